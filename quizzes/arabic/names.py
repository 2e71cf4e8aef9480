"""Persons with their titles, places and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, EntityKind, Phrase, Token
from quizzes.arabic.gazetteer import Forms, given_names, organisations, places
from quizzes.arabic.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values import entity

_COMMON_WORD = 4.2  # Zipf
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "لل", "ولل", "فلل")


@cache
def _skeletons(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words(name))


def _lemma_in(token: Token, name: str) -> bool:
    return skeleton(token.analysis.lemma) in _skeletons(name)


def _listed(tokens: Sequence[Token], at: int, last: int, table: Forms) -> tuple[int, str, bool] | None:
    """The longest listed name that begins at `at`: where it ends, its key, whether proclitics were cut
    off."""
    word = skeleton(tokens[at].surface)
    for head in _HEADS:
        if not word.startswith(head) or len(word) - len(head) < 2:
            continue
        rest = ("ال" if head.endswith("لل") else "") + word[len(head) :]
        for words, key in table.get(rest, ()):
            end = at + len(words)
            if end <= last and all(
                skeleton(tokens[at + i].surface) == words[i] for i in range(1, len(words))
            ):
                return end, key, bool(head)
    return None


# ---------------------------------------------------------------- places and listed organisations


def listed_names(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    at = first
    while at < last:
        found = _listed_name(tokens, at, last, first) if tokens[at].kind == "word" else None
        if found:
            yield found
        at = found.last if found else at + 1


def _listed_name(tokens: Sequence[Token], at: int, last: int, first: int) -> Entity | None:
    organisation = _listed(tokens, at, last, organisations())
    place = _listed(tokens, at, last, places())
    kind: EntityKind
    for kind, hit in (("organisation", organisation), ("place", place)):
        other = place if kind == "organisation" else organisation
        if hit and (other is None or hit[0] >= other[0]) and _is_name_here(tokens, at, hit, first):
            return entity(tokens, kind, at, hit[0], hit[1])
    return None


def _is_name_here(tokens: Sequence[Token], at: int, hit: tuple[int, str, bool], first: int) -> bool:
    """A listed word that is also a common one (صور, مالي) counts as a name only where it was read as one."""
    end, _, cut = hit
    if end - at > 1:
        return True
    analysis = tokens[at].analysis
    if analysis.pos == "PROPN" or analysis.guessed:
        return not cut or before(analysis, "conjunction", "preposition") or analysis.guessed
    if analysis.pos not in {"NOUN", "ADJ"}:
        return False
    if at > first and _lemma_in(tokens[at - 1], "place_triggers"):
        return True
    return before(analysis, "article") and not _describes(tokens, at, first)


def _describes(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word with ال is rather an adjective of the noun before it: الحكومة السعودية, and not في
    السعودية."""
    if before(tokens[at].analysis, "preposition"):
        return False
    analysis = tokens[at].analysis
    english_name = bool(analysis.gloss) and analysis.gloss[0][:1].isupper()
    if analysis.pos == "NOUN" and analysis.zipf > _COMMON_WORD and not english_name:
        return True
    previous = tokens[at - 1] if at > first else None
    return (
        previous is not None and previous.kind == "word" and previous.analysis.pos in {"NOUN", "ADJ", "PROPN"}
    )


def triggered_places(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """مدينة بوزانتي, محافظة الأنبار: what follows such a noun at once and is a name or has ال."""
    for at in range(first, last - 1):
        token, follows = tokens[at], tokens[at + 1]
        if (
            token.kind != "word"
            or not _lemma_in(token, "place_triggers")
            or before(token.analysis, "article")
        ):
            continue
        if follows.kind != "word" or before(follows.analysis, "conjunction", "preposition"):
            continue
        if follows.analysis.pos == "PROPN":
            end = _names_from(tokens, at + 1, last)
            yield entity(tokens, "place", at + 1, end, _key(tokens, at + 1, end), sure=True)


def _names_from(tokens: Sequence[Token], at: int, last: int) -> int:
    end = at + 1
    while end < last and tokens[end].analysis.pos == "PROPN" and not _joined(tokens[end]):
        end += 1
    return end


def _joined(token: Token) -> bool:
    return before(token.analysis, "conjunction", "preposition", "particle")


def _key(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [skeleton(token.surface) for token in tokens[first:last] if token.kind == "word"]
    lead = tokens[first].analysis
    if words and _joined(tokens[first]):
        cut = sum(len(bare(c.form)) for c in lead.clitics if c.before and c.kind != "article")
        words[0] = words[0][cut:]
    return " ".join(words)


# ---------------------------------------------------------------- organisations by their head noun


def headed_organisations(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Iterator[Entity]:
    """وزارة الدفاع العراقية, حزب العمال: a noun phrase whose head names a kind of organisation and that is
    definite."""
    for phrase in phrases:
        if phrase.kind != "noun":
            continue
        start = next((at for at in range(phrase.first, phrase.last) if _heads_organisation(tokens[at])), None)
        if start is None or phrase.last - start < 2:
            continue
        end = phrase.last
        if _is_definite_name(tokens, start, end):
            key = _listed_key(tokens, start, end) or _key(tokens, start, end)
            yield entity(tokens, "organisation", start, end, key, sure=phrase.sure)


def _listed_key(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """تنظيم داعش الإرهابي is داعش: the key of a listed organisation at the head or right after it."""
    for at in (start, start + 1):
        hit = _listed(tokens, at, end, organisations())
        if hit:
            return hit[1]
    return None


def _heads_organisation(token: Token) -> bool:
    return (
        token.kind == "word"
        and token.analysis.pos == "NOUN"
        and _lemma_in(token, "organisation_heads")
        and (token.analysis.number == "Sing")
    )


def _is_definite_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    head = tokens[start].analysis
    if any(not clitic.before for clitic in head.clitics):
        return False
    follows = tokens[start + 1].analysis
    if skeleton(head.lemma) in _needing_a_name():
        return follows.pos == "PROPN" and not before(head, "article")
    if before(head, "article"):
        return follows.pos == "ADJ" and _is_nisba(tokens[start + 1])
    definite = before(follows, "article") or follows.pos == "PROPN"
    return definite or (end - start > 2 and before(tokens[start + 2].analysis, "article"))


@cache
def _needing_a_name() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("organisation_heads") if row[1:] == ("named",))


def _is_nisba(token: Token) -> bool:
    lemma = bare(token.analysis.lemma)
    return lemma.endswith("ي") and len(lemma) > 3


# ---------------------------------------------------------------- persons


def persons(tokens: Sequence[Token], first: int, last: int, taken: set[int]) -> Iterator[Entity]:
    """Runs of names that are no place or organisation: after a title, or with a known given name."""
    at = first
    while at < last:
        end = _person_run(tokens, at, last, taken)
        if end is None:
            at += 1
            continue
        while at < end and before(tokens[at].analysis, "article"):
            at += 1  # الأمير فيصل
        if at == end:
            continue
        title = _title_before(tokens, at, first)
        known = any(_given(token) for token in tokens[at:end])
        if title is not None or known or (end - at > 1 and not _quoted(tokens, at, end)):
            sure = known or (title is not None)
            yield entity(tokens, "person", at, end, _key(tokens, at, end), sure=sure)
        at = end


def _quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«صنداي مورنينغ بوست»: a name in quotation marks is rather of a thing."""
    before_it = tokens[first - 1].surface if first else ""
    after = tokens[last].surface if last < len(tokens) else ""
    return before_it[:1] in {"«", '"', "“", "("} and after[:1] in {"»", '"', "”", ")"}


def _given(token: Token) -> bool:
    word = skeleton(token.surface)
    return any(word.startswith(head) and word[len(head) :] in given_names() for head in ("", "و", "ل", "ب"))


def _person_run(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> int | None:
    """Where a run of name words that begins at `at` ends, or None."""
    if at in taken or not _begins_name(tokens, at, last, taken):
        return None
    end = at + 1
    while end < last and end not in taken and _goes_on(tokens, end, at):
        end += 1
    while end > at + 1 and skeleton(tokens[end - 1].surface) in {"بن", "ابن", "ابو", "عبد", "ال"}:
        end -= 1
    return end


def _begins_name(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.analysis.pos == "PROPN":
        return not _is_calendar(token)
    following = skeleton(tokens[at + 1].surface) if at + 1 < last else ""
    if following == "بن" and token.analysis.pos in {"NOUN", "ADJ"} and not before(token.analysis, "article"):
        return True
    if skeleton(token.surface) in {"عبد", "ابو"}:
        return at + 1 < last and at + 1 not in taken and tokens[at + 1].kind == "word"
    return _given(token) and at + 1 < last and at + 1 not in taken and tokens[at + 1].analysis.pos == "PROPN"


def _goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or _joined(token):
        return False
    word = skeleton(token.surface)
    if token.analysis.pos == "PROPN":
        return not _is_calendar(token)
    if word in _skeletons("name_parts") or _given(token):
        return True
    if skeleton(tokens[at - 1].surface) in {"عبد", "ابو", "ال", "بن", "ابن"}:
        return True
    nisba = before(token.analysis, "article") and token.analysis.pos in {"ADJ", "NOUN"} and _is_nisba(token)
    return nisba and _given(tokens[first])


def _is_calendar(token: Token) -> bool:
    word = skeleton(token.surface)
    names = {skeleton(name) for _, _, *some in data.rows("months") for name in some}
    names |= {skeleton(name) for _, *some in data.rows("weekdays") for name in some}
    return word in names


def _title_before(tokens: Sequence[Token], at: int, first: int) -> int | None:
    """Where the title that stands right before a name begins: الرئيس الأميركي."""
    place = at - 1
    while place >= first and place >= at - 4 and tokens[place].kind == "word":
        token = tokens[place]
        if _lemma_in(token, "titles"):
            return place
        if token.analysis.pos not in {"ADJ", "NOUN", "PROPN"} or _joined(token):
            return None
        place -= 1
    return None


def without_proclitics(word: str, names: Collection[str]) -> str | None:
    """The name that a word is, with or without و, ل or ب before it."""
    return next((word[len(h) :] for h in _HEADS if word.startswith(h) and word[len(h) :] in names), None)


def stands_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is part of a known name is that name here, and no adjective of the noun before
    it."""
    analysis = tokens[at].analysis
    if analysis.pos == "PROPN" or analysis.guessed:
        return True
    previous = tokens[at - 1] if at else None
    follows_noun = (
        previous is not None and previous.analysis.pos in {"NOUN", "ADJ", "PROPN"} and previous.kind == "word"
    )
    return before(analysis, "article") and not follows_noun

"""Persons with their titles, places and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, EntityKind, Phrase, Token
from quizzes.arabic.gazetteer import Forms, organisations, places
from quizzes.arabic.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values import entity

RARE_WORD = 3.3  # Zipf
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "لل", "ولل", "فلل")


@cache
def _skeletons(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words(name))


def lemma_in(token: Token, name: str) -> bool:
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
    if at > first and lemma_in(tokens[at - 1], "place_triggers"):
        return True
    return before(analysis, "article") and not _describes(tokens, at, first)


def _describes(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word with ال is rather an adjective of the noun before it: الحكومة السعودية, and not في
    السعودية."""
    if before(tokens[at].analysis, "preposition"):
        return False
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word" or previous.analysis.definite == "Com":
        return False  # طريق الإسكندرية is an idafa
    return previous.analysis.pos in {"NOUN", "ADJ", "PROPN"}


def triggered_places(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """مدينة بوزانتي, محافظة الأنبار: what follows such a noun at once and is a name or has ال."""
    for at in range(first, last - 1):
        token, follows = tokens[at], tokens[at + 1]
        if token.kind != "word" or not lemma_in(token, "place_triggers") or before(token.analysis, "article"):
            continue
        if follows.kind != "word" or before(follows.analysis, "conjunction", "preposition"):
            continue
        rare = follows.analysis.pos == "NOUN" and follows.analysis.zipf < RARE_WORD
        if follows.analysis.pos == "PROPN" or (rare and not before(follows.analysis, "article")):
            end = _names_from(tokens, at + 1, last)
            yield entity(tokens, "place", at + 1, end, name_key(tokens, at + 1, end), sure=True)


def _names_from(tokens: Sequence[Token], at: int, last: int) -> int:
    end = at + 1
    while end < last and tokens[end].analysis.pos == "PROPN" and not joined(tokens[end]):
        end += 1
    return end


def joined(token: Token) -> bool:
    return before(token.analysis, "conjunction", "preposition", "particle")


def name_key(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [skeleton(token.surface) for token in tokens[first:last] if token.kind == "word"]
    lead = tokens[first].analysis
    if words and joined(tokens[first]):
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
            key = _listedkey(tokens, start, end) or name_key(tokens, start, end)
            yield entity(tokens, "organisation", start, end, key, sure=phrase.sure)


def _listedkey(tokens: Sequence[Token], start: int, end: int) -> str | None:
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
        and lemma_in(token, "organisation_heads")
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
        return follows.pos == "ADJ" and is_nisba(tokens[start + 1])
    definite = before(follows, "article") or follows.pos == "PROPN"
    return definite or (end - start > 2 and before(tokens[start + 2].analysis, "article"))


@cache
def _needing_a_name() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("organisation_heads") if row[1:] == ("named",))


def is_nisba(token: Token) -> bool:
    lemma = bare(token.analysis.lemma)
    return lemma.endswith("ي") and len(lemma) > 3


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

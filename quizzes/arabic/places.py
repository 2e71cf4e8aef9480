"""Names of places: listed ones, what follows مدينة or شمال, and unknown names after في."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, EntityKind, Token
from quizzes.arabic.gazetteer import (
    given_names,
    names_or_words,
    organisations,
    places,
    places_or_words,
)
from quizzes.arabic.names import RARE_WORD, Hit, is_quoted, joined, lemma_in, listed, name_key, names_from
from quizzes.arabic.naming import is_title
from quizzes.arabic.phrases import before, has_pronoun
from quizzes.arabic.spans import entity
from quizzes.arabic.text import skeleton

_DIRECTIONS = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط"})
_INTO = frozenset({"في", "الي", "نحو", "بين", "من"})
_UNDOUBTED = frozenset(
    map(skeleton, ("محافظة", "بلدة", "قرية", "حي", "قضاء", "مخيم", "شارع", "ميدان", "مطار", "مضيق"))
)
_OFFICES_ABROAD = frozenset({"محلل", "باحث", "خبير", "مدير", "رييس"})


def listed_names(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Places and organisations of the gazetteer."""
    at, place_ended = first, -1
    while at < last:
        found = _listed_name(tokens, at, last, first, place_ended) if tokens[at].kind == "word" else None
        if found:
            yield found
            place_ended = found.last if found.kind == "place" else -1
        at = found.last if found else at + 1


def _listed_name(tokens: Sequence[Token], at: int, last: int, first: int, place_ended: int) -> Entity | None:
    organisation = listed(tokens, at, last, organisations())
    place = listed(tokens, at, last, places())
    kind: EntityKind
    for kind, hit in (("organisation", organisation), ("place", place)):
        other = place if kind == "organisation" else organisation
        if hit is None or (other is not None and hit[0] < other[0]):
            continue
        coordinated = kind == "place" and place_ended == at and skeleton(tokens[at].surface).startswith("و")
        if coordinated or _is_name_here(tokens, at, hit, first):
            if kind == "place" and _stands_for_a_house(tokens, at, hit[0]):
                return entity(
                    tokens, "organisation", at, hit[0], f"«{name_key(tokens, at, hit[0])}»", cut=hit[2]
                )
            end = hit[0] + (hit[0] < last and tokens[hit[0]].surface == "+")  # أوبك+
            return entity(tokens, kind, at, end, hit[1], cut=hit[2])
    return None


def _stands_for_a_house(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«الشرق الأوسط», «الرياض»: in quotation marks a place is a newspaper."""
    return is_quoted(tokens, first, last) and tokens[first - 1].surface != "("


def _is_name_here(tokens: Sequence[Token], at: int, hit: Hit, first: int) -> bool:
    """A listed word that is also a common one (صور, مالي) counts as a name only where it was read as one, or
    where a place must follow."""
    end, _, cut = hit
    previous = tokens[at - 1] if at > first else None
    if end - at > 1:  # شمال غرب أوروبا is not غرب أوروبا
        words = {skeleton(token.surface) for token in (previous, tokens[at]) if token is not None}
        return len(words & _DIRECTIONS) < 2
    if has_pronoun(tokens[at].analysis) or _is_person(tokens, at, end, first):
        return False
    if previous is not None and _wants_place(previous):
        return True
    return _is_read_as_name(tokens, at, first, cut=bool(cut))


def _is_read_as_name(tokens: Sequence[Token], at: int, first: int, *, cut: bool) -> bool:
    analysis = tokens[at].analysis
    article = before(analysis, "article")
    if _core(tokens[at]) in places_or_words():
        sure = not article or analysis.pos == "ADJ"
        return (sure and _into(tokens, at, first)) or _beside_place(tokens, at + 1)
    if analysis.pos == "PROPN" or analysis.guessed:
        return not cut or before(analysis, "conjunction", "preposition") or analysis.guessed
    if not article:
        return analysis.pos == "NOUN" and _into(tokens, at, first)
    return analysis.pos in {"NOUN", "ADJ"} and not _describes(tokens, at, first)


def _beside_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether و and a place that is nothing else follow: عسير وجازان."""
    if at >= len(tokens) or not skeleton(tokens[at].surface).startswith("و"):
        return False
    hit = listed(tokens, at, len(tokens), places())
    return hit is not None and hit[2] != "" and not _core(tokens[at])


def _core(token: Token) -> str:
    """The word of the list of doubtful places that a token is, "" for none."""
    word = skeleton(token.surface)
    if word.startswith("لل") and "ا" + word[1:] in places_or_words():
        return "ا" + word[1:]
    heads = ("", "و", "ب", "ل", "ف", "وب", "ول")
    words = (word[len(head) :] for head in heads if word.startswith(head))
    return next((rest for rest in words if rest in places_or_words()), "")


def _wants_place(token: Token) -> bool:
    """مدينة, شمال, سكان: without ال, what follows is a place if it may be one."""
    if token.kind != "word" or before(token.analysis, "article") or has_pronoun(token.analysis):
        return False
    return lemma_in(token, "place_triggers") or lemma_in(token, "place_neighbours")


def _into(tokens: Sequence[Token], at: int, first: int) -> bool:
    """في صور, إلى بون, بجدة: after such a preposition, and nothing goes on with it as with a noun."""
    analysis = tokens[at].analysis
    if not (before(analysis, "preposition") or (at > first and skeleton(tokens[at - 1].surface) in _INTO)):
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is None or follows.kind != "word":
        return follows is None or follows.kind == "punctuation"
    return follows.analysis.pos not in {"NOUN", "ADJ", "NUM", "PROPN", "PRON"} or joined(follows)


def _is_person(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """جورجيا ميلوني, جورج واشنطن: a place that is part of a personal name."""
    word = skeleton(tokens[at].surface)
    follows = tokens[end] if end < len(tokens) else None
    if word in given_names() or word in names_or_words():
        titled = at > first and is_title(tokens[at - 1])
        return titled or (follows is not None and follows.analysis.pos == "PROPN" and not joined(follows))
    previous = skeleton(tokens[at - 1].surface) if at > first else ""
    return previous in given_names() and not joined(tokens[at]) and tokens[at - 1].analysis.pos == "PROPN"


def _describes(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word with ال is rather an adjective of the noun before it: الحكومة السعودية, and not في
    السعودية."""
    if before(tokens[at].analysis, "preposition"):
        return False
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word" or previous.analysis.definite == "Com":
        return False  # طريق الإسكندرية is an idafa
    return previous.analysis.pos in {"NOUN", "ADJ", "PROPN"}


# ---------------------------------------------------------------- places that no list has


def triggered_places(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """مدينة بوزانتي, محافظة الأنبار, شارع الرشيد: what follows such a noun at once."""
    for at in range(first, last - 1):
        token, follows = tokens[at], tokens[at + 1]
        if (
            not _wants_place(token)
            or follows.kind != "word"
            or joined(follows)
            or has_pronoun(follows.analysis)
        ):
            continue
        whole = skeleton(token.analysis.lemma) in _whole() and token.analysis.number != "Plur"
        person = _end_of_person(tokens, at + 1, last) if whole else 0
        if person:
            yield entity(tokens, "place", at, person, name_key(tokens, at, person))
            continue
        known = listed(tokens, at + 1, last, places())
        if known and not known[2]:
            if whole:
                yield entity(tokens, "place", at, known[0], name_key(tokens, at, known[0]))
            continue
        end = _unlisted(tokens, at, last)
        if end:
            start = at if whole else at + 1
            yield entity(tokens, "place", start, end, name_key(tokens, start, end), sure=True)


@cache
def _whole() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("place_triggers") if row[1:] == ("whole",))


def _end_of_person(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where the person's name in شارع عبد العزيز or ملعب محمد الخامس ends; 0 where there is none."""
    word = skeleton(tokens[at].surface)
    if word not in given_names() | {"عبد", "ابو", "ابي"}:
        return 0
    end = names_from(tokens, at, last)
    follows = tokens[end] if end < last else None
    if follows is None or follows.kind != "word" or joined(follows):
        return end
    more = before(follows.analysis, "article") and follows.analysis.pos in {"NOUN", "ADJ", "NUM"}
    return end + more


def _unlisted(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where the unknown name of a place after the noun at `at` ends; 0 where none follows."""
    name, trigger = tokens[at + 1].analysis, tokens[at]
    article = before(name, "article")
    if name.pos == "PROPN":
        return _end_of_name(tokens, at + 1, last)
    if not lemma_in(trigger, "place_triggers") or is_title(tokens[at + 1]):
        return 0
    if name.pos == "NOUN" and not article and name.zipf < RARE_WORD:
        return names_from(tokens, at + 1, last)
    if name.pos in {"NOUN", "ADJ"} and article and name.number != "Plur":
        sure = skeleton(trigger.analysis.lemma) in _UNDOUBTED and trigger.analysis.number != "Plur"
        if sure or name.guessed or name.zipf < RARE_WORD:
            end = at + 2
            more = (
                end < last and tokens[end].analysis.pos == "ADJ" and before(tokens[end].analysis, "article")
            )
            return end + (more and not joined(tokens[end]) and tokens[end].analysis.zipf > 0)
    return 0


def _end_of_name(tokens: Sequence[Token], at: int, last: int) -> int:
    """A run of names stops before a title or a personal name: قطر الشيخ تميم, قنا جمال شحاتة."""
    end = at + 1
    while end < last and tokens[end].analysis.pos == "PROPN" and not joined(tokens[end]):
        word = skeleton(tokens[end].surface)
        if is_title(tokens[end]) or word in given_names() or word == "بن":
            break
        end += 1
    return end


def located_names(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """في تشورو, بين الناظور وألميريا: an unknown name after في or إلى is rather a place."""
    at = first + 1
    while at < last:
        if not (_is_located(tokens, at, first) and _is_unknown_name(tokens[at])):
            at += 1
            continue
        end = names_from(tokens, at, last)
        known = any(skeleton(token.surface) in given_names() for token in tokens[at:end])
        if not known and not _has_genitive(tokens, end, last):
            yield entity(tokens, "place", at, end, name_key(tokens, at, end), sure=False)
            if end < last and _is_unknown_name(tokens[end]) and skeleton(tokens[end].surface).startswith("و"):
                stop = names_from(tokens, end, last)
                yield entity(tokens, "place", end, stop, name_key(tokens, end, stop), sure=False)
                end = stop
        at = end


def _has_genitive(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A noun with ال right behind: what looks like a name is rather a noun, as in إلى تردي العلاقات."""
    noun = at < last and tokens[at].analysis.pos == "NOUN"
    return noun and before(tokens[at].analysis, "article") and not joined(tokens[at])


def _is_located(tokens: Sequence[Token], at: int, first: int) -> bool:
    previous = skeleton(tokens[at - 1].surface)
    if previous not in {"في", "الي", "قرب"} or joined(tokens[at]):
        return False
    at_work = at - 2 >= first and skeleton(tokens[at - 2].analysis.lemma) in _OFFICES_ABROAD
    return not at_work


def _is_unknown_name(token: Token) -> bool:
    analysis, word = token.analysis, skeleton(token.surface)
    pronoun = has_pronoun(analysis) or (analysis.guessed and word.endswith(("ه", "ها", "هم")))
    return token.kind == "word" and analysis.pos == "PROPN" and not pronoun

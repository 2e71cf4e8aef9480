"""The bare noun phrases behind a verb, of which one may be its subject and one its object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.syntax.phrases import (
    MUCH,
    before,
    has_pronoun,
    is_demonstrative,
    is_negating_noun,
    is_preposition,
    names_office,
    only_counts,
)
from quizzes.arabic.syntax.sentence_parts import Parts, Place, is_stop, is_time
from quizzes.arabic.text import bare

_ABOUT = frozenset({"نحو", "حوالي", "زهاء", "قرابة"})
_AROUND = frozenset({"حول", "ضد", "وسط", "قرب", "خارج", "داخل"})  # of place, like prepositions
_PARTS_OF_TIME = frozenset({"نهاية", "بداية", "مطلع", "منتصف", "آخر", "أول", "مستهل"})
_FAR = 2  # prepositional phrases in between, at most


@dataclass(frozen=True, slots=True)
class Candidate:
    head: int
    over: int  # prepositional phrases between it and the verb
    place: Place | None = None  # None of a demonstrative that stands alone: وأثار هذا ...


def candidates_behind(parts: Parts, verb: int) -> Iterator[Candidate]:
    """In their order, without adverbials and without what belongs to the phrase before it: joined by و, an
    adjective, a name in apposition."""
    at, end, over = verb + 1, parts.reach(verb), 0
    last = -1  # where the phrase before ended, governed or not
    while at < end and over <= _FAR:
        past = _past_name(parts, at, last)
        if _about(parts, at):
            yield Candidate(parts.nouns[at + 1][1].head, over, parts.nouns[at + 1])
            at = last = parts.nouns[at + 1][1].last
        elif at in parts.governed:
            at = last = parts.governed[at][1].last
            over += 1
        elif past is not None:
            at = last = past
        elif parts.joins(at) and (at not in parts.nouns or last != at):
            return
        elif at in parts.nouns:
            number, phrase = parts.nouns[at]
            belongs = last == at and _belongs(parts, phrase.head)
            if not belongs and not _is_adverbial(parts, phrase.head):
                yield Candidate(phrase.head, over, (number, phrase))
            at = last = phrase.last
        else:
            token = parts.tokens[at]
            if is_demonstrative(token) and not before(token.analysis, "preposition"):
                yield Candidate(at, over)
            over += is_preposition(token)
            at += 1


def _about(parts: Parts, at: int) -> bool:
    """نحو 30 شخصا: an approximate number, which stands as the number alone would."""
    if bare(parts.tokens[at].surface) not in _ABOUT or at + 1 not in parts.nouns:
        return False
    return only_counts(parts.tokens[parts.nouns[at + 1][1].head])


def _past_name(parts: Parts, at: int, last: int) -> int | None:
    """The token after a name that belongs to what stands before it: quoted or in brackets, or behind /."""
    if parts.tokens[at].surface == "/" and at + 1 in parts.nouns:
        return parts.nouns[at + 1][1].last
    if is_stop(parts.tokens[at]) and (last == at or parts.tokens[at].surface in "(["):
        return parts.past_quoted(at)
    return None


def _belongs(parts: Parts, head: int) -> bool:
    """Whether a phrase belongs to the one that ends right before it."""
    token, previous = parts.tokens[head], parts.tokens[head - 1].analysis
    if parts.joins(head) or (token.analysis.pos == "ADJ" and not _stands_as_noun(parts, head)):
        return True
    if token.kind == "number":
        return not (before(previous, "article") or has_pronoun(previous))
    if names_office(token) and (previous.pos == "PROPN" or names_office(parts.tokens[head - 1])):
        return True  # الأمير الدكتور; فلان مدير الفريق
    return token.analysis.pos == "PROPN" and (previous.pos == "PROPN" or previous.case == "Gen")


def _is_part_of_time(parts: Parts, head: int) -> bool:
    """نهاية الأسبوع، مطلع العام."""
    part = bare(parts.tokens[head].analysis.lemma) in _PARTS_OF_TIME
    return part and head + 1 < parts.last and is_time(parts.tokens[head + 1])


def _stands_as_noun(parts: Parts, head: int) -> bool:
    """العديد من، ثلاثة لاعبين، ثاني أكسيد الكربون: an adjective that begins a phrase of its own."""
    token = parts.tokens[head]
    if only_counts(token) or bare(token.analysis.lemma) in MUCH:
        return True
    comparing = token.analysis.pattern in {"أَفْعَل", "فُعْلَى"} or _is_ordinal(token)
    following = head + 1
    inside = following < parts.last and following not in parts.governed
    return comparing and inside and parts.tokens[following].analysis.case == "Gen"


def _is_ordinal(token: Token) -> bool:
    forms = {form.removeprefix("ال") for form in data.bare_words("ordinals")}
    return bare(token.analysis.lemma) in forms | {form.removesuffix("ي") for form in forms}


def _is_adverbial(parts: Parts, head: int) -> bool:
    token = parts.tokens[head]
    if is_negating_noun(token) or (token.kind == "word" and not parts.cases[head]):
        return True  # غير, and what was not read as a noun: بحلول
    if bare(token.surface) in data.bare_words("adverbs") | _AROUND:
        return True
    if bare(token.analysis.lemma) in {"ذو", "ذات", "سوى"}:
        return True  # ابنتها ذات العامين، ذات مرة، سوى واحد
    if is_time(token) or _is_part_of_time(parts, head):
        return parts.case_cost(head, "Nom") > 0
    return token.analysis.case == "Acc" and _is_adverbial_noun(token)


def _is_adverbial_noun(token: Token) -> bool:
    kind = _adverbial_nouns().get(bare(token.analysis.lemma))
    return kind == "" or (kind == "alone" and token.analysis.definite == "Ind")


@cache
def _adverbial_nouns() -> dict[str, str]:
    return {bare(lemma): "".join(more) for lemma, *more in data.rows("adverbial_nouns")}

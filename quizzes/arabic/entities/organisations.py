"""Organisations by the noun that heads their name: وزارة الصحة والسكان, الهيئة العامة للاستثمار."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.body_names import (
    adjectives,
    adjectives_of,
    agrees,
    aim,
    idafa,
    is_adjective,
    is_generic,
    is_kind,
    joins,
)
from quizzes.arabic.entities.names import is_nisba, is_quoted, joined, lemma_in, listed, name_key
from quizzes.arabic.entities.places import nameless, person_end
from quizzes.arabic.lexical.gazetteer import given_names, organisations, places
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.spans import entity


@cache
def _named_bodies() -> frozenset[tuple[str, str]]:
    return frozenset((skeleton(head), skeleton(second)) for head, second in data.rows("named_bodies"))


def headed_organisations(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """The names of one sentence that begin with the noun of a kind of organisation."""
    at = first
    while at < last:
        end = _end_of_name(tokens, at, last) if _heads_organisation(tokens, at) else None
        if end is not None:
            key = _listed_key(tokens, at, end) or name_key(tokens, at, end)
            yield entity(tokens, "organisation", at, end, key, sure=True)
        at = end or at + 1


def _listed_key(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """تنظيم داعش الإرهابي is داعش: the key of a listed organisation at the head or right after it."""
    for at in (start, start + 1):
        hit = listed(tokens, at, end, organisations())
        if hit:
            return hit.key
    return None


def _heads_organisation(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.analysis.pos not in {"NOUN", "PROPN"} or has_pronoun(token.analysis):
        return False
    if not lemma_in(token, "organisation_heads"):
        return False
    return token.analysis.number in ({"Plur"} if is_kind(token, "many") else {"Sing", None})


def _end_of_name(tokens: Sequence[Token], head: int, last: int) -> int | None:
    if before(tokens[head].analysis, "article"):
        return _after_adjectives(tokens, head, last)
    if head + 1 >= last or tokens[head + 1].kind != "word" or joined(tokens[head + 1]):
        return None
    if is_kind(tokens[head], "nation"):  # بقيادة الولايات المتحدة
        return None
    return _after_proper_name(tokens, head, last) or _after_chain(tokens, head, last)


# ---------------------------------------------------------------- المركز الثقافي الفرنسي


def _after_adjectives(tokens: Sequence[Token], head: int, last: int) -> int | None:
    end = adjectives(tokens, head, [head], head + 1, last)
    said = tokens[head + 1 : end]
    narrowed = any(is_nisba(token) and not is_generic(token) for token in said)
    purpose = aim(tokens, head, end, last) if said else None
    if purpose is not None:
        return adjectives(tokens, head, [head], purpose, last)
    if is_kind(tokens[head], "described") or not said:
        return None
    alone = any(skeleton(token.surface) in adjectives_of("enough") for token in said)
    return end if narrowed or alone else None


def adjective_of_origin(tokens: Sequence[Token], first: int, at: int, last: int) -> int:
    """Where a listed name that ends before `at` ends with its adjective: الهلال الأحمر القطري."""
    if at >= last or not is_adjective(tokens[at]) or not is_nisba(tokens[at]) or is_generic(tokens[at]):
        return at
    head = tokens[first].analysis
    feminine = skeleton(tokens[at].surface).endswith("ه")
    if head.pos == "PROPN" or head.guessed or not head.gender:
        return at + feminine
    return at + 1 if feminine == (head.gender == "Fem" or head.number == "Plur") else at


# ---------------------------------------------------------------- وزارة الدفاع العراقية


def _after_chain(tokens: Sequence[Token], head: int, last: int) -> int | None:
    if is_kind(tokens[head], "named") and not _is_known_pair(tokens, head):
        return None
    chain = idafa(tokens, head, last)
    if chain is None or _is_nameless(tokens, head, chain[1]):
        return None
    end, nouns = chain
    at = adjectives(tokens, head, nouns, end, last)
    known = listed(tokens, head, last, organisations())
    if known and known.end == at:
        return at
    if is_kind(tokens[head], "joins") and (at == end or not _of_head(tokens, head, nouns, at - 1)):
        further = joins(tokens, nouns, at, last)
        at = adjectives(tokens, head, nouns, further, last) if further > at else at
    return at


def _of_head(tokens: Sequence[Token], head: int, nouns: list[int], at: int) -> bool:
    """Whether an adjective can belong to the head alone: مجلس الوزراء العراقي."""
    return not agrees(tokens, nouns[-1], [nouns[-1]], at)


def _is_known_pair(tokens: Sequence[Token], head: int) -> bool:
    return (skeleton(tokens[head].analysis.lemma), skeleton(tokens[head + 1].surface)) in _named_bodies()


def _is_nameless(tokens: Sequence[Token], head: int, nouns: list[int]) -> bool:
    """مجلس الإدارة, مجلس إدارة الشركة: bodies that every company or town has."""
    first = (skeleton(tokens[head].analysis.lemma), skeleton(tokens[head + 1].surface))
    return first in nameless() or any(("*", skeleton(tokens[noun].surface)) in nameless() for noun in nouns)


# ---------------------------------------------------------------- شركة أرامكو السعودية, جامعة الملك سعود


def _after_proper_name(tokens: Sequence[Token], head: int, last: int) -> int | None:
    at = head + 1
    hit = listed(tokens, at, last, organisations()) or listed(tokens, at, last, places())
    end: int | None = None
    if hit and not hit.head and _may_be_proper(tokens, head, at):
        end = hit.end
    elif is_kind(tokens[head], "persons"):
        end = person_end(tokens, at, last)
    if end is None and _is_proper(tokens[at]):
        end = at + 1
        while end < last and end < at + 4 and _is_proper(tokens[end]) and not joined(tokens[end]):
            end += 1
    if end is None:
        return None
    if is_kind(tokens[head], "office") and (hit is None or listed(tokens, at, last, organisations())):
        return None  # إدارة ترامب, إدارة الاتحاد الدولي
    after = adjectives(tokens, head, [head], end, last)
    if after < last and before(tokens[after].analysis, "article"):  # جامعة الملك فهد للبترول والمعادن
        return aim(tokens, head, after, last) or after
    return after


def _may_be_proper(tokens: Sequence[Token], head: int, at: int) -> bool:
    """A listed name without ال, or one with it that is not the adjective of the head."""
    return tokens[at].analysis.pos != "ADJ" or not before(tokens[at].analysis, "article")


def _is_proper(token: Token) -> bool:
    if token.kind == "latin":
        return True
    analysis = token.analysis
    if token.kind != "word" or joined(token) or analysis.pos != "PROPN" or before(analysis, "article"):
        return False
    return skeleton(token.surface) not in given_names()


@cache
def _houses() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("quoted_kinds"))


def own_name(tokens: Sequence[Token], one: Entity) -> tuple[int, int] | None:
    """Of شركة بوينغ الأميركية the name that stands also alone: بوينغ."""
    if skeleton(tokens[one.first].analysis.lemma) not in _houses():
        return None
    end = one.first + 1
    while end < one.last and tokens[end].analysis.pos == "PROPN":
        end += 1
    alone = end > one.first + 1 and listed(tokens, one.first + 1, end, places()) is None
    return (one.first + 1, end) if alone and not is_quoted(tokens, one.first, one.last) else None

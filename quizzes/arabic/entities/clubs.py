"""Clubs: names that are common words or towns, and are a club's where the talk is of sport."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.names import Hit, is_nisba, joined, lemma_in, listed
from quizzes.arabic.lexical.gazetteer import clubs, places
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.spans import entity

_LEAST = 3  # points that make a sentence one about sport, its clubs counted in
_ALONE = 4  # the same where only one name of a club is in it and no word of clubs stands before that
_PLAIN, _WORD = 2, 1
_IN_PLACE = frozenset(
    map(skeleton, ("في", "مدينة", "بمدينة", "وفي", "إقليم", "محافظة", "ولاية", "شوارع", "مطار"))
)
_VICTORY = frozenset(
    map(skeleton, ("تحقيق", "حقق", "يحقق", "إحراز", "نحو", "طريق", "بعد", "منذ", "قبل", "هذا"))
)


def clubs_named(tokens: Sequence[Token], first: int, last: int, *, sporting: bool) -> Iterator[Entity]:
    """The clubs of one sentence; `sporting` where the article is about sport."""
    hits = {
        at: hit
        for at in range(first, last)
        if tokens[at].kind == "word" and (hit := listed(tokens, at, last, clubs()))
    }
    if not sporting and not _speaks_of_sport(tokens, first, last, list(hits)):
        hits = {at: hit for at, hit in hits.items() if _is_nothing_else(tokens, at, hit, last)}
    at = first
    while at < last:
        hit = hits.get(at)
        if hit is None or not _is_club(tokens, at, hit.end, hit.word, first):
            at += 1
            continue
        end = hit.end
        if end < last and _is_origin(tokens[end]):
            end += 1
        yield entity(tokens, "organisation", at, end, hit.key, cut=hit.head)
        at = end


def _speaks_of_sport(tokens: Sequence[Token], first: int, last: int, hits: list[int]) -> bool:
    alone = len(hits) == 1 and not (hits[0] > first and _of_club(tokens[hits[0] - 1]))
    return points(tokens, first, last) + len(hits) >= (_ALONE if alone else _LEAST)


def _is_nothing_else(tokens: Sequence[Token], at: int, hit: Hit, last: int) -> bool:
    """Whether the words are a club's name in any talk: ريال مدريد, يوفنتوس."""
    if hit.end - at > 1:
        return True
    analysis = tokens[at].analysis
    return analysis.guessed and analysis.pos == "PROPN" and listed(tokens, at, last, places()) is None


def points(tokens: Sequence[Token], first: int, last: int) -> int:
    """How much of sport is in a sentence: two for each word that is of nothing else, one for the others."""
    plain = sum(
        _PLAIN for token in tokens[first:last] if lemma_in(token, "sport_words") and not _is_patrol(token)
    )
    return plain + sum(_WORD for token in tokens[first:last] if lemma_in(token, "match_words"))


def _is_patrol(token: Token) -> bool:
    return skeleton(token.surface).endswith("دوريات")


def _is_origin(token: Token) -> bool:
    analysis = token.analysis
    return (
        token.kind == "word" and analysis.pos == "ADJ" and before(analysis, "article") and is_nisba(token)
        and not joined(token) and analysis.gender != "Fem" and not skeleton(token.surface).endswith("ه")
        and token.analysis.number != "Plur"
    )  # fmt: skip


def _is_club(tokens: Sequence[Token], at: int, end: int, word: str, first: int) -> bool:
    if end - at > 1:
        return True
    token = tokens[at]
    if token.analysis.pos not in {"NOUN", "ADJ", "PROPN"} or has_pronoun(token.analysis):
        return False
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word":
        return word not in _cued()
    if word in _cued() and not _is_cue(previous):
        return False
    return lemma_in(previous, "club_words") or _stands_alone(token, previous)


def _stands_alone(token: Token, previous: Token) -> bool:
    """Whether a word is no place after في, no adjective and no second term of a common noun."""
    said = skeleton(previous.surface)
    if said in _IN_PLACE or said in _VICTORY or lemma_in(previous, "place_triggers"):
        return False
    if lemma_in(previous, "organisation_heads"):
        return False
    if not before(token.analysis, "article") or joined(token):
        return True
    return previous.analysis.pos not in {"NOUN", "PROPN", "ADJ"}


@cache
def _cued() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("cued_clubs"))


def _is_cue(token: Token) -> bool:
    return lemma_in(token, "match_words") or lemma_in(token, "club_words")


def _of_club(token: Token) -> bool:
    return lemma_in(token, "club_words")

"""The names and values of an article, each mention once, one name under several forms with one key."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Entity, Sentence, Token
from quizzes.arabic.entities.clubs import clubs_named, points
from quizzes.arabic.entities.listed import listed_names
from quizzes.arabic.entities.mentions import again, as_houses, one_key_each
from quizzes.arabic.entities.organisations import headed_organisations
from quizzes.arabic.entities.persons import persons
from quizzes.arabic.entities.places import places_by_preposition, triggered_places
from quizzes.arabic.entities.quoted import quoted_organisations
from quizzes.arabic.values.dates import dates
from quizzes.arabic.values.quantities import values

_SPORT = 3  # points of sport in a sentence, on average, of a report of sport
_RANK = {
    "date": 0,
    "time": 0,
    "percent": 1,
    "money": 1,
    "organisation": 2,
    "place": 3,
    "person": 4,
    "number": 5,
}


def entities(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """All entities in their order; none overlaps another."""
    found: list[Entity] = []
    of_sport = sum(points(tokens, one.first, one.last) for one in sentences) >= _SPORT * len(sentences)
    for sentence in sentences:
        found += _of_sentence(tokens, sentence.first, sentence.last, sporting=of_sport)
    found = as_houses(tokens, found)
    found = sorted(found + again(tokens, found), key=lambda e: e.first)
    return tuple(one_key_each(found))


def _of_sentence(tokens: Sequence[Token], first: int, last: int, *, sporting: bool) -> list[Entity]:
    known = [
        *headed_organisations(tokens, first, last),
        *clubs_named(tokens, first, last, sporting=sporting),
        *listed_names(tokens, first, last),
    ]
    ends = {one.last for one in known if one.kind == "organisation"}
    candidates = [
        *dates(tokens, first, last),
        *values(tokens, first, last),
        *known,
        *quoted_organisations(tokens, first, last, ends),
        *triggered_places(tokens, first, last),
    ]
    chosen: list[Entity] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda e: (_RANK[e.kind], e.first - e.last, e.first)):
        _choose(one, chosen, taken)
    for one in persons(tokens, first, last, taken):
        _choose(one, chosen, taken)
    for one in places_by_preposition(tokens, first, last):
        _choose(one, chosen, taken)
    return sorted(chosen, key=lambda e: e.first)


def _choose(one: Entity, chosen: list[Entity], taken: set[int]) -> None:
    span = set(range(one.first, one.last))
    if not span & taken:
        chosen.append(one)
        taken |= span

"""The names and values of an article, each mention once, one name under several forms with one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzes.arabic.dates import dates
from quizzes.arabic.document import Entity, Phrase, Sentence, Token
from quizzes.arabic.names import (
    headed_organisations,
    listed_names,
    stands_as_name,
    triggered_places,
    without_proclitics,
)
from quizzes.arabic.persons import persons
from quizzes.arabic.text import skeleton
from quizzes.arabic.values import entity, values

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


def entities(
    tokens: Sequence[Token], sentences: Sequence[Sentence], phrases: Sequence[Phrase]
) -> tuple[Entity, ...]:
    """All entities in their order; none overlaps another."""
    found: list[Entity] = []
    by_sentence: list[list[Phrase]] = [[] for _ in sentences]
    at = 0
    for phrase in phrases:
        while at < len(sentences) and phrase.first >= sentences[at].last:
            at += 1
        by_sentence[at].append(phrase)
    for sentence in sentences:
        found += _of_sentence(tokens, sentence.first, sentence.last, by_sentence[sentence.index])
    found = sorted(found + _short_names(tokens, found), key=lambda e: e.first)
    return tuple(_one_key_each(tokens, found))


def _short_names(tokens: Sequence[Token], found: list[Entity]) -> list[Entity]:
    """بايدن after or before جو بايدن: a single word that ends one person's name in this article."""
    keys: dict[str, set[str]] = {}
    for one in found:
        if one.kind == "person" and " " in one.key:
            keys.setdefault(one.key.split()[-1], set()).add(one.key)
    taken = {at for one in found for at in range(one.first, one.last)}
    made = []
    for token in tokens:
        if token.kind != "word" or token.index in taken:
            continue
        name = without_proclitics(skeleton(token.surface), keys)
        if name and len(keys[name]) == 1 and stands_as_name(tokens, token.index):
            key = next(iter(keys[name]))
            made.append(entity(tokens, "person", token.index, token.index + 1, key, full=False))
    return made


def _of_sentence(tokens: Sequence[Token], first: int, last: int, phrases: Sequence[Phrase]) -> list[Entity]:
    candidates = [
        *dates(tokens, first, last),
        *values(tokens, first, last),
        *headed_organisations(tokens, phrases),
        *listed_names(tokens, first, last),
        *triggered_places(tokens, first, last),
    ]
    chosen: list[Entity] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda e: (_RANK[e.kind], e.first - e.last, e.first)):
        span = set(range(one.first, one.last))
        if not span & taken:
            chosen.append(one)
            taken |= span
    chosen += persons(tokens, first, last, taken)
    return sorted(chosen, key=lambda e: e.first)


def _one_key_each(tokens: Sequence[Token], found: list[Entity]) -> list[Entity]:
    """ترامب after دونالد ترامب is the same person: a shorter form takes the key of the one long form it
    ends or begins."""
    full = {e.key for e in found if e.kind == "person" and " " in e.key}
    result = []
    for one in found:
        if one.kind != "person":
            result.append(one)
            continue
        longer = {key for key in full if one.full and one.key != key and _is_part(one.key, key)}
        if len(longer) == 1:
            result.append(replace(one, key=longer.pop(), full=False))
        else:
            result.append(one)
    return result


def _is_part(short: str, long: str) -> bool:
    words, all_words = short.split(), long.split()
    return words == all_words[-len(words) :] or words == all_words[: len(words)]

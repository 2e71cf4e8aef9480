"""How common each lemma is, estimated from the frequencies of written words.

A written word mostly has several readings. Its frequency (wordfreq) is shared among the lemmas that can be
read
in it, in proportion to how common these are in all other words: expectation maximisation, a few rounds of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from math import exp, log10
from typing import Any

import numpy as np

from quizzes.arabic.lexical.priors import affix_cost

_WORDS = 200_000
_ROUNDS = 12
_LONGEST_PREFIX, _LONGEST_SUFFIX = 4, 6
_RARE = 0.01
_OF_ADJECTIVE = 0.05  # the least that a feminine noun has of the frequency of the adjective of its letters
_OF_KIN = 0.1  # what a verb's participle or verbal noun counts where the verb is one of several in a word


def written_words() -> Mapping[str, float]:
    """The frequency of each written word, as a share of all."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - slow to import, and only to compile

    return get_frequency_dict("ar", wordlist="best")


def zipfs(
    raw: Mapping[str, Any],
    closed: Callable[[str], bool],
    rare: Collection[int] = frozenset(),
    kin: Sequence[tuple[int, int]] = (),
    feminines: Sequence[tuple[int, int]] = (),
) -> list[float]:
    """The Zipf frequency of each lemma of a compiled lexicon; `closed` knows particles, which are none,
    `rare` are lemmas that hardly anyone means by a word that is also another's, and `kin` are lemmas for
    which others speak: verbs and their participles. `feminines` are nouns whose every form is also one of
    an adjective, which would take all: واقعة of واقع."""
    count = len(raw["lemmas"])
    listed = sorted(written_words().items(), key=lambda item: -item[1])
    words: list[int] = []
    lemmas: list[int] = []
    weights: list[float] = []
    frequency: list[float] = []
    for word, value in listed[:_WORDS]:
        shares = _shares(raw, word)
        if closed(word):
            shares[count] = 40.0  # a word of its own, which takes its frequency away from the rest
        for lemma, weight in shares.items():
            words.append(len(frequency))
            lemmas.append(lemma)
            weights.append(weight * _RARE if lemma in rare else weight)
        if shares:
            frequency.append(value)
    readings = (np.array(words), np.array(lemmas), np.array(weights))
    pairs = np.array(kin, dtype=int).reshape(-1, 2)
    total = _maximised(readings, np.array(frequency), pairs, count + 1)
    for noun, adjective in feminines:
        total[noun] = max(total[noun], _OF_ADJECTIVE * total[adjective])
    return [max(0.0, log10(value * 1e9)) if value > 1e-10 else 0.0 for value in total[:count]]


def _maximised(readings: tuple[Any, Any, Any], frequency: Any, kin: Any, count: int) -> Any:
    words, lemmas, weights = readings
    total = np.full(count, 1e-6)
    for _ in range(_ROUNDS):
        spoken_for = np.bincount(kin[:, 0], _OF_KIN * total[kin[:, 1]], minlength=count)
        share = weights * ((total + spoken_for)[lemmas] + 1e-8)
        whole = np.bincount(words, share, minlength=len(frequency))
        total = np.bincount(lemmas, share / whole[words] * frequency[words], minlength=count)
    return total


def _shares(raw: Mapping[str, Any], word: str) -> dict[int, float]:
    """For each lemma that can be read in a word, how likely the word is among the forms of that lemma."""
    found: dict[int, float] = {}
    for prefix, stem, suffix in _segmented(raw, word):
        weight = _weight(stem[1], tuple(prefix[2]), tuple(suffix[2]))
        lemma = stem[2]
        found[lemma] = max(found.get(lemma, 0.0), weight)
    return found


def _segmented(
    raw: Mapping[str, Any], word: str
) -> Iterator[tuple[list[Any], tuple[str, str, int], list[Any]]]:
    size = len(word)
    for first in range(min(_LONGEST_PREFIX, size - 1) + 1):
        prefixes = raw["prefixes"].get(word[:first])
        if prefixes is None:
            continue
        for last in range(size, max(first, size - _LONGEST_SUFFIX - 1), -1):
            suffixes = raw["suffixes"].get(word[last:])
            entries = raw["stems"].get(word[first:last]) if suffixes else None
            if entries:
                yield from _fitting(raw, prefixes, entries, suffixes)


@lru_cache(maxsize=20_000)
def _parsed(entries: str) -> tuple[tuple[str, str, int], ...]:
    """Form, category and lemma of each stem."""
    rows = (line.split("\t", 4) for line in entries.split("\n"))
    return tuple((row[0], row[1], int(row[3])) for row in rows)


@lru_cache(maxsize=50_000)
def _weight(category: str, prefix: tuple[str, ...], suffix: tuple[str, ...]) -> float:
    return exp(-affix_cost(category, prefix, suffix))


def _fitting(
    raw: Mapping[str, Any], prefixes: list[Any], entries: str, suffixes: list[Any]
) -> Iterator[tuple[list[Any], tuple[str, str, int], list[Any]]]:
    for stem in _parsed(entries):
        for prefix in prefixes:
            if f"{prefix[1]} {stem[1]}" not in raw["prefix_stem"]:
                continue
            for suffix in suffixes:
                if (
                    f"{stem[1]} {suffix[1]}" in raw["stem_suffix"]
                    and f"{prefix[1]} {suffix[1]}" in raw["prefix_suffix"]
                ):
                    yield prefix, stem, suffix

"""Every way to read one written word: the lexicon's stems with their affixes, particles, or an honest
guess."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzes.arabic import lexicon, particles, vowels
from quizzes.arabic.faces import Face, faces_of
from quizzes.arabic.guesses import could_be_name, guesses, named, respelled, unlisted_name
from quizzes.arabic.index import Affix
from quizzes.arabic.lexicon import StemEntry
from quizzes.arabic.nouns import nominal
from quizzes.arabic.reading import Ending, Reading
from quizzes.arabic.verbs import verb
from quizzes.arabic.vowels import ANY_SHADDA, ENDING, FREE, SHADDED, WIDTH
from quizzes.arabic.word_classes import is_adverb


@dataclass(frozen=True, slots=True)
class Word:
    """All readings of one written form, laid out so that one array operation scores them."""

    rows: tuple[tuple[Reading, Ending], ...]
    faces: tuple[Face, ...]  # of each row: what the words around it see
    letters: int
    places: npt.NDArray[np.int32]  # rows x letters: each letter in a flat table of `vowels`
    costs: npt.NDArray[np.float32]


@lru_cache(maxsize=8192)
def word(form: str) -> Word:
    """The readings of `form`, which is bare."""
    found = list(particles.readings(form))
    found += _from_lexicon(form)
    if not any(reading.lemma is not None for reading in found):
        closed = bool(found)
        variants = [] if closed else [r for other, cost in respelled(form) for r in _again(other, form, cost)]
        found += variants
        if not closed or len(form) > 4:
            found += guesses(form, lexical=bool(variants))
    _doubt_names(found)
    _prefer_elatives(found)
    found = _without_adverbs(found)
    if not any(reading.tag == "PN" for reading in found):
        found += named(form)
        if found[-1].tag != "PN" and could_be_name(form, found):
            found.append(unlisted_name(form))
    return _laid_out(found, form)


@lru_cache(maxsize=1024)
def as_name(form: str) -> Word:
    """`form` read as part of a name and nothing else."""
    return _laid_out([unlisted_name(form)], form)


def _laid_out(found: list[Reading], form: str) -> Word:
    rows, faces, columns, costs = [], [], [], []
    for reading in found:
        faces += faces_of(reading)
        for ending in reading.endings:
            rows.append((reading, ending))
            columns += _row(reading, ending, len(form))
            costs.append(reading.cost)
    places = np.array(columns, dtype=np.int32).reshape(len(rows), len(form))
    places += np.arange(len(form), dtype=np.int32) * WIDTH
    return Word(tuple(rows), tuple(faces), len(form), places, np.array(costs, dtype=np.float32))


def _prefer_elatives(found: list[Reading]) -> None:
    """أكثر is rather "more" than "he did much"."""
    if any(reading.function == "elative" for reading in found):
        for reading in found:
            if reading.tag == "VP":
                reading.cost += 2.5


def _without_adverbs(found: list[Reading]) -> list[Reading]:
    """نادراً is an accusative of نادر, where the lexicon has that too, unless it is one of the true
    adverbs."""
    plain = {reading.spelled for reading in found if reading.tag in {"N", "A"}}
    return [
        reading
        for reading in found
        if reading.tag != "ADV"
        or reading.lemma is None
        or reading.spelled not in plain
        or is_adverb(reading.spelled)
    ]


def _doubt_names(found: list[Reading]) -> None:
    """A name of the lexicon that is written and vowelled as a common word is mostly that word."""
    common = {reading.spelled for reading in found if reading.tag != "PN"}
    closed = any(reading.lemma is None and not reading.guessed for reading in found)
    for reading in found:
        if reading.tag == "PN" and not reading.guessed:
            reading.cost += (1.2 if reading.spelled in common else 0.0) + (2.0 if closed else 0.0)


def _row(reading: Reading, ending: Ending, length: int) -> list[int]:
    if len(reading.columns) != length:
        return [FREE] * length
    if reading.end is None or ending.mark is None:
        return reading.columns
    row = list(reading.columns)
    shadda = reading.spelled[reading.end][1] >= SHADDED
    any_shadda = row[reading.end] >= ANY_SHADDA and row[reading.end] < ENDING
    if any_shadda:
        row[reading.end] = vowels.ANY_ENDING + ending.mark
    else:
        row[reading.end] = ENDING + ending.mark + (SHADDED if shadda else 0)
    return row


_SWITCHED = 2.0  # an adjective used as a noun, or a noun used as an adjective
_PARTICIPLE = 1.0  # the latter where the noun is a participle


def _from_lexicon(form: str) -> list[Reading]:
    """Of readings that only differ in how they came about, the cheapest."""
    found: dict[tuple[Any, ...], Reading] = {}
    for prefix, stem, suffix in _splits(form):
        for reading in _stem_readings(prefix, stem, suffix):
            key = (reading.spelled, reading.tag, reading.lemma, reading.endings, reading.left, reading.person)
            held = found.get(key)
            if held is None or reading.cost < held.cost:
                found[key] = reading
    return list(found.values())


def _splits(form: str) -> Iterator[tuple[tuple[Affix, ...], tuple[StemEntry, ...], tuple[Affix, ...]]]:
    index = lexicon.data()
    size = len(form)
    for first in range(min(4, size - 1) + 1):
        prefixes = index.prefixes.get(form[:first])
        if prefixes is None:
            continue
        for last in range(size, max(first, size - 7), -1):
            suffixes = index.suffixes.get(form[last:])
            if suffixes is None:
                continue
            stems = lexicon.stems(form[first:last])
            if stems:
                yield prefixes, stems, suffixes


def _stem_readings(
    prefixes: tuple[Affix, ...], stems: tuple[StemEntry, ...], suffixes: tuple[Affix, ...]
) -> Iterator[Reading]:
    index = lexicon.data()
    for stem in stems:
        if stem.category.startswith("FW") and not particles.wanted(stem):
            continue
        for prefix in prefixes:
            if (prefix.category, stem.category) not in index.prefix_stem:
                continue
            for suffix in suffixes:
                if (stem.category, suffix.category) in index.stem_suffix and (
                    prefix.category,
                    suffix.category,
                ) in index.prefix_suffix:
                    yield from _readings(prefix, stem, suffix)


def _readings(prefix: Affix, stem: StemEntry, suffix: Affix) -> Iterator[Reading]:
    if stem.category.startswith(("PV", "IV", "CV")):
        yield verb(prefix, stem, suffix)
        return
    base = nominal(prefix, stem, suffix)
    if not base.endings:
        return
    if stem.category.startswith("FW"):
        base.cost += 4.0 if stem.tag == "INTERJ" else 1.0
    yield base
    if base.tag in {"N", "A"} and not stem.category.startswith(("Nprop", "FW")):
        if base.tag == "A":
            yield _switched(base, "N", "NOUN", _SWITCHED)
        elif _looks_like_participle(stem):
            yield _switched(base, "A", "ADJ", _PARTICIPLE if stem.form.startswith("mu") else _SWITCHED)


def _looks_like_participle(stem: StemEntry) -> bool:
    weak = stem.category.startswith("Napdu") and stem.form.endswith("iy")  # قاسية
    return weak or (stem.category.startswith(("Nall", "N/ap", "N-ap")) and stem.form[:1] != "<")


def _switched(base: Reading, tag: str, pos: str, cost: float) -> Reading:
    return Reading(
        base.spelled, base.columns, tag, pos, base.lemma, base.form, base.gloss, base.cost + cost, base.end,
        base.endings, base.left, base.clitics, base.gender, base.number, base.person, base.voice, base.aspect,
        base.stem, base.broken,
    )  # fmt: skip


def _again(other: str, form: str, cost: float) -> list[Reading]:
    found = _from_lexicon(other)
    for reading in found:
        reading.cost += cost
    return found

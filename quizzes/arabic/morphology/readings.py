"""Every way to read one written word: the lexicon's stems with their affixes, particles, or an honest
guess."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.closed_class import PROCLITICS
from quizzes.arabic.lexical.gazetteer import any_given_names, known_surnames
from quizzes.arabic.lexical.index import Affix
from quizzes.arabic.lexical.lexicon import StemEntry
from quizzes.arabic.lexical.word_classes import as_adverb, is_title
from quizzes.arabic.marks import ANY_ENDING, ANY_SHADDA, ENDING, FREE, SHADDED, WIDTH
from quizzes.arabic.morphology import particles
from quizzes.arabic.morphology.faces import Face, faces_of
from quizzes.arabic.morphology.guesses import (
    could_be_name,
    guesses,
    named,
    respelled,
    unlisted_name,
)
from quizzes.arabic.morphology.nouns import nominal
from quizzes.arabic.morphology.reading import Ending, Reading
from quizzes.arabic.morphology.verbs import verb
from quizzes.arabic.text import skeleton

REMEMBERED = 4096  # words, of some 6 kB each


@dataclass(frozen=True, slots=True)
class Word:
    """All readings of one written form, laid out so that one array operation scores them."""

    rows: tuple[tuple[Reading, Ending], ...]
    faces: tuple[Face, ...]  # what the words around it may see
    of_face: tuple[tuple[int, ...], ...]  # the rows by which they see each of them
    letters: int
    # rows x letters: each letter in a flat table of `vowels`, in the type that numpy takes without a copy
    places: npt.NDArray[np.intp]
    costs: npt.NDArray[np.float32]


@lru_cache(maxsize=REMEMBERED)
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
    _prefer_feminine_nouns(found)
    found = _without_adverbs(found)
    _name_adverbs(found)
    if not any(reading.tag == "PN" for reading in found):
        found += named(form)
        if found[-1].tag != "PN" and could_be_name(form, found):
            found.append(unlisted_name(form))
    return _laid_out(found, form)


@lru_cache(maxsize=1024)
def as_name(form: str) -> Word:
    """`form` read as part of a name and nothing else: one that the lexicon has, or a guess."""
    known = [reading for reading in _from_lexicon(form) if reading.tag == "PN" and not reading.left]
    return _laid_out(known or [_name_behind_clitics(form) or unlisted_name(form)], form)


def _name_behind_clitics(form: str) -> Reading | None:
    """ونجيب as و and a listed given name, وكاريس as و and another: no foreign name begins with و and a
    consonant."""
    names = any_given_names() | known_surnames()
    if skeleton(form) in names:
        return None
    for head, morphemes in PROCLITICS:
        rest = form[len(head) :]
        if not head or not form.startswith(head) or head.endswith(("ال", "لل")) or len(rest) < 3:
            continue
        if skeleton(rest) in names or (head == "و" and rest[0] not in "اويأإآ"):
            return unlisted_name(form, head, morphemes)
    return None


def _laid_out(found: list[Reading], form: str) -> Word:
    rows: list[tuple[Reading, Ending]] = []
    faces: dict[Face, list[int]] = {}
    columns: list[bytes] = []
    costs: list[float] = []
    for reading in found:
        for row, seen in enumerate(faces_of(reading), len(rows)):
            faces.setdefault(seen, []).append(row)
        rows += [(reading, ending) for ending in reading.endings]
        columns += _columns(reading, len(form))
        costs += [reading.cost] * len(reading.endings)
    at = np.frombuffer(b"".join(columns), dtype=np.uint8).reshape(len(rows), len(form))
    places = at + np.arange(0, len(form) * WIDTH, WIDTH, dtype=np.intp)
    of_face = tuple(map(tuple, faces.values()))
    return Word(tuple(rows), tuple(faces), of_face, len(form), places, np.array(costs, dtype=np.float32))


def _prefer_elatives(found: list[Reading]) -> None:
    """أكثر is rather "more" than "he did much"."""
    if any(reading.function == "elative" for reading in found):
        for reading in found:
            if reading.tag == "VP":
                reading.cost += 2.5


def _prefer_feminine_nouns(found: list[Reading]) -> None:
    """واقعة as a noun is an incident, rather than what is falling."""
    feminine = {one.spelled for one in found if one.tag == "N" and one.lemma is not None and _has_ta(one)}
    for reading in found:
        if reading.tag == "N" and reading.lemma is not None and reading.spelled in feminine:
            reading.cost += 0.0 if _has_ta(reading) or reading.gender != "Fem" else _DERIVED_FEMININE


def _has_ta(reading: Reading) -> bool:
    return reading.lemma is not None and lexicon.lemma(reading.lemma).form.endswith("ة")


def _without_adverbs(found: list[Reading]) -> list[Reading]:
    """نادراً is an accusative of نادر, where the lexicon has that too, unless it is one of the true
    adverbs."""
    if not any(reading.tag == "ADV" for reading in found):
        return found
    plain = {reading.spelled for reading in found if reading.tag in {"N", "A"}}
    return [
        reading
        for reading in found
        if reading.tag != "ADV"
        or reading.lemma is None
        or reading.spelled not in plain
        or as_adverb(reading.spelled)
    ]


def _name_adverbs(found: list[Reading]) -> None:
    """An indefinite accusative that is used as an adverb: خصوصاً is "especially" and no "matter"."""
    for reading in found:
        indefinite = reading.tag in {"N", "ADV"} and reading.endings and reading.endings[0].state in {"I", ""}
        adverb = as_adverb(reading.spelled) if indefinite else None
        if adverb and all(ending.case in {"Acc", None} for ending in reading.endings):
            reading.pos, reading.gloss = adverb
            reading.fixed = True


def _doubt_names(found: list[Reading]) -> None:
    """A name of the lexicon that is written and vowelled as a common word is mostly that word."""
    if not any(reading.tag == "PN" for reading in found):
        return
    common = {reading.spelled for reading in found if reading.tag != "PN"}
    closed = any(reading.lemma is None and not reading.guessed for reading in found)
    for reading in found:
        if reading.tag == "PN" and not reading.guessed:
            reading.cost += (1.2 if reading.spelled in common else 0.0) + (2.0 if closed else 0.0)


def _columns(reading: Reading, length: int) -> list[bytes]:
    """For each ending the column of each letter in a table of `vowels`."""
    if len(reading.columns) != length:
        return [bytes([FREE]) * length] * len(reading.endings)
    plain = bytes(reading.columns)
    end = reading.end
    if end is None:
        return [plain] * len(reading.endings)
    if ANY_SHADDA <= plain[end] < ENDING:
        first = ANY_ENDING
    else:
        first = ENDING + (SHADDED if reading.spelled[end][1] >= SHADDED else 0)
    head, tail = plain[:end], plain[end + 1 :]
    return [
        plain if ending.mark is None else head + bytes([first + ending.mark]) + tail
        for ending in reading.endings
    ]


_DERIVED_FEMININE = 1.5  # that of an adjective or participle, where a noun of its own is the same
_SUBSTANTIVE = 2.0  # an adjective used as a noun
_ATTRIBUTE = 1.0  # a noun of the lexicon used as an adjective: خفيف, خادع
_TITLE = 2.0  # the same with an office or rank: رئيس


def _from_lexicon(form: str) -> list[Reading]:
    """Of readings that only differ in how they came about, the cheapest."""
    found: dict[tuple[Any, ...], Reading] = {}
    for head, stems, tail in _splits(form):
        for reading in _stem_readings(head, stems, tail):
            key = (reading.spelled, reading.tag, reading.lemma, reading.endings, reading.left, reading.person)
            held = found.get(key)
            if held is None or reading.cost < held.cost:
                found[key] = reading
    return list(found.values())


def _splits(form: str) -> Iterator[tuple[str, tuple[StemEntry, ...], str]]:
    index = lexicon.data()
    size = len(form)
    tails = [last for last in range(size, max(0, size - 7), -1) if form[last:] in index.suffixes]
    for first in range(min(4, size - 1) + 1):
        if form[:first] not in index.prefixes:
            continue
        for last in tails:
            stems = lexicon.stems(form[first:last]) if last > first else ()
            if stems:
                yield form[:first], stems, form[last:]


def _stem_readings(head: str, stems: tuple[StemEntry, ...], tail: str) -> Iterator[Reading]:
    for stem in stems:
        if stem.category.startswith("FW") and not particles.wanted(stem):
            continue
        for prefix, suffix in _affixes(head, stem.category, tail):
            yield from _readings(prefix, stem, suffix)


@lru_cache(maxsize=8192)
def _affixes(head: str, category: str, tail: str) -> tuple[tuple[Affix, Affix], ...]:
    """The prefixes and suffixes written so that may stand together with stems of that category."""
    index = lexicon.data()
    return tuple(
        (prefix, suffix)
        for prefix in index.prefixes[head]
        if (prefix.category, category) in index.prefix_stem
        for suffix in index.suffixes[tail]
        if (category, suffix.category) in index.stem_suffix
        and (prefix.category, suffix.category) in index.prefix_suffix
    )


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
    if base.tag in {"N", "A"} and not (stem.category.startswith(("Nprop", "FW")) or stem.tag == "NOUN_PROP"):
        if base.tag == "A":
            yield _switched(base, "N", "NOUN", _SUBSTANTIVE)
        elif _looks_like_participle(stem):
            yield _switched(base, "A", "ADJ", _TITLE if _names_office(stem) else _ATTRIBUTE)


def _names_office(stem: StemEntry) -> bool:
    return not stem.form.startswith("mu") and is_title(lexicon.lemma(stem.lemma).form)


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

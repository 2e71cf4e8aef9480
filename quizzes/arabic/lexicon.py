"""What the Buckwalter lexicon knows: of a stem, of a lemma, of a root."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import index
from quizzes.arabic.buckwalter import arabic
from quizzes.arabic.spelling import vocalised
from quizzes.arabic.text import bare


@dataclass(frozen=True, slots=True)
class Lemma:
    number: int
    id: str  # the lemma's key in the lexicon, in Arabic letters: "كَتَب-ُ_1"
    form: str  # dictionary form with vowels
    pos: str
    root: str | None
    zipf: float
    gloss: tuple[str, ...]
    keys: tuple[str, ...]  # bare written stems


@dataclass(frozen=True, slots=True)
class StemEntry:
    form: str  # transliterated, with vowels
    category: str
    tag: str
    lemma: int
    gloss: tuple[str, ...]


@lru_cache(maxsize=1)
def data() -> index.Index:
    return index.load()


@lru_cache(maxsize=16384)
def stems(key: str) -> tuple[StemEntry, ...]:
    """The stems that are written so, without vowels."""
    raw = data().stems.get(key)
    if raw is None:
        return ()
    return tuple(_entry(line) for line in raw.split("\n"))


def _entry(line: str) -> StemEntry:
    form, category, tag, lemma_number, gloss = line.split("\t")
    return StemEntry(form, category, tag, int(lemma_number), tuple(gloss.split(";")) if gloss else ())


@lru_cache(maxsize=16384)
def lemma(number: int) -> Lemma:
    """The lemma with that number in this lexicon. Numbers are not stable over versions; `Lemma.id` is."""
    id_, form, pos, root, zipf, gloss, keys = data().lemmas[number].split("\t")
    return Lemma(
        number,
        arabic(id_),
        vocalised(form),
        pos,
        root or None,
        float(zipf),
        tuple(gloss.split(";")) if gloss else (),
        tuple(keys.split(" ")),
    )


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return {arabic(line.partition("\t")[0]): number for number, line in enumerate(data().lemmas)}


def by_id(lemma_id: str) -> Lemma | None:
    """The lemma with that key, as `Analysis.lemma_id` gives it; None for guesses and function words."""
    number = _numbers().get(lemma_id)
    return None if number is None else lemma(number)


def by_root(root: str) -> tuple[Lemma, ...]:
    """The word family: lemmas of that root, the commonest first."""
    family = (lemma(number) for number in data().roots.get(bare(root), ()))
    return tuple(sorted(family, key=lambda one: (-one.zipf, one.id)))


def zipf(lemma_id: str) -> float:
    """Zipf frequency of a lemma, 0 to 8; 0 where the lexicon does not have it."""
    found = by_id(lemma_id)
    return found.zipf if found else 0.0

"""The English of a reading, the meaning that fits its form first."""

from __future__ import annotations

from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.lexical.plurals import singular_of
from quizzes.arabic.morphology.reading import Reading


def meanings(reading: Reading, lemma: Lemma) -> tuple[str, ...]:
    """The meanings of this form of a lemma, then the others of the lemma; of a passive or adverb its own."""
    if reading.voice == "Pass" or reading.fixed:
        return reading.gloss
    kept = reading.pos == "VERB" or {*lemma.gloss[:1]} <= {*lemma.listed}
    rest = () if kept else lemma.listed
    return tuple(dict.fromkeys((*_own(reading, lemma), *lemma.gloss, *rest)))


def _own(reading: Reading, lemma: Lemma) -> tuple[str, ...]:
    mended = lemma.gloss != lemma.listed
    if reading.pos == "VERB":
        return lemma.gloss if mended or reading.aspect == "Perf" else reading.gloss
    if reading.number == "Plur" and reading.pos != "PROPN":
        return lemma.plural or _of_plural(reading, lemma)
    if mended and set(reading.gloss) & set(lemma.listed):
        return lemma.gloss
    return reading.gloss


def _of_plural(reading: Reading, lemma: Lemma) -> tuple[str, ...]:
    """That of the dictionary form, but where the plural has taken a sense of its own: سلطات, authorities."""
    singular = tuple(singular_of(meaning, lemma.listed) for meaning in reading.gloss)
    if lemma.gloss != lemma.listed or singular[:1] == lemma.listed[:1]:
        return lemma.gloss
    return singular if reading.broken else reading.gloss

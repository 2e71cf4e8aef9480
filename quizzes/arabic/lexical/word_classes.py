"""Small classes of words that grammar must know by name."""

from __future__ import annotations

from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.lexical.spelling import Letter
from quizzes.arabic.text import bare, without_sukun


@lru_cache(maxsize=1)
def _feminines() -> frozenset[str]:
    return frozenset(without_sukun(row[0]) for row in data.rows("feminine_nouns"))


def is_feminine(form: str) -> bool:
    """Whether a vowelled noun without ة is feminine all the same: شَمْس، أَرْض، رِجْل and not رَجُل."""
    return without_sukun(form) in _feminines()


@lru_cache(maxsize=1)
def _common() -> dict[str, str]:
    return {bare(form): pos for form, pos in data.rows("common_nouns")}


def common_pos(form: str) -> str | None:
    """The part of speech of a word that only English writes with a capital; None for a true name."""
    return _common().get(bare(form))


@lru_cache(maxsize=1)
def _adverbs() -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = {bare(form): (pos, tuple(gloss.split(";"))) for form, pos, gloss in data.rows("adverbs")}
    return {head + form: row for form, row in rows.items() for head in ("", "و", "ف")}


def as_adverb(spelled: tuple[Letter, ...]) -> tuple[str, tuple[str, ...]] | None:
    """Part of speech and meanings of an accusative of the lexicon that has become an adverb: جداً, مؤخراً,
    or still governs what follows as a noun: نظراً، بدلاً."""
    return _adverbs().get("".join(letter for letter, _ in spelled))


@lru_cache(maxsize=1)
def _copulas() -> frozenset[str]:
    return data.bare_words("copulas")


def is_copula(lemma: str) -> bool:
    """Whether a verb is كان or one of its sisters."""
    return bare(lemma) in _copulas()


@lru_cache(maxsize=1)
def _times() -> frozenset[str]:
    return data.bare_words("time_nouns")


def is_time(lemma: str) -> bool:
    """Whether a noun of time stands in the accusative without being an object: يوم, عام."""
    return bare(lemma) in _times()


@lru_cache(maxsize=1)
def _sayings() -> frozenset[str]:
    return data.bare_words("reporting_verbs")


def is_saying(lemma: str) -> bool:
    """Whether a verb introduces what someone said, and so has a clause for its object."""
    return bare(lemma) in _sayings()


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return data.bare_words("titles")


def is_title(lemma: str) -> bool:
    """Whether a noun is an office, rank or calling, and stands beside a name as a noun: الأمير, رئيس."""
    return bare(lemma) in _titles()

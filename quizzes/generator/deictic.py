"""اليوم, أمس and their like: the day of the news, which a reader of the question does not know."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generator.asides import COMMAS
from quizzes.generator.language.calendar import WEEKDAYS
from quizzes.generator.language.words import DAY_QUALIFIERS, DEICTIC_TIME
from quizzes.generator.material import Material
from quizzes.generator.wording import folded

_NOW = frozenset(map(folded, DEICTIC_TIME)) - {"الامس", "بالامس", "الغد"}
_TODAY = "اليوم"
_QUALIFIERS = frozenset(map(folded, DAY_QUALIFIERS))
_PARTS = frozenset(map(folded, ("صباح", "مساء", "ظهر", "عصر", "فجر", "ليل", "ليلة", "يوم", "بعد", "قبل")))
_WEEKDAYS = frozenset(map(folded, WEEKDAYS))


def deictic_until(material: Material, index: int, kept: Sequence[int]) -> int:
    """Where an adverb of the news's own day ends that begins here: مساء أمس, اليوم الجمعة; else `index`.

    The clause says the same without it, and without the two commas about it. Behind a preposition or in an
    idafa (هجوم اليوم) it has to stay, and so it has with a date behind it (أمس السبت، 27 سبتمبر).
    """
    if not kept or _governed(material, kept[-1]):
        return index
    end = index
    while material.fold(end) in _PARTS:
        end += 1
    word = material.fold(end)
    if word not in _NOW and (word != _TODAY or material.fold(end + 1) in _QUALIFIERS):
        return index
    end += 2 if material.fold(end + 1) in _WEEKDAYS else 1
    if material.tokens[kept[-1]].surface not in COMMAS:
        return index if _dated(material, end) else end
    closing = end < len(material.tokens) and material.tokens[end].surface in COMMAS
    return end + 1 if closing and not _dated(material, end + 1) else index


def _dated(material: Material, index: int) -> bool:
    """Whether a date begins at the token, or behind a comma there."""
    beside = [place for place in (index, index + 1) if place < len(material.tokens)]
    places = [material.tokens[place].entity for place in beside]
    return any(place is not None and material.document.entities[place].kind == "date" for place in places)


def _governed(material: Material, before: int) -> bool:
    """Whether the word before takes what follows into its own phrase."""
    analysis = material.tokens[before].analysis
    return analysis.pos in {"ADP", "VERB"} or (analysis.pos == "NOUN" and analysis.definite == "Com")

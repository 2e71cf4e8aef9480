"""Numbers and dates of a statement, and others that could stand in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.material import Material
from quizzes.generator.numerals import numeral_in, other_numerals
from quizzes.generator.wording import DIGITS, folded

_BEFORE_TEN = frozenset({"احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي"})


def other_figures(material: Material, text: str, first: int, *, year: bool) -> list[str]:
    """Numbers that the article does not have, for the one in `text`, which begins at token `first`."""
    return other_numerals(text, material.rng("swap", first), year=year, avoid=numerals_of(material))


def keeps_order(material: Material, indices: Sequence[int], entity: Entity, other: str) -> bool:
    """Whether a new number is greater or less than those beside it as the old one was."""
    value = _value(other)
    if entity.value is None or value is None:
        return True
    own = _value(entity.text)
    bound = material.fold(entity.first - 2) if material.fold(entity.first - 1) == "من" else ""
    if own is not None and ((bound == "اكثر" and value < own) or (bound == "اقل" and value > own)):
        return False  # more than 200 is more than 100 too
    beside = [
        one.value for one in within(material, indices) if one.value is not None and one.first != entity.first
    ]
    return all((one - entity.value) * (one - value) > 0 for one in beside)


def _value(text: str) -> float | None:
    match = numeral_in(text)
    return float(match.group().translate(DIGITS).replace(",", "")) if match else None


def within(material: Material, indices: Sequence[int]) -> Iterator[Entity]:
    """The sure names and values that lie among the tokens."""
    inside = frozenset(indices)
    for entity in material.document.entities:
        if entity.sure and all(index in inside for index in range(entity.first, entity.last)):
            yield entity


def in_a_name(material: Material, entity: Entity) -> bool:
    """يورو ستوكس 50, طراز 777: a number after a noun, with no counted noun after it, is a name."""
    before = material.tokens[entity.first - 1] if entity.first else None
    if entity.kind != "number" or before is None:
        return False
    if material.fold(before.index) in _BEFORE_TEN or material.fold(entity.last) in {"عشر", "عشره"}:
        return True  # half of a number in two words
    if before.kind == "latin" or before.entity is not None or before.analysis.guessed:
        return True
    return before.analysis.pos in {"NOUN", "PROPN", "ADJ"} and entity.unit is None


def is_year(entity: Entity) -> bool:
    """Whether a date names its year, and no day."""
    match = numeral_in(entity.text)
    return entity.kind == "date" and match is not None and len(match.group()) == 4


def numerals_of(material: Material) -> frozenset[str]:
    """Every number of the article, in Western digits."""
    return frozenset(folded(token.surface) for token in material.tokens if token.kind == "number")

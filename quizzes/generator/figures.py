"""Numbers and dates of a statement, and others that could stand in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from quizzes.arabic.document import Entity
from quizzes.generator.material import Material
from quizzes.generator.numerals import numeral_in, other_numerals
from quizzes.generator.wording import DIGITS, folded

_COMPARED = frozenset({"اكثر", "ازيد", "اقل"})
_PASSED = frozenset(map(folded, ("تجاوز", "فاق", "تخطى", "تعدى")))
_GROWN = frozenset({"زاد", "قل"})
_ENDS = frozenset({("علي", "الاقل"), ("علي", "الاكثر"), ("كحد", "ادني"), ("كحد", "اقصي")})
_MINUTE = frozenset(map(folded, ("الدقيقة", "دقيقة")))
_YEARS = frozenset(("عَام", "سَنَة", "عام", "سنة"))
_AGED = frozenset(map(folded, ("عن", "عمره", "عمرها", "العمر", "بعمر")))
_BEFORE_TEN = frozenset({"احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي"})


def other_figures(material: Material, text: str, first: int, *, year: bool) -> list[str]:
    """Numbers that the article does not have, for the one in `text`, which begins at token `first`."""
    highest = _latest_year(material) if year else highest_at(material, first)
    rng = material.rng("swap", first)
    return other_numerals(text, rng, year=year, avoid=numerals_of(material), highest=highest)


def _latest_year(material: Material) -> float:
    """The last year that the article names: what it tells as done is not put after it."""
    years = [
        int(match.group().translate(DIGITS))
        for entity in material.document.entities
        if is_year(entity) and (match := numeral_in(entity.text))
    ]
    return max(years, default=inf)


def highest_at(material: Material, first: int) -> float:
    """What a number that begins at a token cannot exceed, by what it counts; infinite where nothing says so.

    A share of a whole ends at 100, a day of the month at 28 in every month, cold at -273 degrees, a match at
    its 90th minute, an age at a hundred years or so.
    """
    entity = next((one for one in material.document.entities if one.first == first), None)
    value = _value(entity.text) if entity is not None else None
    if entity is None or value is None:
        return inf
    after = [material.fold(index) for index in range(entity.last, min(entity.last + 4, len(material.tokens)))]
    limits = (
        (entity.kind == "percent", 100),
        (entity.kind == "date", 28),
        ("تحت" in after and "الصفر" in after, 273),
        (material.fold(first - 1) in _MINUTE, 90),
        (entity.unit in _YEARS and material.fold(first - 1) in _AGED, 100),
    )
    return min((limit for holds, limit in limits if holds and value <= limit), default=inf)


def bounded(material: Material, entity: Entity) -> bool:
    """Whether the number is the least or the most that something is: أكثر من, لم يتجاوز, على الأقل.

    More than 200 is more than 100 too, and nobody says that it is not more than 300.
    """
    first, last = entity.first, entity.last
    size = len(material.tokens)
    behind = [material.fold(index) for index in range(last, min(last + 5, size))]
    for one, other in pairwise(behind):
        if (one, other) in _ENDS:
            return True
    for index in range(first - 1, max(first - 8, 0), -1):
        token = material.tokens[index]
        if token.kind == "punctuation":
            break
        word, after = material.fold(index)[material.conjunction(index) :], material.fold(index + 1)
        if word in _COMPARED and after == "من" and index + 2 == first:
            return True
        lemma = folded(token.analysis.lemma) if token.analysis.pos == "VERB" else ""
        if lemma in _PASSED or (lemma in _GROWN and material.fold(first - 1) in {"علي", "عن"}):
            return True
    return False


def keeps_order(material: Material, indices: Sequence[int], entity: Entity, other: str) -> bool:
    """Whether a new number is greater or less than those beside it as the old one was."""
    written, own = _value(other), _value(entity.text)
    if entity.value is None or written is None or not own:
        return True
    value = written * entity.value / own  # of 18.5 million as of 18500000
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

"""Countries as the CLDR names them in Arabic."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from quizzes.arabic import data
from quizzes.generator.language import listed
from quizzes.generator.language.words import PLACE_HEADS
from quizzes.generator.wording import folded

# Well-known countries: who reads of one may think of another of the same line, by its place or its weight.
NEIGHBOURS = (
    listed("SA، EG، IQ، SY، LB، JO، KW، QA، AE، OM، YE، TR، IR"),
    listed("EG، SD، LY، TN، DZ، MA، NG"),
    listed("PK، IN، CN، JP، RU"),
    listed("DE، FR، GB، IT، ES، GR، PL، SE، RU، UA، TR"),
    listed("US، CA، GB، FR، RU، CN، AU"),
)
# As newspapers write them where the CLDR writes otherwise.
ALSO = (
    "الولايات المتحدة",
    "الولايات المتحدة الأمريكية",
    "أمريكا",
    "بريطانيا",
    "روسيا",
    "الصين",
    "المغرب",
    "سوريا",
)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    names = ((str(code), name) for code, name in Locale("ar").territories.items())
    other = (name for code, *spellings in data.rows("places") if len(code) == 2 for name in spellings)
    return frozenset(folded(name) for code, name in names if len(code) == 2) | frozenset(
        map(folded, (*ALSO, *other))
    )


REGIONS = listed("آسيا، أوروبا، أفريقيا، إفريقيا، أمريكا الشمالية، أمريكا الجنوبية، الشرق الأوسط، العالم")
_REGIONS = frozenset(map(folded, REGIONS))
_HEADS = frozenset(map(folded, PLACE_HEADS))


@lru_cache(maxsize=256)
def neighbours(country: str) -> tuple[str, ...]:
    """Well-known countries that stand in a line with it, as the CLDR names them; none for an unknown one."""
    codes = _codes().get(folded(country), frozenset())
    names = Locale("ar").territories
    near = (code for group in NEIGHBOURS if codes & set(group) for code in group)
    return tuple(names[code] for code in dict.fromkeys(near) if code not in codes)


@lru_cache(maxsize=1)
def _codes() -> dict[str, frozenset[str]]:
    """The codes of the countries, by each of their names (folded)."""
    found = {folded(name): frozenset({str(code)}) for code, name in Locale("ar").territories.items()}
    for code, *spellings in data.rows("places"):
        if len(code) == 2:
            found |= {folded(name): frozenset({code}) for name in spellings}
    return found


def is_country(text: str) -> bool:
    """Whether a name is that of a country and not of a city or a province."""
    return folded(text) in _countries()


def place_class(text: str) -> str:
    """Whether a name is that of a country, a part of the world, a مطار or its like, or another place."""
    if is_country(text):
        return "country"
    if folded(text) in _REGIONS:
        return "region"
    head = folded(text).split()[:1]
    return head[0] if head and head[0] in _HEADS else "place"

"""Parts of the calendar: quarters, halves and weeks of a year or month, their first days, seasons."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.values.calendar_words import (
    DAY_NOUN,
    YEAR_ADJECTIVES,
    defined,
    month_at,
    ordinal,
    stripped,
    weekdays,
    word_at,
)
from quizzes.arabic.values.centuries import century, decade, millennium, number_of_century
from quizzes.arabic.values.figures import figure_at
from quizzes.arabic.values.periods import Found, attributed_period, shift_of, unit_of
from quizzes.arabic.values.spans import shown
from quizzes.arabic.values.years import year_after_noun, year_at

_SEASONS = frozenset({"summer", "winter", "spring", "autumn"})
_LATER = {"نفسه": "same", "ذاته": "same", "الاخير": "last"}
_PARTS = {
    "ربع": "Q",
    "فصل": "Q",
    "ثلاثي": "Q",  # the Maghreb's
    "نصف": "H",
    "سداسي": "H",
    "ثلث": "T",
    "اسبوع": "W",
    "عقد": "D",
}
_MANY = {"Q": 4, "H": 2, "T": 3, "W": 53, "D": 10}
_QUARTERS = frozenset({"ربعين", "ربعان"})
_FIRST = frozenset({"الاولي", "الاولين", "الاوليين"})
_LAST = frozenset({"الاخيره", "الاخيرين"})
_UNITS_OF = {"month": "M", "week": "W", "day": "D", "year": "Y"}
_TENS_OF_DAYS = {
    "الاول": "first",
    "الاوايل": "first",
    "الاواسط": "middle",
    "الاواخر": "last",
    "الاخيره": "last",
}


def part_of_calendar(tokens: Sequence[Token], at: int, last: int) -> Found:
    """The quarter, season, decade or century that begins with the token at `at`."""
    for read in (
        _part,
        _two_quarters,
        _first_units,
        _ten_days,
        _weekday_of,
        decade,
        century,
        millennium,
        _season,
    ):
        found = read(tokens, at, last)
        if found:
            return found
    return None


def _year(tokens: Sequence[Token], at: int, last: int) -> Found:
    """2025, عام 2025, العام الماضي, هذا العام."""
    year = year_after_noun(tokens, at, last) or year_at(tokens, at, last)
    if year:
        return year.end, year.key
    found = attributed_period(tokens, at, last)
    return found if found and found[1].startswith("year") else None


def _whole(tokens: Sequence[Token], at: int, last: int) -> Found:
    """What a half or quarter is of: a year, bare العام, القرن العشرين, الشهر الجاري, يونيو 2024."""
    of_century = number_of_century(tokens, at, last)
    if of_century:
        return of_century[0], f"century-{of_century[1]}"
    found = _year(tokens, at, last) or attributed_period(tokens, at, last)
    if found:
        return found
    month = month_at(tokens, at, last)
    if month and word_at(tokens, at, last) != "من":
        return _month(tokens, at + month[0], last, f"{month[1]:02d}", hijri=month[2] == "h")
    if word_at(tokens, at, last) in {"العام", "السنه"}:
        return at + 1 + (word_at(tokens, at + 1, last) in YEAR_ADJECTIVES), "year"
    return None


def _month(tokens: Sequence[Token], end: int, last: int, number: str, *, hijri: bool) -> Found:
    """A month that ended before `end`, with its year or attribute."""
    era, shift = "AH" if hijri else "", shift_of(word_at(tokens, end, last))
    if shift is not None:
        return end + 1, f"{era}--{number}({shift:+d})"
    year = _year(tokens, end + (word_at(tokens, end, last) == "من"), last)
    return (year[0], f"{era}{year[1].removeprefix(era)}-{number}") if year else (end, f"{era}--{number}")


def _part(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الربع الأول من 2025, الأسبوع الأخير من مايو; a quarter also without its year."""
    word = defined(word_at(tokens, at, last), _PARTS)
    if word is None:
        return None
    part, second = _PARTS[word], word_at(tokens, at + 1, last)
    shift = shift_of(second)
    if word == "ربع" and shift is not None:
        return at + 2, f"quarter({shift:+d})"
    which = ordinal(tokens, at + 1, last)
    if (which is None and second not in _LATER) or (which and which[0] > _MANY[part]):
        return None
    number = str(which[0]) if which else _LATER[second]
    end = at + 1 + (which[1] if which else 1)
    of = word_at(tokens, end, last) == "من"
    whole = _whole(tokens, end + 1, last) if of else _year(tokens, end, last)
    if whole and _divides(part, whole[1]):
        return whole[0], f"{whole[1]}-{part}{number}"
    if word != "ربع" or which is None or of:
        return None
    shift = shift_of(word_at(tokens, end, last))
    return (end, f"-Q{number}") if shift is None else (end + 1, f"-Q{number}({shift:+d})")


def _divides(part: str, whole: str) -> bool:
    """Whether a part is counted in such a whole: decades in a century, weeks in a year or month."""
    if part == "D":
        return whole.startswith("century")
    return part not in "QW" or not whole.startswith(("century", "decade"))


def _two_quarters(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الربعين الأول والثاني من العام الجاري"""
    first = ordinal(tokens, at + 1, last) if defined(word_at(tokens, at, last), _QUARTERS) else None
    joint = at + 1 + first[1] if first else at
    second = ordinal(tokens, joint, last) if word_at(tokens, joint, last).startswith("و") else None
    if first is None or second is None:
        return None
    end = joint + second[1]
    whole = _whole(tokens, end + 1, last) if word_at(tokens, end, last) == "من" else None
    year = whole[1] if whole else ""
    return whole[0] if whole else end, f"{year}-Q{first[0]}/{year}-Q{second[0]}"


def _first_units(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الأشهر التسعة الأولى من 2024, الأيام العشرة الأخيرة من رمضان: parts of a whole as its half is one."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or not unit.definite or unit.number == "1" or unit.name not in _UNITS_OF:
        return None
    place = at + 1 + (word_at(tokens, at + 1, last) == "ال")  # الأشهر الـ9
    figure = figure_at(tokens, place, last) if unit.number == "n" and place < last else None
    count = shown(figure.value) if figure and figure.value else unit.number
    end = figure.last if figure else at + 1
    which, of = (word_at(tokens, end + i, last) for i in range(2))
    whole = _whole(tokens, end + 2, last) if which in _FIRST | _LAST and of == "من" else None
    if whole is None or unit.name in whole[1] or (unit.name != "year" and whole[1].startswith("century")):
        return None
    letter = _UNITS_OF[unit.name]
    part = f"{letter}1..{letter}{count}" if which in _FIRST else f"{letter}-{count}.."
    return whole[0], f"{whole[1]}-{part}"


def _ten_days(tokens: Sequence[Token], at: int, last: int) -> Found:
    """العشر الأواخر من رمضان"""
    if not defined(word_at(tokens, at, last), {"عشر"}):
        return None
    which = _TENS_OF_DAYS.get(word_at(tokens, at + 1, last))
    month = month_at(tokens, at + 2, last) if which and word_at(tokens, at + 2, last) == "من" else None
    if month is None:
        return None
    whole = _month(tokens, at + 2 + month[0], last, f"{month[1]:02d}", hijri=month[2] == "h")
    return (whole[0], f"{whole[1]}-{which}10") if whole else None


def _weekday_of(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الجمعة الأخيرة من أبريل, يوم الأحد الأخير من مايو, الجمعة الثانية من الشهر المقبل: of the feminine
    ordinal the day of the month can be none."""
    at += stripped(word_at(tokens, at, last), DAY_NOUN) is not None
    name = stripped(word_at(tokens, at, last), weekdays())
    which = ordinal(tokens, at + 1, last) if name else None
    word = word_at(tokens, at + 1, last)
    latest = word in {"الاخير", "الاخيره"}
    if name is None or not (latest or (which and (word.endswith("ه") or word == "الاولي"))):
        return None
    end = at + 1 + (which[1] if which else 1)
    whole = _whole(tokens, end + 1, last) if word_at(tokens, end, last) == "من" else None
    if whole is None or whole[1].startswith("century"):
        return None
    return whole[0], f"{whole[1]}-weekday-{weekdays()[name]}-{which[0] if which else 'last'}"


def _season(tokens: Sequence[Token], at: int, last: int) -> Found:
    """صيف 2028, خريف العام الماضي."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or unit.name not in _SEASONS or unit.definite:
        return None
    other = unit_of(word_at(tokens, at + 1, last))
    if other and other.name in _SEASONS and word_at(tokens, at + 1, last).startswith("و"):
        year = _year(tokens, at + 2, last)
        return (year[0], f"{year[1]}-{unit.name}/{year[1]}-{other.name}") if year else None
    of = word_at(tokens, at + 1, last) == "من"
    year = _year(tokens, at + 1 + of, last)
    return (year[0], f"{year[1]}-{unit.name}") if year else None

"""Every date, time of day and period of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import western_digits
from quizzes.arabic.values.calendar_parts import part_of_calendar
from quizzes.arabic.values.calendar_words import DAY_NOUN, may_begin, stripped, word_at
from quizzes.arabic.values.clock import time_of_day
from quizzes.arabic.values.date_reader import DateReader
from quizzes.arabic.values.days import named_day
from quizzes.arabic.values.periods import period_from_now
from quizzes.arabic.values.spans import entity

_NUMERIC = re.compile(r"(\d{1,4})([/\-.])(\d{1,2})\2(\d{1,4})")
_YEARS = re.compile(r"((?:1[3-9]|20)\d{2})/((?:1[3-9]|20)\d{2})")
_HIJRI = range(1300, 1501)


def dates(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every date and time of day among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        found = None
        if tokens[at].kind == "number" or may_begin(word_at(tokens, at, last)):
            found = _one(tokens, at, last)
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


def _one(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    found = _numeric(tokens, at, last) or time_of_day(tokens, at, last) or named_day(tokens, at, last)
    if found:
        return found
    period = part_of_calendar(tokens, at, last) or period_from_now(tokens, at, last)
    if period:
        return entity(tokens, "date", at, period[0], period[1], full=False)
    date = DateReader(tokens, at, last)
    return entity(tokens, "date", at, date.at, date.key(), full=date.full()) if date.read() else None


def _numeric(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """17/1/2026, 2026-01-17, يوم 1/9/1446هـ, 2024/2025."""
    place = at + (stripped(word_at(tokens, at, last), DAY_NOUN) is not None)
    if place >= last or tokens[place].kind != "number":
        return None
    text = western_digits(tokens[place].surface)
    end = place + 1 + (word_at(tokens, place + 1, last) in {"ه", "م"})
    years = _YEARS.fullmatch(text)
    if years and int(years[2]) == int(years[1]) + 1:
        return entity(tokens, "date", at, end, f"{years[1]}/{years[2]}")
    match = _NUMERIC.fullmatch(text)
    if not match:
        return None
    first, _, month, second = match.groups()
    year, day = (first, second) if len(first) == 4 else (second, first)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and len(year) in {2, 4}):
        return None
    number = int(year) if len(year) == 4 else _of_two_digits(int(year))
    hijri = "AH" if number in _HIJRI or word_at(tokens, place + 1, last) == "ه" else ""
    return entity(tokens, "date", at, end, f"{hijri}{number:04d}-{int(month):02d}-{int(day):02d}")


def _of_two_digits(year: int) -> int:
    """22 is 2022, 97 is 1997."""
    return 2000 + year if year < 70 else 1900 + year

"""Dates in figures alone: 17/1/2026, 2026-01-17, 1/9/1446هـ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import western_digits
from quizzes.arabic.values.calendar_words import word_at

_NUMERIC = re.compile(r"(\d{1,4})([/\-.])(\d{1,2})\2(\d{1,4})")
_HIJRI = range(1300, 1501)


def numeric_date(tokens: Sequence[Token], at: int, last: int) -> tuple[int, str] | None:
    """Where the date that begins at `at` ends with its ه or م, and its key."""
    if at >= last or tokens[at].kind != "number":
        return None
    match = _NUMERIC.fullmatch(western_digits(tokens[at].surface))
    if not match:
        return None
    first, _, month, second = match.groups()
    year, day = (first, second) if len(first) == 4 else (second, first)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and len(year) in {2, 4}):
        return None
    number = int(year) if len(year) == 4 else _of_two_digits(int(year))
    era = word_at(tokens, at + 1, last)
    hijri = "AH" if number in _HIJRI or era == "ه" else ""
    return at + 1 + (era in {"ه", "م"}), f"{hijri}{number:04d}-{int(month):02d}-{int(day):02d}"


def _of_two_digits(year: int) -> int:
    """22 is 2022, 97 is 1997."""
    return 2000 + year if year < 70 else 1900 + year

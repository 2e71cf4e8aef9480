"""Every date, time of day and period of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.calendar_words import may_begin, word_at
from quizzes.arabic.clock import day_word, time_of_day
from quizzes.arabic.date_reader import DateReader
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.periods import period
from quizzes.arabic.text import western_digits
from quizzes.arabic.values import entity

_NUMERIC = re.compile(r"(\d{1,4})([/\-.])(\d{1,2})\2(\d{1,4})")


def dates(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every date and time of day among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        if tokens[at].kind != "number" and not may_begin(word_at(tokens, at, last)):
            at += 1
            continue
        found = (
            _numeric(tokens, at)
            or time_of_day(tokens, at, last)
            or period(tokens, at, last)
            or day_word(tokens, at, last)
        )
        if found is None:
            date = DateReader(tokens, at, last)
            if date.read():
                found = entity(tokens, "date", at, date.at, date.key(), full=date.full())
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


def _numeric(tokens: Sequence[Token], at: int) -> Entity | None:
    """17/1/2026, 2026-01-17."""
    match = _NUMERIC.fullmatch(western_digits(tokens[at].surface)) if tokens[at].kind == "number" else None
    if not match:
        return None
    first, _, month, last = match.groups()
    year, day = (first, last) if len(first) == 4 else (last, first)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and len(year) in {2, 4}):
        return None
    return entity(tokens, "date", at, at + 1, f"{int(year):04d}-{int(month):02d}-{int(day):02d}")

"""Every date, time of day and period of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.values.calendar_parts import part_of_calendar
from quizzes.arabic.values.calendar_words import may_begin, word_at
from quizzes.arabic.values.clock import time_of_day
from quizzes.arabic.values.date_reader import DateReader
from quizzes.arabic.values.days import named_day
from quizzes.arabic.values.periods import period_from_now
from quizzes.arabic.values.spans import entity


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
    found = time_of_day(tokens, at, last) or named_day(tokens, at, last)
    if found:
        return found
    period = part_of_calendar(tokens, at, last) or period_from_now(tokens, at, last)
    if period:
        return entity(tokens, "date", at, period[0], period[1], full=False)
    date = DateReader(tokens, at, last)
    if not date.read():
        return None
    return entity(tokens, "date", at, date.at, date.found.key(), full=date.found.full())

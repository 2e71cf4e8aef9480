"""Runs of days of practice. Forgiving: one missed day does not end a run, two in a row do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST_STEP = timedelta(days=2)  # from one day of practice to the next


@dataclass(frozen=True, slots=True)
class Streak:
    """Lengths in days of practice; a missed day is not counted."""

    current: int  # 0: no run reaches today
    longest: int


def streak_of(days: Collection[date], *, today: date) -> Streak:
    """The run that reaches `today`, and the longest. A day that is not over yet is not missed."""
    runs = _runs(days)
    if not runs:
        return Streak(0, 0)
    last = runs[-1]
    reaches_today = today - last[-1] <= LONGEST_STEP
    return Streak(len(last) if reaches_today else 0, max(map(len, runs)))


def _runs(days: Collection[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] <= LONGEST_STEP:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs

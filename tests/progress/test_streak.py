"""A run of days forgives one missed day, and no more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.progress.streak import Streak, streak_of

TODAY = date(2026, 11, 18)


def days_ago(*numbers: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in numbers]


@pytest.mark.parametrize(
    ("practised", "current", "longest"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),  # today is not over
        ([2], 1, 1),  # yesterday was missed, and forgiven
        ([3], 0, 1),
        ([0, 1, 2, 3], 4, 4),
        ([0, 2, 4, 6], 4, 4),
        ([0, 1, 4, 5, 6], 2, 3),
        ([9, 8, 7, 6], 0, 4),
    ],
)
def test_runs_of_days(practised: list[int], current: int, longest: int) -> None:
    assert streak_of(days_ago(*practised), today=TODAY) == Streak(current, longest)


@given(st.sets(st.integers(0, 60)))
def test_another_day_of_practice_never_shortens_a_run(practised: set[int]) -> None:
    before = streak_of(days_ago(*practised), today=TODAY)
    after = streak_of(days_ago(*practised | {0}), today=TODAY)
    assert after.current >= max(before.current, 1)
    assert after.longest >= before.longest >= before.current

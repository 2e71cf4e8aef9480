"""A learner's day, over the changes of the clock."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.flashcards.day import ONE_DAY, Calendar

# Beirut's clock changes at midnight, New York's at two in the morning, Lord Howe's by half an hour;
# Apia once left out a day.
ZONES = [
    "Asia/Beirut",
    "America/New_York",
    "Asia/Baghdad",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Cairo",
]
calendars = st.builds(Calendar, st.sampled_from(ZONES).map(ZoneInfo), st.integers(0, 23))
moments = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(calendars, moments)
def test_a_moment_lies_within_its_day(calendar: Calendar, at: datetime) -> None:
    day = calendar.day_of(at)
    assert calendar.start_of(day) <= at < calendar.end_of(day)


@given(calendars, st.lists(moments, min_size=2).map(sorted))
def test_a_later_moment_is_never_of_an_earlier_day(calendar: Calendar, ats: list[datetime]) -> None:
    assert all(calendar.day_of(before) <= calendar.day_of(after) for before, after in pairwise(ats))


def length_of(day: date, zone: str, starts_at: int) -> timedelta:
    calendar = Calendar(ZoneInfo(zone), starts_at)
    return calendar.end_of(day) - calendar.start_of(day)


@pytest.mark.parametrize(
    ("zone", "starts_at", "day", "hours"),
    [
        ("Asia/Beirut", 0, date(2026, 3, 29), 23),  # midnight does not exist on this day
        ("Asia/Beirut", 4, date(2026, 3, 28), 23),
        ("Asia/Beirut", 4, date(2026, 3, 29), 24),
        ("Asia/Beirut", 0, date(2026, 10, 24), 25),  # 23:00 comes twice
        ("Asia/Beirut", 23, date(2026, 10, 24), 25),
        ("America/New_York", 4, date(2026, 3, 7), 23),
        ("America/New_York", 2, date(2026, 3, 8), 23),  # two o'clock does not exist
        ("America/New_York", 4, date(2026, 10, 31), 25),
        ("America/New_York", 1, date(2026, 11, 1), 25),  # one o'clock comes twice; the first begins the day
        ("Asia/Baghdad", 4, date(2026, 3, 28), 24),
    ],
)
def test_a_day_is_as_long_as_its_clock_makes_it(zone: str, starts_at: int, day: date, hours: int) -> None:
    assert length_of(day, zone, starts_at) == timedelta(hours=hours)


def test_the_hours_after_midnight_belong_to_the_evening_before() -> None:
    calendar = Calendar(ZoneInfo("Asia/Beirut"), 4)
    assert calendar.day_of(datetime(2026, 7, 2, 0, 59, tzinfo=UTC)) == date(2026, 7, 1)
    assert calendar.day_of(datetime(2026, 7, 2, 1, 0, tzinfo=UTC)) == date(2026, 7, 2)


def test_the_hour_that_comes_twice_does_not_bring_a_day_back() -> None:
    calendar = Calendar(ZoneInfo("Asia/Beirut"), 23)
    first_eleven = datetime(2026, 10, 24, 20, 0, tzinfo=UTC)
    day = calendar.day_of(first_eleven)
    assert day == date(2026, 10, 24)
    assert calendar.day_of(first_eleven - timedelta(seconds=1)) == day - ONE_DAY
    assert calendar.day_of(first_eleven + timedelta(hours=1)) == day  # eleven o'clock once more

"""The places of the charts' marks: right for the numbers, in both directions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.progress.charts import BAR_HEIGHT, RADII, day_map, forecast, share_bar, sizes

TODAY = date(2026, 11, 18)  # a Wednesday
WEEK = [(TODAY + timedelta(days=n), value) for n, value in enumerate((24, 11, 16, 0, 19, 1, 12))]


def number(place: str) -> float:
    assert place.endswith("%")
    return float(place[:-1])


@pytest.mark.parametrize("right_to_left", [True, False])
def test_the_week_begins_where_reading_begins(right_to_left: bool) -> None:
    places = [number(bar.x) for bar in forecast(WEEK, right_to_left=right_to_left)]
    assert places == sorted(places, reverse=right_to_left)
    assert all(0 < place < 100 for place in places)


def test_bars_are_as_high_as_their_numbers_and_none_is_hidden() -> None:
    bars = forecast(WEEK, right_to_left=True)
    assert [bar.height for bar in bars] == [150, 69, 100, 0, 119, 6, 75]
    assert all(bar.top + bar.height == BAR_HEIGHT for bar in bars)
    assert [bar.is_today for bar in bars] == [True] + [False] * 6
    assert forecast([(TODAY, 1), (TODAY, 1000)], right_to_left=True)[0].height == 2


def test_a_week_without_cards_has_no_bars() -> None:
    assert {bar.height for bar in forecast([(TODAY, 0), (TODAY, 0)], right_to_left=True)} == {0}


def test_the_map_ends_today_and_covers_fifteen_weeks_from_a_sunday() -> None:
    drawn = day_map({}, today=TODAY, right_to_left=True)
    days = [dot.day for dot in drawn.dots]
    assert days[0] == date(2026, 8, 9)
    assert days[-1] == TODAY
    assert days == [days[0] + timedelta(days=n) for n in range(14 * 7 + 4)]
    assert [day.isoweekday() for day in drawn.weekdays] == [7, 1, 2, 3, 4, 5, 6]
    assert [dot.is_today for dot in drawn.dots].index(True) == len(days) - 1


@pytest.mark.parametrize("weekday", range(7))
def test_today_is_in_the_last_column_whatever_its_weekday(weekday: int) -> None:
    today = TODAY + timedelta(days=weekday)
    drawn = day_map({}, today=today, right_to_left=True)
    assert len(drawn.weeks) == 15
    assert drawn.weeks[-1][-1].day == today
    assert all(len(week) == 7 for week in drawn.weeks[:-1])


def test_more_reviews_make_a_larger_dot() -> None:
    counts = {TODAY - timedelta(days=n): reviews for n, reviews in enumerate((0, 1, 12, 25, 40))}
    drawn = day_map(counts, today=TODAY, right_to_left=True)
    assert [dot.size for dot in drawn.dots[-5:]] == [4, 3, 2, 1, 0]


def test_a_single_review_is_not_drawn_in_full_size() -> None:
    assert day_map({TODAY: 1}, today=TODAY, right_to_left=True).dots[-1].size == 1


@pytest.mark.parametrize("right_to_left", [True, False])
def test_time_runs_with_the_script_over_the_map(right_to_left: bool) -> None:
    drawn = day_map({}, today=TODAY, right_to_left=right_to_left)
    first, last = number(drawn.dots[0].x), number(drawn.dots[-1].x)
    assert (first > last) is right_to_left
    assert [label.day.month for label in drawn.months] == [9, 10, 11]


@given(st.floats(0, 1), st.booleans())
def test_a_share_is_filled_from_where_reading_begins(share: float, right_to_left: bool) -> None:
    bar = share_bar(share, right_to_left=right_to_left)
    begin, width = number(bar.x), number(bar.width)
    assert width == pytest.approx(100 * share, abs=0.01)
    assert begin == pytest.approx(100 - width if right_to_left else 0, abs=0.02)
    assert 0 < number(bar.end) < 100


def test_the_key_shows_every_size_from_the_smallest() -> None:
    key = sizes(right_to_left=True)
    assert len(key) == len(RADII)
    assert [number(x) for x, _path in key] == [90, 70, 50, 30, 10]

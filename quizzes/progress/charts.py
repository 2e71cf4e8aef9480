"""Where the marks of the charts stand. Pure: numbers in, places out; the templates draw them as SVG.

Across, places are per cent of the width, so that a chart has the width of its column and its labels keep
their size; down, they are pixels. Time runs with the script: from the right in Arabic.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

BAR_HEIGHT = 150  # of the tallest bar
WEEKS = 15
ROW_HEIGHT = 24  # of the map of days
LEAST_PEAK = 12  # reviews: on fewer than these no day is drawn in full size
RADII = (1.5, 3.5, 5.5, 7.5, 9.5)  # of a day without reviews, and of four amounts
DOT_ROOM = 0.02  # of the width: no dot hangs over an end of its bar
SUNDAY = 6  # date.weekday()


@dataclass(frozen=True, slots=True)
class Bar:
    day: date
    value: int
    x: str  # middle
    height: int
    is_today: bool

    @property
    def top(self) -> int:
        return BAR_HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Dot:
    """A day of the map; `size` is 0 for none, 1 to 4 by how many reviews."""

    day: date
    value: int
    x: str  # middle
    y: int
    size: int
    is_today: bool

    @property
    def path(self) -> str:
        return nuqta(RADII[self.size])


@dataclass(frozen=True, slots=True)
class Label:
    day: date
    x: str


@dataclass(frozen=True, slots=True)
class DayMap:
    dots: list[Dot]
    months: list[Label]
    weekdays: list[date]  # seven days, the first row's first
    weeks: list[list[Dot]]  # the same dots as rows of a table


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole bar, filled from where reading begins."""

    x: str
    width: str
    end: str  # where the filled part ends, and the dot on it stands


def nuqta(radius: float) -> str:
    """The path of a dot around the origin."""
    return f"M0 -{radius}L{radius} 0L0 {radius}L-{radius} 0Z"


def across(share: float, *, right_to_left: bool) -> str:
    """A share of the width, counted from where reading begins, as SVG counts it: from the left."""
    return f"{100 * (1 - share if right_to_left else share):.2f}%"


def column(place: int, of: int, *, right_to_left: bool) -> str:
    """The middle of one of `of` equal columns."""
    return across((place + 0.5) / of, right_to_left=right_to_left)


def sizes(*, right_to_left: bool) -> list[tuple[str, str]]:
    """The dots of the map from the smallest on, for its key: place across and path."""
    return [
        (column(size, len(RADII), right_to_left=right_to_left), nuqta(radius))
        for size, radius in enumerate(RADII)
    ]


def share_bar(share: float, *, right_to_left: bool) -> Share:
    begin = across(share if right_to_left else 0, right_to_left=right_to_left)
    end = min(max(share, DOT_ROOM), 1 - DOT_ROOM)
    return Share(begin, f"{100 * share:.2f}%", across(end, right_to_left=right_to_left))


def forecast(days: Sequence[tuple[date, int]], *, right_to_left: bool) -> list[Bar]:
    """A bar for each day, today first; the tallest has BAR_HEIGHT, and one card at least two pixels."""
    peak = max((value for _day, value in days), default=0)
    return [
        Bar(
            day,
            value,
            column(place, len(days), right_to_left=right_to_left),
            max(2, round(BAR_HEIGHT * value / peak)) if value else 0,
            is_today=place == 0,
        )
        for place, (day, value) in enumerate(days)
    ]


def day_map(reviews: Mapping[date, int], *, today: date, right_to_left: bool) -> DayMap:
    """The last WEEKS weeks, a column each from Sunday to Saturday; the last one ends with today."""
    first = today - timedelta(days=(today.weekday() - SUNDAY) % 7 + 7 * (WEEKS - 1))
    peak = max([LEAST_PEAK, *(count for day, count in reviews.items() if day >= first)])
    weeks = [
        [
            Dot(
                day,
                reviews.get(day, 0),
                column(week, WEEKS, right_to_left=right_to_left),
                ROW_HEIGHT * row + ROW_HEIGHT // 2,
                math.ceil((len(RADII) - 1) * reviews.get(day, 0) / peak),
                is_today=day == today,
            )
            for row in range(7)
            if (day := first + timedelta(days=7 * week + row)) <= today
        ]
        for week in range(WEEKS)
    ]
    return DayMap(
        dots=[dot for week in weeks for dot in week],
        months=_months(first, right_to_left=right_to_left),
        weekdays=[first + timedelta(days=row) for row in range(7)],
        weeks=weeks,
    )


def _months(first: date, *, right_to_left: bool) -> list[Label]:
    """A label over the first whole week of each month."""
    sundays = [first + timedelta(days=7 * week) for week in range(WEEKS)]
    return [
        Label(sunday, column(week, WEEKS, right_to_left=right_to_left))
        for week, sunday in enumerate(sundays)
        if sunday.day <= 7 and 0 < week < WEEKS - 1
    ]

"""The learner's day: from their hour to the same hour of the next date, in their time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from quizzes.accounts.models import User

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the days of one learner begin. A day is 23, 24 or 25 hours long, as its zone has it."""

    zone: ZoneInfo
    starts_at: int  # hour, 0 to 23

    @classmethod
    def of(cls, learner: User) -> Calendar:
        return cls(ZoneInfo(learner.time_zone), learner.day_starts_at)

    def start_of(self, day: date) -> datetime:
        """The moment (UTC) at which `day` begins.

        An hour that the clock skips is the moment of the skip; of an hour that it repeats, the first.
        """
        return datetime.combine(day, time(self.starts_at), self.zone).astimezone(UTC)

    def end_of(self, day: date) -> datetime:
        """The moment (UTC) at which the next day begins."""
        return self.start_of(day + ONE_DAY)

    def day_of(self, at: datetime) -> date:
        """The day to which the moment `at` (aware) belongs."""
        day = (at.astimezone(self.zone) - timedelta(hours=self.starts_at)).date()
        # The wall clock runs back at the end of summer time; the days follow the moments, not the clock.
        if at < self.start_of(day):
            return day - ONE_DAY
        return day + ONE_DAY if at >= self.end_of(day) else day

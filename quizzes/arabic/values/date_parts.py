"""What is known of a date, and its normal form."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class DateParts:
    """The parts of one date or range as they are found from left to right."""

    weekdays: list[int] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    months: list[int] = field(default_factory=list)
    calendar: str = ""  # "AH" of the Hijri calendar
    year: str = ""
    month: str = ""  # instead of a month's number: "month(+0)"
    shift: str = ""
    figures: str = ""  # the key of a date in figures alone: "2025-06-12"
    numbered: bool = False  # the year is a number

    def key(self) -> str:
        """ISO 8601 where day, month and year are known; AH before Hijri years, - for what is not said."""
        if self.figures:
            return self.figures
        if self.month:
            ends = [f"{self.month}-{day:02d}" for day in self.days]
        elif self.months:
            ends = self._month_keys()
        elif self.weekdays:
            ends = [f"weekday-{day}{self.shift}" for day in self.weekdays]
        else:
            return self.year
        return "/".join(dict.fromkeys((ends[0], ends[-1])))

    def _month_keys(self) -> list[str]:
        count = max(len(self.months), len(self.days), 1)
        return [
            f"{self.calendar}{self.year or '-'}-{month:02d}{f'-{day:02d}' if day else ''}{self.shift}"
            for month, day in zip(_spread(self.months, count), _spread(self.days or [0], count), strict=True)
        ]

    def tells_day(self) -> bool:
        """Whether it tells a day of a month, and no day of the week."""
        return bool(self.figures or (self.days and self.months)) and not self.weekdays

    def full(self) -> bool:
        """Whether it names its year, or a day and its month."""
        return self.numbered or bool(self.figures or (self.days and self.months))


def _spread(numbers: list[int], count: int) -> list[int]:
    return [*numbers, *numbers[-1:] * (count - len(numbers))]

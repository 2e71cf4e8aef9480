"""One date read word by word: both sets of month names, the Hijri calendar, days of the week, ranges."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.tokens import parse_figure
from quizzes.arabic.values.calendar_words import (
    DAY_NOUN,
    DAYS_NOUN,
    MONTH_NOUN,
    MONTHS_NOUN,
    entries,
    month_at,
    months,
    ordinal,
    stripped,
    weekdays,
    word_at,
)
from quizzes.arabic.values.month_names import month_is_meant
from quizzes.arabic.values.periods import attributed_period, same_year
from quizzes.arabic.values.years import year_after_noun, year_alone, year_at

_NO_DAY = frozenset({"صلاه", "لصلاه", "خطبه", "الواحد", "سوق", "شارع"})
_FIRST_DAYS = frozenset({"اول", "غره", "فاتح"})
_UNTIL = frozenset({"الي", "حتي", "-", "–"})
_DAYS = range(1, 32)


class DateReader:
    """One date as it is read from left to right."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.at, self.last = tokens, first, first, last
        self.weekdays: list[int] = []
        self.days: list[int] = []
        self.months: list[int] = []
        self.calendar = ""  # "AH" of the Hijri calendar
        self.year = ""
        self.month = ""  # instead of a month's number: "month(+0)"
        self.shift = ""
        self.numbered = False  # the year is a number
        self.opened = False  # الأحد (30 يونيو)

    def read(self) -> bool:
        start = self.at
        self._weekdays()
        self._apart()
        if self._days_and_month() or (not self.weekdays and self._month_alone()):
            while self._other_month():
                pass
            self._year_after_month()
        elif not self.weekdays and self.at == start:
            self._year_alone()
        self._relative()
        self.at += self.opened and self._sign(self.at) == ")"
        return self.at > start

    def _word(self, at: int) -> str:
        return word_at(self.tokens, at, self.last)

    def _sign(self, at: int) -> str:
        """The skeleton of a word, the surface of anything else, "" beyond the end."""
        return self._word(at) or (self.tokens[at].surface if at < self.last else "")

    # ------------------------------------------------------------ days of the week

    def _weekdays(self) -> None:
        several = stripped(self._word(self.at), DAYS_NOUN) is not None
        noun = several or stripped(self._word(self.at), DAY_NOUN) is not None
        at = self.at + noun
        name = self._word(at) if noun else stripped(self._word(at), weekdays())
        if name not in weekdays() or (not noun and self._in_a_name(at)):
            self.at += noun and self._date_follows(at)
            return
        found, end = [weekdays()[name]], at + 1
        while self._word(end).startswith("و") and self._word(end)[1:] in weekdays():
            found.append(weekdays()[self._word(end)[1:]])
            end += 1
        together = several or self._is_plural_attribute(end)
        self.weekdays, self.at = (found, end) if together else (found[:1], at + 1)

    def _in_a_name(self, at: int) -> bool:
        """صلاة الجمعة, الواحد الأحد, الأحد عشر: no day on which something happened."""
        return (at > 0 and self._word(at - 1).removeprefix("و") in _NO_DAY) or self._word(at + 1) in {
            "عشر",
            "عشره",
        }

    def _date_follows(self, at: int) -> bool:
        days = self._day_list(at)
        return days is not None and self._month_or_attribute(days[1]) is not None

    def _is_plural_attribute(self, at: int) -> bool:
        word = self._word(at)
        return word in entries("relative_adjectives") and word.endswith(("ين", "ان", "يه"))

    def _apart(self) -> None:
        """The comma, bracket or الموافق between the day's name and the day."""
        if not self.weekdays:
            return
        at = self.at + (self._sign(self.at) in {"،", ",", "("})
        at += self._word(at) == "الموافق"
        if at > self.at and self._date_follows(at):
            self.opened = self._sign(self.at) == "("
            self.at = at

    # ------------------------------------------------------------ day and month

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month in figures or as an ordinal, and where it ends."""
        if at < self.last and self.tokens[at].kind == "number":
            value = parse_figure(self.tokens[at].surface)
            return (int(value), at + 1) if value is not None and value in _DAYS else None
        if stripped(self._word(at), _FIRST_DAYS) and not self._word(at).startswith("ال"):
            return (1, at + 1) if month_at(self.tokens, at + 1, self.last) else None
        which = ordinal(self.tokens, at, self.last)
        return (which[0], at + which[1]) if which and which[0] in _DAYS else None

    def _day_list(self, at: int) -> tuple[list[int], int] | None:
        """The days of 3 إلى 7 فبراير, 3 و4 و5 مايو, and where they end."""
        day = self._day(at)
        if day is None:
            return None
        days, end = [day[0]], day[1]
        while True:
            joint = self._sign(end)
            after = self._day(end + (joint == "و" or joint in _UNTIL))
            if after is None or not (joint in _UNTIL or joint.startswith("و")) or after[0] <= days[-1]:
                return days, end
            days.append(after[0])
            end = after[1]

    def _days_and_month(self) -> bool:
        found = self._day_list(self.at)
        if found is None:
            return False
        days, end = found
        if self._counts_other(end):
            return False
        month = self._month_or_attribute(end)
        digits = self.tokens[end - 1].kind == "number" or stripped(self._word(end - 1), _FIRST_DAYS)
        if month is None or not (digits or self._word(end) == "من"):
            return False
        self.days = days
        self._take(*month)
        return True

    def _counts_other(self, end: int) -> bool:
        """الأسبوع الأول من مايو: the ordinal is that of the noun before it."""
        if self.at == 0 or self.at > self.first or self.tokens[end - 1].kind == "number":
            return False
        noun = self.tokens[self.at - 1]
        article = skeleton(noun.surface).startswith(("ال", "لل", "بال", "وال"))
        return (
            noun.analysis.pos == "NOUN" and article and stripped(self._word(self.at - 1), weekdays()) is None
        )

    def _month_or_attribute(self, at: int) -> tuple[int, int, str] | None:
        """Where the month of a day ends, its number or 0, its calendar or its key: 14 من الشهر الجاري."""
        month = month_at(self.tokens, at, self.last)
        if month:
            return at + month[0], month[1], "AH" if month[2] == "h" else ""
        of = self._word(at) == "من"
        found = attributed_period(self.tokens, at + of, self.last)
        if found and found[1].startswith("month("):
            return found[0], 0, found[1]
        before = self._word(self.first - 1) if self.first else ""
        shift = entries("relative_adjectives").get(self._word(at + of))
        if (
            shift
            and self.tokens[at - 1].kind == "number"
            and before in {"في", "حتي", "منذ", "وفي", "الي", "من"}
        ):
            return at + of + 1, 0, f"month({int(shift[0]):+d})"
        return None

    def _take(self, end: int, number: int, key: str) -> None:
        self.at = end
        if number:
            self.months, self.calendar = [number], key
            self._second_name()
        else:
            self.month = key

    def _month_alone(self) -> bool:
        month = month_at(self.tokens, self.at, self.last)
        if month is None or self._word(self.at) == "من":
            return False
        size, number, calendar = month
        if not month_is_meant(self.tokens, self.at, self.last, month):
            return False
        self._take(self.at + size, number, "AH" if calendar == "h" else "")
        return True

    def _second_name(self) -> None:
        """يوليو (تموز), تموز/يوليو, يوليو تموز."""
        at = self.at
        opened = self._sign(at) in {"(", "/", "-", "–"}
        month = month_at(self.tokens, at + opened, self.last)
        word = self._word(at + opened)
        if not month or month[1] != self.months[-1] or word in {"من", *MONTH_NOUN, *MONTHS_NOUN}:
            return
        if not opened and word not in months():
            return
        end = at + opened + month[0]
        if self._sign(at) == "(":
            if self._sign(end) != ")":
                return
            end += 1
        self.at = end

    def _other_month(self) -> bool:
        """يناير إلى مارس 2024, شهري مايو ويونيو, 28 فبراير إلى 3 مارس 2024: what comes after is of both."""
        joint = self._sign(self.at)
        if not self.months or self._year_here(self.at) or not (joint in _UNTIL or joint.startswith("و")):
            return False
        kept = self.at, list(self.months), list(self.days)
        at: int | None = self.at + (joint in _UNTIL)
        if self.days:
            at = self._other_day(self.at + (joint in _UNTIL or joint == "و"))
        month = month_at(self.tokens, at, self.last) if at is not None else None
        if at is not None and month and month[1] != self.months[-1] and self._word(at) != "من":
            self.months.append(month[1])
            self.at = at + month[0]
            self._second_name()
            if self._of_all_months(self.at):
                return True
        self.at, self.months, self.days = kept
        return False

    def _other_day(self, at: int) -> int | None:
        day = self._day(at)
        if day is None or len(self.days) > len(self.months):
            return None
        self.days.append(day[0])
        return day[1]

    def _of_all_months(self, at: int) -> bool:
        """Whether a noun before or a year or attribute after several months is of all of them."""
        noun = stripped(self._word(self.first), MONTHS_NOUN) is not None
        return noun or self._is_plural_attribute(at) or self._year_here(at)

    # ------------------------------------------------------------ the year

    def _year_here(self, at: int) -> bool:
        at += self._word(at) == "من"
        return (
            year_after_noun(self.tokens, at, self.last) or year_at(self.tokens, at, self.last)
        ) is not None

    def _year_after_month(self) -> None:
        at = self.at
        of = self._word(at) in {"من", "لعام", "للعام"}
        place = at + (self._word(at) == "من")
        place += bool(self.days) and self._sign(place) in {"،", ","}
        year = year_after_noun(self.tokens, place, self.last) or year_at(self.tokens, place, self.last)
        if year and not year.until:
            self.year, self.at, self.numbered = f"{year.number:04d}", year.end, True
            self.calendar = "AH" if year.hijri else self.calendar
            return
        found = attributed_period(self.tokens, place, self.last) if of else None
        found = found or (same_year(self.tokens, place, self.last) if of else None)
        if found and found[1].startswith("year("):
            self.at, self.year = found

    def _year_alone(self) -> None:
        year = year_alone(self.tokens, self.at, self.last)
        if year:
            self.year, self.at, self.numbered = year.key + year.shift, year.end, True

    def _relative(self) -> None:
        """الماضي, المقبل, الحالي after a day of the week or a month."""
        word = self._word(self.at)
        shift = entries("relative_adjectives").get(word)
        if shift and (self.weekdays or self.months) and not self.year:
            self.shift = f"({int(shift[0]):+d})"
            self.at += 1

    # ------------------------------------------------------------ what it says

    def key(self) -> str:
        """ISO 8601 where day, month and year are known; AH before Hijri years, - for what is not said."""
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

    def full(self) -> bool:
        """Whether it names its year, or a day and its month."""
        return self.numbered or bool(self.days and self.months)


def _spread(numbers: list[int], count: int) -> list[int]:
    return [*numbers, *numbers[-1:] * (count - len(numbers))]

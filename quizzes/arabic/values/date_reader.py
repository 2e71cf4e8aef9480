"""One date read word by word: both sets of month names, the Hijri calendar, days of the week, ranges."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.calendar_words import (
    DAY_NOUN,
    DAYS_NOUN,
    MONTH_NOUN,
    MONTHS_NOUN,
    entries,
    month_at,
    months,
    stripped,
    weekdays,
    word_at,
)
from quizzes.arabic.values.date_parts import DateParts
from quizzes.arabic.values.month_days import (
    FIRST_DAYS,
    UNTIL,
    day_at,
    days_at,
    past_comma,
    past_joint,
    sign_at,
)
from quizzes.arabic.values.month_names import month_is_meant
from quizzes.arabic.values.numeric_dates import numeric_date
from quizzes.arabic.values.periods import attributed_period, same_period
from quizzes.arabic.values.years import year_after_noun, year_alone, year_at

_NO_DAY = frozenset({"صلاه", "لصلاه", "خطبه", "الواحد", "سوق", "شارع"})
_BEFORE_DAY = frozenset({"في", "حتي", "منذ", "وفي", "الي", "من"})


class DateReader:
    """One date as it is read from left to right."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.at, self.last = tokens, first, first, last
        self.found = DateParts()
        self.opened = False  # الأحد (30 يونيو)

    def read(self) -> bool:
        start, found = self.at, self.found
        self._weekdays()
        self._apart()
        if self._figures():
            pass
        elif self._days_and_month() or (not found.weekdays and self._month_alone()):
            while self._other_month():
                pass
            self._year_after_month()
        elif not found.weekdays and self.at == start:
            self._year_alone()
        self._relative()
        self.at += self.opened and self._sign(self.at) == ")"
        return self.at > start

    def _word(self, at: int) -> str:
        return word_at(self.tokens, at, self.last)

    def _sign(self, at: int) -> str:
        return sign_at(self.tokens, at, self.last)

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
        self.found.weekdays, self.at = (found, end) if together else (found[:1], at + 1)

    def _in_a_name(self, at: int) -> bool:
        """صلاة الجمعة, الواحد الأحد, الأحد عشر: no day on which something happened."""
        return (at > 0 and self._word(at - 1).removeprefix("و") in _NO_DAY) or self._word(at + 1) in {
            "عشر",
            "عشره",
        }

    def _date_follows(self, at: int) -> bool:
        if numeric_date(self.tokens, at, self.last):
            return True
        days = days_at(self.tokens, at, self.last)
        return days is not None and self._month_or_attribute(days[1]) is not None

    def _is_plural_attribute(self, at: int) -> bool:
        word = self._word(at)
        return word in entries("relative_adjectives") and word.endswith(("ين", "ان", "يه"))

    def _apart(self) -> None:
        """The attribute, comma, bracket or الموافق between the day's name and the day."""
        if not self.found.weekdays:
            return
        at = self.at + (self._word(self.at) in entries("relative_adjectives"))
        end = past_joint(self.tokens, at, self.last)
        if end > self.at and self._date_follows(end):
            self.opened, self.at = self._sign(at) == "(", end

    def _figures(self) -> bool:
        found = numeric_date(self.tokens, self.at, self.last)
        if found:
            self.at, self.found.figures = found
        return found is not None

    # ------------------------------------------------------------ day and month

    def _days_and_month(self) -> bool:
        found = days_at(self.tokens, self.at, self.last)
        if found is None:
            return False
        days, end = found
        if self._counts_other(end):
            return False
        month = self._month_or_attribute(end)
        digits = self.tokens[end - 1].kind == "number" or stripped(self._word(end - 1), FIRST_DAYS)
        if month is None or not (digits or self._word(end) == "من"):
            return False
        self.found.days = days
        self._take(*month)
        return True

    def _counts_other(self, end: int) -> bool:
        """الأسبوع الأول من مايو: the ordinal is that of the noun before it."""
        if self.at == 0 or self.at > self.first or self.tokens[end - 1].kind == "number":
            return False
        noun = self.tokens[self.at - 1]
        article = skeleton(noun.surface).startswith(("ال", "لل", "بال", "وال"))
        if noun.analysis.pos != "NOUN" or not article or noun.analysis.number in {"Dual", "Plur"}:
            return False
        unlike = noun.analysis.gender == "Fem" and not self._word(self.at).endswith(("ه", "ي"))
        return not unlike and stripped(self._word(self.at - 1), weekdays()) is None

    def _month_or_attribute(self, at: int) -> tuple[int, int, str] | None:
        """Where the month of a day ends, its number or 0, its calendar or its key: 14 من الشهر الجاري."""
        month = month_at(self.tokens, at, self.last)
        if month:
            return at + month[0], month[1], "AH" if month[2] == "h" else ""
        of = self._word(at) == "من"
        found = attributed_period(self.tokens, at + of, self.last)
        found = found or (same_period(self.tokens, at + of, self.last, "month") if of else None)
        if found and found[1].startswith("month("):
            return found[0], 0, found[1]
        before = self._word(self.first - 1) if self.first else ""
        shift = entries("relative_adjectives").get(self._word(at + of))
        if shift and self.tokens[at - 1].kind == "number" and before in _BEFORE_DAY:
            return at + of + 1, 0, f"month({int(shift[0]):+d})"
        return None

    def _take(self, end: int, number: int, key: str) -> None:
        self.at = end
        if number:
            self.found.months, self.found.calendar = [number], key
            self._second_name()
        else:
            self.found.month = key

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
        if not month or month[1] != self.found.months[-1] or word in {"من", *MONTH_NOUN, *MONTHS_NOUN}:
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
        joint, found = self._sign(self.at), self.found
        if not found.months or self._year_here(self.at) or not (joint in UNTIL or joint.startswith("و")):
            return False
        kept = self.at, list(found.months), list(found.days)
        at: int | None = self.at + (joint in UNTIL)
        if found.days:
            at = self._other_day(self.at + (joint in UNTIL or joint == "و"))
        month = month_at(self.tokens, at, self.last) if at is not None else None
        if at is not None and month and month[1] != found.months[-1] and self._word(at) != "من":
            found.months.append(month[1])
            self.at = at + month[0]
            self._second_name()
            if self._of_all_months(self.at):
                return True
        self.at, found.months, found.days = kept
        return False

    def _other_day(self, at: int) -> int | None:
        day = day_at(self.tokens, at, self.last)
        if day is None or len(self.found.days) > len(self.found.months):
            return None
        self.found.days.append(day[0])
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
        at, found = self.at, self.found
        of = self._word(at) in {"من", "لعام", "للعام"}
        place = at + (self._word(at) == "من")
        place = past_comma(self.tokens, place, self.last) if found.days else place
        year = year_after_noun(self.tokens, place, self.last) or year_at(self.tokens, place, self.last)
        if year and not year.until:
            found.year, self.at, found.numbered = f"{year.number:04d}", year.end, True
            found.calendar = "AH" if year.hijri else found.calendar
            return
        told = attributed_period(self.tokens, place, self.last) if of else None
        told = told or (same_period(self.tokens, place, self.last, "year") if of else None)
        if told and told[1].startswith("year("):
            self.at, found.year = told

    def _year_alone(self) -> None:
        year = year_alone(self.tokens, self.at, self.last)
        if year:
            self.found.year, self.at, self.found.numbered = year.key + year.shift, year.end, True

    def _relative(self) -> None:
        """الماضي, المقبل, الحالي after a day of the week or a month."""
        shift = entries("relative_adjectives").get(self._word(self.at))
        if shift and (self.found.weekdays or self.found.months) and not self.found.year:
            self.found.shift = f"({int(shift[0]):+d})"
            self.at += 1

"""Dates: in figures, in both sets of month names, in the Hijri calendar, days of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.calendar_words import (
    DAY_NOUN,
    MONTH_NOUN,
    YEAR_NOUNS,
    entries,
    may_begin,
    month_at,
    ordinal,
    stripped,
    weekdays,
    word_at,
)
from quizzes.arabic.clock import day_word, time_of_day
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import skeleton, western_digits
from quizzes.arabic.values import entity, parse_figure

_YEAR_FOLLOWS = ("في", "منذ", "حتى", "نهاية", "بداية", "مطلع", "أواخر", "أوائل", "منتصف", "صيف", "ربيع")
_YEAR_FOLLOWS_TOO = ("شتاء", "خريف", "لعام", "موسم", "قبل", "بعد", "و", "إلى")
_BEFORE_YEAR = frozenset(skeleton(word) for word in _YEAR_FOLLOWS + _YEAR_FOLLOWS_TOO)


class _Date:
    """One date as it is read from left to right."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.at, self.last = tokens, first, first, last
        self.weekday: int | None = None
        self.day: int | None = None
        self.month: int | None = None
        self.year: int | None = None
        self.calendar = "g"
        self.shift: tuple[str, int] | None = None

    def read(self) -> bool:
        start = self.at
        self._weekday()
        self._bracket()
        if not self._day_and_month():
            self._month_alone()
        if self.month is None:
            self._year_alone()
        if self.month is not None:
            self._second_name()
            self._year_after_month()
        self._relative()
        return self.at > start

    def _weekday(self) -> None:
        word = word_at(self.tokens, self.at, self.last)
        at = self.at
        if stripped(word, frozenset({DAY_NOUN})) and word_at(self.tokens, at + 1, self.last) in weekdays():
            self.weekday = weekdays()[word_at(self.tokens, at + 1, self.last)]
            self.at += 2
            return
        name = stripped(word, weekdays())
        if (
            name
            and name != "الاحد"
            and (name in {"الاثنين", "الثلاثاء", "الاربعاء"} or self._weekday_fits(at))
        ):
            self.weekday = weekdays()[name]
            self.at += 1

    def _weekday_fits(self, at: int) -> bool:
        """الجمعة and السبت are no common words; الخميس and الأحد are days before a date or an adjective."""
        follows = word_at(self.tokens, at + 1, self.last)
        name = stripped(word_at(self.tokens, at, self.last), weekdays())
        return name in {"الجمعه", "السبت", "الخميس"} or follows in entries("relative_adjectives")

    def _bracket(self) -> None:
        if self.weekday is None:
            return
        at = self.at
        if at < self.last and self.tokens[at].surface in {"،", ",", "("}:
            at += 1
        if at < self.last and (
            (self._is_day(at) and month_at(self.tokens, at + 1, self.last))
            or word_at(self.tokens, at, self.last) == "الموافق"
        ):
            self.at = at + (word_at(self.tokens, at, self.last) == "الموافق")

    def _is_day(self, at: int) -> bool:
        if at >= self.last or self.tokens[at].kind != "number":
            return False
        value = parse_figure(self.tokens[at].surface)
        return value is not None and value == int(value) and 1 <= value <= 31

    def _day_and_month(self) -> bool:
        at = self.at
        if self._is_day(at):
            month = month_at(self.tokens, at + 1, self.last)
            if month is None:
                return False
            self.day = int(parse_figure(self.tokens[at].surface) or 0)
            self.at = at + 1
        else:
            which = ordinal(self.tokens, at, self.last)
            if which is None:
                return False
            month = month_at(self.tokens, at + which[1], self.last)
            if month is None or word_at(self.tokens, at + which[1], self.last) != "من":
                return False
            self.day = which[0]
            self.at = at + which[1]
        size, self.month, self.calendar = month
        self.at += size
        return True

    def _month_alone(self) -> None:
        month = month_at(self.tokens, self.at, self.last)
        if month is None or word_at(self.tokens, self.at, self.last) == "من":
            return
        size, number, calendar = month
        follows = self.tokens[self.at + size] if self.at + size < self.last else None
        if not self._month_is_meant(size, follows):
            return
        self.month, self.calendar = number, calendar
        self.at += size

    def _month_is_meant(self, size: int, follows: Token | None) -> bool:
        """ماي, آب and محرم are other words too, unless something of a date stands beside them."""
        word = word_at(self.tokens, self.at, self.last)
        if size > 1 or word in MONTH_NOUN:
            return True
        token = self.tokens[self.at]
        if follows is not None and (follows.surface == "(" or self._year_at(self.at + 1)):
            return True
        if word_at(self.tokens, self.at + size, self.last) in entries("relative_adjectives"):
            return True
        return token.analysis.pos == "PROPN" and len(word) > 3

    def _second_name(self) -> None:
        """يوليو (تموز), تموز/يوليو, يوليو تموز."""
        at = self.at
        follows = month_at(self.tokens, at, self.last)
        if (
            follows
            and follows[1] == self.month
            and word_at(self.tokens, at, self.last) not in {"من", *MONTH_NOUN}
        ):
            self.at = at + follows[0]
        elif at + 1 < self.last and self.tokens[at].surface in {"(", "/"}:
            month = month_at(self.tokens, at + 1, self.last)
            if month and month[1] == self.month:
                end = at + 1 + month[0]
                if self.tokens[at].surface == "(":
                    if end >= self.last or self.tokens[end].surface != ")":
                        return
                    end += 1
                self.at = end

    def _year_at(self, at: int) -> int | None:
        if at >= self.last or self.tokens[at].kind != "number":
            return None
        text = western_digits(self.tokens[at].surface)
        return int(text) if re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", text) else None

    def _year_after_month(self) -> None:
        at = self.at
        if word_at(self.tokens, at, self.last) == "من":
            at += 1
        if stripped(word_at(self.tokens, at, self.last), YEAR_NOUNS) or (
            at < self.last and self.tokens[at].surface in {"،", ","} and self.day is not None
        ):
            at += 1
        year = self._year_at(at)
        if year:
            self.year = year
            self.at = at + 1
            self._era()

    def _year_alone(self) -> None:
        """عام 2024; a figure that may be a year after نهاية or في is a year only if it looks like one of
        ours."""
        word = stripped(word_at(self.tokens, self.at, self.last), YEAR_NOUNS)
        if word:
            year = self._year_at(self.at + 1)
            if year:
                self.year = year
                self.at += 2
                self._era()
            return
        year = self._year_at(self.at)
        if year and 1800 <= year <= 2100 and self._stands_as_year(self.at):
            self.year = year
            self.at += 1
            self._era()

    def _stands_as_year(self, at: int) -> bool:
        before = word_at(self.tokens, at - 1, self.last) if at else ""
        counted = (
            at + 1 < self.last
            and self.tokens[at + 1].analysis.pos == "NOUN"
            and self.tokens[at + 1].kind == "word"
        )
        counted = counted and not self.tokens[at + 1].analysis.clitics
        return before in _BEFORE_YEAR and not counted

    def _era(self) -> None:
        word = word_at(self.tokens, self.at, self.last)
        if word in {"ه", "هـ", "هجري", "هجريه", "للهجره"}:
            self.calendar = "h"
            self.at += 1
        elif word in {"م", "ميلادي", "ميلاديه"}:
            self.at += 1
        if (
            self.at < self.last
            and self.tokens[self.at].surface == "."
            and word in {"ه", "م"}
            and self.at + 1 < self.last
        ):
            self.at += 1

    def _relative(self) -> None:
        """الماضي, المقبل, الحالي after a day of the week, a month or a noun of time."""
        adjectives = entries("relative_adjectives")
        word = word_at(self.tokens, self.at, self.last)
        if (self.weekday is not None or self.month is not None) and self.year is None and word in adjectives:
            unit = "weekday" if self.month is None else "year"
            self.shift = (unit, int(adjectives[word][0]))
            self.at += 1

    def key(self) -> str:
        prefix = "AH" if self.calendar == "h" else ""
        year = f"{self.year:04d}" if self.year else "-"
        if self.month is None and self.year:
            return prefix + year
        if self.month is not None:
            day = f"-{self.day:02d}" if self.day else ""
            shift = f"({self.shift[1]:+d})" if self.shift else ""
            return f"{prefix}{year}-{self.month:02d}{day}{shift}"
        shift = f"({self.shift[1]:+d})" if self.shift else ""
        return f"weekday-{self.weekday}{shift}"

    def full(self) -> bool:
        return self.year is not None or (self.day is not None and self.month is not None)


_NUMERIC = re.compile(r"(\d{1,4})([/\-.])(\d{1,2})\2(\d{1,4})")


def dates(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every date and time of day among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        if tokens[at].kind != "number" and not may_begin(word_at(tokens, at, last)):
            at += 1
            continue
        found = _numeric(tokens, at) or time_of_day(tokens, at, last) or day_word(tokens, at, last)
        if found is None:
            date = _Date(tokens, at, last)
            if date.read():
                found = entity(tokens, "date", at, date.at, date.key(), full=date.full())
        if found is None:
            at += 1
        else:
            yield found
            at = found.last


def _numeric(tokens: Sequence[Token], at: int) -> Entity | None:
    """17/1/2026, 2026-01-17."""
    match = _NUMERIC.fullmatch(western_digits(tokens[at].surface)) if tokens[at].kind == "number" else None
    if not match:
        return None
    first, _, month, last = match.groups()
    year, day = (first, last) if len(first) == 4 else (last, first)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and len(year) in {2, 4}):
        return None
    return entity(tokens, "date", at, at + 1, f"{int(year):04d}-{int(month):02d}-{int(day):02d}")

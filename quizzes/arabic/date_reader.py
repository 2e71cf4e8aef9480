"""One date read word by word: both sets of month names, the Hijri calendar, days of the week, ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.calendar_words import (
    DAY_NOUN,
    MONTH_NOUN,
    YEAR_NOUNS,
    entries,
    month_at,
    ordinal,
    stripped,
    weekdays,
    word_at,
    year_of,
)
from quizzes.arabic.document import Token
from quizzes.arabic.figures import parse_figure
from quizzes.arabic.text import bare, skeleton, western_digits

_YEAR_FOLLOWS = ("في", "منذ", "حتى", "نهاية", "بداية", "مطلع", "أواخر", "أوائل", "منتصف", "صيف", "ربيع")
_YEAR_FOLLOWS_TOO = ("شتاء", "خريف", "لعام", "موسم", "قبل", "بعد", "و", "إلى")
_YEARS = frozenset({"عامي", "عامين", "سنتي"})
_ERAS = {"ه": "h", "هجري": "h", "هجريه": "h", "للهجره": "h", "م": "g", "ميلادي": "g", "ميلاديه": "g"}
_NO_DAY = frozenset({"صلاه", "لصلاه", "خطبه", "الواحد"})
_BEFORE_YEAR = frozenset(skeleton(word) for word in _YEAR_FOLLOWS + _YEAR_FOLLOWS_TOO)


class DateReader:
    """One date as it is read from left to right."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int) -> None:
        self.tokens, self.first, self.at, self.last = tokens, first, first, last
        self.weekday: int | None = None
        self.day: int | None = None
        self.month: int | None = None
        self.year: int | None = None
        self.calendar = "g"
        self.shift: tuple[str, int] | None = None
        self.last_day: int | None = None
        self.era = ""  # "-" before Christ
        self.until = ""  # where a range ends

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
        if self.last_day and self.last_day != self.day:
            day, self.day = self.day, self.last_day
            until = self._first_key()
            self.day, self.until = day, until
        return self.at > start

    def _weekday(self) -> None:
        word = word_at(self.tokens, self.at, self.last)
        at = self.at
        if stripped(word, frozenset({DAY_NOUN})) and word_at(self.tokens, at + 1, self.last) in weekdays():
            self.weekday = weekdays()[word_at(self.tokens, at + 1, self.last)]
            self.at += 2
            return
        name = stripped(word, weekdays())
        if name and not self._in_a_name(at):
            self.weekday = weekdays()[name]
            self.at += 1

    def _in_a_name(self, at: int) -> bool:
        """صلاة الجمعة, الواحد الأحد: no day on which something happened."""
        return word_at(self.tokens, at - 1, self.last) in _NO_DAY if at else False

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
            at = self._last_day(at)
            month = month_at(self.tokens, at + 1, self.last)
            if month is None:
                return False
            self.day = int(parse_figure(self.tokens[self.at].surface) or 0)
            self.last_day = int(parse_figure(self.tokens[at].surface) or 0)
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

    def _last_day(self, at: int) -> int:
        """The second figure of 3 إلى 7 فبراير, 14-30 من شوال; `at` where there is none."""
        joint = word_at(self.tokens, at + 1, self.last) or self.tokens[min(at + 1, self.last - 1)].surface
        return at + 2 if joint in {"الي", "حتي", "و", "-", "–"} and self._is_day(at + 2) else at

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
        return year_of(self.tokens, at, self.last)

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
        """عام 2024, عامي 2015 و2020, 1437هـ; a figure by itself is a year if it looks like one of ours."""
        word = stripped(word_at(self.tokens, self.at, self.last), YEAR_NOUNS)
        if word:
            year = self._year_at(self.at + 1) or self._old_year(self.at + 1)
            if year:
                self.year = year
                self.at += 2
                self._era()
                self._second_year(shared=word in _YEARS)
            return
        year = self._year_at(self.at)
        if year and (self._has_era(self.at + 1) or (1800 <= year <= 2100 and self._stands_as_year(self.at))):
            self.year = year
            self.at += 1
            self._era()
            self._second_year(shared=False)

    def _old_year(self, at: int) -> int | None:
        """عام 622, عام 500 قبل الميلاد."""
        if at >= self.last or self.tokens[at].kind != "number":
            return None
        text = western_digits(self.tokens[at].surface)
        return int(text) if re.fullmatch(r"[1-9][0-9]{2}", text) else None

    def _has_era(self, at: int) -> bool:
        return word_at(self.tokens, at, self.last) in _ERAS and (
            self.tokens[at].start == self.tokens[at - 1].end or word_at(self.tokens, at, self.last) != "م"
        )

    def _second_year(self, *, shared: bool) -> None:
        """The other year of عامي 2015 و2020 or 2015-2016."""
        joint = self.tokens[self.at].surface if self.at < self.last else ""
        year = self._year_at(self.at + 1)
        apart = {"-", "–", "—"} | ({"و", "الى", "إلى"} if shared else set())
        if year and joint in apart and year > (self.year or 0):
            self.until = f"{year:04d}"
            self.at += 2

    def _stands_as_year(self, at: int) -> bool:
        """No noun behind it that it counts, no label before it; after في or منذ also years of long ago."""
        before = word_at(self.tokens, at - 1, self.last) if at else ""
        follows = self.tokens[at + 1] if at + 1 < self.last else None
        if follows is not None and _is_counted(follows):
            return False
        if before in _BEFORE_YEAR:
            return True
        year = self._year_at(at) or 0
        label = at and bare(self.tokens[at - 1].analysis.lemma) in data.bare_words("before_number")
        word = at > 0 and self.tokens[at - 1].kind == "word"
        return 1950 <= year <= 2050 and word and not label

    def _era(self) -> None:
        word = word_at(self.tokens, self.at, self.last)
        if [word, word_at(self.tokens, self.at + 1, self.last)] == ["قبل", "الميلاد"]:
            self.era = "-"
            self.at += 2
            return
        if word not in _ERAS:
            return
        if _ERAS[word] == "h":
            self.calendar = "h"
        self.at += 1
        dotted = word in {"ه", "م"} and self.at + 1 < self.last
        if dotted and self.tokens[self.at].surface == ".":
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
        key = self._first_key()
        return f"{key}/{self.until}" if self.until else key

    def _first_key(self) -> str:
        prefix = "AH" if self.calendar == "h" else self.era
        year = f"{self.year:04d}" if self.year else "-"
        if self.month is None and self.year:
            return prefix + year
        shift = f"({self.shift[1]:+d})" if self.shift else ""
        if self.month is not None:
            day = f"-{self.day:02d}" if self.day else ""
            return f"{prefix}{year}-{self.month:02d}{day}{shift}"
        return f"weekday-{self.weekday}{shift}"

    def full(self) -> bool:
        return self.year is not None or (self.day is not None and self.month is not None)


def _is_counted(token: Token) -> bool:
    """Whether a figure before it counts it: 2000 شخص, 1990 دولارا, 2000%."""
    if token.surface in {"%", "٪"}:
        return True
    return token.kind == "word" and token.analysis.pos == "NOUN" and not token.analysis.clitics

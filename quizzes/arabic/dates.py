"""Dates in both Arabic sets of month names and in the Hijri calendar, days of the week, relative dates, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import skeleton, western_digits
from quizzes.arabic.values import entity, figure_at, parse_figure

_YEAR_NOUNS = frozenset({"عام", "سنه", "عامي", "عامين"})
_MONTH_NOUN = frozenset({"شهر", "شهري"})
_DAY_NOUN = "يوم"
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "لل", "بال", "ول", "وب")


@lru_cache(maxsize=1)
def _months() -> dict[str, list[tuple[tuple[str, ...], int, str]]]:
    """By first word: the words of a month's name, its number, its calendar; longer names first."""
    found: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for number, calendar, *names in data.rows("months"):
        for name in names:
            words = tuple(skeleton(word) for word in name.split(" "))
            found.setdefault(words[0], []).append((words, int(number), calendar))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, int]:
    return {skeleton(name): int(number) for number, *names in data.rows("weekdays") for name in names}


@lru_cache(maxsize=None)
def _table(name: str) -> dict[str, tuple[str, ...]]:
    return {skeleton(row[0]): row[1:] for row in data.rows(name)}


def _word(tokens: Sequence[Token], at: int, last: int) -> str:
    """The skeleton of the token at `at`, "" beyond the end or for what is no word."""
    return skeleton(tokens[at].surface) if at < last and tokens[at].kind == "word" else ""


def _stripped(word: str, table: dict[str, object] | frozenset[str]) -> str | None:
    """`word` without the proclitics that hide an entry of the table."""
    for head in _PROCLITICS:
        if word.startswith(head) and word[len(head) :] in table:
            return word[len(head) :]
    return None


@lru_cache(maxsize=16_384)
def _may_begin(word: str) -> bool:
    """Whether a word, with or without proclitics, can be the first of a date or time; a quick no for most."""
    return _stripped(word, _beginnings()) is not None


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    tables = ("relative_times", "time_units", "ordinals")
    some = {word for name in tables for word in _table(name)} | _YEAR_NOUNS | _MONTH_NOUN | {_DAY_NOUN}
    return frozenset(some | set(_months()) | set(_weekdays()) | {"ساعه", "الساعه"})


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

    def _skip(self, *words: str) -> None:
        while self.at < self.last and (
            self.tokens[self.at].surface in {"،", ","} or skeleton(self.tokens[self.at].surface) in words
        ):
            self.at += 1

    def _weekday(self) -> None:
        word = _word(self.tokens, self.at, self.last)
        at = self.at
        if _stripped(word, frozenset({_DAY_NOUN})) and _word(self.tokens, at + 1, self.last) in _weekdays():
            self.weekday = _weekdays()[_word(self.tokens, at + 1, self.last)]
            self.at += 2
            return
        name = _stripped(word, _weekdays())  # type: ignore[arg-type]
        if (
            name
            and name != "الاحد"
            and (name in {"الاثنين", "الثلاثاء", "الاربعاء"} or self._weekday_fits(at))
        ):
            self.weekday = _weekdays()[name]
            self.at += 1

    def _weekday_fits(self, at: int) -> bool:
        """الجمعة and السبت are no common words; الخميس and الأحد are days before a date or an adjective."""
        follows = _word(self.tokens, at + 1, self.last)
        name = _stripped(_word(self.tokens, at, self.last), _weekdays())  # type: ignore[arg-type]
        return name in {"الجمعه", "السبت", "الخميس"} or follows in _table("relative_adjectives")

    def _bracket(self) -> None:
        if self.weekday is None:
            return
        at = self.at
        if at < self.last and self.tokens[at].surface in {"،", ",", "("}:
            at += 1
        if at < self.last and (
            self._is_day(at) and self._month_at(at + 1) or _word(self.tokens, at, self.last) == "الموافق"
        ):
            self.at = at + (_word(self.tokens, at, self.last) == "الموافق")

    def _is_day(self, at: int) -> bool:
        if at >= self.last or self.tokens[at].kind != "number":
            return False
        value = parse_figure(self.tokens[at].surface)
        return value is not None and value == int(value) and 1 <= value <= 31

    def _month_at(self, at: int) -> tuple[int, int, str] | None:
        """How many tokens the month's name at `at` has, its number, its calendar."""
        word = _word(self.tokens, at, self.last)
        skip = 0
        if word in _MONTH_NOUN or word == "من":
            skip, word = 1, _word(self.tokens, at + 1, self.last)
            if word in _MONTH_NOUN:
                skip, word = 2, _word(self.tokens, at + 2, self.last)
        for head in ("", "و", "ل", "ب", "ف", "ال"):
            if head and (skip or not word.startswith(head)):
                continue
            for words, number, calendar in _months().get(word[len(head) :], ()):
                rest = tuple(_word(self.tokens, at + skip + i, self.last) for i in range(1, len(words)))
                if rest == words[1:]:
                    return skip + len(words), number, calendar
        return None

    def _day_and_month(self) -> bool:
        at = self.at
        if self._is_day(at):
            month = self._month_at(at + 1)
            if month is None:
                return False
            self.day = int(parse_figure(self.tokens[at].surface) or 0)
            self.at = at + 1
        else:
            ordinal = self._ordinal(at)
            if ordinal is None:
                return False
            month = self._month_at(at + ordinal[1])
            if month is None or _word(self.tokens, at + ordinal[1], self.last) != "من":
                return False
            self.day = ordinal[0]
            self.at = at + ordinal[1]
        size, self.month, self.calendar = month
        self.at += size
        return True

    def _ordinal(self, at: int) -> tuple[int, int] | None:
        """السابع عشر, الخامس والعشرين: the day and how many words it has."""
        table = _table("ordinals")
        word = _stripped(_word(self.tokens, at, self.last), table)  # type: ignore[arg-type]
        if word is None:
            return None
        value = int(table[word][0])
        follows = _word(self.tokens, at + 1, self.last)
        if follows in {"عشر", "عشره"} and value < 10:
            return value + 10, 2
        tens = _stripped(follows, table) if follows.startswith("و") else None  # type: ignore[arg-type]
        if tens and int(table[tens][0]) in {20, 30} and value < 10:
            return value + int(table[tens][0]), 2
        return value, 1

    def _month_alone(self) -> None:
        month = self._month_at(self.at)
        if month is None or _word(self.tokens, self.at, self.last) == "من":
            return
        size, number, calendar = month
        follows = self.tokens[self.at + size] if self.at + size < self.last else None
        if not self._month_is_meant(size, follows):
            return
        self.month, self.calendar = number, calendar
        self.at += size

    def _month_is_meant(self, size: int, follows: Token | None) -> bool:
        """ماي, آب and محرم are other words too, unless something of a date stands beside them."""
        word = _word(self.tokens, self.at, self.last)
        if size > 1 or word in _MONTH_NOUN:
            return True
        token = self.tokens[self.at]
        if follows is not None and (follows.surface == "(" or self._year_at(self.at + 1)):
            return True
        if _word(self.tokens, self.at + size, self.last) in _table("relative_adjectives"):
            return True
        return token.analysis.pos == "PROPN" and len(word) > 3

    def _second_name(self) -> None:
        """يوليو (تموز), تموز/يوليو."""
        at = self.at
        if at + 1 < self.last and self.tokens[at].surface in {"(", "/"}:
            month = self._month_at(at + 1)
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
        if _word(self.tokens, at, self.last) == "من":
            at += 1
        if _stripped(_word(self.tokens, at, self.last), _YEAR_NOUNS):
            at += 1
        elif at < self.last and self.tokens[at].surface in {"،", ","} and self.day is not None:
            at += 1
        year = self._year_at(at)
        if year:
            self.year = year
            self.at = at + 1
            self._era()

    def _year_alone(self) -> None:
        """عام 2024; a figure that may be a year after نهاية or في is a year only if it looks like one of ours."""
        word = _stripped(_word(self.tokens, self.at, self.last), _YEAR_NOUNS)
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
        before = _word(self.tokens, at - 1, self.last) if at else ""
        counted = (
            at + 1 < self.last
            and self.tokens[at + 1].analysis.pos == "NOUN"
            and self.tokens[at + 1].kind == "word"
        )
        counted = counted and not self.tokens[at + 1].analysis.clitics
        return before in {"في", "منذ", "حتي", "نهايه", "بدايه", "مطلع", "اواخر", "اوائل", "منتصف", "صيف", "ربيع", "شتاء", "خريف", "لعام", "موسم", "قبل", "بعد", "و", "الي"} and not counted  # fmt: skip

    def _era(self) -> None:
        word = _word(self.tokens, self.at, self.last)
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
        adjectives = _table("relative_adjectives")
        word = _word(self.tokens, self.at, self.last)
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
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def dates(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every date and time of day among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        if tokens[at].kind != "number" and not _may_begin(_word(tokens, at, last)):
            at += 1
            continue
        found = _numeric(tokens, at) or _time(tokens, at, last) or _day_word(tokens, at, last)
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


def _day_word(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """أمس, العام الماضي, صباح اليوم."""
    word = _word(tokens, at, last)
    for head in ("", "و", "ف", "ب", "ل", "ك"):
        if not word.startswith(head):
            continue
        rest = word[len(head) :]
        relative = _table("relative_times").get(rest)
        if relative and not (rest == "اليوم" and head) and tokens[at].analysis.definite != "Com":
            adjective = _table("relative_adjectives").get(_word(tokens, at + 1, last))
            shift = adjective[0] if adjective and rest == "اليوم" else relative[1]
            end = at + 1 + bool(adjective and rest == "اليوم")
            end = _weekday_of(tokens, end, last)
            return entity(tokens, "date", at, end, f"{relative[0]}({int(shift):+d})", full=False)
        unit = _table("time_units").get(rest)
        adjective = _table("relative_adjectives").get(_word(tokens, at + 1, last))
        if unit and adjective:
            return entity(tokens, "date", at, at + 2, f"{unit[0]}({int(adjective[0]):+d})", full=False)
    return None


def _weekday_of(tokens: Sequence[Token], at: int, last: int) -> int:
    """أمس الجمعة, اليوم (الجمعة): the day's name belongs to the date."""
    if _word(tokens, at, last) in _weekdays():
        return at + 1
    if at + 2 < last and tokens[at].surface == "(" and tokens[at + 2].surface == ")":
        return at + 3 if _word(tokens, at + 1, last) in _weekdays() else at
    return at


def _time(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """الساعة العاشرة صباحاً, الساعة 10:30."""
    has_noun = _stripped(_word(tokens, at, last), frozenset({"الساعه", "ساعه"})) is not None
    place = at + has_noun
    if place >= last:
        return None
    hour, minute, end = -1, 0, place + 1
    clock = (
        _CLOCK.fullmatch(western_digits(tokens[place].surface)) if tokens[place].kind == "number" else None
    )
    if clock:
        hour, minute = int(clock.group(1)), int(clock.group(2))
    elif has_noun and skeleton(tokens[at].surface).endswith("الساعه"):
        hour, end = _hour(tokens, place, last)
    if hour < 0:
        return None
    hour, end = _half_of_day(tokens, hour, end, last)
    return entity(tokens, "time", at, end, f"{hour:02d}:{minute:02d}")


def _hour(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int]:
    if tokens[at].kind == "number":
        figure = figure_at(tokens, at, last)
        value = figure.value if figure else None
        return (
            (int(value), at + 1)
            if value is not None and 0 <= value <= 24 and value == int(value)
            else (-1, at)
        )
    date = _Date(tokens, at, last)
    ordinal = date._ordinal(at)
    return (ordinal[0], at + ordinal[1]) if ordinal and ordinal[0] <= 12 else (-1, at)


_MORNING = frozenset({"صباحا", "فجرا"})
_EVENING = frozenset({"مساء", "ظهرا", "ليلا", "عصرا"})


def _half_of_day(tokens: Sequence[Token], hour: int, end: int, last: int) -> tuple[int, int]:
    word = _word(tokens, end, last)
    if word in _MORNING:
        return hour % 12, end + 1
    if word in _EVENING:
        return (hour + 12 if hour < 12 else hour), end + 1
    return hour, end

"""The words of the calendar: months in every set of names, days of the week, ordinals, nouns of time."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton, western_digits

YEAR_NOUNS = frozenset({"عام", "سنه", "عامي", "عامين", "عاما", "سنتي", "سنتين", "سنتا", "اعوام", "سنوات"})
YEAR_ADJECTIVES = frozenset(
    map(skeleton, ("الدراسي", "الجامعي", "المالي", "الهجري", "الميلادي", "الدراسية", "المالية", "الهجرية"))
)
MONTH_NOUN = frozenset({"شهر"})
MONTHS_NOUN = frozenset({"شهري", "اشهر"})
DAY_NOUN = frozenset({"يوم"})
DAYS_NOUN = frozenset({"يومي", "ايام"})
PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "لل", "بال", "ول", "وب", "ولل", "وبال")
_OPENERS = frozenset(
    {
        "ساعه",
        "قبل",
        "بعد",
        "هذا",
        "هذه",
        "اول",
        "ربع",
        "نصف",
        "غره",
        "فاتح",
        "ليله",
        "واحده",
        "فصل",
        "قرنين",
        "الفيه",
        "ربعين",
        "ربعان",
        "قرنان",
        "ثلث",
        "سداسي",
        "ثلاثي",
        "عشر",
        "الف",
        "",
    }
)


@cache
def months() -> dict[str, list[tuple[tuple[str, ...], int, str]]]:
    """By first word: the words of a month's name, its number, its calendar; longer names first."""
    found: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for number, calendar, *names in data.rows("months"):
        for name in names:
            words = tuple(skeleton(word) for word in name.split(" "))
            found.setdefault(words[0], []).append((words, int(number), calendar))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def weekdays() -> dict[str, int]:
    return {skeleton(name): int(number) for number, *names in data.rows("weekdays") for name in names}


@cache
def entries(name: str) -> dict[str, tuple[str, ...]]:
    return {skeleton(row[0]): row[1:] for row in data.rows(name)}


def word_at(tokens: Sequence[Token], at: int, last: int) -> str:
    """The skeleton of the token at `at`, "" beyond the end or for what is no word."""
    return skeleton(tokens[at].surface) if at < last and tokens[at].kind == "word" else ""


def stripped(word: str, table: Collection[str]) -> str | None:
    """`word` without the proclitics that hide an entry of the table."""
    return next((rest for rest in _without_proclitics(word) if rest in table), None)


@lru_cache(maxsize=8192)
def _without_proclitics(word: str) -> tuple[str, ...]:
    """Every rest of the word; of للأحد also الأحد, whose alef is not written."""
    rests = [word[len(head) :] for head in PROCLITICS if word.startswith(head)]
    joined = word.removeprefix("و")
    return (*rests, "ال" + joined[2:]) if joined.startswith("لل") else tuple(rests)


def defined(word: str, table: Collection[str]) -> str | None:
    """The entry of a table of bare nouns that a word is with its article: ربع of الربع, للربع, وبالربع."""
    rest = stripped(word, table)
    return rest if rest is not None and word[: -len(rest)].endswith(("ال", "لل")) else None


@lru_cache(maxsize=16_384)
def may_begin(word: str) -> bool:
    """Whether a word, with or without proclitics, can be the first of a date or time; a quick no for most."""
    return stripped(word, beginnings()) is not None


@cache
def beginnings() -> frozenset[str]:
    tables = ("relative_times", "time_units", "ordinals", "decades")
    some = {word for name in tables for word in entries(name)} | YEAR_NOUNS | MONTH_NOUN | MONTHS_NOUN
    return frozenset(some | DAY_NOUN | DAYS_NOUN | set(months()) | set(weekdays()) | _OPENERS)


def year_of(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """The year that a figure of four digits says, 1000 to 2099."""
    if at >= last or tokens[at].kind != "number":
        return None
    text = western_digits(tokens[at].surface)
    return int(text) if re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", text) else None


def month_at(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int, str] | None:
    """How many tokens the month's name at `at` has, its number, its calendar."""
    skip = int(word_at(tokens, at, last) == "من")
    skip += (
        stripped(word_at(tokens, at + skip, last), MONTH_NOUN if skip else MONTH_NOUN | MONTHS_NOUN)
        is not None
    )
    word = word_at(tokens, at + skip, last)
    for head in ("", "و", "ل", "ب", "ف", "ال"):
        if head and (skip or not word.startswith(head)):
            continue
        for words, number, calendar in months().get(word[len(head) :], ()):
            rest = tuple(word_at(tokens, at + skip + i, last) for i in range(1, len(words)))
            if rest == words[1:]:
                return skip + len(words), number, calendar
    return None


def ordinal(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """السابع عشر, الخامس والعشرين: the day and how many words it has."""
    table = entries("ordinals")
    word = stripped(word_at(tokens, at, last), table)
    if word is None:
        return None
    value = int(table[word][0])
    follows = word_at(tokens, at + 1, last)
    if follows in {"عشر", "عشره"} and value < 10:
        return value + 10, 2
    tens = stripped(follows, table) if follows.startswith("و") else None
    if tens and int(table[tens][0]) in {20, 30} and value < 10:
        return value + int(table[tens][0]), 2
    return value, 1

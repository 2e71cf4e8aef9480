"""Times of day, and days and periods that are named from today: أمس, العام الماضي."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic.calendar_words import entries, ordinal, stripped, weekdays, word_at
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import skeleton, western_digits
from quizzes.arabic.values import entity, figure_at

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)|([01]\d|2[0-3])([0-5]\d)")


def day_word(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """أمس, العام الماضي, صباح اليوم."""
    word = word_at(tokens, at, last)
    for head in ("", "و", "ف", "ب", "ل", "ك"):
        if not word.startswith(head):
            continue
        rest = word[len(head) :]
        relative = entries("relative_times").get(rest)
        if relative and not (rest == "اليوم" and head) and tokens[at].analysis.definite != "Com":
            adjective = entries("relative_adjectives").get(word_at(tokens, at + 1, last))
            shift = adjective[0] if adjective and rest == "اليوم" else relative[1]
            end = at + 1 + bool(adjective and rest == "اليوم")
            end = _weekday_of(tokens, end, last)
            return entity(tokens, "date", at, end, f"{relative[0]}({int(shift):+d})", full=False)
        unit = entries("time_units").get(rest)
        adjective = entries("relative_adjectives").get(word_at(tokens, at + 1, last))
        if unit and adjective:
            return entity(tokens, "date", at, at + 2, f"{unit[0]}({int(adjective[0]):+d})", full=False)
    return None


def _weekday_of(tokens: Sequence[Token], at: int, last: int) -> int:
    """أمس الجمعة, اليوم (الجمعة): the day's name belongs to the date."""
    if word_at(tokens, at, last) in weekdays():
        return at + 1
    if at + 2 < last and tokens[at].surface == "(" and tokens[at + 2].surface == ")":
        return at + 3 if word_at(tokens, at + 1, last) in weekdays() else at
    return at


def time_of_day(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """الساعة العاشرة صباحاً, الساعة 10:30."""
    has_noun = stripped(word_at(tokens, at, last), frozenset({"الساعه", "ساعه"})) is not None
    place = at + has_noun
    if place >= last:
        return None
    hour, minute, end = -1, 0, place + 1
    clock = (
        _CLOCK.fullmatch(western_digits(tokens[place].surface)) if tokens[place].kind == "number" else None
    )
    if clock and (has_noun or clock.group(1)):
        hour, minute = (int(part) for part in clock.groups() if part)
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
    which = ordinal(tokens, at, last)
    return (which[0], at + which[1]) if which and which[0] <= 12 else (-1, at)


_MORNING = frozenset({"صباحا", "فجرا"})
_EVENING = frozenset({"مساء", "ظهرا", "ليلا", "عصرا"})


def _half_of_day(tokens: Sequence[Token], hour: int, end: int, last: int) -> tuple[int, int]:
    word = word_at(tokens, end, last)
    if word in _MORNING:
        return hour % 12, end + 1
    if word in _EVENING:
        return (hour + 12 if hour < 12 else hour), end + 1
    return hour, end

"""Times of day, and days and periods that are named from today: أمس, العام الماضي."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.calendar_words import entries, ordinal, stripped, weekdays, word_at
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.figures import figure_at
from quizzes.arabic.text import bare, skeleton, western_digits
from quizzes.arabic.values import entity

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)|([01]\d|2[0-3])([0-5]\d)")


def day_word(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """أمس, يوم أمس, صباح اليوم, اليوم التالي not."""
    word = word_at(tokens, at, last)
    day = stripped(word, frozenset({"يوم"})) == "يوم" and word_at(tokens, at + 1, last) in {
        "امس",
        "غد",
        "الغد",
    }
    place = at + day
    word = word_at(tokens, place, last)
    for head in ("", "و", "ف", "ب", "ل", "ك"):
        rest = word[len(head) :]
        relative = entries("relative_times").get(rest) if word.startswith(head) else None
        if not relative or (rest == "اليوم" and head) or tokens[place].analysis.definite == "Com":
            continue
        adjective = entries("relative_adjectives").get(word_at(tokens, place + 1, last))
        if rest == "اليوم" and adjective is None and _is_other_day(tokens, place, last):
            return None
        shift = adjective[0] if adjective and rest == "اليوم" else relative[1]
        end = place + 1 + bool(adjective and rest == "اليوم")
        end = _weekday_of(tokens, end, last)
        return entity(tokens, "date", at, end, f"{relative[0]}({int(shift):+d})", full=False)
    return None


def _is_other_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    """اليوم التالي, اليوم الأول, اليوم العالمي, ذلك اليوم: a day, but not today."""
    if at and word_at(tokens, at - 1, last) in {"ذلك", "تلك"}:
        return True
    follows = word_at(tokens, at + 1, last)
    if follows in weekdays() or at + 1 >= last:
        return False
    if follows in {"نفسه", "ذاته", "الواحد"} or ordinal(tokens, at + 1, last):
        return True
    analysis = tokens[at + 1].analysis
    titled = bare(analysis.lemma) in data.bare_words("titles")  # توفي اليوم الشاعر
    return analysis.pos == "ADJ" and follows.startswith("ال") and analysis.gender != "Fem" and not titled


def _weekday_of(tokens: Sequence[Token], at: int, last: int) -> int:
    """أمس الجمعة, اليوم (الجمعة): the day's name belongs to the date."""
    if word_at(tokens, at, last) in weekdays():
        return at + 1
    if at + 2 < last and tokens[at].surface == "(" and tokens[at + 2].surface == ")":
        return at + 3 if word_at(tokens, at + 1, last) in weekdays() else at
    return at


def time_of_day(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """الساعة العاشرة صباحاً, الساعة 10:30, التاسعة والنصف مساء, 7 مساء."""
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
    elif not has_noun or skeleton(tokens[at].surface).endswith("الساعه"):
        hour, end = _hour(tokens, place, last)
        if hour >= 0:
            minute, end = _minutes(tokens, end, last)
    if hour < 0:
        return None
    whole = _half_of_day(tokens, hour, end, last)
    if at and tokens[at - 1].surface in {"-", "–"}:
        return None  # 1-1 مساء السبت is a score
    if not (has_noun or clock or whole[1] > end or _clock_is_meant(tokens, at, last, end)):
        return None
    hour, end = whole
    if minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    return entity(tokens, "time", at, end, f"{hour:02d}:{minute:02d}")


def _clock_is_meant(tokens: Sequence[Token], at: int, last: int, end: int) -> bool:
    """عند العاشرة, في تمام الثامنة: an hour without its noun; not عند الثانية من عمره."""
    before = word_at(tokens, at - 1, last) if at else ""
    feminine = word_at(tokens, at, last).endswith("ه") or end > at + 1
    follows = word_at(tokens, end, last)
    stops = end >= last or tokens[end].kind == "punctuation" or follows in {"ثم", "الي", "حتي", "من"}
    return before in {"عند", "تمام"} and feminine and stops and follows != "من"


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
    if word_at(tokens, at, last).endswith("الواحده"):
        which = 1, 1
    return (which[0], at + which[1]) if which and which[0] <= 12 else (-1, at)


_PARTS = {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20, "وثلث": 20}
_LESS = {"ربعا": -15, "الربع": -15, "ربع": -15, "ثلثا": -20, "الثلث": -20, "ثلث": -20}


def _minutes(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int]:
    """والنصف, إلا ربعا, وعشر دقائق, و15 دقيقة; 0 where none follow."""
    word = word_at(tokens, at, last)
    if word in _PARTS:
        return _PARTS[word], at + 1
    if word == "الا" and word_at(tokens, at + 1, last) in _LESS:
        return _LESS[word_at(tokens, at + 1, last)], at + 2
    sign = -1 if word == "الا" else 1
    place = at + (word in {"الا", "و"})
    if not word.startswith("و") and sign > 0:
        return 0, at
    figure = figure_at(tokens, place, last) if place < last else None
    if figure and figure.value and figure.value < 60 and word_at(tokens, figure.last, last) in _OF_MINUTES:
        return sign * int(figure.value), figure.last + 1
    return 0, at


_OF_MINUTES = frozenset({"دقيقه", "دقايق"})
_MORNING = frozenset({"صباحا", "فجرا"})
_EVENING = frozenset({"مساء", "ظهرا", "عصرا"})
_NOON = ("الظهر", "ظهر")


def _half_of_day(tokens: Sequence[Token], hour: int, end: int, last: int) -> tuple[int, int]:
    word = word_at(tokens, end, last)
    if word in {"قبل", "بعد"} and word_at(tokens, end + 1, last) in _NOON:
        return (hour + 12 if word == "بعد" and hour < 12 else hour), end + 2
    if word in _MORNING or (word == "ليلا" and hour < 6):
        return hour % 12, end + 1
    if word == "ليلا" and hour == 12:
        return 0, end + 1
    if word in _EVENING or word == "ليلا":
        return (hour + 12 if hour < 12 else hour), end + 1
    return hour, end

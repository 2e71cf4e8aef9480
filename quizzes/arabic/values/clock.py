"""Times of day: الساعة العاشرة صباحا, 18:30, التاسعة من مساء السبت, من الثامنة حتى العاشرة."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import skeleton, western_digits
from quizzes.arabic.values.calendar_words import entries, ordinal, stripped, weekdays, word_at
from quizzes.arabic.values.figures import figure_at
from quizzes.arabic.values.spans import entity

_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_POINTED = re.compile(r"([01]?\d|2[0-3])[.,٫]([0-5]\d)")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_HOUR_NOUNS = frozenset({"الساعه", "ساعه"})
_DAY_PARTS = frozenset({"صباح", "مساء", "فجر", "ظهر", "عصر", "ليل", "ليله", "ضحي", "الصباح", "المساء"})
_DAY_PARTS_TOO = frozenset({"الفجر", "الليل", "العصر", "النهار", "نهار"})
_BEFORE = frozenset({"عند", "تمام", "حتي", "قبل", "بعد", "منذ", "نحو", "حوالي", "قرابه", "بحلول"})
_ZONE = frozenset({"بتوقيت", "بالتوقيت"})
_BETWEEN = {"من": frozenset({"الي", "حتي"}), "بين": frozenset({"و"})}


def time_of_day(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """The time that begins with the token at `at`."""
    if at and tokens[at - 1].surface in {"-", "–"} and tokens[at].kind == "number":
        return None  # 1-1 مساء السبت is a score
    has_noun = stripped(word_at(tokens, at, last), _HOUR_NOUNS) is not None
    read = _read(tokens, at + has_noun, last, has_noun=has_noun)
    if read is None:
        return None
    hour, minute, end = read
    whole = _half_of_day(tokens, hour, end, last)
    explicit = has_noun or (tokens[at].kind == "number" and ":" in tokens[at].surface)
    if has_noun and not _is_of_the_clock(tokens, end, last):
        return None
    if not (explicit or _is_meant(tokens, at, end, whole[1], last)):
        return None
    if whole[1] == end and 1 <= hour < 12 and _afternoon_beside(tokens, end, last):
        whole = hour + 12, end
    hour, end = whole
    if minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    return entity(tokens, "time", at, end, f"{hour:02d}:{minute:02d}")


def _read(tokens: Sequence[Token], place: int, last: int, *, has_noun: bool) -> tuple[int, int, int] | None:
    """Hour, minute and where they end; the minute below zero in العاشرة إلا ربعا."""
    if place >= last:
        return None
    if tokens[place].kind == "number":
        text = western_digits(tokens[place].surface)
        follows = _half_of_day(tokens, 1, place + 1, last)[1] > place + 1
        zone = word_at(tokens, place + 1, last) in _ZONE
        patterns = [
            _CLOCK,
            *([_POINTED] if has_noun or follows else []),
            *([_MILITARY] if has_noun or zone else []),
        ]
        for pattern in patterns:
            clock = pattern.fullmatch(text)
            if clock:
                return int(clock.group(1)), int(clock.group(2)), place + 1
    hour, end = _hour(tokens, place, last)
    if hour < 0:
        return None
    minute, end = _minutes(tokens, end, last)
    return hour, minute, end


def _hour(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int]:
    if tokens[at].kind == "number":
        text = western_digits(tokens[at].surface)
        return (int(text), at + 1) if text.isdecimal() and len(text) <= 2 and int(text) <= 24 else (-1, at)
    word = word_at(tokens, at, last)
    if stripped(word, frozenset({"الواحده"})):
        return 1, at + 1
    which = ordinal(tokens, at, last)
    if which is None or which[0] > 12 or word.endswith("الاولي") or not _is_feminine(tokens, at, last):
        return -1, at
    return which[0], at + which[1]


def _is_feminine(tokens: Sequence[Token], at: int, last: int) -> bool:
    return word_at(tokens, at, last).endswith("ه")


_PARTS = {"النصف": 30, "نصف": 30, "الربع": 15, "ربع": 15, "الثلث": 20, "ثلث": 20}
_OF_MINUTES = frozenset({"دقيقه", "دقايق"})


def _minutes(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int]:
    """والنصف, إلا ربعا, وعشر دقائق, و15 دقيقة; 0 where none follow."""
    word = word_at(tokens, at, last)
    less = word == "الا"
    if not less and not word.startswith("و"):
        return 0, at
    part = _PARTS.get(word_at(tokens, at + 1, last).removesuffix("ا") if less else word[1:].removesuffix("ا"))
    if part:
        return (-part, at + 2) if less else (part, at + 1)
    if word == "والدقيقه":
        which = ordinal(tokens, at + 1, last)
        return (which[0], at + 1 + which[1]) if which else (0, at)
    place = at + (less or word == "و")
    figure = figure_at(tokens, place, last) if place < last else None
    if figure and figure.value and figure.value < 60 and word_at(tokens, figure.last, last) in _OF_MINUTES:
        return (-1 if less else 1) * int(figure.value), figure.last + 1
    return 0, at


def _is_of_the_clock(tokens: Sequence[Token], end: int, last: int) -> bool:
    """الساعة الثانية من فجر السبت, but not الساعة الثانية من المباراة."""
    if word_at(tokens, end, last) != "من":
        return True
    return _part_of_day(tokens, end + 1, last) or _is_day(tokens, end + 1, last)


def _part_of_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    word = word_at(tokens, at, last)
    if word in {"بعد", "قبل", "منتصف"}:
        word = word_at(tokens, at + 1, last)
        return word in {"الظهر", "ظهر", "منتصف", "ليل", "الليل", "العصر"}
    return word in _DAY_PARTS | _DAY_PARTS_TOO


def _afternoon_beside(tokens: Sequence[Token], at: int, last: int) -> bool:
    """التاسعة من مساء الجمعة, الثانية من بعد ظهر السبت: which half of the day it is."""
    at += word_at(tokens, at, last) == "من"
    if word_at(tokens, at, last) == "بعد":
        return word_at(tokens, at + 1, last) in {"ظهر", "الظهر"}
    return word_at(tokens, at, last) in {"مساء", "عصر", "المساء", "العصر"}


def _is_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    word = word_at(tokens, at, last)
    return word in weekdays() or word in {"يوم", "الي", "حتي"} or word in entries("relative_times")


def _is_meant(tokens: Sequence[Token], at: int, end: int, whole: int, last: int) -> bool:
    """Whether an hour without الساعة is one, and no ordinal of another noun."""
    follows = word_at(tokens, whole, last)
    if tokens[at].kind == "number":
        return whole > at + 1 or follows in _ZONE
    if whole > end and not (follows in weekdays() or _is_day(tokens, whole, last)):
        return True
    if _belongs_to_noun(tokens, at):
        return False
    marked = whole > _hour(tokens, at, last)[1] or follows in _ZONE
    marked = marked or _part_of_day(tokens, whole + (follows == "من"), last)
    return marked or _in_a_span(tokens, at, whole, last) or _stands_alone(tokens, at, whole, last)


def _stands_alone(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """عند العاشرة, في تمام الثامنة, في السادسة; not في الثانية, which is also one of two."""
    before = word_at(tokens, at - 1, last) if at else ""
    follows = word_at(tokens, end, last)
    stops = end >= last or tokens[end].kind == "punctuation" or follows in {"ثم", "تماما"}
    if not (stops or _is_day(tokens, end, last)):
        return False
    second = end == at + 1 and word_at(tokens, at, last).endswith("الثانيه")
    return before in _BEFORE or (before in {"في", "وفي"} and not second)


def _belongs_to_noun(tokens: Sequence[Token], at: int) -> bool:
    """المرتبة الثالثة, للمرة الثانية: a feminine noun with ال stands before the ordinal."""
    if at == 0 or tokens[at - 1].kind != "word":
        return False
    word = skeleton(tokens[at - 1].surface)
    if stripped(word, weekdays()):
        return False
    noun = tokens[at - 1].analysis
    article = any(clitic.kind == "article" for clitic in noun.clitics) or word.startswith(("ال", "لل", "بال"))
    return article and (noun.gender == "Fem" or word.endswith("ه")) and noun.pos != "VERB"


def _in_a_span(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """من الثامنة حتى العاشرة, بين الثالثة والخامسة: each of the two hours says that the other is one."""
    opener = word_at(tokens, at - 1, last) if at else ""
    for head in ("", "و"):
        joints = _BETWEEN.get(opener.removeprefix(head))
        if joints is None:
            continue
        joint = word_at(tokens, end, last)
        second = end + (joint in joints)
        alike = joint in joints or ("و" in joints and joint.startswith("و"))
        second += word_at(tokens, second, last) in _HOUR_NOUNS
        if alike and second < last and _hour(tokens, second, last)[0] > 0:
            return True
    return _ends_a_span(tokens, at, last)


def _ends_a_span(tokens: Sequence[Token], at: int, last: int) -> bool:
    """The second hour of a span: a time of day stands before حتى or و."""
    joint = at - (word_at(tokens, at - 1, last) in {"الي", "حتي"}) if at else 0
    if joint == at and not word_at(tokens, at, last).startswith("و"):
        return False
    for size in (1, 2, 3, 4):
        first = joint - size
        if first < 1 or word_at(tokens, first - 1, last) not in {"من", "بين", "ومن", "وبين"}:
            continue
        first += word_at(tokens, first, last) in _HOUR_NOUNS
        return first < joint and _hour(tokens, first, last)[0] > 0
    return False


_MORNING = frozenset({"صباحا", "فجرا", "ضحي"})
_EVENING = frozenset({"مساء", "ظهرا", "عصرا"})
_NOON = frozenset({"الظهر", "ظهر"})


def _half_of_day(tokens: Sequence[Token], hour: int, end: int, last: int) -> tuple[int, int]:
    """The hour of 24 and where the words of the part of the day end."""
    word, second = word_at(tokens, end, last), word_at(tokens, end + 1, last)
    if word in {"قبل", "بعد"} and second == "الظهر":
        return (hour + 12 if word == "بعد" and hour < 12 else hour), end + 2
    if [word, second, word_at(tokens, end + 2, last)] == ["بعد", "منتصف", "الليل"]:
        return hour % 12, end + 3
    if word in _MORNING or (word == "ليلا" and hour < 6):
        return hour % 12, end + 1
    if word == "ليلا" and hour == 12:
        return 0, end + 1
    if word in _EVENING or word == "ليلا":
        return (hour + 12 if hour < 12 and not (word == "ظهرا" and hour == 11) else hour), end + 1
    return hour, end

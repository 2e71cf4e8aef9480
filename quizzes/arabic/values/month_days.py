"""Days of a month: in figures, as ordinals, as غرة or فاتح, and lists and ranges of them."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.tokens import parse_figure
from quizzes.arabic.values.calendar_words import month_at, ordinal, stripped, word_at

UNTIL = frozenset({"الي", "حتي", "-", "–"})
FIRST_DAYS = frozenset({"اول", "غره", "فاتح"})
_DAYS = range(1, 32)
_COMMAS = frozenset({"،", ","})


def sign_at(tokens: Sequence[Token], at: int, last: int) -> str:
    """The skeleton of a word, the surface of anything else, "" beyond the end."""
    return word_at(tokens, at, last) or (tokens[at].surface if at < last else "")


def past_comma(tokens: Sequence[Token], at: int, last: int) -> int:
    return at + (sign_at(tokens, at, last) in _COMMAS)


def past_joint(tokens: Sequence[Token], at: int, last: int) -> int:
    """Past the comma, bracket or الموافق between the name of a day and its date."""
    at = at + 1 if sign_at(tokens, at, last) == "(" else past_comma(tokens, at, last)
    if word_at(tokens, at, last) == "الموافق":
        at += 1 + (word_at(tokens, at + 1, last) == "ل")  # الموافق لـ5 مارس
    return at


def day_at(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """A day of the month in figures or as an ordinal, and where it ends."""
    at += word_at(tokens, at, last) == "ال" and at + 1 < last and tokens[at + 1].kind == "number"  # الـ20
    if at < last and tokens[at].kind == "number":
        value = parse_figure(tokens[at].surface)
        return (int(value), at + 1) if value is not None and value in _DAYS else None
    if _is_first_day(tokens, at, last):
        return (1, at + 1) if month_at(tokens, at + 1, last) else None
    which = ordinal(tokens, at, last)
    return (which[0], at + which[1]) if which and which[0] in _DAYS else None


def _is_first_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    """أول يناير, غرة محرم, الفاتح من نوفمبر; الأول is an ordinal."""
    word = word_at(tokens, at, last)
    name = stripped(word, FIRST_DAYS)
    return name is not None and (name == "فاتح" or not word.startswith("ال"))


def days_at(tokens: Sequence[Token], at: int, last: int) -> tuple[list[int], int] | None:
    """The days of 3 إلى 7 فبراير, 3 و4 و5 مايو, and where they end."""
    day = day_at(tokens, at, last)
    if day is None:
        return None
    days, end = [day[0]], day[1]
    while True:
        joint = sign_at(tokens, end, last)
        after = day_at(tokens, end + (joint == "و" or joint in UNTIL), last)
        if after is None or not (joint in UNTIL or joint.startswith("و")) or after[0] <= days[-1]:
            return days, end
        days.append(after[0])
        end = after[1]

"""Periods that are told from now: العام الماضي, السنوات الخمس الماضية, هذا الشهر, قبل ثلاثة أيام."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.calendar_words import YEAR_ADJECTIVES, entries, month_at, stripped, word_at
from quizzes.arabic.values.figures import Figure, figure_at
from quizzes.arabic.values.fractions import fraction_at
from quizzes.arabic.values.spans import shown

_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب", "فل")
_SINCE = {"قبل": -1, "بعد": 1}
_ABOUT = frozenset({"نحو", "حوالي", "زهاء", "قرابه"})
_SOME = frozenset({"بضع", "بضعه", "عده"})
_RECENT = frozenset({"الاخيره", "الاخيرين", "الاخيران", "الاخيرتين", "الاخيرتان"})
_VAGUE = frozenset({"القليله", "العديده", "الطويله"})
_SAME = frozenset({"نفسه", "ذاته", "نفسها", "ذاتها"})
_ARTICLE = "ال"

Found = tuple[int, str] | None  # where it ends, its key


@dataclass(frozen=True, slots=True)
class Unit:
    name: str  # year, month ...
    number: str  # 1, 2 or n
    definite: bool


def period_from_now(tokens: Sequence[Token], at: int, last: int) -> Found:
    """The period that begins with the token at `at`."""
    for read in (_last_hours, attributed_period, _same_unit, _from_now):
        found = read(tokens, at, last)
        if found:
            return found
    return None


def attributed_period(tokens: Sequence[Token], at: int, last: int) -> Found:
    """هذا العام, الشهر الماضي, السنوات الخمس المقبلة."""
    return _this(tokens, at, last) or _with_attribute(tokens, at, last)


@lru_cache(maxsize=8192)
def unit_of(word: str) -> Unit | None:
    """The noun of time that a word is, with or without proclitics."""
    table = entries("time_units")
    for head in _JOINED:
        rest = word[len(head) :]
        if not word.startswith(head):
            continue
        if rest in table:
            name, number = table[rest]
            return Unit(name, number, definite=False)
        inner = (
            rest[2:] if rest.startswith("ال") else rest[1:] if head.endswith("ل") and rest[:1] == "ل" else ""
        )
        if inner in table:
            name, number = table[inner]
            return Unit(name, number, definite=True)
    return None


def shift_of(word: str) -> int | None:
    """-1 for الماضي, 0 for الجاري, 1 for المقبل."""
    row = entries("relative_adjectives").get(word)
    return int(row[0]) if row else None


def _this(tokens: Sequence[Token], at: int, last: int) -> Found:
    """هذا العام, هذه السنة."""
    if stripped(word_at(tokens, at, last), frozenset({"هذا", "هذه"})) is None:
        return None
    unit = unit_of(word_at(tokens, at + 1, last))
    if unit is None or not unit.definite or unit.number != "1" or unit.name in {"hour", "minute"}:
        return None
    return at + 2, f"{unit.name}(+0)"


def _with_attribute(tokens: Sequence[Token], at: int, last: int) -> Found:
    """العام الماضي, العام الدراسي المقبل, السنوات الخمس الماضية, الأيام القليلة المقبلة."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or not unit.definite or (unit.name, unit.number) in {("hour", "1"), ("day", "1")}:
        return None
    end, count = at + 1, {"1": 1.0, "2": 2.0}.get(unit.number)
    end += unit.name == "year" and word_at(tokens, end, last) in YEAR_ADJECTIVES
    if unit.number == "n":
        end += word_at(tokens, end, last) == _ARTICLE  # السنوات الـ10
        figure = figure_at(tokens, end, last) if end < last else None
        if figure:
            end, count = figure.last, figure.value
        elif word_at(tokens, end, last) in _VAGUE:
            end += 1
    far = _next_but_one(tokens, end, last)
    if far and unit.number == "1":
        return far[0], f"{unit.name}({far[1]:+d})"
    word = word_at(tokens, end, last)
    shift = shift_of(word)
    if shift is None and word in _RECENT and unit.number != "1":
        shift = -1
    if shift is None:
        return None
    if unit.number == "1":
        return _with_year(tokens, end + 1, last), f"{unit.name}({shift:+d})"
    return end + 1, f"{unit.name}({'+' if shift > 0 else '-'}{shown(count) if count else 'n'}..)"


def _next_but_one(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """الأسبوع بعد المقبل, العام ما قبل الماضي: where it ends, how far it is."""
    at += word_at(tokens, at, last) == "ما"
    way, shift = _SINCE.get(word_at(tokens, at, last)), shift_of(word_at(tokens, at + 1, last))
    return (at + 2, 2 * way) if way and shift == way else None


def same_period(tokens: Sequence[Token], at: int, last: int, name: str) -> Found:
    """العام نفسه after a month of it, الشهر ذاته after a day of it."""
    unit = unit_of(word_at(tokens, at, last))
    same = unit is not None and (unit.name, unit.number, unit.definite) == (name, "1", True)
    return (at + 2, f"{name}(same)") if same and word_at(tokens, at + 1, last) in _SAME else None


def _with_year(tokens: Sequence[Token], at: int, last: int) -> int:
    """The figure that tells the year again: العام المقبل 1437هـ."""
    if at >= last or tokens[at].kind != "number" or len(tokens[at].surface) != 4:
        return at
    return at + 1 + (word_at(tokens, at + 1, last) in {"ه", "م"})


def _last_hours(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الـ24 ساعة الماضية"""
    if word_at(tokens, at, last) != _ARTICLE or at + 1 >= last:
        return None
    figure = figure_at(tokens, at + 1, last)
    unit = unit_of(word_at(tokens, figure.last, last)) if figure else None
    shift = shift_of(word_at(tokens, figure.last + 1, last)) if figure else None
    if figure is None or figure.value is None or unit is None or not shift:
        return None
    return figure.last + 2, f"{unit.name}({'+' if shift > 0 else '-'}{shown(figure.value)}..)"


def _same_unit(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الشهر ذاته من العام الماضي; by itself it says nothing that is known."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or not unit.definite or unit.number != "1" or word_at(tokens, at + 1, last) not in _SAME:
        return None
    year = attributed_period(tokens, at + 3, last) if word_at(tokens, at + 2, last) == "من" else None
    return (year[0], f"{year[1]}-{unit.name}") if year and year[1].startswith("year") else None


def _from_now(tokens: Sequence[Token], at: int, last: int) -> Found:
    """قبل ثلاثة أيام, بعد أسبوعين, قبل نحو عام ونصف; not بعد يومين من الهجوم."""
    way = _SINCE.get(stripped(word_at(tokens, at, last), _SINCE) or "")
    if way is None:
        return None
    place = at + 1 + (word_at(tokens, at + 1, last) in _ABOUT | _SOME)
    if word_at(tokens, place, last) in {"اكثر", "اقل"} and word_at(tokens, place + 1, last) == "من":
        place += 2
    part = fraction_at(tokens, place, last) if place < last else None
    figure = (
        Figure(place, part[1], part[0]) if part else figure_at(tokens, place, last) if place < last else None
    )
    end = figure.last if figure else place
    unit = unit_of(word_at(tokens, end, last))
    uncounted = figure is not None and figure.value is None  # مئات السنين
    if unit is None or skeleton(tokens[end].surface).removeprefix("ال") not in entries("time_units"):
        return None
    if unit.definite and not (uncounted and unit.number == "n"):
        return None
    count = figure.value if figure else {"1": 1.0, "2": 2.0}.get(unit.number)
    end = _end_of_span(tokens, end + 1, last)
    if word_at(tokens, end, last) in {"من", "علي"} or month_at(tokens, end, last):
        return None
    if not _ends(tokens, end, last, counted=figure is not None or unit.number == "2"):
        return None
    return end, f"{unit.name}({'+' if way > 0 else '-'}{shown(count) if count else 'n'})"


def _end_of_span(tokens: Sequence[Token], at: int, last: int) -> int:
    """Past قليلة, واحد, عدة and past ونصف العام."""
    at += word_at(tokens, at, last) in {"قليله", "واحد", "واحده", "عده", "معدوده", "طويله"}
    if word_at(tokens, at, last) not in {"ونصف", "ونصفا"}:
        return at
    unit = unit_of(word_at(tokens, at + 1, last))
    return at + 1 + (unit is not None and unit.number == "1")


def _ends(tokens: Sequence[Token], at: int, last: int, *, counted: bool) -> bool:
    """Whether the span ends before the token at `at`: no genitive, adjective or figure goes on with it."""
    if at >= last or tokens[at].kind == "punctuation":
        return True
    if tokens[at].kind != "word":
        return counted
    word = tokens[at].analysis
    if counted:
        article = any(clitic.kind == "article" for clitic in word.clitics)
        return word.pos != "ADJ" or article or bool(word.clitics)
    joined = any(clitic.before and clitic.kind != "article" for clitic in word.clitics)
    return joined or word.pos not in {"NOUN", "ADJ", "PROPN", "NUM"} or word.case == "Nom"

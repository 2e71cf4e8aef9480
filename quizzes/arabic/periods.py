"""Periods: the past year, the last five years, decades, centuries, quarters, days counted from now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.arabic.calendar_words import entries, month_at, ordinal, stripped, weekdays, word_at, year_of
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.figures import figure_at
from quizzes.arabic.text import skeleton
from quizzes.arabic.values import entity, shown

_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب", "فل")
_SINCE = {"قبل": -1, "بعد": 1}
_ABOUT = frozenset({"نحو", "حوالي", "زهاء", "قرابه"})
_RECENT = {"الاخيره": "-1", "الاخيرين": "-1"}
_VAGUE = frozenset({"القليله", "العديده", "الطويله"})
_SEASONS = frozenset({"summer", "winter", "spring", "autumn"})
_LATER = {"نفسه": "same", "ذاته": "same", "الاخير": "last"}
_OF_A_YEAR = {"الربع": "Q", "النصف": "H"}

Found = tuple[int, str] | None  # where it ends, its key


@dataclass(frozen=True, slots=True)
class _Unit:
    name: str  # year, month ...
    number: str  # 1, 2 or n
    definite: bool


def period(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """The period that begins with the token at `at`."""
    for read in (_near_day, _part_of_year, _decade, _century, _season, _this, _with_attribute, _from_now):
        found = read(tokens, at, last)
        if found:
            return entity(tokens, "date", at, found[0], found[1], full=False)
    return None


def _unit(word: str) -> _Unit | None:
    table = entries("time_units")
    for head in _JOINED:
        rest = word[len(head) :]
        if not word.startswith(head):
            continue
        if rest in table:
            name, number = table[rest]
            return _Unit(name, number, definite=False)
        inner = (
            rest[2:] if rest.startswith("ال") else rest[1:] if head.endswith("ل") and rest[:1] == "ل" else ""
        )
        if inner in table:
            name, number = table[inner]
            return _Unit(name, number, definite=True)
    return None


def _shift(word: str) -> int | None:
    row = entries("relative_adjectives").get(word)
    return int(row[0]) if row else None


def _near_day(tokens: Sequence[Token], at: int, last: int) -> Found:
    """أول من أمس, أمس الأول, بعد غد, with the name of the day after it."""
    words = [word_at(tokens, at + i, last) for i in range(3)]
    first = stripped(words[0], frozenset({"اول", "بعد", "امس"}))
    end, shift = 0, 0
    if first == "اول" and words[1:] == ["من", "امس"]:
        end, shift = at + 3, -2
    elif (first == "اول" and words[1] == "امس") or (first == "امس" and words[1] == "الاول"):
        end, shift = at + 2, -2
    elif first == "بعد" and words[1] in {"غد", "الغد"}:
        end, shift = at + 2, 2
    if not end:
        return None
    return end + (word_at(tokens, end, last) in weekdays()), f"day({shift:+d})"


def _year(tokens: Sequence[Token], at: int, last: int) -> Found:
    """2025, عام 2025, العام الماضي, هذا العام."""
    unit = _unit(word_at(tokens, at, last))
    noun = unit is not None and unit.name == "year" and not unit.definite
    year = year_of(tokens, at + noun, last)
    if year:
        return at + noun + 1, str(year)
    found = _this(tokens, at, last) or _with_attribute(tokens, at, last)
    return found if found and found[1].startswith("year") else None


def _part_of_year(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الربع الأول من 2025, النصف الثاني من العام الجاري; a quarter also without its year."""
    word = stripped(word_at(tokens, at, last), frozenset(_OF_A_YEAR)) or ""
    if not word and word_at(tokens, at, last) in {"للربع", "للنصف"}:
        word = "ا" + word_at(tokens, at, last)[1:]
    which = ordinal(tokens, at + 1, last)
    same = word_at(tokens, at + 1, last) in _LATER
    if not word or not (which or same):
        return None
    number = str(which[0]) if which else _LATER[word_at(tokens, at + 1, last)]
    end = at + 1 + (which[1] if which else 1)
    if which and which[0] > (4 if word == "الربع" else 2):
        return None
    of = word_at(tokens, end, last) in {"من", "لعام", "للعام"}
    year = _year(tokens, end + (word_at(tokens, end, last) == "من"), last) if of else None
    year = year or (_year(tokens, end, last) if tokens[end : end + 1] else None)
    if (
        year is None
        and word_at(tokens, end, last) == "من"
        and word_at(tokens, end + 1, last) in {"العام", "السنه"}
    ):
        year = end + 2, "year"
    if year:
        return year[0], f"{year[1]}-{_OF_A_YEAR[word]}{number}"
    return (end, f"-{_OF_A_YEAR[word]}{number}") if word == "الربع" and which else None


def _decade(tokens: Sequence[Token], at: int, last: int) -> Found:
    """ستينات القرن الماضي, الثمانينات; not في الأربعينات من عمره."""
    table = entries("decades")
    name = stripped(word_at(tokens, at, last), table)
    if name is None:
        return None
    definite = skeleton(tokens[at].surface)[: -len(name)].endswith(("ال", "لل"))
    end = at + 1 + (word_at(tokens, at + 1, last) == "من")
    century = _number_of_century(tokens, end, last)
    if century:
        return century[0], f"{century[1] - 1}{table[name][0]}s"
    if not definite or (end > at + 1 and word_at(tokens, end, last).startswith("عمر")):
        return None
    return at + 1, f"{table[name][0]}s"


def _number_of_century(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """Where القرن الماضي or القرن التاسع عشر ends, and which century it is."""
    unit = _unit(word_at(tokens, at, last))
    if unit is None or (unit.name, unit.number, unit.definite) != ("century", "1", True):
        return None
    if _shift(word_at(tokens, at + 1, last)) == -1:
        return at + 2, 20
    if _shift(word_at(tokens, at + 1, last)) == 0:
        return at + 2, 21
    which = ordinal(tokens, at + 1, last)
    return (at + 1 + which[1], which[0]) if which else None


def _century(tokens: Sequence[Token], at: int, last: int) -> Found:
    """القرن الرابع عشر, القرن الثالث قبل الميلاد."""
    found = _number_of_century(tokens, at, last)
    if found is None or _shift(word_at(tokens, at + 1, last)) is not None:
        return None
    end, number = found
    if word_at(tokens, end, last) in {"الميلادي", "الهجري"}:
        hijri = word_at(tokens, end, last) == "الهجري"
        return end + 1, f"{'AH' if hijri else ''}century-{number}"
    if [word_at(tokens, end + i, last) for i in range(2)] == ["قبل", "الميلاد"]:
        return end + 2, f"century--{number}"
    return end, f"century-{number}"


def _season(tokens: Sequence[Token], at: int, last: int) -> Found:
    """صيف 2028, خريف العام الماضي."""
    unit = _unit(word_at(tokens, at, last))
    if unit is None or unit.name not in _SEASONS or unit.definite:
        return None
    year = _year(tokens, at + 1, last)
    return (year[0], f"{year[1]}-{unit.name}") if year else None


def _this(tokens: Sequence[Token], at: int, last: int) -> Found:
    """هذا العام, هذه السنة."""
    if stripped(word_at(tokens, at, last), frozenset({"هذا", "هذه"})) is None:
        return None
    unit = _unit(word_at(tokens, at + 1, last))
    if unit is None or not unit.definite or unit.number != "1" or unit.name == "hour":
        return None
    return at + 2, f"{unit.name}(+0)"


def _with_attribute(tokens: Sequence[Token], at: int, last: int) -> Found:
    """العام الماضي, السنوات الخمس الماضية, الأيام القليلة المقبلة."""
    unit = _unit(word_at(tokens, at, last))
    if unit is None or not unit.definite or (unit.name, unit.number) in {("hour", "1"), ("day", "1")}:
        return None
    end, count = at + 1, {"1": 1.0, "2": 2.0}.get(unit.number)
    if unit.number == "n":
        figure = figure_at(tokens, end, last) if end < last else None
        if figure:
            end, count = figure.last, figure.value
        elif word_at(tokens, end, last) in _VAGUE:
            end += 1
    word = word_at(tokens, end, last)
    shift = _shift(word)
    if shift is None and word in _RECENT and unit.number != "1":
        shift = int(_RECENT[word])
    if shift is None:
        return None
    if unit.number == "1":
        end = end + 1 + (year_of(tokens, end + 1, last) is not None)
        end += end < last and word_at(tokens, end, last) in {"ه", "م"}
        return end, f"{unit.name}({shift:+d})"
    return end + 1, f"{unit.name}({'+' if shift > 0 else '-'}{shown(count) if count else 'n'}..)"


def _from_now(tokens: Sequence[Token], at: int, last: int) -> Found:
    """قبل ثلاثة أيام, بعد أسبوعين, قبل نحو عام; not بعد يومين من الهجوم."""
    way = _SINCE.get(stripped(word_at(tokens, at, last), _SINCE) or "")
    if way is None:
        return None
    place = at + 1 + (word_at(tokens, at + 1, last) in _ABOUT)
    if word_at(tokens, place, last) in {"اكثر", "اقل"} and word_at(tokens, place + 1, last) == "من":
        place += 2
    figure = figure_at(tokens, place, last) if place < last else None
    end = figure.last if figure else place
    unit = _unit(word_at(tokens, end, last))
    if unit is None or unit.definite or skeleton(tokens[end].surface) not in entries("time_units"):
        return None
    end += 1
    end += word_at(tokens, end, last) in {"قليله", "واحد", "واحده"}
    if word_at(tokens, end, last) in {"من", "علي", "ونصف"} or month_at(tokens, end, last):
        return None
    if figure is None and unit.number != "2" and not _ends(tokens, end, last):
        return None
    count = figure.value if figure else {"1": 1.0, "2": 2.0}.get(unit.number)
    return end, f"{unit.name}({'+' if way > 0 else '-'}{shown(count) if count else 'n'})"


def _ends(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the span ends before the token at `at`: no genitive, adjective or figure goes on with it."""
    if at >= last or tokens[at].kind == "punctuation":
        return True
    if tokens[at].kind != "word":
        return False
    return tokens[at].analysis.pos not in {"NOUN", "ADJ", "PROPN", "NUM"} or tokens[at].analysis.case == "Nom"

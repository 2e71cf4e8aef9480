"""Parts of the calendar: quarters and halves of a year, seasons, decades, centuries."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton, western_digits
from quizzes.arabic.values.calendar_words import entries, month_at, ordinal, stripped, word_at
from quizzes.arabic.values.figures import figure_at
from quizzes.arabic.values.periods import Found, attributed_period, shift_of, unit_of
from quizzes.arabic.values.spans import shown
from quizzes.arabic.values.years import year_after_noun, year_at

_SEASONS = frozenset({"summer", "winter", "spring", "autumn"})
_LATER = {"نفسه": "same", "ذاته": "same", "الاخير": "last"}
_OF_A_YEAR = {"الربع": "Q", "النصف": "H", "الفصل": "Q", "العقد": "D"}
_MANY = {"Q": 4, "H": 2, "D": 10}
_QUARTERS = frozenset({"الربعين", "الربعان"})
_CENTURIES = frozenset({"القرنين", "القرنان"})


def part_of_calendar(tokens: Sequence[Token], at: int, last: int) -> Found:
    """The quarter, season, decade or century that begins with the token at `at`."""
    for read in (_part_of_year, _first_months, _decade, _century, _millennium, _season):
        found = read(tokens, at, last)
        if found:
            return found
    return None


def _year(tokens: Sequence[Token], at: int, last: int) -> Found:
    """2025, عام 2025, العام الماضي, هذا العام."""
    year = year_after_noun(tokens, at, last) or year_at(tokens, at, last)
    if year:
        return year.end, year.key
    found = attributed_period(tokens, at, last)
    return found if found and found[1].startswith("year") else None


def _whole(tokens: Sequence[Token], at: int, last: int) -> Found:
    """What a half or quarter is of: a year, bare العام, القرن العشرين, الشهر الجاري."""
    century = _number_of_century(tokens, at, last)
    if century:
        return century[0], f"century-{century[1]}"
    found = _year(tokens, at, last) or attributed_period(tokens, at, last)
    if found:
        return found
    month = month_at(tokens, at, last)
    if month and word_at(tokens, at, last) != "من":
        return at + month[0], f"{'AH' if month[2] == 'h' else ''}--{month[1]:02d}"
    return (at + 1, "year") if word_at(tokens, at, last) in {"العام", "السنه"} else None


def _part_of_year(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الربع الأول من 2025, النصف الثاني من العام الجاري; a quarter also without its year."""
    word = stripped(word_at(tokens, at, last), frozenset(_OF_A_YEAR)) or ""
    if not word and word_at(tokens, at, last) in {"للربع", "للنصف", "وللربع"}:
        word = "ا" + word_at(tokens, at, last).removeprefix("و")[1:]
    if not word:
        return _two_quarters(tokens, at, last)
    part, second = _OF_A_YEAR[word], word_at(tokens, at + 1, last)
    shift = shift_of(second)
    if word == "الربع" and shift is not None:
        return at + 2, f"quarter({shift:+d})"
    which = ordinal(tokens, at + 1, last)
    if (which is None and second not in _LATER) or (which and which[0] > _MANY[part]):
        return None
    number = str(which[0]) if which else _LATER[second]
    end = at + 1 + (which[1] if which else 1)
    of = word_at(tokens, end, last) == "من"
    whole = _whole(tokens, end + 1, last) if of else _year(tokens, end, last)
    if whole and (part != "D" or whole[1].startswith("century")):
        return whole[0], f"{whole[1]}-{part}{number}"
    if word != "الربع" or which is None or of:
        return None
    shift = shift_of(word_at(tokens, end, last))
    return (end, f"-Q{number}") if shift is None else (end + 1, f"-Q{number}({shift:+d})")


def _first_months(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الأشهر التسعة الأولى من 2024: a part of a year as its half is one."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or (unit.name, unit.number, unit.definite) != ("month", "n", True):
        return None
    figure = figure_at(tokens, at + 1, last) if at + 1 < last else None
    if figure is None or figure.value is None:
        return None
    ends = [word_at(tokens, figure.last + i, last) for i in range(2)]
    whole = _whole(tokens, figure.last + 2, last) if ends == ["الاولي", "من"] else None
    year = whole is not None and not whole[1].startswith(("century", "-"))
    return (whole[0], f"{whole[1]}-M1..M{shown(figure.value)}") if whole and year else None


def _two_quarters(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الربعين الأول والثاني من العام الجاري"""
    first = ordinal(tokens, at + 1, last) if stripped(word_at(tokens, at, last), _QUARTERS) else None
    joint = at + 1 + first[1] if first else at
    second = ordinal(tokens, joint, last) if word_at(tokens, joint, last).startswith("و") else None
    if first is None or second is None:
        return None
    end = joint + second[1]
    whole = _whole(tokens, end + 1, last) if word_at(tokens, end, last) == "من" else None
    year = whole[1] if whole else ""
    return whole[0] if whole else end, f"{year}-Q{first[0]}/{year}-Q{second[0]}"


def _decade(tokens: Sequence[Token], at: int, last: int) -> Found:
    """ستينات القرن الماضي, الثمانينات; not في الأربعينات من عمره."""
    table = entries("decades")
    name = stripped(word_at(tokens, at, last), table)
    if name is None:
        return None
    definite = skeleton(tokens[at].surface)[: -len(name)].endswith(("ال", "لل"))
    end, keys = at + 1, [table[name][0]]
    other = stripped(word_at(tokens, end, last), table)
    if other and word_at(tokens, end, last).startswith("و") and not definite:
        keys.append(table[other][0])
        end += 1
    of = end + (word_at(tokens, end, last) == "من")
    century = _number_of_century(tokens, of, last)
    if century:
        return century[0], "/".join(f"{century[1] - 1}{key}s" for key in keys)
    if not definite or (of > end and word_at(tokens, of, last).startswith("عمر")):
        return None
    return at + 1, f"{keys[0]}s"


def _millennium(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الألفية الثالثة, الألفية الثالثة قبل الميلاد"""
    if not stripped(word_at(tokens, at, last), frozenset({"الفيه"})):
        return None
    which = ordinal(tokens, at + 1, last)
    if which is None:
        return None
    end = at + 1 + which[1]
    if [word_at(tokens, end + i, last) for i in range(2)] == ["قبل", "الميلاد"]:
        return end + 2, f"millennium--{which[0]}"
    return end, f"millennium-{which[0]}"


def _number_of_century(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """Where القرن الماضي, القرن التاسع عشر or القرن الـ19 ends, and which century it is."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or (unit.name, unit.number, unit.definite) != ("century", "1", True):
        return None
    shift = shift_of(word_at(tokens, at + 1, last))
    if shift is not None and shift <= 0:
        return at + 2, 21 + shift
    place = at + 1 + (word_at(tokens, at + 1, last) == "ال")
    if place < last and tokens[place].kind == "number":
        text = western_digits(tokens[place].surface)
        return (place + 1, int(text)) if text.isdecimal() and 1 <= int(text) <= 21 else None
    which = ordinal(tokens, at + 1, last)
    return (at + 1 + which[1], which[0]) if which else None


def _century(tokens: Sequence[Token], at: int, last: int) -> Found:
    """القرن الرابع عشر, القرن الثالث قبل الميلاد, القرنين السادس عشر والسابع عشر."""
    if stripped(word_at(tokens, at, last), _CENTURIES):
        first = ordinal(tokens, at + 1, last)
        joint = at + 1 + first[1] if first else at
        second = ordinal(tokens, joint, last) if word_at(tokens, joint, last).startswith("و") else None
        return (joint + second[1], f"century-{first[0]}/century-{second[0]}") if first and second else None
    found = _number_of_century(tokens, at, last)
    if found is None or shift_of(word_at(tokens, at + 1, last)) is not None:
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
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or unit.name not in _SEASONS or unit.definite:
        return None
    other = unit_of(word_at(tokens, at + 1, last))
    if other and other.name in _SEASONS and word_at(tokens, at + 1, last).startswith("و"):
        year = _year(tokens, at + 2, last)
        return (year[0], f"{year[1]}-{unit.name}/{year[1]}-{other.name}") if year else None
    of = word_at(tokens, at + 1, last) == "من"
    year = _year(tokens, at + 1 + of, last)
    return (year[0], f"{year[1]}-{unit.name}") if year else None

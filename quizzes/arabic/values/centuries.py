"""Decades, centuries and millennia: ستينات القرن الماضي, القرن الرابع الهجري, الألف الثالث قبل الميلاد."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import western_digits
from quizzes.arabic.values.calendar_words import defined, entries, ordinal, stripped, word_at
from quizzes.arabic.values.periods import Found, shift_of, unit_of

_ERAS = {
    "الميلادي": "",
    "الميلاديين": "",
    "للميلاد": "",
    "الهجري": "AH",
    "الهجريين": "AH",
    "للهجره": "AH",
}
_CENTURIES = frozenset({"قرنين", "قرنان"})
_LATEST = 21  # the century that news lives in


def decade(tokens: Sequence[Token], at: int, last: int) -> Found:
    """ستينات القرن الماضي, الثمانينات; not في الأربعينات من عمره."""
    table = entries("decades")
    name = stripped(word_at(tokens, at, last), table)
    if name is None:
        return None
    definite = defined(word_at(tokens, at, last), table) is not None
    end, keys = at + 1, [table[name][0]]
    other = stripped(word_at(tokens, end, last), table) if word_at(tokens, end, last)[:1] == "و" else None
    if other:
        keys.append(table[other][0])
        end += 1
    of = end + (word_at(tokens, end, last) == "من")
    century = number_of_century(tokens, of, last)
    if century:
        return century[0], "/".join(f"{century[1] - 1}{key}s" for key in keys)
    of_age = word_at(tokens, at + 1, last) == "من" and word_at(tokens, at + 2, last).startswith("عمر")
    return (at + 1, f"{keys[0]}s") if definite and not of_age else None


def millennium(tokens: Sequence[Token], at: int, last: int) -> Found:
    """الألفية الثالثة, الألفية الثالثة قبل الميلاد, الألف الثالث قبل الميلاد"""
    name = defined(word_at(tokens, at, last), {"الفيه", "الف"})
    which = ordinal(tokens, at + 1, last) if name else None
    if which is None:
        return None
    end = at + 1 + which[1]
    before = _before_christ(tokens, end, last)
    if name == "الف" and not before:
        return None  # a thousand
    return end + 2 * before, f"millennium-{'-' if before else ''}{which[0]}"


def number_of_century(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """Where القرن الماضي, القرن التاسع عشر or القرن الـ19 ends, and which century it is."""
    unit = unit_of(word_at(tokens, at, last))
    if unit is None or (unit.name, unit.number, unit.definite) != ("century", "1", True):
        return None
    shift = shift_of(word_at(tokens, at + 1, last))
    if shift is not None and shift <= 0:
        return at + 2, _LATEST + shift
    place = at + 1 + (word_at(tokens, at + 1, last) == "ال")
    if place < last and tokens[place].kind == "number":
        text = western_digits(tokens[place].surface)
        return (place + 1, int(text)) if text.isdecimal() and 1 <= int(text) <= _LATEST else None
    which = ordinal(tokens, at + 1, last)
    return (at + 1 + which[1], which[0]) if which else None


def century(tokens: Sequence[Token], at: int, last: int) -> Found:
    """القرن الرابع عشر, القرن الثالث قبل الميلاد, القرنين السادس عشر والسابع عشر."""
    if defined(word_at(tokens, at, last), _CENTURIES):
        return _two_centuries(tokens, at, last)
    found = number_of_century(tokens, at, last)
    if found is None or shift_of(word_at(tokens, at + 1, last)) is not None:
        return None
    end, era, before = _era(tokens, found[0], last)
    return end, f"{era}century-{before}{found[1]}"


def _two_centuries(tokens: Sequence[Token], at: int, last: int) -> Found:
    first = ordinal(tokens, at + 1, last)
    joint = at + 1 + first[1] if first else at
    second = ordinal(tokens, joint, last) if word_at(tokens, joint, last).startswith("و") else None
    if first is None or second is None:
        return None
    end, era, before = _era(tokens, joint + second[1], last)
    return end, f"{era}century-{before}{first[0]}/{era}century-{before}{second[0]}"


def _era(tokens: Sequence[Token], at: int, last: int) -> tuple[int, str, str]:
    """Where the era behind a century ends, "AH" of the Hijri one, "-" of the time before Christ."""
    if _before_christ(tokens, at, last):
        return at + 2, "", "-"
    word = word_at(tokens, at, last)
    return at + (word in _ERAS), _ERAS.get(word, ""), ""


def _before_christ(tokens: Sequence[Token], at: int, last: int) -> bool:
    return [word_at(tokens, at + i, last) for i in range(2)] == ["قبل", "الميلاد"]

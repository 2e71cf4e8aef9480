"""The value of a number in figures, in words, or in both: 560, ثلاثة وعشرون, 3 ملايين, نصف مليون."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton, western_digits

_LONGEST_FIGURE = 24  # characters


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the tokens that it takes: first..last-1."""

    first: int
    last: int
    value: float | None  # None: hundreds of, thousands of


def parse_figure(surface: str) -> float | None:
    """The value of 560, ٥٦٠, 1,500, 1.500.000, 12.5, 12,5; None for a date or a time."""
    if len(surface) > _LONGEST_FIGURE:
        return None
    text = western_digits(surface).replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"\d{1,18}([.,]\d+)?", text):
        return float(text.replace(",", "."))
    return None


@lru_cache(maxsize=1)
def _numerals() -> dict[str, list[tuple[float, str]]]:
    found: dict[str, list[tuple[float, str]]] = {}
    for word, value, kind in data.rows("numerals"):
        found.setdefault(skeleton(word), []).append((float(value), kind))
    return found


def numeral(token: Token) -> tuple[str, float, str] | None:
    """What stands before a number word ("", "و", "ب" ...), its value and its kind; None for other words."""
    if token.kind != "word":
        return None
    word = skeleton(token.surface)
    for head in ("", "و", "ب", "ل", "ف", "ك", "ال", "وال", "لل", "بال", "ول", "وب"):
        rest = word[len(head) :]
        if word.startswith(head) and rest in _numerals():
            value, kind = _numerals()[rest][0]
            return head, value, kind
        if word.startswith(head) and rest.endswith("ا") and rest[:-1] in _numerals():
            value, kind = _numerals()[rest[:-1]][0]
            return head, value, kind
    return None


def figure_at(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """The number that begins with the token at `at`, in figures, in words, or both: 3 ملايين, ثلاثة
    وعشرون."""
    token = tokens[at]
    if token.kind == "number":
        value = parse_figure(token.surface)
        if value is None:
            return None
        return _scaled(tokens, Figure(at, at + 1, value), last)
    return _in_words(tokens, at, last)


def _scaled(tokens: Sequence[Token], figure: Figure, last: int) -> Figure:
    """3 ملايين, 12 ألفا."""
    while figure.last < last and figure.value is not None:
        word = numeral(tokens[figure.last])
        if word is None or word[0] or word[2] not in {"s", "h"} or word[1] < 1000:
            break
        figure = Figure(figure.first, figure.last + 1, figure.value * word[1])
    return figure


def _in_words(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    half = _half_of(tokens, at, last)
    if half is not None:
        return Figure(at, at + 2, half)
    first = _eleven(tokens, at, last) or numeral(tokens[at])
    if first is None or first[2] == "x" or _is_ordinal(tokens, at):
        return None
    if first[2] == "p" or (first[2] == "s" and _is_plural_scale(tokens[at])):
        return Figure(at, at + 1, None)  # آلاف المدنيين: nobody has counted them
    value, end = _added_up(tokens, at, last, first)
    half = _half_of(tokens, end, last) if end < last and value >= _THOUSAND else None
    if half is not None and skeleton(tokens[end].surface).startswith("و"):
        return Figure(at, end + 2, value + half)
    single = end == at + 1
    if single and first[2] == "u" and value <= _PAIR and not _before_percent(tokens, end, last):
        return None
    return Figure(at, end, value)


def _added_up(
    tokens: Sequence[Token], at: int, last: int, first: tuple[str, float, str]
) -> tuple[float, int]:
    """The sum of the numerals from `at` on, and where they end."""
    total, current, end, before = 0.0, 0.0, at, first
    while end < last:
        word = first if end == at else numeral(tokens[end])
        if word is None or (end > at and not _continues(before, word)):
            break
        _, value, kind = word
        if kind in {"s", "d"}:
            total, current = total + (value * (current or 1) if kind == "s" else current + value), 0.0
        elif kind == "h" and 0 < current < 10:
            current *= value
        else:
            current += value
        before = word
        end += 1
    return total + current, end


_THOUSAND, _PAIR = 1000, 2
_HALF = frozenset({"نصف", "ونصف", "بنصف", "لنصف", "ونصفا"})


def _half_of(tokens: Sequence[Token], at: int, last: int) -> float | None:
    """نصف مليون; of ثلاثة ملايين ونصف المليون the second part."""
    if at + 1 >= last or tokens[at].kind != "word" or skeleton(tokens[at].surface) not in _HALF:
        return None
    word = numeral(tokens[at + 1])
    if word is None or word[0] not in {"", "ال"} or word[2] != "s" or _is_plural_scale(tokens[at + 1]):
        return None
    return word[1] / 2


def _eleven(tokens: Sequence[Token], at: int, last: int) -> tuple[str, float, str] | None:
    """أحد عشر, إحدى عشرة: أحد counts only before عشر."""
    word = numeral(tokens[at])
    if word is None or word[2] != "x" or at + 1 >= last:
        return None
    return (word[0], 1.0, "u") if skeleton(tokens[at + 1].surface) in {"عشر", "عشره"} else None


def _before_percent(tokens: Sequence[Token], at: int, last: int) -> bool:
    """واحد في المئة: one of a hundred is a number, one of men is none."""
    words = [skeleton(token.surface) for token in tokens[at : min(at + 2, last)]]
    return words[:1] in (["%"], ["٪"], ["بالميه"], ["بالمايه"]) or words in (
        ["في", "الميه"],
        ["في", "المايه"],
    )


def _continues(before: tuple[str, float, str], word: tuple[str, float, str]) -> bool:
    head, value, kind = word
    if head in {"و", "وال"}:
        return value < before[1] or kind == "t" or before[2] in {"s", "d"}
    if head:
        return False
    if kind == "t" and value == 10:
        return before[2] == "u"
    return kind in {"s", "h"} and before[2] != "d" and value > before[1]


def _is_plural_scale(token: Token) -> bool:
    word = skeleton(token.surface)
    return word.endswith(("الاف", "ملايين", "مليارات"))


def _is_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """الساعة الثامنة, القرن العشرين, القرن الرابع عشر, المرة الحادية والعشرين: an ordinal, no quantity."""
    if at == 0:
        return False
    word, before = skeleton(tokens[at].surface), skeleton(tokens[at - 1].surface)
    if word in {"عشر", "عشره", "والعشرين", "والعشرون", "والثلاثين", "والثلاثون"}:
        return _is_ordinal_word(before)
    found = numeral(tokens[at])
    if found is None or not found[0].endswith("ال") or found[2] == "u":
        return False
    noun = tokens[at - 1].analysis
    return tokens[at].analysis.pos == "ADJ" or (noun.pos == "NOUN" and noun.number == "Sing")


@lru_cache(maxsize=1)
def _ordinals() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("ordinals"))


def _is_ordinal_word(word: str) -> bool:
    return any(word[len(head) :] in _ordinals() for head in ("", "و", "ب", "ف") if word.startswith(head)) or (
        word.startswith("لل") and "ا" + word[1:] in _ordinals()
    )

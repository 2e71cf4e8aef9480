"""The value of a number in figures, in words, or in both: 560, ثلاثة وعشرون, 3 ملايين, نصف مليون."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.tokens import parse_figure
from quizzes.arabic.values.fractions import fraction_at, half_after, is_fraction
from quizzes.arabic.values.numerals import Numeral, is_plural_scale, numeral, stands_as_quantity
from quizzes.arabic.values.percents import percent_end

_THOUSAND, _TEN, _HUNDRED = 1000, 10, 100


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the tokens that it takes: first..last-1."""

    first: int
    last: int
    value: float | None  # None: hundreds of, thousands of


@dataclass(frozen=True, slots=True)
class _Part:
    """One written part of a number, or several that make one group: خمسة وعشرين ألفا."""

    value: float
    kind: str  # of numerals.tsv, n of digits, e of a finished ten
    head: str  # what stands before it as one with it
    last: int
    scale: float = 0.0  # of a group: what its last word multiplies by


def figure_at(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """The number that begins with the token at `at`, in figures, in words, or both."""
    found = _part_of_something(tokens, at, last) or _uncounted(tokens, at, last)
    if found:
        return found
    group = _group(tokens, at, last)
    if group is None or group.head.startswith("و ") or is_fraction(tokens, group.last, last):
        return None
    first, value, end, scale = group, group.value, group.last, group.scale
    while scale >= _THOUSAND:
        group = _group(tokens, end, last)
        if group is None or not _adds(first, group, scale):
            break
        value, end, scale = value + group.value, group.last, group.scale
    half = half_after(tokens, end, last, scale)
    if half:
        value, end = value + half[0], half[1]
    if first.kind != "n" and not stands_as_quantity(tokens, at, end, last):
        return None
    return Figure(at, end, value)


def _part_of_something(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """نصف مليون, ثلاثة أرباع نقطة مئوية; half of a thing that is no number is none."""
    fraction = fraction_at(tokens, at, last)
    if fraction is None:
        return None
    share, end = fraction
    if percent_end(tokens, end, last):
        return Figure(at, end, share)
    of = numeral(tokens[end]) if end < last else None
    if of is None or of.kind != "s" or of.head not in {"", "ال"} or is_plural_scale(tokens[end]):
        return None
    return Figure(at, end + 1, share * of.value)


def _uncounted(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """آلاف المدنيين, عشرات الآلاف: nobody has counted them."""
    word = numeral(tokens[at])
    if word is None or not (word.kind == "p" or (word.kind == "s" and is_plural_scale(tokens[at]))):
        return None
    end = at + 1
    while end < last and is_plural_scale(tokens[end]):
        of = numeral(tokens[end])
        if of is None or of.head not in {"", "ال"}:
            break
        end += 1
    return Figure(at, end, None)


def _adds(first: _Part, group: _Part, scale: float) -> bool:
    """Whether a group goes on with a sum: ألف ومئتان, 20 ألفا و500; not بين ألف وألفين."""
    definite = first.head.endswith("ال")
    return group.head in {"و ", "و", "وال" if definite else "و"} and group.value < scale


def _group(tokens: Sequence[Token], at: int, last: int) -> _Part | None:
    """A number below a thousand with the scales after it: مئة وخمسين, 3 ملايين, مئتي ألف."""
    group = _below_a_thousand(tokens, at, last)
    if group is None or group.kind in {"p", "x"}:
        return None
    value, end, scale = group.value, group.last, group.value if group.kind in {"s", "d"} else 0.0
    if group.kind == "d":
        scale = value / 2
    while end < last:
        word = numeral(tokens[end])
        if word is None or word.head or word.kind != "s" or word.value <= scale:
            break
        value, scale, end = value * word.value, word.value, end + 1
    return _Part(value, group.kind, group.head, end, scale)


def _below_a_thousand(tokens: Sequence[Token], at: int, last: int) -> _Part | None:
    first = before = _single(tokens, at, last)
    if first is None or first.kind in {"n", "s", "d", "p"}:
        return first
    value, hundreds = first.value, first.kind == "h"
    while before is not None:
        word = _single(tokens, before.last, last)
        if word is None:
            break
        if (
            word.head == ""
            and word.kind == "h"
            and word.value == _HUNDRED
            and _is_digit(before)
            and not hundreds
        ):
            value, hundreds = value * _HUNDRED, True
        elif _follows(before, word):
            value += word.value
        else:
            break
        before = _Part(word.value, "e" if word.kind == "t" else word.kind, word.head, word.last)
    kind = "u" if first.kind == "x" and before is not first else first.kind
    return _Part(value, kind, first.head, before.last if before else first.last)


def _follows(before: _Part, word: _Part) -> bool:
    """عشر after a unit, a ten with و after a unit, anything smaller with و after a hundred."""
    if word.kind == "t" and word.value == _TEN:
        return word.head == "" and before.kind in {"u", "x"}
    if word.head not in {"و", "وال"}:
        return False
    if word.kind == "t":
        return before.kind in {"u", "x", "h"}
    return word.kind in {"u", "x"} and before.kind == "h"


def _is_digit(part: _Part) -> bool:
    return part.kind == "u" and 2 < part.value < _TEN


def _single(tokens: Sequence[Token], at: int, last: int) -> _Part | None:
    """One word or one figure; the head of و500 is "و " because و is a token of its own there."""
    if at >= last:
        return None
    token = tokens[at]
    if token.kind == "word":
        word: Numeral | None = numeral(token)
        if word is not None:
            return _Part(word.value, word.kind, word.head, at + 1)
        if skeleton(token.surface) != "و" or at + 1 >= last or tokens[at + 1].kind != "number":
            return None
        figure = _single(tokens, at + 1, last)
        return _Part(figure.value, "n", "و ", figure.last) if figure else None
    end = at + 1
    surface = token.surface
    while token.kind == "number" and _goes_on(tokens, surface, end, last):
        surface += tokens[end].surface
        end += 1
    value = parse_figure(surface) if token.kind == "number" else None
    return _Part(value, "n", "", end) if value is not None else None


def _goes_on(tokens: Sequence[Token], figure: str, at: int, last: int) -> bool:
    """12 000, with any kind of space between the thousands."""
    if at >= last or tokens[at].kind != "number" or tokens[at].start != tokens[at - 1].end + 1:
        return False
    groups = len(figure) <= 3 or len(tokens[at - 1].surface) == 3
    return figure.isdecimal() and figure[0] not in "0٠۰" and groups and _is_thousands(tokens[at].surface)


def _is_thousands(surface: str) -> bool:
    return len(surface) == 3 and surface.isdecimal()

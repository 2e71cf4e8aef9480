"""Parts of a whole: نصف, ربع, ثلاثة أرباع, and the half after a number: مليون ونصف المليون."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.numerals import is_plural_scale, numeral
from quizzes.arabic.values.percents import percent_end

_THOUSAND = 1000
_PARTS = {"اثلاث": 3, "ارباع": 4, "اخماس": 5, "اسداس": 6, "اسباع": 7, "اثمان": 8, "اتساع": 9, "اعشار": 10}


@cache
def _fractions() -> dict[str, float]:
    return {skeleton(form): float(value) for form, value in data.rows("fractions")}


def is_fraction(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the word at `at` makes a fraction of the number before it: ثلاثة أرباع, أربعة أخماس."""
    return at < last and skeleton(tokens[at].surface) in _PARTS


def fraction_at(tokens: Sequence[Token], at: int, last: int) -> tuple[float, int] | None:
    """The fraction that begins at `at`, and where it ends."""
    if tokens[at].kind != "word":
        return None
    if is_fraction(tokens, at + 1, last):
        count = numeral(tokens[at])
        part = _PARTS[skeleton(tokens[at + 1].surface)]
        return (count.value / part, at + 2) if count and count.kind == "u" else None
    word = skeleton(tokens[at].surface)
    for head in ("", "و", "ب", "ل"):
        if word.startswith(head) and word[len(head) :] in _fractions():
            return _fractions()[word[len(head) :]], at + 1
    return None


def half_after(tokens: Sequence[Token], at: int, last: int, scale: float) -> tuple[float, int] | None:
    """What ونصف adds to the number before it, which ends with that scale, and where it ends.

    ثلاثة ملايين ونصف المليون, مليون ونصف; without a scale only before a percent: واحد ونصف في المئة.
    """
    word = skeleton(tokens[at].surface) if at < last else ""
    share = _fractions().get(word[1:]) if word.startswith("و") else None
    if share is None:
        return None
    of = numeral(tokens[at + 1]) if at + 1 < last else None
    if of is not None and of.kind == "s" and of.head in {"", "ال"} and not is_plural_scale(tokens[at + 1]):
        return (share * of.value, at + 2) if scale >= _THOUSAND else None
    if scale < _THOUSAND:
        return (share, at + 1) if percent_end(tokens, at + 1, last) else None
    return None if _has_article(tokens, at + 1, last) else (share * scale, at + 1)


def _has_article(tokens: Sequence[Token], at: int, last: int) -> bool:
    """مليون ونصف السكان: a half of something else."""
    return at < last and skeleton(tokens[at].surface).startswith("ال")

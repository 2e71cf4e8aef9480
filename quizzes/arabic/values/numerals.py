"""Number words: what one says, and whether it counts where it stands or is an ordinal or another word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.percents import percent_end

_PAIR, _HUNDRED = 2, 100
_HEADS = ("", "و", "ب", "ل", "ف", "ك", "ال", "وال", "لل", "بال", "ول", "وب", "ولل", "وبال", "فال", "كال")
_TENS = frozenset({"عشر", "عشره"})
_ORDINAL_PLACES = frozenset({"في", "وفي", "من", "ومن"})


class Numeral(NamedTuple):
    head: str  # "", "و", "ب", "ال" ... written as one with it
    value: float
    kind: str  # as in numerals.tsv


@cache
def _numerals() -> dict[str, tuple[float, str]]:
    found: dict[str, tuple[float, str]] = {}
    for word, value, kind in data.rows("numerals"):
        found.setdefault(skeleton(word), (float(value), kind))
    return found


def numeral(token: Token) -> Numeral | None:
    """What stands before a number word, its value and its kind; None for other words."""
    if token.kind != "word":
        return None
    found = _read(skeleton(token.surface))
    if found and found.head == "ك" and found.value == _HUNDRED and "ئ" not in bare(token.surface):
        return None  # كمية, كميات
    return found


@lru_cache(maxsize=16_384)
def _read(word: str) -> Numeral | None:
    for head in _HEADS:
        if not word.startswith(head):
            continue
        rest = word[len(head) :]
        for form in (rest, rest[:-1]) if rest.endswith("ا") else (rest,):
            if form in _numerals():
                return Numeral(head, *_numerals()[form])
    return None


def is_plural_scale(token: Token) -> bool:
    """آلاف, ملايين: with a number before them they are exact."""
    return skeleton(token.surface).endswith(("الاف", "ملايين", "مليارات", "بلايين", "تريليونات"))


def stands_as_quantity(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """Whether the number words at..end-1 count something: no ordinal, no fraction, not one of a group."""
    word = numeral(tokens[at])
    if word is None or _ends_an_ordinal(tokens, at):
        return False
    if end == at + 1 and tokens[at].analysis.pos in {"VERB", "AUX"}:
        return False  # ألف كتابا, لست أدري
    if word.kind in {"x", "z"} and end == at + 1:
        return word.kind == "z" and _is_zero(tokens, at, last)
    if word.head.endswith(("ال", "لل")):
        return _with_article(tokens, at, end, last)
    if end > at + 1 or word.kind != "u":
        return True
    return _small_counts(tokens, at, last, word)


def _is_zero(tokens: Sequence[Token], at: int, last: int) -> bool:
    """صفر في المئة, هدفين مقابل صفر; elsewhere the word is a month or an idiom."""
    before = skeleton(tokens[at - 1].surface) if at else ""
    return percent_end(tokens, at + 1, last) is not None or before in {"مقابل", "-", "الي"}


def _small_counts(tokens: Sequence[Token], at: int, last: int, word: Numeral) -> bool:
    """A single unit: واحد counts only in a ratio, ست and خمس may be other nouns than numbers."""
    form = skeleton(tokens[at].surface)[len(word.head) :]
    if word.value < _PAIR:
        ratio = [skeleton(token.surface) for token in tokens[at + 1 : min(at + 3, last)]]
        return percent_end(tokens, at + 1, last) is not None or ratio in (["من", "كل"], ["من", "بين"])
    if word.value == _PAIR:
        return form.endswith(("ان", "ين"))
    if form.endswith("ه") or at + 1 >= last or tokens[at + 1].kind != "word":
        return True
    after = tokens[at + 1]
    if any(clitic.kind == "article" for clitic in after.analysis.clitics):
        return False  # خمس الإنتاج is a fifth
    return form != "ست" or after.analysis.pos not in {"PROPN", "ADJ"}


def _counts_time(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ابن العشرين عاما"""
    return at < last and skeleton(tokens[at].surface) in {"عاما", "ربيعا", "سنه", "يوما"}


def _with_article(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """الأعضاء الخمسة, عاد الثلاثة, تجاوز الستين; not القرن العشرين, not الخمس without a plural before it."""
    word = numeral(tokens[at])
    before = tokens[at - 1] if at else None
    plural = before is not None and before.analysis.number == "Plur"
    noun = before is not None and before.analysis.pos in {"NOUN", "ADJ", "PROPN"}
    if word is None or word.kind in {"x", "s", "d"}:
        return word is not None
    if word.kind == "u":
        whole = skeleton(tokens[at].surface).endswith("ه") or (plural and noun)
        return whole and (word.value > _PAIR or end > at + 1)
    if word.head.endswith("بال"):
        return False
    if before is None or before.kind != "word" or _counts_time(tokens, end, last):
        return True
    return skeleton(before.surface) not in _ORDINAL_PLACES and (plural or not noun)


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("ordinals"))


def _ends_an_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """القرن الرابع عشر, المرة الحادية والعشرين: the second word of an ordinal."""
    word = skeleton(tokens[at].surface)
    if at == 0 or not (word in _TENS or word.startswith("وال")):
        return False
    before = skeleton(tokens[at - 1].surface)
    heads = [head for head in ("", "و", "ب", "ف") if before.startswith(head)]
    return any(before[len(head) :] in _ordinals() for head in heads) or (
        before.startswith("لل") and "ا" + before[1:] in _ordinals()
    )

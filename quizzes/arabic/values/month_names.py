"""Whether the name of a month means the month: ماي, آب, مارس, رمضان are other words and names too."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.calendar_words import entries, months, stripped, word_at
from quizzes.arabic.values.years import year_at

_TIME_BEFORE = frozenset(
    skeleton(word)
    for word in (
        *(
            "في",
            "منذ",
            "حتى",
            "خلال",
            "قبل",
            "بعد",
            "بحلول",
            "نهاية",
            "بداية",
            "مطلع",
            "أواخر",
            "أوائل",
            "منتصف",
        ),
        *("أول", "آخر", "طوال", "طيلة", "غضون", "أحداث"),
    )
)


def month_is_meant(tokens: Sequence[Token], at: int, last: int, month: tuple[int, int, str]) -> bool:
    """Of a name without a day: by its length, by what of a date stands beside it, by how it is read."""
    size, _, calendar = month
    word, end = word_at(tokens, at, last), at + size
    sign = tokens[end].surface if end < last else ""
    if size > 1 or sign in {"(", "/"} or year_at(tokens, end, last):
        return True
    if word_at(tokens, end, last) in entries("relative_adjectives"):
        return True
    if word_at(tokens, at - 1, last).removeprefix("و") in _TIME_BEFORE and at:
        return True
    if tokens[at].analysis.pos != "PROPN" or len(word) <= 3:
        return False
    return not (_is_verb(tokens, at, last) or (calendar == "h" and _is_person(tokens, at)))


def _is_person(tokens: Sequence[Token], at: int) -> bool:
    """محمد رمضان, السيد رجب: months of the Hijri calendar are given names too."""
    before = tokens[at - 1].analysis if at else None
    return before is not None and (before.pos == "PROPN" or bare(before.lemma) in data.bare_words("titles"))


def _is_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """مارس الرياضة: the month stands behind a preposition, a construct noun or another month."""
    if word_at(tokens, at, last) not in {"مارس", "ومارس"}:
        return False
    before = word_at(tokens, at - 1, last) if at else ""
    if not before:
        return word_at(tokens, at + 1, last).startswith("ال")
    word = tokens[at - 1].analysis
    construct = word.pos == "NOUN" and not before.startswith("ال")
    return not (word.pos == "ADP" or construct or stripped(before, months()))

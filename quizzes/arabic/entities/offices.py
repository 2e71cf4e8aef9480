"""Offices, ranks and callings, and the one that stands right before a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import skeleton

_NAME_LINKS = frozenset({"ال", "ابو", "عبد", "بن"})  # آل الشيخ is a name


@cache
def titles() -> dict[str, bool]:
    """Skeletons of titles, and whether one with ال is rarely without a name."""
    return {skeleton(row[0]): row[1:] == ("before",) for row in data.rows("titles")}


def is_title(token: Token) -> bool:
    return token.kind == "word" and skeleton(token.analysis.lemma) in titles()


def title_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the title right before a name stands: الرئيس الأميركي السابق."""
    for place in range(at - 1, max(-1, at - 5), -1):
        token = tokens[place]
        if token.kind != "word":
            return None
        if is_title(token):
            return None if place and skeleton(tokens[place - 1].surface) in _NAME_LINKS else place
        if token.analysis.pos not in {"ADJ", "NOUN", "PROPN"} or before(
            token.analysis, "conjunction", "preposition"
        ):
            return None
    return None

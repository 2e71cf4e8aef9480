"""Sums of money: 3 ملايين دولار كندي, $20, مليارات الدولارات, خمسة دولارات و20 سنتا."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.figures import Figure, figure_at
from quizzes.arabic.values.spans import entity, shown

_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₺": "TRY",
    "₪": "ILS",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
}


@cache
def _currencies() -> dict[str, list[tuple[list[str], str]]]:
    """Written noun -> (stems of the words after it, code), those with words first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for nouns, adjective, code in data.rows("currencies"):
        words = [] if adjective == "-" else skeleton(adjective).split(" ")
        for noun in nouns.split("/"):
            found.setdefault(skeleton(noun), []).append((words, code))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _codes() -> frozenset[str]:
    return frozenset(row[2] for row in data.rows("currencies") if row[2].isascii())


@cache
def _coins() -> dict[str, int]:
    """Written noun of a small coin -> how many make a whole."""
    return {skeleton(noun): int(row[1]) for row in data.rows("coins") for noun in row[0].split("/")}


def money(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
    """The sum that a figure makes with its currency and with the small coin after it."""
    whole = _signed(tokens, figure, first, last) or _named(tokens, figure, last)
    if whole is None or whole.last >= last or whole.value is None:
        return whole
    head = tokens[whole.last]
    at = whole.last + (head.surface == "و")
    small = figure_at(tokens, at, last) if at < last and skeleton(head.surface).startswith("و") else None
    if small is None or small.value is None or small.last >= last:
        return whole
    part = _coins().get(skeleton(tokens[small.last].surface))
    if part is None or tokens[whole.last - 1].surface in _SIGNS:
        return whole
    return _sum(tokens, whole.first, small.last + 1, whole.value + small.value / part, whole.unit or "")


def _signed(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
    """$20 مليون, 20$, 20 USD."""
    before = tokens[figure.first - 1] if figure.first > first else None
    if before is not None and before.surface in _SIGNS:
        return _sum(tokens, figure.first - 1, figure.last, figure.value, _SIGNS[before.surface])
    after = tokens[figure.last].surface if figure.last < last else ""
    code = _SIGNS.get(after) or (after if after in _codes() else None)
    return _sum(tokens, figure.first, figure.last + 1, figure.value, code) if code else None


def _named(tokens: Sequence[Token], figure: Figure, last: int) -> Entity | None:
    """20 دولارا, ملايين الدولارات, مئات الملايين من الدولارات."""
    at = figure.last
    of = at + 1 < last and skeleton(tokens[at].surface) == "من"
    at += of
    if at >= last:
        return None
    noun = skeleton(tokens[at].surface)
    if noun.startswith("ال") and (of or figure.value is None):
        noun = noun[2:]
    elif of:
        return None
    for words, code in _currencies().get(noun, ()):
        after = [skeleton(token.surface) for token in tokens[at + 1 : min(at + 1 + len(words), last)]]
        if len(after) == len(words) and all(map(str.startswith, after, words)):
            return _sum(tokens, figure.first, at + 1 + len(words), figure.value, code)
    return None


def _sum(tokens: Sequence[Token], first: int, last: int, value: float | None, code: str) -> Entity:
    key = f"{shown(value)} {code}" if value is not None else f"? {code}"
    return entity(tokens, "money", first, last, key, value=value, unit=code, sure=value is not None)

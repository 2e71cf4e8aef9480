"""Organisations in quotation marks or brackets: قناة «الإخبارية», حلف شمال الأطلسي (الناتو)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.names import listed
from quizzes.arabic.lexical.gazetteer import media, organisations
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.spans import entity

_OPENING, _CLOSING = frozenset('«"“('), frozenset('»"”)')


@cache
def _quoted_kinds() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("quoted_kinds"))


def quoted_organisations(tokens: Sequence[Token], first: int, last: int, known: set[int]) -> Iterator[Entity]:
    """Names in quotation marks behind a noun of their kind, media in quotation marks, and what stands in
    brackets behind one of the organisations that end before the tokens `known`."""
    for at in range(first, last - 2):
        if tokens[at].surface[:1] not in _OPENING:
            continue
        close = next((i for i in range(at + 1, min(at + 7, last)) if tokens[i].surface[:1] in _CLOSING), None)
        if close is None or close == at + 1 or any(tokens[i].kind == "number" for i in range(at + 1, close)):
            continue
        bracket = tokens[at].surface == "("
        if (bracket and at in known and close - at < 5) or (
            not bracket and _is_quoted(tokens, at, close, first)
        ):
            yield entity(tokens, "organisation", at + 1, close, _key(tokens, at + 1, close), cut="")


def _key(tokens: Sequence[Token], first: int, last: int) -> str:
    hit = listed(tokens, first, last, organisations())
    whole = " ".join(skeleton(token.surface) for token in tokens[first:last])
    return hit.key if hit and hit.end == last else whole


def _is_quoted(tokens: Sequence[Token], at: int, close: int, first: int) -> bool:
    words = tuple(skeleton(tokens[i].surface) for i in range(at + 1, close))
    if words in media():
        return True
    head = next(
        (i for i in range(at - 1, max(first, at - 3) - 1, -1) if tokens[i].analysis.pos != "ADJ"), None
    )
    if head is None or tokens[head].kind != "word" or tokens[head].analysis.pos != "NOUN":
        return False
    if skeleton(tokens[head].analysis.lemma) not in _quoted_kinds():
        return False
    return all(tokens[i].analysis.pos not in {"VERB", "SCONJ", "PART"} for i in range(at + 1, close))

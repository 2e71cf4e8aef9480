"""Words that join by cause, purpose, concession, result, contrast, time or condition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Connective, ConnectiveKind, Token
from quizzes.arabic.text import skeleton


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[tuple[str, ...], ConnectiveKind]]]:
    """By their first word: the words of a connective in their skeleton form, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], ConnectiveKind]]] = {}
    for phrase, kind in data.rows("connectives"):
        words = tuple(skeleton(word) for word in phrase.split(" "))
        found.setdefault(words[0], []).append((words, kind))  # type: ignore[arg-type]
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def connectives(tokens: Sequence[Token], first: int, last: int) -> list[Connective]:
    """The connectives among tokens first..last-1; where two overlap, the longer."""
    found = []
    at = first
    while at < last:
        hit = _at(tokens, at, last)
        if hit:
            found.append(hit)
            at = hit.last
        else:
            at += 1
    return found


def _at(tokens: Sequence[Token], at: int, last: int) -> Connective | None:
    if tokens[at].kind != "word":
        return None
    first = skeleton(tokens[at].surface)
    for word in (first, *([first[1:]] if first[:1] in {"و", "ف"} else [])):
        for words, kind in _table().get(word, ()):
            rest = tokens[at + 1 : min(last, at + len(words))]
            if len(rest) == len(words) - 1 and all(
                skeleton(token.surface) == wanted for token, wanted in zip(rest, words[1:], strict=True)
            ):
                return Connective(kind, at, at + len(words))
    return None

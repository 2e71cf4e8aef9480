"""One name under several forms: بايدن after جو بايدن, بوينغ after شركة بوينغ, and one key for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.lone_names import lone_name
from quizzes.arabic.entities.names import is_quoted, stands_as_name, without_proclitics
from quizzes.arabic.entities.offices import is_title, title_before
from quizzes.arabic.entities.organisations import own_name
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.spans import entity


def as_houses(tokens: Sequence[Token], found: Sequence[Entity]) -> list[Entity]:
    """A name that was taken for a person's, and that another sentence calls a company, is the company's."""
    keys = _own_names(tokens, found)
    return [
        replace(one, kind="organisation", key=keys[words], full=False)
        if one.kind == "person" and not one.sure and (words := tuple(one.key.split())) in keys
        else one
        for one in found
    ]


def again(tokens: Sequence[Token], found: Sequence[Entity]) -> list[Entity]:
    """Further mentions of persons by one name and of houses by their own name."""
    taken = {at for one in found for at in range(one.first, one.last)}
    houses = _houses(tokens, found, taken)
    taken |= {at for one in houses for at in range(one.first, one.last)}
    return houses + _short_names(tokens, found, taken)


def _houses(tokens: Sequence[Token], found: Sequence[Entity], taken: set[int]) -> list[Entity]:
    """بوينغ of شركة بوينغ, wherever it stands alone."""
    made = []
    for words, key in _own_names(tokens, found).items():
        for at in _places_of(tokens, words):
            places = set(range(at, at + len(words)))
            if not taken & places and _stands_alone(tokens, at):
                made.append(entity(tokens, "organisation", at, at + len(words), key, full=False))
    return made


def _own_names(tokens: Sequence[Token], found: Sequence[Entity]) -> dict[tuple[str, ...], str]:
    """The words of each house's own name, and its key."""
    keys: dict[tuple[str, ...], str] = {}
    for one in found:
        span = own_name(tokens, one) if one.kind == "organisation" else None
        if span:
            keys.setdefault(tuple(skeleton(token.surface) for token in tokens[span[0] : span[1]]), one.key)
    return keys


def _places_of(tokens: Sequence[Token], words: tuple[str, ...]) -> list[int]:
    first = frozenset(words[:1])
    return [
        at
        for at in range(len(tokens) - len(words) + 1)
        if tokens[at].kind == "word"
        and without_proclitics(skeleton(tokens[at].surface), first)
        and all(skeleton(tokens[at + i].surface) == words[i] for i in range(1, len(words)))
    ]


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    quoted = is_quoted(tokens, at, at + 1)
    return quoted or tokens[at].analysis.pos == "PROPN" or tokens[at].analysis.guessed


def _short_names(tokens: Sequence[Token], found: Sequence[Entity], taken: set[int]) -> list[Entity]:
    """بايدن after or before جو بايدن: a single word that ends or begins one person's name in this article."""
    keys: dict[str, set[str]] = {}
    for one in found:
        if one.kind == "person" and (" " in one.key or one.sure):
            words = one.key.split()
            for word in (words[-1], words[0]):
                keys.setdefault(word, set()).add(one.key)
    last_names = {key.split()[-1] for some in keys.values() for key in some}
    made = []
    for token in tokens:
        if token.kind != "word" or token.index in taken:
            continue
        name = without_proclitics(skeleton(token.surface), keys)
        if not name or len(keys[name]) != 1 or not stands_as_name(tokens, token.index):
            continue
        titled = title_before(tokens, token.index) is not None
        if name in last_names or titled or lone_name(tokens, token.index) or token.analysis.pos == "PROPN":
            key = next(iter(keys[name]))
            if not is_title(token):
                made.append(entity(tokens, "person", token.index, token.index + 1, key, full=False))
    return made


def one_key_each(found: Sequence[Entity]) -> list[Entity]:
    """ترامب after دونالد ترامب is the same person: a shorter form takes the key of the one long form that it
    ends or begins."""
    full = {e.key for e in found if e.kind == "person" and " " in e.key}
    result = []
    for one in found:
        longer = (
            {key for key in full if one.key != key and _is_part(one.key, key)}
            if one.kind == "person" and one.full
            else set()
        )
        result.append(replace(one, key=longer.pop(), full=False) if len(longer) == 1 else one)
    return result


def _is_part(short: str, long: str) -> bool:
    words, all_words = short.split(), long.split()
    return words == all_words[-len(words) :] or words == all_words[: len(words)]

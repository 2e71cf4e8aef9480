"""What the finders of places, organisations and persons share: looking up a listed name, keys, clitics."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.lexical.gazetteer import Forms, given_names, known_surnames, with_madda
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton

RARE_WORD = 3.3  # Zipf
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "لل", "ولل", "فلل")


class Hit(NamedTuple):
    """A listed name in a text."""

    end: int  # the token that it ends before
    key: str
    head: str  # the proclitics before its first word
    word: str  # the skeleton of its first word without them


@cache
def _skeletons(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words(name))


def lemma_in(token: Token, name: str) -> bool:
    return skeleton(token.analysis.lemma) in _skeletons(name)


def listed(tokens: Sequence[Token], at: int, last: int, table: Forms) -> Hit | None:
    """The longest listed name that begins at `at`."""
    best: Hit | None = None
    for head, rest in _first_words(tokens[at].surface):
        for words, key in table.get(rest, ()):
            end = at + len(words)
            if end <= last and all(
                skeleton(tokens[at + i].surface) == words[i] for i in range(1, len(words))
            ):
                if best is None or end > best.end:
                    best = Hit(end, key, head, rest)
                break
    return best


@lru_cache(maxsize=8192)
def _first_words(surface: str) -> tuple[tuple[str, str], ...]:
    """What a written word may be the first word of a name as: each with the proclitics that are left off."""
    lead, word = bare(surface), skeleton(surface)
    return tuple(
        (head, ("ال" if head.endswith("لل") else "") + word[len(head) :])
        for head in _HEADS
        if word.startswith(head)
        and len(word) - len(head) >= 2
        and not ("آ" in lead and lead[len(head) :] not in with_madda())
    )


def joined(token: Token) -> bool:
    """Whether و, ب or the like is written as one with the word; كايا and فيدان are names whole."""
    return before(token.analysis, "conjunction", "preposition", "particle") and not is_whole_name(token)


def is_whole_name(token: Token) -> bool:
    """Whether the word as it is written is a listed name, so that no clitic is cut from it."""
    word = skeleton(token.surface)
    open_class = token.analysis.pos in {"NOUN", "PROPN", "ADJ", "VERB", "X"}
    return open_class and (word in given_names() or word in known_surnames())


def cut_of_name(token: Token) -> str | None:
    """The letters before a listed name that are no part of it, where the reading does not show them: و of
    وترامب, nothing of كايا; None where the reading may be trusted."""
    word = skeleton(token.surface)
    if is_whole_name(token):
        return ""
    guess = token.analysis.guessed and not token.analysis.clitics
    return word[0] if guess and word[0] in "ولب" and word[1:] in known_surnames() else None


def name_key(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [skeleton(token.surface) for token in tokens[first:last] if token.kind == "word"]
    lead, hidden = tokens[first].analysis, cut_of_name(tokens[first])
    if words and hidden:
        words[0] = words[0][len(hidden) :]
    elif words and joined(tokens[first]):
        cut = sum(len(bare(c.form)) for c in lead.clitics if c.before and c.kind != "article")
        words[0] = words[0][cut:]
    return " ".join(words)


def is_nisba(token: Token) -> bool:
    lemma = bare(token.analysis.lemma)
    return lemma.endswith("ي") and len(lemma) > 3


def without_proclitics(word: str, names: Collection[str]) -> str | None:
    """The name that a word is, with or without و, ل or ب before it."""
    return next((rest for rest in _rests(word) if rest in names), None)


@lru_cache(maxsize=8192)
def _rests(word: str) -> tuple[str, ...]:
    return tuple(word[len(head) :] for head in _HEADS if word.startswith(head))


def stands_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is part of a known name is that name here, and no adjective of the noun before
    it."""
    analysis = tokens[at].analysis
    if analysis.pos == "PROPN" or analysis.guessed:
        return True
    if not before(analysis, "article"):
        return _follows_verb_or_preposition(tokens, at)
    previous = tokens[at - 1] if at else None
    follows_noun = (
        previous is not None and previous.analysis.pos in {"NOUN", "ADJ", "PROPN"} and previous.kind == "word"
    )
    return not follows_noun


def _follows_verb_or_preposition(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the bare subject or object of a verb, or stands behind a preposition with no genitive
    of its own: والتقى فيدان, تحالف مع بري."""
    previous, word = tokens[at - 1] if at else None, tokens[at].analysis
    if previous is None or previous.kind != "word":
        return False
    if previous.analysis.pos == "VERB":
        return word.pos in {"NOUN", "ADJ", "VERB", "CCONJ"} and not before(word, "conjunction")
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    bare_end = follows is None or follows.kind != "word" or follows.analysis.pos in {"VERB", "ADP", "SCONJ"}
    return previous.analysis.pos == "ADP" and word.pos in {"NOUN", "ADJ", "VERB"} and bare_end


def is_quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«صنداي مورنينغ بوست»: whether quotation marks or brackets stand around tokens first..last-1."""
    before_it = tokens[first - 1].surface if first else ""
    after = tokens[last].surface if last < len(tokens) else ""
    return before_it[:1] in {"«", '"', "“", "("} and after[:1] in {"»", '"', "”", ")"}

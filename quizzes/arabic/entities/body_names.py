"""What belongs to the name of a body behind the noun that heads it: idafa, adjectives, what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.names import is_nisba, joined, lemma_in, listed
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.lexical.gazetteer import organisations, places
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton


@cache
def _heads(manner: str) -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("organisation_heads") if manner in row[1:])


@cache
def adjectives_of(manner: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word, said in data.rows("body_adjectives") if said == manner)


@cache
def _matters() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("matters"))


def is_kind(token: Token, manner: str) -> bool:
    return skeleton(token.analysis.lemma) in _heads(manner)


def stem(token: Token) -> str:
    """The word without و، ب، ل before it."""
    cut = sum(
        len(bare(c.form))
        for c in token.analysis.clitics
        if c.before and c.kind in {"conjunction", "preposition"}
    )
    return bare(token.surface)[cut:]


def is_generic(token: Token) -> bool:
    return skeleton(token.analysis.lemma) in adjectives_of("general")


def idafa(tokens: Sequence[Token], head: int, last: int) -> tuple[int, list[int]] | None:
    """The idafa behind a noun without ال: where it ends, its nouns; None where it is not definite."""
    at = head + 1
    nouns: list[int] = []
    while at < last and len(nouns) < 4:
        token = tokens[at]
        if token.kind != "word" or joined(token) or has_pronoun(token.analysis):
            return None
        if token.analysis.pos not in {"NOUN", "PROPN"} and not _is_noun_here(tokens, at):
            return None
        nouns.append(at)
        if before(token.analysis, "article"):
            return at + 1, nouns
        hit = listed(tokens, at, last, places())
        if hit and not hit.head:
            return (hit.end, nouns) if len(nouns) == 1 or token.analysis.pos == "PROPN" else None
        if token.analysis.pos == "PROPN" or token.analysis.case not in {"Gen", None}:
            return None
        at += 1
    return None


def _is_noun_here(tokens: Sequence[Token], at: int) -> bool:
    """A participle that was read as an adjective, right behind a noun without ال: مجلس المستشارين."""
    return (
        tokens[at].analysis.pos == "ADJ"
        and before(tokens[at].analysis, "article")
        and not is_nisba(tokens[at])
    )


# ---------------------------------------------------------------- العراقية


def adjectives(tokens: Sequence[Token], head: int, nouns: list[int], at: int, last: int) -> int:
    """Behind a definite name: the adjectives with ال that agree with its head or its last noun."""
    while at < last and is_adjective(tokens[at]) and agrees(tokens, head, nouns, at):
        at += 1
    return at


def is_adjective(token: Token) -> bool:
    analysis = token.analysis
    if token.kind != "word" or joined(token) or not before(analysis, "article") or has_pronoun(analysis):
        return False
    if skeleton(analysis.lemma) in adjectives_of("passing") or (
        analysis.lemma.startswith("مُ") and analysis.pos == "NOUN"
    ):
        return False
    return analysis.pos == "ADJ" or (analysis.pos in {"NOUN", "PROPN"} and is_nisba(token))


def agrees(tokens: Sequence[Token], head: int, nouns: list[int], at: int) -> bool:
    adjective = tokens[at].analysis
    feminine = skeleton(tokens[at].surface).endswith("ه") or adjective.gender == "Fem"
    plural = skeleton(tokens[at].surface).endswith(("ين", "ون")) and adjective.number == "Plur"
    for noun in {head, *nouns}:
        analysis = tokens[noun].analysis
        broken = analysis.number == "Plur"
        if plural:
            if broken and analysis.gender != "Fem":
                return True
        elif feminine == (broken or analysis.gender == "Fem") or analysis.gender is None:
            return True
    return False


# ---------------------------------------------------------------- للاستثمار, والسكان


def aim(tokens: Sequence[Token], head: int, at: int, last: int) -> int | None:
    """الهيئة العامة للأرصاد الجوية, المجلس الوطني للثقافة والفنون: where what the body is for ends."""
    if at >= last or not _is_for(tokens[at]) or (is_kind(tokens[head], "named") and at == head + 1):
        return None
    if before(tokens[at].analysis, "article"):
        end: int | None = at + 1
        nouns = [at]
    else:
        end, nouns = idafa(tokens, at, last) or (None, [])
    if end is None or is_title(tokens[at]):
        return None
    return joins(tokens, nouns, adjectives(tokens, at, nouns, end, last), last)


def _is_for(token: Token) -> bool:
    analysis = token.analysis
    if token.kind != "word" or analysis.pos not in {"NOUN", "ADJ", "PROPN"} or has_pronoun(analysis):
        return False
    if before(analysis, "conjunction"):
        return False
    return any(c.kind == "preposition" and bare(c.form) == "ل" for c in analysis.clitics)


def joins(tokens: Sequence[Token], nouns: list[int], at: int, last: int) -> int:
    """والفنون والآداب, والثروة الحيوانية, وشؤون المقدسات: what و adds to the last noun of the name."""
    for_something = before(tokens[nouns[0]].analysis, "preposition")
    while (
        at < last
        and _is_joined_matter(tokens[at], any_case=for_something)
        and not _is_known(tokens, at, last)
    ):
        token = tokens[at]
        if before(token.analysis, "article"):
            nouns.append(at)
            at = adjectives(tokens, at, [at], at + 1, last)
            continue
        chain = idafa(tokens, at, last)
        if chain is None or skeleton(stem(token)) not in _matters():
            break
        at = adjectives(tokens, at, chain[1], chain[0], last)
    return at


def _is_known(tokens: Sequence[Token], at: int, last: int) -> bool:
    return bool(listed(tokens, at, last, organisations()) or listed(tokens, at, last, places()))


def _is_joined_matter(token: Token, *, any_case: bool) -> bool:
    analysis = token.analysis
    if token.kind != "word" or analysis.pos != "NOUN" or has_pronoun(analysis):
        return False
    if not before(analysis, "conjunction") or before(analysis, "preposition"):
        return False
    if lemma_in(token, "organisation_heads") or is_title(token) or lemma_in(token, "place_triggers"):
        return False
    persons = "ون" if analysis.case == "Nom" else "ين"  # الفنون is no sound plural
    sound = analysis.number == "Plur" and skeleton(token.surface).endswith(persons)
    return (any_case or analysis.case in {"Gen", None}) and analysis.number != "Dual" and not sound

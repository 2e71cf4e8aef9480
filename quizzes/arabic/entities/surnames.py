"""Words that are read as surnames, by the given name before them: مارك آفري, ناصر ساد, فان غوخ."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.entities.name_words import (
    SURNAME,
    bears_pronoun,
    is_closed,
    is_foreign,
    is_given,
    is_glued,
    is_guess,
    is_listed_place,
    is_propn,
    is_rare,
    is_tanween,
    word_at,
)
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.lexical.gazetteer import given_names, names_or_words
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import skeleton

_PARTICLES = frozenset(
    {"دي", "دا", "دو", "فان", "فون", "ديل", "لو", "لا", "ماك", "سان", "سانت", "آل", "أبو", "أم", "عبد"}
)
FOREIGN_PARTICLES = frozenset({"فان", "فون", "دي", "لو", "دو", "لا"})


def behind_given_name(tokens: Sequence[Token], at: int) -> bool:
    """مارك آفري, ناصر ساد: what follows a given name, or stands between two names."""
    if not is_propn(tokens, at - 1):
        return False
    previous = word_at(tokens, at - 1)
    if is_glued(tokens[at]):
        return previous in given_names() and not before(tokens[at].analysis, "article")
    if is_closed(tokens[at]):
        first = previous in given_names() and word_at(tokens, at) in FOREIGN_PARTICLES
        return first and (is_foreign(tokens, at + 1) or is_guess(tokens, at + 1))
    if previous in _PARTICLES:
        foreign = tokens[at].analysis.pos == "VERB" or is_guess(tokens, at)
        return foreign or is_given(tokens[at])
    return _subject_done(tokens, at) or _common_surname(tokens, at)


def _common_surname(tokens: Sequence[Token], at: int) -> bool:
    analysis, previous = tokens[at].analysis, tokens[at - 1]
    if bears_pronoun(analysis) or analysis.pos not in {"NOUN", "VERB", "ADJ"} or analysis.aspect == "Imp":
        return False
    if is_title(tokens[at]) or analysis.case == "Acc" or is_tanween(tokens[at]):
        return False
    known = skeleton(previous.surface) in given_names() | names_or_words()
    between = (known or previous.analysis.guessed) and is_foreign(tokens, at + 1)
    if known and (is_given(tokens[at]) or (between and analysis.pos in {"NOUN", "ADJ"})):
        return True
    rare = (known and is_rare(tokens[at], SURNAME)) or (between and is_rare(tokens[at]))
    return rare and not is_listed_place(previous)


def _subject_done(tokens: Sequence[Token], at: int) -> bool:
    """عين مارك روته أمينا: after a verb and a name another verb in the perfect is a surname."""
    verb = tokens[at].analysis
    first = word_at(tokens, at - 1) in given_names() and at > 1 and tokens[at - 2].analysis.pos == "VERB"
    return first and verb.pos == "VERB" and verb.aspect == "Perf" and not before(verb, "conjunction")

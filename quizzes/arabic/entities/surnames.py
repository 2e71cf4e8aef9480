"""Words that are read as surnames, by the given name before them: مارك آفري, ناصر ساد, فان غوخ."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.entities.name_words import (
    LIKELY,
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
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton

_OF = frozenset({"فان", "فون", "دي", "دو"})
FOREIGN_PARTICLES = _OF | {"لو", "لا"}
_AFTER_OF = frozenset({"دير", "دن", "در"})  # فون دير لاين
_PARTICLES = FOREIGN_PARTICLES | _AFTER_OF | {"دا", "ديل", "ماك", "سان", "سانت"}


def behind_given_name(tokens: Sequence[Token], at: int) -> bool:
    """مارك آفري, ناصر ساد: what follows a given name, or stands between two names."""
    if not is_propn(tokens, at - 1):
        return False
    previous = word_at(tokens, at - 1)
    if previous in _OF and word_at(tokens, at) in _AFTER_OF:
        return True
    if is_glued(tokens[at]):
        return previous in given_names() and not before(tokens[at].analysis, "article")
    if is_closed(tokens[at]):
        first = previous in given_names() and word_at(tokens, at) in FOREIGN_PARTICLES
        return first and (is_foreign(tokens, at + 1) or is_guess(tokens, at + 1))
    if previous in _PARTICLES:
        foreign = tokens[at].analysis.pos == "VERB" or is_guess(tokens, at)
        foreign = foreign or (previous in _OF | {"دا", "ديل"} and tokens[at].analysis.zipf < SURNAME)
        return foreign or is_given(tokens[at])
    return _subject_done(tokens, at) or _common_surname(tokens, at)


def _common_surname(tokens: Sequence[Token], at: int) -> bool:
    analysis, previous = tokens[at].analysis, tokens[at - 1]
    if _is_middle(tokens, at):
        return True
    if bears_pronoun(analysis) or analysis.pos not in {"NOUN", "VERB", "ADJ"} or analysis.aspect == "Imp":
        return False
    if is_title(tokens[at]) or analysis.case == "Acc" or is_tanween(tokens[at]):
        return False
    known = skeleton(previous.surface) in any_given_names()
    between = (known or previous.analysis.guessed) and is_foreign(tokens, at + 1)
    if known and (is_given(tokens[at]) or (between and analysis.pos in {"NOUN", "ADJ"})):
        return True
    third = known and is_propn(tokens, at - 2) and word_at(tokens, at - 2) in any_given_names()
    rare = (known and is_rare(tokens[at], LIKELY if third else SURNAME)) or (between and is_rare(tokens[at]))
    return rare and not is_listed_place(previous)


def _is_middle(tokens: Sequence[Token], at: int) -> bool:
    """كورينا of ماريا كورينا ماتشادو: a rare word between a given and a foreign name, read with a pronoun."""
    foreign = word_at(tokens, at - 1) in given_names() and is_foreign(tokens, at + 1)
    analysis = tokens[at].analysis
    ours = any(not clitic.before and bare(clitic.form) == "نا" for clitic in analysis.clitics)
    return foreign and analysis.pos == "NOUN" and (ours or is_rare(tokens[at], SURNAME))


def _subject_done(tokens: Sequence[Token], at: int) -> bool:
    """عين مارك روته أمينا: after a verb and a name another verb in the perfect is a surname."""
    verb = tokens[at].analysis
    first = word_at(tokens, at - 1) in given_names() and at > 1 and tokens[at - 2].analysis.pos == "VERB"
    past = verb.aspect == "Perf" or is_rare(tokens[at], LIKELY)
    return first and verb.pos == "VERB" and past and not before(verb, "conjunction")


def is_unlikely_verb(tokens: Sequence[Token], at: int) -> bool:
    """ويلسون, ستورم: a rare or guessed verb, or a plural one, right behind a given name."""
    analysis, word = tokens[at].analysis, word_at(tokens, at)
    if analysis.pos != "VERB" or (before(analysis, "conjunction") and word[1:2] not in {"ا", "و", "ي"}):
        return False
    unlikely = (
        analysis.guessed
        or is_rare(tokens[at])
        or (analysis.number == "Dual" or (analysis.number == "Plur" and word[-1] == "ن"))
    )
    return unlikely and is_propn(tokens, at - 1) and word_at(tokens, at - 1) in given_names()

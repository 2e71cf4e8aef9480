"""Words of a first reading that stand where only a name can, to be read again as names.

A foreign name is often written like an Arabic word (ساد, نوت), an Arabic name often is one (سامر, فلاح). What
stands before and behind it tells: a title, a given name, a verb of saying, بن, the noun of a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.lone_names import is_family_word, lone_name, swallows_and
from quizzes.arabic.entities.name_words import (
    LIKELY,
    LINKS,
    UNUSUAL,
    bears_pronoun,
    goes_on_as_name,
    is_closed,
    is_family,
    is_foreign,
    is_given,
    is_glued,
    is_mine,
    is_propn,
    is_rare,
    is_second_name,
    word_at,
)
from quizzes.arabic.entities.offices import is_title, title_before, titles
from quizzes.arabic.entities.surnames import FOREIGN_PARTICLES, behind_given_name, is_unlikely_verb
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names, is_name
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton

_SAID_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_PLACE_PREPOSITIONS = frozenset({"في", "الي", "ضد", "قرب", "لدي"})


def called(tokens: Sequence[Token]) -> set[int]:
    """The places of those words in one sentence."""
    return {
        at
        for at in range(len(tokens))
        if (_may_be_name(tokens[at]) and _is_called(tokens, at)) or is_unlikely_verb(tokens, at)
    }


def _may_be_name(token: Token) -> bool:
    """A word that is not read as a name, without ال or pronoun."""
    analysis, word = token.analysis, bare(token.surface)
    if is_glued(token):
        return True
    if swallows_and(token):
        return True
    if token.kind != "word" or analysis.pos in {"PROPN", "NUM", "PRON"} or len(word) < 2:
        return False
    if before(analysis, "article") or word.startswith("ال"):
        return False
    if is_closed(token):  # الدكتور لي, فان غوخ
        return word == "لي" or skeleton(word) in FOREIGN_PARTICLES
    return (
        not before(analysis, "conjunction", "preposition", "future", "particle")
        or is_given(token)
        or skeleton(word)[1:] in any_given_names()
    )


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    if is_glued(tokens[at]):
        return at > 0 and behind_given_name(tokens, at)
    return (
        _linked(tokens, at)
        or _titled(tokens, at)
        or _said(tokens, at)
        or behind_given_name(tokens, at)
        or _given_before_surname(tokens, at)
        or _verb_after_preposition(tokens, at)
        or _verb_in_a_place(tokens, at)
        or lone_name(tokens, at)
    )


def _linked(tokens: Sequence[Token], at: int) -> bool:
    """طارق بن زياد: both sides of بن."""
    word = tokens[at].analysis
    if word.pos not in {"NOUN", "ADJ", "VERB", "ADV"} or bears_pronoun(word):
        return False
    if word.pos == "VERB" and not is_given(tokens[at]) and word.zipf > LIKELY:
        return False  # أشاد بن غفير
    return word_at(tokens, at + 1) in {"بن", "بنت"} or word_at(tokens, at - 1) in LINKS


def _titled(tokens: Sequence[Token], at: int) -> bool:
    """الدكتور لي, الفنانة أمل حجازي, المدرب بيب غوارديولا, الجنرال دي ميزا."""
    title = title_before(tokens, at)
    if title is None:
        return False
    definite = before(tokens[title].analysis, "article") or has_pronoun(tokens[title].analysis)
    adjacent = definite and title == at - 1
    sure = adjacent and titles()[skeleton(tokens[title].analysis.lemma)]
    if is_closed(tokens[at]):
        return sure or is_foreign(tokens, at + 1)
    word = tokens[at].analysis
    if bears_pronoun(word) or (word.aspect == "Imp" and word.person != 1):
        return False
    if is_given(tokens[at]) and not (is_title(tokens[at]) and not adjacent):
        more = at + 1 < len(tokens) and is_second_name(tokens[at + 1], UNUSUAL)
        return more or goes_on_as_name(tokens, at + 1) or (adjacent and not is_title(tokens[at]))
    return adjacent and not is_title(tokens[at]) and _unknown_titled(tokens, at, sure=sure)


def _unknown_titled(tokens: Sequence[Token], at: int, *, sure: bool) -> bool:
    if sure and is_rare(tokens[at]):
        return True
    name_behind = is_foreign(tokens, at + 1) or (at + 1 < len(tokens) and is_family(tokens[at + 1]))
    return name_behind and is_rare(tokens[at], UNUSUAL)


def _said(tokens: Sequence[Token], at: int) -> bool:
    """قالت ليف في مقابلة, قال فلاح مصطفى, رفض ميسي: a bare rare noun is rarely the subject of such a verb."""
    verb, word = tokens[at - 1].analysis if at else None, tokens[at].analysis
    if verb is None or verb.pos != "VERB" or bears_pronoun(verb) or is_closed(tokens[at]):
        return False
    if bears_pronoun(word) or word.aspect == "Imp" or is_title(tokens[at]):
        return False
    if is_mine(tokens[at]) and (word.pos == "ADJ" or is_rare(tokens[at], LIKELY)):
        return word.pos == "NOUN" or _reports(tokens[at - 1])  # "my" is hardly said in news
    return _reports(tokens[at - 1]) and _speaks(tokens, at)


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    given = is_given(tokens[at])
    if given and goes_on_as_name(tokens, at + 1):
        return True
    article = at + 1 < len(tokens) and before(tokens[at + 1].analysis, "article")
    if given and article and _stops(tokens, at + 2):
        return tokens[at + 1].analysis.pos in {"NOUN", "ADJ"}  # قالت فرح الزين، الباحثة
    unusual = given or is_rare(tokens[at])
    return _stops(tokens, at + 1) and unusual and tokens[at].analysis.number != "Plur"


def _stops(tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject ends before the token at `at`: a mark, إن, a preposition or an office."""
    if at >= len(tokens) or tokens[at].kind == "punctuation":
        return True
    return word_at(tokens, at) in _SAID_THAT or tokens[at].analysis.pos == "ADP" or is_title(tokens[at])


def _reports(token: Token) -> bool:
    return bare(token.analysis.lemma) in data.bare_words("reporting_verbs")


def _given_before_surname(tokens: Sequence[Token], at: int) -> bool:
    """سامر الجهني, مارك زوكربرغ: a given name that is also a word, and the rest of a name."""
    if not is_given(tokens[at]) or at + 1 >= len(tokens):
        return False
    if is_title(tokens[at]) and not (is_family(tokens[at + 1]) and tokens[at - 1].analysis.pos == "VERB"):
        return False
    if word_at(tokens, at + 1) == "الدين" and not before(tokens[at].analysis, "preposition"):
        return True  # شمس الدين
    if word_at(tokens, at + 2) == "الدين" and tokens[at + 1].analysis.pos in {"NOUN", "PROPN"}:
        return True  # أمل علم الدين
    if bears_pronoun(tokens[at].analysis) or tokens[at].analysis.aspect == "Imp":
        return False
    acts = at > 0 and tokens[at - 1].analysis.pos == "VERB"
    family = is_family(tokens[at + 1]) or (acts and is_family_word(tokens[at + 1]))  # يمثل حكمت الهجري
    return family or _opens_name(tokens, at)


def _opens_name(tokens: Sequence[Token], at: int) -> bool:
    verb, follows = tokens[at].analysis.pos == "VERB", tokens[at + 1]
    if follows.analysis.pos == "VERB" and not verb:
        return word_at(tokens, at) in given_names() and not before(follows.analysis, "conjunction", "future")
    if is_foreign(tokens, at + 1):
        return not verb
    if follows.surface == "-":
        return is_propn(tokens, at + 2) and follows.end == tokens[at + 2].start  # جان-بيار
    acts = at > 0 and tokens[at - 1].analysis.pos == "VERB" and not bears_pronoun(tokens[at - 1].analysis)
    attribute = follows.analysis.pos == "ADJ" and not is_given(follows)  # أشرقت شمس حارة
    return acts and not attribute and is_second_name(follows, UNUSUAL)


def _verb_after_preposition(tokens: Sequence[Token], at: int) -> bool:
    """في مونت كارلو, اختارت إربد: no verb follows a preposition, no known place as a verb another one."""
    if tokens[at].analysis.pos != "VERB" or not at:
        return False
    twice = tokens[at - 1].analysis.pos == "VERB" and is_name(bare(tokens[at].surface))
    return twice or word_at(tokens, at - 1) in _PLACE_PREPOSITIONS


def _verb_in_a_place(tokens: Sequence[Token], at: int) -> bool:
    """مقاطعة نورث كيستيفين, مجلة سليت: a verb right after the noun of a place or house with which it does not
    agree, as a relative clause would."""
    verb = tokens[at].analysis
    if verb.pos != "VERB" or not at or before(tokens[at - 1].analysis, "article"):
        return False
    head = tokens[at - 1].analysis
    if head.pos != "NOUN" or skeleton(head.lemma) not in _heads():
        return False
    agrees = verb.person in {3, None} and verb.gender == head.gender
    return is_name(bare(tokens[at].surface)) or not (agrees or bears_pronoun(verb))


@cache
def _heads() -> frozenset[str]:
    tables = ("place_triggers", "place_neighbours", "organisation_heads")
    return frozenset(skeleton(row[0]) for name in tables for row in data.rows(name))

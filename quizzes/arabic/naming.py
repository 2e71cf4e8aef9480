"""Words of a first reading that stand where only a name can, to be read again as names.

A foreign name is often written like an Arabic word (ساد, نوت), an Arabic name often is one (سامر, فلاح). What
stands before and behind it tells: a title, a given name, a verb of saying, بن, the noun of a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.closed_class import covers
from quizzes.arabic.document import Token
from quizzes.arabic.gazetteer import given_names, is_name, names_or_words
from quizzes.arabic.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton

RARE, _SURNAME, _UNUSUAL = 3.3, 3.7, 4.5  # Zipf
_LINKS = frozenset({"بن", "بنت", "ابن"})
_PARTICLES = frozenset(
    {"دي", "دا", "دو", "فان", "فون", "ديل", "لو", "لا", "ماك", "سان", "سانت", "آل", "أبو", "أم", "عبد"}
)
_SAID_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_PLACE_PREPOSITIONS = frozenset({"في", "الي", "ضد", "قرب", "لدي"})


def called(tokens: Sequence[Token]) -> set[int]:
    """The places of those words in one sentence."""
    return {at for at in range(len(tokens)) if _may_be_name(tokens[at]) and _is_called(tokens, at)}


def _may_be_name(token: Token) -> bool:
    """A word that is not read as a name, without ال or pronoun."""
    analysis = token.analysis
    if (
        token.kind != "word"
        or analysis.pos in {"PROPN", "NUM", "PRON", "PUNCT"}
        or len(bare(token.surface)) < 2
    ):
        return False
    if covers(bare(token.surface)) or (
        before(analysis, "article") or skeleton(token.surface).startswith("ال")
    ):
        return False
    return not before(analysis, "conjunction", "preposition", "future", "particle") or is_given(token)


def is_given(token: Token) -> bool:
    """Whether the whole word is a listed given name, a common word or not."""
    return skeleton(token.surface) in given_names() or skeleton(token.surface) in names_or_words()


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    return (
        _linked(tokens, at)
        or _titled(tokens, at)
        or _said(tokens, at)
        or _surname(tokens, at)
        or _given_before_surname(tokens, at)
        or _verb_after_preposition(tokens, at)
        or _verb_in_a_place(tokens, at)
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return skeleton(tokens[at].surface) if 0 <= at < len(tokens) and tokens[at].kind == "word" else ""


def _is_propn(tokens: Sequence[Token], at: int) -> bool:
    if not 0 <= at < len(tokens) or tokens[at].analysis.pos != "PROPN":
        return False
    return not before(tokens[at].analysis, "conjunction", "preposition", "particle")


def _is_rare(token: Token, limit: float = RARE) -> bool:
    return token.analysis.zipf < limit and not _is_tanween(token)


def _is_tanween(token: Token) -> bool:
    return skeleton(token.surface).endswith("ا") and token.analysis.definite == "Ind"


def _linked(tokens: Sequence[Token], at: int) -> bool:
    """طارق بن زياد: both sides of بن."""
    word = tokens[at].analysis
    if word.pos not in {"NOUN", "ADJ", "VERB", "ADV"} or has_pronoun(word):
        return False
    return _word(tokens, at + 1) in {"بن", "بنت"} or _word(tokens, at - 1) in _LINKS


@cache
def _titles() -> dict[str, bool]:
    """Skeletons of titles, and whether one with ال is rarely without a name."""
    return {skeleton(row[0]): row[1:] == ("before",) for row in data.rows("titles")}


def is_title(token: Token) -> bool:
    return token.kind == "word" and skeleton(token.analysis.lemma) in _titles()


def title_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the title right before a name stands: الرئيس الأميركي السابق."""
    for place in range(at - 1, max(-1, at - 5), -1):
        token = tokens[place]
        if token.kind != "word":
            return None
        if is_title(token):
            return place
        if token.analysis.pos not in {"ADJ", "NOUN", "PROPN"} or before(
            token.analysis, "conjunction", "preposition"
        ):
            return None
    return None


def _titled(tokens: Sequence[Token], at: int) -> bool:
    """الدكتور لي, الفنانة أمل حجازي, المدرب بيب غوارديولا, الجنرال دي ميزا."""
    title = title_before(tokens, at)
    if title is None or has_pronoun(tokens[at].analysis):
        return covers(bare(tokens[at].surface)) and title is not None and _is_foreign(tokens, at + 1)
    definite = before(tokens[title].analysis, "article") or has_pronoun(tokens[title].analysis)
    adjacent = definite and title == at - 1
    sure = adjacent and _titles()[skeleton(tokens[title].analysis.lemma)]
    if covers(bare(tokens[at].surface)):
        return sure or _is_foreign(tokens, at + 1)
    if tokens[at].analysis.aspect == "Imp" or (is_title(tokens[at]) and not adjacent):
        return False
    if is_given(tokens[at]):
        more = at + 1 < len(tokens) and _is_second_name(tokens[at + 1], _UNUSUAL)
        return more or _goes_on_as_name(tokens, at + 1) or (adjacent and not is_title(tokens[at]))
    if sure and _is_rare(tokens[at], RARE):
        return True
    name_behind = _is_foreign(tokens, at + 1) or (at + 1 < len(tokens) and is_family(tokens[at + 1]))
    return adjacent and name_behind and _is_rare(tokens[at], _UNUSUAL) and not is_title(tokens[at])


def _is_foreign(tokens: Sequence[Token], at: int) -> bool:
    """A name that is no listed place or house."""
    return _is_propn(tokens, at) and not _is_listed_place(tokens[at])


def _goes_on_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at `at` can be the rest of a name: a name, بن, a word like المنصوري."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    if _word(tokens, at) in _LINKS or (_is_propn(tokens, at) and not _is_listed_place(tokens[at])):
        return True
    return (is_given(tokens[at]) and not is_title(tokens[at])) or is_family(tokens[at])


def _is_listed_place(token: Token) -> bool:
    return is_name(bare(token.surface)) and skeleton(token.surface) not in given_names()


def is_family(token: Token) -> bool:
    """A word like المنصوري or العلي that is no common adjective (السعودي, العالمي)."""
    analysis = token.analysis
    word = bare(token.surface)
    if not word.startswith("ال") or not word.endswith("ي") or has_pronoun(analysis):
        return False
    return (analysis.zipf < _SURNAME or analysis.guessed) and not is_title(token)


def _said(tokens: Sequence[Token], at: int) -> bool:
    """قالت ليف في مقابلة, قال فلاح مصطفى: a bare rare noun is rarely the subject of such a verb."""
    verb = tokens[at - 1].analysis if at else None
    if verb is None or verb.pos != "VERB" or has_pronoun(verb) or not _reports(tokens[at - 1]):
        return False
    if has_pronoun(tokens[at].analysis) or tokens[at].analysis.aspect == "Imp":
        return False
    given = is_given(tokens[at]) and not is_title(tokens[at])
    if given and _goes_on_as_name(tokens, at + 1):
        return True
    if given and _word(tokens, at + 1).startswith("ال") and _stops(tokens, at + 2):
        return tokens[at + 1].analysis.pos in {"NOUN", "ADJ"}  # قالت فرح الزين، الباحثة
    unusual = given or _is_rare(tokens[at])
    return _stops(tokens, at + 1) and unusual and tokens[at].analysis.number != "Plur"


def _stops(tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject ends before the token at `at`: a mark, إن, a preposition or an office."""
    if at >= len(tokens) or tokens[at].kind == "punctuation":
        return True
    return _word(tokens, at) in _SAID_THAT or tokens[at].analysis.pos == "ADP" or is_title(tokens[at])


def _reports(token: Token) -> bool:
    return bare(token.analysis.lemma) in data.bare_words("reporting_verbs")


def _surname(tokens: Sequence[Token], at: int) -> bool:
    """مارك آفري, ناصر ساد: what follows a given name, or stands between two names."""
    if not _is_propn(tokens, at - 1):
        return False
    analysis = tokens[at].analysis
    if has_pronoun(analysis) or analysis.pos not in {"NOUN", "VERB", "ADJ"} or analysis.aspect == "Imp":
        return False
    known = _word(tokens, at - 1) in given_names() or _word(tokens, at - 1) in names_or_words()
    if _word(tokens, at - 1) in _PARTICLES:
        return analysis.pos == "VERB" or is_given(tokens[at])
    if is_title(tokens[at]) or analysis.case == "Acc" or _is_tanween(tokens[at]):
        return False
    between = (known or tokens[at - 1].analysis.guessed) and _is_foreign(tokens, at + 1)
    if known and (is_given(tokens[at]) or (between and analysis.pos in {"NOUN", "ADJ"})):
        return True
    foreign = not _is_listed_place(tokens[at - 1])
    return foreign and ((known and _is_rare(tokens[at], _SURNAME)) or (between and _is_rare(tokens[at])))


def _given_before_surname(tokens: Sequence[Token], at: int) -> bool:
    """سامر الجهني, مارك زوكربرغ: a given name that is also a word, and the rest of a name."""
    if not is_given(tokens[at]) or is_title(tokens[at]) or at + 1 >= len(tokens):
        return False
    if has_pronoun(tokens[at].analysis) or tokens[at].analysis.aspect == "Imp":
        return False
    return is_family(tokens[at + 1]) or _opens_name(tokens, at)


def _opens_name(tokens: Sequence[Token], at: int) -> bool:
    verb, follows = tokens[at].analysis.pos == "VERB", tokens[at + 1]
    if follows.analysis.pos == "VERB" and not verb:
        return _word(tokens, at) in given_names() and not before(follows.analysis, "conjunction", "future")
    if _is_foreign(tokens, at + 1):
        return not verb
    if follows.surface == "-":
        return _is_propn(tokens, at + 2) and follows.end == tokens[at + 2].start  # جان-بيار
    acts = at > 0 and tokens[at - 1].analysis.pos == "VERB" and not has_pronoun(tokens[at - 1].analysis)
    return acts and _is_second_name(follows)


def _is_second_name(token: Token, limit: float = _SURNAME) -> bool:
    """صالح of قال علي صالح, ميقاتي of قال نجيب ميقاتي."""
    analysis = token.analysis
    plain = token.kind == "word" and analysis.pos in {"NOUN", "ADJ"} and not analysis.clitics
    if not plain or is_title(token) or analysis.case == "Acc" or _is_tanween(token):
        return False
    return is_given(token) or analysis.zipf < limit


def _verb_after_preposition(tokens: Sequence[Token], at: int) -> bool:
    """في مونت كارلو, اختارت إربد: no verb follows a preposition, no known place as a verb another one."""
    if tokens[at].analysis.pos != "VERB" or not at:
        return False
    twice = tokens[at - 1].analysis.pos == "VERB" and is_name(bare(tokens[at].surface))
    return twice or _word(tokens, at - 1) in _PLACE_PREPOSITIONS


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
    return is_name(bare(tokens[at].surface)) or not (agrees or has_pronoun(verb))


@cache
def _heads() -> frozenset[str]:
    tables = ("place_triggers", "place_neighbours", "organisation_heads")
    return frozenset(skeleton(row[0]) for name in tables for row in data.rows(name))

"""Words of a first reading that stand where only a name can, to be read again as names.

A foreign name is often written like an Arabic word (ساد, نوت), an Arabic name often is one (سامر, فلاح). What
stands before and behind it tells: a title, a given name, a verb of saying, بن, the noun of a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.entities.lone_names import lone_name, swallows_and
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names, is_name, names_or_words
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton

RARE, _SURNAME, _LIKELY, _UNUSUAL = 3.3, 3.7, 4.3, 4.9  # Zipf
_LINKS = frozenset({"بن", "بنت", "ابن"})
_PARTICLES = frozenset(
    {"دي", "دا", "دو", "فان", "فون", "ديل", "لو", "لا", "ماك", "سان", "سانت", "آل", "أبو", "أم", "عبد"}
)
_FOREIGN_PARTICLES = frozenset({"فان", "فون", "دي", "لو", "دو", "لا"})
_SAID_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_PLACE_PREPOSITIONS = frozenset({"في", "الي", "ضد", "قرب", "لدي"})


def called(tokens: Sequence[Token]) -> set[int]:
    """The places of those words in one sentence."""
    return {at for at in range(len(tokens)) if _may_be_name(tokens[at]) and _is_called(tokens, at)}


def _may_be_name(token: Token) -> bool:
    """A word that is not read as a name, without ال or pronoun."""
    analysis, word = token.analysis, bare(token.surface)
    if _is_glued(token):
        return True
    if swallows_and(token):
        return True
    if token.kind != "word" or analysis.pos in {"PROPN", "NUM", "PRON"} or len(word) < 2:
        return False
    if before(analysis, "article") or skeleton(word).startswith("ال"):
        return False
    if _is_closed(token):  # الدكتور لي, فان غوخ
        return word == "لي" or skeleton(word) in _FOREIGN_PARTICLES
    return (
        not before(analysis, "conjunction", "preposition", "future", "particle")
        or is_given(token)
        or skeleton(word)[1:] in any_given_names()
    )


def _is_glued(token: Token) -> bool:
    """فورمان as ف and ورمان: ف joins clauses, and hardly a bare noun to a name."""
    first = token.analysis.clitics[:1]
    if token.analysis.pos != "NOUN" or not first or before(token.analysis, "article"):
        return False
    return first[0].kind == "conjunction" and skeleton(token.surface).startswith("ف")


_CLOSED = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "DET", "AUX", "ADV"})


def _is_closed(token: Token) -> bool:
    """Whether the word is read as one of the closed classes."""
    return token.analysis.pos in _CLOSED


def bears_pronoun(analysis: Analysis) -> bool:
    """Whether a pronoun is written on the word; not the ي of حكيمي or ماني, since news hardly says "my"."""
    return any(not clitic.before and bare(clitic.form) not in {"ي", "ني"} for clitic in analysis.clitics)


def is_given(token: Token) -> bool:
    """Whether the whole word is a listed given name, a common word or not; على and بأن are none."""
    if bare(token.surface) != "لي" and _is_closed(token):
        return False
    return skeleton(token.surface) in given_names() or skeleton(token.surface) in names_or_words()


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    if _is_glued(tokens[at]):
        return at > 0 and _surname(tokens, at)
    return (
        _linked(tokens, at)
        or _titled(tokens, at)
        or _said(tokens, at)
        or _surname(tokens, at)
        or _given_before_surname(tokens, at)
        or _verb_after_preposition(tokens, at)
        or _verb_in_a_place(tokens, at)
        or lone_name(tokens, at)
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
    if word.pos not in {"NOUN", "ADJ", "VERB", "ADV"} or bears_pronoun(word):
        return False
    if word.pos == "VERB" and not is_given(tokens[at]) and word.zipf > _LIKELY:
        return False  # أشاد بن غفير
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
    if title is None:
        return False
    definite = before(tokens[title].analysis, "article") or has_pronoun(tokens[title].analysis)
    adjacent = definite and title == at - 1
    sure = adjacent and _titles()[skeleton(tokens[title].analysis.lemma)]
    if _is_closed(tokens[at]):
        return sure or _is_foreign(tokens, at + 1)
    if bears_pronoun(tokens[at].analysis) or tokens[at].analysis.aspect == "Imp":
        return False
    if is_given(tokens[at]) and not (is_title(tokens[at]) and not adjacent):
        more = at + 1 < len(tokens) and _is_second_name(tokens[at + 1], _UNUSUAL)
        return more or _goes_on_as_name(tokens, at + 1) or (adjacent and not is_title(tokens[at]))
    return adjacent and not is_title(tokens[at]) and _unknown_titled(tokens, at, sure=sure)


def _unknown_titled(tokens: Sequence[Token], at: int, *, sure: bool) -> bool:
    if sure and _is_rare(tokens[at]):
        return True
    name_behind = _is_foreign(tokens, at + 1) or (at + 1 < len(tokens) and is_family(tokens[at + 1]))
    return name_behind and _is_rare(tokens[at], _UNUSUAL)


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
    if not word.startswith("ال") or not word.endswith("ي") or bears_pronoun(analysis):
        return False
    return (analysis.zipf < _SURNAME or analysis.guessed) and not is_title(token)


def _said(tokens: Sequence[Token], at: int) -> bool:
    """قالت ليف في مقابلة, قال فلاح مصطفى, رفض ميسي: a bare rare noun is rarely the subject of such a verb."""
    verb, word = tokens[at - 1].analysis if at else None, tokens[at].analysis
    if verb is None or verb.pos != "VERB" or bears_pronoun(verb) or _is_closed(tokens[at]):
        return False
    if bears_pronoun(word) or word.aspect == "Imp" or is_title(tokens[at]):
        return False
    if word.pos == "NOUN" and has_pronoun(word) and _is_rare(tokens[at], _LIKELY):
        return True  # "my" is hardly said in news
    return _reports(tokens[at - 1]) and _speaks(tokens, at)


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    given = is_given(tokens[at])
    if given and _goes_on_as_name(tokens, at + 1):
        return True
    article = at + 1 < len(tokens) and before(tokens[at + 1].analysis, "article")
    if given and article and _stops(tokens, at + 2):
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
    previous = _word(tokens, at - 1)
    if _is_glued(tokens[at]):
        return previous in given_names() and not before(tokens[at].analysis, "article")
    if _is_closed(tokens[at]):
        first = previous in given_names() and _word(tokens, at) in _FOREIGN_PARTICLES
        return first and (_is_foreign(tokens, at + 1) or _is_guess(tokens, at + 1))
    if previous in _PARTICLES:
        foreign = tokens[at].analysis.pos == "VERB" or _is_guess(tokens, at)
        return foreign or is_given(tokens[at])
    return _subject_done(tokens, at) or _common_surname(tokens, at)


def _is_guess(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].analysis.guessed and not before(tokens[at].analysis, "article")


def _common_surname(tokens: Sequence[Token], at: int) -> bool:
    analysis, previous = tokens[at].analysis, tokens[at - 1]
    if bears_pronoun(analysis) or analysis.pos not in {"NOUN", "VERB", "ADJ"} or analysis.aspect == "Imp":
        return False
    if is_title(tokens[at]) or analysis.case == "Acc" or _is_tanween(tokens[at]):
        return False
    known = skeleton(previous.surface) in given_names() | names_or_words()
    between = (known or previous.analysis.guessed) and _is_foreign(tokens, at + 1)
    if known and (is_given(tokens[at]) or (between and analysis.pos in {"NOUN", "ADJ"})):
        return True
    rare = (known and _is_rare(tokens[at], _SURNAME)) or (between and _is_rare(tokens[at]))
    return rare and not _is_listed_place(previous)


def _subject_done(tokens: Sequence[Token], at: int) -> bool:
    """عين مارك روته أمينا: after a verb and a name another verb in the perfect is a surname."""
    verb = tokens[at].analysis
    first = _word(tokens, at - 1) in given_names() and at > 1 and tokens[at - 2].analysis.pos == "VERB"
    return first and verb.pos == "VERB" and verb.aspect == "Perf" and not before(verb, "conjunction")


def _given_before_surname(tokens: Sequence[Token], at: int) -> bool:
    """سامر الجهني, مارك زوكربرغ: a given name that is also a word, and the rest of a name."""
    if not is_given(tokens[at]) or at + 1 >= len(tokens):
        return False
    if is_title(tokens[at]) and not (is_family(tokens[at + 1]) and tokens[at - 1].analysis.pos == "VERB"):
        return False
    if _word(tokens, at + 1) == "الدين" and not before(tokens[at].analysis, "preposition"):
        return True  # شمس الدين
    if _word(tokens, at + 2) == "الدين" and tokens[at + 1].analysis.pos in {"NOUN", "PROPN"}:
        return True  # أمل علم الدين
    if bears_pronoun(tokens[at].analysis) or tokens[at].analysis.aspect == "Imp":
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
    acts = at > 0 and tokens[at - 1].analysis.pos == "VERB" and not bears_pronoun(tokens[at - 1].analysis)
    attribute = follows.analysis.pos == "ADJ" and not is_given(follows)  # أشرقت شمس حارة
    return acts and not attribute and _is_second_name(follows, _UNUSUAL)


def _is_second_name(token: Token, limit: float = _SURNAME) -> bool:
    """صالح of قال علي صالح, ميقاتي of قال نجيب ميقاتي."""
    analysis = token.analysis
    joined = any(clitic.before for clitic in analysis.clitics) or bears_pronoun(analysis)
    plain = token.kind == "word" and analysis.pos in {"NOUN", "ADJ"} and not joined
    if not plain or is_title(token) or _is_tanween(token):
        return False
    return is_given(token) or (analysis.zipf < limit and analysis.case != "Acc")


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
    return is_name(bare(tokens[at].surface)) or not (agrees or bears_pronoun(verb))


@cache
def _heads() -> frozenset[str]:
    tables = ("place_triggers", "place_neighbours", "organisation_heads")
    return frozenset(skeleton(row[0]) for name in tables for row in data.rows(name))

"""What one written word says of itself: whether it can be a given name, a surname, a foreign name."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.lexical.gazetteer import given_names, is_name, known_surnames, names_or_words
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton

RARE, SURNAME, LIKELY, UNUSUAL = 3.3, 3.7, 4.3, 4.9  # Zipf
LINKS = frozenset({"بن", "بنت", "ابن"})
_CLOSED = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "DET", "AUX", "ADV"})


def word_at(tokens: Sequence[Token], at: int) -> str:
    return skeleton(tokens[at].surface) if 0 <= at < len(tokens) and tokens[at].kind == "word" else ""


def bears_pronoun(analysis: Analysis) -> bool:
    """Whether a pronoun is written on the word; not the ي of حكيمي or ماني, since news hardly says "my"."""
    return any(not clitic.before and bare(clitic.form) not in {"ي", "ني"} for clitic in analysis.clitics)


def is_closed(token: Token) -> bool:
    """Whether the word is read as one of the closed classes."""
    return token.analysis.pos in _CLOSED


def is_given(token: Token) -> bool:
    """Whether the whole word is a listed given name, a common word or not; على and بأن are none."""
    if bare(token.surface) != "لي" and is_closed(token):
        return False
    return skeleton(token.surface) in given_names() or skeleton(token.surface) in names_or_words()


def is_family(token: Token) -> bool:
    """A word like المنصوري or العلي that is no common adjective (السعودي, العالمي)."""
    analysis = token.analysis
    word = bare(token.surface)
    if not word.startswith("ال") or not word.endswith("ي") or bears_pronoun(analysis):
        return False
    return (analysis.zipf < SURNAME or analysis.guessed) and not is_title(token)


def is_glued(token: Token) -> bool:
    """فورمان as ف and ورمان: ف joins clauses, and hardly a bare noun to a name."""
    first = token.analysis.clitics[:1]
    if token.analysis.pos != "NOUN" or not first or before(token.analysis, "article"):
        return False
    return first[0].kind == "conjunction" and skeleton(token.surface).startswith("ف")


def is_rare(token: Token, limit: float = RARE) -> bool:
    return token.analysis.zipf < limit and not is_tanween(token)


def is_tanween(token: Token) -> bool:
    return skeleton(token.surface).endswith("ا") and token.analysis.definite == "Ind"


def is_guess(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].analysis.guessed and not before(tokens[at].analysis, "article")


def is_propn(tokens: Sequence[Token], at: int) -> bool:
    if not 0 <= at < len(tokens) or tokens[at].analysis.pos != "PROPN":
        return False
    return not before(tokens[at].analysis, "conjunction", "preposition", "particle")


def is_foreign(tokens: Sequence[Token], at: int) -> bool:
    """A name that is no listed place or house."""
    return is_propn(tokens, at) and not is_listed_place(tokens[at])


def is_listed_place(token: Token) -> bool:
    return is_name(bare(token.surface)) and skeleton(token.surface) not in given_names()


def goes_on_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at `at` can be the rest of a name: a name, بن, a word like المنصوري."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    if word_at(tokens, at) in LINKS or (is_propn(tokens, at) and not is_listed_place(tokens[at])):
        return True
    if word_at(tokens, at) in known_surnames():
        return True
    return (is_given(tokens[at]) and not is_title(tokens[at])) or is_family(tokens[at])


def is_second_name(token: Token, limit: float = SURNAME) -> bool:
    """صالح of قال علي صالح, ميقاتي of قال نجيب ميقاتي."""
    analysis = token.analysis
    joined = any(clitic.before for clitic in analysis.clitics) or bears_pronoun(analysis)
    plain = token.kind == "word" and analysis.pos in {"NOUN", "ADJ"} and not joined
    if not plain or is_title(token) or is_tanween(token):
        return False
    return is_given(token) or (analysis.zipf < limit and analysis.case != "Acc")


def is_object(token: Token) -> bool:
    """An accusative with tanween behind a name: زار محمد متحفا."""
    return token.analysis.case == "Acc" and skeleton(token.surface).endswith("ا")


def is_mine(token: Token) -> bool:
    """بقائي, رحيمي: a noun or adjective read as "my", which news hardly says."""
    return any(not clitic.before and bare(clitic.form) in {"ي", "ني"} for clitic in token.analysis.clitics)

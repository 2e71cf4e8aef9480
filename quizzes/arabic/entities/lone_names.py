"""Words that are persons' names where they stand, by what a given or family name is and by its verb.

A given name alone is often a word (نادر, وفاء); a family name behind one is often one, too (كامل, بركات).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.lexical.gazetteer import (
    any_given_names,
    family_names,
    given_names,
    is_name,
    known_surnames,
)
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton

_SHAPE = re.compile(
    r"..(وفيتش|يفيتش|وفسكي|ينسكي|ليسكي|سكايا|ينكو|تشينكو|شفيلي|وغلو|شتاين|شتاينر|ستروم|نسون|رسون)$"
)
_COMMON = 5.0  # Zipf: a given name that is a word of every day
_WITH = frozenset({"مع", "بين", "وبين", "ومع"})
_ENDS = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "PRON", "AUX"})


def is_family_word(token: Token) -> bool:
    """Whether the word is a listed family name without a clitic but ال."""
    return skeleton(token.surface) in family_names() and not has_pronoun(token.analysis)


def is_surname_alone(token: Token) -> bool:
    """ماكرون, لميركل, تيموشينكو: a family name that news writes alone, or one by its ending."""
    word, pos = skeleton(token.surface), token.analysis.pos
    if pos not in {"PROPN", "NOUN", "X"} and word not in known_surnames():
        return False
    known = any(
        word[len(head) :] in known_surnames() for head in ("", "و", "ل", "ب") if word.startswith(head)
    )
    return known or (
        pos == "PROPN" and token.analysis.guessed and bool(_SHAPE.search(word)) and not is_name(word)
    )


def lone_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word without clitics that was read as a noun or adjective is a person's name here."""
    token = tokens[at]
    word, analysis = skeleton(token.surface), token.analysis
    if swallows_and(token):
        return at > 0 and tokens[at - 1].analysis.pos == "PROPN"
    if word in known_surnames() and not before(analysis, "article", "preposition"):
        return True
    if at and word in any_given_names() and _is_kin(tokens[at - 1]):
        return True  # ابنه وسام
    if analysis.pos not in {"NOUN", "ADJ", "VERB"} or analysis.clitics or is_accusative(token):
        return _in_a_list(tokens, at)
    if at == 0 or tokens[at - 1].kind != "word":
        return False
    return _is_second(tokens, at) or (analysis.pos != "VERB" and _is_given_alone(tokens, at))


def _is_given_alone(tokens: Sequence[Token], at: int) -> bool:
    word = skeleton(tokens[at].surface)
    if word in family_names() and _is_subject(tokens, at):
        return True  # تكتب بركات عن
    given = word in any_given_names()
    return given and (_is_kin(tokens[at - 1]) or _is_subject(tokens, at) or _is_with(tokens, at))


def swallows_and(token: Token) -> bool:
    """وكاريس guessed as one name: none begins with و and a consonant."""
    word = bare(token.surface)
    guess = token.analysis.pos == "PROPN" and token.analysis.guessed and not token.analysis.clitics
    return guess and len(word) > 4 and word[0] == "و" and word[1] not in "اويأإآ"


def is_accusative(token: Token) -> bool:
    """Written with the alef of tanween: متجرا; not رضا or a name that is listed so."""
    word = skeleton(token.surface)
    return word.endswith("ا") and word not in any_given_names() and token.analysis.definite == "Ind"


def _is_second(tokens: Sequence[Token], at: int) -> bool:
    """عباس كامل, هاني كرم: a family name right behind a given name."""
    previous = tokens[at - 1]
    if not is_family_word(tokens[at]) or before(tokens[at].analysis, "article"):
        return False
    return previous.analysis.pos == "PROPN" and skeleton(previous.surface) in any_given_names()


def _in_a_list(tokens: Sequence[Token], at: int) -> bool:
    """سعيد الحداد ونجيب زهران, لؤي وشهد: و and a listed given name behind another name."""
    word = skeleton(tokens[at].surface)
    if at == 0 or not word.startswith("و") or word[1:] not in any_given_names() or word in any_given_names():
        return False
    previous = tokens[at - 1]
    person = previous.analysis.pos == "PROPN" or is_family_word(previous)
    placed = is_name(bare(previous.surface)) and skeleton(previous.surface) not in any_given_names()
    return person and not placed and (_ends(tokens, at + 1) or _is_surname_here(tokens, at + 1))


def _is_surname_here(tokens: Sequence[Token], at: int) -> bool:
    return is_family_word(tokens[at]) or tokens[at].analysis.pos == "PROPN"


def _is_kin(token: Token) -> bool:
    """زوجته, أخيها: kin with a pronoun."""
    return has_pronoun(token.analysis) and bare(token.analysis.lemma) in data.bare_words("kin")


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """نجا صابر من, سجل أمين هدفين: the subject of a verb that human beings do, with no genitive or attribute
    of its own."""
    verb, token = tokens[at - 1].analysis, tokens[at].analysis
    if verb.pos != "VERB" or verb.number != "Sing" or has_pronoun(verb) or verb.person not in {3, None}:
        return False
    sure = skeleton(tokens[at].surface) in given_names()
    if not (sure or bare(verb.lemma) in data.bare_words("person_verbs")):
        return False
    if token.pos == "ADJ" and verb.gender == "Fem" and token.gender == "Masc" and not sure:
        return False
    object_ = tokens[at + 1] if at + 1 < len(tokens) else None
    if object_ is not None and sure and bare(verb.lemma) in data.bare_words("person_verbs"):
        definite = object_.analysis.pos == "NOUN" and before(object_.analysis, "article")
        if definite and token.zipf < _COMMON:
            return True  # قاد محمود المنتخب
    return _ends(tokens, at + 1) or _is_object(tokens[at + 1])


def _is_with(tokens: Sequence[Token], at: int) -> bool:
    """مع غادة, بين سمير ونبيل: of the names that are hardly anything else."""
    sure = skeleton(tokens[at].surface) in given_names()
    return sure and skeleton(tokens[at - 1].surface) in _WITH and _ends(tokens, at + 1)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether no genitive or attribute stands at `at`."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return True
    analysis = tokens[at].analysis
    again = skeleton(tokens[at].surface) == "مره"  # قال شاهين مرة إن
    return again or analysis.pos in _ENDS or before(analysis, "conjunction", "preposition")


def _is_object(token: Token) -> bool:
    """هدفين, متجرا, جيرانه: what is no genitive behind a name."""
    word = skeleton(token.surface)
    analysis = token.analysis
    if bare(analysis.lemma) in data.bare_words("ball_words"):
        return True  # أرسل صلاح كرة عرضية
    if analysis.pos not in {"NOUN", "ADJ", "NUM"} or before(analysis, "article"):
        return False
    return (
        has_pronoun(analysis)
        or (word.endswith("ا") and analysis.definite == "Ind")
        or analysis.number == "Dual"
    )

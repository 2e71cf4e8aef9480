"""What around an unknown name says that it is a person's: a verb, an office, who else is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.lone_names import is_family_word
from quizzes.arabic.entities.name_words import is_family
from quizzes.arabic.entities.names import is_nisba, joined, lemma_in
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton

_AMONG = frozenset({"مع", "ضد", "بين", "وبين", "سوي"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_AFTER_IN = frozenset({"في", "الي"})


def is_evident(tokens: Sequence[Token], at: int, end: int, first: int, last: int) -> bool:
    """Whether an unknown name surely is a person's: it speaks, or an office stands behind it."""
    if at > first and skeleton(tokens[at - 1].surface) in _AFTER_IN:
        return False
    if (at == first or before(tokens[at].analysis, "conjunction")) and _leads(tokens, end, last):
        return True
    if speaks(tokens, at, first) or _acts(tokens, at, end, first):
        return True
    if _is_of_persons(tokens, at, end, first) or (end - at > 1 and _among_people(tokens, at, first)):
        return True
    if _two_behind_preposition(tokens, at, end, first):
        return True
    behind = end + (end < last and tokens[end].surface in {"،", ","})
    office = behind < last and is_title(tokens[behind]) and not has_pronoun(tokens[behind].analysis)
    return office and (behind > end or end - at > 1)


def _among_people(tokens: Sequence[Token], at: int, first: int) -> bool:
    """مع أودري أزولاي, الأميركية كوكو غوف: two foreign names behind such a preposition or a nisba without a
    noun."""
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word" or joined(tokens[at]):
        return False
    if skeleton(previous.surface) in _AMONG:
        return True
    described = at - 1 > first and tokens[at - 2].kind == "word" and tokens[at - 2].analysis.pos in _NOUNS
    return before(previous.analysis, "article") and is_nisba(previous) and not described


def speaks(tokens: Sequence[Token], at: int, first: int) -> bool:
    """قال هورويل: the subject of a verb of saying."""
    verb = tokens[at - 1] if at > first else None
    if verb is None or verb.analysis.pos != "VERB" or joined(tokens[at]) or has_pronoun(verb.analysis):
        return False
    return bare(verb.analysis.lemma) in data.bare_words("reporting_verbs")


def _leads(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ماكرون يلتقي ...: the name at the head of a sentence, before a verb in the masculine."""
    verb = tokens[at].analysis if at < last else None
    return verb is not None and verb.pos == "VERB" and verb.gender == "Masc" and verb.number == "Sing"


def _acts(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """يقوده شينيا ياماناكا, غادر رونالدو: a house or land rather has its verb in the feminine; طالبت أنالينا
    بيربوك by the ending of the given name."""
    verb = tokens[at - 1].analysis if at > first else None
    if verb is None or verb.pos != "VERB" or verb.number != "Sing" or joined(tokens[at]):
        return False
    if verb.gender == "Masc":
        return True
    return end - at > 1 and skeleton(tokens[at].surface).endswith(("ا", "ه"))


def _is_of_persons(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """اعتقال أوجالان, رواية هان كانغ: the genitive of what is done to persons or made by them."""
    head = tokens[at - 1] if at > first else None
    if head is None or joined(tokens[at]) or before(head.analysis, "article") or has_pronoun(head.analysis):
        return False
    return lemma_in(head, "of_persons") and (end - at > 1 or skeleton(head.analysis.lemma) in _of_one_word())


@cache
def _of_one_word() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("of_persons") if "alone" in row)


def is_family_alone(tokens: Sequence[Token], at: int, last: int, first: int) -> bool:
    """أكد الصفدي أن, رفض المالكي الرد: a family name with ال as the subject of what human beings do; and نظام
    الأسد."""
    token, verb = tokens[at], tokens[at - 1].analysis if at > first else None
    if verb is None or not before(token.analysis, "article") or verb.gender == "Fem":
        return False
    office = skeleton(token.surface) == "ال" + skeleton(token.analysis.lemma) and is_title(token)
    if is_family_word(token) and not is_nisba(token) and not office:
        return lemma_in(tokens[at - 1], "ruled_by") and (at + 1 >= last or _ends_subject(tokens[at + 1]))
    listed = is_family_word(token) and is_nisba(token) and not is_title(token)
    if not (is_family(token) or listed) or not (speaks(tokens, at, first) or _is_human_act(tokens[at - 1])):
        return False
    return at + 1 >= last or _ends_subject(tokens[at + 1])


def _is_human_act(verb: Token) -> bool:
    analysis = verb.analysis
    if analysis.pos != "VERB" or has_pronoun(analysis) or analysis.number != "Sing":
        return False
    return bare(analysis.lemma) in data.bare_words("person_verbs")


def _ends_subject(token: Token) -> bool:
    """Whether no attribute of the subject stands there: a mark, a particle, or an object with ال."""
    if token.kind == "punctuation" or token.analysis.pos in {"PART", "ADP", "SCONJ"}:
        return True
    return token.analysis.pos == "NOUN" and (
        before(token.analysis, "article", "preposition") or has_pronoun(token.analysis)
    )


def _two_behind_preposition(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """من أديمولا لوكمان: two words that are only names, where a place has في or إلى."""
    if end - at < 2 or not all(token.analysis.guessed for token in tokens[at:end]) or at == first:
        return False
    return tokens[at - 1].analysis.pos == "ADP"

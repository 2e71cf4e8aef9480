"""Whether words cut from an article can stand alone: no pronoun or demonstrative that points outside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quizzes.arabic.document import Analysis
from quizzes.generator.language.words import (
    ACTORS,
    CONDITIONS,
    DEMONSTRATIVES,
    KNOWN_BEFORE,
    OWNED,
    PAIRS_BEFORE,
    POINTING,
    PRONOUNS,
    RELATIVES,
)
from quizzes.generator.material import Material
from quizzes.generator.wording import bare, folded

_DEMONSTRATIVES = frozenset(map(folded, DEMONSTRATIVES))
_PRONOUNS = frozenset(map(folded, PRONOUNS))
_POINTING = frozenset(map(folded, POINTING))
_RELATIVES = frozenset(map(folded, RELATIVES))
_KNOWN_BEFORE = frozenset(map(folded, KNOWN_BEFORE))
_ACTORS = frozenset(map(folded, ACTORS))
_OWNED = frozenset(map(folded, OWNED))
_PAIRS_BEFORE = frozenset(map(folded, PAIRS_BEFORE))
_CONDITIONS = frozenset(map(folded, CONDITIONS)) - {"قد"}

# Enclitic: the gender and the numbers of what it can stand for. A plural of things is spoken of as ها.
_AGREEMENT: dict[str, tuple[str | None, frozenset[str]]] = {
    "ه": ("Masc", frozenset({"Sing"})),
    "ها": ("Fem", frozenset({"Sing"})),
    "هم": (None, frozenset({"Plur"})),
    "هن": ("Fem", frozenset({"Plur"})),
    "هما": (None, frozenset({"Dual"})),
}


_AMOUNTS = frozenset({"عدد", "معدل", "نسبه", "كميه", "مقدار"})  # what is counted is spoken of, not its number
_LIKE = {"هو": "ه", "هي": "ها"}  # agrees as the enclitic does


def pronoun_of(analysis: Analysis) -> str | None:
    """The bare letters of the pronoun at the end of a word."""
    return next(
        (bare(clitic.form) for clitic in analysis.clitics if clitic.kind == "pronoun" and not clitic.before),
        None,
    )


def agrees(pronoun: str, noun: Analysis) -> bool:
    """Whether a pronoun can stand for a noun by gender and number."""
    gender, numbers = _AGREEMENT.get(pronoun, (None, frozenset()))
    if pronoun == "ها" and noun.number == "Plur":
        return True
    return noun.number in numbers and (gender is None or noun.gender in {gender, None})


def leans(material: Material, indices: Sequence[int]) -> str | None:
    """Why these tokens cannot stand alone, or None if they can."""
    for position, index in enumerate(indices):
        if material.tokens[index].kind == "word":
            reason = (
                _points_out(material, index)
                or _pronoun_out(material, index, indices[:position])
                or _doer_out(material, index, indices[position + 1 :])
                or _known_before(material, index, indices[:position], indices[position + 1 :])
            )
            if reason:
                return reason
    return None


def _points_out(material: Material, index: int) -> str | None:
    """Why a word by itself points outside."""
    word, analysis = material.fold(index), material.tokens[index].analysis
    stem = word[material.conjunction(index) :]
    if len(stem) == 1:
        return "a letter by itself"
    if {word, stem, _unprefixed(stem)} & _DEMONSTRATIVES:
        return "demonstrative"
    if {word, stem} & _POINTING:
        return "points at something before"
    if stem in _CONDITIONS:
        return "conditional"
    return "first or second person" if analysis.person in {1, 2} and analysis.pos == "VERB" else None


def _unprefixed(stem: str) -> str:
    """تلك of لتلك, هؤلاء of بهؤلاء."""
    return stem[1:] if stem[:1] in {"ل", "ب", "ك"} else stem


def _pronoun_out(material: Material, index: int, before: Sequence[int]) -> str | None:
    """Why a pronoun has nothing before it to stand for; هو after a subject stands for that."""
    word = material.fold(index)
    if word[material.conjunction(index) :] in _PRONOUNS:
        return None if word in _LIKE and _resolved(material, _LIKE[word], before[:1]) else "free pronoun"
    pronoun = pronoun_of(material.tokens[index].analysis)
    if word.startswith("من") and pronoun is not None and material.fold(index - 2) == "ما":
        return "dangling pronoun"  # ما بقي منه: of what, only the lines before say
    if material.tokens[index].analysis.pos == "ADP":
        before = before[:-1]  # الحصول عليه: not on the obtaining itself
    elif material.tokens[index].analysis.pos == "NOUN":
        while before and before[-1] == index - 1 and material.tokens[index - 1].analysis.definite == "Com":
            before, index = before[:-1], index - 1  # مقر إقامته: not on the seat itself
    return "dangling pronoun" if pronoun is not None and not _resolved(material, pronoun, before) else None


def _doer_out(material: Material, index: int, after: Sequence[int]) -> str | None:
    """Whether a relative clause hides its doer outside: "التي يتحدث عنها", "الذي باعها"."""
    if material.fold(index) not in _RELATIVES or not after:
        return None
    verb = material.tokens[after[0]].analysis
    if verb.pos != "VERB" or verb.voice == "Pass":
        return None
    place = 1 if pronoun_of(verb) is not None else 0
    if not place and len(after) > 1 and pronoun_of(material.tokens[after[1]].analysis) is not None:
        place = 2 if material.tokens[after[1]].analysis.pos == "ADP" else 0
    if not place:
        return None
    nouns = {"NOUN", "PROPN", "NUM", "X"}
    told = place < len(after) and material.tokens[after[place]].analysis.pos in nouns
    return None if told else "a doer outside"


def _known_before(material: Material, index: int, before: Sequence[int], after: Sequence[int]) -> str | None:
    """Whether a noun with ال alone is one that only the sentence before tells: اللقاء, المنطقة, الجانبان.

    What the title, the first sentence or three sentences speak of is known to every reader, but for an actor
    that has a name in the article; and so is what these very words name more fully.
    """
    word, noun = material.fold(index)[material.conjunction(index) :], material.tokens[index].analysis
    if word in _PAIRS_BEFORE:
        return "two that were named before"
    lemma, article = folded(noun.lemma), any(clitic.kind == "article" for clitic in noun.clitics)
    if noun.pos != "NOUN" or not article or noun.number == "Plur":
        return None
    if lemma in _OWNED:
        return None if _owned(material, after) else "an aim whose owner is not told"
    if lemma not in _KNOWN_BEFORE | _ACTORS:
        return None
    known = material.lemmas(before)
    if lemma not in _ACTORS or noun.lemma_id not in _told_fully(material):
        known |= material.lead | material.topics
    if noun.number == "Sing" and noun.lemma_id in known:
        return None
    return None if _told_which(material, index, after) else "a noun that was named before"


@lru_cache(maxsize=1)
def _told_fully(material: Material) -> frozenset[str]:
    """The actors that the article somewhere tells more of: وكالة الأنباء التونسية, الطبقة الضبابية."""
    return frozenset(
        token.analysis.lemma_id
        for token in material.words_of("NOUN")
        if folded(token.analysis.lemma) in _ACTORS
        and (token.analysis.definite == "Com" or _told_which(material, token.index, (token.index + 1,)))
    )


def _told_which(material: Material, index: int, after: Sequence[int]) -> bool:
    """Whether a name, an adjective or a relative clause right behind a noun with ال says which one it is."""
    behind = bool(after) and after[0] == index + 1 < len(material.tokens)
    following = material.tokens[after[0]].analysis if behind else None
    told = following is not None and (
        following.pos in {"PROPN", "X"}
        or (following.pos in {"ADJ", "NOUN"} and [one.kind for one in following.clitics] == ["article"])
    )
    return told or bool(after and material.fold(after[0]) in _RELATIVES)


def _owned(material: Material, after: Sequence[int]) -> bool:
    """الهدف المعلن من المشروع, السبب الذي ...: whose aim or reason it is stands behind the adjectives."""
    rest = [index for index in after if material.tokens[index].analysis.pos != "ADJ"]
    word = material.fold(rest[0]) if rest else ""
    return word in {"من", "وراء"} or word in _RELATIVES or word.startswith("لل")


def _resolved(material: Material, pronoun: str, before: Sequence[int]) -> bool:
    """Whether a noun that agrees stands before the pronoun among the same words."""
    nouns = (material.tokens[index].analysis for index in before)
    return any(
        noun.pos in {"NOUN", "PROPN"} and agrees(pronoun, noun) and folded(noun.lemma) not in _AMOUNTS
        for noun in nouns
    )

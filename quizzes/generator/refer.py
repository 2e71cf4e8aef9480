"""Whether words cut from an article can stand alone: no pronoun or demonstrative that points outside them."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Analysis
from quizzes.generator.language.words import CONDITIONS, DEMONSTRATIVES, POINTING, PRONOUNS
from quizzes.generator.material import Material
from quizzes.generator.wording import bare, folded

_DEMONSTRATIVES = frozenset(map(folded, DEMONSTRATIVES))
_PRONOUNS = frozenset(map(folded, PRONOUNS))
_POINTING = frozenset(map(folded, POINTING))
_CONDITIONS = frozenset(map(folded, CONDITIONS)) - {"قد"}

# Enclitic: the gender and the numbers of what it can stand for. A plural of things is spoken of as ها.
_AGREEMENT: dict[str, tuple[str | None, frozenset[str]]] = {
    "ه": ("Masc", frozenset({"Sing"})),
    "ها": ("Fem", frozenset({"Sing"})),
    "هم": (None, frozenset({"Plur"})),
    "هن": ("Fem", frozenset({"Plur"})),
    "هما": (None, frozenset({"Dual"})),
}


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
        token = material.tokens[index]
        if token.kind != "word":
            continue
        word = material.fold(index)
        stem = word[material.conjunction(index) :]
        if len(stem) == 1:
            return "a letter by itself"
        if word in _DEMONSTRATIVES or stem in _DEMONSTRATIVES:
            return "demonstrative"
        if word in _POINTING or stem in _POINTING:
            return "points at something before"
        if stem in _PRONOUNS and not (
            word in {"هو", "هي"} and _resolved(material, _LIKE[word], indices[:position][:1])
        ):
            return "free pronoun"
        if stem in _CONDITIONS:
            return "conditional"
        if token.analysis.person in {1, 2} and token.analysis.pos == "VERB":
            return "first or second person"
        pronoun = pronoun_of(token.analysis)
        if pronoun is not None and not _resolved(material, pronoun, indices[:position]):
            return "dangling pronoun"
    return None


def _resolved(material: Material, pronoun: str, before: Sequence[int]) -> bool:
    """Whether a noun that agrees stands before the pronoun among the same words."""
    nouns = (material.tokens[index].analysis for index in before)
    return any(noun.pos in {"NOUN", "PROPN"} and agrees(pronoun, noun) for noun in nouns)

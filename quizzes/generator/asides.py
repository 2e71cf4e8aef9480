"""What a sentence says beside itself: in brackets, dashes, quotation marks, or between two commas."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Analysis
from quizzes.generator.language.frames import BY_MASDAR, BY_VERB
from quizzes.generator.language.words import RELATIVES
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.nations import nation_at
from quizzes.generator.refer import pronoun_of
from quizzes.generator.wording import folded

# A verb or its masdar, and the preposition it governs.
FRAMED = frozenset((folded(word), folded(governed)) for word, governed in (*BY_VERB, *BY_MASDAR))
_OPENERS = frozenset(map(folded, RELATIVES)) | {"كما", "بحسب", "حسب", "وفق", "وفقا", "وهو", "وهي"}
_THAT = frozenset({"ان", "بان"})
COPULAS = frozenset(map(folded, ("كان", "أصبح", "بات", "صار", "ظل")))
COMMAS = frozenset("،,;؛")
DASHES = frozenset("-–—")
LONGEST = 25  # tokens between two commas


@dataclass(frozen=True, slots=True)
class Aside:
    """Where what is said beside the sentence ends, and what of it stays."""

    end: int
    kept: tuple[int, ...] = ()


def aside(material: Material, index: int, last: int, kept: Sequence[int]) -> Aside | str | None:
    """The aside that opens at the token, why there is none that ends, or None for a token like any other."""
    surface = material.tokens[index].surface
    if surface in "([":
        if kept and opens_a_phrase(material, kept[-1]):
            return "a bracket that the words before it need"
        close = _close(material, index, last, ")]", 60)
        return "half bracket" if close is None else Aside(close + 1)
    if surface in QUOTE_MARKS:
        close = _close(material, index, last, QUOTE_MARKS, 6)
        return "quotation" if close is None else Aside(close + 1, tuple(range(index + 1, close)))
    if surface in DASHES:
        return _between_dashes(material, index, last)
    if surface == "/":
        return "dash"
    return _between_commas(material, index, last, kept) if surface in COMMAS and kept else None


def opens_a_phrase(material: Material, index: int) -> bool:
    """Whether a word wants another after it: a preposition, or the first part of an idafa."""
    analysis = material.tokens[index].analysis
    return analysis.pos == "ADP" and pronoun_of(analysis) is None


def _close(material: Material, opening: int, last: int, marks: Collection[str], longest: int) -> int | None:
    """The first of the marks after `opening`, at most `longest` tokens on."""
    places = range(opening + 1, min(opening + 1 + longest, last))
    return next((index for index in places if material.tokens[index].surface in marks), None)


def _between_dashes(material: Material, index: int, last: int) -> Aside | str | None:
    close = _close(material, index + 1, last, DASHES, 12)
    if close is not None:
        return Aside(close + 1)
    return None if _joins_adjectives(material, index) else "dash"


def _between_commas(material: Material, comma: int, last: int, kept: Sequence[int]) -> Aside | None:
    """الخطة، كما ورد في التقرير، تنصّ على ...: what tells more of the noun before it, or who says so.

    It ends at the comma behind which the clause goes on: with its verb, with أنّ, or with the preposition
    that its verb governs.
    """
    first = material.tokens[comma + 1] if comma + 1 < last else None
    if first is None or material.tokens[kept[-1]].analysis.pos not in {"NOUN", "ADJ", "PROPN"}:
        return None
    tells = first.analysis.pos == "VERB" and first.analysis.aspect == "Perf"
    if material.fold(first.index) not in _OPENERS and not (tells and not material.conjunction(first.index)):
        return None
    for index in range(comma + 2, min(comma + LONGEST, last - 1)):
        if material.tokens[index].surface in COMMAS and _goes_on(material, index + 1, kept):
            return Aside(index + 1)
    return None


def _goes_on(material: Material, index: int, kept: Sequence[int]) -> bool:
    """Whether the clause that was broken off goes on at the token."""
    verbs = [one for one in kept if material.tokens[one].analysis.pos == "VERB"]
    token = material.tokens[index]
    if not verbs:
        subject = material.tokens[kept[0]].analysis
        plain = token.analysis.pos == "VERB" and not token.analysis.clitics
        return plain and token.analysis.number == "Sing" and token.analysis.gender == _agreement(subject)
    word = material.fold(index)
    if folded(material.tokens[verbs[0]].analysis.lemma) in COPULAS and len(verbs) == 1:
        return token.kind == "word" and token.analysis.pos != "VERB" and not material.conjunction(index)
    governed = (folded(material.tokens[verbs[0]].analysis.lemma), word) in FRAMED
    return len(verbs) == 1 and (word in _THAT or governed)


def _agreement(subject: Analysis) -> str | None:
    """The gender of the verb behind a subject: feminine for a plural of things."""
    if subject.number == "Plur" and subject.pos == "NOUN":
        return "Fem"
    return subject.gender


def _joins_adjectives(material: Material, dash: int) -> bool:
    """البريطانية - الروسية."""
    sides = (dash - 1, dash + 1)
    adjectives = all(material.tokens[side].analysis.pos == "ADJ" for side in sides)
    return adjectives or all(nation_at(material, side) for side in sides)

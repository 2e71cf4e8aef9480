"""Reasons and purposes that an article states outright, with the clause that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generator.asides import COMMAS
from quizzes.generator.borders import cuts
from quizzes.generator.language.purposes import (
    BLESSINGS,
    CAUSES,
    DELIBERATE,
    MARKET_CAUSES,
    OPENERS,
    PURPOSES,
)
from quizzes.generator.language.words import ADJUNCTS
from quizzes.generator.material import Material
from quizzes.generator.phrases import stretch, within_length
from quizzes.generator.purposes import opens_purpose
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded

_DELIBERATE = frozenset(map(folded, DELIBERATE))
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
_OPENERS = {tuple(folded(opener).split()): opener for opener in OPENERS}
# Words of a reason or a time: what holds one is no plain doing.
REASONED = frozenset(words[0] for words in _OPENERS) - {"علي", "من"} | frozenset(
    {"منذ", "بعد", "قبل", "خلال"}
)
CAUSED = frozenset(OPENERS) - {"بهدف", "بغية", "بغرض", "من أجل"}
JOINED = "لـ"  # written as one with the masdar
LONGEST = 8  # tokens of an answer


@dataclass(frozen=True, slots=True)
class Reason:
    """Tokens of the reason without its opener, and of the clause it is the reason of."""

    opener: str
    first: int
    told: tuple[int, ...]
    answer: tuple[int, ...]
    closed: bool  # nothing that belongs to the reason follows it

    def shown(self, answer: str) -> str:
        """The answer as the article has it."""
        return answer if self.opener == JOINED else f"{self.opener} {answer}"

    def with_opener(self, text: str) -> str:
        """Another noun phrase as a reason of the same form."""
        if self.opener != JOINED:
            return f"{self.opener} {text}"
        return f"لل{text[2:]}" if text.startswith("ال") else f"ل{text}"


def kindred(opener: str, *, of_markets: bool) -> tuple[str, ...]:
    """Noun phrases that may stand behind an opener in any news, or in news of markets."""
    if opener == "بفضل":
        return BLESSINGS
    if opener in {JOINED, "بهدف", "بغية", "بغرض", "من أجل"}:
        return PURPOSES
    return MARKET_CAUSES if of_markets else CAUSES


def reasons(material: Material, statement: Statement) -> Iterator[Reason]:
    """The reasons right behind a statement's clause, and the one in front of it with a comma between."""
    sentence = statement.sentence
    for index in range(sentence.first, sentence.last):
        opener = next((one for words, one in _OPENERS.items() if _stands(material, index, words)), None)
        if opener is not None:
            start = index + len(opener.split())
        elif opens_purpose(material, index) and _deliberate(material, statement):
            opener, start = JOINED, index
        else:
            continue
        answer = _answer(material, start, sentence.last)
        told = _told(material, statement, index, answer)
        if told:
            yield Reason(opener, index, told, answer, bool(answer) and _closed(material, answer[-1] + 1))


def _stands(material: Material, index: int, words: Sequence[str]) -> bool:
    return all(material.fold(index + place) == word for place, word in enumerate(words))


def _deliberate(material: Material, statement: Statement) -> bool:
    """Whether the statement's verb is one that is done for something, not لتقييم behind what only happens."""
    verb = material.tokens[statement.indices[0]].analysis
    return verb.pos == "VERB" and folded(verb.lemma) in _DELIBERATE


def _answer(material: Material, start: int, last: int) -> tuple[int, ...]:
    """The noun phrase of the reason, a long one without its last prepositional phrases."""
    answer = stretch(material, start, last)
    second = answer[-1] + 1 if answer else last
    if second < last and material.conjunction(second) and material.tokens[second].analysis.pos == "NOUN":
        joined = (*answer, second, *stretch(material, second + 1, last))
        answer = joined if len(joined) <= LONGEST else answer
    return within_length(material, answer, LONGEST)


def _told(
    material: Material, statement: Statement, first: int, answer: tuple[int, ...]
) -> tuple[int, ...] | None:
    """The clause that the reason at `first` belongs to: right before it, or behind it and a comma."""
    if answer and first == statement.indices[0] and material.tokens[answer[-1] + 1].surface in COMMAS:
        return tuple(index for index in statement.indices if index > answer[-1] + 1)
    told = [index for index in statement.indices if index < first]
    while told and material.tokens[told[-1]].kind == "punctuation":
        told.pop()
    return tuple(told) if told and told[-1] >= first - 2 else None


def _closed(material: Material, following: int) -> bool:
    """Whether the reason is whole before this token: at a mark, a conjunction, another circumstance."""
    if following >= len(material.tokens):
        return True
    if material.tokens[following].kind == "punctuation" or material.conjunction(following):
        return True
    adposition = material.tokens[following].analysis.pos == "ADP"
    return material.fold(following) in _ADJUNCTS or adposition or cuts(material, following)

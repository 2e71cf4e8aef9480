"""Which reading each word of a sentence has: our own choice, or that of another disambiguator.

Whoever chooses, what comes out is the same: one `Analysis` for each piece with the other ones that are
possible. Phrases, clauses, names and the level are found in these, and do not know who chose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from quizzes.arabic.choice import vowels
from quizzes.arabic.choice.analyses import chosen
from quizzes.arabic.choice.choose import Choice, choose
from quizzes.arabic.choice.vowel_models import Array
from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.entities.naming import called
from quizzes.arabic.morphology.reading import CASES
from quizzes.arabic.morphology.readings import word
from quizzes.arabic.text import bare
from quizzes.arabic.tokens import Piece

_ROUNDS = 2  # one name that was found may show another
_UNLIKE = 2.5  # what a case costs that a disambiguator without costs did not choose


class Read(NamedTuple):
    """The analysis of a piece, and the others that a learner may choose."""

    analysis: Analysis
    others: tuple[Analysis, ...]
    cases: dict[str, float] | None = None  # as `Choice.cases`; None where the disambiguator weighs none

    def case_costs(self) -> dict[str, float]:
        """What each case of a nominal would cost, 0 for the one that was read; empty for other words."""
        if self.cases is not None:
            return self.cases
        if self.analysis.pos not in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
            return {}
        chosen = self.analysis.case or ""
        return {case: 0.0 if case == chosen else _UNLIKE for case in (chosen, *CASES)}


class Disambiguator(Protocol):
    @property
    def name(self) -> str:
        """What a Document remembers of who read its words."""

    def read(self, sentences: Sequence[Sequence[Piece]]) -> Iterator[list[Read]]:
        """For each sentence, in order, one reading for each of its pieces."""


class Own:
    """Neural vowels, Buckwalter's lexicon and the grammar of `choose`.

    Where a first reading leaves a word that can only be a name there, the sentence is read once more with it.
    """

    name = "own"

    def read(self, sentences: Sequence[Sequence[Piece]]) -> Iterator[list[Read]]:
        early: dict[int, list[Read]] = {}  # sentences that were read before one that stands in front of them
        following = 0
        for batch in vowels.under_way(sentences):
            for surface in batch.words():
                word(bare(surface))  # asks the lexicon while the models compute; what it says is remembered
            for vowelled in batch.finished():
                early[vowelled.place] = _chosen(vowelled.pieces, vowelled.tables)
            while following in early:
                yield early.pop(following)
                following += 1


def _chosen(sentence: Sequence[Piece], tables: Sequence[Array | None]) -> list[Read]:
    read = _read(sentence, choose(sentence, tables))
    names: set[int] = set()
    for _ in range(_ROUNDS):
        more = called(_tokens(sentence, read)) - names
        if not more:
            break
        names |= more
        read = _read(sentence, choose(sentence, tables, names))
    return read


def _read(sentence: Sequence[Piece], choices: Sequence[Choice]) -> list[Read]:
    return [
        Read(*chosen(choice, piece), choice.cases) for piece, choice in zip(sentence, choices, strict=True)
    ]


def _tokens(sentence: Sequence[Piece], read: Sequence[Read]) -> list[Token]:
    """The sentence as tokens that are numbered from 0."""
    return [
        Token(at, piece.start, piece.end, piece.surface, piece.kind, one.analysis)
        for at, (piece, one) in enumerate(zip(sentence, read, strict=True))
    ]


OWN = Own()

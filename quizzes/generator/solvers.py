"""Solvers that never read the article: what they get right beyond chance, the options give away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from quizzes.generator.draft import Draft
from quizzes.generator.wording import folded


def _core(word: str) -> str:
    word = word.removeprefix("و") if len(word) > 4 else word
    article = next(
        (one for one in ("بال", "لل", "ال") if word.startswith(one) and len(word) > len(one) + 2), ""
    )
    return word.removeprefix(article)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Words cut to five letters without ال and one-letter prefixes: a rough stem, enough to see an echo."""
    cut = {_core(word)[:5] for word in folded(text).split() if len(_core(word)) > 2}
    return frozenset(cut)


def longest(stem: str, options: Sequence[str]) -> int | None:
    """The option that is strictly the longest, by words and then letters."""
    sizes = [(len(option.split()), len(option)) for option in options]
    best = max(sizes)
    return sizes.index(best) if sizes.count(best) == 1 else None


def echo(stem: str, options: Sequence[str]) -> int | None:
    """The option that strictly shares most words with the stem."""
    asked = stems(stem)
    shared = [len(asked & stems(option)) for option in options]
    best = max(shared)
    return shared.index(best) if best and shared.count(best) == 1 else None


def odd_one(stem: str, options: Sequence[str]) -> int | None:
    """The option whose words the other options use most: a key is often the mould of its distractors."""
    sets = [stems(option) for option in options]
    shared = [
        sum(len(own & other) for place, other in enumerate(sets) if place != index)
        for index, own in enumerate(sets)
    ]
    best = max(shared)
    return shared.index(best) if best and shared.count(best) == 1 else None


SOLVERS = {"longest option": longest, "most overlap with the stem": echo, "most like the others": odd_one}


@dataclass(frozen=True, slots=True)
class Score:
    """How a solver did on questions with options: `beyond` is its gain over chance in points of 100."""

    solver: str
    questions: int
    expected: float
    right: float

    @property
    def beyond(self) -> float:
        return 100 * (self.right - self.expected) / self.questions if self.questions else 0.0


class Puzzle(NamedTuple):
    """What is asked, what there is to choose among, and where the key stands."""

    stem: str
    options: tuple[str, ...]
    key: int


def score(drafts: Sequence[Draft]) -> tuple[Score, ...]:
    """Each solver over the choice questions; where it sees nothing it guesses, and gets its chance."""
    return _scored(
        [
            Puzzle(
                draft.stem,
                tuple(choice.text for choice in draft.choices),
                next(place for place, choice in enumerate(draft.choices) if choice.correct),
            )
            for draft in drafts
            if draft.format == "choice"
        ]
    )


def score_places(drafts: Sequence[Draft]) -> tuple[Score, ...]:
    """Each solver over the places to fill of pairs and tables: the prompt is what is asked."""
    puzzles: list[Puzzle] = []
    for draft in drafts:
        if draft.format in {"matching", "table"}:
            shared = draft.solution.get("options", ())
            for slot in draft.solution["slots"]:
                options = tuple(slot.get("options", shared))
                puzzles.append(Puzzle(slot["prompt"], options, options.index(slot["key"])))
    return _scored(puzzles)


def _scored(puzzles: Sequence[Puzzle]) -> tuple[Score, ...]:
    chance = sum(1 / len(puzzle.options) for puzzle in puzzles)
    scores: list[Score] = []
    for name, solver in SOLVERS.items():
        right = 0.0
        for puzzle in puzzles:
            guess = solver(puzzle.stem, puzzle.options)
            right += 1 / len(puzzle.options) if guess is None else float(guess == puzzle.key)
        scores.append(Score(name, len(puzzles), chance, right))
    return tuple(scores)

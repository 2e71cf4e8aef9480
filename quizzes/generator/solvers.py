"""Solvers that never read the article: what they get right beyond chance, the options give away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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


def score(drafts: Sequence[Draft]) -> tuple[Score, ...]:
    """Each solver over the choice questions; where it sees nothing it guesses, and gets its chance."""
    asked = [draft for draft in drafts if draft.format == "choice"]
    chance = sum(1 / len(draft.choices) for draft in asked)
    scores: list[Score] = []
    for name, solver in SOLVERS.items():
        right = 0.0
        for draft in asked:
            guess = solver(draft.stem, [choice.text for choice in draft.choices])
            right += 1 / len(draft.choices) if guess is None else float(draft.choices[guess].correct)
        scores.append(Score(name, len(asked), chance, right))
    return tuple(scores)

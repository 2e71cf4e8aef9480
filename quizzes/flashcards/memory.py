"""How a memory changes with one look: the `fsrs` package (FSRS-6), asked in plain values.

This is the only module that imports it. Its fuzz is off here: it comes from the global random generator, and
a review could not be replayed; `spread` does the same with a generator of its own. Times are exact: a second
look within 24 hours is a same-day look to FSRS.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import fsrs
from fsrs.scheduler import FUZZ_RANGES, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

LONGEST_INTERVAL = 36_500  # days, the package's own
LEAST_FUZZED = 2.5  # days, the package's own: a shorter interval stays as it is


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of one memory. Stability in days, difficulty 1 to 10; both empty before the first look."""

    memory: int  # Card.Memory, fsrs.State
    step: int | None
    stability: float | None
    difficulty: float | None
    due: datetime
    last_review: datetime | None

    @property
    def days(self) -> int | None:
        """The interval in whole days; None for a step of minutes and before the first look."""
        if self.memory != fsrs.State.Review or self.last_review is None:
            return None
        return (self.due - self.last_review).days

    def due_after(self, days: int) -> Memory:
        """The same memory, to be looked up that many days after its last look."""
        assert self.last_review is not None  # noqa: S101 -- it was looked at
        return replace(self, due=self.last_review + timedelta(days=days))

    def as_json(self) -> dict[str, Any]:
        seen = self.last_review and self.last_review.isoformat()
        return asdict(self) | {"due": self.due.isoformat(), "last_review": seen}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Memory:
        seen = data["last_review"] and datetime.fromisoformat(data["last_review"])
        return cls(**data | {"due": datetime.fromisoformat(data["due"]), "last_review": seen})


Weights = tuple[float, ...]
DEFAULT_WEIGHTS: Weights = fsrs.scheduler.DEFAULT_PARAMETERS


def within_bounds(weights: Iterable[float]) -> Weights:
    """The weights as the package takes them: single precision may put one a hair beyond its bound."""
    bounds = zip(weights, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(min(max(weight, low), high) for weight, low, high in bounds)


@lru_cache(maxsize=256)
def scheduler(desired_retention: float, weights: Weights = DEFAULT_WEIGHTS) -> fsrs.Scheduler:
    """With the package's steps (1 and 10 minutes; 10 minutes after a lapse), and without fuzz."""
    return fsrs.Scheduler(weights, desired_retention, enable_fuzzing=False)


def after(
    before: Memory,
    *,
    rating: int,
    at: datetime,
    desired_retention: float,
    weights: Weights = DEFAULT_WEIGHTS,
) -> Memory:
    """The memory after it was looked up at `at` with that rating (Review.Rating, fsrs.Rating)."""
    card = fsrs.Card(
        card_id=1,  # without one the package sleeps a millisecond to invent it
        state=fsrs.State(before.memory),
        step=before.step,
        stability=before.stability,
        difficulty=before.difficulty,
        due=before.due,
        last_review=before.last_review,
    )
    looked, _log = scheduler(desired_retention, weights).review_card(
        card, fsrs.Rating(rating), review_datetime=at.astimezone(UTC)
    )
    return Memory(
        memory=looked.state.value,
        step=looked.step,
        stability=looked.stability,
        difficulty=looked.difficulty,
        due=looked.due,
        last_review=looked.last_review,
    )


def recall(*, stability: float | None, last_review: datetime | None, at: datetime) -> float:
    """How likely the memory is recalled at `at`: FSRS' retrievability, 0 to 1; 0 before its first look."""
    card = fsrs.Card(card_id=1, stability=stability, last_review=last_review)
    return scheduler(0.9).get_card_retrievability(card, at)  # the same for every desired retention


def fuzz_range(days: int) -> tuple[int, int]:
    """The first and the last interval, in days, in which the package may put one of that many days.

    The formula is the package's own (`Scheduler._get_fuzzed_interval`), which does not offer it.
    """
    if days < LEAST_FUZZED:
        return days, days
    delta = 1.0 + sum(
        span["factor"] * max(min(float(days), span["end"]) - span["start"], 0.0) for span in FUZZ_RANGES
    )
    last = min(round(days + delta), LONGEST_INTERVAL)
    return min(max(2, round(days - delta)), last), last

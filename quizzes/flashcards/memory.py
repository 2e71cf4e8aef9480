"""How a memory changes with one look: the `fsrs` package (FSRS-6), asked in plain values.

This is the only module that imports it. Fuzz is off: the package takes it from the global random generator,
and a review could not be replayed. Times are exact: a second look within 24 hours is a same-day look to FSRS.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import fsrs


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of one memory. Stability in days, difficulty 1 to 10; both empty before the first look."""

    memory: int  # Card.Memory, fsrs.State
    step: int | None
    stability: float | None
    difficulty: float | None
    due: datetime
    last_review: datetime | None

    def as_json(self) -> dict[str, Any]:
        seen = self.last_review and self.last_review.isoformat()
        return asdict(self) | {"due": self.due.isoformat(), "last_review": seen}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Memory:
        seen = data["last_review"] and datetime.fromisoformat(data["last_review"])
        return cls(**data | {"due": datetime.fromisoformat(data["due"]), "last_review": seen})


@lru_cache(maxsize=64)
def scheduler(desired_retention: float) -> fsrs.Scheduler:
    """The package's default weights and steps (1 and 10 minutes; 10 minutes after a lapse), without fuzz."""
    return fsrs.Scheduler(desired_retention=desired_retention, enable_fuzzing=False)


def after(before: Memory, *, rating: int, at: datetime, desired_retention: float) -> Memory:
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
    looked, _log = scheduler(desired_retention).review_card(
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

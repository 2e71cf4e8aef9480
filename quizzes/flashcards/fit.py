"""Fit the weights of FSRS to a learner's own reviews, and keep them only if they foretell better.

With the compiled optimiser of the package `fsrs-rs-python`: a hundred thousand reviews take some seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

from quizzes.accounts.models import User

from .memory import DEFAULT_WEIGHTS, Weights, within_bounds
from .models import Fit, Review

ENOUGH = 400  # reviews that test a memory; with fewer the package's own weights foretell as well
HELD_OUT = 0.2  # of the reviews, the last: what the others must foretell
FIT_AGAIN_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Recall:
    """A look at a card at least a day after the one before it, and all looks up to it."""

    at: datetime
    looks: tuple[tuple[int, int], ...]  # rating, days since the look before

    def as_item(self) -> FSRSItem:
        return FSRSItem([FSRSReview(rating, days) for rating, days in self.looks])


def weights_of(learner: User) -> Weights:
    """What the learner's cards are scheduled with; no query where `fit` came with the learner."""
    fit = getattr(learner, "fit", None)
    return tuple(fit.weights) if fit and fit.weights else DEFAULT_WEIGHTS


def is_due(learner: User, *, at: datetime) -> bool:
    """Whether a fit was never tried, or a month ago."""
    return not Fit.objects.filter(learner=learner, fitted_at__gt=at - FIT_AGAIN_AFTER).exists()


def recalls(learner: User) -> list[Recall]:
    """The reviews from which weights can be learnt, the earliest first. One query."""
    rows = (
        Review.objects.filter(learner=learner, card__isnull=False)
        .order_by("card", "reviewed_at", "pk")
        .values_list("card", "reviewed_at", "rating")
    )
    found = [
        recall
        for _card, looks in groupby(rows.iterator(), key=lambda row: row[0])
        for recall in _recalls([(at, rating) for _, at, rating in looks])
    ]
    return sorted(found, key=lambda recall: recall.at)


def fit(learner: User, *, at: datetime) -> Fit:
    """Fit again. What is found is kept where it foretells the last reviews better than what is in use."""
    tested = recalls(learner)
    kept, _ = Fit.objects.get_or_create(learner=learner, defaults={"fitted_at": at})
    kept.reviews, kept.fitted_at = len(tested), at
    if len(tested) >= ENOUGH:
        _learn(kept, [recall.as_item() for recall in tested])
    kept.save()
    return kept


def _learn(kept: Fit, items: Sequence[FSRSItem]) -> None:
    border = round(len(items) * (1 - HELD_OUT))
    earlier, later = items[:border], items[border:]
    in_use = tuple(kept.weights) if kept.weights else DEFAULT_WEIGHTS
    kept.log_loss_before = log_loss(in_use, later)
    kept.log_loss = log_loss(_fitted(earlier), later)
    if kept.is_better:
        kept.weights = list(_fitted(items))


def log_loss(weights: Weights, items: Sequence[FSRSItem]) -> float:
    """How far what the weights foretell is from what was remembered; 0 is clairvoyance."""
    return float(FSRS(list(weights)).evaluate(items).log_loss)


def _fitted(items: Sequence[FSRSItem]) -> Weights:
    return within_bounds(FSRS(list(DEFAULT_WEIGHTS)).compute_parameters(items))


def _recalls(looks: Sequence[tuple[datetime, int]]) -> Iterator[Recall]:
    """Days between looks are counted as the scheduler counts them: whole spans of 24 hours."""
    so_far: tuple[tuple[int, int], ...] = ()
    before: datetime | None = None
    for at, rating in looks:
        days = (at - before).days if before else 0
        so_far = (*so_far, (rating, days))
        before = at
        if days > 0:
            yield Recall(at, so_far)

"""Review a card, take a review back, and say what each answer would bring."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from quizzes.accounts.models import User

from .day import Calendar
from .fit import weights_of
from .leeches import is_pulled_out
from .memory import Memory, after
from .models import Card, Review
from .siblings import add_faces, bury_siblings, take_back
from .spread import Spread, balanced

MEMORY_FIELDS = [field.name for field in fields(Memory)]


def memory_of(card: Card) -> Memory:
    return Memory(**{name: getattr(card, name) for name in MEMORY_FIELDS})


def _after(before: Memory, *, card: Card, rating: int, at: datetime) -> Memory:
    """By the learner's own share to remember, and their own weights."""
    learner = card.learner
    retention, weights = learner.desired_retention, weights_of(learner)
    return after(before, rating=rating, at=at, desired_retention=retention, weights=weights)


def _keep(memory: Memory, *, card: Card) -> None:
    for name in MEMORY_FIELDS:
        setattr(card, name, getattr(memory, name))
    card.save(update_fields=[*MEMORY_FIELDS, "lapses", "status"])


def _locked(pk: int) -> Card:
    """The card as it is now, kept from every other writer until the transaction ends."""
    return Card.objects.select_for_update(of=("self",)).select_related("learner__fit").get(pk=pk)


@transaction.atomic
def review(
    card: Card, *, rating: Review.Rating, request: UUID, at: datetime, spread: Spread = balanced
) -> Review:
    """Answer a card and schedule it anew, for the day that `spread` gives.

    The same `request` for the same card is the same review: what comes after the first gets the first back.
    Different requests at once wait for each other, and the later builds on the memory that the earlier left.
    """
    now = _locked(card.pk)
    if earlier := Review.objects.filter(card=now, request=request).first():
        return earlier
    before = memory_of(now)
    day = Calendar.of(now.learner).day_of(at)
    given = Review.objects.create(
        card=now,
        learner=now.learner,
        request=request,
        rating=Review.Rating(rating),
        stage=Review.Stage.NEW if now.is_new else Review.Stage(now.memory),
        reviewed_at=at,
        day=day,
        before=before.as_json(),
        buried=bury_siblings(now, day=day),
    )
    memory = _after(before, card=now, rating=rating, at=at)
    _count_lapse(now, given)
    _keep(spread(now, [memory])[0], card=now)
    add_faces(now, at=at, day=day)
    return given


def _count_lapse(card: Card, given: Review, *, back: bool = False) -> None:
    """A memory in review that was forgotten is a lapse; too many, and the card is pulled out. Not saved."""
    if given.stage != Review.Stage.REVIEW or given.rating != Review.Rating.AGAIN:
        return
    if back:
        card.lapses = max(0, card.lapses - 1)
        card.status = Card.Status.ACTIVE if card.is_leech else card.status
        return
    card.lapses += 1
    if is_pulled_out(card.lapses):
        card.status = Card.Status.LEECH


def next_intervals(card: Card, *, at: datetime, spread: Spread = balanced) -> dict[Review.Rating, timedelta]:
    """How long after `at` the card would come back, for each of the four ratings."""
    before = memory_of(card)
    memories = [_after(before, card=card, rating=rating, at=at) for rating in Review.Rating]
    spread_out = spread(card, memories)
    return {rating: memory.due - at for rating, memory in zip(Review.Rating, spread_out, strict=True)}


def last_review(learner: User, *, at: datetime) -> Review | None:
    """The learner's latest review of today, which is the one that can be taken back."""
    today = Calendar.of(learner).day_of(at)
    of_today = Review.objects.filter(learner=learner, day=today, card__isnull=False)
    # By the time and not by pk alone: for the last pk PostgreSQL would walk through the reviews of everybody.
    return of_today.select_related("card").order_by("-reviewed_at", "-pk").first()


@transaction.atomic
def undo(learner: User, *, at: datetime, only: int | None = None) -> Review | None:
    """Take the learner's latest review of today back: the card is what it was before. None if there is none.

    `only` is the pk of the review that the learner saw: when it is not the latest any more, nothing is
    undone, so that a second click does not take back a second review.
    """
    latest = last_review(learner, at=at)
    if latest is None or latest.card_id is None or only not in (None, latest.pk):
        return None
    try:
        card = _locked(latest.card_id)
    except Card.DoesNotExist:  # removed this very moment
        return None
    if Review.objects.filter(card=card).order_by("-pk").values_list("pk", flat=True).first() != latest.pk:
        return None  # another device was faster
    _count_lapse(card, latest, back=True)
    take_back(latest, card=card)
    _keep(Memory.from_json(latest.before), card=card)
    latest.delete()
    latest.card = card
    return latest

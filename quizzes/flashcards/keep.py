"""What a learner does with a card besides reviewing it: let it sleep, wake it, remove it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from .models import Card, WordStatus
from .words import set_status

KNOWN = "known"


@transaction.atomic
def set_card_status(card: Card, *, status: str, at: datetime) -> None:
    """Put a card to sleep, wake it (its word is being learnt again), or say that its word is KNOWN.

    A question cannot be known: its card goes to sleep.
    """
    if card.lemma is not None and status in {KNOWN, Card.Status.ACTIVE}:
        said = WordStatus.Status.KNOWN if status == KNOWN else WordStatus.Status.LEARNING
        set_status(card.learner, lemma=card.lemma, status=said, at=at)
    else:
        awake = status == Card.Status.ACTIVE
        card.status = Card.Status.ACTIVE if awake else Card.Status.SUSPENDED
        card.save(update_fields=["status"])


@transaction.atomic
def remove(card: Card, *, at: datetime) -> None:
    """Delete a card. Its word is new again; its reviews stay, without it."""
    if card.lemma is not None:
        set_status(card.learner, lemma=card.lemma, status=None, at=at)
    card.delete()

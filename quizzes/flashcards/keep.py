"""What a learner does with a card besides reviewing it: let it sleep, wake it, put it off, write, remove."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from .day import Calendar
from .models import Card, WordStatus
from .siblings import siblings_of
from .words import set_status

KNOWN, BURIED = "known", "buried"


@transaction.atomic
def set_card_status(card: Card, *, status: str, at: datetime) -> None:
    """Put a card to sleep, wake it (its word is being learnt again), or say that its word is KNOWN.

    A question cannot be known: its card goes to sleep. A card that is BURIED is not asked until the learner's
    next day.
    """
    if status == BURIED:
        _change(card, buried_on=Calendar.of(card.learner).day_of(at))
    elif card.lemma is not None and status in {KNOWN, Card.Status.ACTIVE}:
        said = WordStatus.Status.KNOWN if status == KNOWN else WordStatus.Status.LEARNING
        set_status(card.learner, lemma=card.lemma, status=said, at=at)
    else:
        awake = status == Card.Status.ACTIVE
        _change(card, status=Card.Status.ACTIVE if awake else Card.Status.SUSPENDED)


def write_on(card: Card, *, meaning: str, note: str) -> None:
    """Keep the learner's own meaning of the word ("" for the lexicon's) and their note, on all its faces."""
    faces = Card.objects.filter(pk=card.pk) | siblings_of(card)
    faces.update(meaning=meaning, note=note)


@transaction.atomic
def remove(card: Card, *, at: datetime) -> None:
    """Delete a card, with all faces of its word. The word is new again; the reviews stay, without them."""
    if card.lemma is not None:
        set_status(card.learner, lemma=card.lemma, status=None, at=at)
    siblings_of(card).delete()
    card.delete()


def _change(card: Card, **values: object) -> None:
    """A card that another tab has removed meanwhile stays removed."""
    for name, value in values.items():
        setattr(card, name, value)
    Card.objects.filter(pk=card.pk).update(**values)

"""Who may see a card: its learner, and nobody else."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from quizzes.accounts.requests import AccountRequest

from .models import Card


def get_card_for(request: AccountRequest, pk: int) -> Card:
    """A learner's own card; everyone else's is not there."""
    return get_object_or_404(Card.objects.of_learner(request.user).whole(), pk=pk)

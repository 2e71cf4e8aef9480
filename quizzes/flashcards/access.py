"""Who may see a card: its learner, and nobody else."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django_htmx.middleware import HtmxDetails

from quizzes.accounts.models import User
from quizzes.accounts.preferences import Preferences

from .models import Card


class LearnerRequest(HttpRequest):
    """A request of someone who is signed in, with what the middleware puts on it."""

    user: User
    htmx: HtmxDetails
    preferences: Preferences


def get_card_for(request: LearnerRequest, pk: int) -> Card:
    """A learner's own card; everyone else's is not there."""
    return get_object_or_404(Card.objects.of_learner(request.user).whole(), pk=pk)

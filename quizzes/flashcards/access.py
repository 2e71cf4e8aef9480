"""Who may see a card: its learner, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from quizzes.accounts.models import User
from quizzes.accounts.preferences import Preferences

from .models import Card

P = ParamSpec("P")


class LearnerRequest(HttpRequest):
    """A request of someone who is signed in, with what the middleware puts on it."""

    user: User
    htmx: HtmxDetails
    preferences: Preferences


def get_card_for(request: LearnerRequest, pk: int) -> Card:
    """A learner's own card; everyone else's is not there."""
    return get_object_or_404(Card.objects.of_learner(request.user).whole(), pk=pk)


def learner_required(
    view: Callable[Concatenate[LearnerRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Whoever is not signed in is asked to be, and comes back to the page, or after a form to the review."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        learner = cast("LearnerRequest", request)
        if request.user.is_authenticated:
            return view(learner, *args, **kwargs)
        back = request.get_full_path() if request.method == "GET" else resolve_url("flashcards:review")
        address = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': back})}"
        return HttpResponseClientRedirect(address) if learner.htmx else redirect(address)

    return guarded

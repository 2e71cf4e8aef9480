"""Whose attempt it is: an account's, or a guest's, whom only their own session knows."""

from __future__ import annotations

import uuid

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from quizzes.accounts.models import User

from .models import Attempt

GUEST = "guest"
"""The key of the session under which a guest's number is kept."""


def guest_of(request: HttpRequest) -> uuid.UUID | None:
    """The number of the guest in this browser, if a guest has taken anything in it."""
    number = request.session.get(GUEST)
    return uuid.UUID(number) if number else None


def taker_of(request: HttpRequest) -> tuple[User | None, uuid.UUID | None]:
    """Who takes a set in this request, as (learner, guest), one of them None; a new guest gets a number."""
    if isinstance(request.user, User):
        return request.user, None
    guest = guest_of(request) or uuid.uuid4()
    request.session[GUEST] = str(guest)
    return None, guest


def forget_guest(request: HttpRequest) -> None:
    """Once their attempts belong to an account."""
    request.session.pop(GUEST, None)


def get_attempt_for(request: HttpRequest, pk: uuid.UUID) -> Attempt:
    """Raises Http404 for anyone but who took it."""
    attempts = Attempt.objects.owned_by(request.user, guest=guest_of(request))
    return get_object_or_404(attempts.select_related("question_set__article", "learner"), pk=pk)

"""`{% load flashcards %}`: how many cards wait for the person who looks at the page."""

from __future__ import annotations

from django import template
from django.template import Context
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.flashcards.queue import counts

register = template.Library()


@register.simple_tag(takes_context=True)
def due_count(context: Context) -> int:
    """`{% due_count as due %}`: what is left of today within the learner's limits; 0 for a guest."""
    learner = getattr(context.get("request"), "user", None)
    return counts(learner, at=timezone.now()).total if isinstance(learner, User) else 0

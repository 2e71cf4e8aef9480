"""`{% load flashcards %}`: how many cards wait, and when one comes back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma
from quizzes.flashcards.day import ONE_DAY, Calendar
from quizzes.flashcards.faces import glosses_of
from quizzes.flashcards.models import Card
from quizzes.flashcards.queue import counts, waits
from quizzes.web.numbers import write_date, write_number

register = template.Library()


@register.simple_tag(takes_context=True)
def due_count(context: Context) -> int:
    """`{% due_count as due %}`: what is left of today within the learner's limits; 0 for a guest.

    A page that has counted already passes `due_total`.
    """
    if (total := context.get("due_total")) is not None:
        return int(total)
    learner = getattr(context.get("request"), "user", None)
    return counts(learner, at=timezone.now()).total if isinstance(learner, User) else 0


@register.filter
def in_time(length: timedelta) -> str:
    """When, counted from now, in the largest unit: "in 10 minutes", "in 6 days"."""
    minutes = max(0, round(length / timedelta(minutes=1)))
    days = round(length / timedelta(days=1))
    if minutes < 60:
        return _counted(minutes, ngettext("in %(number)s minute", "in %(number)s minutes", minutes))
    if (hours := round(minutes / 60)) < 24:
        return _counted(hours, ngettext("in %(number)s hour", "in %(number)s hours", hours))
    if days < 31:
        return _counted(days, ngettext("in %(number)s day", "in %(number)s days", days))
    if days < 365:
        months = round(days / 30.44)
        return _counted(months, ngettext("in %(number)s month", "in %(number)s months", months))
    years = round(days / 365.25)
    return _counted(years, ngettext("in %(number)s year", "in %(number)s years", years))


@register.filter
def on_day(day: date, today: date) -> str:
    """A day to come, as it is said on `today`: "tomorrow", "on Thursday", "on 3 December"."""
    away = (day - today).days
    if away <= 0:
        return gettext("later today")
    if away == 1:
        return gettext("tomorrow")
    if away < 7:
        return gettext("on %(weekday)s") % {"weekday": write_date(day, "weekday")}
    return gettext("on %(date)s") % {"date": write_date(day, "short")}


def _counted(count: int, words: str) -> str:
    return words % {"number": write_number(count)}


@register.filter
def meanings(lemma: Lemma) -> str:
    """`{{ card.lemma|meanings }}` -> "disclose, state openly"."""
    return ", ".join(glosses_of(lemma))


@register.filter
def comes(card: Card, now: datetime) -> str:
    """When a card comes back: `{{ card|comes:now }}` -> "in 6 days"; in review, by the learner's days."""
    if waits(card, at=now):
        return gettext("due now")
    if card.memory != Card.Memory.REVIEW:
        return in_time(card.due - now)
    calendar = Calendar.of(card.learner)
    away = calendar.day_of(card.due) - calendar.day_of(now)
    return gettext("tomorrow") if away == ONE_DAY else in_time(away)

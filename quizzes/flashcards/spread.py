"""Spread the days on which cards come back, so that what was learnt together does not return in one heap.

FSRS gives an interval; a day or some days around it recall it nearly as well. `fuzzed` takes one of them by
chance, as the `fsrs` package does. `balanced` takes it by chance too, and a day on which few of the learner's
cards come due more likely than a full one, as Anki does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random

from django.db.models import Count, DateTimeField, ExpressionWrapper, F
from django.db.models.functions import TruncDate

from quizzes.accounts.models import User

from .day import ONE_DAY, Calendar
from .memory import LEAST_FUZZED, LONGEST_INTERVAL, Memory, fuzz_range
from .models import Card

Spread = Callable[[Card, Sequence[Memory]], list[Memory]]
"""What a card may become, each by one rating, to the same memories on the days when they are to come back."""

# Beyond this the days are so many, and so far, that each is as empty as the next; Anki stops here, too.
LONGEST_BALANCED = 90


def exact(_card: Card, memories: Sequence[Memory]) -> list[Memory]:
    """Each on the very day that FSRS says."""
    return list(memories)


def fuzzed(draw: Callable[[], float]) -> Spread:
    """Each on a day near it: the day that the package takes when it draws the same, from 0 to 1."""

    def spread(_card: Card, memories: Sequence[Memory]) -> list[Memory]:
        return [_fuzzed(memory, draw) for memory in memories]

    return spread


def balanced(card: Card, memories: Sequence[Memory]) -> list[Memory]:
    """Each on a day near it, a quiet one likelier; the same card as it stands always falls on the same day.

    One query, and none where no interval is long enough to move.
    """
    moving = {memory.days for memory in memories if memory.days and memory.days >= LEAST_FUZZED}
    ranges = [fuzz_range(days) for days in moving if days <= LONGEST_BALANCED]
    load: Mapping[date, int] = {}
    calendar = Calendar.of(card.learner)
    if ranges:
        at = next(memory.last_review for memory in memories if memory.last_review)
        first, last = min(low for low, _ in ranges), max(high for _, high in ranges)
        load = due_by_day(card.learner, since=at + first * ONE_DAY, until=at + last * ONE_DAY)
    return [_balanced(memory, load, calendar, Random(card.next_request.int)) for memory in memories]  # noqa: S311


def due_by_day(learner: User, *, since: datetime, until: datetime) -> dict[date, int]:
    """How many memories come due on each of the learner's days from that of `since` to that of `until`.

    The days are told by the wall clock, an hour off where it changes: enough to see which are full.
    """
    calendar = Calendar.of(learner)
    begin = calendar.start_of(calendar.day_of(since))
    shifted = F("due") - timedelta(hours=calendar.starts_at)
    day = TruncDate(ExpressionWrapper(shifted, output_field=DateTimeField()), tzinfo=calendar.zone)
    found = (
        Card.objects.of_learner(learner)
        .active()
        .filter(memory=Card.Memory.REVIEW, due__gte=begin, due__lt=calendar.end_of(calendar.day_of(until)))
        .order_by()
        .values_list(day)
        .annotate(Count("learner"))
    )
    return dict(found)


def _fuzzed(memory: Memory, draw: Callable[[], float]) -> Memory:
    days = memory.days
    if days is None or days < LEAST_FUZZED:
        return memory
    first, last = fuzz_range(days)
    # The package rounds what it drew, so that the day after the last is possible, too.
    return memory.due_after(min(round(draw() * (last - first + 1) + first), LONGEST_INTERVAL))


def _balanced(memory: Memory, load: Mapping[date, int], calendar: Calendar, chance: Random) -> Memory:
    days = memory.days
    if days is None or days < LEAST_FUZZED:
        return memory
    first, last = fuzz_range(days)
    choices = range(first, last + 1)
    weights = [1 / (1 + load.get(calendar.day_of(memory.due_after(n).due), 0)) ** 2 for n in choices]
    return memory.due_after(chance.choices(choices, weights)[0])

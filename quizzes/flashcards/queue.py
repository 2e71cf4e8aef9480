"""Which cards wait for a learner today, how many, and which comes next.

Order of a day: learning steps whose minutes have passed, then what is due by relative overdueness, then new
cards; at the end learning steps that are nearly due, so that a session ends. A memory in review is due from
the start of the learner's day in which its moment falls; a learning step by the minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, F, FloatField, Func, Q, Value
from django.db.models.expressions import OrderBy

from quizzes.accounts.models import User

from .day import ONE_DAY, Calendar
from .models import Card, CardQuerySet, Review

LEARN_AHEAD = timedelta(minutes=20)
STEPS = Q(memory__in=[Card.Memory.LEARNING, Card.Memory.RELEARNING], last_review__isnull=False)
IN_REVIEW = Q(memory=Card.Memory.REVIEW)
NEW = Q(last_review__isnull=True)


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits now, within the learner's limits of today."""

    steps: int  # learning steps due now or in the next LEARN_AHEAD
    review: int
    new: int
    seen_before: int  # how many of the steps and reviews were already looked at today
    held_back: int  # due or new, but beyond today's limits
    seen: int  # cards looked at today

    @property
    def total(self) -> int:
        return self.steps + self.review + self.new


def words_due(learner: User, *, at: datetime) -> CardQuerySet:
    """The word cards seen before that wait at `at`: memories of the day, and steps whose minutes passed."""
    calendar = Calendar.of(learner)
    cards = (
        Card.objects.of_learner(learner)
        .active()
        .filter(kind=Card.Kind.WORD, due__lt=calendar.end_of(calendar.day_of(at)))
    )
    return cards.filter(IN_REVIEW | (STEPS & Q(due__lte=at)))


def waits(card: Card, *, at: datetime) -> bool:
    """Whether a review of the card at `at` is not ahead of its time."""
    calendar = Calendar.of(card.learner)
    today = calendar.day_of(at)
    if not card.is_active or card.is_withdrawn or card.buried_on == today:
        return False
    if card.is_new or card.memory == Card.Memory.REVIEW:
        return card.due < calendar.end_of(today)
    return card.due <= at + LEARN_AHEAD


def counts(learner: User, *, at: datetime) -> Counts:
    """Two queries, whatever the history. What is counted is in the index of the cards, which suffices."""
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    steps_now = STEPS & Q(due__lte=at + LEARN_AHEAD)
    found = (
        _waiting(learner, before=calendar.end_of(today))
        .not_buried(today)
        .aggregate(
            steps=Count("learner", filter=steps_now),
            review=Count("learner", filter=IN_REVIEW),
            new=Count("learner", filter=NEW),
            again=Count(
                "learner", filter=(steps_now | IN_REVIEW) & Q(last_review__gte=calendar.start_of(today))
            ),
        )
    )
    done = _done(learner, today=today)
    reviews_left = max(0, learner.reviews_a_day - done["review"])
    new_left = max(0, learner.new_cards_a_day - done["new"])
    review, new = min(found["review"], reviews_left), min(found["new"], new_left)
    return Counts(
        steps=found["steps"],
        review=review,
        new=new,
        seen_before=found["again"],
        held_back=found["review"] - review + found["new"] - new,
        seen=done["seen"],
    )


def next_card(learner: User, *, at: datetime, waiting: Counts | None = None) -> Card | None:
    """The card to look at now, or None when today's are done. Five queries at most, whatever the history.

    `waiting` is what `counts` has just said, where the caller knows it; then they are three.
    """
    pk = _next_pk(learner, waiting or counts(learner, at=at), at=at)
    return None if pk is None else Card.objects.whole().get(pk=pk)


def _next_pk(learner: User, waiting: Counts, *, at: datetime) -> int | None:
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    asked = _waiting(learner, before=calendar.end_of(today)).not_buried(today)
    cards = asked.values_list("pk", flat=True)
    step = None
    if waiting.steps:
        step = asked.filter(STEPS, due__lte=at + LEARN_AHEAD).order_by("due", "pk").first()
        if step and step.due <= at:
            return step.pk
    if waiting.review:
        return cards.filter(IN_REVIEW).order_by(*_by_overdueness(at)).first()
    if waiting.new:
        return cards.filter(NEW).order_by("due", "pk").first()
    return step.pk if step else None


def place_today(learner: User, *, card: Card, waiting: Counts, at: datetime) -> tuple[int, int]:
    """Which of today's cards this is, and of how many: (7, 24). A card that comes again keeps the count."""
    calendar = Calendar.of(learner)
    again = card.last_review is not None and card.last_review >= calendar.start_of(calendar.day_of(at))
    place = waiting.seen if again else waiting.seen + 1
    return place, max(place, waiting.seen + waiting.total - waiting.seen_before)


def next_day(learner: User, *, at: datetime, waiting: Counts | None = None) -> date | None:
    """The learner's day on which the next card waits, once today's are done; None when there are no cards."""
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    if (waiting or counts(learner, at=at)).held_back:
        return today + ONE_DAY
    found = Card.objects.of_learner(learner).askable().order_by("due").values_list("due", "buried_on").first()
    if found is None:
        return None
    due, buried_on = found
    return max(calendar.day_of(due), today + ONE_DAY if buried_on == today else today)


def days_ahead(learner: User, *, days: int, at: datetime) -> list[tuple[date, int]]:
    """How many cards come due on each of the days after today, in one query. No daily limits here."""
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    later = [today + timedelta(days=n) for n in range(1, days + 1)]
    spans = {
        day.isoformat(): Q(due__gte=calendar.start_of(day), due__lt=calendar.end_of(day)) for day in later
    }
    due = _waiting(learner, before=calendar.end_of(later[-1])).seen()
    found = due.aggregate(**{name: Count("learner", filter=span) for name, span in spans.items()})
    return [(day, found[day.isoformat()]) for day in later]


def _waiting(learner: User, *, before: datetime) -> CardQuerySet:
    return Card.objects.of_learner(learner).askable().filter(due__lt=before)


def _done(learner: User, *, today: date) -> dict[str, int]:
    """What was done today: how many new cards and how many memories were looked at, and cards in all."""
    return Review.objects.filter(learner=learner, day=today).aggregate(
        new=Count("learner", filter=Q(stage=Review.Stage.NEW)),
        review=Count("learner", filter=Q(stage=Review.Stage.REVIEW)),
        seen=Count("card", distinct=True),
    )


class Epoch(Func):
    """A moment as seconds since 1970, so that it can be divided."""

    output_field = FloatField()

    def as_sqlite(self, compiler, connection, **context):  # type: ignore[no-untyped-def]
        return self.as_sql(
            compiler, connection, template="((julianday(%(expressions)s) - 2440587.5) * 86400.0)", **context
        )

    def as_postgresql(self, compiler, connection, **context):  # type: ignore[no-untyped-def]
        return self.as_sql(
            compiler, connection, template="EXTRACT(EPOCH FROM %(expressions)s)::double precision", **context
        )


def _by_overdueness(at: datetime) -> tuple[OrderBy, str]:
    """The card that waited longest against its stability first: the one whose recall is least likely.

    FSRS makes an interval a fixed multiple of the stability, so this is the order of time waited by interval.
    """
    waited = Value(at.timestamp(), output_field=FloatField()) - Epoch("last_review")
    return (waited / F("stability")).desc(), "pk"

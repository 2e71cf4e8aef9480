"""What was learnt together does not come back together."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.accounts.models import User
from quizzes.flashcards.day import Calendar
from quizzes.flashcards.memory import Memory, after, fuzz_range
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import review
from quizzes.flashcards.spread import Spread, balanced, due_by_day, exact
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, word_card

pytestmark = pytest.mark.django_db
EASY = Review.Rating.EASY
DAY = timedelta(days=1)


def days_of(learner: User, *, cards: int, spread: Spread) -> Counter[int]:
    """How many of so many cards, all found easy at once, come back after how many days."""
    for _ in range(cards):
        review(word_card(learner), rating=EASY, request=uuid4(), at=AT, spread=spread)
    return Counter((due - AT).days for due in learner.cards.values_list("due", flat=True))


def test_without_spreading_all_come_back_on_one_day() -> None:
    assert days_of(UserFactory(), cards=12, spread=exact) == {8: 12}


def test_balanced_they_come_back_on_several_days_and_none_is_heaped() -> None:
    first, last = fuzz_range(8)
    days = days_of(UserFactory(), cards=40, spread=balanced)
    assert set(days) == set(range(first, last + 1))
    assert max(days.values()) - min(days.values()) <= 8


def test_a_full_day_is_avoided() -> None:
    learner = UserFactory()
    for _ in range(30):
        due_card(learner, due=AT + 8 * DAY)
    for _ in range(12):
        card = word_card(learner)
        review(card, rating=EASY, request=uuid4(), at=AT)
    assert learner.cards.filter(due=AT + 8 * DAY).count() <= 31


def test_the_days_of_another_learner_count_for_nothing() -> None:
    other = UserFactory()
    for _ in range(30):
        due_card(other, due=AT + 8 * DAY)
    assert days_of(UserFactory(), cards=40, spread=balanced)[8] > 5


def test_a_card_as_it_stands_always_falls_on_the_same_day() -> None:
    card = due_card(UserFactory())
    memory = after(
        Memory(memory=1, step=0, stability=None, difficulty=None, due=AT, last_review=None),
        rating=EASY,
        at=AT,
        desired_retention=0.9,
    )
    assert len({balanced(card, [memory])[0] for _ in range(20)}) == 1


def test_minutes_and_short_intervals_stay_as_they_are_and_ask_nothing() -> None:
    card = word_card(UserFactory())
    new = Memory(memory=1, step=0, stability=None, difficulty=None, due=AT, last_review=None)
    step = after(new, rating=3, at=AT, desired_retention=0.9)
    short = after(step, rating=3, at=AT + timedelta(minutes=10), desired_retention=0.9)
    assert short.days == 2
    with CaptureQueriesContext(connection) as asked:
        assert balanced(card, [step, short]) == [step, short]
    assert len(asked) == 0


def test_four_ratings_ask_for_the_load_once() -> None:
    card = due_card(UserFactory())
    memory = Memory(memory=2, step=None, stability=20.0, difficulty=5.0, due=AT, last_review=AT - 20 * DAY)
    memories = [after(memory, rating=rating, at=AT, desired_retention=0.9) for rating in Review.Rating]
    with CaptureQueriesContext(connection) as asked:
        balanced(card, memories)
    assert len(asked) == 1


def test_the_load_is_counted_by_the_learners_days() -> None:
    learner = UserFactory(time_zone="Asia/Beirut", day_starts_at=4)
    calendar = Calendar.of(learner)
    midday = datetime(2026, 10, 25, 12, 0, tzinfo=UTC)  # the clock went back in the night before
    evening = calendar.end_of(calendar.day_of(midday)) - timedelta(minutes=1)
    for due in (midday, evening, evening + timedelta(minutes=1)):
        due_card(learner, due=due)
    Card.objects.filter(pk=due_card(learner, due=midday).pk).update(status=Card.Status.SUSPENDED)
    assert due_by_day(learner, since=midday, until=midday + DAY) == {
        calendar.day_of(midday): 2,
        calendar.day_of(midday) + DAY: 1,
    }

"""How many cards wait, and when one comes back, in words."""

from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone, translation

from quizzes.flashcards.templatetags.flashcards import comes, in_time, on_day
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, look, word_card

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def count_for(user: object) -> str:
    request = RequestFactory().get("/")
    request.user = user  # type: ignore[assignment]
    template = Template("{% load flashcards %}{% due_count as due %}{{ due }}")
    return template.render(Context({"request": request}))


@pytest.mark.django_db
def test_what_waits_is_counted_for_a_learner_and_not_for_a_guest() -> None:
    learner = UserFactory(new_cards_a_day=1)
    due_card(learner, due=timezone.now())
    word_card(learner)
    word_card(learner)
    assert count_for(learner) == "2"
    assert count_for(AnonymousUser()) == "0"


@pytest.mark.django_db
def test_counting_what_waits_is_two_queries(django_assert_num_queries: object) -> None:
    learner = UserFactory()
    due_card(learner, due=timezone.now())
    with django_assert_num_queries(2):  # type: ignore[operator]
        count_for(learner)


@pytest.mark.parametrize(
    ("length", "arabic", "english"),
    [
        (20 * timedelta(seconds=1), "بعد أقلّ من دقيقة", "in 0 minutes"),
        (MINUTE, "بعد دقيقة", "in 1 minute"),
        (2 * MINUTE, "بعد دقيقتين", "in 2 minutes"),
        (10 * MINUTE, "بعد ١٠ دقائق", "in 10 minutes"),
        (5 * HOUR, "بعد ٥ ساعات", "in 5 hours"),
        (DAY, "بعد يوم", "in 1 day"),
        (2 * DAY, "بعد يومين", "in 2 days"),
        (6 * DAY, "بعد ٦ أيام", "in 6 days"),
        (14 * DAY, "بعد ١٤ يومًا", "in 14 days"),
        (61 * DAY, "بعد شهرين", "in 2 months"),
        (340 * DAY, "بعد ١١ شهرًا", "in 11 months"),
        (3 * 366 * DAY, "بعد ٣ سنوات", "in 3 years"),
    ],
)
def test_an_interval_is_said_as_it_is_said(length: timedelta, arabic: str, english: str) -> None:
    with translation.override("ar"):
        assert in_time(length) == arabic
    with translation.override("en"):
        assert in_time(length) == english


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("due", "said"),
    [
        (AT - timedelta(days=3), "due now"),
        (AT + timedelta(hours=9), "due now"),  # later on the learner's day
        (AT + timedelta(hours=20), "tomorrow"),
        (AT + timedelta(days=6), "in 6 days"),
    ],
)
def test_a_card_in_review_comes_by_the_learners_days(due: datetime, said: str) -> None:
    card = due_card(UserFactory(), due=due)
    with translation.override("en"):
        assert comes(card, AT) == said


@pytest.mark.django_db
def test_a_card_being_learnt_comes_by_the_minute() -> None:
    card = look(word_card(UserFactory()), 3)
    with translation.override("en"):
        assert comes(card, AT - timedelta(minutes=30)) == "in 40 minutes"
        assert comes(card, AT) == "due now"


@pytest.mark.parametrize(
    ("away", "arabic", "english"),
    [
        (0, "في وقت لاحق من اليوم", "later today"),
        (1, "غدًا", "tomorrow"),
        (4, "يوم الأحد", "on Sunday"),
        (30, "في ١٨ كانون الأول", "on 18 Dec"),
    ],
)
def test_a_day_to_come_is_said_as_it_is_said(away: int, arabic: str, english: str) -> None:
    today = date(2026, 11, 18)
    with translation.override("ar"):
        assert on_day(today + timedelta(days=away), today) == arabic
    with translation.override("en"):
        assert on_day(today + timedelta(days=away), today) == english

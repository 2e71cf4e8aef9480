"""Attempts of guests are kept as long as the guest can open them."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.attempts.answer import answer, start
from quizzes.attempts.expire import expire_guests
from quizzes.attempts.models import Answer, Attempt
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import UserFactory
from tests.attempts.factories import AT, QuestionFactory, QuestionSetFactory, wrong

pytestmark = pytest.mark.django_db
SESSION = timedelta(seconds=settings.SESSION_COOKIE_AGE)
LATER = AT + SESSION + timedelta(days=1)


def taken(at: datetime, *, guest: uuid.UUID | None = None, learner: User | None = None) -> Attempt:
    question = QuestionFactory(question_set=QuestionSetFactory())
    attempt = start(question.question_set, learner=learner, guest=guest, at=at)
    answer(attempt, question=question, **wrong(question), at=at)
    return attempt


def test_what_a_guest_left_behind_goes_with_their_session() -> None:
    taken(AT, guest=uuid.uuid4())
    assert expire_guests(at=AT + SESSION) == 0
    assert expire_guests(at=LATER) == 1
    assert not Attempt.objects.exists()
    assert not Answer.objects.exists()
    assert QuestionSet.objects.exists()


def test_a_guest_who_came_back_keeps_all_that_they_took() -> None:
    guest = uuid.uuid4()
    taken(AT, guest=guest)
    taken(LATER - timedelta(days=2), guest=guest)
    assert expire_guests(at=LATER) == 0
    assert Attempt.objects.count() == 2


def test_what_an_account_took_is_kept_for_good() -> None:
    taken(AT, learner=UserFactory())
    assert expire_guests(at=LATER + 10 * SESSION) == 0
    assert Attempt.objects.exists()


def test_the_command_deletes_sessions_that_have_ended_too() -> None:
    taken(timezone.now() - SESSION - timedelta(days=1), guest=uuid.uuid4())
    Session.objects.create(session_key="a", expire_date=timezone.now() - timedelta(days=1))
    said = StringIO()
    call_command("expire_guests", stdout=said)
    assert "1 attempts" in said.getvalue()
    assert not Session.objects.exists()
    assert not Attempt.objects.exists()

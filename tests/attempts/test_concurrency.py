"""Two requests at the same time: a double click, two tabs, two sign-ins."""

import uuid
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Event

import pytest

from quizzes.accounts.models import User
from quizzes.attempts import answer as taking
from quizzes.attempts.answer import answer, claim, start
from quizzes.attempts.models import Answer, Attempt
from quizzes.attempts.steps import is_complete, steps_of
from quizzes.flashcards.models import Card
from tests.accounts.factories import UserFactory
from tests.attempts.factories import AT, published_set, right, wrong
from tests.concurrency import at_once

pytestmark = pytest.mark.django_db(transaction=True)
HOW_MANY = 4
PATIENCE = 0.5
"""Seconds that one waits in the middle for another, which a lock keeps out until it gives up."""


def test_two_clicks_on_start_make_one_attempt_of_a_learner() -> None:
    question_set, learner = published_set(), UserFactory()
    made = at_once(*[lambda: start(question_set, learner=learner, guest=None, at=AT)] * HOW_MANY)
    assert set(made) == {Attempt.objects.get()}


def test_two_clicks_on_start_make_one_attempt_of_a_guest() -> None:
    question_set, guest = published_set(), uuid.uuid4()
    made = at_once(*[lambda: start(question_set, learner=None, guest=guest, at=AT)] * HOW_MANY)
    assert set(made) == {Attempt.objects.get()}


def test_two_answers_at_once_leave_one_row_and_one_card() -> None:
    attempt = start(published_set(), learner=UserFactory(), guest=None, at=AT)
    question = steps_of(attempt)[0].question
    taken = [wrong(question), right(question)] * (HOW_MANY // 2)
    given = at_once(
        *[lambda words=words: answer(attempt, question=question, **words, at=AT) for words in taken]
    )
    kept = Answer.objects.get()
    assert set(given) == {kept}
    assert Card.objects.count() == (0 if kept.is_correct else 1)


def test_the_last_answers_at_once_finish_the_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were it not for the lock, each would look for what is left before the other's answer can be seen."""
    attempt = start(published_set(), learner=UserFactory(), guest=None, at=AT)
    first, *last = [step.question for step in steps_of(attempt)]
    answer(attempt, question=first, **right(first), at=AT)
    both_have_answered = Barrier(len(last))

    def look(attempt: Attempt) -> bool:
        with suppress(BrokenBarrierError):
            both_have_answered.wait(timeout=PATIENCE)
        return is_complete(attempt)

    monkeypatch.setattr(taking, "is_complete", look)
    at_once(*[lambda q=q: answer(attempt, question=q, **right(q), at=AT) for q in last])
    attempt.refresh_from_db()
    assert attempt.is_finished
    assert attempt.answers.count() == 3


def test_a_guest_who_signs_in_twice_at_once_is_claimed_once() -> None:
    guest, learner = uuid.uuid4(), UserFactory()
    start(published_set(), learner=None, guest=guest, at=AT)
    assert sorted(at_once(*[lambda: claim(guest, by=learner, at=AT)] * 2)) == [0, 1]


def test_starting_while_a_guest_is_claimed_leaves_one_attempt_under_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Were it not for the lock, the account would start the set after the claim saw that it had not."""
    question_set, guest, learner = published_set(), uuid.uuid4(), UserFactory()
    of_guest = start(question_set, learner=None, guest=guest, at=AT)
    looked, started, leave_one = Event(), Event(), taking._leave_one

    def look(attempt: Attempt, *, by: User) -> None:
        leave_one(attempt, by=by)
        looked.set()
        started.wait(timeout=PATIENCE)

    def start_in_between() -> Attempt:
        looked.wait(timeout=10)
        try:
            return start(question_set, learner=learner, guest=None, at=AT)
        finally:
            started.set()

    monkeypatch.setattr(taking, "_leave_one", look)
    assert at_once(lambda: claim(guest, by=learner, at=AT), start_in_between) == [1, of_guest]
    assert Attempt.objects.get().learner == learner

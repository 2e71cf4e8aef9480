"""A guest's attempts become their account's."""

import uuid
from datetime import timedelta

import pytest

from quizzes.attempts.answer import answer, claim, start
from quizzes.attempts.models import Answer, Attempt
from quizzes.attempts.steps import steps_of
from quizzes.flashcards.models import Card
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import UserFactory
from tests.attempts.factories import AT, published_set, right, wrong

pytestmark = pytest.mark.django_db
GUEST = uuid.UUID("0b4e2c52-5a3d-4f0e-9f57-0d3a4a1f6a11")
LATER = AT + timedelta(hours=1)


@pytest.fixture
def question_set() -> QuestionSet:
    return published_set()


def answered(attempt: Attempt, count: int) -> Attempt:
    """The attempt with its first questions answered, all of them wrongly."""
    for step in steps_of(attempt)[:count]:
        answer(attempt, question=step.question, **wrong(step.question), at=AT)
    return attempt


def test_the_attempts_of_a_guest_become_the_accounts(question_set: QuestionSet) -> None:
    finished = answered(start(question_set, learner=None, guest=GUEST, at=AT), 3)
    running = start(question_set, learner=None, guest=GUEST, at=LATER)
    learner = UserFactory()
    assert claim(GUEST, by=learner, at=LATER) == 2
    assert set(Attempt.objects.filter(learner=learner, guest=None)) == {finished, running}


def test_what_a_guest_missed_becomes_cards_when_it_is_claimed(question_set: QuestionSet) -> None:
    attempt = answered(start(question_set, learner=None, guest=GUEST, at=AT), 1)
    question = steps_of(attempt)[1].question
    answer(attempt, question=question, **right(question), at=AT)
    learner = UserFactory()
    claim(GUEST, by=learner, at=LATER)
    card = Card.objects.get()
    assert (card.learner, card.question_id, card.due) == (learner, attempt.question_ids[0], LATER)


def test_claiming_twice_changes_nothing_more(question_set: QuestionSet) -> None:
    answered(start(question_set, learner=None, guest=GUEST, at=AT), 1)
    learner = UserFactory()
    claim(GUEST, by=learner, at=LATER)
    assert claim(GUEST, by=UserFactory(), at=LATER) == 0
    assert Attempt.objects.get().learner == learner


def test_the_attempts_of_another_guest_stay_theirs(question_set: QuestionSet) -> None:
    other = start(question_set, learner=None, guest=uuid.uuid4(), at=AT)
    claim(GUEST, by=UserFactory(), at=LATER)
    other.refresh_from_db()
    assert other.learner is None


@pytest.mark.parametrize(
    ("of_account", "of_guest", "goes_on"),
    [(2, 1, "account"), (1, 2, "guest"), (1, 1, "guest"), (0, 0, "guest")],
)
def test_of_two_attempts_under_way_the_further_one_goes_on_and_both_are_kept(
    question_set: QuestionSet, of_account: int, of_guest: int, goes_on: str
) -> None:
    learner = UserFactory()
    attempts = {
        "account": answered(start(question_set, learner=learner, guest=None, at=AT), of_account),
        "guest": answered(start(question_set, learner=None, guest=GUEST, at=AT), of_guest),
    }
    claim(GUEST, by=learner, at=LATER)
    for attempt in attempts.values():
        attempt.refresh_from_db()
        assert attempt.learner == learner
    assert {name: attempt.state for name, attempt in attempts.items()} == {
        name: Attempt.State.STARTED if name == goes_on else Attempt.State.LEFT for name in attempts
    }
    assert Answer.objects.count() == of_account + of_guest
    assert start(question_set, learner=learner, guest=None, at=LATER) == attempts[goes_on]

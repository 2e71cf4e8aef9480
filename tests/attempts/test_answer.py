"""Starting, answering and finishing a set alone."""

import uuid
from datetime import timedelta

import pytest

from quizzes.attempts.answer import (
    AttemptOverError,
    NotAskedError,
    NothingAnsweredError,
    NothingToAskError,
    QuestionsLeftError,
    answer,
    finish,
    start,
)
from quizzes.attempts.models import Answer, Attempt
from quizzes.attempts.steps import Score, score_of, scores_by_skill, steps_of
from quizzes.flashcards.models import Card
from quizzes.questions.models import Question, QuestionSet, Skill
from tests.accounts.factories import UserFactory
from tests.attempts.factories import AT, QuestionFactory, QuestionSetFactory, published_set, right, wrong

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(minutes=1)


@pytest.fixture
def question_set() -> QuestionSet:
    return published_set()


@pytest.fixture
def attempt(question_set: QuestionSet) -> Attempt:
    return start(question_set, learner=UserFactory(), guest=None, at=AT)


def questions_of(attempt: Attempt) -> list[Question]:
    return [step.question for step in steps_of(attempt)]


def test_an_attempt_asks_the_approved_questions_in_their_order() -> None:
    question_set = QuestionSetFactory()
    for state in (Question.State.DRAFT, Question.State.REFUSED):
        QuestionFactory(question_set=question_set, position=0, state=state)
    second, first = (QuestionFactory(question_set=question_set, position=place) for place in (2, 1))
    attempt = start(question_set, learner=None, guest=uuid.uuid4(), at=AT)
    assert attempt.question_ids == [first.pk, second.pk]


def test_starting_again_goes_on_with_the_same_attempt(question_set: QuestionSet) -> None:
    learner = UserFactory()
    first = start(question_set, learner=learner, guest=None, at=AT)
    assert start(question_set, learner=learner, guest=None, at=LATER) == first
    assert Attempt.objects.count() == 1


def test_two_guests_take_the_set_apart(question_set: QuestionSet) -> None:
    attempts = {start(question_set, learner=None, guest=uuid.uuid4(), at=AT) for _ in range(2)}
    assert len(attempts) == 2


def test_a_set_without_an_approved_question_cannot_be_started() -> None:
    with pytest.raises(NothingToAskError):
        start(QuestionSetFactory(), learner=UserFactory(), guest=None, at=AT)


def test_an_answer_is_marked_and_kept_in_words(attempt: Attempt) -> None:
    question = questions_of(attempt)[0]
    given = answer(attempt, question=question, **wrong(question), at=LATER)
    assert (given.is_correct, given.text, given.answered_at) == (False, "رئيس البلدية", LATER)


def test_a_second_answer_returns_the_first(attempt: Attempt) -> None:
    question = questions_of(attempt)[0]
    first = answer(attempt, question=question, **wrong(question), at=LATER)
    again = answer(attempt, question=question, **right(question), at=LATER)
    assert again == first
    assert not Answer.objects.get().is_correct


def test_an_option_of_another_question_is_no_answer(attempt: Attempt) -> None:
    first, _typed, third = questions_of(attempt)
    with pytest.raises(NothingAnsweredError):
        answer(attempt, question=first, **right(third), at=LATER)
    assert not Answer.objects.exists()


def test_blanks_are_no_answer_to_a_typed_question(attempt: Attempt) -> None:
    with pytest.raises(NothingAnsweredError):
        answer(attempt, question=questions_of(attempt)[1], text=" \t", at=LATER)


def test_a_question_of_another_set_is_not_asked(attempt: Attempt) -> None:
    other = QuestionFactory()
    with pytest.raises(NotAskedError):
        answer(attempt, question=other, **right(other), at=LATER)


def test_the_last_answer_finishes_the_attempt(attempt: Attempt) -> None:
    for question in questions_of(attempt):
        assert Attempt.objects.get().is_under_way
        answer(attempt, question=question, **right(question), at=LATER)
    attempt.refresh_from_db()
    assert (attempt.state, attempt.finished_at) == (Attempt.State.FINISHED, LATER)


def test_an_attempt_with_questions_left_cannot_be_finished(attempt: Attempt) -> None:
    with pytest.raises(QuestionsLeftError):
        finish(attempt, at=LATER)


def test_finishing_again_keeps_the_first_time(attempt: Attempt) -> None:
    for question in questions_of(attempt):
        answer(attempt, question=question, **right(question), at=LATER)
    assert finish(attempt, at=LATER + timedelta(days=1)).finished_at == LATER


def test_an_attempt_that_was_left_takes_no_answer(attempt: Attempt) -> None:
    attempt.state = Attempt.State.LEFT
    attempt.save()
    question = questions_of(attempt)[0]
    with pytest.raises(AttemptOverError):
        answer(attempt, question=question, **right(question), at=LATER)


def test_a_finished_set_can_be_taken_again(attempt: Attempt, question_set: QuestionSet) -> None:
    for question in questions_of(attempt):
        answer(attempt, question=question, **right(question), at=LATER)
    assert start(question_set, learner=attempt.learner, guest=None, at=LATER) != attempt


def test_a_missed_question_becomes_a_card_and_a_right_one_does_not(attempt: Attempt) -> None:
    first, second, _third = questions_of(attempt)
    answer(attempt, question=first, **wrong(first), at=LATER)
    answer(attempt, question=second, **right(second), at=LATER)
    card = Card.objects.get()
    assert (card.learner, card.question, card.due) == (attempt.learner, first, LATER)


def test_a_guest_has_no_cards(question_set: QuestionSet) -> None:
    attempt = start(question_set, learner=None, guest=uuid.uuid4(), at=AT)
    question = questions_of(attempt)[0]
    answer(attempt, question=question, **wrong(question), at=LATER)
    assert not Card.objects.exists()


def test_a_question_that_is_deleted_meanwhile_is_skipped(attempt: Attempt) -> None:
    questions_of(attempt)[1].delete()
    steps = steps_of(attempt)
    assert [step.position for step in steps] == [1, 3]
    assert [step.number for step in steps] == [1, 2]


def test_a_question_refused_meanwhile_is_skipped_unless_it_was_answered(attempt: Attempt) -> None:
    first, second, _third = questions_of(attempt)
    answer(attempt, question=first, **right(first), at=LATER)
    Question.objects.filter(pk__in=[first.pk, second.pk]).update(state=Question.State.REFUSED)
    assert [step.position for step in steps_of(attempt)] == [1, 3]


def test_a_question_added_meanwhile_is_not_asked(attempt: Attempt, question_set: QuestionSet) -> None:
    QuestionFactory(question_set=question_set)
    assert len(steps_of(attempt)) == 3


def test_when_all_that_was_left_is_deleted_starting_again_begins_anew(
    attempt: Attempt, question_set: QuestionSet
) -> None:
    first, second, third = questions_of(attempt)
    answer(attempt, question=first, **right(first), at=LATER)
    second.delete()
    third.delete()
    new = start(question_set, learner=attempt.learner, guest=None, at=LATER)
    attempt.refresh_from_db()
    assert new != attempt
    assert attempt.is_finished


def test_an_answer_outlives_its_option(attempt: Attempt) -> None:
    question = questions_of(attempt)[0]
    given = answer(attempt, question=question, **right(question), at=LATER)
    question.choices.get(is_correct=True).delete()
    given.refresh_from_db()
    assert (given.choice, given.text, given.is_correct) == (None, "سلمى الخطيب", True)


def test_the_score_counts_what_was_asked_by_skill(attempt: Attempt) -> None:
    first, second, _third = questions_of(attempt)
    answer(attempt, question=first, **right(first), at=LATER)
    answer(attempt, question=second, **wrong(second), at=LATER)
    steps = steps_of(attempt)
    assert score_of(steps) == Score(right=1, asked=3)
    assert scores_by_skill(steps) == [(Skill.DETAIL, Score(1, 2)), (Skill.VOCABULARY, Score(0, 1))]
    assert (score_of(steps).percent, score_of([]).percent) == (33, 0)

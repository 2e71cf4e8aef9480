"""Two requests at the same moment: a double click, two devices, a retry."""

from datetime import timedelta
from uuid import uuid4

import pytest

from quizzes.flashcards.enrol import enrol_question, enrol_word
from quizzes.flashcards.memory import Memory, after
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import last_review, memory_of, review, undo
from quizzes.flashcards.spread import exact
from tests.accounts.factories import UserFactory
from tests.concurrency import at_once
from tests.flashcards.factories import AT, ArticleFactory, LemmaFactory, QuestionFactory, due_card, look

pytestmark = pytest.mark.django_db(transaction=True)
AGAIN, GOOD = Review.Rating.AGAIN, Review.Rating.GOOD
HOW_MANY = 4


def test_one_request_sent_many_times_at_once_is_one_review() -> None:
    card, request = due_card(UserFactory()), uuid4()
    before = memory_of(card)
    given = at_once(*[lambda: review(card, rating=GOOD, request=request, at=AT, spread=exact)] * HOW_MANY)
    kept = Review.objects.get(reviewed_at=AT)
    assert given == [kept] * HOW_MANY
    once = after(before, rating=GOOD, at=AT, desired_retention=0.9)
    assert memory_of(Card.objects.get()) == once


def test_different_requests_at_once_follow_one_another() -> None:
    card = due_card(UserFactory())
    at_once(*[lambda: review(card, rating=AGAIN, request=uuid4(), at=AT, spread=exact)] * HOW_MANY)
    kept = list(Review.objects.filter(reviewed_at=AT).order_by("pk"))
    assert len(kept) == HOW_MANY
    memory = memory_of(card)
    for one in kept:  # each was given on the memory that the one before it left
        assert Memory.from_json(one.before) == memory
        memory = after(memory, rating=AGAIN, at=AT, desired_retention=0.9)
    assert memory_of(Card.objects.get()) == memory


def test_an_undo_pressed_twice_at_once_takes_one_review_back() -> None:
    learner = UserFactory()
    card = due_card(learner)
    look(card, AGAIN)
    once = look(card, GOOD, at=AT + timedelta(minutes=10))
    seen = last_review(learner, at=AT)
    assert seen is not None
    undone = at_once(*[lambda: undo(learner, at=AT, only=seen.pk)] * HOW_MANY)
    assert [one is None for one in undone].count(False) == 1
    assert once.last_review is not None
    assert Card.objects.get().last_review == AT


def test_a_review_and_an_undo_at_once_leave_a_card_that_its_reviews_explain() -> None:
    learner = UserFactory()
    card = look(due_card(learner), AGAIN)
    later = AT + timedelta(minutes=10)
    at_once(
        lambda: undo(learner, at=later),
        lambda: review(card, rating=GOOD, request=uuid4(), at=later, spread=exact),
    )
    memory = Memory.from_json(Review.objects.order_by("pk")[0].before)
    for one in Review.objects.order_by("pk"):
        assert Memory.from_json(one.before) == memory
        memory = after(memory, rating=one.rating, at=one.reviewed_at, desired_retention=0.9)
    assert memory_of(Card.objects.get()) == memory


def test_a_word_added_many_times_at_once_is_one_card() -> None:
    learner, lemma, article = UserFactory(), LemmaFactory(), ArticleFactory()
    start = article.text.index("يفصح")

    def enrol() -> Card:
        return enrol_word(learner, lemma=lemma, article=article, start=start, end=start + 4, at=AT)

    assert at_once(*[enrol] * HOW_MANY) == [Card.objects.get()] * HOW_MANY
    assert learner.words.count() == 1


def test_a_question_missed_on_two_devices_at_once_is_one_card() -> None:
    learner, question = UserFactory(), QuestionFactory()
    made = at_once(*[lambda: enrol_question(learner, question=question, at=AT)] * HOW_MANY)
    assert made == [Card.objects.get()] * HOW_MANY

"""A review is kept once, builds on the memory before it, and can be taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest

from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import last_review, memory_of, next_intervals, review, undo
from quizzes.flashcards.spread import exact
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, look, word_card

pytestmark = pytest.mark.django_db
FORGOT, REMEMBERED = Review.Rating.AGAIN, Review.Rating.GOOD


def test_a_remembered_card_comes_back_later() -> None:
    card = due_card(UserFactory())
    after = look(card, REMEMBERED)
    assert after.memory == Card.Memory.REVIEW
    assert after.last_review == AT
    assert after.due > AT + timedelta(days=8)
    assert after.stability is not None
    assert card.stability is not None
    assert after.stability > card.stability


def test_a_forgotten_card_comes_back_in_ten_minutes() -> None:
    after = look(due_card(UserFactory()), FORGOT)
    assert after.memory == Card.Memory.RELEARNING
    assert after.due == AT + timedelta(minutes=10)


def test_a_review_keeps_where_the_card_stood_and_the_learners_day() -> None:
    card = word_card(UserFactory())
    first = review(card, rating=REMEMBERED, request=uuid4(), at=AT)
    second = review(card, rating=REMEMBERED, request=uuid4(), at=AT + timedelta(minutes=10))
    third = review(card, rating=REMEMBERED, request=uuid4(), at=AT + timedelta(days=3))
    assert [one.stage for one in (first, second, third)] == [0, 1, 2]
    assert [one.day.day for one in (first, second, third)] == [18, 18, 21]


def test_the_same_request_twice_is_one_review() -> None:
    card, request = due_card(UserFactory()), uuid4()
    first = review(card, rating=REMEMBERED, request=request, at=AT)
    once = memory_of(Card.objects.get(pk=card.pk))
    again = review(card, rating=FORGOT, request=request, at=AT + timedelta(seconds=1))
    assert again == first
    assert again.rating == REMEMBERED
    assert memory_of(Card.objects.get(pk=card.pk)) == once
    assert card.reviews.filter(day=first.day).count() == 1


def test_pages_of_one_card_in_one_state_send_one_request() -> None:
    card = due_card(UserFactory())
    here, there = Card.objects.get(pk=card.pk), Card.objects.get(pk=card.pk)
    assert here.next_request == there.next_request
    after = look(card)
    assert after.next_request != here.next_request
    undo(card.learner, at=AT)
    assert Card.objects.get(pk=card.pk).next_request == here.next_request


def test_two_requests_build_on_each_other() -> None:
    card = due_card(UserFactory())
    review(card, rating=FORGOT, request=uuid4(), at=AT)
    review(
        card, rating=REMEMBERED, request=uuid4(), at=AT + timedelta(minutes=10)
    )  # the stale object once more
    after = Card.objects.get(pk=card.pk)
    assert after.memory == Card.Memory.REVIEW
    assert after.last_review == AT + timedelta(minutes=10)


def test_the_next_intervals_are_what_a_review_then_brings() -> None:
    card = due_card(UserFactory())
    promised = next_intervals(card, at=AT, spread=exact)
    for rating in Review.Rating:
        assert look(card, rating).due - AT == promised[rating]
        undo(card.learner, at=AT)
    assert list(promised) == [1, 2, 3, 4]
    assert promised[FORGOT] == timedelta(minutes=10)
    assert promised[Review.Rating.HARD] < promised[REMEMBERED] < promised[Review.Rating.EASY]


def test_the_next_intervals_are_what_a_review_brings_when_the_days_are_spread() -> None:
    card = due_card(UserFactory())
    promised = next_intervals(card, at=AT)
    for rating in Review.Rating:
        review(card, rating=rating, request=uuid4(), at=AT)
        assert Card.objects.get(pk=card.pk).due - AT == promised[rating]
        undo(card.learner, at=AT)


def test_a_higher_desired_retention_brings_a_card_back_sooner() -> None:
    careful, relaxed = (UserFactory(desired_retention=share) for share in (0.95, 0.8))
    assert next_intervals(word_card(careful), at=AT)[4] < next_intervals(word_card(relaxed), at=AT)[4]


def test_undo_restores_the_card_and_leaves_no_review() -> None:
    card = due_card(UserFactory())
    before, count = memory_of(card), Review.objects.count()
    look(card, FORGOT)
    undone = undo(card.learner, at=AT + timedelta(minutes=1))
    assert undone is not None
    assert undone.card == card
    assert memory_of(Card.objects.get(pk=card.pk)) == before
    assert Review.objects.count() == count


def test_undo_of_a_first_look_makes_the_card_new_again() -> None:
    card = word_card(UserFactory())
    before = memory_of(card)
    look(card)
    undo(card.learner, at=AT)
    after = Card.objects.get(pk=card.pk)
    assert after.is_new
    assert memory_of(after) == before


def test_a_second_click_on_undo_takes_back_one_review() -> None:
    learner = UserFactory()
    first, second = due_card(learner), due_card(learner)
    look(first, at=AT)
    look(second, at=AT + timedelta(minutes=1))
    seen = last_review(learner, at=AT)
    assert seen is not None
    assert undo(learner, at=AT, only=seen.pk) is not None
    assert undo(learner, at=AT, only=seen.pk) is None
    assert Card.objects.get(pk=first.pk).last_review == AT


def test_undo_goes_back_review_by_review_and_ends_with_the_day() -> None:
    card = due_card(UserFactory())
    look(card, FORGOT, at=AT)
    look(card, REMEMBERED, at=AT + timedelta(minutes=10))
    assert undo(card.learner, at=AT + timedelta(days=1)) is None
    assert undo(card.learner, at=AT + timedelta(minutes=11)) is not None
    assert undo(card.learner, at=AT + timedelta(minutes=11)) is not None
    assert undo(card.learner, at=AT + timedelta(minutes=11)) is None
    assert memory_of(Card.objects.get(pk=card.pk)) == memory_of(card)


def test_nobody_undoes_the_review_of_another() -> None:
    card = due_card(UserFactory())
    look(card)
    assert undo(UserFactory(), at=AT) is None
    assert Review.objects.filter(card=card, reviewed_at=AT).exists()

"""A crash between two writes of one review leaves either all of it or nothing."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.flashcards import schedule
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import memory_of, review, undo
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, look, word_card

pytestmark = pytest.mark.django_db(transaction=True)
EASY = Review.Rating.EASY


class CrashError(RuntimeError):
    pass


def crash(*_args: object, **_named: object) -> None:
    raise CrashError


@pytest.mark.parametrize("step", ["_keep", "add_faces", "_count_lapse"])
def test_a_review_that_breaks_off_leaves_card_siblings_and_reviews_as_they_were(
    monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    learner = UserFactory(asks_gap=True)
    look(word_card(learner), EASY)
    gap = Card.objects.select_related("learner").get(face="gap")
    before = list(Card.objects.order_by("pk").values())
    with monkeypatch.context() as broken:
        broken.setattr(schedule, step, crash)
        with pytest.raises(CrashError):
            review(gap, rating=EASY, request=uuid4(), at=AT)
    connection.close()  # the process is gone, and its connection with it
    assert list(Card.objects.order_by("pk").values()) == before
    assert Review.objects.count() == 1


def test_after_the_crash_the_same_request_is_kept_once(monkeypatch: pytest.MonkeyPatch) -> None:
    card, request = due_card(UserFactory()), uuid4()
    with monkeypatch.context() as broken:
        broken.setattr(schedule, "_keep", crash)
        with pytest.raises(CrashError):
            review(card, rating=EASY, request=request, at=AT)
    for _ in range(2):
        review(card, rating=EASY, request=request, at=AT)
    assert Review.objects.filter(request=request).count() == 1
    assert memory_of(Card.objects.get()).last_review == AT


def test_an_undo_that_breaks_off_takes_nothing_back(monkeypatch: pytest.MonkeyPatch) -> None:
    learner = UserFactory()
    card = look(due_card(learner))
    monkeypatch.setattr(schedule, "_keep", crash)
    with pytest.raises(CrashError):
        undo(learner, at=AT)
    assert memory_of(Card.objects.get()) == memory_of(card)
    assert Review.objects.filter(reviewed_at=AT).exists()


def test_the_answer_of_a_second_device_to_the_same_look_is_not_kept(client: Client) -> None:
    learner = UserFactory()
    card = due_card(learner, due=timezone.now())
    client.force_login(learner)
    address = reverse("flashcards:rate", args=[card.pk])
    for rating in ("3", "1"):  # both pages were open before either was answered
        client.post(address, {"request": str(card.next_request), "rating": rating})
    kept = Review.objects.filter(card=card).order_by("pk")
    assert [one.rating for one in kept][1:] == [Review.Rating.GOOD]
    assert Card.objects.get().memory == Card.Memory.REVIEW

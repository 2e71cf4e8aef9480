"""Putting a card off, writing on it, and answering with four buttons."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.flashcards.keep import BURIED, set_card_status
from quizzes.flashcards.models import Card
from quizzes.flashcards.queue import counts, next_card, next_day, waits
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, question_card, word_card

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def learner(client: Client) -> User:
    made = UserFactory(interface_language="en")
    client.force_login(made)
    return made


def test_a_card_put_off_is_asked_on_the_next_day_and_not_before(learner: User) -> None:
    card = due_card(learner)
    set_card_status(card, status=BURIED, at=AT)
    assert next_card(learner, at=AT) is None
    assert counts(learner, at=AT).total == 0
    assert not waits(card, at=AT)
    assert next_day(learner, at=AT) == card.buried_on + DAY  # type: ignore[operator]
    assert next_card(learner, at=AT + DAY) == card


def test_putting_off_leaves_the_memory_and_the_due_moment(learner: User) -> None:
    card = due_card(learner)
    set_card_status(card, status=BURIED, at=AT)
    kept = Card.objects.get()
    assert (kept.due, kept.stability, kept.status) == (card.due, card.stability, Card.Status.ACTIVE)


def test_the_button_puts_off_and_goes_on(client: Client, learner: User) -> None:
    first, second = (due_card(learner, due=timezone.now()) for _ in range(2))
    shown = next_card(learner, at=timezone.now())
    assert shown is not None
    client.post(reverse("flashcards:status", args=[shown.pk]), {"status": "buried"})
    assert next_card(learner, at=timezone.now()) in {first, second} - {shown}
    page = client.get(reverse("flashcards:answer", args=[shown.pk])).content.decode()
    assert "put off until tomorrow" in page


def test_an_own_meaning_and_a_note_are_shown_and_found(client: Client, learner: User) -> None:
    card = word_card(learner)
    sent = {"meaning": "to come out with it", "note": "فصيح"}
    response = client.post(reverse("flashcards:edit", args=[card.pk]), sent)
    assert response["Location"] == reverse("flashcards:answer", args=[card.pk])
    page = client.get(response["Location"]).content.decode()
    assert "to come out with it" in page
    assert "فصيح" in page
    assert "state openly" not in page
    for q in ("come out", "فصيح"):
        assert 'class="card-row"' in client.get(reverse("flashcards:card_list"), {"q": q}).content.decode()


def test_a_meaning_that_is_too_long_is_refused_and_comes_back(client: Client, learner: User) -> None:
    card = word_card(learner)
    response = client.post(reverse("flashcards:edit", args=[card.pk]), {"meaning": "x" * 301, "note": "n"})
    assert response.status_code == 422
    assert "x" * 301 in response.content.decode()
    assert Card.objects.get().note == ""


def test_a_question_has_a_note_and_no_meaning(client: Client, learner: User) -> None:
    card = question_card(learner)
    page = client.get(reverse("flashcards:edit", args=[card.pk])).content.decode()
    assert 'name="meaning"' not in page
    client.post(reverse("flashcards:edit", args=[card.pk]), {"note": "see the first paragraph"})
    assert Card.objects.get().note == "see the first paragraph"


@pytest.mark.parametrize(("wanted", "ratings"), [(2, [1, 3]), (4, [1, 2, 3, 4])])
def test_as_many_buttons_as_wanted_each_with_its_interval(
    client: Client, learner: User, wanted: int, ratings: list[int]
) -> None:
    User.objects.update(answer_buttons=wanted)
    card = due_card(learner, due=timezone.now())
    page = client.get(reverse("flashcards:answer", args=[card.pk])).content.decode()
    assert [n for n in range(1, 5) if f'name="rating" value="{n}"' in page] == ratings
    assert page.count('class="verdict-interval">in ') == wanted

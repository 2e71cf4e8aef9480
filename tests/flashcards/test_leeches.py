"""A card that is forgotten again and again stops, and there is help with it."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.flashcards.keep import set_card_status
from quizzes.flashcards.leeches import is_pulled_out, look_alikes
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.queue import counts, next_card
from quizzes.flashcards.schedule import undo
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, LemmaFactory, due_card, look, question_card, word_card

pytestmark = pytest.mark.django_db
AGAIN, GOOD = Review.Rating.AGAIN, Review.Rating.GOOD
STEP = timedelta(minutes=10)


def forgotten(learner: User, *, times: int) -> Card:
    """A card that was forgotten so often, and learnt again after each time but the last."""
    card, at = due_card(learner), AT
    for _ in range(times):
        if card.memory != Card.Memory.REVIEW:
            card = look(card, GOOD, at=at + STEP)
            at = card.due
        card = look(card, AGAIN, at=at)
    return card


def test_the_eighth_lapse_pulls_a_card_out_and_the_seventh_does_not() -> None:
    learner = UserFactory()
    assert forgotten(learner, times=7).is_active
    leech = forgotten(learner, times=8)
    assert (leech.lapses, leech.status) == (8, Card.Status.LEECH)
    assert next_card(learner, at=leech.due + timedelta(days=400)) != leech


def test_a_card_that_came_back_is_pulled_out_after_four_more_lapses() -> None:
    assert [lapses for lapses in range(20) if is_pulled_out(lapses)] == [8, 12, 16]


def test_the_lapses_of_old_reviews_are_counted() -> None:
    learner = UserFactory()
    twice, never = forgotten(learner, times=2), look(due_card(learner), GOOD)
    Card.objects.update(lapses=0)
    migration = import_module("quizzes.flashcards.migrations.0002_leeches_and_notes")
    migration.count_lapses(apps, None)
    assert [Card.objects.get(pk=card.pk).lapses for card in (twice, never)] == [2, 0]


def test_forgetting_a_step_is_no_lapse() -> None:
    card = look(look(word_card(UserFactory()), AGAIN), AGAIN, at=AT + STEP)
    assert card.lapses == 0


def test_an_undo_takes_the_lapse_back_and_the_card_in() -> None:
    learner = UserFactory()
    leech = forgotten(learner, times=8)
    assert leech.last_review is not None
    undo(learner, at=leech.last_review)
    back = Card.objects.get(pk=leech.pk)
    assert (back.lapses, back.status) == (7, Card.Status.ACTIVE)


def test_a_leech_that_was_suspended_since_stays_suspended_after_an_undo() -> None:
    learner = UserFactory()
    leech = forgotten(learner, times=8)
    assert leech.last_review is not None
    Card.objects.filter(pk=leech.pk).update(status=Card.Status.SUSPENDED)
    undo(learner, at=leech.last_review)
    assert Card.objects.get(pk=leech.pk).is_suspended


def test_put_back_it_is_asked_again() -> None:
    learner = UserFactory()
    leech = forgotten(learner, times=8)
    assert counts(learner, at=leech.due).total == 0
    set_card_status(leech, status="active", at=AT)
    assert next_card(learner, at=leech.due) == leech


@pytest.mark.parametrize("other", ["كَتَبَ", "كُتِبَ", "كَتَمَ", "كِتَاب", "كَبَتَ", "كَتِف"])
def test_words_that_differ_by_a_letter_or_by_vowels_are_look_alikes(other: str) -> None:
    learner = UserFactory()
    card = word_card(learner, lemma=LemmaFactory(lemma="كَتَبَ"))
    word_card(learner, lemma=LemmaFactory(lemma=other))
    word_card(learner, lemma=LemmaFactory(lemma="مُظَاهَرَة"))
    word_card(UserFactory(), lemma=LemmaFactory(lemma="كَسَبَ"))  # of another learner
    assert [lemma.lemma for lemma in look_alikes(card)] == [other]


def test_a_question_looks_like_no_word() -> None:
    assert look_alikes(question_card(UserFactory())) == []


def test_the_review_says_that_a_card_was_pulled_out_and_where_help_is(client: Client) -> None:
    learner = UserFactory(interface_language="en")
    card = due_card(learner, due=timezone.now())
    Card.objects.update(lapses=7)
    client.force_login(learner)
    data = {"request": str(card.next_request), "rating": "1"}
    response = client.post(reverse("flashcards:rate", args=[card.pk]), data, headers={"HX-Request": "true"})
    page = response.content.decode()
    assert "was forgotten 8 times" in page
    assert reverse("flashcards:help", args=[card.pk]) in page


def test_without_scripts_the_help_comes_by_itself(client: Client) -> None:
    learner = UserFactory()
    card = due_card(learner, due=timezone.now())
    Card.objects.update(lapses=7)
    client.force_login(learner)
    response = client.post(
        reverse("flashcards:rate", args=[card.pk]), {"request": str(card.next_request), "rating": "1"}
    )
    assert response["Location"] == reverse("flashcards:help", args=[card.pk])


def test_the_help_shows_the_word_its_look_alikes_and_a_place_for_a_note(client: Client) -> None:
    learner = UserFactory()
    card = word_card(learner, lemma=LemmaFactory(lemma="كَتَبَ"))
    word_card(learner, lemma=LemmaFactory(lemma="كَتَمَ", gloss="conceal"))
    client.force_login(learner)
    page = client.get(reverse("flashcards:help", args=[card.pk])).content.decode()
    for shown in ("كَتَبَ", "كَتَمَ", "conceal", 'name="note"'):
        assert shown in page
    question = question_card(learner)
    assert client.get(reverse("flashcards:help", args=[question.pk])).status_code == 200


def test_the_help_with_the_card_of_another_is_not_there(client: Client) -> None:
    card = word_card(UserFactory())
    client.force_login(UserFactory())
    for name in ("help", "edit"):
        assert client.get(reverse(f"flashcards:{name}", args=[card.pk])).status_code == 404
    client.post(reverse("flashcards:edit", args=[card.pk]), {"meaning": "", "note": "x"})
    assert Card.objects.get(pk=card.pk).note == ""

"""What a learner says of a word, and what the reader asks of an article's words."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from quizzes.articles.models import ArticleLemma, Lemma
from quizzes.flashcards.models import Card, WordStatus
from quizzes.flashcards.words import set_status, statuses_of
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, ArticleFactory, LemmaFactory, due_card, word_card

pytestmark = pytest.mark.django_db


def test_a_known_word_lets_its_card_sleep_and_learning_wakes_it() -> None:
    learner = UserFactory()
    card = word_card(learner)
    assert card.lemma is not None
    for status, asleep in (("known", True), ("learning", False), ("ignored", True), ("learning", False)):
        set_status(learner, lemma=card.lemma, status=status, at=AT)
        assert learner.words.get().status == status
        assert Card.objects.get().is_suspended is asleep


def test_a_word_made_new_again_has_no_status_and_a_sleeping_card() -> None:
    learner = UserFactory()
    card = word_card(learner)
    assert card.lemma is not None
    set_status(learner, lemma=card.lemma, status=None, at=AT)
    assert not learner.words.exists()
    assert Card.objects.get().is_suspended


def test_a_status_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="mastered"):
        set_status(UserFactory(), lemma=LemmaFactory(), status="mastered", at=AT)
    assert not WordStatus.objects.exists()


def test_what_one_learner_says_is_not_said_by_another() -> None:
    lemma, one, other = LemmaFactory(), UserFactory(), UserFactory()
    card = word_card(other, lemma=lemma)
    set_status(one, lemma=lemma, status="known", at=AT)
    assert not Card.objects.get(pk=card.pk).is_suspended
    assert other.words.get().status == WordStatus.Status.LEARNING


def test_the_statuses_of_an_article_are_those_of_its_own_lemmas() -> None:
    learner, article = UserFactory(), ArticleFactory()
    lemmas: dict[str, Lemma] = {}
    for status in ("learning", "known", "ignored", "new"):
        lemmas[status] = LemmaFactory()
        ArticleLemma.objects.create(article=article, lemma=lemmas[status], count=1, first_offset=0)
        if status != "new":
            set_status(learner, lemma=lemmas[status], status=status, at=AT)
    set_status(learner, lemma=LemmaFactory(), status="known", at=AT)  # of no article
    assert statuses_of(learner, article, at=AT) == {
        lemmas[status].key: status for status in ("learning", "known", "ignored")
    }


def test_a_word_whose_card_waits_is_due() -> None:
    learner = UserFactory()
    card = due_card(learner, due=AT)
    assert card.article is not None
    assert card.lemma is not None
    before = AT - timedelta(days=1)
    assert statuses_of(learner, card.article, at=before) == {card.lemma.key: "learning"}
    assert statuses_of(learner, card.article, at=AT) == {card.lemma.key: "due"}


def test_a_new_card_is_learning_and_not_due() -> None:
    learner = UserFactory()
    card = word_card(learner)
    assert card.article is not None
    assert set(statuses_of(learner, card.article, at=AT).values()) == {"learning"}


def test_a_guest_has_said_nothing() -> None:
    assert statuses_of(AnonymousUser(), ArticleFactory()) == {}


def test_the_statuses_of_an_article_are_one_query(django_assert_num_queries: object) -> None:
    learner = UserFactory()
    card = due_card(learner)
    assert card.article is not None
    with django_assert_num_queries(1):  # type: ignore[operator]
        statuses_of(learner, card.article, at=AT)

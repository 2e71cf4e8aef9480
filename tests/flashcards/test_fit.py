"""Weights are fitted to a learner's own reviews, and kept only where they foretell better."""

import random
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma
from quizzes.flashcards import fit as fitting
from quizzes.flashcards.fit import fit, is_due, recalls, weights_of
from quizzes.flashcards.memory import DEFAULT_WEIGHTS, Weights, within_bounds
from quizzes.flashcards.models import Card, Fit, Review
from quizzes.flashcards.schedule import next_intervals
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, LemmaFactory, due_card, look, word_card

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def history(learner: User, *, cards: int, looks: int, forgets: float) -> None:
    """Cards looked at every few days by someone who forgets that share of them, whatever the interval."""
    rng = random.Random(4)  # noqa: S311
    lemmas = Lemma.objects.bulk_create(LemmaFactory.build_batch(cards))
    made = Card.objects.bulk_create(
        Card(learner=learner, lemma=lemma, kind="word", due=AT, created_at=AT) for lemma in lemmas
    )
    Review.objects.bulk_create(
        Review(
            card=card,
            learner=learner,
            request=f"00000000-0000-0000-0000-{number:04}{n:08}",
            rating=1 if n and rng.random() < forgets else 3,
            stage=2 if n else 0,
            reviewed_at=AT + n * 6 * DAY,
            day=(AT + n * 6 * DAY).date(),
            before={},
        )
        for number, card in enumerate(made)
        for n in range(looks)
    )


def test_a_memory_unlike_the_average_gets_weights_that_foretell_it_better() -> None:
    learner = UserFactory()
    history(learner, cards=100, looks=7, forgets=0.5)
    kept = fit(learner, at=AT)
    assert kept.reviews == 600
    assert kept.is_better
    assert kept.log_loss is not None
    assert kept.log_loss_before is not None
    assert kept.log_loss < kept.log_loss_before
    fresh = User.objects.get(pk=learner.pk)
    assert weights_of(fresh) == tuple(kept.weights) != DEFAULT_WEIGHTS


def test_weights_that_foretell_no_better_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    learner = UserFactory()
    history(learner, cards=100, looks=7, forgets=0.5)
    poor: Weights = (100.0,) * 4 + DEFAULT_WEIGHTS[4:]
    monkeypatch.setattr(fitting, "_fitted", lambda items: poor)
    kept = fit(learner, at=AT)
    assert not kept.is_better
    assert weights_of(User.objects.get(pk=learner.pk)) == DEFAULT_WEIGHTS


def test_with_too_few_reviews_nothing_is_fitted() -> None:
    learner = UserFactory()
    history(learner, cards=10, looks=7, forgets=0.5)
    kept = fit(learner, at=AT)
    assert (kept.reviews, kept.weights, kept.log_loss) == (60, None, None)


def test_only_looks_a_day_after_the_one_before_test_a_memory() -> None:
    learner = UserFactory()
    card = look(word_card(learner))
    card = look(card, at=AT + timedelta(minutes=10))
    assert recalls(learner) == []
    look(card, at=AT + 3 * DAY)
    (recall,) = recalls(learner)
    assert recall.looks == ((3, 0), (3, 0), (3, 2))
    assert recalls(UserFactory()) == []


def test_the_next_answer_is_scheduled_by_the_weights_that_were_kept() -> None:
    learner = UserFactory()
    card = due_card(learner)
    before = next_intervals(card, at=AT)[Review.Rating.GOOD]
    weights = (*DEFAULT_WEIGHTS[:8], DEFAULT_WEIGHTS[8] + 1, *DEFAULT_WEIGHTS[9:])
    Fit.objects.create(learner=learner, weights=weights, fitted_at=AT)
    fresh = Card.objects.whole().get()
    assert next_intervals(fresh, at=AT)[Review.Rating.GOOD] > 1.5 * before
    assert look(fresh).due > AT + 1.5 * before


def test_weights_beyond_their_bounds_come_back_to_them() -> None:
    assert within_bounds([*DEFAULT_WEIGHTS[:20], 0.9]) == (*DEFAULT_WEIGHTS[:20], 0.8)


def test_a_fit_is_due_once_a_month_and_the_end_of_a_session_asks_for_it(client: Client) -> None:
    learner = UserFactory()
    client.force_login(learner)
    assert is_due(learner, at=AT)
    client.get(reverse("flashcards:review"))
    kept = Fit.objects.get()
    assert not is_due(learner, at=kept.fitted_at + 29 * DAY)
    assert is_due(learner, at=kept.fitted_at + 31 * DAY)

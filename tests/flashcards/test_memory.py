"""Scheduling is that of the `fsrs` package, exactly."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import uuid4

import fsrs
import pytest

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma
from quizzes.flashcards.memory import Memory, after
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import memory_of, review
from quizzes.flashcards.spread import Spread, exact, fuzzed
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, LemmaFactory

HISTORIES = 1000
RETENTIONS = [0.7, 0.8, 0.85, 0.9, 0.95, 0.97]


def looks(rng: random.Random) -> Iterator[tuple[datetime, int]]:
    """When a card was looked at and how it was rated: within minutes, days or years of the time before."""
    at = AT
    for _ in range(rng.randint(1, 12)):
        at += timedelta(seconds=rng.choice([60, 3600, 86_400, 40 * 86_400]) * rng.uniform(0.2, 3))
        yield at, rng.choice([1, 2, 3, 3, 3, 4])


def by_the_library(
    history: list[tuple[datetime, int]], desired_retention: float, *, fuzz: bool = False
) -> fsrs.Card:
    scheduler = fsrs.Scheduler(desired_retention=desired_retention, enable_fuzzing=fuzz)
    card = fsrs.Card(card_id=1, due=AT)
    for at, rating in history:
        card, _log = scheduler.review_card(card, fsrs.Rating(rating), review_datetime=at)
    return card


def state_of(card: fsrs.Card | Memory) -> dict[str, object]:
    named = {name: getattr(card, name) for name in ("step", "stability", "difficulty", "due", "last_review")}
    return named | {"memory": card.memory if isinstance(card, Memory) else card.state.value}


def test_a_thousand_histories_end_as_the_library_ends_them() -> None:
    rng = random.Random(20261118)  # noqa: S311
    for _ in range(HISTORIES):
        history, retention = list(looks(rng)), rng.choice(RETENTIONS)
        memory = Memory(memory=1, step=0, stability=None, difficulty=None, due=AT, last_review=None)
        for at, rating in history:
            memory = after(memory, rating=rating, at=at, desired_retention=retention)
        assert state_of(memory) == state_of(by_the_library(history, retention)), history


def replayed(card: Card, history: list[tuple[datetime, int]], spread: Spread) -> Memory:
    """What the card is after the history went through the application, review by review."""
    for at, rating in history:
        review(card, rating=Review.Rating(rating), request=uuid4(), at=at, spread=spread)
    return memory_of(Card.objects.get(pk=card.pk))


def new_cards(learner: User, count: int) -> list[Card]:
    lemmas = Lemma.objects.bulk_create(LemmaFactory.build_batch(count))
    return Card.objects.bulk_create(
        Card(learner=learner, kind=Card.Kind.WORD, lemma=lemma, due=AT, created_at=AT) for lemma in lemmas
    )


@pytest.mark.django_db
def test_a_thousand_histories_through_the_database_end_as_the_library_ends_them() -> None:
    rng = random.Random(7)  # noqa: S311
    learners = [UserFactory(desired_retention=retention) for retention in RETENTIONS]
    for place in range(HISTORIES // 100):
        learner = learners[place % len(learners)]
        for card in new_cards(learner, 100):
            history = list(looks(rng))[:6]
            kept = replayed(card, history, exact)
            assert state_of(kept) == state_of(by_the_library(history, learner.desired_retention)), history


@pytest.mark.django_db
def test_a_thousand_histories_with_fuzz_end_as_the_library_ends_them_with_the_same_seed() -> None:
    rng = random.Random(8)  # noqa: S311
    learner, moved = UserFactory(), 0
    for seed, card in enumerate(new_cards(learner, HISTORIES)):
        history = list(looks(rng))[:6]
        kept = replayed(card, history, fuzzed(random.Random(seed).random))  # noqa: S311
        random.seed(seed)  # the package draws from the global generator
        assert state_of(kept) == state_of(by_the_library(history, 0.9, fuzz=True)), history
        moved += kept.due != by_the_library(history, 0.9).due
    assert moved > HISTORIES // 4


def test_ratings_and_states_are_those_of_the_library() -> None:
    assert {rating.name: rating.value for rating in fsrs.Rating} == {
        name.title(): value for name, value in zip(Review.Rating.names, Review.Rating.values, strict=True)
    }
    assert {state.name.upper(): state.value for state in fsrs.State} == dict(
        zip(Card.Memory.names, Card.Memory.values, strict=True)
    )


def test_a_memory_survives_its_json() -> None:
    new = Memory(memory=1, step=0, stability=None, difficulty=None, due=AT, last_review=None)
    seen = after(new, rating=4, at=AT, desired_retention=0.9)
    assert [Memory.from_json(memory.as_json()) for memory in (new, seen)] == [new, seen]


def test_the_same_look_brings_the_same_interval_every_time() -> None:
    new = Memory(memory=1, step=0, stability=None, difficulty=None, due=AT, last_review=None)
    assert len({after(new, rating=4, at=AT, desired_retention=0.9) for _ in range(20)}) == 1

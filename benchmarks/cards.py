"""The cards at the size of a service: 200,000 of them, 1,000,000 reviews, 20,000 cards of the one who asks.

Like `benchmarks.pages`, through the whole server; `DATABASE_URL` says on which database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from django.urls import reverse
from django.utils import timezone

from benchmarks.pages import HTMX, measured
from benchmarks.row import Row
from benchmarks.shelf import fill
from quizzes.accounts.models import User
from quizzes.flashcards.models import Review
from quizzes.flashcards.queue import next_card


def rows() -> Iterator[Row]:
    databases = setup_databases(verbosity=0, interactive=False, serialized_aliases=set())
    try:
        learner = User.objects.create_user("learner", new_cards_a_day=9999, reviews_a_day=9999)
        begun = perf_counter()
        fill(learner, at=timezone.now())
        yield Row(f"cards and reviews into {connection.vendor}", perf_counter() - begun, "s")
        client = Client(raise_request_exception=True)
        client.force_login(learner)
        yield from measured("next card of 20,000", gets(client, reverse("flashcards:review")), bar=10)
        yield from measured("answer, 20,000 cards", lambda: answers(client, learner), bar=20)
        yield from measured("today, 100,000 reviews", gets(client, reverse("progress:today")), bar=100)
    finally:
        teardown_databases(databases, verbosity=0)


def gets(client: Client, address: str) -> Callable[[], Iterator[float]]:
    def requests() -> Iterator[float]:
        headers = {} if address == reverse("progress:today") else HTMX
        while True:
            begun = perf_counter()
            response = client.get(address, headers=headers)
            yield perf_counter() - begun
            assert response.status_code == 200

    return requests


def answers(client: Client, learner: User) -> Iterator[float]:
    """The card that is next, remembered; the answer is the page of the one after it."""
    while card := next_card(learner, at=timezone.now()):
        data = {"request": str(card.next_request), "rating": str(Review.Rating.GOOD.value)}
        begun = perf_counter()
        response = client.post(reverse("flashcards:rate", args=[card.pk]), data, headers=HTMX)
        yield perf_counter() - begun
        assert response.status_code == 200

"""What a reader waits for: the time of a request in the server, from its arrival to the whole answer.

Through Django's test client, whole middleware included, on a database of its own with one learner and a long
article; the requests of htmx, as a browser sends them. Each is measured 200 times when all is warm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from time import perf_counter

from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from django.urls import reverse
from django.utils import timezone

from benchmarks.articles import long_article
from benchmarks.row import Row, median_and_p95
from newsquiz.pipeline import publish_drafts, walk
from quizzes.accounts.models import Role, User
from quizzes.articles.models import Article
from quizzes.articles.sentences import sentences_of
from quizzes.attempts.answer import start
from quizzes.attempts.steps import steps_of
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import Card, Review
from quizzes.questions.models import Format, Question, QuestionSet

WARM_UP, MEASURED = 20, 200
HTMX = {"HX-Request": "true"}


def rows() -> Iterator[Row]:
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        at = timezone.now()
        question_set, learner = prepare(at)
        client = Client(raise_request_exception=True)
        client.force_login(learner)
        article = question_set.article
        yield from measured("reader page", lambda: reads(client, article), bar=15)
        yield from measured("quiz answer", lambda: answers(client, question_set, learner), bar=20)
        yield from measured("review answer", lambda: reviews(client, learner), bar=20)
    finally:
        teardown_databases(databases, verbosity=0)


def measured(name: str, requests: Callable[[], Iterator[float]], *, bar: float) -> list[Row]:
    seconds = list(islice(requests(), WARM_UP + MEASURED))[WARM_UP:]
    if len(seconds) != MEASURED:
        raise RuntimeError(f"{name}: {len(seconds)} requests could be measured, not {MEASURED}.")
    return median_and_p95(name, seconds, bar=bar)


def prepare(at: datetime) -> tuple[QuestionSet, User]:
    """A published article with its set, and a learner who has a card of each of its words."""
    _, source = long_article()
    teacher = User.objects.create_user("teacher", role=Role.TEACHER)
    learner = User.objects.create_user("learner", new_cards_a_day=9999, reviews_a_day=9999)
    walked = walk(source, owner=teacher)
    publish_drafts(walked.question_set, by=teacher, at=at)
    article = Article.objects.get(pk=walked.article.pk)
    for used in article.lemmas.select_related("lemma"):
        first = used.first_offset
        enrol_word(learner, lemma=used.lemma, article=article, start=first, end=first + 1, at=at)
    return walked.question_set, learner


def reads(client: Client, article: Article) -> Iterator[float]:
    address = article.get_absolute_url()
    while True:
        begun = perf_counter()
        response = client.get(address)
        yield perf_counter() - begun
        assert response.status_code == 200


def answers(client: Client, question_set: QuestionSet, learner: User) -> Iterator[float]:
    """Attempt after attempt, every other answer wrong: a wrong one becomes a card too."""
    wrong = False
    while True:
        attempt = start(question_set, learner=learner, guest=None, at=timezone.now())
        for step in steps_of(attempt):
            address = reverse("attempts:question", args=[attempt.pk, step.position])
            data = answer_to(step.question, right=not wrong)
            begun = perf_counter()
            response = client.post(address, data, headers=HTMX)
            yield perf_counter() - begun
            assert response.status_code == 200
            wrong = not wrong


def answer_to(question: Question, *, right: bool) -> dict[str, str]:
    if question.format == Format.TYPED:
        return {"text": question.accepted[0] if right else "؟"}
    if question.slots:
        return {f"slot{at}": slot.key if right else slot.options[0] for at, slot in enumerate(question.slots)}
    if question.format == Format.EVIDENCE:
        spans = sentences_of(question.question_set.article)
        found = next(span for span in spans if question.is_right(given=span) == right)
        return {"sentence": str(found[0])}
    return {"choice": str(question.choices.filter(is_correct=right).values_list("pk", flat=True)[0])}


def reviews(client: Client, learner: User) -> Iterator[float]:
    """Each card once, remembered; the answer is the page of the next."""
    for card in Card.objects.of_learner(learner).select_related("learner"):
        data = {"request": str(card.next_request), "rating": str(Review.Rating.GOOD.value)}
        begun = perf_counter()
        response = client.post(reverse("flashcards:rate", args=[card.pk]), data, headers=HTMX)
        yield perf_counter() - begun
        assert response.status_code == 200

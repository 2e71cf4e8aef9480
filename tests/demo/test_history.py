"""The weeks behind the demo's learner: the same for the same seed, and something to show on every page."""

from datetime import UTC, datetime, timedelta

import pytest

from newsquiz.demo.history import give_history
from newsquiz.demo.load import ARTICLES
from quizzes.accounts.models import User
from quizzes.articles.analyse import analyse
from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import read_file
from quizzes.attempts.models import Attempt
from quizzes.flashcards.models import Review
from quizzes.progress.queries import learner_progress
from tests.accounts.factories import UserFactory
from tests.attempts.factories import published_set

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def shelf(how_many: int) -> list[Article]:
    """The first of the demo's articles, analysed, each with a set of three questions."""
    articles = []
    for path in sorted(ARTICLES.glob("*.txt"))[:how_many]:
        article = ingest(read_file(path.name, path.read_bytes()), owner=None)[0]
        analyse(article)
        article.state = Article.State.PUBLISHED
        article.save()
        published_set(article)
        articles.append(article)
    return articles


def story_of(learner: User) -> list[tuple[object, ...]]:
    reviews = Review.objects.filter(learner=learner).order_by("pk")
    return list(reviews.values_list("card__lemma__key", "card__question", "rating", "reviewed_at", "day"))


def test_the_same_seed_tells_the_same_story() -> None:
    articles, learners = shelf(5), [UserFactory() for _ in range(3)]
    for learner, seed in zip(learners, (5, 5, 6), strict=True):
        give_history(learner, articles=articles, at=AT, seed=seed)
    once, again, other = map(story_of, learners)
    assert once == again != other


def test_every_page_has_something_to_show() -> None:
    learner = UserFactory()
    give_history(learner, articles=shelf(8), at=AT, seed=2026)
    progress = learner_progress(learner, at=AT)
    assert progress.due.total
    assert progress.streak.longest > 7
    assert len(progress.days) > 20
    assert progress.skills
    assert progress.words.known
    assert progress.words.learning
    assert progress.under_way is not None
    assert progress.under_way.attempt is not None
    assert progress.suggestion is not None


def test_nothing_happens_after_the_moment_of_loading() -> None:
    learner = UserFactory()
    give_history(learner, articles=shelf(5), at=AT, seed=1)
    assert not Review.objects.filter(reviewed_at__gt=AT).exists()
    assert not Attempt.objects.filter(finished_at__gt=AT).exists()
    assert not learner.reviews.filter(day=AT.date()).exists()
    assert learner.reviews.filter(reviewed_at__gt=AT - timedelta(days=8)).exists()


def test_a_site_without_articles_is_left_as_it_is() -> None:
    learner = UserFactory()
    give_history(learner, articles=[], at=AT, seed=1)
    assert not learner.cards.exists()

"""Vowels where the learner needs them: all, those that tell a word from others, or none."""

from datetime import timedelta

import pytest

from quizzes.articles.models import Article
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import Card
from quizzes.flashcards.strength import stage_of
from quizzes.reading.own_copy import own_copy
from tests.accounts.factories import UserFactory
from tests.reading.factories import AT, index_of, lemma_of, published

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def article() -> Article:
    return published("رفع الجندي علم بلاده فوق الجسر.", title="خبر")


def remembered(article: Article, word: str, *, stability: float, days_ago: int):
    """A learner who looked the word up that many days ago, with a memory of that many days."""
    learner = UserFactory()
    copy = own_copy(article, learner)
    token = copy.document.tokens[index_of(article, word)]
    card = enrol_word(
        learner, lemma=lemma_of(article, word), article=article, start=token.start, end=token.end, at=AT
    )
    Card.objects.filter(pk=card.pk).update(
        memory=2,
        step=None,
        stability=stability,
        difficulty=5.0,
        last_review=AT - days_ago * DAY,
        due=AT + DAY,
    )
    return learner


def written(article: Article, learner, word: str, *, vowels: str = "new") -> str:
    """The word as the text shows it, with its classes."""
    html = own_copy(article, learner, at=AT).passage(vowels=vowels, mark=None).blocks[0].html
    index = index_of(article, word)
    return (
        html.split(f"/words/{index}/#marked")[0].rsplit("<a ", 1)[1]
        + html.split(f'/words/{index}/#marked">')[1].split("<")[0]
    )


def test_a_new_word_has_all_its_vowels(article):
    assert written(article, UserFactory(), "علم").endswith("عِلْمَ")


def test_a_word_that_is_nearly_forgotten_has_all_its_vowels(article):
    learner = remembered(article, "علم", stability=5, days_ago=200)
    assert written(article, learner, "علم").endswith("عِلْمَ")


def test_a_word_that_fades_has_only_the_marks_that_tell_it_apart(article):
    learner = remembered(article, "علم", stability=10, days_ago=15)
    assert written(article, learner, "علم").endswith("عِلم")


def test_a_word_that_is_well_remembered_has_none(article):
    learner = remembered(article, "علم", stability=100, days_ago=1)
    assert written(article, learner, "علم").endswith("علم")


def test_all_vowels_and_no_vowels_are_the_same_for_every_memory(article):
    learner = remembered(article, "علم", stability=100, days_ago=1)
    assert written(article, learner, "علم", vowels="all").endswith("عِلْمَ")
    assert written(article, learner, "علم", vowels="none").endswith("علم")


def test_the_line_under_a_word_knows_its_stage(article):
    learner = remembered(article, "الجسر", stability=9, days_ago=1)
    assert 'class="w learning s3"' in written(article, learner, "الجسر")


@pytest.mark.parametrize(
    ("days", "stage"), [(None, 1), (0.4, 1), (1, 2), (6.9, 2), (7, 3), (21, 4), (900, 4)]
)
def test_the_stages_begin_after_a_day_a_week_and_three_weeks(days, stage):
    assert stage_of(days) == stage

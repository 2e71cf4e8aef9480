"""Not this meaning: a learner reads a word otherwise than the analysis, and it is remembered."""

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.articles.passage import document_of
from quizzes.flashcards.models import Card
from quizzes.reading.models import ChosenReading
from quizzes.reading.own_copy import own_copy
from tests.accounts.factories import UserFactory
from tests.reading.factories import index_of, published

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
TEXT = "رفع الجندي علم بلاده. ثم طوى الجندي علم بلاده في المساء."


@pytest.fixture
def article() -> Article:
    return published(TEXT, title="مراسم رفع العلم")


@pytest.fixture
def learner() -> User:
    return UserFactory()


@pytest.fixture
def client(client: Client, learner: User) -> Client:
    client.force_login(learner)
    return client


def other_of(article: Article, word: str) -> tuple[int, str]:
    """Another reading with another lemma: its number and its lemma's key."""
    document = document_of(article)
    assert document is not None
    token = document.tokens[index_of(article, word)]
    return next(
        (number, other.lemma_id)
        for number, other in enumerate(token.others)
        if other.lemma_id != token.analysis.lemma_id and other.gloss
    )


def choose(client: Client, article: Article, number: object) -> str:
    index = index_of(article, "علم")
    response = client.post(f"/articles/{article.pk}/words/{index}/reading/", {"number": number}, headers=HTMX)
    assert response.status_code == 200
    return response.content.decode()


def lemmas_of(article: Article, learner: User, word: str) -> set[str]:
    document = own_copy(article, learner).document
    assert document is not None
    return {token.analysis.lemma_id for token in document.tokens if token.surface == word}


def test_the_reading_holds_wherever_the_article_writes_the_word_so(client, article, learner):
    number, key = other_of(article, "علم")
    choose(client, article, number)
    assert lemmas_of(article, learner, "علم") == {key}


def test_the_card_says_that_it_was_chosen_and_offers_the_way_back(client, article):
    html = choose(client, article, other_of(article, "علم")[0])
    assert "اخترتَ هذه القراءة" in html
    assert 'value="-1"' in html


def test_the_way_back_leads_to_the_reading_of_the_analysis(client, article, learner):
    before = lemmas_of(article, learner, "علم")
    choose(client, article, other_of(article, "علم")[0])
    html = choose(client, article, -1)
    assert "اخترتَ هذه القراءة" not in html
    assert lemmas_of(article, learner, "علم") == before


def test_choosing_twice_is_choosing_once(client, article, learner):
    number, key = other_of(article, "علم")
    choose(client, article, number)
    choose(client, article, number)
    assert ChosenReading.objects.count() == 1
    assert lemmas_of(article, learner, "علم") == {key}


def test_a_number_that_no_reading_has_changes_nothing(client, article):
    choose(client, article, 99)
    choose(client, article, "كتاب")
    assert not ChosenReading.objects.exists()


def test_what_is_said_of_the_word_is_said_of_the_chosen_lemma(client, article, learner):
    number, key = other_of(article, "علم")
    choose(client, article, number)
    client.post(f"/articles/{article.pk}/words/{index_of(article, 'علم')}/status/", {"status": "known"})
    assert own_copy(article, learner).statuses == {key: "known"}


def test_a_card_is_made_of_the_chosen_lemma(client, article, learner):
    number, key = other_of(article, "علم")
    choose(client, article, number)
    client.post(f"/articles/{article.pk}/words/{index_of(article, 'علم')}/save/")
    assert Card.objects.get(learner=learner).lemma.key == key


def test_nobody_else_reads_it_so(client, article):
    other = UserFactory()
    before = lemmas_of(article, other, "علم")
    choose(client, article, other_of(article, "علم")[0])
    assert lemmas_of(article, other, "علم") == before


def test_a_guest_cannot_choose(article):
    index = index_of(article, "علم")
    response = Client().post(f"/articles/{article.pk}/words/{index}/reading/", {"number": 0})
    assert "login" in response.headers["Location"]


def test_the_text_shows_the_vowels_of_the_chosen_reading(client, article, learner):
    number, _ = other_of(article, "علم")
    document = document_of(article)
    chosen = document.tokens[index_of(article, "علم")].others[number].vocalised
    choose(client, article, number)
    assert f">{chosen}</a>" in client.get(f"{article.get_absolute_url()}?vowels=all").content.decode()

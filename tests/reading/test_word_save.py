"""Adding a word to the cards."""

import pytest
from django.test import Client

from quizzes.articles.models import Article
from quizzes.flashcards.models import Card
from tests.accounts.factories import UserFactory
from tests.reading.factories import TEXT, index_of, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return published()


def save(client: Client, article: Article, **headers: str):
    address = f"/articles/{article.pk}/words/{index_of(article, 'لتفاهم')}/save/"
    return client.post(address, headers=headers)


def test_the_card_keeps_the_word_where_it_was_met(client, article):
    learner = UserFactory()
    client.force_login(learner)
    save(client, article)
    card = Card.objects.get()
    assert (card.learner, card.article) == (learner, article)
    assert card.sentence[card.word_start : card.word_end] == "لتفاهم"
    assert card.sentence in TEXT


def test_a_second_click_keeps_one_card(client, article):
    client.force_login(UserFactory())
    save(client, article)
    html = save(client, article, **{"HX-Request": "true"}).content.decode()
    assert Card.objects.count() == 1
    assert "في البطاقات" in html
    assert "إضافة إلى البطاقات" not in html


def test_a_guest_saves_nothing(client, article):
    assert save(client, article).status_code == 302
    assert not Card.objects.exists()


def test_a_card_is_made_by_a_form_alone(client, article):
    client.force_login(UserFactory())
    assert client.get(f"/articles/{article.pk}/words/0/save/").status_code == 405

"""What would help with an article before it is opened, and learning it."""

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.flashcards.models import Card, WordStatus
from quizzes.reading.fit import known_shares, preparation
from tests.accounts.factories import UserFactory
from tests.reading.factories import lemma_of, published, say

pytestmark = pytest.mark.django_db

TEXT = """افتتحت البلدية جسرًا جديدًا فوق النهر. وقال المهندس إن الجسر متين.

وسيصل الجسر بين ضفتي النهر، وقد كلّف البلدية الكثير."""
HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(client: Client) -> Client:
    client.force_login(UserFactory(username="samar"))
    return client


def samar() -> User:
    return User.objects.get(username="samar")


def test_the_words_that_stand_most_often_come_first(client):
    article = published(TEXT)
    first = preparation(samar(), article)
    assert first is not None
    assert [word.lemma.lemma for word in first.words][:1] == ["جِسْر"]
    assert len(first.words) == 6


def test_the_share_with_them_is_what_it_will_be_when_they_are_known(client):
    article = published(TEXT)
    before = known_shares(samar(), [article])[article.pk]
    promised = preparation(samar(), article)
    client.post(f"/articles/{article.pk}/learn/", {"word": [word.lemma_id for word in promised.words]})
    assert known_shares(samar(), [article])[article.pk] == pytest.approx(before)
    WordStatus.objects.filter(learner=samar()).update(status="known")
    assert known_shares(samar(), [article])[article.pk] == pytest.approx(promised.share)


def test_each_word_becomes_a_card_with_the_sentence_where_it_stands_first(client):
    article = published(TEXT)
    river = lemma_of(article, "النهر")
    client.post(f"/articles/{article.pk}/learn/", {"word": [river.pk]}, headers=HTMX)
    card = Card.objects.get(learner=samar(), lemma=river)
    assert card.sentence == "افتتحت البلدية جسرًا جديدًا فوق النهر."
    assert card.sentence[card.word_start : card.word_end] == "النهر"


def test_learning_them_twice_makes_each_card_once(client):
    article = published(TEXT)
    river = lemma_of(article, "النهر")
    for _ in range(2):
        response = client.post(f"/articles/{article.pk}/learn/", {"word": [river.pk]}, headers=HTMX)
        assert "صارت كلمة واحدة بين بطاقاتك" in response.content.decode()
    assert Card.objects.filter(learner=samar()).count() == 1


def test_a_word_that_is_not_new_is_left_as_it_is(client):
    article = published(TEXT)
    say(samar(), article, النهر="known")
    client.post(f"/articles/{article.pk}/learn/", {"word": [lemma_of(article, "النهر").pk, "x", "9999999"]})
    assert not Card.objects.filter(learner=samar()).exists()
    assert WordStatus.objects.get(learner=samar()).status == "known"


def test_the_fragment_shows_words_with_their_meanings_and_one_button(client):
    html = client.get(f"/articles/{published(TEXT).pk}/before/", headers=HTMX).content.decode()
    assert "جِسْر" in html
    assert "bridge" in html
    assert "بهذه الكلمات تبلغ معرفتك بكلماته" in html


def test_nothing_new_says_so(client):
    article = published(TEXT)
    client.post(f"/articles/{article.pk}/known/")
    assert preparation(samar(), article) is None
    html = client.get(f"/articles/{article.pk}/before/", headers=HTMX).content.decode()
    assert "لا كلمة فيه جديدة عليك" in html


def test_without_scripts_the_address_leads_to_the_article(client):
    article = published(TEXT)
    assert client.get(f"/articles/{article.pk}/before/").headers["Location"] == article.get_absolute_url()


@pytest.mark.parametrize("path", ["before", "learn", "known"])
def test_an_article_in_the_drawer_is_nobody_elses(client, path):
    article = published(TEXT, state="analysed")
    send = client.get if path == "before" else client.post
    assert send(f"/articles/{article.pk}/{path}/").status_code == 404


def test_a_guest_is_asked_to_sign_in():
    response = Client().post(f"/articles/{published(TEXT).pk}/learn/")
    assert response.status_code == 302
    assert "login" in response.headers["Location"]


def test_what_another_learner_knows_changes_nothing(client):
    article = published(TEXT)
    before = known_shares(samar(), [article])
    say(UserFactory(), article, النهر="known")
    assert known_shares(samar(), [article]) == before

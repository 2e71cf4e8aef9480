"""Saying what a word is to me."""

import json

import pytest
from django.test import Client
from django.utils import timezone

from quizzes.articles.models import Article
from quizzes.flashcards.models import Card, WordStatus
from quizzes.flashcards.queue import next_card
from tests.accounts.factories import UserFactory
from tests.reading.factories import index_of, published, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return published()


def send(client: Client, article: Article, word: str, status: str, **headers: str):
    address = f"/articles/{article.pk}/words/{index_of(article, word)}/status/"
    return client.post(address, {"status": status}, headers=headers)


def test_a_word_that_is_known_is_known(client, article):
    learner = UserFactory()
    client.force_login(learner)
    response = send(client, article, "قاعدة", "known")
    assert response["Location"] == f"/articles/{article.pk}/words/{index_of(article, 'قاعدة')}/"
    assert WordStatus.objects.get().status == "known"


def test_a_word_that_is_being_learnt_comes_to_be_reviewed(client, article):
    learner = UserFactory()
    client.force_login(learner)
    send(client, article, "قاعدة", "learning")
    send(client, article, "قاعدة", "learning")
    card = next_card(learner, at=timezone.now())
    assert card == Card.objects.get()
    assert card.sentence[card.word_start : card.word_end] == "قاعدة"
    assert WordStatus.objects.get().status == "learning"


def test_new_forgets_what_was_said(client, article):
    learner = UserFactory()
    say(learner, article, قاعدة="known")
    client.force_login(learner)
    send(client, article, "قاعدة", "new")
    assert not WordStatus.objects.exists()


def test_the_fragment_brings_the_card_the_share_and_the_places_of_the_lemma(client):
    article = published(text="غادرت القوات القاعدة أمس.\nوقالت القوات إن العمل مستمرّ.")
    client.force_login(UserFactory())
    response = send(client, article, "القوات", "learning", **{"HX-Request": "true"})
    html = response.content.decode()
    assert 'value="learning" aria-pressed="true"' in html
    assert 'id="known-share" hx-swap-oob="true"' in html
    told = json.loads(response["HX-Trigger"])["word-status"]
    spans = [(start, end) for start, end, *_rest in article.analysis.data["tokens"]]
    places = [at for at, (start, end) in enumerate(spans) if article.text[start:end] == "القوات"]
    assert told == {"status": "learning", "words": places}


def test_a_guest_is_sent_to_sign_in_and_back_to_the_page_they_were_on(client, article):
    response = send(client, article, "قاعدة", "known", Referer=f"http://testserver/articles/{article.pk}/")
    assert response["Location"] == f"/accounts/login/?next=/articles/{article.pk}/"
    assert not WordStatus.objects.exists()


def test_a_session_that_has_ended_leads_the_whole_page_to_sign_in(client, article):
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver/articles/{article.pk}/"}
    response = send(client, article, "قاعدة", "known", **headers)
    assert response["HX-Redirect"] == f"/accounts/login/?next=/articles/{article.pk}/"


def test_a_page_of_another_site_is_not_returned_to(client, article):
    response = send(client, article, "قاعدة", "known", Referer="https://evil.example/")
    assert response["Location"] == "/accounts/login/?next=/"

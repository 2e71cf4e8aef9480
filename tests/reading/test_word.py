"""A word's card, as a fragment and as a page."""

import pytest
from django.test import Client

from quizzes.articles.models import Article
from tests.accounts.factories import UserFactory
from tests.reading.factories import TITLE, index_of, published, published_without_analysis, say

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def article() -> Article:
    return published()


def card(client: Client, article: Article, word: str, **headers: str) -> str:
    response = client.get(f"/articles/{article.pk}/words/{index_of(article, word)}/", headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_the_card_shows_the_word_with_its_vowels_parts_lemma_root_and_kind(client, article):
    html = card(client, article, "لتفاهم", **HTMX)
    for said in ("لِتَفَاهُمٍ", "تَفَاهُم", "understanding", "المدخل", "الجذر", "اسم، مصدر", "الوزن", "تَفَاعُل"):
        assert said in html
    assert "<span>ف</span><span>ه</span><span>م</span>" in html
    assert "<html" not in html


def test_without_scripts_the_card_is_a_page_with_the_word_marked(client, article):
    html = card(client, article, "لتفاهم")
    assert TITLE in html
    assert 'id="marked"' in html
    assert "لِتَفَاهُمٍ" in html


def test_a_guest_is_told_what_an_account_is_for_and_where_it_leads_back_to(client, article):
    html = card(client, article, "قاعدة", **HTMX)
    assert 'name="status"' not in html
    assert f"/accounts/login/?next=/articles/{article.pk}/" in html


def test_a_learner_sees_what_the_word_is_to_them(client, article):
    learner = UserFactory()
    say(learner, article, قاعدة="known")
    client.force_login(learner)
    html = card(client, article, "قاعدة", **HTMX)
    assert 'value="known" aria-pressed="true"' in html
    assert 'value="new" aria-pressed="false"' in html


def test_where_no_word_stands_there_is_no_card(client, article):
    for index in (index_of(article, "،"), index_of(article, "17"), 9999):
        assert client.get(f"/articles/{article.pk}/words/{index}/").status_code == 404


def test_an_article_without_analysis_has_no_cards(client):
    assert client.get(f"/articles/{published_without_analysis().pk}/words/0/").status_code == 404


def test_the_words_of_an_unpublished_article_are_not_shown(client):
    article = published(state=Article.State.ANALYSED)
    assert client.get(f"/articles/{article.pk}/words/0/").status_code == 404


def test_a_word_that_is_in_no_lexicon_is_called_a_guess(client):
    article = published(text="قال البرشنطوف إن العمل مستمرّ في المدينة اليوم.\nوانتهى الخبر.")
    assert "تقدير من صيغتها" in card(client, article, "البرشنطوف", **HTMX)

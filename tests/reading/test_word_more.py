"""The second step of a word's card."""

import pytest
from django.test import Client

from quizzes.articles.models import Article
from quizzes.reading.more import more_of
from tests.accounts.factories import UserFactory
from tests.reading.factories import index_of, lemma_of, published

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def article() -> Article:
    return published("رمّمت البلدية جسرًا قديمًا قرب المدرسة.", title="ترميم جسر")


def more(client: Client, article: Article, word: str) -> str:
    response = client.get(f"/articles/{article.pk}/words/{index_of(article, word)}/more/", headers=HTMX)
    assert response.status_code == 200
    return response.content.decode()


def test_a_noun_has_its_plural_and_an_adjective_its_feminine(client, article):
    assert "جُسُور" in more(client, article, "جسرًا")
    assert "قَدِيمَة" in more(client, article, "قديمًا")


def test_the_family_shares_the_root_and_leaves_the_word_itself_out(article):
    lemma = lemma_of(article, "المدرسة")
    family = more_of(None, lemma, article=article).family
    assert family
    assert lemma.lemma not in {relative.form for relative in family}


def test_the_word_is_shown_in_the_sentence_of_another_article(client, article):
    published("انتظر الناس طويلًا. ثم عبر الوفد الجسور الثلاثة مساء الأحد.", title="زيارة الوفد")
    html = more(client, article, "جسرًا")
    assert "ثم عبر الوفد <mark>الجسور</mark> الثلاثة مساء الأحد." in html
    assert "زيارة الوفد" in html
    assert "انتظر الناس" not in html


def test_its_own_article_is_no_other_news(article):
    assert more_of(None, lemma_of(article, "جسرًا"), article=article).elsewhere == ()


def test_what_one_may_not_read_is_not_shown(client, article):
    published("عبر الوفد الجسور الثلاثة.", title="خبر في الدرج", state="analysed")
    assert "خبر في الدرج" not in more(client, article, "جسرًا")


def test_the_newest_three_are_enough(article):
    for day in range(5):
        published(f"عبر الوفد رقم {day} الجسر.", title=f"خبر {day}", published_on=f"2026-02-0{day + 1}")
    found = more_of(UserFactory(), lemma_of(article, "جسرًا"), article=article).elsewhere
    assert [other.article.title for other in found] == ["خبر 4", "خبر 3", "خبر 2"]


def test_an_article_whose_text_was_corrected_since_is_passed_over(article):
    other = published("عبر الوفد الجسر.", title="خبر")
    Article.objects.filter(pk=other.pk).update(text="نصّ جديد عن الجسر.")
    assert more_of(None, lemma_of(article, "جسرًا"), article=article).elsewhere == ()


def test_a_guess_has_no_second_step(client):
    article = published("زار زغبرطان المدينة.", title="زيارة")
    html = client.get(f"/articles/{article.pk}/words/{index_of(article, 'زغبرطان')}/", headers=HTMX)
    assert "more/" not in html.content.decode()


def test_without_scripts_it_stands_on_the_page_of_the_word(client, article):
    index = index_of(article, "جسرًا")
    assert "جُسُور" in client.get(f"/articles/{article.pk}/words/{index}/").content.decode()
    response = client.get(f"/articles/{article.pk}/words/{index}/more/")
    assert response.headers["Location"] == f"/articles/{article.pk}/words/{index}/"


def test_where_no_word_stands_there_is_nothing_more(client, article):
    assert client.get(f"/articles/{article.pk}/words/{index_of(article, '.')}/more/").status_code == 404

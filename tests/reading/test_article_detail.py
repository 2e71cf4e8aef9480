"""The reader."""

import re

import pytest
from django.test import Client

from quizzes.articles.level_reasons import level_reasons
from quizzes.articles.models import Article
from quizzes.reading.models import Reading
from tests.accounts.factories import TeacherFactory, UserFactory
from tests.attempts.factories import published_set
from tests.reading.factories import TITLE, published, published_without_analysis, say

pytestmark = pytest.mark.django_db


def page(client: Client, article: Article, query: str = "", **headers: str) -> str:
    response = client.get(article.get_absolute_url() + query, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_a_guest_reads_without_an_account_and_leaves_no_trace(client):
    article = published()
    html = page(client, article)
    assert TITLE in html
    assert "السبت ١٧ كانون الثاني ٢٠٢٦" in html
    assert not Reading.objects.exists()


def test_the_reader_is_told_what_makes_the_article_easy_or_hard(client):
    article = published()
    html = page(client, article)
    assert "ما يسهّل النصّ أو يصعّبه" in html
    assert f"<li>{level_reasons(article.level_reasons)[0]}</li>" in html
    Article.objects.update(level_reasons={})
    assert "ما يسهّل النصّ أو يصعّبه" not in page(client, article)


def test_an_unpublished_article_is_for_its_owner_alone(client):
    teacher, stranger = TeacherFactory(), TeacherFactory()
    article = published(owner=teacher, state=Article.State.ANALYSED)
    assert client.get(article.get_absolute_url()).status_code == 404
    client.force_login(stranger)
    assert client.get(article.get_absolute_url()).status_code == 404
    client.force_login(teacher)
    assert client.get(article.get_absolute_url()).status_code == 200


def test_vowels_come_with_the_address_or_with_the_setting(client):
    article = published()
    assert 'class="passage"' in page(client, article)
    assert 'class="passage is-vowelled"' in page(client, article, "?vowels=all")
    client.post("/accounts/preferences/", {"vowels": "all"})
    assert 'class="passage is-vowelled"' in page(client, article)
    assert 'class="passage"' in page(client, article, "?vowels=none")


def test_htmx_gets_the_passage_and_the_headline_with_their_vowels(client):
    html = page(client, published(), "?vowels=all", **{"HX-Request": "true"})
    assert html.lstrip().startswith('<div class="passage is-vowelled"')
    assert '<h1 id="headline" lang="ar" dir="rtl" class="is-vowelled" hx-swap-oob="true">' in html
    assert "<html" not in html


def test_a_learner_sees_how_much_they_know_and_a_guest_is_told_nothing(client):
    article, learner = published(), UserFactory()
    assert "known-share" not in re.sub(r'id="known-share"', "", page(client, article))
    say(learner, article, قاعدة="known", الجيش="learning")
    client.force_login(learner)
    html = page(client, article)
    assert "من كلمات الخبر معروفة لديك" in html
    assert "واحدة قيد التعلّم" in html


def test_opening_an_article_twice_is_one_reading(client):
    article, learner = published(), UserFactory()
    client.force_login(learner)
    page(client, article)
    page(client, article)
    assert Reading.objects.get().state == Reading.State.OPENED


def test_the_way_to_the_quiz_says_how_many_questions_wait(client):
    article = published()
    assert "لا أسئلة على هذا الخبر بعد" in page(client, article)
    published_set(article)
    html = page(client, article)
    assert "اختبار الفهم: ٣ أسئلة" in html
    assert f'action="/articles/{article.pk}/quiz/"' in html


def test_an_article_without_analysis_is_shown_without_vowels_and_cards(client):
    html = page(client, published_without_analysis())
    assert "تسلّم الجيش" in html
    assert 'name="vowels"' not in html
    assert "/words/" not in html


def test_the_text_is_arabic_and_right_to_left_in_both_languages(client):
    client.post("/accounts/preferences/", {"interface_language": "en"})
    html = page(client, published())
    assert '<html lang="en" dir="ltr"' in html
    assert '<div class="passage" lang="ar" dir="rtl">' in html


def test_the_steps_of_the_text_size_end_where_there_is_no_further_one(client):
    article = published()
    client.post("/accounts/preferences/", {"read_scale": "1.5"})
    html = page(client, article)
    assert 'data-read-scale="1.5"' in html
    assert re.search(r'name="read_scale" value="1.25"[^>]*aria-label="تصغير الخطّ">', html)
    assert re.search(r'name="read_scale" value=""[^>]*aria-label="تكبير الخطّ" disabled>', html)


def test_a_page_of_560_words_stays_small(client):
    sentence = "تسلّم الجيش يوم السبت قاعدة النخيل في غرب البلاد بعد أن غادرتها القوات الأجنبية. "
    client.force_login(UserFactory())
    html = page(client, published(text=sentence * 40), "?vowels=all")
    assert html.count("<a class") > 500
    assert len(html.encode()) <= 100_000

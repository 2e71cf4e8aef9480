"""The start page."""

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from quizzes.articles.models import Article
from quizzes.questions.models import Question, QuestionSet
from quizzes.reading.fit import known_shares
from quizzes.reading.models import Reading
from quizzes.reading.own_copy import own_copy
from tests.accounts.factories import UserFactory
from tests.attempts.factories import AT, ArticleFactory, published_set
from tests.reading.factories import published, say

pytestmark = pytest.mark.django_db


def page(client: Client, query: str = "", **headers: str) -> str:
    response = client.get(f"/{query}", headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_a_guest_sees_what_is_published_and_nothing_else(client):
    ArticleFactory(title="خبر منشور")
    ArticleFactory(title="خبر في الدرج", state=Article.State.ANALYSED)
    html = page(client)
    assert "خبر منشور" in html
    assert "خبر في الدرج" not in html


def test_a_story_says_its_level_topic_length_time_and_questions(client):
    published_set(ArticleFactory(topic="health", level="2+", word_count=180))
    html = page(client)
    for said in ("صحّة", "المستوى المتوسّط الأعلى", "ILR 2+", "تقديرًا", "١٨٠ كلمة", "٣ دقائق", "٣ أسئلة"):
        assert said in html


def test_only_approved_questions_of_the_newest_published_set_wait(client):
    article = ArticleFactory()
    published_set(article)
    newest = published_set(article)
    QuestionSet.objects.filter(pk=newest.pk).update(published_at=AT.replace(year=2027))
    Question.objects.filter(pk=newest.questions.first().pk).update(state=Question.State.DRAFT)
    QuestionSet.objects.filter(pk=published_set(article).pk).update(state=QuestionSet.State.DRAFT)
    assert "سؤالان" in page(client)


def test_the_list_is_narrowed_by_topic_level_and_words_of_the_headline(client):
    ArticleFactory(title="فوز الفريق", topic="sport", level="1")
    ArticleFactory(title="فوز العلماء", topic="science", level="1")
    ArticleFactory(title="خسارة الفريق", topic="sport", level="3")
    html = page(client, "?topic=sport&level=1&q=الفريق فوز")
    assert "فوز الفريق" in html
    assert "فوز العلماء" not in html
    assert "خسارة الفريق" not in html


def test_a_filter_that_means_nothing_narrows_nothing(client):
    ArticleFactory(title="فوز الفريق", topic="sport")
    assert "فوز الفريق" in page(client, "?topic=cooking&page=99")


def test_nothing_found_says_so_and_offers_a_way_back(client):
    ArticleFactory(topic="sport")
    html = page(client, "?topic=health")
    assert "لا خبر يوافق هذا الاختيار" in html
    assert "كلّ الأخبار" in html


def test_an_empty_site_says_so(client):
    assert "لا أخبار بعد" in page(client)


def test_htmx_gets_the_list_alone_and_caches_keep_the_two_apart(client):
    ArticleFactory(title="خبر منشور")
    response = client.get("/", headers={"HX-Request": "true"})
    html = response.content.decode()
    assert "خبر منشور" in html
    assert "<html" not in html
    assert "HX-Request" in response["Vary"]


def test_pages_keep_what_was_chosen(client):
    ArticleFactory.create_batch(14, topic="sport")
    html = page(client, "?topic=sport")
    assert "?topic=sport&amp;page=2" in html
    assert "الصفحة ١ من ٢" in html


def test_what_a_learner_has_read_to_the_end_is_ticked(client):
    learner = UserFactory()
    Reading.objects.create(
        learner=learner, article=ArticleFactory(), state=Reading.State.FINISHED, opened_at=AT, finished_at=AT
    )
    client.force_login(learner)
    assert "is-read" in page(client)


def test_the_queries_do_not_grow_with_the_articles(client, django_assert_num_queries: DjangoAssertNumQueries):
    for _ in range(5):
        published_set()
    with django_assert_num_queries(2):
        page(client)


def test_the_interface_is_english_where_that_was_chosen(client):
    ArticleFactory(word_count=1200)
    client.post("/accounts/preferences/", {"interface_language": "en"})
    html = page(client)
    assert '<html lang="en" dir="ltr"' in html
    assert "1,200 words" in html


def test_a_search_ignores_vowels_hamza_and_ta_marbuta_and_reads_the_text(client):
    ArticleFactory(title="إفتتاح المكتبة الكُبرى", text="نصّ الخبر عن القِراءة.")
    ArticleFactory(title="خبر آخر", text="لا شيء هنا.")
    for query in ("افتتاح المكتبه", "الكبري", "القراءه", "المَكتبة القراءة"):
        html = page(client, f"?q={query}")
        assert "إفتتاح المكتبة الكُبرى" in html, query
        assert "خبر آخر" not in html, query


def test_a_search_finds_another_form_of_the_word(client):
    published("نشرت الصحيفة ثلاثة كتب عن البحر.", title="كتب جديدة عن البحر")
    assert "كتب جديدة عن البحر" in page(client, "?q=كِتاب")


def test_a_changed_headline_is_found_by_its_new_words(client):
    article = published("نشرت الصحيفة خبرًا.", title="عنوان أوّل")
    article.title = "عنوان ثانٍ"
    article.save()
    assert "عنوان ثانٍ" in page(client, "?q=ثان")
    assert "عنوان ثانٍ" not in page(client, "?q=اول")


def test_a_learner_sees_how_much_of_each_article_they_know_and_can_order_by_it(client):
    learner = UserFactory()
    client.force_login(learner)
    hard = published("تعثّرت المفاوضات المضنية.", title="خبر صعب", published_on=date(2026, 3, 1))
    easy = published("عاد الولد إلى البيت.", title="خبر سهل", published_on=date(2026, 1, 1))
    say(learner, easy, عاد="known", الولد="known")
    assert known_shares(learner, [hard, easy]) == {hard.pk: 0, easy.pk: 0.75}
    html = page(client)
    assert re.search("٧٥٪.? من كلماته معروفة", html)
    assert html.index("خبر صعب") < html.index("خبر سهل")
    html = page(client, "?order=fit")
    assert html.index("خبر سهل") < html.index("خبر صعب")


def test_the_share_of_the_list_is_that_of_the_reader(client):
    learner = UserFactory()
    article = published()
    say(learner, article, قاعدة="known", القوات="learning", في="learning", الجيش="ignored")
    assert known_shares(learner, [article])[article.pk] == pytest.approx(
        own_copy(article, learner).coverage.share
    )


def test_a_guest_is_offered_no_order_and_no_share(client):
    published()
    html = page(client, "?order=fit")
    assert "الترتيب" not in html
    assert "معروفة" not in html


def test_the_list_of_a_learner_takes_the_same_queries_for_one_article_and_for_many(
    client, django_assert_max_num_queries
):
    client.force_login(UserFactory())
    for number in range(9):
        published(f"عاد الولد رقم {number} إلى البيت.", title=f"خبر {number}")
    with django_assert_max_num_queries(7):
        page(client, "?order=fit")

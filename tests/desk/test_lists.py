"""The lists of the desk: searched, filtered, cut into pages, in a fixed number of queries."""

from __future__ import annotations

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.questions.models import QuestionSet
from tests.articles.factories import TEXT, TITLE, ingested
from tests.desk.desk import queries, set_url, url
from tests.questions.factories import a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["articles_article_changelist", "questions_questionset_changelist", "index"])
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(
    desk: Client,
    teacher: User,
    question_set: QuestionSet,
    name: str,
) -> None:
    few = queries(desk, url(name))
    for number in range(12):
        article = ingested(f"{TEXT}\nسطر {number}.", owner=teacher)
        a_question(a_set(teacher, article=article))
    assert desk.get(url(name)).content.decode().count(TITLE) >= 10
    assert queries(desk, url(name)) == few


@pytest.mark.parametrize(
    ("name", "query", "found"),
    [
        ("questions_questionset_changelist", {"q": "كلّف بناء"}, 1),
        ("questions_questionset_changelist", {"q": "زيتون"}, 0),
        ("questions_questionset_changelist", {"state__exact": "published"}, 0),
        ("articles_article_changelist", {"q": "ريم الحلبي"}, 1),
        ("articles_article_changelist", {"topic__exact": "sport"}, 0),
    ],
)
def test_a_list_is_searched_and_filtered(
    desk: Client, question_set: QuestionSet, name: str, query: dict[str, str], found: int
) -> None:
    assert desk.get(url(name), query).context["cl"].result_count == found


def test_the_page_of_a_set_asks_as_often_for_many_questions_as_for_few(
    desk: Client, question_set: QuestionSet
) -> None:
    few = queries(desk, set_url(question_set))
    for _ in range(15):
        a_question(question_set)
    assert queries(desk, set_url(question_set)) == few


def test_the_index_names_what_waits(desk: Client, question_set: QuestionSet, teacher: User) -> None:
    other = a_set(teacher)
    page = desk.get(url("index"))
    assert list(page.context["waiting"]) == [question_set]
    assert other.title == question_set.title
    assert "2 draft questions" in page.content.decode()


def test_a_long_list_is_cut_into_pages(desk: Client, question_set: QuestionSet) -> None:
    QuestionSet.objects.bulk_create(
        QuestionSet(article=question_set.article, owner=question_set.owner, title=f"مجموعة {number}")
        for number in range(120)
    )
    address = url("questions_questionset_changelist")
    page = desk.get(address, {"p": 2}).content.decode()
    assert "Page 2 of 3" in page
    assert 'href="?p=1" rel="prev"' in page
    assert 'href="?p=3" rel="next"' in page
    assert "121 found" in page

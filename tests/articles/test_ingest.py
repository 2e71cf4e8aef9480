"""A source is stored once for each owner."""

from __future__ import annotations

import pytest

from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import read_text
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import TEXT, TITLE
from tests.concurrency import at_once

pytestmark = pytest.mark.django_db


def test_a_new_text_is_fetched_and_belongs_to_who_brought_it() -> None:
    teacher = TeacherFactory()
    article, is_new = ingest(read_text(f"topic: culture\n\n{TITLE}\n\n{TEXT}"), owner=teacher)
    assert is_new
    article.refresh_from_db()
    assert (article.title, article.text, article.topic) == (TITLE, TEXT, "culture")
    assert (article.state, article.owner) == (Article.State.FETCHED, teacher)


def test_the_same_text_again_is_the_article_that_stands() -> None:
    teacher = TeacherFactory()
    first, _ = ingest(read_text(TEXT, title=TITLE), owner=teacher)
    again, is_new = ingest(read_text(TEXT.replace("\n", "\r\n"), title="عنوان آخر"), owner=teacher)
    assert (again, is_new, again.title) == (first, False, TITLE)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{TITLE}\n\n{TEXT}", ""),
        (f"{TITLE}\n\n{TEXT}", "عنوان كتبه المعلّم"),
        (f"{TITLE}\nتقرير خاصّ\n{TEXT}", "عنوان كتبه المعلّم"),
        (TEXT.replace("\n", "\n\n  "), ""),
    ],
    ids=["with its title", "with its title and another", "with a line below its title", "spaced otherwise"],
)
def test_a_text_is_known_again_with_its_title_or_without(text: str, title: str) -> None:
    teacher = TeacherFactory()
    first, _ = ingest(read_text(TEXT), owner=teacher)
    assert ingest(read_text(text, title=title), owner=teacher) == (first, False)


def test_texts_that_end_alike_are_two_articles() -> None:
    teacher = TeacherFactory()
    ending = "الاشتراك في النشرة اليومية"
    for text in (TEXT, TEXT.replace("240", "250"), TITLE + "\n" + "خبر قصير بلا علامات في آخر سطوره\n" * 5):
        assert ingest(read_text(f"{text}\n{ending}"), owner=teacher)[1]


def test_two_teachers_each_have_their_own_article_of_one_text() -> None:
    made = {ingest(read_text(TEXT), owner=TeacherFactory())[0].pk for _ in range(2)}
    assert len(made) == 2


def test_a_text_without_an_owner_is_stored_once_too() -> None:
    first, _ = ingest(read_text(TEXT), owner=None)
    assert ingest(read_text(TEXT), owner=None) == (first, False)


@pytest.mark.django_db(transaction=True)
def test_the_same_text_twice_at_one_moment_makes_one_article() -> None:
    teacher, source = TeacherFactory(), read_text(TEXT)
    made = at_once(*[lambda: ingest(source, owner=teacher)] * 4)
    assert {article for article, _is_new in made} == {Article.objects.get()}
    assert sorted(is_new for _article, is_new in made) == [False, False, False, True]

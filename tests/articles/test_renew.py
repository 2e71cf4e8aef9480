"""After an update, what an older version analysed is analysed again."""

from io import StringIO

import pytest
from django.core.management import call_command

from quizzes.articles.models import Analysis, Article
from quizzes.articles.passage import document_of
from quizzes.articles.renew import outdated_count, renew
from tests.articles.factories import analysed, ingested

pytestmark = pytest.mark.django_db


def outdated() -> Article:
    article = analysed()
    Analysis.objects.filter(article=article).update(version=1)
    return article


def test_an_article_of_an_older_version_is_analysed_again_and_keeps_its_state() -> None:
    article = outdated()
    Article.objects.filter(pk=article.pk).update(state=Article.State.PUBLISHED)
    assert document_of(article) is None
    assert [one.pk for one in renew()] == [article.pk]
    article.refresh_from_db()
    assert article.is_published
    assert document_of(article) is not None


def test_what_is_up_to_date_or_not_analysed_yet_is_left_alone() -> None:
    made_at = Analysis.objects.get(article=analysed()).made_at
    ingested("نصّ آخر لم يُحلَّل بعد، وفيه خبر قصير عن المدينة.")
    assert outdated_count() == 0
    assert list(renew()) == []
    assert Analysis.objects.get().made_at == made_at


def test_the_command_says_how_far_it_is_and_the_second_run_finds_nothing() -> None:
    article = outdated()
    said = StringIO()
    call_command("renew_analyses", stdout=said)
    assert said.getvalue() == f"1 of 1: article {article.pk}\n"
    said = StringIO()
    call_command("renew_analyses", stdout=said)
    assert said.getvalue() == ""

"""The page of an article: what the analysis found, and corrections."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoCaptureOnCommitCallbacks

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.review import approve_all, publish
from tests.articles.factories import TEXT, ingested
from tests.desk.desk import said, url
from tests.questions.factories import AT, EVIDENCE

pytestmark = pytest.mark.django_db


def article_data(article: Article, **changes: str) -> dict[str, str]:
    names = ("title", "subtitle", "text", "topic", "level", "source_name", "source_url", "author")
    return {name: getattr(article, name) for name in names} | {"published_on": ""} | changes


def test_an_articles_page_tells_what_the_analysis_found(desk: Client, question_set: QuestionSet) -> None:
    facts = desk.get(url("articles_article_change", question_set.article.pk)).context["facts"]
    assert (facts.words, facts.sentences, facts.paragraphs) == (len(TEXT.split()), 3, 3)
    with translation.override("en"):
        found = {str(name): texts for name, texts in facts.entities}
        reasons = {str(name): value for name, value in facts.reasons}
    assert any("240" in text for text in found["Numbers"])
    assert float(reasons["Words in a sentence"].replace("٫", ".")) > 10


def test_a_corrected_text_is_analysed_again_and_keeps_the_questions(
    desk: Client,
    question_set: QuestionSet,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    article, question = question_set.article, question_set.questions.in_order()[0]
    address = url("articles_article_change", article.pk)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(address, article_data(article, text="خبر عاجل من الكوثر.\n" + TEXT))
    question.refresh_from_db()
    assert Question.objects.get(pk=question.pk).evidence == EVIDENCE
    assert "Every question still has its evidence" in said(desk, address)
    assert Article.objects.get().analysis.data["text"].startswith("خبر عاجل")


def test_a_correction_that_withdraws_a_set_does_not_leave_its_article_published(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    article = Article.objects.get()
    address = url("articles_article_change", article.pk)
    desk.post(address, article_data(article, text=TEXT.replace("240", "250"), title="عنوان جديد"))
    article.refresh_from_db()
    assert (article.title, article.state) == ("عنوان جديد", "analysed")
    assert "drafts again" in said(desk, address)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"text": "افتتح الوزير الجسر أمس."}, "too short for an article"),
        ({"published_on": "2999-01-01"}, "News cannot be of this day"),
        ({"published_on": "1899-12-31"}, "News cannot be of this day"),
    ],
)
def test_a_correction_out_of_bounds_is_said_and_changes_nothing(
    desk: Client, question_set: QuestionSet, change: dict[str, str], error: str
) -> None:
    article = question_set.article
    response = desk.post(url("articles_article_change", article.pk), article_data(article, **change))
    assert error in response.content.decode()
    article.refresh_from_db()
    assert (article.text, article.published_on) == (TEXT, None)


def test_a_text_that_the_teacher_has_already_is_refused(desk: Client, question_set: QuestionSet) -> None:
    other = ingested(TEXT + "\nسطر أخير.", owner=question_set.owner)
    address = url("articles_article_change", other.pk)
    response = desk.post(address, article_data(other, text=TEXT))
    assert "with this text already" in response.content.decode()
    other.refresh_from_db()
    assert other.text.endswith("سطر أخير.")

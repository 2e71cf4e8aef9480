"""A teacher brings an article in: by pasting, or as a file."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.generate import generate_for
from quizzes.questions.models import QuestionSet
from quizzes.questions.review import approve_all, publish
from quizzes.questions.tasks import prepare
from tests.articles.factories import PARAGRAPHS, TEXT, TITLE, docx, ingested
from tests.desk.desk import said, set_url, url
from tests.questions.factories import AT, DEMO, rich_article

pytestmark = pytest.mark.django_db


def test_a_pasted_article_comes_back_with_draft_questions(
    desk: Client, teacher: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    text = DEMO.read_text(encoding="utf-8").partition("\n\n")[2]
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(url("articles_article_add"), {"text": text, "title": "أسعار الزيت"})
    article = Article.objects.get()
    assert (article.title, article.owner, article.state) == ("أسعار الزيت", teacher, "analysed")
    question_set = article.question_sets.get()
    assert question_set.questions.count() >= 5
    assert "draft questions" in said(desk, response["Location"])
    assert desk.get(response["Location"])["Location"] == set_url(question_set)


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("خبر.txt", f"{TITLE}\n\n{TEXT}".encode("cp1256")),
        SimpleUploadedFile("a.md", f"# {TITLE}\n\n{TEXT}".encode()),
        SimpleUploadedFile(
            "a.html", f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>".encode()
        ),
        SimpleUploadedFile("a.docx", docx(("Title", TITLE), ("", PARAGRAPHS[0]), ("", PARAGRAPHS[1]))),
    ],
    ids=lambda file: file.name.rpartition(".")[2],
)
def test_an_uploaded_file_becomes_an_article(desk: Client, file: SimpleUploadedFile) -> None:
    file.seek(0)
    desk.post(url("articles_article_add"), {"file": file, "topic": "economy"})
    article = Article.objects.get()
    assert (article.title, article.topic) == (TITLE, "economy")
    assert article.text.startswith(PARAGRAPHS[0][:60])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({}, "one of the two"),
        ({"text": TEXT, "file": SimpleUploadedFile("a.txt", TEXT.encode())}, "one of the two"),
        ({"text": "Nothing but Latin letters here."}, "not an Arabic text"),
        ({"text": "افتتح الوزير الجسر أمس."}, "too short for an article"),
        ({"text": "خبر " * 300_000}, "larger than 1,000"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "not a file of a known kind"),
        ({"file": SimpleUploadedFile("a.txt", b"\x00\x01\x02")}, "not a text that can be read"),
        ({"text": TEXT, "published_on": "gestern"}, "Enter a valid date"),
        ({"text": TEXT, "published_on": "0001-01-01"}, "News cannot be of this day"),
        ({"text": TEXT, "published_on": "2999-01-01"}, "News cannot be of this day"),
    ],
)
def test_what_cannot_become_an_article_is_said_beside_its_field_and_nothing_typed_is_lost(
    desk: Client, data: dict[str, Any], error: str
) -> None:
    if "file" in data:
        data["file"].seek(0)
    response = desk.post(url("articles_article_add"), data | {"source_name": "صحيفة الجسر"})
    page = response.content.decode()
    assert error in page
    assert "صحيفة الجسر" in page
    assert str(data.get("text", ""))[:40] in page
    assert not Article.objects.exists()


def test_the_same_text_again_leads_to_the_article_that_stands(
    desk: Client, question_set: QuestionSet
) -> None:
    response = desk.post(url("articles_article_add"), {"text": TEXT})
    assert "brought in before" in said(desk, response["Location"])
    assert Article.objects.count() == 1
    assert question_set.questions.count() == 2


def test_an_article_whose_drafts_are_still_to_come_shows_itself_meanwhile(
    desk: Client, teacher: User
) -> None:
    article = ingested(owner=teacher)
    response = desk.get(url("articles_article_questions", article.pk))
    assert response["Location"] == url("articles_article_change", article.pk)
    assert "still to come" in desk.get(response["Location"]).content.decode()


def test_an_article_too_long_for_the_generator_says_so(desk: Client, question_set: QuestionSet) -> None:
    question_set.questions.all().delete()
    Article.objects.update(word_count=3001)
    assert "more than 3,000 words" in desk.get(set_url(question_set)).content.decode()


def test_questions_can_be_drafted_for_an_article_that_has_none(desk: Client, teacher: User) -> None:
    article = ingested(owner=teacher)
    desk.post(url("articles_article_draft", article.pk))
    assert article.question_sets.count() == 1


def test_an_article_that_is_published_gets_new_drafts_in_a_set_of_their_own(
    desk: Client, teacher: User
) -> None:
    article = rich_article(teacher)
    first = generate_for(article)
    approve_all(first, by=teacher, at=AT)
    publish(first, by=teacher, at=AT)
    desk.post(url("articles_article_draft", article.pk))
    fresh = article.question_sets.exclude(pk=first.pk).get()
    assert fresh.questions.exists()
    address = url("articles_article_questions", article.pk)
    assert desk.get(address)["Location"] == set_url(fresh)


def test_a_corrected_article_whose_set_is_published_gets_no_drafts_unasked(teacher: User) -> None:
    article = rich_article(teacher)
    question_set = generate_for(article)
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    prepare.enqueue(article.pk)
    assert article.question_sets.get() == question_set

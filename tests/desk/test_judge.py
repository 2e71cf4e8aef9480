"""Drafts are judged, and the set is published, withdrawn or deleted."""

from __future__ import annotations

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.models import QuestionSet
from quizzes.questions.review import approve, approve_all, publish
from tests.accounts.factories import TeacherFactory
from tests.desk.desk import said, set_url, url
from tests.questions.factories import AT, EVIDENCE, OPTIONS, a_question, a_set

pytestmark = pytest.mark.django_db


def test_the_page_of_a_set_shows_key_evidence_and_problems(desk: Client, question_set: QuestionSet) -> None:
    question = a_question(question_set, stem="سؤال بلا مفتاح؟", right=-1)
    page = desk.get(set_url(question_set)).content.decode()
    assert f'<mark class="evidence">{EVIDENCE}</mark>' in page
    assert all(option in page for option in OPTIONS)
    assert question.stem in page
    assert "No option is marked as right." in page


def test_approving_a_question_leads_on_to_the_next_draft(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    response = desk.post(url("questions_questionset_judge", question_set.pk, first.pk, "approve"))
    assert response["Location"] == f"{set_url(question_set)}#question-{second.pk}"
    response = desk.post(url("questions_questionset_judge", question_set.pk, second.pk, "approve"))
    assert response["Location"] == f"{set_url(question_set)}#publish"
    assert question_set.questions.approved().count() == 2


def test_a_question_with_a_problem_stays_a_draft_and_says_why(
    desk: Client, question_set: QuestionSet
) -> None:
    question = a_question(question_set, right=-1)
    response = desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "approve"))
    assert response["Location"].endswith(f"#question-{question.pk}")
    assert "No option is marked as right." in said(desk, set_url(question_set))


def test_a_refused_question_is_put_aside(desk: Client, question_set: QuestionSet) -> None:
    question = question_set.questions.in_order()[0]
    desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "refuse"))
    page = desk.get(set_url(question_set)).context["desk"]
    assert [row.question for row in page.refused] == [question]
    assert page.drafts == 1


@pytest.mark.parametrize("path", ["questions/{pk}/praise/", "new/essay/", "questions/999999/approve/"])
def test_an_address_that_means_nothing_is_not_found(
    desk: Client, question_set: QuestionSet, path: str
) -> None:
    question = question_set.questions.in_order()[0]
    address = set_url(question_set).replace("change/", path.format(pk=question.pk))
    assert desk.post(address).status_code == 404


def test_a_question_of_another_set_is_not_judged_through_this_one(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    foreign = a_question(a_set(TeacherFactory.create()))
    address = url("questions_questionset_judge", question_set.pk, foreign.pk, "approve")
    assert desk.post(address).status_code == 404


def test_all_drafts_are_approved_and_the_set_published(desk: Client, question_set: QuestionSet) -> None:
    response = desk.post(url("questions_questionset_approve_all", question_set.pk))
    assert "2 questions were approved" in said(desk, response["Location"].partition("#")[0])
    desk.post(url("questions_questionset_publish", question_set.pk))
    assert QuestionSet.objects.get().is_published
    assert Article.objects.get().is_published
    assert "open to everyone" in said(desk, set_url(question_set))


def test_a_set_that_is_not_ready_says_what_is_missing(desk: Client, question_set: QuestionSet) -> None:
    desk.post(url("questions_questionset_publish", question_set.pk))
    assert "at least one is needed" in said(desk, set_url(question_set))


def test_a_withdrawn_set_is_a_draft_again(desk: Client, teacher: User, question_set: QuestionSet) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_withdraw", question_set.pk))
    assert not QuestionSet.objects.get().is_published
    assert "Who has begun can finish; answers are kept." in said(desk, set_url(question_set))


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("approve_all", "2 questions were approved."),
        ("publish", "open to everyone"),
        ("withdraw", "nobody can begin it now"),
    ],
)
def test_a_button_that_is_pressed_twice_says_once_what_it_did(
    desk: Client, teacher: User, question_set: QuestionSet, deed: str, words: str
) -> None:
    if deed != "approve_all":
        approve_all(question_set, by=teacher, at=AT)
    if deed == "withdraw":
        publish(question_set, by=teacher, at=AT)
    for _ in range(2):
        desk.post(url(f"questions_questionset_{deed}", question_set.pk))
    page = desk.get(set_url(question_set)).content.decode()
    assert page.count('class="toast') == 1 + page.count('class="toasts"')
    assert words in page


def test_refusing_the_last_approved_question_says_that_the_set_is_withdrawn(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    question = question_set.questions.in_order()[0]
    approve(question, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "refuse"))
    assert "the set has been withdrawn" in said(desk, set_url(question_set))


def test_a_draft_set_is_deleted_after_a_question(desk: Client, question_set: QuestionSet) -> None:
    address = url("questions_questionset_delete", question_set.pk)
    page = desk.get(address).content.decode()
    assert question_set.title in page
    assert QuestionSet.objects.exists()
    desk.post(address, {"post": "yes"})
    assert not QuestionSet.objects.exists()
    assert Article.objects.exists()


def test_what_has_been_published_is_not_deleted_even_when_it_is_withdrawn(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_withdraw", question_set.pk))
    for address in (
        url("questions_questionset_delete", question_set.pk),
        url("articles_article_delete", question_set.article.pk),
    ):
        assert desk.post(address, {"post": "yes"}).status_code == 403
    assert QuestionSet.objects.exists()

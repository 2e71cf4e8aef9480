"""Who may come to the desk, and whose work is on it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.questions.models import Question, QuestionSet
from tests.accounts.factories import AdministratorFactory, TeacherFactory, UserFactory
from tests.articles.factories import TEXT
from tests.desk.desk import set_url, snapshot, typed, url
from tests.questions.factories import a_set

pytestmark = pytest.mark.django_db


def pages(question_set: QuestionSet, question: Question) -> list[str]:
    article = question_set.article
    return [
        url("articles_article_change", article.pk),
        url("articles_article_delete", article.pk),
        url("articles_article_questions", article.pk),
        set_url(question_set),
        url("questions_questionset_edit", question_set.pk, question.pk),
        url("questions_questionset_new", question_set.pk, "choice"),
        url("questions_questionset_delete", question_set.pk),
    ]


def deeds(question_set: QuestionSet, question: Question) -> list[tuple[str, dict[str, str]]]:
    return [
        (url("articles_article_change", question_set.article.pk), {"title": "عنوان", "text": TEXT}),
        (url("articles_article_draft", question_set.article.pk), {}),
        (set_url(question_set), {"title": "عنوان"}),
        (url("questions_questionset_judge", question_set.pk, question.pk, "approve"), {}),
        (url("questions_questionset_judge", question_set.pk, question.pk, "refuse"), {}),
        (url("questions_questionset_edit", question_set.pk, question.pk), typed(question)),
        (url("questions_questionset_approve_all", question_set.pk), {}),
        (url("questions_questionset_publish", question_set.pk), {}),
        (url("questions_questionset_withdraw", question_set.pk), {}),
    ]


def test_a_guest_is_sent_to_the_door_and_back(client: Client, question_set: QuestionSet) -> None:
    response = client.get(set_url(question_set), follow=True)
    assert response.resolver_match.view_name == "account_login"
    assert unquote(response.request["QUERY_STRING"]) == f"next={set_url(question_set)}"


def test_a_learner_is_told_that_the_desk_is_not_theirs(client: Client, question_set: QuestionSet) -> None:
    client.force_login(UserFactory.create())
    question = question_set.questions.in_order()[0]
    for address in [url("index"), *pages(question_set, question)]:
        assert client.get(address, follow=True).status_code == 403


def test_another_teacher_finds_nothing_of_it(client: Client, question_set: QuestionSet) -> None:
    client.force_login(TeacherFactory.create())
    question = question_set.questions.in_order()[0]
    before = snapshot()
    for address in pages(question_set, question):
        response = client.get(address, follow=True)
        assert response.status_code == 404 or response.request["PATH_INFO"] == url("index")
        assert question.stem not in response.content.decode()
    for address, data in deeds(question_set, question):
        client.post(address, data)
    assert snapshot() == before


@pytest.mark.parametrize("factory", [None, UserFactory], ids=["guest", "learner"])
def test_nobody_else_can_do_anything(client: Client, question_set: QuestionSet, factory: Any) -> None:
    if factory:
        client.force_login(factory.create())
    question = question_set.questions.in_order()[0]
    before = snapshot()
    for address, data in deeds(question_set, question):
        client.post(address, data)
    assert snapshot() == before


def test_an_administrator_sees_every_teachers_work(client: Client, question_set: QuestionSet) -> None:
    client.force_login(AdministratorFactory.create())
    question = question_set.questions.in_order()[0]
    for address in pages(question_set, question):
        assert client.get(address, follow=True).status_code == 200


def test_lists_show_a_teacher_their_own_rows_alone(desk: Client, question_set: QuestionSet) -> None:
    other = a_set(TeacherFactory.create())
    QuestionSet.objects.filter(pk=other.pk).update(title="مجموعة غيري")
    page = desk.get(url("questions_questionset_changelist")).content.decode()
    assert question_set.title in page
    assert "مجموعة غيري" not in page


def test_a_new_set_is_offered_the_teachers_own_articles_alone(
    desk: Client, question_set: QuestionSet
) -> None:
    foreign = a_set(TeacherFactory.create()).article
    form = desk.get(url("questions_questionset_add")).context["adminform"].form
    assert list(form.fields["article"].queryset) == [question_set.article]
    response = desk.post(url("questions_questionset_add"), {"article": foreign.pk, "title": "مجموعة"})
    assert response.status_code == 200
    assert QuestionSet.objects.filter(title="مجموعة").count() == 0


def test_a_teacher_is_kept_out_of_the_accounts(desk: Client, teacher: User) -> None:
    assert desk.get(url("accounts_user_change", teacher.pk)).status_code == 403


@pytest.mark.parametrize("deed", ["judge", "approve_all", "publish", "withdraw"])
def test_a_link_changes_nothing(desk: Client, question_set: QuestionSet, deed: str) -> None:
    question = question_set.questions.in_order()[0]
    more = (question.pk, "approve") if deed == "judge" else ()
    assert desk.get(url(f"questions_questionset_{deed}", question_set.pk, *more)).status_code == 405

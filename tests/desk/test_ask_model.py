"""A teacher asks the language model on the page of a set, sees how far it is, and reads its drafts apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from quizzes.questions.commissions import Commission
from quizzes.questions.models import Question, QuestionSet
from tests.accounts.factories import TeacherFactory
from tests.desk.desk import said, set_url, url
from tests.questions.factories import a_set
from tests.questions.model_server import GOOD, KEY, Model, refuses, reply, serving, streams

pytestmark = pytest.mark.django_db

Capture = DjangoCaptureOnCommitCallbacks


@pytest.fixture
def model(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(streams(reply(*GOOD))) as server:
        settings.QUESTION_WRITER_URL = server.url
        settings.QUESTION_WRITER_MODEL = "small-model"
        settings.QUESTION_WRITER_KEY = KEY
        settings.QUESTION_WRITER_TIMEOUT = 30
        yield server


def model_url(question_set: QuestionSet) -> str:
    return url("questions_questionset_model", question_set.pk)


def page_of(desk: Client, question_set: QuestionSet, query: str = "") -> str:
    return desk.get(set_url(question_set) + query).content.decode()


def under_way(question_set: QuestionSet, **changes: object) -> None:
    values = {"state": "running", "ticket": 1, "due_at": timezone.now() + timedelta(minutes=5)}
    Commission.objects.create(question_set=question_set, **(values | changes))


def test_without_a_model_the_page_does_not_speak_of_one(desk: Client, question_set: QuestionSet) -> None:
    assert "anguage model" not in page_of(desk, question_set)
    assert desk.post(model_url(question_set)).status_code == 404


def test_a_press_of_the_button_brings_drafts_that_are_marked(
    desk: Client, question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    assert "Ask the language model" in page_of(desk, question_set)
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(model_url(question_set))
    assert response["Location"] == set_url(question_set) + "#model"
    page = page_of(desk, question_set)
    number = question_set.questions.filter(origin=Question.Origin.MODEL).count()
    assert number
    assert page.count('<span class="tag">Language model</span>') == number
    assert "To be read with care" in page


def test_the_drafts_of_one_writer_are_shown_apart_and_stay_so_while_they_are_judged(
    desk: Client, question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(model_url(question_set))
    drafts = list(question_set.questions.filter(origin="model").order_by("position"))
    page = page_of(desk, question_set, "?from=model")
    assert all(draft.stem in page for draft in drafts)
    assert not any(one.stem in page for one in question_set.questions.exclude(origin="model"))
    judge = url("questions_questionset_judge", question_set.pk, drafts[0].pk, "approve")
    assert f"{judge}?from=model" in page
    response = desk.post(f"{judge}?from=model")
    assert response["Location"] == f"{set_url(question_set)}?from=model#question-{drafts[1].pk}"


def test_all_drafts_approved_at_once_are_never_those_of_a_model(
    desk: Client, question_set: QuestionSet
) -> None:
    drafted = question_set.questions.in_order()[0]
    question_set.questions.filter(pk=drafted.pk).update(origin=Question.Origin.MODEL)
    response = desk.post(url("questions_questionset_approve_all", question_set.pk))
    assert not question_set.questions.approved().filter(origin=Question.Origin.MODEL).exists()
    assert question_set.questions.approved().exists()
    assert "one by one" in said(desk, response["Location"])


def test_a_writer_that_nobody_knows_filters_nothing(desk: Client, question_set: QuestionSet) -> None:
    assert question_set.questions.first().stem in page_of(desk, question_set, "?from=nobody")  # type: ignore[union-attr]


def test_while_it_writes_the_page_asks_again_how_far_it_is(
    desk: Client, question_set: QuestionSet, model: Model
) -> None:
    under_way(question_set, received=3)
    page = page_of(desk, question_set)
    assert f'hx-get="{model_url(question_set)}" hx-trigger="every 2s"' in page
    assert "3 questions so far" in page
    assert "Ask the language model" not in page
    piece = desk.get(model_url(question_set)).content.decode()
    assert "3 questions so far" in piece
    assert "<html" not in piece


def test_when_it_is_done_the_piece_stops_asking_and_leads_to_the_drafts(
    desk: Client, question_set: QuestionSet, model: Model
) -> None:
    under_way(question_set, state="done", added=4, refused={"llm: no question": 2})
    piece = desk.get(model_url(question_set)).content.decode()
    assert "hx-trigger" not in piece
    assert "It added 4 drafts." in piece
    assert "2 more did not pass the checks." in piece
    assert f"{set_url(question_set)}?from=model" in piece


def test_a_failure_is_told_beside_a_button_to_ask_again(
    desk: Client, question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    model.answer = refuses(401, said=f"Incorrect API key provided: {KEY}")
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(model_url(question_set))
    page = page_of(desk, question_set)
    assert "refused the key" in page
    assert "Ask the language model again" in page
    assert KEY not in page


def test_work_that_never_ended_may_be_asked_for_again(
    desk: Client, question_set: QuestionSet, model: Model
) -> None:
    under_way(question_set, due_at=timezone.now() - timedelta(minutes=1))
    page = page_of(desk, question_set)
    assert "interrupted" in page
    assert "Ask the language model again" in page


def test_another_teachers_set_can_neither_be_asked_about_nor_watched(desk: Client, model: Model) -> None:
    foreign = a_set(TeacherFactory.create())
    assert desk.post(model_url(foreign)).status_code == 404
    assert desk.get(model_url(foreign)).status_code == 404
    assert not model.asked


def test_sets_with_questions_of_a_model_are_found_in_the_list(
    desk: Client, question_set: QuestionSet
) -> None:
    plain = a_set(question_set.owner, article=question_set.article)  # type: ignore[arg-type]
    question_set.questions.update(origin=Question.Origin.MODEL)
    listed = desk.get(url("questions_questionset_changelist"), {"questions__origin__exact": "model"})
    assert list(listed.context["cl"].queryset) == [question_set]
    assert plain not in listed.context["cl"].queryset
    assert desk.get(url("questions_questionset_changelist")).context["cl"].queryset.count() == 2


def test_the_key_is_on_no_page_of_the_desk(
    desk: Client, question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(model_url(question_set))
    addresses = [
        set_url(question_set),
        model_url(question_set),
        url("index"),
        url("articles_article_change", question_set.article_id),
        url("questions_questionset_changelist"),
        question_set.article.get_absolute_url(),
    ]
    for address in addresses:
        assert KEY not in desk.get(address, follow=True).content.decode(), address

"""The language model is asked over HTTP: its drafts stand beside the rules', which no failure harms."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone, translation
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.generator.draft import DraftSet
from quizzes.generator.llm.failure import Reason
from quizzes.generator.llm.write import write
from quizzes.questions.commission import commission, fulfil
from quizzes.questions.commissions import Commission
from quizzes.questions.generate import generate_for
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.review import approve_all, publish, refuse
from quizzes.questions.tasks import ask, prepare
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import PARAGRAPHS, TEXT, analysed, ingested
from tests.questions.factories import AT
from tests.questions.model_server import (
    GOOD,
    KEY,
    Answer,
    Model,
    is_silent,
    question,
    refuses,
    reply,
    serving,
    streams,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create()


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    return generate_for(analysed(owner=teacher))


@pytest.fixture
def model(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """A server that answers well, and the settings that name it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(streams(reply(*GOOD))) as server:
        settings.QUESTION_WRITER_URL = server.url
        settings.QUESTION_WRITER_MODEL = "small"
        settings.QUESTION_WRITER_KEY = KEY
        settings.QUESTION_WRITER_TIMEOUT = 30
        yield server


def asked(question_set: QuestionSet, capture: DjangoCaptureOnCommitCallbacks) -> Commission:
    with capture(execute=True):
        ask(question_set)
    return Commission.objects.get(question_set=question_set)


def written(question_set: QuestionSet) -> list[Question]:
    return list(question_set.questions.filter(origin=Question.Origin.MODEL).order_by("position"))


def by_rules(question_set: QuestionSet) -> list[dict[str, Any]]:
    return list(question_set.questions.filter(origin=Question.Origin.RULES).order_by("pk").values())


Capture = DjangoCaptureOnCommitCallbacks


def test_its_drafts_stand_behind_those_of_the_rules_and_wait_for_a_teacher(
    question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    before = by_rules(question_set)
    done = asked(question_set, django_capture_on_commit_callbacks)
    drafts = written(question_set)
    assert (done.state, done.added) == (Commission.State.DONE, len(drafts))
    assert drafts
    assert {draft.state for draft in drafts} == {Question.State.DRAFT}
    assert all(TEXT[draft.evidence_start : draft.evidence_end] in PARAGRAPHS for draft in drafts)
    assert by_rules(question_set) == before
    assert min(draft.position for draft in drafts) > len(before)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (streams("أعتذر، لا أستطيع."), Reason.NO_QUESTIONS),
        (streams('{"questions": [{"stem": "من افتتح'), Reason.NO_QUESTIONS),
        (streams(reply(question(answer="فارس العلي", wrong=["ريم", "سالم", "ماجد"]))), Reason.NOTHING_USABLE),
        (streams(reply(question(evidence="قال الوزير إن الجسر أغلق."))), Reason.NOTHING_USABLE),
        (refuses(401, said=f"Incorrect API key provided: {KEY}"), Reason.KEY_REFUSED),
        (refuses(404), Reason.NOT_FOUND),
        (refuses(500), Reason.REFUSED),
    ],
    ids=[
        "no JSON",
        "broken JSON",
        "wrong key",
        "invented evidence",
        "key refused",
        "no model",
        "broken",
    ],
)
def test_a_failure_leaves_the_set_as_it_was_and_says_why_in_both_languages(
    question_set: QuestionSet,
    model: Model,
    django_capture_on_commit_callbacks: Capture,
    answer: Answer,
    reason: Reason,
) -> None:
    model.answer = answer
    before = list(question_set.questions.order_by("pk").values())
    failed = asked(question_set, django_capture_on_commit_callbacks)
    assert (failed.state, failed.reason) == (Commission.State.FAILED, reason.value)
    assert list(question_set.questions.order_by("pk").values()) == before
    with translation.override("en"):
        assert failed.outcome(timezone.now()).isascii()
    with translation.override("ar"):
        assert not failed.outcome(timezone.now()).isascii()


def test_a_server_that_is_too_slow_is_left_and_the_set_stays(
    question_set: QuestionSet,
    model: Model,
    settings: Settings,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    settings.QUESTION_WRITER_TIMEOUT = 0.5
    model.answer = is_silent
    before = by_rules(question_set)
    assert asked(question_set, django_capture_on_commit_callbacks).reason == Reason.TIMED_OUT.value
    assert by_rules(question_set) == before


def test_a_server_that_is_off_cannot_be_reached(
    question_set: QuestionSet,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(is_silent) as gone:
        url = gone.url
    settings.QUESTION_WRITER_URL, settings.QUESTION_WRITER_MODEL = url, "small"
    failed = asked(question_set, django_capture_on_commit_callbacks)
    assert failed.reason == Reason.UNREACHABLE.value
    assert question_set.questions.exists()


def test_every_reason_of_the_writer_has_its_sentence() -> None:
    assert {reason.value for reason in Reason} <= set(Commission.Reason.values)


def test_asked_again_its_untouched_drafts_are_replaced_and_nothing_is_there_twice(
    question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    asked(question_set, django_capture_on_commit_callbacks)
    stems = [draft.stem for draft in written(question_set)]
    asked(question_set, django_capture_on_commit_callbacks)
    assert [draft.stem for draft in written(question_set)] == stems


def test_what_a_teacher_has_refused_does_not_come_back(
    question_set: QuestionSet, teacher: User, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    asked(question_set, django_capture_on_commit_callbacks)
    gone = written(question_set)[0]
    refuse(gone, by=teacher, at=AT)
    asked(question_set, django_capture_on_commit_callbacks)
    assert [one.stem for one in written(question_set)].count(gone.stem) == 1


def test_a_failure_after_a_success_keeps_the_drafts(
    question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    asked(question_set, django_capture_on_commit_callbacks)
    before = written(question_set)
    model.answer = refuses(500)
    asked(question_set, django_capture_on_commit_callbacks)
    assert written(question_set) == before


def test_while_it_is_under_way_it_is_not_asked_twice(question_set: QuestionSet) -> None:
    tickets: list[int] = []
    now = timezone.now()
    for _again in range(2):
        commission(question_set, at=now, enqueue=lambda pk, ticket: tickets.append(ticket))
    assert Commission.objects.get().ticket == 1
    commission(question_set, at=now + timedelta(hours=1), enqueue=lambda pk, ticket: None)
    assert Commission.objects.get().ticket == 2


def test_a_ticket_is_good_once_and_an_old_one_never(question_set: QuestionSet, model: Model) -> None:
    now = timezone.now()
    commission(question_set, at=now, enqueue=lambda pk, ticket: None)
    fulfil(question_set.pk, 7)
    assert not model.asked
    fulfil(question_set.pk, 1)
    fulfil(question_set.pk, 1)
    assert len(model.asked) == 1


def test_work_that_a_restart_has_cut_off_says_so_and_may_be_asked_for_again(
    question_set: QuestionSet,
) -> None:
    now = timezone.now()
    commission(question_set, at=now, enqueue=lambda pk, ticket: None)
    standing = Commission.objects.get()
    assert standing.is_under_way(now)
    later = now + timedelta(hours=1)
    with translation.override("en"):
        assert "interrupted" in standing.outcome(later)


def test_how_far_it_is_can_be_seen_while_it_writes(
    question_set: QuestionSet,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    monkeypatch.setattr("quizzes.questions.commission.A_STEP", 0.0)
    done = asked(question_set, django_capture_on_commit_callbacks)
    assert done.received == len(GOOD)


def test_an_article_that_changes_meanwhile_gets_no_evidence_of_its_old_text(
    question_set: QuestionSet,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    def meanwhile(*args: Any, **kwargs: Any) -> DraftSet:
        drafts = write(*args, **kwargs)
        Article.objects.update(text=TEXT.replace("ماجد", "سامي"))
        return drafts

    monkeypatch.setattr("quizzes.questions.commission.write", meanwhile)
    failed = asked(question_set, django_capture_on_commit_callbacks)
    assert failed.reason == Commission.Reason.CHANGED
    assert not written(question_set)


def test_an_article_longer_than_the_limit_is_not_sent(
    question_set: QuestionSet,
    model: Model,
    settings: Settings,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    settings.QUESTION_WRITER_LONGEST = 10
    failed = asked(question_set, django_capture_on_commit_callbacks)
    assert failed.reason == Commission.Reason.TOO_LONG
    assert not model.asked


def test_drafts_in_a_published_set_are_shown_to_nobody(
    question_set: QuestionSet, teacher: User, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    asked(question_set, django_capture_on_commit_callbacks)
    assert not question_set.questions.approved().filter(origin=Question.Origin.MODEL).exists()


@pytest.mark.parametrize(("who", "requests"), [("rules", 0), ("llm", 1)])
def test_it_is_asked_unasked_only_where_the_setting_says_so(
    model: Model,
    settings: Settings,
    django_capture_on_commit_callbacks: Capture,
    who: str,
    requests: int,
) -> None:
    settings.QUESTION_WRITER = who
    article = ingested(owner=TeacherFactory.create())
    with django_capture_on_commit_callbacks(execute=True):
        prepare.enqueue(article.pk)
    assert len(model.asked) == requests
    question_set = article.question_sets.get()
    assert question_set.questions.filter(origin=Question.Origin.RULES).exists()
    assert bool(written(question_set)) == bool(requests)


def test_the_stems_that_stand_are_told_so_that_they_are_not_asked_again(
    question_set: QuestionSet, model: Model, django_capture_on_commit_callbacks: Capture
) -> None:
    asked(question_set, django_capture_on_commit_callbacks)
    sent = model.asked[0]["messages"][1]["content"]
    assert all(
        stem in sent for stem in question_set.questions.filter(origin="rules").values_list("stem", flat=True)
    )


@pytest.mark.parametrize("answer", [streams(reply(*GOOD)), refuses(401, said=f"bad key {KEY}"), streams(KEY)])
def test_the_key_is_in_no_table_and_no_line_of_the_log(
    question_set: QuestionSet,
    model: Model,
    django_capture_on_commit_callbacks: Capture,
    caplog: pytest.LogCaptureFixture,
    answer: Answer,
) -> None:
    caplog.set_level(logging.DEBUG)
    model.answer = answer
    asked(question_set, django_capture_on_commit_callbacks)
    assert any(KEY in headers.get("authorization", "") for headers in model.headers)
    rows = [row for table in connection.introspection.table_names() for row in _rows(table)]
    assert KEY not in json.dumps(rows, default=str)
    assert KEY not in caplog.text


def test_an_unforeseen_error_is_told_and_its_words_are_kept_out_of_the_log(
    question_set: QuestionSet,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Capture,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def breaks(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError(KEY)

    monkeypatch.setattr("quizzes.questions.commission.write", breaks)
    failed = asked(question_set, django_capture_on_commit_callbacks)
    assert failed.reason == Commission.Reason.BROKEN
    assert KEY not in caplog.text
    assert "RuntimeError" in caplog.text


def _rows(table: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
        return cursor.fetchall()

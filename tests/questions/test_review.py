"""A teacher approves, refuses, writes, publishes and withdraws."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.models import Choice, Question, QuestionSet
from quizzes.questions.review import NotReady, approve, approve_all, publish, refuse, withdraw, write
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import ingested
from tests.concurrency import at_once
from tests.questions.factories import AT, OPTIONS, a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create()


@pytest.fixture
def published(teacher: User) -> QuestionSet:
    """A set with one approved question and one draft."""
    question_set = a_set(teacher)
    a_question(question_set, approved=True)
    a_question(question_set, stem="كم كلّف الجسر؟")
    publish(question_set, by=teacher, at=AT)
    return question_set


def state_of(row: Question | QuestionSet | Article) -> str:
    return type(row).objects.get(pk=row.pk).state


def test_an_approved_question_says_who_approved_it_and_when(teacher: User) -> None:
    question = a_question(a_set(teacher))
    approve(question, by=teacher, at=AT)
    question.refresh_from_db()
    assert (question.state, question.reviewed_by, question.reviewed_at) == ("approved", teacher, AT)


def test_a_question_with_a_problem_is_not_approved(teacher: User) -> None:
    question = a_question(a_set(teacher), right=-1)
    with pytest.raises(NotReady) as raised:
        approve(question, by=teacher, at=AT)
    assert len(raised.value.reasons) == 1
    assert state_of(question) == "draft"


def test_a_refused_question_can_be_approved_after_all(teacher: User) -> None:
    question = a_question(a_set(teacher))
    refuse(question, by=teacher, at=AT)
    assert state_of(question) == "refused"
    approve(question, by=teacher, at=AT)
    assert state_of(question) == "approved"


def test_approving_all_leaves_what_has_a_problem_and_what_was_refused(teacher: User) -> None:
    question_set = a_set(teacher)
    whole, broken = a_question(question_set), a_question(question_set, right=-1)
    refused = a_question(question_set)
    refuse(refused, by=teacher, at=AT)
    assert approve_all(question_set, by=teacher, at=AT) == 1
    assert [state_of(question) for question in (whole, broken, refused)] == ["approved", "draft", "refused"]


def test_publishing_shows_the_set_and_its_article(published: QuestionSet, teacher: User) -> None:
    assert (published.state, published.published_by, published.published_at) == ("published", teacher, AT)
    assert state_of(published.article) == Article.State.PUBLISHED


def test_publishing_again_changes_nothing(published: QuestionSet) -> None:
    publish(published, by=TeacherFactory.create(), at=AT.replace(year=2027))
    assert published.published_at == AT


def test_a_set_without_an_approved_question_is_not_published(teacher: User) -> None:
    question_set = a_set(teacher)
    a_question(question_set)
    with pytest.raises(NotReady):
        publish(question_set, by=teacher, at=AT)
    assert state_of(question_set) == "draft"
    assert state_of(question_set.article) == Article.State.ANALYSED


def test_a_set_on_an_article_that_waits_for_its_analysis_is_not_published(teacher: User) -> None:
    question_set = a_set(teacher, article=ingested(owner=teacher))
    a_question(question_set, approved=True)
    with pytest.raises(NotReady):
        publish(question_set, by=teacher, at=AT)


def test_withdrawing_takes_the_article_back_with_its_only_set(published: QuestionSet) -> None:
    withdraw(published)
    assert state_of(published) == "draft"
    assert state_of(published.article) == Article.State.ANALYSED


def test_an_article_with_another_published_set_stays_when_one_is_withdrawn(
    published: QuestionSet, teacher: User
) -> None:
    other = a_set(teacher, article=published.article)
    a_question(other, approved=True)
    publish(other, by=teacher, at=AT)
    withdraw(published)
    assert state_of(published.article) == Article.State.PUBLISHED


def break_key(question: Question, teacher: User) -> None:
    write(question, choices=[Choice(text=text) for text in OPTIONS], by=teacher, at=AT, approved=False)


@pytest.mark.parametrize(
    "undo",
    [lambda question, teacher: refuse(question, by=teacher, at=AT), break_key],
    ids=["refuse", "write"],
)
def test_a_published_set_that_loses_its_last_approved_question_is_withdrawn(
    published: QuestionSet, teacher: User, undo: Callable[[Question, User], None]
) -> None:
    undo(published.questions.approved().get(), teacher)
    assert state_of(published) == "draft"


def test_a_changed_question_is_the_teachers_and_keeps_its_approval(
    published: QuestionSet, teacher: User
) -> None:
    question = published.questions.approved().get()
    Question.objects.update(origin=Question.Origin.RULES)
    question.stem = "ما طول الجسر؟"
    write(question, choices=list(question.choices.all()), by=teacher, at=AT, approved=False)
    question.refresh_from_db()
    assert (question.state, question.origin, question.stem) == ("approved", "teacher", "ما طول الجسر؟")
    assert state_of(published) == "published"


def test_options_keep_their_row_when_they_change_and_go_when_they_are_left_out(teacher: User) -> None:
    question = a_question(a_set(teacher))
    first, _second, third, fourth = question.choices.all()
    third.text = "300 متر"
    write(question, choices=[fourth, first, third], by=teacher, at=AT, approved=True)
    kept = list(question.choices.values_list("pk", "text"))
    assert kept == [(fourth.pk, fourth.text), (first.pk, first.text), (third.pk, "300 متر")]


def test_what_was_wished_approved_but_has_a_problem_is_kept_as_a_draft(teacher: User) -> None:
    question = a_question(a_set(teacher), right=-1, approved=True)
    assert question.state == "draft"
    assert question.choices.count() == 4


@pytest.mark.django_db(transaction=True)
def test_publishing_and_refusing_at_one_moment_never_leave_an_empty_published_set() -> None:
    teacher = TeacherFactory.create()
    question_set = a_set(teacher)
    question = a_question(question_set, approved=True)

    def publish_it() -> None:
        with suppress(NotReady):
            publish(question_set, by=teacher, at=AT)

    at_once(publish_it, lambda: refuse(Question.objects.get(pk=question.pk), by=teacher, at=AT))
    assert state_of(question_set) == "draft"

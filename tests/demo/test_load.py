"""The demo is there after the first start, and is left alone by every other."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from newsquiz.demo import accounts, load
from quizzes.accounts.models import Role, User
from quizzes.articles.models import Article
from quizzes.attempts.models import Attempt
from quizzes.classrooms.models import Classroom
from quizzes.flashcards.models import Card
from quizzes.questions.models import QuestionSet

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
FILES = ("01-bus-library.txt", "05-olive-oil-market.txt")


@pytest.fixture
def debug(settings: Settings) -> Settings:
    settings.DEBUG = True
    return settings


@pytest.fixture
def loaded(debug: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The demo of two of its articles, and what was said meanwhile."""
    for name in FILES:
        shutil.copy(load.ARTICLES / name, tmp_path)
    monkeypatch.setattr(load, "ARTICLES", tmp_path)
    said: list[str] = []
    load.load(at=AT, say=said.append)
    return said


def counts() -> list[int]:
    return [model.objects.count() for model in (User, Article, QuestionSet, Attempt, Card, Classroom)]


def test_articles_are_published_by_the_teacher_and_told_one_by_one(loaded: list[str]) -> None:
    teacher = User.objects.get(username="teacher")
    assert teacher.role == Role.TEACHER
    for article in Article.objects.all():
        assert (article.state, article.owner) == (Article.State.PUBLISHED, teacher)
        question_set = article.question_sets.get()
        assert question_set.is_published
        assert set(question_set.questions.values_list("state", flat=True)) == {"approved"}
    assert [line.partition(":")[0] for line in loaded[:2]] == list(FILES)


def test_the_learner_has_a_class_and_a_history(loaded: list[str]) -> None:
    learner = User.objects.get(username="learner")
    assert learner.joined_classrooms.get().teacher.username == "teacher"
    assert Attempt.objects.filter(learner=learner).finished().exists()
    assert Card.objects.filter(learner=learner).exists()


def test_loading_again_changes_nothing_and_asks_one_query(
    loaded: list[str], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    before = counts()
    with django_assert_num_queries(1):
        assert load.load(at=AT, say=loaded.append) == ["learner", "teacher", "administrator"]
    assert counts() == before


def test_a_load_that_was_interrupted_is_taken_up_where_it_stopped(loaded: list[str]) -> None:
    before = counts()
    User.objects.get(username="learner").delete()
    User.objects.get(username="administrator").delete()
    load.load(at=AT, say=loaded.append)
    assert counts() == before


def test_the_command_says_how_to_sign_in(loaded: list[str]) -> None:
    out = StringIO()
    call_command("load_demo", stdout=out)
    assert "learner, teacher, administrator" in out.getvalue()
    assert accounts.PASSWORD in out.getvalue()


def test_without_debug_nothing_is_loaded() -> None:
    with pytest.raises(CommandError, match="DEBUG"):
        call_command("load_demo")
    assert not User.objects.exists()


def test_a_username_that_somebody_has_stays_theirs(debug: Settings) -> None:
    somebody = User.objects.create_user("teacher", "someone@example.com", "قهوة الصباح 47")
    made = accounts.demo_user(accounts.TEACHER)
    assert made != somebody
    assert made.username == "demo-teacher"
    assert accounts.usernames() == ["demo-teacher"]


@pytest.mark.parametrize("debug_is_on", [True, False])
def test_a_demo_account_opens_only_where_debug_is_on(
    client: Client, settings: Settings, debug_is_on: bool
) -> None:
    accounts.demo_user(accounts.TEACHER)
    settings.DEBUG = debug_is_on
    client.post(reverse("account_login"), {"login": "teacher", "password": accounts.PASSWORD})
    assert ("_auth_user_id" in client.session) is debug_is_on
    assert User.objects.get(username="teacher").is_active

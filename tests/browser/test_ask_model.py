"""The language model on the page of a set, in a browser: asked, under way, done and failed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from quizzes.accounts.models import User
from quizzes.questions.commissions import Commission
from quizzes.questions.models import Question, QuestionSet
from tests.accounts.factories import TeacherFactory
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look
from tests.questions.factories import a_question, a_set

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]
LOOKS = [
    Look(1280, "ar", "light"),
    Look(390, "en", "light"),
    Look(390, "ar", "dark"),
    Look(1280, "en", "dark"),
]
STATES = {
    "idle": {},
    "running": {"state": "running", "received": 3},
    "done": {"state": "done", "added": 5, "received": 9, "refused": {"llm: no question": 4}},
    "failed": {"state": "failed", "reason": "timed_out"},
}


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(username="هدى")


@pytest.fixture
def question_set(teacher: User, settings: Settings) -> QuestionSet:
    """A set with a question of a teacher and one of a model."""
    settings.QUESTION_WRITER_URL = "http://127.0.0.1:9/v1"
    settings.QUESTION_WRITER_MODEL = "qwen3:8b"
    question_set = a_set(teacher)
    a_question(question_set)
    drafted = a_question(question_set, stem="كم كلّف بناء الجسر؟")
    Question.objects.filter(pk=drafted.pk).update(origin="model", rule="llm/choice/detail", confidence=0.6)
    return question_set


def address(question_set: QuestionSet) -> str:
    return reverse("admin:questions_questionset_change", args=[question_set.pk])


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_what_the_page_says_of_the_model_is_sound_in_every_state(
    page: Page, sign_in: SignIn, look: Look, question_set: QuestionSet, state: str
) -> None:
    if STATES[state]:
        due = timezone.now() + timedelta(minutes=5)
        Commission.objects.create(question_set=question_set, due_at=due, ticket=1, **STATES[state])
    sign_in(page, question_set.owner)  # type: ignore[arg-type]
    page.goto(address(question_set))
    expect(page.locator("#model")).to_be_visible()
    assert_page_is_sound(page, look)


def test_the_page_learns_by_itself_that_the_questions_are_there(
    page: Page, sign_in: SignIn, question_set: QuestionSet
) -> None:
    due = timezone.now() + timedelta(minutes=5)
    Commission.objects.create(question_set=question_set, due_at=due, ticket=1, state="running")
    sign_in(page, question_set.owner)  # type: ignore[arg-type]
    page.goto(address(question_set))
    expect(page.locator("#model progress")).to_be_visible()
    Commission.objects.update(state="done", added=1)
    link = page.locator('#model a[href$="?from=model"]')
    expect(link).to_be_visible(timeout=5000)
    link.click()
    expect(page.locator(".review-row")).to_have_count(1)

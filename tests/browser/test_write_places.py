"""Questions with places to fill, and for a sentence, written by a teacher in a browser and seen again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import Locator, Page, expect

from quizzes.accounts.models import User
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import PARAGRAPHS
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look
from tests.questions.factories import a_set

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]
LOOKS = [
    Look(1280, "ar", "light"),
    Look(1280, "en", "dark"),
    Look(390, "ar", "dark"),
    Look(390, "en", "light"),
]
TYPED = {
    "matching": "هدنة = وقف مؤقّت للقتال\nحصاد",
    "ordering": "\n".join(f"الحدث رقم {number}" for number in range(11)),
    "table": "الطول = 240 مترًا | 420 مترًا\nالمكان",
    "evidence": "جملة لم ترد في المقال",
}
MENDED = {
    "matching": "هدنة = وقف مؤقّت للقتال\nحصاد = جمع المحصول\n= ارتفاع الأسعار",
    "ordering": "أُعلنت خطة الجسر\nبدأت أعمال البناء\nعبرت الجسر أول سيارة",
    "table": "الطول = 240 مترًا | 420 مترًا\nالمكان = النهر | البحر | الوادي",
    "evidence": PARAGRAPHS[1],
}
each_format = pytest.mark.parametrize("format_name", TYPED)


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(username="هدى")


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    return a_set(teacher)


@pytest.fixture
def desk(page: Page, sign_in: SignIn, teacher: User) -> Page:
    """A page at which the teacher sits."""
    sign_in(page, teacher)
    return page


def field_of(page: Page, format_name: str) -> Locator:
    return page.locator("#id_question-" + ("evidence" if format_name == "evidence" else "places"))


def open_new(page: Page, question_set: QuestionSet, format_name: str) -> None:
    page.goto(reverse("admin:questions_questionset_new", args=[question_set.pk, format_name]))
    page.locator("#id_question-stem").fill("سؤال المعلّم عن المقال")


@each_format
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_slip_is_said_beside_what_was_typed_and_mended(
    desk: Page, question_set: QuestionSet, format_name: str, look: Look
) -> None:
    page = desk
    open_new(page, question_set, format_name)
    field_of(page, format_name).fill(TYPED[format_name])
    with translation.override(look.language):
        page.get_by_role("button", name=gettext("Save and approve")).click()
        expect(page.locator(".field.has-error textarea")).to_have_value(TYPED[format_name])
        assert_page_is_sound(page, look)
        field_of(page, format_name).fill(MENDED[format_name])
        page.get_by_role("button", name=gettext("Save and approve")).click()
        expect(page.locator(".review-state")).to_have_text(gettext("approved"))
        assert_page_is_sound(page, look)
        page.get_by_role("link", name=pgettext("a question", "Change")).click()
    expect(field_of(page, format_name)).to_have_value(MENDED[format_name])
    assert_page_is_sound(page, look)


@each_format
def test_a_question_is_written_without_javascript(
    page_without_javascript: Page,
    sign_in: SignIn,
    teacher: User,
    question_set: QuestionSet,
    format_name: str,
) -> None:
    page = page_without_javascript
    sign_in(page, teacher)
    open_new(page, question_set, format_name)
    field_of(page, format_name).fill(MENDED[format_name])
    page.locator(".review-editor button[name=approve]").click()
    expect(page.locator(".review-state.is-approved")).to_be_visible()
    assert question_set.questions.get().format == format_name

"""The teacher's desk in a browser: from a pasted article to a quiz that a student sees."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import Page, expect

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.classrooms.models import Classroom, Membership
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.review import approve, refuse
from tests.accounts.factories import TeacherFactory, UserFactory
from tests.browser.checks import assert_page_is_sound
from tests.browser.conftest import NewContext
from tests.browser.looks import Look
from tests.questions.factories import AT, DEMO, a_question, a_set

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]
LOOKS = [
    Look(1280, "ar", "light"),
    Look(1280, "en", "dark"),
    Look(390, "ar", "dark"),
    Look(390, "en", "light"),
]
some_looks = pytest.mark.parametrize("look", LOOKS, ids=str)
both_languages = pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=str)


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(username="هدى")


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    """A set with a question in each state, one with a problem, and a class."""
    question_set = a_set(teacher)
    approve(a_question(question_set), by=teacher, at=AT)
    a_question(question_set, stem="سؤال بلا مفتاح؟", right=-1)
    a_question(question_set, stem="كم كلّف الجسر؟", format="typed", options=(), accepted=("ثلاثة ملايين",))
    refuse(a_question(question_set, stem="سؤال مرفوض؟"), by=teacher, at=AT)
    classroom = Classroom.objects.create(teacher=teacher, name="الصفّ الأوّل", code="135790")
    Membership.objects.create(classroom=classroom, learner=UserFactory.create(first_name="ليلى"))
    return question_set


def admin(name: str, *args: object) -> str:
    return reverse(f"admin:{name}", args=args)


@some_looks
def test_every_page_of_the_desk_is_sound(
    page: Page, sign_in: SignIn, teacher: User, question_set: QuestionSet, look: Look
) -> None:
    sign_in(page, teacher)
    question = question_set.questions.in_order()[0]
    for address in (
        admin("index"),
        admin("articles_article_changelist"),
        admin("articles_article_add"),
        admin("articles_article_change", question_set.article.pk),
        admin("questions_questionset_changelist"),
        admin("questions_questionset_add"),
        admin("questions_questionset_change", question_set.pk),
        admin("questions_questionset_edit", question_set.pk, question.pk),
        admin("questions_questionset_new", question_set.pk, "typed"),
        admin("questions_questionset_delete", question_set.pk),
        admin("classrooms_classroom_changelist"),
        admin("classrooms_classroom_add"),
        admin("classrooms_classroom_change", Classroom.objects.get().pk),
    ):
        page.goto(address)
        assert_page_is_sound(page, look)


@both_languages
def test_a_pasted_article_is_judged_changed_and_published_and_a_student_sees_it(
    page: Page, new_context: NewContext, sign_in: SignIn, teacher: User, look: Look
) -> None:
    with translation.override(look.language):
        paste_and_publish(page, sign_in, teacher)
    article = Article.objects.get()
    student = new_context().new_page()
    student.goto(reverse("reading:article_list"))
    student.get_by_role("link", name=article.title).first.click()
    expect(student.get_by_role("heading", level=1)).to_contain_text(article.title)
    student.goto(reverse("attempts:start", args=[article.pk]))
    student.locator("main form button").click()
    expect(student.get_by_role("heading", level=1)).to_contain_text("أيّ الأسعار ورد في الخبر؟")


def paste_and_publish(page: Page, sign_in: SignIn, teacher: User) -> None:
    """All of it by what the page says, in the language in force."""
    sign_in(page, teacher)
    page.goto(admin("index"))
    page.get_by_role("link", name=gettext("New article")).click()
    page.get_by_label(gettext("Text of the article")).fill(DEMO.read_text(encoding="utf-8"))
    page.get_by_role("button", name=gettext("Analyse and draft questions")).click()
    rows = page.locator(".review-row")
    expect(rows.first).to_be_visible(timeout=30_000)
    drafts = rows.count()
    assert drafts >= 5

    # The first question is changed in its place and approved; the next waits in view.
    rows.first.get_by_role("link", name=pgettext("a question", "Change")).click()
    expect(page.locator("#id_question-stem")).to_be_focused()
    page.locator("#id_question-stem").fill("أيّ الأسعار ورد في الخبر؟")
    page.get_by_role("button", name=gettext("Save and approve")).click()
    expect(rows.first).to_contain_text("أيّ الأسعار ورد في الخبر؟")
    expect(rows.first.locator(".review-state")).to_have_text(gettext("approved"))
    expect(page).to_have_url(re.compile(f"#{rows.nth(1).get_attribute('id')}$"))

    # By keyboard: from where the page stands, the first button of the next draft approves it.
    page.keyboard.press("Tab")
    expect(rows.nth(1).get_by_role("button", name=gettext("Approve"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows.nth(1).locator(".review-state")).to_have_text(gettext("approved"))

    rows.nth(2).get_by_role("button", name=gettext("Refuse")).click()
    expect(rows.filter(visible=True)).to_have_count(drafts - 1)
    page.get_by_role("button", name=gettext("Approve all drafts")).click()
    page.get_by_role("button", name=gettext("Publish"), exact=True).click()
    expect(page.get_by_role("button", name=gettext("Withdraw"))).to_be_visible()
    assert QuestionSet.objects.get().is_published
    assert Question.objects.approved().count() == drafts - 1


def test_a_set_is_judged_without_javascript(
    page_without_javascript: Page, sign_in: SignIn, teacher: User, question_set: QuestionSet
) -> None:
    page = page_without_javascript
    sign_in(page, teacher)
    page.goto(admin("questions_questionset_change", question_set.pk))
    with translation.override("ar"):
        page.locator(".review-row").nth(2).get_by_role("button", name=gettext("Approve")).click()
        page.get_by_role("button", name=gettext("Publish"), exact=True).click()
        expect(page.get_by_role("button", name=gettext("Withdraw"))).to_be_visible()
    assert question_set.questions.approved().count() == 2


@override_settings(MAX_ARTICLE_BYTES=1000)
def test_what_was_typed_is_still_there_beside_its_error(page: Page, sign_in: SignIn, teacher: User) -> None:
    sign_in(page, teacher)
    page.goto(admin("articles_article_add"))
    page.locator("#id_text").fill("خبر طويل. " * 200)
    page.locator("main form button").click()
    expect(page.locator(".field.has-error #id_text")).to_have_value("خبر طويل. " * 200)
    assert_page_is_sound(page, Look())

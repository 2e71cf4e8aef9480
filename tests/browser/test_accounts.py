"""Signing up and in, the settings and the classes, in a browser."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from quizzes.accounts.models import User
from quizzes.classrooms.join import join
from quizzes.classrooms.models import Classroom
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import PASSPHRASE, TeacherFactory, UserFactory
from tests.attempts.factories import ArticleFactory, published_set
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look

pytestmark = pytest.mark.django_db(transaction=True)
# A phone and a desk, each language, each theme: the pieces of these pages are tried in every look elsewhere.
in_both_directions = pytest.mark.parametrize(
    "look", [Look(390, "ar", "light"), Look(1280, "en", "dark")], ids=str
)
SignIn = Callable[[Page, User], None]


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> Iterator[None]:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()
    yield
    cache.clear()


def name_in(look: Look) -> str:
    """A username in the letters of the page: what people call themselves says no language."""
    return "ليلى" if look.language == "ar" else "layla"


@in_both_directions
def test_the_pages_of_the_entrance_are_sound(page: Page, look: Look) -> None:
    for url in ("login/", "signup/", "password/reset/", "password/reset/done/", "inactive/"):
        page.goto(f"/accounts/{url}")
        assert_page_is_sound(page, look)


@in_both_directions
def test_the_pages_of_an_account_are_sound(page: Page, look: Look, sign_in: SignIn) -> None:
    sign_in(page, UserFactory(username=name_in(look), email="layla@example.org"))
    for url in ("settings/", "email/", "password/change/", "reauthenticate/", "logout/"):
        page.goto(f"/accounts/{url}")
        assert_page_is_sound(page, look)


@in_both_directions
def test_the_pages_of_classes_are_sound(page: Page, look: Look, sign_in: SignIn) -> None:
    arabic = look.language == "ar"
    teacher = TeacherFactory(username="سلمى" if arabic else "salma")
    name = "الصفّ المتوسّط" if arabic else "Intermediate class"
    classroom = Classroom.objects.create(teacher=teacher, name=name, code="418205")
    learner = UserFactory(username=name_in(look))
    join(classroom, learner=learner)
    published_set(ArticleFactory(title="مكتبة جديدة في الحيّ القديم"))
    QuestionSet.objects.update(owner=teacher)
    page.goto("/classes/")
    assert_page_is_sound(page, look)
    for user in (learner, teacher):
        sign_in(page, user)
        for url in ("/classes/", classroom.get_absolute_url()):
            page.goto(url)
            assert_page_is_sound(page, look)


@in_both_directions
def test_errors_of_a_form_are_sound_too(page: Page, look: Look) -> None:
    page.goto("/accounts/signup/")
    page.locator("[name=username]").fill("a b")
    page.locator("[name=password1]").fill("1234")
    page.locator(".form .go").click()
    expect(page.locator(".field .error")).to_have_count(2)
    assert_page_is_sound(page, look)


def test_a_person_signs_up_out_and_in_again_without_javascript(page_without_javascript: Page) -> None:
    page = page_without_javascript
    page.goto("/accounts/signup/")
    page.locator("[name=username]").fill("ليلى")
    page.locator("[name=password1]").fill(PASSPHRASE)
    page.get_by_role("button", name="إنشاء الحساب").click()
    page.goto("/accounts/logout/")
    page.locator("main").get_by_role("button", name="تسجيل الخروج").click()
    page.goto("/accounts/settings/")
    page.locator("[name=login]").fill("ليلى")
    page.locator("[name=password]").fill(PASSPHRASE)
    page.locator(".form .go").click()
    expect(page.locator("h1")).to_have_text("الإعدادات")


def test_the_settings_take_effect_when_they_are_saved(page: Page, sign_in: SignIn) -> None:
    user = UserFactory(username="ليلى")
    sign_in(page, user)
    page.goto("/accounts/settings/")
    page.locator("select[name=interface_language]").select_option("en")
    page.locator("select[name=theme]").select_option("dark")
    page.get_by_role("button", name="حفظ الإعدادات").click()
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator(".toast")).to_contain_text("The settings are saved.")


def test_a_learner_joins_a_class_with_its_code(page: Page, sign_in: SignIn) -> None:
    classroom = Classroom.objects.create(teacher=TeacherFactory(), name="الصفّ المتوسّط", code="418205")
    sign_in(page, UserFactory())
    page.goto("/classes/")
    page.get_by_label("رمز الانضمام").fill("٤١٨ ٢٠٥")
    page.get_by_role("button", name="انضمام").click()
    expect(page.locator("h1")).to_have_text(classroom.name)

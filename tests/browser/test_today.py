"""Today: the page of someone who practises, of someone new, and of a guest."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from quizzes.accounts.models import User
from tests.accounts.factories import UserFactory
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look, every_look
from tests.flashcards.factories import due_card
from tests.progress.factories import practised_learner

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]


@every_look
def test_a_learners_day(page: Page, look: Look, sign_in: SignIn) -> None:
    sign_in(page, practised_learner(at=timezone.now()))
    page.goto("/today/")
    expect(page.locator(".due-figure")).not_to_be_empty()
    expect(page.locator(".chart-bar.is-today")).to_have_count(1)
    assert_page_is_sound(page, look)


@every_look
def test_the_first_day_says_what_to_do_first(page: Page, look: Look, sign_in: SignIn) -> None:
    sign_in(page, UserFactory())
    page.goto("/today/")
    expect(page.locator(".today-due a")).to_have_attribute("href", "/")
    assert_page_is_sound(page, look)


@every_look
def test_a_guest_is_told_what_this_page_would_show(page: Page, look: Look) -> None:
    page.goto("/today/")
    expect(page.locator(".empty a").first).to_have_attribute("href", "/accounts/login/?next=/today/")
    assert_page_is_sound(page, look)


def test_due_today_opens_the_review(page: Page, sign_in: SignIn) -> None:
    learner = UserFactory()
    due_card(learner, due=timezone.now() - timedelta(days=1))
    sign_in(page, learner)
    page.goto("/today/")
    expect(page.locator(".due-figure")).to_have_text("١")
    page.locator(".today-due .go").click()
    expect(page.locator(".review-place")).to_have_text("١ من ١")

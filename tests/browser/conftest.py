"""The browser: Playwright drives the machine's Chromium against Django's live server.

A page that logs an error (a refused script or style, an exception, a missing file) fails its test.
"""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from quizzes.accounts.models import User
from quizzes.accounts.preferences import COOKIE
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.looks import Look

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for the tests of a file.

    Not for the whole run: Playwright keeps an event loop running in this thread, where no other test could
    start its own; and the ORM, which refuses to work beside a running loop, is allowed to here alone.
    """
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def look() -> Look:
    """Replaced by the mark `every_look`."""
    return Look()


@pytest.fixture
def problems() -> list[str]:
    """What the pages of a test complained of; a test that provokes an error clears it afterwards."""
    return []


@pytest.fixture
def new_context(
    chromium: Browser, live_server: LiveServer, look: Look, problems: list[str]
) -> Iterator[NewContext]:
    """Makes a visitor with cookies of their own, at the look's width, language and theme."""
    contexts: list[BrowserContext] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"{message.page.url if message.page else ''}: {message.text}")

    def make(**options: object) -> BrowserContext:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": look.width, "height": look.height},
            locale=look.language,
            color_scheme=look.theme,
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(10_000)
        context.on("console", note)
        context.on("weberror", lambda error: problems.append(str(error.error)))
        context.add_cookies(
            [{"name": COOKIE, "value": f"interface_language={look.language}", "url": live_server.url}]
        )
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A guest's page; `page.goto("/")` is the start page."""
    return new_context().new_page()


@pytest.fixture
def page_without_javascript(new_context: NewContext) -> Page:
    return new_context(java_script_enabled=False).new_page()


@pytest.fixture
def sign_in(live_server: LiveServer, look: Look) -> Callable[[Page, User], None]:
    """Signs a user in on a page, without the form, in the look's language."""

    def make(page: Page, user: User) -> None:
        User.objects.filter(pk=user.pk).update(interface_language=look.language)
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies(
            [{"name": name, "value": client.cookies[name].value, "url": live_server.url}]
        )

    return make

"""The start page in a browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.attempts.factories import ArticleFactory, published_set
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look, every_look

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shelf() -> None:
    published_set(
        ArticleFactory(
            title="«عين النخيل» في عهدة المدينة", subtitle="آخر القوات تغادر، والتدريب (Blue River) مستمرّ"
        )
    )
    ArticleFactory(title="مياه النهر ترتفع بعد شتاء سخيّ", topic="environment", level="3")
    for topic in ("sport", "science", "health"):
        ArticleFactory(topic=topic)


@every_look
def test_the_start_page_is_sound_in_every_look(page: Page, look: Look, shelf: None):
    page.goto("/")
    expect(page.locator(".story")).to_have_count(5)
    assert_page_is_sound(page, look)


@pytest.mark.parametrize("width", [320, 768, 640])
def test_the_start_page_holds_at_other_widths(page: Page, look: Look, shelf: None, width: int):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto("/")
    assert_page_is_sound(page, look)


def test_choosing_a_topic_changes_the_list_and_the_address_without_a_new_page(page: Page, shelf: None):
    page.goto("/")
    page.evaluate("window.stayed = true")
    page.get_by_label("الموضوع").select_option("environment")
    expect(page.locator(".story")).to_have_count(1)
    expect(page.locator("#found")).to_have_text("خبر واحد")
    page.wait_for_url("**/?topic=environment*")
    assert page.evaluate("window.stayed")
    page.go_back()
    expect(page.locator(".story")).to_have_count(5)


def test_the_list_can_be_narrowed_without_scripts(page_without_javascript: Page, shelf: None):
    page = page_without_javascript
    page.goto("/")
    page.get_by_label("كلمات من الخبر").fill("النهر")
    page.get_by_role("button", name="بحث").click()
    expect(page.locator(".story")).to_have_count(1)


def test_the_language_changes_with_one_click_and_stays(page: Page, shelf: None):
    page.goto("/")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    page.goto("/?topic=sport")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.wait_for_url("**/?topic=sport")


def test_the_keyboard_reaches_the_text_past_the_masthead(page: Page, shelf: None):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@every_look
def test_a_page_that_is_not_there_is_sound_in_every_look(page: Page, look: Look, problems: list[str]):
    page.goto("/articles/404404/")
    expect(page.locator("h1")).to_have_text(
        {"ar": "الصفحة غير موجودة", "en": "Page not found"}[look.language]
    )
    assert_page_is_sound(page, look)
    problems.clear()  # the browser logs the 404 that is asked for


def test_a_lost_connection_is_said_and_nothing_is_lost(page: Page, shelf: None, problems: list[str]):
    page.goto("/")
    page.context.set_offline(True)
    page.get_by_label("كلمات من الخبر").fill("النهر")
    page.get_by_role("button", name="بحث").click()
    expect(page.get_by_role("status").filter(has_text="انقطع الاتصال")).to_be_visible()
    expect(page.locator(".story")).to_have_count(5)
    page.get_by_role("button", name="إغلاق").click()
    expect(page.locator(".toast")).to_have_count(0)
    problems.clear()  # the browser logs the request that could not be sent

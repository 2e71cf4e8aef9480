"""The checks that every page is put to find what they are for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.checks import assert_accessible, assert_fits, assert_reads_in
from tests.browser.looks import Look

ARABIC, ENGLISH = Look(language="ar"), Look(language="en")


@pytest.fixture
def sheet(chromium: Browser) -> Iterator[Page]:
    """A page that no server has to give."""
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def write(sheet: Page, body: str, *, look: Look = ARABIC) -> None:
    sheet.set_content(
        f'<!doctype html><html lang="{look.language}" dir="{look.direction}"><head><title>١</title></head>'
        f"<body><main><h1>١</h1>{body}</main></body></html>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<p>أخبار</p>",
        '<p>أخبار <bdi lang="en">Reuters</bdi></p>',
        '<ul lang="en" dir="ltr"><li>peace</li></ul>',
        "<p>العدد 12 و x</p>",
    ],
)
def test_a_page_whose_runs_say_their_language_passes(sheet: Page, body: str) -> None:
    write(sheet, body)
    assert_reads_in(sheet, ARABIC)


@pytest.mark.parametrize(
    ("body", "look"),
    [
        ("<p>أخبار News</p>", ARABIC),
        ("<button aria-label='Close'>×</button>", ARABIC),
        ("<input placeholder='Name'>", ARABIC),
        ("<p>News أخبار</p>", ENGLISH),
        ("<p lang='en'>News <span lang='ar'>أخبار <i>Today</i></span></p>", ARABIC),
    ],
)
def test_text_that_does_not_say_its_language_is_found(sheet: Page, body: str, look: Look) -> None:
    write(sheet, body, look=look)
    with pytest.raises(AssertionError, match="does not say its language"):
        assert_reads_in(sheet, look)


def test_a_page_in_the_wrong_direction_is_found(sheet: Page) -> None:
    write(sheet, "<p>News</p>", look=ENGLISH)
    with pytest.raises(AssertionError):
        assert_reads_in(sheet, ARABIC)


def test_a_page_that_scrolls_sideways_is_found_in_either_direction(sheet: Page) -> None:
    for look in (ARABIC, ENGLISH):
        write(sheet, '<p class="wide">١</p>', look=look)
        assert_fits(sheet)
        sheet.add_style_tag(content=".wide { inline-size: 600px }")
        with pytest.raises(AssertionError, match=r"p\.wide"):
            assert_fits(sheet)


def test_a_button_without_a_name_is_found(sheet: Page) -> None:
    write(sheet, "<button>حفظ</button>")
    assert_accessible(sheet)
    write(sheet, "<button></button>")
    with pytest.raises(AssertionError, match="discernible text"):
        assert_accessible(sheet)

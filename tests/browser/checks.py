"""What holds on every page, whatever it shows."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.looks import Look

# Text of one script in a page of the other that no element owns to: what a screen reader would speak in the
# wrong language, and what nobody translated.
FOREIGN_TEXT = """(language) => {
    const foreign = language === "ar" ? /[A-Za-z]{2,}/ : /[\\u0621-\\u064A]{2,}/;
    const found = [];
    const look = (element, text, where) => {
        if (!foreign.test(text)) return;
        const said = element.closest("[lang]").lang.split("-")[0];
        if (said === language) found.push(where + ": " + text.trim().slice(0, 80));
    };
    for (const element of document.querySelectorAll("title, body, body *")) {
        if (element.closest("script, style, template, code, svg")) continue;
        for (const node of element.childNodes) {
            if (node.nodeType === Node.TEXT_NODE) look(element, node.data, element.tagName.toLowerCase());
        }
        for (const name of ["aria-label", "title", "alt", "placeholder"]) {
            if (element.hasAttribute(name)) look(element, element.getAttribute(name), "@" + name);
        }
    }
    return found;
}"""

WIDER_THAN_PAGE = """() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll("body *")]
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.left < -1 || box.right > root.clientWidth + 1)
        .map(([e]) => e.tagName.toLowerCase() + "." + e.className).slice(0, 8);
}"""


def assert_accessible(page: Page) -> None:
    """axe finds nothing to report, in any of its rules."""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def assert_reads_in(page: Page, look: Look) -> None:
    """The page says its language and direction, and every run of text in another language says its own."""
    said = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
    assert said == [look.language, look.direction], f"The page says that it is {said}"
    foreign = page.evaluate(FOREIGN_TEXT, look.language)
    assert foreign == [], (
        f"Text that does not say its language in a page that is in {look.language}: {foreign}"
    )


def assert_fits(page: Page) -> None:
    """Nothing makes the page scroll sideways."""
    wide = page.evaluate(WIDER_THAN_PAGE)
    assert wide == [], f"Wider than the page: {wide}"


def assert_page_is_sound(page: Page, look: Look) -> None:
    """Everything above, on the page as it stands; `NEWSQUIZ_SCREENSHOTS=DIR` keeps a picture of it there."""
    if directory := os.environ.get("NEWSQUIZ_SCREENSHOTS"):
        test = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split("[")[0].split(" ")[0]
        page.screenshot(path=Path(directory) / f"{test}-{look}.png", full_page=True)
    assert_reads_in(page, look)
    assert_fits(page)
    assert_accessible(page)

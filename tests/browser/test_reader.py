"""The reader in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.flashcards.models import Card, WordStatus
from tests.accounts.factories import UserFactory
from tests.attempts.factories import published_set
from tests.browser.checks import assert_fits, assert_page_is_sound
from tests.browser.looks import Look, every_look
from tests.reading.factories import index_of, published, say

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]
DESK = pytest.mark.parametrize("look", [Look(1280)], ids=str)


@pytest.fixture
def article() -> Article:
    article = published(subtitle="آخر القوات تغادر، والتدريب (Blue River) مستمرّ", source_name="مكتب الأخبار")
    published_set(article)
    return article


@pytest.fixture
def learner(article: Article) -> User:
    learner = UserFactory(first_name="ليلى")
    say(learner, article, الجيش="known", القوات="learning", تسلّم="ignored")
    return learner


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found
    return found


def word(page: Page, article: Article, surface: str) -> Locator:
    return page.locator(f'.passage a[href*="/words/{index_of(article, surface)}/"]')


@every_look
def test_the_reader_is_sound_in_every_look(page: Page, look: Look, article: Article):
    page.goto(article.get_absolute_url())
    assert_page_is_sound(page, look)


@every_look
def test_an_open_card_is_sound_in_every_look(
    page: Page, look: Look, article: Article, learner: User, sign_in: SignIn
):
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    word(page, article, "لتفاهم").click()
    expect(page.locator(".card-word")).to_have_text("لِتَفَاهُمٍ")
    assert_page_is_sound(page, look)


@every_look
def test_the_open_menus_are_sound_in_every_look(
    page: Page, look: Look, article: Article, learner: User, sign_in: SignIn
):
    User.objects.filter(pk=learner.pk).update(first_name="", username="layla")
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    for menu in page.locator("details.menu").all():
        menu.locator("summary").click()
        expect(menu.locator(".menu-leaf")).to_be_visible()
        assert_page_is_sound(page, look)
        page.keyboard.press("Escape")
        expect(menu.locator("summary")).to_be_focused()
        expect(menu.locator(".menu-leaf")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 768, 640])
def test_the_reader_holds_at_other_widths_and_the_largest_text(
    page: Page, look: Look, article: Article, width: int
):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{article.get_absolute_url()}?vowels=all")
    page.evaluate("document.documentElement.dataset.readScale = '1.5'")
    word(page, article, "لتفاهم").click()
    expect(page.locator(".card-word")).to_be_visible()
    assert_page_is_sound(page, look)


def test_on_a_phone_the_sheet_takes_the_focus_and_leaves_the_line_in_view(page: Page, article: Article):
    page.goto(article.get_absolute_url())
    tapped = word(page, article, "مرحلتين")
    tapped.click()
    expect(page.locator(".card-word")).to_be_focused()
    sheet, line = box(page.locator(".card")), box(tapped)
    assert sheet["height"] <= 0.6 * 844 + 1
    assert line["y"] + line["height"] <= sheet["y"]
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_have_count(0)
    expect(tapped).to_be_focused()


@DESK
def test_beside_the_text_the_card_is_tied_to_the_line_of_its_word(page: Page, look: Look, article: Article):
    page.goto(article.get_absolute_url())
    tapped = word(page, article, "لتفاهم")
    tapped.click()
    expect(page.locator(".card-word")).to_be_visible()
    thread, line, card = box(page.locator(".thread")), box(tapped), box(page.locator(".card"))
    assert line["y"] < thread["y"] < line["y"] + line["height"]
    assert abs(thread["x"] - (card["x"] + card["width"])) < 2
    page.get_by_role("link", name="إغلاق البطاقة").click()
    expect(page.locator(".thread")).to_be_hidden()


@DESK
@pytest.mark.parametrize(("key", "expected"), [("ArrowLeft", 1), ("ArrowRight", -1)])
def test_arrow_keys_go_from_word_to_word_in_the_direction_of_the_script(
    page: Page, look: Look, article: Article, key: str, expected: int
):
    page.goto(article.get_absolute_url())
    here = index_of(article, "قاعدة")
    word(page, article, "قاعدة").focus()
    page.keyboard.press(key)
    there = page.evaluate("Number(document.activeElement.pathname.split('/').at(-2))")
    assert there == here + expected


@DESK
def test_the_text_is_one_stop_of_the_tab_key_and_enter_opens_the_card(
    page: Page, look: Look, article: Article
):
    page.goto(article.get_absolute_url())
    assert page.locator('.passage a[tabindex="0"]').count() == 1
    word(page, article, "تسلّم").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator(".card-word")).to_be_focused()
    page.keyboard.press("Escape")
    expect(word(page, article, "الجيش")).to_be_focused()


def test_vowels_come_and_go_without_a_new_page_and_are_kept(page: Page, article: Article):
    page.goto(article.get_absolute_url())
    page.evaluate("window.stayed = true")
    with page.expect_response("**/accounts/preferences/"):
        page.get_by_role("button", name="كامل").click()
    expect(page.locator(".passage.is-vowelled")).to_be_visible()
    expect(page.locator("h1")).to_have_class("is-vowelled")
    expect(page.get_by_role("button", name="كامل")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("window.stayed")
    page.reload()
    expect(page.locator(".passage.is-vowelled")).to_be_visible()


@DESK
def test_the_text_grows_step_by_step_to_its_largest(page: Page, look: Look, article: Article):
    page.goto(article.get_absolute_url())
    larger = page.get_by_role("button", name="تكبير الخطّ")
    sizes = []
    for _step in range(3):
        sizes.append(
            page.evaluate("parseFloat(getComputedStyle(document.querySelector('.passage')).fontSize)")
        )
        with page.expect_response("**/accounts/preferences/"):
            larger.click()
    assert sizes == sorted(set(sizes))
    expect(larger).to_be_disabled()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-read-scale", "1.5")
    assert_fits(page)


def test_what_is_said_of_a_word_shows_on_the_word_and_in_the_share(
    page: Page, article: Article, learner: User, sign_in: SignIn
):
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    tapped = word(page, article, "لتفاهم")
    expect(tapped).to_have_class("w new")
    tapped.click()
    page.get_by_role("button", name="أتعلّمها").click()
    expect(page.get_by_role("button", name="أتعلّمها")).to_have_attribute("aria-pressed", "true")
    expect(tapped).to_have_class("w learning")
    assert WordStatus.objects.filter(learner=learner, status="learning").count() == 2


def test_a_quiet_page_hides_every_mark_and_is_remembered(
    page: Page, article: Article, learner: User, sign_in: SignIn
):
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    new = word(page, article, "لتفاهم")
    expect(new).to_have_css("text-decoration-line", "underline")
    page.get_by_label("أدوات قراءة أخرى").click()
    page.get_by_label("صفحة هادئة").check()
    expect(new).to_have_css("text-decoration-line", "none")
    page.reload()
    expect(new).to_have_css("text-decoration-line", "none")


def test_a_word_is_added_to_the_cards_once(page: Page, article: Article, learner: User, sign_in: SignIn):
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    word(page, article, "لتفاهم").click()
    page.get_by_role("button", name="إضافة إلى البطاقات").dblclick()
    expect(page.get_by_text("في البطاقات")).to_be_visible()
    assert Card.objects.filter(learner=learner).count() == 1


def test_reading_to_the_end_leads_to_the_quiz(page: Page, article: Article, learner: User, sign_in: SignIn):
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    page.get_by_role("button", name="أنهيت القراءة").click()
    expect(page.get_by_text("قُرئ الخبر كاملًا")).to_be_visible()
    page.get_by_role("button", name="اختبار الفهم").click()
    page.wait_for_url("**/attempts/**")


def test_without_scripts_a_word_is_a_page_with_its_card_and_the_word_marked(
    page_without_javascript: Page, article: Article
):
    page = page_without_javascript
    page.goto(article.get_absolute_url())
    word(page, article, "لتفاهم").click()
    expect(page.locator(".card-word")).to_have_text("لِتَفَاهُمٍ")
    expect(page.locator("mark.marked")).to_have_text("لتفاهم")
    page.get_by_role("link", name="إغلاق البطاقة").click()
    expect(page.locator(".card")).to_have_count(0)


def test_without_scripts_the_vowels_are_set_by_a_form(page_without_javascript: Page, article: Article):
    page = page_without_javascript
    page.goto(article.get_absolute_url())
    page.get_by_role("button", name="كامل").click()
    expect(page.locator(".passage.is-vowelled")).to_be_visible()


def test_a_card_that_cannot_be_fetched_says_so_and_leaves_the_text(
    page: Page, article: Article, problems: list[str]
):
    page.goto(article.get_absolute_url())
    page.context.set_offline(True)
    word(page, article, "لتفاهم").click()
    expect(page.get_by_role("status").filter(has_text="انقطع الاتصال")).to_be_visible()
    expect(word(page, article, "لتفاهم")).not_to_have_attribute("aria-expanded", "true")
    problems.clear()  # the browser logs the request that could not be sent


@every_look
def test_the_letters_of_a_vowelled_word_stay_joined(page: Page, look: Look, article: Article):
    """A word is as wide with its link as without: nothing has broken the joins of its letters."""
    page.goto(f"{article.get_absolute_url()}?vowels=all")
    widths = page.evaluate(
        """() => [...document.querySelectorAll(".passage a.w")].map((word) => {
            const bare = document.createElement("span");
            bare.textContent = word.textContent;
            bare.style.display = "inline-block";  // a box of its own: no neighbour joins its letters
            word.closest(".passage > *").append(bare);
            const pair = [word.getBoundingClientRect().width, bare.getBoundingClientRect().width];
            bare.remove();
            return pair;
        })"""
    )
    assert len(widths) > 20
    assert all(abs(linked - alone) < 0.5 for linked, alone in widths)


VOICES = """
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "fr-FR" }, { lang: "ar_SA" }], cancel() {}, addEventListener() {},
    speak(speech) { window.said.push(speech.text); window.speech = speech; speech.onstart(); },
  } });
"""


def test_an_arabic_voice_reads_the_sentence_and_the_text_follows(page: Page, article: Article):
    page.add_init_script(VOICES)
    page.goto(article.get_absolute_url())
    word(page, article, "الجيش").click()
    page.get_by_role("button", name="استمع إلى الجملة").click()
    [said] = page.evaluate("window.said")
    assert said.startswith("تَسَلَّمَ الجَيْشُ")
    page.evaluate("window.speech.onboundary({ charIndex: window.speech.text.indexOf('السَّبْت') + 2 })")
    expect(page.locator(".passage .is-said")).to_have_text("السبت")
    page.evaluate("window.speech.onend()")
    expect(page.locator(".passage .is-said")).to_have_count(0)


def test_without_an_arabic_voice_none_is_offered(page: Page, article: Article):
    page.goto(article.get_absolute_url())
    word(page, article, "الجيش").click()
    expect(page.locator(".card-word")).to_be_visible()
    expect(page.locator("[data-say]:visible")).to_have_count(0)


@DESK
def test_another_reading_changes_the_vowels_of_the_text_at_once(
    page: Page, look: Look, learner: User, sign_in: SignIn
):
    article = published("رفع الجندي علم بلاده. ثم طوى الجندي علم بلاده في المساء.", title="مراسم")
    sign_in(page, learner)
    page.goto(article.get_absolute_url())
    page.get_by_role("button", name="كامل").click()
    shown = word(page, article, "علم")
    expect(shown).to_have_text("عِلْمَ")
    shown.click()
    page.locator(".card-others summary").click()
    page.get_by_role("button", name="هذا هو المقصود").first.click()
    expect(page.get_by_text("اخترتَ هذه القراءة")).to_be_visible()
    expect(shown).not_to_have_text("عِلْمَ")


def test_one_sentence_at_a_time_goes_forth_and_back_to_the_last(page: Page, article: Article):
    page.goto(article.get_absolute_url())
    page.locator(".tool-more summary").click()
    page.get_by_label("جملة بعد جملة").check()
    page.keyboard.press("Escape")
    steps = page.locator(".sentence-steps")
    shown = page.locator(".passage .s:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("تسلّم الجيش")
    expect(steps).to_contain_text("١ / ٣")
    expect(steps.get_by_role("button", name="الجملة السابقة")).to_be_disabled()
    steps.get_by_role("button", name="الجملة التالية").click()
    expect(shown).to_have_text("تعاون مستمرّ")
    page.keyboard.press("PageDown")
    expect(shown).to_contain_text("وتأتي هذه الخطوة")
    expect(steps.get_by_role("button", name="الجملة التالية")).to_be_disabled()
    page.reload()
    expect(shown).to_have_count(1)

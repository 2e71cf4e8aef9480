"""A whole quiz in a browser: by keyboard, without JavaScript, with reloads, back and impatient fingers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from quizzes.accounts.models import User
from quizzes.attempts.models import Answer, Attempt
from quizzes.questions.models import Question, QuestionSet
from tests.accounts.factories import PASSPHRASE, UserFactory
from tests.attempts.factories import ArticleFactory, published_set
from tests.browser.checks import assert_accessible, assert_fits, assert_page_is_sound
from tests.browser.looks import Look, every_look

pytestmark = pytest.mark.django_db(transaction=True)
in_both_directions = pytest.mark.parametrize(
    "look", [Look(390, "ar", "dark"), Look(1280, "en", "light")], ids=str
)
at_a_desk = pytest.mark.parametrize("look", [Look(width=1280)], ids=str)


@pytest.fixture
def question_set() -> QuestionSet:
    return published_set(ArticleFactory(title="مكتبة جديدة في الحيّ القديم"))


def start(page: Page, question_set: QuestionSet) -> None:
    page.goto(f"/articles/{question_set.article_id}/quiz/")
    page.locator(".quiz-start .button.go").click()
    expect(page.locator("#question")).to_be_visible()


def option(page: Page, number: int) -> None:
    page.locator("#question .option").nth(number - 1).click()


def check(page: Page) -> None:
    page.locator(".quiz-check").click()
    expect(page.locator("#verdict")).to_be_attached()


def go_on(page: Page) -> None:
    before = page.locator("#stem").inner_text()
    page.locator("#question .action-bar .go").click()
    expect(page.locator("#stem").get_by_text(before, exact=True)).to_have_count(0)


def forgive_refusals(problems: list[str]) -> None:
    """Chromium notes a form that was refused (422) as a fault; the page that says why is right."""
    problems[:] = [problem for problem in problems if "422" not in problem]


def answer_everything(page: Page) -> None:
    """The first wrongly, the second (typed) and the third rightly."""
    option(page, 2)
    check(page)
    go_on(page)
    page.locator("#answer-text").fill("4200")
    check(page)
    go_on(page)
    option(page, 1)
    check(page)
    go_on(page)


@every_look
def test_a_question_before_and_after_the_answer_is_sound_in_every_look(
    page: Page, question_set: QuestionSet, look: Look
) -> None:
    start(page, question_set)
    assert_page_is_sound(page, look)
    option(page, 2)
    check(page)
    assert_page_is_sound(page, look)


@in_both_directions
def test_every_other_page_of_a_quiz_is_sound_in_both_directions(
    page: Page, question_set: QuestionSet, look: Look
) -> None:
    page.goto(f"/articles/{question_set.article_id}/quiz/")
    assert_page_is_sound(page, look)
    start(page, question_set)
    option(page, 2)
    check(page)
    go_on(page)
    assert_page_is_sound(page, look)
    page.locator("#answer-text").fill("17")
    check(page)
    assert_page_is_sound(page, look)
    go_on(page)
    assert_page_is_sound(page, look)
    option(page, 1)
    check(page)
    assert_page_is_sound(page, look)
    go_on(page)
    expect(page.locator(".result")).to_be_visible()
    assert_page_is_sound(page, look)


def test_a_whole_quiz_is_taken_by_keyboard_alone(page: Page, question_set: QuestionSet) -> None:
    page.goto(f"/articles/{question_set.article_id}/quiz/")
    tab_to(page, ".quiz-start .button.go")
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/**")
    tab_to(page, "#question input[type=radio]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#question .action-bar .go")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#stem")).to_be_focused()
    tab_to(page, "#answer-text")
    page.keyboard.type("4200")
    page.keyboard.press("Enter")
    expect(page.locator("#question .action-bar .go")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#stem")).to_be_focused()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator("#question .action-bar .go")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".result-right")).to_have_text("٢")
    assert Attempt.objects.get().is_finished


def tab_to(page: Page, selector: str) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"No number of tabs leads to {selector}")


def test_the_keys_of_the_options_are_digits_and_their_letters(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    page.wait_for_load_state()
    for key, place in [("2", 1), ("٣", 2), ("د", 3), ("أ", 0)]:
        page.evaluate(
            "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))", key
        )
        expect(page.locator("#question [type=radio]").nth(place)).to_be_checked()


def test_a_whole_quiz_is_taken_without_javascript(
    page_without_javascript: Page, question_set: QuestionSet, problems: list[str]
) -> None:
    page = page_without_javascript
    start(page, question_set)
    page.locator(".quiz-check").click()
    expect(page.locator("#answer-error")).to_contain_text("يلزم اختيار جواب أوّلًا.")
    forgive_refusals(problems)
    answer_everything(page)
    expect(page.locator(".result-right")).to_have_text("٢")
    assert Answer.objects.count() == 3


def test_without_javascript_the_evidence_is_in_view_after_the_answer(
    page_without_javascript: Page, question_set: QuestionSet
) -> None:
    page = page_without_javascript
    start(page, question_set)
    option(page, 1)
    check(page)
    assert page.url.endswith("#evidence")
    expect(page.locator("#evidence")).to_be_in_viewport()


@pytest.mark.parametrize("look", [Look(width=390), Look(width=1280)], ids=str)
def test_after_the_answer_the_evidence_comes_into_view_and_the_page_stays(
    page: Page, question_set: QuestionSet
) -> None:
    long = "\n\n".join(
        f"فقرة رقمها {n} لا صلة لها بالسؤال، وفيها كلام طويل يملأ سطرًا أو سطرين." for n in range(30)
    )
    article = question_set.article
    moved = len(long) + 2
    article.text = f"{long}\n\n{article.text}"
    article.save()
    for question in Question.objects.all():
        question.evidence_start += moved
        question.evidence_end += moved
        question.save()
    start(page, question_set)
    expect(page.locator("#evidence")).to_have_count(0)
    option(page, 2)
    before = page.evaluate("scrollY")
    check(page)
    expect(page.locator("#evidence")).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - before) <= 40


def test_an_empty_answer_is_told_and_the_next_one_counts(
    page: Page, question_set: QuestionSet, problems: list[str]
) -> None:
    start(page, question_set)
    page.locator(".quiz-check").click()
    expect(page.locator("#answer-error")).to_contain_text("يلزم اختيار جواب أوّلًا.")
    assert_accessible(page)
    option(page, 1)
    check(page)
    expect(page.locator(".option.is-right")).to_have_count(1)
    forgive_refusals(problems)


def test_a_reload_shows_the_answer_that_was_given(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    option(page, 2)
    check(page)
    page.reload()
    expect(page.locator(".option.is-wrong")).to_have_count(1)
    expect(page.locator("#evidence")).to_be_in_viewport()
    assert Answer.objects.count() == 1


def test_the_back_button_shows_the_answer_and_forward_the_next_question(
    page: Page, question_set: QuestionSet
) -> None:
    start(page, question_set)
    option(page, 2)
    check(page)
    go_on(page)
    page.go_back()
    expect(page.locator(".option.is-wrong")).to_have_count(1)
    expect(page.locator(".quiz-count")).to_have_text("السؤال ١ من ٣")
    page.go_forward()
    expect(page.locator("#answer-text")).to_be_visible()
    page.locator("#answer-text").fill("4200")
    check(page)
    assert Answer.objects.count() == 2


def test_back_from_the_result_shows_the_last_question_answered(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    answer_everything(page)
    expect(page.locator(".result")).to_be_visible()
    page.go_back()
    expect(page.locator(".option.is-right")).to_have_count(1)
    assert Answer.objects.count() == 3


def test_a_double_click_starts_one_attempt_and_gives_one_answer(
    page: Page, question_set: QuestionSet
) -> None:
    page.goto(f"/articles/{question_set.article_id}/quiz/")
    page.locator(".quiz-start .button.go").dblclick()
    expect(page.locator("#question")).to_be_visible()
    option(page, 2)
    page.locator(".quiz-check").dblclick()
    # The second click may have gone on to the next question, which is typed.
    expect(page.locator("#verdict, #answer-text").first).to_be_visible()
    page.goto(Attempt.objects.get().get_absolute_url())
    expect(page.locator("#answer-text")).to_be_visible()
    assert Answer.objects.count() == 1


def test_two_tabs_give_one_answer_and_both_show_it(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    other = page.context.new_page()
    other.goto(page.url)
    option(page, 2)
    check(page)
    option(other, 1)
    check(other)
    for tab in (page, other):
        expect(tab.locator(".option.is-wrong")).to_have_count(1)
    assert Answer.objects.count() == 1


def test_on_a_phone_the_whole_text_opens_over_a_question_of_vocabulary_and_closes(
    page: Page, question_set: QuestionSet
) -> None:
    start(page, question_set)
    attempt = Attempt.objects.get()
    page.goto(f"{attempt.get_absolute_url()}3/")
    expect(page.locator(".quiz-context .marked")).to_be_visible()
    expect(page.locator("#passage")).to_be_hidden()
    page.get_by_role("link", name="النصّ كاملًا").click()
    expect(page.locator("#passage")).to_be_visible()
    assert_fits(page)
    page.get_by_role("link", name="العودة إلى السؤال").click()
    expect(page.locator("#passage")).to_be_hidden()


@at_a_desk
def test_at_a_desk_the_text_stays_while_the_question_scrolls(page: Page, question_set: QuestionSet) -> None:
    Question.objects.filter(position=0).update(stem="سؤال " * 120)
    start(page, question_set)
    page.mouse.move(300, 600)
    page.mouse.wheel(0, 2000)
    expect(page.locator("#passage h2")).to_be_in_viewport()


def test_signing_up_at_the_end_keeps_the_result_and_makes_cards(
    page: Page, question_set: QuestionSet
) -> None:
    start(page, question_set)
    answer_everything(page)
    page.locator(".result-next").get_by_role("link", name="إنشاء حساب").click()
    page.locator("[name=username]").fill("ليلى")
    page.locator("[name=password1]").fill(PASSPHRASE)
    page.get_by_role("button", name="إنشاء الحساب").click()
    expect(page.locator(".result-right")).to_have_text("٢")
    expect(page.locator(".result-next")).to_contain_text("مراجعة بطاقة مستحقّة")
    attempt = Attempt.objects.get()
    assert attempt.learner == User.objects.get()
    assert attempt.guest is None


def test_a_missed_question_says_that_it_became_a_card(
    page: Page, question_set: QuestionSet, sign_in: Callable[[Page, User], None]
) -> None:
    sign_in(page, UserFactory())
    start(page, question_set)
    option(page, 2)
    check(page)
    expect(page.locator(".quiz-why")).to_contain_text("أُضيف هذا السؤال إلى بطاقاتك.")

"""Questions with places to fill, and for a sentence, as impatient and unlucky learners meet them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from quizzes.attempts.models import Answer, Attempt
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.slots import Slot, solution_of
from tests.attempts.factories import (
    EvidenceFactory,
    MatchingFactory,
    OrderingFactory,
    QuestionSetFactory,
    TableFactory,
)
from tests.browser.checks import assert_page_is_sound
from tests.browser.conftest import NewContext
from tests.browser.looks import Look
from tests.browser.test_quiz import check, forgive_refusals, go_on, start, tab_to

pytestmark = pytest.mark.django_db(transaction=True)
EVENTS = ("ترميم المبنى القديم", "وصول الكتب من العاصمة", "افتتاح المكتبة للقرّاء")
SHOWN = (EVENTS[2], EVENTS[0], EVENTS[1])
some_looks = pytest.mark.parametrize(
    "look",
    [Look(390, "ar", "light"), Look(390, "en", "dark"), Look(1280, "ar", "dark"), Look(1280, "en", "light")],
    ids=str,
)


@pytest.fixture
def question_set() -> QuestionSet:
    """One question of each format: an order, pairs, a table, a sentence to be found."""
    question_set = QuestionSetFactory()
    places = [
        Slot(name, event, SHOWN) for name, event in zip(("الأول", "الثاني", "الثالث"), EVENTS, strict=True)
    ]
    OrderingFactory(question_set=question_set, position=0, solution=solution_of(places))
    MatchingFactory(question_set=question_set, position=1)
    TableFactory(question_set=question_set, position=2)
    EvidenceFactory(question_set=question_set, position=3)
    return question_set


def shown(page: Page) -> list[str]:
    return page.locator(".place-move .option-text").all_inner_texts()


def move(page: Page, event: str, name: str) -> None:
    row = page.locator(".place-move").filter(has_text=event)
    row.get_by_role("button", name=name).click()


def put_in_order(page: Page) -> None:
    move(page, EVENTS[0], "إلى أعلى")
    move(page, EVENTS[2], "إلى أسفل")


def fill_lists(page: Page) -> None:
    """Each list with the option that belongs there."""
    attempt = Attempt.objects.get()
    step = int(page.url.rstrip("/").rpartition("/")[2].partition("#")[0])
    question = Question.objects.get(pk=attempt.question_ids[step - 1])
    for place, slot in enumerate(question.slots):
        page.locator(f"#slot{place}").select_option(slot.key)


def answer_all(page: Page, order: Callable[[Page], None]) -> None:
    order(page)
    check(page)
    for _format in ("matching", "table"):
        go_on(page)
        fill_lists(page)
        check(page)
    go_on(page)
    page.locator(".sentence").filter(has_text="٤٢٠٠").click()
    check(page)


@some_looks
def test_every_format_is_sound_before_and_after_its_answer(
    page: Page, question_set: QuestionSet, look: Look
) -> None:
    start(page, question_set)
    for position in range(1, 5):
        page.goto(f"{Attempt.objects.get().get_absolute_url()}{position}/")
        assert_page_is_sound(page, look)
        if page.locator(".sentence").count():
            page.locator(".sentence").first.click()
        elif position > 1:
            fill_lists(page)
        check(page)
        assert_page_is_sound(page, look)


def test_events_are_moved_up_and_down_and_the_order_is_right(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    expect(page.locator(".place select").first).to_be_hidden()
    assert shown(page) == list(SHOWN)
    put_in_order(page)
    assert shown(page) == list(EVENTS)
    check(page)
    assert Answer.objects.get().is_correct


def test_an_order_is_made_by_keyboard_and_said_to_a_screen_reader(
    page: Page, question_set: QuestionSet
) -> None:
    start(page, question_set)
    tab_to(page, "[data-move='1']")
    page.keyboard.press("Enter")
    expect(page.locator(".place-said")).to_have_text(f"الثاني: {EVENTS[2]}")
    page.keyboard.press("Space")
    assert shown(page) == list(EVENTS)
    focused = page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    assert page.locator(f"#{focused}").inner_text() == EVENTS[2]
    tab_to(page, ".quiz-check")
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_be_attached()
    assert Answer.objects.get().is_correct


def test_every_format_is_answered_without_javascript(
    page_without_javascript: Page, question_set: QuestionSet, problems: list[str]
) -> None:
    page = page_without_javascript
    start(page, question_set)
    expect(page.locator("[data-move]").first).to_be_hidden()
    page.locator(".quiz-check").click()
    expect(page.locator("#answer-error")).to_be_visible()
    forgive_refusals(problems)
    answer_all(page, fill_lists)
    assert Answer.objects.filter(is_correct=True).count() == 4


def test_every_format_is_answered_with_it_and_a_double_click_answers_once(
    page: Page, question_set: QuestionSet
) -> None:
    start(page, question_set)
    put_in_order(page)
    page.locator(".quiz-check").dblclick()
    # The second click may have gone on to the next question.
    expect(page.locator("#verdict, .quiz-places:not(.is-order)").first).to_be_attached()
    assert Answer.objects.count() == 1
    page.goto(Attempt.objects.get().get_absolute_url())
    fill_lists(page)
    check(page)
    page.go_back()
    page.reload()
    expect(page.locator(".place.is-right")).to_have_count(3)


def test_a_second_tab_does_not_answer_again(page: Page, question_set: QuestionSet) -> None:
    start(page, question_set)
    other = page.context.new_page()
    other.goto(page.url)
    put_in_order(page)
    check(page)
    check(other)
    expect(other.locator(".place.is-right")).to_have_count(3)
    assert Answer.objects.count() == 1


def test_what_was_moved_stays_when_the_connection_is_lost(
    page: Page, question_set: QuestionSet, problems: list[str]
) -> None:
    start(page, question_set)
    put_in_order(page)
    page.context.set_offline(True)
    page.locator(".quiz-check").click()
    expect(page.locator(".toast.is-error")).to_be_visible()
    assert shown(page) == list(EVENTS)
    page.context.set_offline(False)
    check(page)
    assert Answer.objects.get().is_correct
    problems.clear()


def test_the_questions_of_another_are_not_there(
    page: Page, new_context: NewContext, question_set: QuestionSet, problems: list[str]
) -> None:
    start(page, question_set)
    stranger = new_context().new_page()
    for position in range(1, 5):
        response = stranger.goto(f"{Attempt.objects.get().get_absolute_url()}{position}/")
        assert response is not None
        assert response.status == 404
    problems.clear()

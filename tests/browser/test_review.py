"""The review: looked at in every way, and done by keyboard alone, by hand, and without scripts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from quizzes.accounts.models import User
from quizzes.flashcards.models import Card, Fit, Review
from tests.accounts.factories import UserFactory
from tests.browser.checks import assert_page_is_sound
from tests.browser.looks import Look, every_look
from tests.flashcards.factories import (
    LemmaFactory,
    analysed_article,
    card_of,
    due_card,
    question_card,
    word_card,
)

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[Page, User], None]


@pytest.fixture
def learner() -> User:
    return UserFactory(first_name="ليلى")


def three_words(learner: User) -> list[Card]:
    """New cards, in the order in which they come."""
    article, now = analysed_article(), timezone.now() - timedelta(hours=1)
    words = ("يفصح", "الجنود", "للمياه")
    return [
        card_of(learner, word, article=article, at=now + timedelta(seconds=place))
        for place, word in enumerate(words)
    ]


@every_look
def test_a_word_is_asked_and_answered(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    expect(page.locator(".leaf-word")).to_have_text("أفصح")
    assert_page_is_sound(page, look)


@every_look
def test_the_answer_of_a_word_explains_it(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    card = three_words(learner)[0]
    sign_in(page, learner)
    page.goto(f"/cards/{card.pk}/answer/")
    expect(page.locator(".leaf-word")).to_have_text("أَفْصَح")
    expect(page.locator(".leaf mark")).to_have_text("يُفْصِح")
    expect(page.locator(".leaf-family")).to_contain_text("eloquent")
    assert_page_is_sound(page, look)


@every_look
def test_a_question_card_shows_the_evidence(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    question_card(learner, at=timezone.now())
    sign_in(page, learner)
    page.goto("/cards/")
    page.get_by_label("ضريبة جديدة").check()
    page.locator("[data-key=show]").click()
    expect(page.locator(".option.is-wrong")).to_contain_text("ضريبة جديدة")
    expect(page.locator(".option.is-right")).to_contain_text("خطة جديدة للمياه")
    expect(page.locator("blockquote")).to_contain_text("أعلنت الحكومة")
    assert_page_is_sound(page, look)


@every_look
def test_the_end_of_the_day_says_when_the_next_comes(
    page: Page, look: Look, learner: User, sign_in: SignIn
) -> None:
    due_card(learner, due=timezone.now() + timedelta(days=3))
    sign_in(page, learner)
    page.goto("/cards/")
    expect(page.locator(".empty")).to_contain_text("يوم" if look.language == "ar" else "on ")
    assert_page_is_sound(page, look)


@every_look
def test_a_guest_is_told_what_cards_are(page: Page, look: Look) -> None:
    page.goto("/cards/")
    expect(page.locator(".empty a").first).to_have_attribute("href", "/accounts/login/?next=/cards/")
    assert_page_is_sound(page, look)


@every_look
def test_the_list_of_cards(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    due_card(learner, due=timezone.now() + timedelta(days=3))
    question_card(learner)
    Card.objects.filter(pk=learner.cards.first().pk).update(status=Card.Status.SUSPENDED)  # type: ignore[union-attr]
    sign_in(page, learner)
    page.goto("/cards/all/")
    expect(page.locator(".card-row")).to_have_count(5)
    assert_page_is_sound(page, look)


@every_look
def test_four_buttons_for_those_who_want_them(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    User.objects.update(answer_buttons=4)
    card = due_card(learner, due=timezone.now())
    Card.objects.update(note="يفصح عن شيء: يقوله بوضوح")
    sign_in(page, learner)
    page.goto(f"/cards/{card.pk}/answer/")
    expect(page.locator(".verdict")).to_have_count(4)
    assert_page_is_sound(page, look)
    page.keyboard.press("4")
    expect(page.locator(".empty")).to_be_visible()
    assert card.reviews.order_by("pk").last().rating == Review.Rating.EASY  # type: ignore[union-attr]


@every_look
def test_a_card_forgotten_too_often_has_help(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    card = due_card(learner, due=timezone.now())
    word_card(learner, lemma=LemmaFactory(lemma="أَفْصَلَ", gloss="wean"))
    Card.objects.filter(pk=card.pk).update(lapses=7)
    sign_in(page, learner)
    page.goto(f"/cards/{card.pk}/answer/")
    page.keyboard.press("1")
    expect(page.locator(".review-notice")).to_be_visible()
    assert_page_is_sound(page, look)
    page.locator(".review-notice a").click()
    expect(page.locator(".alike")).to_contain_text("wean")
    assert_page_is_sound(page, look)


@every_look
@pytest.mark.parametrize("face", ["gap", "form"])
def test_a_word_is_asked_from_another_side(
    page: Page, look: Look, learner: User, sign_in: SignIn, face: str
) -> None:
    card = three_words(learner)[1]
    Card.objects.filter(pk=card.pk).update(face=face)
    sign_in(page, learner)
    page.goto(f"/cards/{card.pk}/")
    expect(page.locator(".leaf-gap")).to_be_visible()
    assert_page_is_sound(page, look)
    if face == "form":
        page.get_by_role("textbox").fill("جُندي")
        page.keyboard.press("Enter")
        expect(page.locator(".leaf-verdict.is-right")).to_be_visible()
        assert_page_is_sound(page, look)


@every_look
def test_the_share_to_remember_is_chosen_by_its_cost(
    page: Page, look: Look, learner: User, sign_in: SignIn
) -> None:
    User.objects.update(new_cards_a_day=5)
    Fit.objects.create(
        learner=learner, reviews=1240, log_loss=0.3121, log_loss_before=0.3344, fitted_at=timezone.now()
    )
    sign_in(page, learner)
    page.goto("/cards/share/")
    expect(page.locator(".shares tbody tr")).to_have_count(8)
    assert_page_is_sound(page, look)


@every_look
def test_a_file_of_words_is_checked_and_brought_in(
    page: Page, look: Look, learner: User, sign_in: SignIn
) -> None:
    sign_in(page, learner)
    page.goto("/cards/transfer/")
    words = "هدنة,truce\nسلام,peace\n".encode()
    page.locator("input[type=file]").set_input_files(
        [{"name": "words.csv", "mimeType": "text/csv", "buffer": words}]
    )
    page.locator("form[enctype] button").click()
    expect(page.locator(".shares tbody tr")).to_have_count(2)
    assert_page_is_sound(page, look)
    page.locator("form:has([name=checked]) button").first.click()
    expect(page.locator(".card-row")).to_have_count(2)


@every_look
def test_an_account_is_deleted(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    sign_in(page, learner)
    page.goto("/today/delete/")
    expect(page.get_by_role("textbox")).to_be_visible()
    assert_page_is_sound(page, look)


@every_look
def test_a_card_is_edited(page: Page, look: Look, learner: User, sign_in: SignIn) -> None:
    card = three_words(learner)[0]
    sign_in(page, learner)
    page.goto(f"/cards/{card.pk}/edit/")
    expect(page.locator("textarea")).to_be_visible()
    assert_page_is_sound(page, look)


def test_a_review_by_keyboard_alone(page: Page, learner: User, sign_in: SignIn) -> None:
    first, second, third = three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    expect(page.locator(".review-place")).to_have_text("١ من ٣")
    page.keyboard.press("Space")
    expect(page.locator(".leaf")).to_be_focused()
    page.keyboard.press("1")
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    page.keyboard.press("Space")
    expect(page.locator(".verdicts")).to_be_visible()
    page.keyboard.press("2")
    expect(page.locator(".review-place")).to_have_text("٣ من ٣")
    page.keyboard.press("u")
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    expect(page.locator(".leaf-word")).to_have_text("جندي")
    ratings = {
        card.pk: list(card.reviews.values_list("rating", flat=True)) for card in (first, second, third)
    }
    assert ratings == {first.pk: [Review.Rating.AGAIN], second.pk: [], third.pk: []}


def test_digits_of_an_answer_field_are_not_verdicts(
    page: Page, look: Look, learner: User, sign_in: SignIn
) -> None:
    card = question_card(learner, at=timezone.now())
    card.question.format, card.question.accepted = "typed", ["12"]  # type: ignore[union-attr]
    card.question.save()  # type: ignore[union-attr]
    sign_in(page, learner)
    page.goto("/cards/")
    assert_page_is_sound(page, look)
    page.locator("#typed").press_sequentially("12 u")
    expect(page.locator("#typed")).to_have_value("12 u")
    page.keyboard.press("Enter")
    expect(page.locator(".option.is-right")).to_contain_text("12")
    assert_page_is_sound(page, look)
    assert not Review.objects.exists()


def test_a_double_click_on_a_verdict_is_one_review(page: Page, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    page.keyboard.press("Space")
    page.locator("[data-key='2']").dblclick()
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    assert Review.objects.count() == 1


def test_a_double_click_on_show_answer_answers_nothing(page: Page, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    page.locator("[data-key=show]").dblclick()
    expect(page.locator(".verdicts")).to_be_visible()
    assert not Review.objects.exists()


def test_two_tabs_on_one_card_make_one_review(page: Page, learner: User, sign_in: SignIn) -> None:
    three_words(learner)
    sign_in(page, learner)
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto("/cards/")
        tab.keyboard.press("Space")
        expect(tab.locator(".verdicts")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    other.keyboard.press("2")
    expect(other.locator(".review-place")).to_have_text("٢ من ٣")
    assert list(Review.objects.values_list("rating", flat=True)) == [Review.Rating.AGAIN]


def test_the_back_button_does_not_review_twice(
    page_without_javascript: Page, learner: User, sign_in: SignIn
) -> None:
    page = page_without_javascript
    three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    page.locator("[data-key=show]").click()
    page.locator("button[name=rating][value='3']").click()
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    page.go_back()
    expect(page).to_have_url("/cards/")
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    assert Review.objects.count() == 1


def test_a_review_without_scripts(page_without_javascript: Page, learner: User, sign_in: SignIn) -> None:
    page = page_without_javascript
    three_words(learner)
    sign_in(page, learner)
    page.goto("/cards/")
    page.locator("[data-key=show]").click()
    expect(page.locator(".leaf-gloss")).to_contain_text("disclose")
    page.locator("button[name=rating][value='1']").click()
    expect(page).to_have_url("/cards/")
    expect(page.locator(".review-place")).to_have_text("٢ من ٣")
    page.locator("[data-key=undo]").click()
    expect(page.locator(".leaf-word")).to_have_text("أفصح")
    assert not Review.objects.exists()


def test_a_card_that_is_suspended_makes_way_for_the_next(page: Page, learner: User, sign_in: SignIn) -> None:
    first = three_words(learner)[0]
    sign_in(page, learner)
    page.goto("/cards/")
    page.keyboard.press("Space")
    page.locator("button[value=suspended]").click()
    expect(page.locator(".leaf-word")).to_have_text("جندي")
    assert Card.objects.get(pk=first.pk).is_suspended


def test_the_list_is_narrowed_as_soon_as_a_choice_is_made(page: Page, learner: User, sign_in: SignIn) -> None:
    cards = three_words(learner)
    Card.objects.filter(pk=cards[1].pk).update(status=Card.Status.SUSPENDED)
    sign_in(page, learner)
    page.goto("/cards/all/")
    page.get_by_role("combobox").select_option("suspended")
    expect(page.locator(".card-row")).to_have_count(1)
    expect(page.locator(".card-row-word")).to_have_text("جُنْدِيّ")
    expect(page).to_have_url("/cards/all/?q=&status=suspended")
    page.go_back()
    expect(page.locator(".card-row")).to_have_count(3)


def test_waking_a_card_comes_back_to_the_narrowed_list(page: Page, learner: User, sign_in: SignIn) -> None:
    cards = three_words(learner)
    Card.objects.filter(pk__in=[card.pk for card in cards[:2]]).update(status=Card.Status.SUSPENDED)
    sign_in(page, learner)
    page.goto("/cards/all/?status=suspended")
    page.locator("button[value=active]").first.click()
    expect(page.locator(".card-row")).to_have_count(1)
    expect(page).to_have_url("/cards/all/?status=suspended")

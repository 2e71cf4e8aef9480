"""The pages of the cards: whom they are for, what they keep, and what they say."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.flashcards import card_pages, schedule, views
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import memory_of
from quizzes.questions.models import Question
from tests.accounts.factories import TeacherFactory, UserFactory
from tests.flashcards.factories import LemmaFactory, due_card, look, question_card, word_card

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
FORGOT, REMEMBERED = 1, 3


@pytest.fixture
def learner(client: Client) -> User:
    """Signed in on `client`."""
    made = UserFactory(username="leila")
    client.force_login(made)
    return made


def rate(
    client: Client, card: Card, rating: int, *, request: object = None, headers: dict[str, str] | None = None
) -> HttpResponse:
    data = {"request": str(request or card.next_request), "rating": rating}
    return client.post(reverse("flashcards:rate", args=[card.pk]), data, headers=headers)  # type: ignore[return-value]


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


def test_a_guest_is_told_what_cards_are_and_where_to_sign_in(client: Client) -> None:
    page = text_of(client.get(reverse("flashcards:review")))
    assert f"{reverse('account_login')}?next={reverse('flashcards:review')}" in page


@pytest.mark.parametrize("name", ["card", "answer", "remove"])
def test_a_guest_is_asked_to_sign_in_and_comes_back(client: Client, name: str) -> None:
    address = reverse(f"flashcards:{name}", args=[word_card(UserFactory()).pk])
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"] == f"{reverse('account_login')}?next={address}"


def test_a_guest_reviews_nothing_and_comes_back_to_the_page(client: Client) -> None:
    card = word_card(UserFactory())
    response = rate(client, card, REMEMBERED, headers={"Referer": "http://testserver/cards/"})
    assert response["Location"] == f"{reverse('account_login')}?next=/cards/"
    script = rate(client, card, REMEMBERED, headers=HTMX | {"HX-Current-URL": "http://testserver/cards/"})
    assert script["HX-Redirect"] == response["Location"]
    assert not Review.objects.exists()


@pytest.mark.parametrize("stranger", [UserFactory, TeacherFactory])
def test_the_card_of_another_is_not_there(client: Client, stranger: type[UserFactory]) -> None:
    card = word_card(UserFactory())
    client.force_login(stranger())
    for name in ("card", "answer", "remove"):
        assert client.get(reverse(f"flashcards:{name}", args=[card.pk])).status_code == 404
    for name, data in (
        ("rate", {"request": card.next_request, "rating": 3}),
        ("status", {"status": "suspended"}),
    ):
        assert client.post(reverse(f"flashcards:{name}", args=[card.pk]), data).status_code == 404
    assert not Review.objects.exists()
    assert not Card.objects.get().is_suspended


def test_the_front_asks_and_does_not_tell(client: Client, learner: User) -> None:
    word_card(learner)
    page = text_of(client.get(reverse("flashcards:review")))
    assert "يفصح" in page
    assert "disclose" not in page


def test_the_answer_side_tells_and_shows_what_each_button_brings(client: Client, learner: User) -> None:
    card = due_card(learner, due=timezone.now())
    page = text_of(client.get(reverse("flashcards:answer", args=[card.pk])))
    assert "disclose, state openly" in page
    assert "بعد ١٠ دقائق" in page
    assert str(card.next_request) in page


def test_a_vowelled_front_for_those_who_want_vowels(client: Client, learner: User) -> None:
    word_card(learner, lemma=LemmaFactory(lemma="أَفْصَحَ"))
    assert "أَفْصَحَ" not in text_of(client.get(reverse("flashcards:review")))
    User.objects.update(vowels="new")
    assert "أَفْصَحَ" in text_of(client.get(reverse("flashcards:review")))


def test_a_rating_keeps_a_review_and_goes_on(client: Client, learner: User) -> None:
    card = due_card(learner, due=timezone.now() - timedelta(days=1))
    response = rate(client, card, REMEMBERED)
    assert (response.status_code, response["Location"]) == (302, reverse("flashcards:review"))
    assert card.reviews.last().rating == Review.Rating.GOOD  # type: ignore[union-attr]
    assert Card.objects.get().due > timezone.now() + timedelta(days=8)


def test_a_rating_by_script_is_answered_with_the_next_card_alone(client: Client, learner: User) -> None:
    first, _second = (word_card(learner, at=timezone.now()) for _ in range(2))
    response = rate(client, first, REMEMBERED, headers=HTMX)
    page = text_of(response)
    assert page.strip().startswith('<div id="review"')
    assert "٢ من ٢" in page
    assert "HX-Request" in response["Vary"]


def test_the_same_answer_sent_twice_is_one_review(client: Client, learner: User) -> None:
    card = due_card(learner, due=timezone.now())
    request = card.next_request
    before = card.reviews.count()
    rate(client, card, REMEMBERED, request=request)
    once = memory_of(Card.objects.get())
    rate(client, card, FORGOT, request=request)
    assert card.reviews.count() == before + 1
    assert memory_of(Card.objects.get()) == once


@pytest.mark.parametrize("rating", ["", "0", "5", "good"])
def test_a_rating_that_means_nothing_is_refused(client: Client, learner: User, rating: str) -> None:
    card = word_card(learner)
    data = {"request": card.next_request, "rating": rating}
    assert client.post(reverse("flashcards:rate", args=[card.pk]), data).status_code == 400
    assert not Review.objects.exists()


@pytest.mark.parametrize("request_id", ["", "nonsense"])
def test_a_rating_that_names_no_look_is_refused(client: Client, learner: User, request_id: str) -> None:
    card = word_card(learner)
    data = {"request": request_id, "rating": REMEMBERED}
    assert client.post(reverse("flashcards:rate", args=[card.pk]), data).status_code == 400
    assert not Review.objects.exists()


def test_an_invented_look_is_no_review_and_the_learner_goes_on(client: Client, learner: User) -> None:
    card = word_card(learner, at=timezone.now())
    response = rate(client, card, REMEMBERED, request=uuid4())
    assert response["Location"] == reverse("flashcards:review")
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("rate", {"rating": FORGOT}),
        ("status", {"status": "suspended"}),
        ("status", {"status": "buried"}),
        ("edit", {"note": "كلمة أراها كثيرًا"}),
        ("undo", {}),
        ("remove", {}),
    ],
)
def test_a_card_that_another_tab_removes_at_the_same_moment_is_passed_over(
    client: Client, learner: User, monkeypatch: pytest.MonkeyPatch, name: str, said: dict[str, object]
) -> None:
    """The card is there when the view looks for it, and gone when it writes."""
    card = due_card(learner, due=timezone.now())
    rate(client, card, FORGOT)
    last = Review.objects.order_by("-pk")[0]
    card.refresh_from_db()
    sent = {"request": card.next_request, "review": last.pk} | said

    def found_and_removed(*_args: object, **_kwargs: object) -> Card:
        Card.objects.filter(pk=card.pk).delete()
        return card

    for module in (views, card_pages):
        monkeypatch.setattr(module, "get_card_for", found_and_removed)
    if name == "undo":
        monkeypatch.setattr(schedule, "last_review", lambda *_args, **_kwargs: last)
        found_and_removed()
    response = client.post(reverse(f"flashcards:{name}", args=[] if name == "undo" else [card.pk]), sent)
    assert response.status_code == 302
    assert not Card.objects.exists()


def test_who_comes_back_to_an_answered_look_goes_on(client: Client, learner: User) -> None:
    card = word_card(learner, at=timezone.now())
    look_address = f"{reverse('flashcards:answer', args=[card.pk])}?request={card.next_request}"
    assert client.get(look_address).status_code == 200
    rate(client, card, REMEMBERED)
    response = client.get(look_address)
    assert (response.status_code, response["Location"]) == (302, reverse("flashcards:review"))


def test_undo_shows_the_card_again_as_it_was(client: Client, learner: User) -> None:
    card = due_card(learner, due=timezone.now())
    before = memory_of(card)
    rate(client, card, FORGOT)
    last = Review.objects.order_by("-pk")[0]
    response = client.post(reverse("flashcards:undo"), {"review": last.pk})
    assert response["Location"] == reverse("flashcards:card", args=[card.pk])
    assert memory_of(Card.objects.get()) == before


def test_the_undo_button_is_there_after_an_answer_of_today_alone(client: Client, learner: User) -> None:
    card = due_card(learner, due=timezone.now())
    assert reverse("flashcards:undo") not in text_of(client.get(reverse("flashcards:review")))
    rate(client, card, FORGOT)
    assert reverse("flashcards:undo") in text_of(client.get(reverse("flashcards:review")))


def test_a_card_ahead_of_its_time_has_no_buttons_but_says_when_it_comes(
    client: Client, learner: User
) -> None:
    card = due_card(learner, due=timezone.now() + timedelta(days=6))
    page = text_of(client.get(reverse("flashcards:answer", args=[card.pk])))
    assert reverse("flashcards:rate", args=[card.pk]) not in page
    assert "تعود هذه البطاقة بعد ٦ أيام." in page


def test_the_end_of_the_day_names_the_next(client: Client, learner: User) -> None:
    due_card(learner, due=timezone.now() + timedelta(days=1))
    page = text_of(client.get(reverse("flashcards:review")))
    assert "لا بطاقات اليوم" in page
    assert "الموعد التالي غدًا." in page


def test_someone_without_cards_is_told_how_the_first_comes(client: Client, learner: User) -> None:
    page = text_of(client.get(reverse("flashcards:review")))
    assert "لا بطاقات بعد" in page
    assert reverse("reading:article_list") in page


def test_a_question_card_marks_what_was_taken_and_what_is_right(client: Client, learner: User) -> None:
    card = question_card(learner, at=timezone.now())
    assert card.question is not None
    taken = card.question.choices.filter(is_correct=False)[0]
    page = text_of(client.get(reverse("flashcards:answer", args=[card.pk]), {"choice": taken.pk}))
    assert page.count("option is-wrong") == page.count("option is-right") == page.count("option is-off") == 1
    assert "أعلنت الحكومة خطة جديدة للمياه." in page


def test_an_explanation_that_only_quotes_the_evidence_is_not_said_twice(
    client: Client, learner: User
) -> None:
    card = question_card(learner, at=timezone.now())
    address = reverse("flashcards:answer", args=[card.pk])
    assert "في الجملة الأولى من الخبر." in text_of(client.get(address))
    Question.objects.update(explanation="جاء في المقال: «أعلنت الحكومة خطة جديدة للمياه».")
    page = text_of(client.get(address))
    assert page.count("أعلنت الحكومة خطة جديدة للمياه") == 1


def test_the_answer_of_a_withdrawn_question_has_no_buttons(client: Client, learner: User) -> None:
    card = question_card(learner, at=timezone.now())
    Question.objects.update(state=Question.State.DRAFT)
    page = text_of(client.get(reverse("flashcards:answer", args=[card.pk])))
    assert reverse("flashcards:rate", args=[card.pk]) not in page
    assert "سُحب هذا السؤال" in page


def test_an_article_that_is_not_published_is_named_and_not_linked(client: Client, learner: User) -> None:
    card = word_card(learner)
    assert card.article is not None
    address = reverse("flashcards:answer", args=[card.pk])
    assert f'href="{card.article.get_absolute_url()}"' in text_of(client.get(address))
    Article.objects.update(state=Article.State.ANALYSED)
    page = text_of(client.get(address))
    assert card.article.get_absolute_url() not in page
    assert card.article.title in page


def test_suspending_from_the_review_goes_on_and_from_the_list_comes_back(
    client: Client, learner: User
) -> None:
    card = word_card(learner)
    address = reverse("flashcards:status", args=[card.pk])
    assert client.post(address, {"status": "suspended"})["Location"] == reverse("flashcards:review")
    assert Card.objects.get().is_suspended
    back = f"{reverse('flashcards:card_list')}?page=2"
    assert client.post(address, {"status": "active", "next": back})["Location"] == back
    assert not Card.objects.get().is_suspended


def test_a_status_form_does_not_send_anyone_away(client: Client, learner: User) -> None:
    card = word_card(learner)
    data = {"status": "suspended", "next": "https://elsewhere.example/"}
    response = client.post(reverse("flashcards:status", args=[card.pk]), data)
    assert response["Location"] == reverse("flashcards:review")


def test_a_known_word_is_known_in_the_reader_too(client: Client, learner: User) -> None:
    card = word_card(learner)
    client.post(reverse("flashcards:status", args=[card.pk]), {"status": "known"})
    assert learner.words.get().status == "known"
    assert Card.objects.get().is_suspended


def test_a_removed_card_is_gone_its_word_new_and_its_reviews_counted(client: Client, learner: User) -> None:
    card = look(word_card(learner))
    address = reverse("flashcards:remove", args=[card.pk])
    assert client.get(address).status_code == 200
    assert Card.objects.exists()
    assert client.post(address)["Location"] == reverse("flashcards:card_list")
    assert not Card.objects.exists()
    assert not learner.words.exists()
    assert learner.reviews.get().card is None
    assert client.get(reverse("flashcards:review")).status_code == 200


@pytest.mark.parametrize("q", ["مرحلة", "مَرْحَلَة", "مرحله", "stage"])
def test_the_list_finds_a_word_by_its_letters_or_its_meaning(client: Client, learner: User, q: str) -> None:
    word_card(learner, lemma=LemmaFactory(lemma="مَرْحَلَة", gloss="stage; phase"))
    word_card(learner, lemma=LemmaFactory(lemma="خُطَّة", gloss="plan"))
    page = text_of(client.get(reverse("flashcards:card_list"), {"q": q}))
    assert "مَرْحَلَة" in page
    assert "خُطَّة" not in page


def test_the_list_can_be_narrowed_to_what_sleeps(client: Client, learner: User) -> None:
    asleep = word_card(learner, lemma=LemmaFactory(lemma="مَرْحَلَة"))
    word_card(learner, lemma=LemmaFactory(lemma="خُطَّة"))
    Card.objects.filter(pk=asleep.pk).update(status="suspended")
    page = text_of(client.get(reverse("flashcards:card_list"), {"status": "suspended"}))
    assert "مَرْحَلَة" in page
    assert "خُطَّة" not in page


def test_the_list_shows_nobody_elses_cards_and_pages_its_own(client: Client, learner: User) -> None:
    word_card(UserFactory(), lemma=LemmaFactory(lemma="خُطَّة"))
    for _ in range(41):
        word_card(learner)
    first = text_of(client.get(reverse("flashcards:card_list")))
    assert "خُطَّة" not in first
    assert first.count('class="card-row"') == 40
    assert text_of(client.get(reverse("flashcards:card_list"), {"page": 2})).count('class="card-row"') == 1


def test_the_list_is_a_fixed_number_of_queries(
    client: Client, learner: User, django_assert_max_num_queries: object
) -> None:
    for _ in range(10):
        word_card(learner)
    question_card(learner)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get(reverse("flashcards:card_list"))


def test_a_page_of_the_review_is_not_kept_by_the_browser(client: Client, learner: User) -> None:
    word_card(learner)
    assert "no-store" in client.get(reverse("flashcards:review"))["Cache-Control"]


def face_card(learner: User, face: str) -> Card:
    """A card of that face, alone and due."""
    card = word_card(learner, at=timezone.now())
    Card.objects.filter(pk=card.pk).update(face=face)
    return Card.objects.get(pk=card.pk)


def test_a_gap_hides_the_word_and_the_answer_shows_it(client: Client, learner: User) -> None:
    card = face_card(learner, "gap")
    page = text_of(client.get(reverse("flashcards:review")))
    assert "يفصح" not in page
    assert 'class="leaf-gap"' in page
    assert "disclose" in page
    assert "يفصح" in text_of(client.get(reverse("flashcards:answer", args=[card.pk])))


def test_a_word_is_asked_for_by_its_meaning_and_what_was_typed_is_judged(
    client: Client, learner: User
) -> None:
    card = face_card(learner, "form")
    page = text_of(client.get(reverse("flashcards:review")))
    assert "disclose, state openly" in page
    assert "أَفْصَحَ" not in page
    assert "يفصح" not in page
    for typed, verdict in (("افصح", "right"), ("أُفصح", "vowels"), ("أفسح", "wrong")):
        data = {"request": str(card.next_request), "text": typed}
        answer = text_of(client.get(reverse("flashcards:answer", args=[card.pk]), data))
        assert f"leaf-verdict is-{verdict}" in answer
        assert typed in answer
    assert "leaf-verdict" not in text_of(client.get(reverse("flashcards:answer", args=[card.pk])))


def test_a_gap_without_a_place_asks_for_the_meaning(client: Client, learner: User) -> None:
    face_card(learner, "gap")
    Card.objects.update(word_start=None, word_end=None, sentence="")
    assert "أفصح" in text_of(client.get(reverse("flashcards:review")))

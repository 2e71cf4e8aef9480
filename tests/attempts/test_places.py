"""Questions answered in several places, or by a sentence of the text."""

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.attempts.answer import NothingAnsweredError, answer, start
from quizzes.attempts.models import Answer, Attempt
from quizzes.attempts.steps import steps_of
from quizzes.questions.models import Question
from tests.accounts.factories import UserFactory
from tests.attempts.factories import (
    AT,
    SENTENCE,
    TEXT,
    EvidenceFactory,
    MatchingFactory,
    OrderingFactory,
    QuestionSetFactory,
    TableFactory,
    right,
    wrong,
)

pytestmark = pytest.mark.django_db
FACTORIES = [MatchingFactory, OrderingFactory, TableFactory, EvidenceFactory]
every_format = pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: str(factory.format))


@pytest.fixture
def question(factory) -> Question:
    return factory(question_set=QuestionSetFactory())


@pytest.fixture
def attempt(client: Client, question: Question) -> Attempt:
    client.post(reverse("attempts:start", args=[question.question_set.article_id]))
    return Attempt.objects.get()


def url(attempt: Attempt) -> str:
    return reverse("attempts:question", args=[attempt.pk, 1])


def sent(question: Question, given: list) -> dict[str, str]:
    """The fields that a browser sends."""
    if question.slots:
        return {f"slot{place}": text for place, text in enumerate(given)}
    return {"sentence": str(given[0])}


@every_format
def test_a_right_answer_is_right_and_a_wrong_one_wrong(question):
    for made, is_right in ((right, True), (wrong, False)):
        attempt = start(question.question_set, learner=UserFactory(), guest=None, at=AT)
        assert answer(attempt, question=question, **made(question), at=AT).is_correct is is_right


@every_format
def test_nothing_put_anywhere_is_no_answer(question):
    attempt = start(question.question_set, learner=UserFactory(), guest=None, at=AT)
    with pytest.raises(NothingAnsweredError):
        answer(attempt, question=question, given=[], at=AT)


@every_format
def test_an_answer_sent_from_the_page_is_kept_and_judged(client, question, attempt):
    response = client.post(url(attempt), sent(question, right(question)["given"]), follow=True)
    assert response.status_code == 200
    assert Answer.objects.get().is_correct
    assert steps_of(attempt)[0].answer.text


@every_format
def test_the_page_does_not_say_which_answer_is_right_before_there_is_one(client, question, attempt):
    html = client.get(url(attempt)).content.decode()
    assert "is-right" not in html
    assert "is-missed" not in html
    assert question.explanation not in html


@every_format
def test_an_answer_that_is_not_offered_is_sent_back_with_what_was_chosen(client, question, attempt):
    response = client.post(url(attempt), sent(question, ["7", "7"]))
    assert response.status_code == 422
    assert not Answer.objects.exists()


@pytest.mark.parametrize("factory", [MatchingFactory], ids=["matching"])
def test_places_left_empty_are_said_once_and_the_filled_ones_stay(client, question, attempt):
    response = client.post(url(attempt), {"slot0": "restoration", "slot1": ""})
    html = response.content.decode()
    assert response.status_code == 422
    assert html.count("يلزم ملء كلّ الأماكن أوّلًا.") == 1
    assert '<option value="restoration" lang="en" dir="ltr" selected>' in html


@pytest.mark.parametrize("factory", [OrderingFactory], ids=["ordering"])
def test_an_event_in_two_places_is_told_and_stays_to_be_mended(client, question, attempt):
    event = question.slots[0].key
    response = client.post(url(attempt), {"slot0": event, "slot1": event})
    html = response.content.decode()
    assert response.status_code == 422
    assert "حدث واحد وُضع في مكانين." in html
    assert html.count(f'<option value="{event}" selected>') == 2
    assert not Answer.objects.exists()


@every_format
def test_after_a_wrong_answer_the_page_shows_what_would_have_been_right(client, question, attempt):
    html = client.post(url(attempt), sent(question, wrong(question)["given"]), follow=True).content.decode()
    assert "is-wrong" in html
    for key in [slot.key for slot in question.slots] or [SENTENCE]:
        assert key in html


@pytest.mark.parametrize("factory", [EvidenceFactory], ids=["evidence"])
def test_every_sentence_of_the_text_can_be_chosen(client, question, attempt):
    html = client.get(url(attempt)).content.decode()
    assert html.count('name="sentence"') == len([line for line in TEXT.split("\n") if line])


@every_format
def test_the_result_says_what_was_answered_and_what_was_right(client, question, attempt):
    client.post(url(attempt), sent(question, wrong(question)["given"]))
    html = client.get(attempt.get_absolute_url()).content.decode()
    for key in [slot.key for slot in question.slots] or [SENTENCE]:
        assert key in html


@pytest.mark.parametrize("factory", [MatchingFactory], ids=["matching"])
def test_a_sentence_stands_above_what_is_put_to_it_and_a_word_beside_it(client, question, attempt):
    assert "is-long" not in client.get(url(attempt)).content.decode()
    slots = question.solution["slots"]
    slots[0]["prompt"] = "دفعت البلدية ثلثي المبلغ وتبرع التجار بالباقي"
    question.save()
    assert client.get(url(attempt)).content.decode().count("is-long") == 1

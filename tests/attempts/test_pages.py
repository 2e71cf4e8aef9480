"""The pages of a quiz, as a guest, a learner, a stranger and a teacher meet them."""

import re
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from quizzes.articles.models import Article
from quizzes.attempts.models import Answer, Attempt
from quizzes.attempts.steps import steps_of
from quizzes.questions.models import Question, QuestionSet, Skill
from quizzes.questions.review import withdraw
from tests.accounts.factories import AdministratorFactory, TeacherFactory, UserFactory
from tests.attempts.factories import (
    SENTENCE,
    ArticleFactory,
    QuestionFactory,
    QuestionSetFactory,
    published_set,
    right,
    wrong,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def question_set() -> QuestionSet:
    return published_set()


def start_url(question_set: QuestionSet) -> str:
    return reverse("attempts:start", args=[question_set.article_id])


@pytest.fixture
def attempt(client: Client, question_set: QuestionSet) -> Attempt:
    """A guest's, in the session of `client`."""
    client.post(start_url(question_set))
    return Attempt.objects.get()


def question_url(attempt: Attempt, position: int) -> str:
    return reverse("attempts:question", args=[attempt.pk, position])


def sent(question: Question, answer: Callable[[Question], dict]) -> dict:
    values = answer(question)
    return {"choice": values["choice"].pk} if "choice" in values else values


def answer_all(client: Client, attempt: Attempt, answer: Callable[[Question], dict]) -> HttpResponse:
    for step in steps_of(attempt):
        response = client.post(question_url(attempt, step.position), sent(step.question, answer))
    return response


def text_of(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_start_page_says_what_is_asked_before_anything_begins(
    client: Client, question_set: QuestionSet
) -> None:
    page = text_of(client.get(start_url(question_set)))
    assert "٣ أسئلة" in page
    assert "بلا وقت محدّد" in page
    assert not Attempt.objects.exists()


def test_the_start_page_of_an_article_without_questions_says_so(client: Client) -> None:
    article = ArticleFactory()
    QuestionFactory(question_set=QuestionSetFactory(article=article), state=Question.State.DRAFT)
    url = reverse("attempts:start", args=[article.pk])
    assert "لا أسئلة لهذا المقال بعد" in text_of(client.get(url))
    assert "لا أسئلة لهذا المقال بعد" in text_of(client.post(url))
    assert not Attempt.objects.exists()


def test_the_quiz_of_an_article_that_is_not_published_is_not_found(client: Client) -> None:
    question_set = published_set(ArticleFactory(state=Article.State.ANALYSED))
    assert client.get(start_url(question_set)).status_code == 404
    assert client.post(start_url(question_set)).status_code == 404


def test_a_draft_set_is_not_taken_and_of_two_published_the_newest_is(client: Client) -> None:
    older = published_set()
    newer = QuestionSetFactory(article=older.article, published_at="2026-11-24T00:00Z")
    QuestionFactory(question_set=newer)
    QuestionFactory(
        question_set=QuestionSetFactory(
            article=older.article, state=QuestionSet.State.DRAFT, published_at=None
        )
    )
    client.post(start_url(older))
    assert Attempt.objects.get().question_set == newer


def test_starting_leads_to_the_first_question_without_an_answer(client: Client, attempt: Attempt) -> None:
    assert client.get(attempt.get_absolute_url()).url == question_url(attempt, 1)
    question = steps_of(attempt)[0].question
    client.post(question_url(attempt, 1), sent(question, right))
    assert client.get(attempt.get_absolute_url()).url == question_url(attempt, 2)


def test_starting_twice_goes_on_with_one_attempt(
    client: Client, attempt: Attempt, question_set: QuestionSet
) -> None:
    assert client.post(start_url(question_set)).url == attempt.get_absolute_url()
    assert Attempt.objects.count() == 1


def test_an_attempt_started_signed_in_is_the_accounts(client: Client, question_set: QuestionSet) -> None:
    learner = UserFactory()
    client.force_login(learner)
    client.post(start_url(question_set))
    attempt = Attempt.objects.get()
    assert (attempt.learner, attempt.guest) == (learner, None)


@pytest.mark.parametrize("who", ["guest", "learner", "teacher", "administrator"])
def test_an_attempt_is_not_found_by_anyone_else(client: Client, attempt: Attempt, who: str) -> None:
    stranger = Client()
    if who != "guest":
        factory = {"learner": UserFactory, "teacher": TeacherFactory, "administrator": AdministratorFactory}[
            who
        ]
        stranger.force_login(factory())
    question = steps_of(attempt)[0].question
    assert stranger.get(attempt.get_absolute_url()).status_code == 404
    assert stranger.get(question_url(attempt, 1)).status_code == 404
    assert stranger.post(question_url(attempt, 1), sent(question, right)).status_code == 404
    assert not Answer.objects.exists()


def test_the_attempt_of_an_account_is_not_found_once_it_signs_out(
    client: Client, question_set: QuestionSet
) -> None:
    client.force_login(UserFactory())
    client.post(start_url(question_set))
    client.logout()
    assert client.get(Attempt.objects.get().get_absolute_url()).status_code == 404


def test_a_question_shows_its_options_as_radio_buttons_beside_the_text(
    client: Client, attempt: Attempt
) -> None:
    page = text_of(client.get(question_url(attempt, 1)))
    assert page.count('type="radio"') == 4
    assert "<fieldset" in page
    assert "<legend" in page
    assert SENTENCE in page
    assert "السؤال ١ من ٣" in page


@pytest.mark.parametrize("position", [1, 2, 3])
def test_before_the_answer_the_page_does_not_tell_the_key(
    client: Client, attempt: Attempt, position: int
) -> None:
    """The pages of two questions that differ in nothing but their key are the same, letter by letter."""
    question = steps_of(attempt)[position - 1].question
    before = client.get(question_url(attempt, position)).content
    for choice in question.choices.all():
        choice.is_correct = not choice.is_correct
        choice.feedback = "ملاحظة أخرى"
        choice.save()
    Question.objects.filter(pk=question.pk).update(explanation="سبب آخر", accepted=["١"])
    after = client.get(question_url(attempt, position)).content
    without_tokens = re.compile(rb'csrfmiddlewaretoken" value="[^"]+"|X-CSRFToken": "[^"]+"')
    assert without_tokens.sub(b"", before) == without_tokens.sub(b"", after)
    assert b'class="evidence"' not in before


def test_a_wrong_answer_shows_both_in_words_with_the_evidence_and_the_reasons(
    client: Client, attempt: Attempt
) -> None:
    question = steps_of(attempt)[0].question
    page = text_of(client.post(question_url(attempt, 1), sent(question, wrong), follow=True))
    assert "الصحيح" in page
    assert "جوابك" in page
    assert f'<mark class="evidence" id="evidence">{SENTENCE}</mark>' in page
    assert question.explanation in page
    assert "لم يُنقل في الخبر قول عن رئيس البلدية." in page


def test_answering_without_htmx_redirects_to_the_evidence(client: Client, attempt: Attempt) -> None:
    question = steps_of(attempt)[0].question
    response = client.post(question_url(attempt, 1), sent(question, right))
    assert (response.status_code, response.url) == (302, question_url(attempt, 1) + "#evidence")


def test_answering_with_htmx_returns_the_question_and_the_text_alone(
    client: Client, attempt: Attempt
) -> None:
    question = steps_of(attempt)[0].question
    response = client.post(question_url(attempt, 1), sent(question, right), headers=HTMX)
    page = text_of(response)
    assert response.status_code == 200
    assert "<html" not in page
    assert page.count('id="question"') == 1
    assert 'hx-swap-oob="innerHTML:#passage"' in page
    assert "HX-Request" in response["Vary"]


def test_htmx_restoring_from_history_gets_the_whole_page(client: Client, attempt: Attempt) -> None:
    headers = HTMX | {"HX-History-Restore-Request": "true"}
    assert "<html" in text_of(client.get(question_url(attempt, 1), headers=headers))


@pytest.mark.parametrize("name", ["attempt", "question", "start"])
def test_no_page_of_a_quiz_is_kept_by_the_browser(client: Client, attempt: Attempt, name: str) -> None:
    urls = {
        "attempt": attempt.get_absolute_url(),
        "question": question_url(attempt, 1),
        "start": start_url(attempt.question_set),
    }
    assert "no-store" in client.get(urls[name])["Cache-Control"]


@pytest.mark.parametrize(
    ("position", "data", "words"),
    [
        (1, {}, "يلزم اختيار جواب أوّلًا."),
        (1, {"choice": "999999"}, "لم يعد هذا الخيار موجودًا"),
        (1, {"choice": "٣ب"}, "لم يعد هذا الخيار موجودًا"),
        (2, {"text": "  "}, "يلزم كتابة جواب أوّلًا."),
        (2, {"text": "ب" * 501}, "٥٠٠"),
    ],
)
def test_an_answer_that_is_none_is_refused_in_words_and_nothing_is_kept(
    client: Client, attempt: Attempt, position: int, data: dict[str, str], words: str
) -> None:
    for headers in ({}, HTMX):
        response = client.post(question_url(attempt, position), data, headers=headers)
        assert response.status_code == 422
        assert words in text_of(response)
    assert not Answer.objects.exists()


def test_a_second_answer_shows_the_first(client: Client, attempt: Attempt) -> None:
    question = steps_of(attempt)[0].question
    client.post(question_url(attempt, 1), sent(question, wrong))
    page = text_of(client.post(question_url(attempt, 1), sent(question, right), follow=True))
    assert "is-wrong" in page
    assert Answer.objects.count() == 1


def test_the_accepted_answers_show_after_a_typed_one_and_not_before(client: Client, attempt: Attempt) -> None:
    assert "أربعة آلاف ومئتا كتاب" not in text_of(client.get(question_url(attempt, 2)))
    page = text_of(client.post(question_url(attempt, 2), {"text": "4200"}, follow=True))
    assert "أربعة آلاف ومئتا كتاب" in page
    assert "جوابك، وهو الصحيح" in page


def test_the_word_asked_about_is_marked_in_the_text_and_in_its_sentence(
    client: Client, attempt: Attempt
) -> None:
    page = text_of(client.get(question_url(attempt, 3)))
    assert len(re.findall('<mark class="marked"[^>]*>وباتت</mark>', page)) == 2


def test_the_paragraph_of_a_missing_word_is_withheld_until_the_answer_that_of_a_detail_is_not(
    client: Client, question_set: QuestionSet
) -> None:
    place = {"evidence_start": 0, "evidence_end": question_set.article.text.index("\n")}
    stem = "أيّ كلمة تكمل الجملة؟ «افتتاح مكتبة _____ في الحيّ القديم»"
    QuestionFactory(question_set=question_set, position=3, skill=Skill.VOCABULARY, stem=stem, **place)
    QuestionFactory(question_set=question_set, position=4, skill=Skill.DETAIL, stem=stem, **place)
    client.post(start_url(question_set))
    attempt = Attempt.objects.get()
    assert "أعلنت بلدية" not in text_of(client.get(question_url(attempt, 4)))
    assert "أعلنت بلدية" in text_of(client.get(question_url(attempt, 5)))
    question = steps_of(attempt)[3].question
    page = text_of(client.post(question_url(attempt, 4), sent(question, right), follow=True))
    assert "أعلنت بلدية" in page


def test_an_answered_question_can_be_looked_at_again(client: Client, attempt: Attempt) -> None:
    answer_all(client, attempt, right)
    page = text_of(client.get(question_url(attempt, 1)))
    assert "is-right" in page
    assert "<form" not in page.split('id="question"')[1].split("</section>")[0]


def test_the_way_on_skips_what_is_answered(client: Client, attempt: Attempt) -> None:
    for step in steps_of(attempt)[:2]:
        client.post(question_url(attempt, step.position), sent(step.question, right))
    assert f'href="{question_url(attempt, 3)}"' in text_of(client.get(question_url(attempt, 1)))


def test_a_deleted_question_leads_on_without_an_error(client: Client, attempt: Attempt) -> None:
    steps_of(attempt)[0].question.delete()
    assert client.get(question_url(attempt, 1)).url == attempt.get_absolute_url()
    assert client.get(attempt.get_absolute_url()).url == question_url(attempt, 2)
    assert "السؤال ١ من ٢" in text_of(client.get(question_url(attempt, 2)))


def test_htmx_is_led_on_from_a_deleted_question_too(client: Client, attempt: Attempt) -> None:
    steps_of(attempt)[0].question.delete()
    response = client.post(question_url(attempt, 1), {}, headers=HTMX)
    assert response["HX-Redirect"] == attempt.get_absolute_url()


def test_when_every_question_is_deleted_the_result_shows(client: Client, attempt: Attempt) -> None:
    attempt.question_set.questions.all().delete()
    assert client.get(attempt.get_absolute_url()).status_code == 200


def test_an_attempt_that_was_left_shows_how_far_it_came(client: Client, attempt: Attempt) -> None:
    client.post(question_url(attempt, 1), sent(steps_of(attempt)[0].question, right))
    Attempt.objects.update(state=Attempt.State.LEFT)
    question = steps_of(attempt)[2].question
    for response in (
        client.get(question_url(attempt, 3)),
        client.post(question_url(attempt, 3), sent(question, right)),
    ):
        assert response.url == attempt.get_absolute_url()
    page = text_of(client.get(attempt.get_absolute_url()))
    assert "تُركت هذه المحاولة قبل نهايتها" in page
    assert page.count("بلا جواب") == 2


def test_a_set_withdrawn_meanwhile_can_be_finished(client: Client, attempt: Attempt) -> None:
    QuestionSet.objects.update(state=QuestionSet.State.DRAFT)
    answer_all(client, attempt, right)
    assert Attempt.objects.get().is_finished


def test_an_option_deleted_after_it_was_taken_is_still_told(client: Client, attempt: Attempt) -> None:
    question = steps_of(attempt)[0].question
    client.post(question_url(attempt, 1), sent(question, wrong))
    question.choices.filter(text="رئيس البلدية").delete()
    assert "رئيس البلدية" in text_of(client.get(question_url(attempt, 1)))


def test_the_result_tells_the_score_by_skill_and_every_question(client: Client, attempt: Attempt) -> None:
    answer_all(client, attempt, wrong)
    page = text_of(client.get(attempt.get_absolute_url()))
    assert "٠ من ٢" in page
    assert "المفردات في السياق" in page
    for step in steps_of(attempt):
        assert step.question.stem in page
        assert step.key[0] in page
        assert f"{question_url(attempt, step.position)}#evidence" in page


def test_the_result_of_a_guest_offers_an_account_and_comes_back(client: Client, attempt: Attempt) -> None:
    answer_all(client, attempt, wrong)
    page = text_of(client.get(attempt.get_absolute_url()))
    assert f"{reverse('account_signup')}?next={attempt.get_absolute_url()}" in page
    assert reverse("flashcards:review") not in page.split('class="result-next"')[1]


def test_the_result_of_an_account_offers_its_due_cards(client: Client, question_set: QuestionSet) -> None:
    client.force_login(UserFactory())
    client.post(start_url(question_set))
    attempt = Attempt.objects.get()
    answer_all(client, attempt, wrong)
    page = text_of(client.get(attempt.get_absolute_url()))
    assert "مراجعة ٣ بطاقات مستحقّة" in page
    assert "أُضيف هذا السؤال إلى بطاقاتك" in text_of(client.get(question_url(attempt, 1)))


def test_the_result_offers_an_article_of_the_level_that_was_not_taken(
    client: Client, attempt: Attempt
) -> None:
    other_level, same_level = (published_set(ArticleFactory(level=level)).article for level in ("3", "2"))
    unasked = ArticleFactory(level="2")
    answer_all(client, attempt, right)
    page = text_of(client.get(attempt.get_absolute_url()))
    assert same_level.title in page
    assert other_level.title not in page
    assert unasked.title not in page


def test_a_finished_attempt_takes_no_other_answer_and_can_be_taken_anew(
    client: Client, attempt: Attempt, question_set: QuestionSet
) -> None:
    answer_all(client, attempt, wrong)
    answer_all(client, attempt, right)
    assert not Answer.objects.filter(is_correct=True).exists()
    client.post(start_url(question_set))
    assert Attempt.objects.count() == 2


def test_a_page_of_a_question_asks_the_database_a_fixed_number_of_times(
    client: Client, attempt: Attempt, django_assert_max_num_queries: Callable
) -> None:
    client.get(question_url(attempt, 1))
    with django_assert_max_num_queries(9):
        client.get(question_url(attempt, 1))


def test_who_has_begun_a_set_that_is_withdrawn_can_finish_it_and_nobody_else_can_begin(
    client: Client, question_set: QuestionSet, attempt: Attempt
) -> None:
    withdraw(question_set)
    article = question_set.article
    page = client.get(question_url(attempt, 1)).content.decode()
    assert article.get_absolute_url() not in page
    answer_all(client, attempt, right)
    attempt.refresh_from_db()
    assert attempt.is_finished
    page = client.get(attempt.get_absolute_url()).content.decode()
    assert "سُحب هذا الاختبار، والأجوبة محفوظة." in page
    assert f'"{article.get_absolute_url()}"' not in page
    assert start_url(question_set) not in page
    assert Client().post(start_url(question_set)).status_code == 404
    assert Attempt.objects.count() == 1

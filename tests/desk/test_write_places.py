"""Pairs, orders, tables and questions for a sentence: written and changed as a teacher types them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import escape

from quizzes.accounts.models import User
from quizzes.questions.models import Choice, Format, Question, QuestionSet
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import PARAGRAPHS, TITLE
from tests.desk.desk import set_url, snapshot, url
from tests.questions.factories import a_set

pytestmark = pytest.mark.django_db

PAIRS = "هدنة = وقف مؤقّت للقتال\nحصاد = جمع المحصول\n= ارتفاع الأسعار"
EVENTS = "أُعلنت خطة الجسر\nبدأت أعمال البناء\nعبرت الجسر أول سيارة"
TABLE = "الطول = 240 مترًا | 420 مترًا\nالمكان = النهر | البحر | الوادي"
LINES = {Format.MATCHING: PAIRS, Format.ORDERING: EVENTS, Format.TABLE: TABLE}
SENTENCE = PARAGRAPHS[1]
STEM = "سؤال كتبه المعلّم بيده"

each_format = pytest.mark.parametrize("format_name", [*LINES, Format.EVIDENCE])
each_with_places = pytest.mark.parametrize("format_name", LINES)


def own_field(format_name: str) -> tuple[str, str]:
    """The name of the field that makes the format what it is, and what a teacher types into it."""
    if format_name == Format.EVIDENCE:
        return "question-evidence", SENTENCE
    return "question-places", LINES[Format(format_name)]


def sent(format_name: str, **changes: str) -> dict[str, str]:
    """What a browser sends; no field of an option is among it."""
    name, value = own_field(format_name)
    data = {"question-stem": STEM, "question-skill": "detail", "question-explanation": "", name: value}
    return {"question-evidence": ""} | data | changes


def new(question_set: QuestionSet, format_name: str) -> str:
    return url("questions_questionset_new", question_set.pk, format_name)


def written(desk: Client, question_set: QuestionSet, format_name: str) -> Question:
    desk.post(new(question_set, format_name), sent(format_name))
    return question_set.questions.get(stem=STEM)


def judged(question: Question) -> list[Any]:
    """What the question asks and takes as right."""
    return [(slot.prompt, slot.key, sorted(slot.options)) for slot in question.slots] or [question.evidence]


@each_format
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_editor_asks_for_what_the_format_has_and_for_no_option(
    desk: Client, teacher: User, question_set: QuestionSet, format_name: str, language: str
) -> None:
    User.objects.filter(pk=teacher.pk).update(interface_language=language)
    page = desk.get(new(question_set, format_name))
    field = page.context["editor"].form[own_field(format_name)[0].removeprefix("question-")]
    html = page.content.decode()
    with translation.override(language):
        assert str(field) in html
        assert field.help_text
        assert str(field.help_text) in html
    assert 'class="review-choices"' not in html
    assert "choice-TOTAL_FORMS" not in html


@each_with_places
def test_the_example_beside_the_field_is_one_that_can_be_typed(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    field = desk.get(new(question_set, format_name)).context["editor"].form["places"]
    _rule, _tag, example = str(field.help_text).partition('<pre class="desk-example">')
    example = example.removesuffix("</pre>")
    desk.post(new(question_set, format_name), sent(format_name, **{"question-places": example}, approve="1"))
    assert question_set.questions.get(stem=STEM).is_approved


@each_format
def test_a_question_is_written_and_approved_in_one_go(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    desk.post(new(question_set, format_name), sent(format_name, approve="1"))
    question = question_set.questions.get(stem=STEM)
    assert (question.format, question.state, question.origin) == (format_name, "approved", "teacher")
    assert judged(question)
    assert not question.choices.exists()


@each_format
def test_a_question_saved_again_as_it_stands_stays_what_it_was(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    question = written(desk, question_set, format_name)
    before = judged(question)
    address = url("questions_questionset_edit", question_set.pk, question.pk)
    name, value = own_field(format_name)
    field = desk.get(address).context["editor"].form[name.removeprefix("question-")]
    assert field.value() == value
    desk.post(address, sent(format_name, **{name: field.value()}))
    assert judged(Question.objects.get(pk=question.pk)) == before


@each_format
def test_a_question_that_is_sent_twice_is_one(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    before = question_set.questions.count()
    addresses = {desk.post(new(question_set, format_name), sent(format_name))["Location"] for _ in range(2)}
    assert question_set.questions.count() == before + 1
    assert addresses == {f"{set_url(question_set)}#question-{question_set.questions.get(stem=STEM).pk}"}


def test_the_option_that_belongs_to_no_word_is_shown_to_be_judged(
    desk: Client, question_set: QuestionSet
) -> None:
    question = written(desk, question_set, Format.MATCHING)
    rows = desk.get(set_url(question_set)).context["desk"].rows
    assert {row.question.pk: row.spare_options for row in rows}[question.pk] == ["ارتفاع الأسعار"]


def test_a_pair_is_taken_out_and_another_put_in(desk: Client, question_set: QuestionSet) -> None:
    question = written(desk, question_set, Format.MATCHING)
    lines = "حصاد = جمع المحصول\nجسر = ممرّ فوق الماء"
    desk.post(
        url("questions_questionset_edit", question_set.pk, question.pk),
        sent(Format.MATCHING, **{"question-places": lines}),
    )
    question.refresh_from_db()
    assert [(slot.prompt, slot.key) for slot in question.slots] == [
        ("حصاد", "جمع المحصول"),
        ("جسر", "ممرّ فوق الماء"),
    ]


@pytest.mark.parametrize(
    ("format_name", "change", "error"),
    [
        (Format.MATCHING, {"question-places": ""}, "This field is required."),
        (Format.MATCHING, {"question-places": "هدنة = وقف القتال\n\nحصاد"}, "Line 3 has no"),
        (Format.TABLE, {"question-places": "المكان ="}, "Line 1 has no"),
        (Format.ORDERING, {"question-places": "حدث\n" * 11}, "ten lines at most"),
        (Format.TABLE, {"question-places": "أين = بغداد | البصرة\n" * 11}, "ten lines at most"),
        (Format.EVIDENCE, {"question-evidence": "جملة لم ترد"}, "do not stand in the article"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(
    desk: Client, question_set: QuestionSet, format_name: str, change: dict[str, str], error: str
) -> None:
    before = snapshot()
    data = sent(format_name, **change, **{"question-explanation": "شرح لم يُحفظ بعد"})
    page = desk.post(new(question_set, format_name), data)
    html = page.content.decode()
    name = next(iter(change)).removeprefix("question-")
    beside = html.partition(f'id="id_question-{name}_error"')[2].partition("</div>")[0]
    assert error in beside
    assert escape(change[f"question-{name}"]) in html
    assert "شرح لم يُحفظ بعد" in html
    assert snapshot() == before


@pytest.mark.parametrize(
    ("format_name", "change", "problem"),
    [
        (Format.MATCHING, {"question-places": "هدنة = وقف القتال"}, "Two places to fill are the least."),
        (Format.ORDERING, {"question-places": "بدأ العمل\nبدأ العمل\nافتُتح"}, "Two events say the same."),
        (Format.TABLE, {"question-places": "= ا | ب\nأين = ا | ب"}, "has no words before it"),
        (Format.EVIDENCE, {"question-evidence": ""}, "asks for its evidence"),
    ],
)
def test_what_cannot_be_asked_yet_is_kept_as_a_draft_that_says_why(
    desk: Client, question_set: QuestionSet, format_name: str, change: dict[str, str], problem: str
) -> None:
    desk.post(new(question_set, format_name), sent(format_name, **change, approve="1"))
    assert question_set.questions.get(stem=STEM).state == "draft"
    assert problem in desk.get(set_url(question_set)).content.decode()


def test_a_sentence_that_is_a_heading_cannot_be_asked_for(desk: Client, question_set: QuestionSet) -> None:
    article = question_set.article
    article.text = f"{TITLE}\n\n{article.text}"
    article.save()
    desk.post(new(question_set, "evidence"), sent("evidence", **{"question-evidence": TITLE}, approve="1"))
    assert question_set.questions.get(stem=STEM).state == "draft"
    assert "stands in a heading" in desk.get(set_url(question_set)).content.decode()


@each_format
def test_options_that_are_sent_for_a_format_without_any_are_not_kept(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    before = Choice.objects.count()
    forged = {"choice-TOTAL_FORMS": "1", "choice-INITIAL_FORMS": "0", "choice-0-text": "خيار دخيل"}
    desk.post(new(question_set, format_name), sent(format_name, **forged))
    assert question_set.questions.filter(stem=STEM).exists()
    assert Choice.objects.count() == before


@each_format
def test_another_teacher_can_neither_write_nor_change_it(
    desk: Client, question_set: QuestionSet, format_name: str
) -> None:
    theirs = a_set(TeacherFactory.create(), article=question_set.article)
    own = written(desk, question_set, format_name)
    Question.objects.filter(pk=own.pk).update(question_set=theirs)
    before = snapshot()
    for address in (
        new(theirs, format_name),
        url("questions_questionset_edit", theirs.pk, own.pk),
        url("questions_questionset_edit", question_set.pk, own.pk),
    ):
        assert desk.get(address, follow=True).status_code == 404
        assert desk.post(address, sent(format_name)).status_code == 404
    assert snapshot() == before

"""Questions are written and changed in their place."""

from __future__ import annotations

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.questions.models import QuestionSet
from tests.desk.desk import set_url, snapshot, typed, url
from tests.questions.factories import OPTIONS

pytestmark = pytest.mark.django_db


def test_a_question_and_its_options_are_changed_in_place(desk: Client, question_set: QuestionSet) -> None:
    question = question_set.questions.in_order()[0]
    address = url("questions_questionset_edit", question_set.pk, question.pk)
    choices = list(question.choices.all())
    desk.post(
        address,
        typed(
            question,
            **{
                "question-stem": "ما طول الجسر الجديد؟",
                "question-explanation": "ورد الطول في الفقرة الثانية.",
                "question-evidence": "ويبلغ طول الجسر 240 مترًا",
                "choice-1-text": "",
                "choice-2-feedback": "لم يرد هذا الطول.",
                "choice-4-text": "500 متر",
            },
        ),
    )
    question.refresh_from_db()
    assert question.stem == "ما طول الجسر الجديد؟"
    assert (question.evidence, question.origin) == ("ويبلغ طول الجسر 240 مترًا", "teacher")
    kept = list(question.choices.values_list("text", "is_correct", "feedback"))
    assert kept == [
        (OPTIONS[0], True, ""),
        (OPTIONS[2], False, "لم يرد هذا الطول."),
        (OPTIONS[3], False, ""),
        ("500 متر", False, ""),
    ]
    assert question.choices.first() == choices[0]


def test_saving_and_approving_leads_on(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    address = url("questions_questionset_edit", question_set.pk, first.pk)
    response = desk.post(address, typed(first, approve="1"))
    assert response["Location"].endswith(f"#question-{second.pk}")
    first.refresh_from_db()
    assert first.is_approved


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"question-stem": ""}, "This field is required"),
        ({"question-evidence": "كلمات ليست في المقال"}, "do not stand in the article"),
        ({"choice-0-text": "ا" * 501}, "at most 500 characters"),
    ],
)
def test_what_cannot_be_saved_is_said_and_nothing_typed_is_lost(
    desk: Client, question_set: QuestionSet, change: dict[str, str], error: str
) -> None:
    question = question_set.questions.in_order()[0]
    before = snapshot()
    address = url("questions_questionset_edit", question_set.pk, question.pk)
    page = desk.post(address, typed(question, **{"choice-3-text": "خيار لم يُحفظ"}, **change)).content.decode()
    assert error in page
    assert "خيار لم يُحفظ" in page
    assert snapshot() == before


def test_an_option_of_another_question_cannot_be_taken_over(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    foreign = second.choices.first()
    assert foreign is not None
    address = url("questions_questionset_edit", question_set.pk, first.pk)
    desk.post(address, typed(first, **{"choice-1-pk": str(foreign.pk), "choice-1-text": "خيار جديد"}))
    foreign.refresh_from_db()
    assert (foreign.question, foreign.text) == (second, OPTIONS[0])
    assert first.choices.count() == 4


@pytest.mark.parametrize(
    ("format_name", "data", "rows"),
    [
        ("choice", {"choice-0-text": "ماجد", "choice-0-is_correct": "on", "choice-1-text": "ريم"}, 4),
        ("true_false", {"choice-0-text": "صواب", "choice-0-is_correct": "on", "choice-1-text": "خطأ"}, 2),
        ("typed", {"question-accepted": "240\n240 مترًا\n"}, 0),
    ],
)
def test_a_question_of_each_format_is_written_by_hand(
    desk: Client, question_set: QuestionSet, format_name: str, data: dict[str, str], rows: int
) -> None:
    address = url("questions_questionset_new", question_set.pk, format_name)
    editor = desk.get(address).context["editor"]
    assert len(editor.choices.forms if editor.choices else []) == rows
    sent = {
        "question-stem": "سؤال المعلّم؟",
        "question-skill": "detail",
        "choice-TOTAL_FORMS": str(rows),
        "choice-INITIAL_FORMS": "2" if format_name == "true_false" else "0",
        "approve": "1",
    }
    desk.post(address, sent | data)
    question = question_set.questions.get(stem="سؤال المعلّم؟")
    assert (question.format, question.state, question.origin) == (format_name, "approved", "teacher")
    assert list(question_set.questions.in_order())[-1] == question
    assert question.accepted == (["240", "240 مترًا"] if format_name == "typed" else [])


def test_a_title_is_changed_on_the_page_of_the_set(desk: Client, question_set: QuestionSet) -> None:
    desk.post(set_url(question_set), {"title": "أسئلة الجسر"})
    assert QuestionSet.objects.get().title == "أسئلة الجسر"


def test_a_set_is_begun_by_hand(desk: Client, teacher: User, question_set: QuestionSet) -> None:
    data = {"article": question_set.article.pk, "title": "مجموعة ثانية"}
    response = desk.post(url("questions_questionset_add"), data)
    made = QuestionSet.objects.get(title="مجموعة ثانية")
    assert (made.owner, response["Location"]) == (teacher, set_url(made))

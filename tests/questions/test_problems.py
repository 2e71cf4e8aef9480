"""What keeps a question from being asked is said in words."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from quizzes.questions.models import Format, Question, QuestionSet
from quizzes.questions.problems import problems_of
from tests.accounts.factories import TeacherFactory
from tests.questions.factories import a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def question_set() -> QuestionSet:
    return a_set(TeacherFactory.create())


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"options": ("نعم", "لا")},
        {"options": tuple("أبجدهوزح")},
        {"format": Format.TRUE_FALSE, "options": ("صواب", "خطأ"), "right": 1},
        {"format": Format.TYPED, "options": (), "accepted": ("240", "240 مترًا")},
        {"evidence": "كلمات ليست في المقال"},
    ],
)
def test_a_whole_question_has_no_problem(question_set: QuestionSet, fields: dict[str, Any]) -> None:
    assert problems_of(a_question(question_set, **fields)) == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"stem": "  "}, "The question has no words."),
        ({"options": ("وحيد",)}, "A question has two to eight options."),
        ({"options": tuple("أبجدهوزحط")}, "A question has two to eight options."),
        ({"right": -1}, "No option is marked as right."),
        ({"options": ("نعم", "نعم ")}, "Two options say the same."),
        (
            {"format": Format.TRUE_FALSE, "options": ("صواب", "خطأ", "ربّما")},
            "A true or false question has two options.",
        ),
        ({"format": Format.TYPED, "options": (), "accepted": ()}, "No accepted answer is given."),
        ({"format": Format.TYPED, "options": (), "accepted": (" ،",)}, "No accepted answer is given."),
    ],
)
def test_each_problem_is_named(question_set: QuestionSet, fields: dict[str, Any], problem: str) -> None:
    with translation.override("en"):
        assert problems_of(a_question(question_set, **fields)) == [problem]


def test_two_right_options_are_a_problem(question_set: QuestionSet) -> None:
    question = a_question(question_set)
    question.choices.update(is_correct=True)
    with translation.override("en"):
        assert problems_of(question) == ["More than one option is marked as right."]


def test_evidence_past_the_end_of_the_article_is_a_problem(question_set: QuestionSet) -> None:
    question = a_question(question_set)
    Question.objects.update(evidence_end=len(question_set.article.text) + 1)
    question.refresh_from_db()
    with translation.override("en"):
        assert problems_of(question) == ["Its evidence points past the end of the article."]


def test_problems_are_told_in_the_teachers_language(question_set: QuestionSet) -> None:
    with translation.override("ar"):
        assert problems_of(a_question(question_set, right=-1)) == ["لم يُعيَّن خيار صحيح."]

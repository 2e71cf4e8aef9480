"""Why the generator drafted no more is told in the teacher's language, with how often."""

import pytest
from django.test import Client
from django.utils import translation

from quizzes.questions.admin.refusals import refusals_of
from quizzes.questions.models import QuestionSet
from tests.desk.desk import set_url

pytestmark = pytest.mark.django_db

REASONS = {
    "set: one answers another": 4,
    "set: asked already": 2,
    "who: too few others of one kind": 3,
    "meaning: more than one word is written so": 9,
    "statement: dangling pronoun": 1,
    "something: that nobody has put into words": 5,
}


def test_every_reason_counts_once() -> None:
    found = refusals_of(REASONS)
    assert sum(number for _, number in found) == sum(REASONS.values())
    assert [number for _, number in found] == sorted((number for _, number in found), reverse=True)


def test_reasons_of_one_sort_are_told_together() -> None:
    with translation.override("en"):
        found = {str(reason): number for reason, number in refusals_of(REASONS)}
    assert found["It would repeat another question of the set or give its answer away"] == 6
    assert found["The article offers too few wrong options of the same kind"] == 3
    assert found["The generator was not sure enough"] == 5


def test_the_page_tells_them(desk: Client, question_set: QuestionSet) -> None:
    question_set.refused = REASONS
    question_set.save()
    page = desk.get(set_url(question_set)).content.decode()
    assert "Why the generator drafted no more" in page
    assert "A word or a sentence of the article may be read in two ways" in page


def test_every_sentence_is_told_in_arabic_too() -> None:
    with translation.override("ar"):
        for reason, _ in refusals_of(REASONS):
            assert not any(letter.isascii() and letter.isalpha() for letter in str(reason))


def test_a_set_of_which_nothing_was_refused_says_nothing(desk: Client, question_set: QuestionSet) -> None:
    question_set.refused = {}
    question_set.save()
    assert "passed-over" not in desk.get(set_url(question_set)).content.decode()

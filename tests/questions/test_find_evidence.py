"""The words of the article that a teacher puts into the field of the evidence."""

import pytest

from quizzes.questions.forms import QuestionForm
from quizzes.questions.models import Question
from tests.accounts.factories import TeacherFactory
from tests.questions.factories import a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> Question:
    """Of an article in which two spaces stand between some words, and two paragraphs follow each other."""
    question = a_question(a_set(TeacherFactory()))
    article = question.question_set.article
    article.text = "قال  الوزير  إن الجسر جديد.\nوقال المهندس إن الجسر طويل. وقال الوزير إن الجسر طويل."
    return question


def found(question: Question, words: str) -> str:
    form = QuestionForm({"stem": question.stem, "skill": "detail", "evidence": words}, instance=question)
    form.is_valid()
    start, end = form.cleaned_data["evidence"]
    return question.question_set.article.text[start:end]


def test_any_white_space_stands_for_any_other(question: Question) -> None:
    assert found(question, "قال الوزير إن الجسر  جديد.") == "قال  الوزير  إن الجسر جديد."


def test_evidence_may_go_on_in_the_next_paragraph(question: Question) -> None:
    assert found(question, "الجسر جديد. وقال المهندس") == "الجسر جديد.\nوقال المهندس"


def test_of_several_places_the_one_from_the_old_evidence_on_is_meant(question: Question) -> None:
    text = question.question_set.article.text
    question.evidence_start = text.rindex("وقال")
    form = QuestionForm(
        {"stem": question.stem, "skill": "detail", "evidence": "إن الجسر طويل."}, instance=question
    )
    form.is_valid()
    assert form.cleaned_data["evidence"][0] == text.rindex("إن الجسر")


def test_words_that_do_not_stand_there_are_refused(question: Question) -> None:
    form = QuestionForm({"stem": "س", "skill": "detail", "evidence": "الوزير الجسر"}, instance=question)
    assert "evidence" in form.errors

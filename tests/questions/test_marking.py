"""Is this answer right?"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.arabic.text import arabic_digits
from quizzes.questions.marking import matches, normal_form
from quizzes.questions.models import Choice, Format, Question

ARABIC = st.text(st.sampled_from("ابتةجحدهويىءآأإؤئ َُِّْـ٠١٢٣456«»،؟."), min_size=1)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("مدرسه", "مدرسة"),
        ("مُسْتَشْفًى", "مستشفي"),
        ("الاسد", "الأسد"),
        ("إبراهيم", "ابراهيم"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("كتــــاب", "كتاب"),
        ("ﻻجئ", "لاجئ"),
        ("کتاب", "كتاب"),
        ("٤٢٠٠", "4200"),
        ("۴۲۰۰", "٤٢٠٠"),
        ("٤٬٢٠٠", "4,200"),
        ("٣٫٥", "3.5"),
        ("12 %", "١٢٪"),
        ("−4", "-٤"),
        ("  عين   الأسد. ", "«عين الأسد»"),
        ("كوفيد ١٩", "كوفيد-19"),
        ("UNESCO", "unesco"),
    ],
)
def test_two_careful_spellings_of_one_answer_are_one(typed: str, accepted: str) -> None:
    assert matches(typed, [accepted])


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("الكتاب", "كتاب"),
        ("كتاب", "وكتاب"),
        ("كتب", "كتاب"),
        ("35", "3.5"),
        ("-4", "4"),
        ("17/1", "171"),
        ("12", "12%"),
        ("عين", "عين الأسد"),
        ("", "كتاب"),
        (" ؟ ", "كتاب"),
    ],
)
def test_another_answer_is_another(typed: str, accepted: str) -> None:
    assert not matches(typed, [accepted])


def test_an_empty_answer_is_not_right_even_where_only_punctuation_is_accepted() -> None:
    assert not matches("", ["؟"])


@given(ARABIC)
def test_the_form_of_a_form_is_itself(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(ARABIC)
def test_the_digits_and_the_composition_of_the_letters_do_not_matter(text: str) -> None:
    assert normal_form(arabic_digits(text)) == normal_form(text)
    assert normal_form(unicodedata.normalize("NFD", text)) == normal_form(text)


def test_a_choice_of_another_question_is_not_right() -> None:
    question, other = Question(pk=1), Question(pk=2)
    assert question.is_right(choice=Choice(question=question, is_correct=True))
    assert not question.is_right(choice=Choice(question=question, is_correct=False))
    assert not question.is_right(choice=Choice(question=other, is_correct=True))
    assert not question.is_right(choice=None)


def test_a_typed_question_is_marked_by_its_accepted_answers() -> None:
    question = Question(format=Format.TYPED, accepted=["٤٢٠٠", "أربعة آلاف ومئتان"])
    assert question.is_right(text="4200")
    assert question.is_right(text="اربعة الاف ومئتان")
    assert not question.is_right(text="٤٢")

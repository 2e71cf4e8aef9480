"""Letters, marks and the forms that words are compared by."""

import pytest

from quizzes.arabic.text import (
    arabic_digits,
    arabic_share,
    bare,
    is_arabic,
    letters,
    skeleton,
    western_digits,
)


def test_bare_takes_marks_tatweel_and_zero_width_signs_away() -> None:
    assert bare("الْعَـــرَبِيَّةُ\u200f") == "العربية"


def test_bare_takes_presentation_forms_and_persian_letters_to_plain_ones() -> None:
    assert bare("ﻻﻋﺐ") == "لاعب"
    assert bare("کریم") == "كريم"


@pytest.mark.parametrize("sign", ["\ufd3e", "\ufd4f", "\ufdc8"])
def test_bare_leaves_a_sign_among_the_presentation_forms_that_stands_for_nothing_else(sign: str) -> None:
    assert bare(sign) == sign


@pytest.mark.parametrize(
    ("one", "other"),
    [("أحمد", "احمد"), ("إلى", "الي"), ("مسؤول", "مسوول"), ("مدينة", "مدينه"), ("قُرْآن", "قران")],
)
def test_forms_that_differ_in_hamza_or_last_letter_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_words_of_other_letters_do_not_share_a_skeleton() -> None:
    assert skeleton("كتاب") != skeleton("كاتب")


def test_letters_keep_the_marks_that_were_typed_on_them() -> None:
    assert letters("كَتَّ") == (("ك", "\u064e"), ("ت", "\u064e\u0651"))


def test_digits_go_to_and_fro() -> None:
    assert western_digits("٢٠٢٦ و۲۰۲۶") == "2026 و2026"
    assert arabic_digits("2026") == "٢٠٢٦"


def test_the_share_of_arabic_counts_letters_only() -> None:
    assert arabic_share("قال 12345 !!!") == 1.0
    assert arabic_share("12345 !!!") == 0.0
    assert arabic_share("نعم yes") == 0.5
    assert is_arabic("شركة Apple الأميركية")
    assert not is_arabic("The word سلام means peace")

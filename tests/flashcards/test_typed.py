"""A typed word is judged on its letters, and its vowels apart."""

import pytest

from quizzes.flashcards.typed import judge


@pytest.mark.parametrize(
    ("typed", "lemma", "verdict"),
    [
        ("مظاهرة", "مُظَاهَرَة", "right"),
        ("مُظَاهَرَةٌ", "مُظَاهَرَة", "right"),
        ("مظاهره", "مُظَاهَرَة", "right"),
        ("المظاهرة", "مُظَاهَرَة", "right"),
        (" مظاهرة  ", "مُظَاهَرَة", "right"),
        ("السَّلام", "سَلَام", "right"),
        ("اعلن", "أَعْلَنَ", "right"),
        ("أَعْلَن", "أَعْلَنَ", "right"),
        ("مَظاهرة", "مُظَاهَرَة", "vowels"),
        ("أَعلِن", "أَعْلَنَ", "vowels"),
        ("مدرّسة", "مَدْرَسَة", "vowels"),
        ("تظاهرة", "مُظَاهَرَة", "wrong"),
        ("مظاهرات", "مُظَاهَرَة", "wrong"),
        ("الام", "أَلَم", "wrong"),
        ("", "سَلَام", None),
        ("...", "سَلَام", "wrong"),
        ("ــَ", "سَلَام", None),
    ],
)
def test_the_letters_count_and_the_vowels_are_told_apart(typed: str, lemma: str, verdict: str | None) -> None:
    assert judge(typed, lemma=lemma) == verdict

"""Why an article is easy or hard, in words of either language."""

import pytest
from django.utils import translation

from quizzes.articles.level_reasons import level_reasons

PLAIN = {
    "words": 200.0,
    "uncommon_words": 0.2, "rare_words": 0.11, "sentence_length": 27.2, "long_sentences": 40.0,
    "clause_depth": 1.0, "abstract_nouns": 0.05, "passives": 0.0, "argument": 0.1, "names": 0.05,
}  # fmt: skip


def reasons(language: str, **changed: float) -> list[str]:
    with translation.override(language):
        return level_reasons(PLAIN | changed)


def test_the_length_of_sentences_the_rare_words_and_the_clauses_are_always_told() -> None:
    assert reasons("en") == [
        "Long sentences: 27 words on average",
        "1 word in 9 is rare, not counting names and particles",
        "Subordinate clauses in many sentences",
    ]
    assert reasons("ar") == [
        "جمل طويلة: ٢٧ كلمة في المتوسّط",
        "كلمة نادرة من كل ٩ كلمات، دون عدّ الأعلام والأدوات",
        "جمل فرعية في مواضع كثيرة",
    ]


@pytest.mark.parametrize(
    ("length", "sentence"),
    [
        (4, "جمل قصيرة: ٤ كلمات في المتوسّط"),
        (11, "جمل قصيرة: ١١ كلمة في المتوسّط"),
        (17.5, "جمل متوسّطة الطول: ١٨ كلمة في المتوسّط"),
        (103, "جمل طويلة: ١٠٣ كلمات في المتوسّط"),
    ],
)
def test_the_words_of_a_sentence_are_counted_as_arabic_counts(length: float, sentence: str) -> None:
    assert reasons("ar", sentence_length=length)[0] == sentence


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (0.9, "كلمة نادرة من كل كلمتين، دون عدّ الأعلام والأدوات"),
        (0.33, "كلمة نادرة من كل ٣ كلمات، دون عدّ الأعلام والأدوات"),
        (0.05, "كلمة نادرة من كل ٢٠ كلمة، دون عدّ الأعلام والأدوات"),
        (0.0, "لا تكاد ترد فيه كلمة نادرة"),
    ],
)
def test_rare_words_are_told_as_one_in_so_many(share: float, sentence: str) -> None:
    assert reasons("ar", rare_words=share)[1] == sentence


@pytest.mark.parametrize(
    ("measure", "value", "sentence"),
    [
        ("abstract_nouns", 0.2, "Many abstract nouns"),
        ("argument", 0.5, "Concession, contrast or condition in many sentences"),
        ("passives", 0.03, "Verbs in the passive"),
        ("names", 0.2, "Many names, which are not counted as hard"),
        ("words", 12, "A short text, so that the estimate is rough"),
    ],
)
def test_what_is_unusual_is_told_besides(measure: str, value: float, sentence: str) -> None:
    assert reasons("en", **{measure: value})[3:] == [sentence]


def test_a_text_without_a_sentence_has_no_length_of_sentences() -> None:
    assert reasons("en", sentence_length=0)[0].startswith("1 word in 9")


def test_the_measures_of_an_older_analysis_give_no_sentences() -> None:
    assert level_reasons({}) == []
    assert level_reasons({"rare_words": 0.1, "common_words": 0.5}) == []

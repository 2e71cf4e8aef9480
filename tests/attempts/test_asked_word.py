"""The word that a question about language quotes is found in its evidence."""

import pytest

from quizzes.articles.models import Article
from quizzes.attempts.page import asked_word
from quizzes.questions.models import Question, Skill

TEXT = "قال: «والأشجار» التي كانت هنا، باتت أشجارًا أخرى."


def word_of(
    stem: str, *, skill: Skill = Skill.VOCABULARY, start: int = 0, end: int = len(TEXT)
) -> str | None:
    question = Question(stem=stem, skill=skill, evidence_start=start, evidence_end=end)
    span = asked_word(question, Article(text=TEXT))
    return TEXT[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("أشجار", "والأشجار"),
        ("باتت", "باتت"),
        ("بَاتَتْ", "باتت"),
        ("هنا", "هنا"),
        ("شجار", None),
        ("أخر", None),
    ],
)
def test_a_word_is_found_with_what_is_written_as_one_with_it(quoted: str, found: str | None) -> None:
    assert word_of(f"ما معنى «{quoted}» في قول المقال: «باتت»؟") == found


def test_the_word_as_it_is_quoted_goes_before_one_with_a_clitic() -> None:
    assert word_of("ما معنى «أشجارا»؟") == "أشجارًا"


def test_a_word_outside_the_evidence_is_not_the_one() -> None:
    assert word_of("ما معنى «باتت»؟", end=TEXT.index("باتت")) is None


@pytest.mark.parametrize("skill", [Skill.DETAIL, Skill.INFERENCE, Skill.MAIN_IDEA])
def test_a_question_about_the_text_marks_nothing(skill: Skill) -> None:
    assert word_of("من قال «باتت»؟", skill=skill) is None


def test_without_evidence_or_a_quotation_nothing_is_marked() -> None:
    assert word_of("ما معنى باتت؟") is None
    assert asked_word(Question(stem="ما معنى «باتت»؟", skill=Skill.VOCABULARY), Article(text=TEXT)) is None

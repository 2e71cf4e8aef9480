"""A corrected text, and the questions that rest on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.articles.source import digest_of
from quizzes.questions.correct import correct, mover
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.review import publish
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import PARAGRAPHS, TEXT
from tests.questions.factories import AT, a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create()


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    return a_set(teacher)


def corrected(question: Question, text: str) -> tuple[list[Question], Question]:
    changed = correct(question.question_set.article, text=text)
    return changed, Question.objects.get(pk=question.pk)


def test_evidence_moves_with_what_is_written_before_it(question_set: QuestionSet) -> None:
    question = a_question(question_set, evidence=PARAGRAPHS[1], approved=True)
    changed, moved = corrected(question, f"مقدّمة جديدة في سطر.\n{TEXT}")
    assert changed == []
    assert moved.evidence == PARAGRAPHS[1]
    assert moved.state == "approved"


def test_evidence_that_was_itself_corrected_is_looked_at_again(question_set: QuestionSet) -> None:
    question = a_question(question_set, evidence=PARAGRAPHS[1], approved=True)
    changed, moved = corrected(question, TEXT.replace("240", "250"))
    assert changed == [question]
    assert moved.evidence == PARAGRAPHS[1].replace("240", "250")
    assert moved.state == "draft"


def test_evidence_that_was_struck_out_is_gone(question_set: QuestionSet) -> None:
    question = a_question(question_set, evidence=PARAGRAPHS[2])
    changed, moved = corrected(question, "\n".join(PARAGRAPHS[:2]))
    assert changed == [question]
    assert (moved.evidence_start, moved.evidence_end) == (None, None)


def test_a_published_set_whose_only_evidence_was_corrected_is_withdrawn(
    question_set: QuestionSet, teacher: User
) -> None:
    question = a_question(question_set, evidence=PARAGRAPHS[1], approved=True)
    publish(question_set, by=teacher, at=AT)
    corrected(question, TEXT.replace("240", "250"))
    assert QuestionSet.objects.get().state == "draft"


def test_the_article_has_the_new_text_and_its_digest(question_set: QuestionSet) -> None:
    text = TEXT.replace("النهر", "الوادي") + "\nسطر أخير."
    correct(question_set.article, text=text)
    article = Article.objects.get()
    assert (article.text, article.digest) == (text, digest_of(text))


WORDS = st.lists(st.sampled_from(["جسر", "نهر", "مدينة", "طويل", "في", "من", "\n"]), min_size=1, max_size=30)


@given(WORDS, WORDS, st.data())
def test_words_that_were_not_touched_are_found_again_whatever_is_put_around_them(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    kept = "افتتح ماجد الراوي جسر الكوثر"
    old = " ".join([*before, kept, *after])
    start = old.index(kept)
    new = " ".join([*data.draw(WORDS), kept, *data.draw(WORDS)])
    first, last = mover(old, new)(start, start + len(kept))
    assert kept in new[first:last]


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_a_moved_range_always_lies_in_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    first, last = mover(old, new)(start, end)
    assert 0 <= first <= len(new)
    assert 0 <= last <= len(new)

"""Drafts come from the generator, and what a teacher has done with them stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.generator.draft import DraftSet
from quizzes.questions import generate
from quizzes.questions.generate import generate_for
from quizzes.questions.models import Question, QuestionSet
from quizzes.questions.problems import problems_of
from quizzes.questions.review import approve, publish, refuse, write
from tests.accounts.factories import TeacherFactory
from tests.concurrency import at_once
from tests.questions.factories import AT, rich_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create()


@pytest.fixture
def article(teacher: User) -> Article:
    return rich_article(teacher)


def stems(question_set: QuestionSet) -> list[str]:
    return list(question_set.questions.in_order().values_list("stem", flat=True))


def test_drafts_wait_for_a_teacher_in_a_set_of_the_articles_owner(article: Article, teacher: User) -> None:
    question_set = generate_for(article)
    assert (question_set.owner, question_set.state, question_set.title) == (teacher, "draft", article.title)
    questions = list(question_set.questions.all())
    assert len(questions) >= 5
    assert {question.state for question in questions} == {"draft"}
    assert {question.origin for question in questions} == {"rules"}


def test_every_draft_can_be_approved_as_it_is_and_points_into_the_article(article: Article) -> None:
    for question in generate_for(article).questions.all():
        assert problems_of(question) == []
        assert question.evidence
        assert question.kind
        assert question.rule


def test_the_same_seed_gives_the_same_questions(article: Article) -> None:
    first = stems(generate_for(article, seed=7))
    assert stems(generate_for(article, seed=7)) == first
    assert QuestionSet.objects.count() == 1


def test_what_a_teacher_has_touched_stays_and_is_not_proposed_again(article: Article, teacher: User) -> None:
    question_set = generate_for(article)
    approved, refused, changed, *untouched = question_set.questions.in_order()
    approve(approved, by=teacher, at=AT)
    refuse(refused, by=teacher, at=AT)
    changed.stem = "سؤال بكلمات المعلّم؟"
    write(changed, choices=list(changed.choices.all()), by=teacher, at=AT, approved=False)

    assert generate_for(article) == question_set

    kept = {question.pk: question for question in question_set.questions.all()}
    assert [kept[row.pk].state for row in (approved, refused, changed)] == ["approved", "refused", "draft"]
    assert kept[changed.pk].stem == "سؤال بكلمات المعلّم؟"
    assert len(kept) == 3 + len(untouched)
    assert len(set(stems(question_set))) == len(kept)


def test_a_published_set_is_left_alone(article: Article, teacher: User) -> None:
    published = generate_for(article)
    for question in published.questions.all():
        approve(question, by=teacher, at=AT)
    publish(published, by=teacher, at=AT)
    before = stems(published)
    fresh = generate_for(article)
    assert fresh != published
    assert stems(published) == before


def test_an_article_on_which_nothing_safe_can_be_asked_has_an_empty_set_with_the_reasons(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate, "draft_set", lambda *args, **more: DraftSet((), {"when: no full date": 2}))
    question_set = generate_for(article)
    assert question_set.refused == {"when: no full date": 2}
    assert not question_set.questions.exists()


def test_an_article_that_is_too_long_gets_an_empty_set(article: Article) -> None:
    article.word_count = generate.LONGEST + 1
    article.save()
    question_set = generate_for(article)
    assert not question_set.questions.exists()
    assert list(question_set.refused) == [f"article: more than {generate.LONGEST} words"]


def test_a_set_that_fails_halfway_leaves_what_stood(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stems(generate_for(article))
    real = generate.draft_set

    def broken(*args: Any, **more: Any) -> DraftSet:
        made = real(*args, **more)
        return replace(made, drafts=(*made.drafts[:-1], replace(made.drafts[-1], confidence=None)))

    monkeypatch.setattr(generate, "draft_set", broken)
    with pytest.raises(Exception, match="confidence"):
        generate_for(article, seed=3)
    assert stems(QuestionSet.objects.get()) == before


@pytest.mark.django_db(transaction=True)
def test_two_generations_at_one_moment_make_one_set() -> None:
    article = rich_article(TeacherFactory.create())
    sets = at_once(*[lambda: generate_for(article)] * 2)
    assert set(sets) == {QuestionSet.objects.get()}
    assert len(set(stems(sets[0]))) == Question.objects.count()

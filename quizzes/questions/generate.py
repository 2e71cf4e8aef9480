"""The third stage: draft questions for an analysed article, waiting for a teacher."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from quizzes.articles.analyse import stored_document
from quizzes.articles.models import Article
from quizzes.generator.draft import Draft, DraftSet
from quizzes.generator.generate import draft_set

from .models import Choice, Question, QuestionSet

LONGEST = (
    3000  # words; news has some hundreds, and what compares every phrase with every other takes its time
)


def generate_for(article: Article, *, seed: int = 0) -> QuestionSet:
    """The article's draft set, filled with what the generator proposes; one seed gives the same questions.

    In a draft set that stands, only drafts that nobody has touched make place for new ones: what a teacher
    has written, changed, approved or refused stays, and is not proposed again. Published sets are left alone.
    An article of more than `LONGEST` words gets an empty set.
    """
    generated = _generated(article, seed=seed)
    with transaction.atomic():
        owner = Article.objects.select_for_update().get(pk=article.pk).owner  # one generation at a time
        question_set = _draft_set_of(article, owner_id=owner.pk if owner else None)
        question_set.refused = generated.refused
        question_set.save(update_fields=["refused"])
        question_set.questions.untouched(Question.Origin.RULES).delete()
        add_drafts(question_set, generated.drafts, origin=Question.Origin.RULES)
    return question_set


def is_too_long(article: Article) -> bool:
    return article.word_count > LONGEST


def _generated(article: Article, *, seed: int) -> DraftSet:
    document = stored_document(article)
    if is_too_long(article):
        return DraftSet((), {f"article: more than {LONGEST} words": 1})
    return draft_set(document, title=article.title, seed=seed)


def _draft_set_of(article: Article, *, owner_id: int | None) -> QuestionSet:
    standing = article.question_sets.filter(state=QuestionSet.State.DRAFT, owner=owner_id).first()
    return standing or QuestionSet.objects.create(article=article, owner_id=owner_id, title=article.title)


def _is_among(draft: Draft, kept: Sequence[Question]) -> bool:
    """Whether a question that stays asks the same, perhaps in a teacher's better words."""
    place = (draft.kind, draft.evidence.start, draft.evidence.end)
    return any(
        draft.stem == question.stem
        or place == (question.kind, question.evidence_start, question.evidence_end)
        for question in kept
    )


def add_drafts(question_set: QuestionSet, drafts: Sequence[Draft], *, origin: str) -> int:
    """Put the drafts behind the questions that stand, but for those that ask the same; how many were new."""
    kept = list(question_set.questions.all())
    drafts = [draft for draft in drafts if not _is_among(draft, kept)]
    last = question_set.questions.aggregate(last=Max("position"))["last"] or 0
    questions = Question.objects.bulk_create(
        _question(draft, question_set, position=last + place, origin=origin)
        for place, draft in enumerate(drafts, start=1)
    )
    Choice.objects.bulk_create(
        Choice(
            question=question,
            position=place,
            text=choice.text,
            is_correct=choice.correct,
            feedback=choice.feedback,
        )
        for question, draft in zip(questions, drafts, strict=True)
        for place, choice in enumerate(draft.choices, start=1)
    )
    return len(questions)


def _question(draft: Draft, question_set: QuestionSet, *, position: int, origin: str) -> Question:
    return Question(
        question_set=question_set,
        position=position,
        origin=origin,
        format=draft.format,
        skill=draft.skill,
        level=draft.level,
        stem=draft.stem,
        explanation=draft.explanation,
        accepted=list(draft.accepted),
        solution=draft.solution,
        evidence_start=draft.evidence.start,
        evidence_end=draft.evidence.end,
        kind=draft.kind,
        rule=draft.rule,
        confidence=draft.confidence,
        rests_on=list(draft.rests_on),
    )

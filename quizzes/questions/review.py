"""The fourth stage: a teacher approves or refuses each draft, and publishes the set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from quizzes.accounts.models import User
from quizzes.articles.models import Article

from .models import Choice, Question, QuestionSet
from .problems import problems_of


class NotReady(Exception):  # noqa: N818 -- a state of the question, not a fault of the program
    """What was asked for cannot be done yet; `reasons` are sentences for the teacher."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        return " ".join(self.reasons)


def approve(question: Question, *, by: User, at: datetime) -> None:
    """Let the question be asked once its set is published. Raises `NotReady` with what is wrong in it."""
    if problems := problems_of(question):
        raise NotReady(*problems)
    question.approve(by=by, at=at)
    _save_review(question)


def approve_all(question_set: QuestionSet, *, by: User, at: datetime) -> int:
    """Approve every draft of the set that has no problem; how many there were.

    Not those of a language model: each of them is read before it is approved.
    """
    drafts = question_set.questions.filter(state=Question.State.DRAFT).exclude(origin=Question.Origin.MODEL)
    drafts = drafts.prefetch_related("choices")
    ready = [draft for draft in drafts.select_related("question_set__article") if not problems_of(draft)]
    with transaction.atomic():
        for draft in ready:
            draft.approve(by=by, at=at)
            _save_review(draft)
    return len(ready)


def refuse(question: Question, *, by: User, at: datetime) -> None:
    """Keep the question from being asked, and from being proposed again."""
    with transaction.atomic():
        question.refuse(by=by, at=at)
        _save_review(question)
        settle(question.question_set)


def write(
    question: Question, *, choices: Sequence[Choice], by: User, at: datetime, approved: bool
) -> Question:
    """Save a question as a teacher wrote or changed it, with these choices in this order.

    It is approved if that is wished for (or it was) and it has no problem; otherwise it is kept as a draft.
    """
    with transaction.atomic():
        question.origin = Question.Origin.TEACHER
        if question.state == Question.State.APPROVED:
            approved = True
        question.state = Question.State.DRAFT
        if question._state.adding:
            question.position = question.question_set.questions.count() + 1
        question.save()
        question.choices.exclude(pk__in=[choice.pk for choice in choices if choice.pk]).delete()
        for place, choice in enumerate(choices, start=1):
            choice.question, choice.position = question, place
            choice.save()
        if approved and not problems_of(Question.objects.get(pk=question.pk)):
            question.approve(by=by, at=at)
            _save_review(question)
        settle(question.question_set)
    return question


def write_once(
    question: Question, *, choices: Sequence[Choice], by: User, at: datetime, approved: bool
) -> Question:
    """As `write`. A new question that the set asks already, in the same words and with the same answers, is
    one that was sent twice: nothing is written, and the one that stands comes back.
    """
    with transaction.atomic():
        standing = _standing(question, choices) if question._state.adding else None
        return standing or write(question, choices=choices, by=by, at=at, approved=approved)


def _standing(question: Question, choices: Sequence[Choice]) -> Question | None:
    question_set = QuestionSet.objects.select_for_update().get(pk=question.question_set_id)
    wanted = _content(question, choices)
    alike = question_set.questions.filter(stem=question.stem, format=question.format)
    standing = alike.exclude(state=Question.State.REFUSED).prefetch_related("choices")
    return next((one for one in standing if _content(one, one.choices.all()) == wanted), None)


def _content(question: Question, choices: Iterable[Choice]) -> tuple[object, ...]:
    options = [(choice.text, choice.is_correct) for choice in choices]
    return question.accepted, question.solution, question.evidence_start, options


def publish(question_set: QuestionSet, *, by: User, at: datetime) -> None:
    """Show the article and its approved questions to everyone; drafts wait on.

    A set that is published already stays as it is. Raises `NotReady` without an approved question.
    """
    with transaction.atomic():
        standing = QuestionSet.objects.select_for_update().get(pk=question_set.pk)
        article = standing.article
        if article.state == Article.State.FETCHED:
            raise NotReady(gettext("The article has not been analysed yet."))
        if not standing.questions.approved().exists():
            raise NotReady(gettext("No question is approved yet: at least one is needed."))
        if not standing.is_published:
            standing.publish(by=by, at=at)
            standing.save(update_fields=["state", "published_at", "published_by"])
            article.state = Article.State.PUBLISHED
            article.save(update_fields=["state", "changed_at"])
    question_set.refresh_from_db()


def withdraw(question_set: QuestionSet) -> None:
    """Take a set back, and its article if no other published set asks about it; answers given are kept."""
    with transaction.atomic():
        question_set.state = QuestionSet.State.DRAFT
        question_set.save(update_fields=["state"])
        article = question_set.article
        if not article.question_sets.published().exists():
            article.state = Article.State.ANALYSED
            article.save(update_fields=["state", "changed_at"])


def settle(question_set: QuestionSet) -> None:
    """A published set without an approved question would be an empty quiz: it is withdrawn."""
    standing = QuestionSet.objects.select_for_update().get(pk=question_set.pk)
    if standing.is_published and not standing.questions.approved().exists():
        withdraw(standing)


def _save_review(question: Question) -> None:
    question.save(update_fields=["state", "reviewed_by", "reviewed_at", "changed_at"])

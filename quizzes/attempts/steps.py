"""The questions of an attempt, in its own order, with what was answered: what every page of it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from quizzes.questions.models import Format, Question, Skill

from .models import Answer, Attempt


@dataclass(frozen=True, slots=True)
class Step:
    """One question of an attempt."""

    position: int  # in the address: place in `Attempt.question_ids`, from 1; never changes
    number: int  # in words: place among the questions there still are, from 1
    question: Question  # with its choices loaded
    answer: Answer | None

    @property
    def key(self) -> list[str]:
        """What would have been right, in words: the options, the first form of a typed answer, a sentence."""
        if self.question.format == Format.TYPED:
            return self.question.accepted[:1]
        if self.question.format == Format.EVIDENCE:
            return [self.question.evidence]
        if self.question.slots:
            return [f"{slot.prompt}: {slot.key}" for slot in self.question.slots]
        return [choice.text for choice in self.question.choices.all() if choice.is_correct]


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what was asked was answered rightly."""

    right: int
    asked: int

    @property
    def percent(self) -> int:
        """0 to 100, rounded."""
        return round(100 * self.share)

    @property
    def rest(self) -> int:
        """What is missing to 100."""
        return 100 - self.percent

    @property
    def share(self) -> float:
        """0 to 1; 0 where nothing was asked."""
        return self.right / self.asked if self.asked else 0.0


def steps_of(attempt: Attempt) -> list[Step]:
    """Its questions as they are now, in three queries.

    A question that was deleted, or refused before it was answered, is no step.
    """
    answers = {answer.question_id: answer for answer in attempt.answers.all()}
    questions = _questions(attempt).in_bulk(attempt.question_ids)
    there = [
        (position, questions[pk])
        for position, pk in enumerate(attempt.question_ids, start=1)
        if pk in questions and (pk in answers or questions[pk].state != Question.State.REFUSED)
    ]
    return [
        Step(position, number, question, answers.get(question.pk))
        for number, (position, question) in enumerate(there, start=1)
    ]


def is_complete(attempt: Attempt) -> bool:
    """Whether no step is without an answer, without loading them."""
    left = Question.objects.filter(pk__in=attempt.question_ids).exclude(state=Question.State.REFUSED)
    return not left.exclude(answers__attempt=attempt).exists()


def unanswered(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if step.answer is None]


def score_of(steps: Iterable[Step]) -> Score:
    asked = list(steps)
    return Score(sum(step.answer is not None and step.answer.is_correct for step in asked), len(asked))


def scores_by_skill(steps: Iterable[Step]) -> list[tuple[Skill, Score]]:
    """One score for each skill that was asked, in the order of `Skill`."""
    asked = list(steps)
    by_skill = [(skill, [step for step in asked if step.question.skill == skill]) for skill in Skill]
    return [(skill, score_of(of_skill)) for skill, of_skill in by_skill if of_skill]


def _questions(attempt: Attempt) -> QuerySet[Question]:
    return Question.objects.filter(question_set_id=attempt.question_set_id).prefetch_related("choices")

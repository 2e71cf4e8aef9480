"""What a learner reads at the end of a set: how it went, by skill and by question, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizzes.articles.models import Article
from quizzes.flashcards.queue import counts
from quizzes.questions.models import QuestionSet, Skill

from .models import Attempt
from .steps import Score, Step, score_of, scores_by_skill


@dataclass(frozen=True, slots=True)
class Result:
    """One attempt as a whole; `due_count` and `next_article` are what to go on with."""

    attempt: Attempt
    steps: list[Step]
    score: Score
    skills: list[tuple[Skill, Score]]
    due_count: int  # cards of the account to look at today, 0 for a guest
    next_article: Article | None

    @property
    def article(self) -> Article:
        return self.attempt.question_set.article


def result_of(attempt: Attempt, *, steps: list[Step], at: datetime) -> Result:
    return Result(
        attempt=attempt,
        steps=steps,
        score=score_of(steps),
        skills=scores_by_skill(steps),
        due_count=counts(attempt.learner, at=at).total if attempt.learner else 0,
        next_article=next_article(attempt),
    )


def next_article(attempt: Attempt) -> Article | None:
    """An article with questions that this person has not taken yet, of the same level if there is one."""
    taken = Attempt.objects.filter(learner=attempt.learner, guest=attempt.guest)
    this = attempt.question_set.article
    others = (
        Article.objects.published()
        .filter(question_sets__state=QuestionSet.State.PUBLISHED)
        .exclude(pk=this.pk)
        .exclude(question_sets__in=taken.values("question_set"))
    )
    return others.filter(level=this.level).first() or others.first()

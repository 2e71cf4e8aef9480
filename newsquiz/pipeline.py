"""The way of an article through the house: ingest -> analyse -> generate, and then a person reviews.

Each stage is a function of its own that can be called again without harm; here they stand in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizzes.accounts.models import User
from quizzes.articles.analyse import analyse
from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import Source
from quizzes.questions.generate import generate_for
from quizzes.questions.models import QuestionSet
from quizzes.questions.review import approve_all, publish


@dataclass(frozen=True, slots=True)
class Walked:
    """An article that has gone as far as a machine may take it."""

    article: Article
    question_set: QuestionSet
    is_new: bool


def walk(source: Source, *, owner: User | None, seed: int = 0) -> Walked:
    """Take a source to its draft questions; of one that has been taken before, do what is still missing."""
    article, is_new = ingest(source, owner=owner)
    if article.state == Article.State.FETCHED:
        analyse(article)
    question_set = article.question_sets.first() or generate_for(article, seed=seed)
    return Walked(article, question_set, is_new)


def publish_drafts(question_set: QuestionSet, *, by: User, at: datetime) -> None:
    """Approve every draft that has no problem, and publish, in the name of who answers for that.

    Raises `NotReady` where there is nothing to publish.
    """
    approve_all(question_set, by=by, at=at)
    publish(question_set, by=by, at=at)

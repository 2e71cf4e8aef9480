"""What a learner has opened and finished. Doing it twice is doing it once."""

from __future__ import annotations

from datetime import datetime

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.flashcards.sentences import keep_sentences_in

from .models import Reading


def open_article(learner: User, *, article: Article, at: datetime) -> Reading:
    """The learner's way through the article; the first time opens it."""
    return Reading.objects.get_or_create(learner=learner, article=article, defaults={"opened_at": at})[0]


def finish_article(learner: User, *, article: Article, at: datetime) -> Reading:
    """The article is read to its end; the time of the first time is kept.

    Its sentences are kept for the cards that the learner has of its words.
    """
    reading = open_article(learner, article=article, at=at)
    unfinished = Reading.objects.filter(pk=reading.pk, state=Reading.State.OPENED)
    if unfinished.update(state=Reading.State.FINISHED, finished_at=at):
        reading.refresh_from_db()
        keep_sentences_in(article, learner=learner)
    return reading

"""A learner with some weeks behind them."""

from __future__ import annotations

from datetime import datetime, timedelta

from quizzes.accounts.models import User
from quizzes.attempts.answer import answer, start
from quizzes.flashcards.models import Review
from quizzes.flashcards.words import set_status
from quizzes.reading.models import Reading
from tests.accounts.factories import UserFactory
from tests.attempts.factories import published_set, right, wrong
from tests.flashcards.factories import (
    ArticleFactory,
    LemmaFactory,
    analysed_article,
    card_of,
    due_card,
    look,
    word_card,
)


def practised_learner(*, at: datetime) -> User:
    """Reviews on many days, a finished and a begun quiz, an article opened, words of every status."""
    learner = UserFactory(first_name="ليلى")
    article = analysed_article()
    for day in (40, 38, 37, 21, 20, 19, 6, 5, 3, 2, 1):
        moment = at - timedelta(days=day)
        for _ in range(1 + day % 7):
            look(word_card(learner, article=article, at=moment), at=moment)
    for days in (0, 0, 1, 3):
        due_card(learner, due=at + timedelta(days=days, hours=-1))
    hard = card_of(learner, "يفصح", article=article, at=at - timedelta(days=9))
    for day in (9, 6, 3):
        look(hard, Review.Rating.AGAIN, at=at - timedelta(days=day))
    for _ in range(3):
        set_status(learner, lemma=LemmaFactory(), status="known", at=at)
    finish_quiz(learner, at=at - timedelta(days=2))
    start(published_set(), learner=learner, guest=None, at=at - timedelta(hours=2))
    Reading.objects.create(learner=learner, article=article, opened_at=at - timedelta(days=1))
    ArticleFactory(title="ثلاثة أرقام في الميزانية")
    analysed_article()
    return learner


def finish_quiz(learner: User, *, at: datetime) -> None:
    """Two of three right."""
    question_set = published_set()
    attempt = start(question_set, learner=learner, guest=None, at=at)
    for place, question in enumerate(question_set.questions.in_order()):
        given = wrong(question) if place == 0 else right(question)
        answer(attempt, question=question, at=at + timedelta(minutes=place + 1), **given)

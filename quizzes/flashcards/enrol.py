"""Make a card of a word that was met, or of a question that was missed. Doing it twice is doing it once."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from functools import partial

from django.db import transaction

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Lemma
from quizzes.articles.passage import document_of
from quizzes.questions.models import Question

from .context import context_of
from .models import Card, WordStatus
from .tasks import look_for_sentences
from .words import set_status


@transaction.atomic
def enrol_word(learner: User, *, lemma: Lemma, article: Article, start: int, end: int, at: datetime) -> Card:
    """The learner's card of a lemma, with the sentence around ``article.text[start:end]``.

    The word is being learnt from now on. A card that exists keeps its memory and its first sentence, and
    wakes if it slept. Raises ValueError when no word stands at that place.
    """
    context = context_of(article.text, start=start, end=end, document=document_of(article))
    card, made = Card.objects.get_or_create(
        learner=learner,
        lemma=lemma,
        face=Card.Face.MEANING,
        defaults={
            "kind": Card.Kind.WORD,
            "article": article,
            "due": at,
            "created_at": at,
            **asdict(context),
        },
    )
    set_status(learner, lemma=lemma, status=WordStatus.Status.LEARNING, at=at)
    card.status = Card.Status.ACTIVE
    if made:
        transaction.on_commit(partial(look_for_sentences.enqueue, learner.pk, lemma.pk))
    return card


@transaction.atomic
def enrol_question(learner: User, *, question: Question, at: datetime) -> Card:
    """The learner's card of a question that they missed.

    A card that exists is not reset: missed again, it is due now, and the next review judges its memory. A
    card that the learner put to sleep stays asleep.
    """
    card, made = Card.objects.get_or_create(
        learner=learner,
        question=question,
        defaults={
            "kind": Card.Kind.QUESTION,
            "face": Card.Face.QUESTION,
            "article_id": question.question_set.article_id,
            "due": at,
            "created_at": at,
        },
    )
    if not made and Card.objects.filter(pk=card.pk, due__gt=at).update(due=at):
        card.due = at
    return card

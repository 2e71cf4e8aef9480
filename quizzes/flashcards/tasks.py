"""Work for the cards that need not be done while a learner waits."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma

from .fit import fit
from .sentences import keep_sentences_of


@task(backend="background")
def fit_memory(learner_id: int) -> None:
    """Fit the weights of the scheduler to the learner's reviews: seconds, where there are many."""
    if learner := User.objects.filter(pk=learner_id).first():
        fit(learner, at=timezone.now())


@task(backend="background")
def look_for_sentences(learner_id: int, lemma_id: int) -> None:
    """Other sentences for a word that has just become a card, from what its learner has read."""
    learner, lemma = User.objects.filter(pk=learner_id).first(), Lemma.objects.filter(pk=lemma_id).first()
    if learner and lemma:
        keep_sentences_of(lemma, learner=learner)

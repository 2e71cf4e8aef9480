"""What a learner says of a word: learning, known, ignored, or nothing yet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Lemma

from .models import Card, WordStatus
from .queue import words_due

DUE = "due"


@transaction.atomic
def set_status(learner: User, *, lemma: Lemma, status: str | None, at: datetime) -> None:
    """Keep what the learner says of a lemma; None makes it new again.

    The word's card, if there is one, sleeps while the word is not being learnt, and goes on where it was when
    it is again. A card is made by `enrol_word` alone, which knows the sentence.
    """
    if status is None:
        WordStatus.objects.filter(learner=learner, lemma=lemma).delete()
    else:
        WordStatus.objects.update_or_create(
            learner=learner,
            lemma=lemma,
            defaults={"status": WordStatus.Status(status), "changed_at": at},
        )
    learning = status == WordStatus.Status.LEARNING
    Card.objects.of_learner(learner).filter(lemma=lemma).update(
        status=Card.Status.ACTIVE if learning else Card.Status.SUSPENDED
    )


@transaction.atomic
def know_the_rest(learner: User, article: Article, *, at: datetime) -> list[str]:
    """Every word of the article that is still new to the learner is known from now on; their keys.

    What has no meaning to learn (names, closed classes) stays as it is. Doing it twice is doing it once.
    """
    said = WordStatus.objects.filter(learner=learner, lemma=OuterRef("lemma"))
    new = article.lemmas.filter(~Exists(said), learnable__gt=0).values_list("lemma", "lemma__key")
    found = dict(new.order_by("lemma"))
    known = WordStatus.Status.KNOWN
    WordStatus.objects.bulk_create(
        (WordStatus(learner=learner, lemma_id=pk, status=known, changed_at=at) for pk in found),
        ignore_conflicts=True,
    )
    return list(found.values())


def take_back_the_rest(learner: User, article: Article, *, at: datetime) -> list[str]:
    """Undo `know_the_rest` of that moment; the keys of the lemmas that are new again."""
    known = WordStatus.objects.filter(
        learner=learner, status=WordStatus.Status.KNOWN, changed_at=at, lemma__articles__article=article
    )
    keys = list(known.values_list("lemma__key", flat=True))
    WordStatus.objects.filter(pk__in=known.values("pk")).delete()
    return keys


def statuses_of(
    learner: User | AnonymousUser, article: Article, *, also: Collection[str] = (), at: datetime | None = None
) -> dict[str, str]:
    """What the learner says of the article's lemmas: key -> learning, due, known or ignored; one query.

    `also` has the keys of lemmas that the article's words have only as this learner reads them.
    A lemma that is not in it is new to them. "due" is a learning word whose card waits at `at` (now).
    """
    if not isinstance(learner, User):
        return {}
    card_is_due = Exists(words_due(learner, at=at or timezone.now()).filter(lemma=OuterRef("lemma")))
    of_article = Q(lemma__in=article.lemmas.values("lemma"))
    if also:
        of_article |= Q(lemma__key__in=also)
    found = WordStatus.objects.filter(of_article, learner=learner).annotate(due=card_is_due)
    return {
        key: DUE if due and status == WordStatus.Status.LEARNING else status
        for key, status, due in found.values_list("lemma__key", "status", "due")
    }

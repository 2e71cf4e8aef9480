"""How much of an article a learner knows before they open it, and which words would help most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Case, Exists, F, FloatField, OuterRef, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Cast, Coalesce, Least, NullIf

from quizzes.accounts.models import User
from quizzes.articles.models import Article, ArticleLemma
from quizzes.articles.passage import document_of
from quizzes.articles.words import KNOWN_STATUSES
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import WordStatus

FIRST_WORDS = 6
_ALMOST_ALL = 0.99  # what is shown while a word is left to learn


def known_share(learner: User) -> Case:
    """Of an article's running words, how many the learner knows: 0 to 1, or None where it is not analysed.

    To annotate articles with. Counted as `quizzes.reading.coverage` counts: what has no meaning to learn is
    known unless the learner says otherwise. One sum over the lemmas of each article, within the query.
    """
    knows = Case(
        When(lemma__statuses__status__in=KNOWN_STATUSES, then=F("learnable")),
        default=F("learnable") - F("count"),
    )
    said = (
        ArticleLemma.objects.filter(article=OuterRef("pk"), lemma__statuses__learner=learner)
        .order_by()
        .values("article")
        .annotate(words=Sum(knows))
        .values("words")
    )
    known = F("running_words") - F("learnable_words") + Coalesce(Subquery(said), 0)
    share = Cast(known, FloatField()) / NullIf(F("running_words"), 0)
    return Case(When(running_words=known, then=share), default=Least(share, Value(_ALMOST_ALL)))


def known_shares(learner: User, articles: Iterable[Article]) -> dict[int, float | None]:
    """The `known_share` of each article by its number, in one query.

    Apart from the query of a list, where a database may work it out for every article before it takes a page.
    """
    shown = Article.objects.filter(pk__in=[article.pk for article in articles]).order_by()
    return dict(shown.values_list("pk", known_share(learner)))


@dataclass(frozen=True, slots=True)
class Preparation:
    """The words that would help most with an article, and the share of its words that is known with them."""

    words: Sequence[ArticleLemma]  # with their lemma
    share: float


def preparation(learner: User, article: Article) -> Preparation | None:
    """The new words that stand most often in the article; None when none is new to the learner."""
    words = list(_new_words(learner, article)[:FIRST_WORDS])
    if not words:
        return None
    known = Article.objects.filter(pk=article.pk).values_list(known_share(learner), flat=True)[0]
    gained = sum(word.learnable for word in words) / article.running_words
    return Preparation(words, known + gained)


@transaction.atomic
def learn_first(learner: User, article: Article, *, lemma_ids: Sequence[int], at: datetime) -> int:
    """Make cards of new words of the article, each with the sentence where it stands first; how many it made.

    Doing it twice is doing it once: a word that is not new any more is passed over.
    """
    document = document_of(article)
    words = _new_words(learner, article).filter(lemma__in=lemma_ids) if document else ()
    tokens = {token.start: token for token in document.tokens} if document else {}
    made = 0
    for word in words:
        if token := tokens.get(word.first_offset):
            enrol_word(learner, lemma=word.lemma, article=article, start=token.start, end=token.end, at=at)
            made += 1
    return made


def _new_words(learner: User, article: Article) -> QuerySet[ArticleLemma]:
    said = WordStatus.objects.filter(learner=learner, lemma=OuterRef("lemma"))
    return (
        ArticleLemma.objects.filter(~Exists(said), article=article, learnable__gt=0)
        .exclude(lemma__gloss="")
        .select_related("lemma")
        .order_by("-learnable", "-lemma__zipf", "lemma__key")
    )

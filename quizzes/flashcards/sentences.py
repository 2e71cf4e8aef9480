"""The sentence in which a card shows its word: now one, now another of those that its learner has read.

A word that is always seen in one sentence is known by the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from random import Random

from quizzes.accounts.models import User
from quizzes.arabic.document import Document
from quizzes.articles.models import Article, ArticleLemma, Lemma, heavy_fields
from quizzes.articles.passage import document_of

from .context import Context, context_of
from .models import Card, MetSentence

SENTENCES_A_CARD = 8
ARTICLES_LOOKED_AT = 5  # for a new card: each analysis that is not at hand takes some hundredths of a second


@dataclass(frozen=True, slots=True)
class Met:
    """A sentence and the article it stands in; None where that is gone."""

    context: Context
    article: Article | None


def sentence_for(card: Card) -> Met:
    """The sentence to show with the card as it stands: the same for its front and its answer.

    A new card is shown where its word was met. One query.
    """
    own = Met(_context(card), card.article)
    if card.is_new or card.lemma_id is None:
        return own
    others = (
        MetSentence.objects.filter(
            lemma=card.lemma_id,
            article__readings__learner=card.learner_id,
            article__readings__finished_at__isnull=False,
            article__state=Article.State.PUBLISHED,
        )
        .exclude(article=card.article_id or 0)
        .select_related("article")
        .defer(*heavy_fields("article__"))
        .order_by("-pk")[:SENTENCES_A_CARD]
    )
    choices = [Met(_context(other), other.article) for other in others]
    if own.context.sentence:
        choices.append(own)
    return Random(card.next_request.int).choice(choices) if choices else own  # noqa: S311


def keep_sentences_in(article: Article, *, learner: User) -> None:
    """Keep the sentences of an article that was read for those of its words that the learner has cards of."""
    used = article.lemmas.filter(lemma__cards__learner=learner).exclude(lemma__sentences__article=article)
    _keep(used.select_related("article", "lemma").distinct())


def keep_sentences_of(lemma: Lemma, *, learner: User) -> None:
    """Keep the sentences of a word in the last articles that the learner has read."""
    used = lemma.articles.filter(
        article__readings__learner=learner, article__readings__finished_at__isnull=False
    )
    used = used.exclude(article__met_sentences__lemma=lemma).select_related("article", "lemma")
    _keep(used.order_by("-article__readings__opened_at")[:ARTICLES_LOOKED_AT])


def _keep(used: Iterable[ArticleLemma]) -> None:
    """One sentence for each; where two learners finish at once, the first is kept."""
    found = []
    for use in used:
        document = document_of(use.article)
        end = _end_of_word(document, use.first_offset) if document else None
        if end is None:
            continue
        context = context_of(use.article.text, start=use.first_offset, end=end, document=document)
        found.append(MetSentence(lemma=use.lemma, article=use.article, **asdict(context)))
    MetSentence.objects.bulk_create(found, ignore_conflicts=True)


def _end_of_word(document: Document, start: int) -> int | None:
    return next((token.end for token in document.tokens if token.start == start), None)


def _context(row: Card | MetSentence) -> Context:
    return Context(
        row.sentence,
        row.word_start or 0,
        row.word_end or 0,
        row.vocalised,
        row.vocalised_start,
        row.vocalised_end,
    )

"""A person's own copy of an article: its words as they read them, and what each word is to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from quizzes.accounts.models import User
from quizzes.arabic.document import Document, Token
from quizzes.articles.models import Article
from quizzes.articles.passage import Passage, document_of, passage
from quizzes.articles.pieces import Span
from quizzes.articles.words import lemma_key
from quizzes.flashcards.strength import Strength, strengths_of
from quizzes.flashcards.words import statuses_of

from .card import WordCard, word_card
from .coverage import Coverage, coverage
from .readings import chosen_in, read_anew, with_tokens


@dataclass(frozen=True, slots=True)
class OwnCopy:
    """An article for one person; a guest has no words of their own."""

    article: Article
    learner: User | None
    document: Document | None  # with the readings that the learner chose; None without an analysis
    analysed: Document | None  # as the analysis reads it
    changed: Mapping[int, Token]  # the words that the learner reads otherwise, by their index
    statuses: Mapping[str, str]  # by the key of the lemma
    strengths: Mapping[str, Strength]  # the same

    def word(self, index: int) -> Token | None:
        """The word at that place, as the analysis reads it; None where none stands."""
        tokens = self.analysed.tokens if self.analysed else ()
        token = tokens[index] if 0 <= index < len(tokens) else None
        return token if token and token.kind == "word" else None

    def card(self, index: int) -> WordCard | None:
        """The card of the word at that place; None where no word stands."""
        original = self.word(index)
        if self.document is None or original is None:
            return None
        strength = self.strengths.get(lemma_key(self.document.tokens[index]))
        return word_card(self.document, index, self.statuses, original=original, strength=strength)

    def passage(self, *, vowels: str, mark: Span | None) -> Passage:
        return passage(
            self.article,
            vowels=vowels,
            statuses=self.statuses if self.learner else None,
            memories=self.strengths,
            readings=self.changed,
            mark=mark,
        )

    @property
    def coverage(self) -> Coverage | None:
        """How much of the article the learner knows; None for a guest and without an analysis."""
        known = self.learner is not None and self.document is not None
        return coverage(self.document, self.statuses) if known and self.document else None

    def places_of(self, keys: Collection[str]) -> list[int]:
        """The places of every word that belongs to one of the lemmas."""
        tokens = self.document.tokens if self.document else ()
        return [token.index for token in tokens if lemma_key(token) in keys]


def own_copy(article: Article, user: object, *, at: datetime | None = None) -> OwnCopy:
    """The article as `user` (a learner, or anyone else for a guest) reads it at `at` (now)."""
    document = document_of(article)
    if not isinstance(user, User):
        return OwnCopy(article, None, document, document, {}, {}, {})
    changed = read_anew(document, chosen_in(article, user)) if document else {}
    keys = {lemma_key(token) for token in changed.values()}
    return OwnCopy(
        article,
        user,
        with_tokens(document, changed) if document else None,
        document,
        changed,
        statuses_of(user, article, also=keys, at=at),
        strengths_of(user, article, at=at or timezone.now()),
    )


def get_article_for(user: object, pk: int) -> Article:
    """Http404 for whom it is not to be read."""
    return get_object_or_404(Article.objects.visible_to(user), pk=pk)


def get_word_for(user: object, pk: int, index: int) -> tuple[OwnCopy, WordCard]:
    """A person's copy of an article, and one of its words; Http404 where no word stands."""
    copy = own_copy(get_article_for(user, pk), user)
    card = copy.card(index)
    if card is None:
        raise Http404
    return copy, card

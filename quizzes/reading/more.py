"""The second step of a word's card: its forms, its family, and the word where other articles have it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.arabic.lexical import lexicon
from quizzes.articles.models import Article, ArticleLemma, Lemma
from quizzes.articles.passage import document_of
from quizzes.flashcards.context import context_of
from quizzes.flashcards.faces import Marked, Relative, family_of

SENTENCES = 3
PLURALS = 3


@dataclass(frozen=True, slots=True)
class Form:
    """Another form of the word, with what grammar calls it."""

    term: str | Promise
    form: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sentence of another article in which the lemma stands."""

    article: Article
    sentence: Marked


@dataclass(frozen=True, slots=True)
class More:
    forms: tuple[Form, ...]
    family: tuple[Relative, ...]
    elsewhere: tuple[Elsewhere, ...]

    def __bool__(self) -> bool:
        return bool(self.forms or self.family or self.elsewhere)


def more_of(user: object, lemma: Lemma, *, article: Article) -> More:
    """What there is beyond the card of a word of this article, for a person who reads it."""
    return More(forms_of(lemma), tuple(family_of(lemma)), tuple(_elsewhere(user, lemma, article=article)))


def forms_of(lemma: Lemma) -> tuple[Form, ...]:
    """The plurals and the feminine that the lexicon has for a noun or an adjective."""
    plurals = [Form(_("plural"), form) for form in lexicon.plurals(lemma.key)[:PLURALS]]
    feminines = [Form(_("feminine"), form) for form in lexicon.feminines(lemma.key)[:1]]
    return (*plurals, *feminines)


def _elsewhere(user: object, lemma: Lemma, *, article: Article) -> list[Elsewhere]:
    """The newest other articles that the person may read, each with the first sentence that has the lemma."""
    uses = (
        ArticleLemma.objects.filter(lemma=lemma, article__in=Article.objects.visible_to(user))
        .exclude(article=article)
        .select_related("article")
        .order_by("-article__published_on", "-article")
    )
    return [found for use in uses[:SENTENCES] if (found := _in_its_sentence(use))]


def _in_its_sentence(use: ArticleLemma) -> Elsewhere | None:
    """None where the article was analysed anew since its lemmas were counted."""
    document = document_of(use.article)
    tokens = document.tokens if document else ()
    token = next((token for token in tokens if token.start == use.first_offset), None)
    if token is None:
        return None
    context = context_of(use.article.text, start=token.start, end=token.end, document=document)
    return Elsewhere(use.article, Marked.at(context.sentence, context.word_start, context.word_end))

"""An article as one person sees it: the passage, what they know of it, and the word whose card is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import pgettext_lazy

from quizzes.accounts.models import ReadScale, Theme, User, Vowels
from quizzes.accounts.requests import PersonalRequest
from quizzes.articles.level_reasons import level_reasons
from quizzes.articles.models import Article, Lemma
from quizzes.articles.passage import document_of, passage
from quizzes.articles.words import lemma_key
from quizzes.flashcards.models import Card
from quizzes.flashcards.words import statuses_of

from .card import WordCard, word_card
from .coverage import Coverage, coverage
from .shelf import question_count


def get_article_for(user: object, pk: int) -> Article:
    """Http404 for whom it is not to be read."""
    return get_object_or_404(Article.objects.visible_to(user), pk=pk)


def get_word_for(user: object, pk: int, index: int) -> tuple[Article, WordCard]:
    """An article and one of its words; Http404 where no word stands."""
    article = get_article_for(user, pk)
    document = document_of(article)
    card = word_card(document, index, _statuses(user, article)) if document else None
    if card is None:
        raise Http404
    return article, card


def get_lemma(card: WordCard) -> Lemma:
    """Http404 where the word is in no index, as an analysis that is made again meanwhile may have it."""
    return get_object_or_404(Lemma, key=card.key)


def vowels_for(request: PersonalRequest) -> str:
    """What the address asks for, or the person's setting."""
    wanted = request.GET.get("vowels", "")
    return wanted if wanted in Vowels.values else request.preferences.vowels


# What stands on the buttons of a phone.
SHORT_VOWELS = {
    Vowels.NONE: pgettext_lazy("vowels", "None"),
    Vowels.NEW: pgettext_lazy("vowels", "New"),
    Vowels.ALL: pgettext_lazy("vowels", "All"),
}


def vowel_choices(learner: User | None) -> list[tuple[str, str, str]]:
    """Value, name and short name. A guest has no words of their own: nothing stands between none and all."""
    choices = [choice for choice in Vowels if learner or choice != Vowels.NEW]
    return [(choice.value, str(choice.label), str(SHORT_VOWELS[choice])) for choice in choices]


def reader_context(
    request: PersonalRequest, article: Article, card: WordCard | None = None
) -> dict[str, Any]:
    """What templates/reading/article_detail.html draws."""
    learner = request.user if isinstance(request.user, User) else None
    statuses = _statuses(learner, article)
    text = passage(
        article,
        vowels=vowels_for(request),
        statuses=statuses if learner else None,
        mark=(card.start, card.end) if card else None,
    )
    return {
        "section": "news",
        "article": article,
        "passage": text,
        "level_reasons": level_reasons(article.level_reasons),
        "question_count": question_count(article),
        "coverage": coverage_for(learner, article, statuses),
        "vowel_choices": vowel_choices(learner),
        **_sizes(request),
        "themes": Theme.choices,
        **card_context(request, article, card),
    }


def coverage_for(
    learner: User | None, article: Article, statuses: Mapping[str, str] | None = None
) -> Coverage | None:
    """How much of the article the learner knows; None for a guest and without an analysis."""
    document = document_of(article)
    if learner is None or document is None:
        return None
    return coverage(document, _statuses(learner, article) if statuses is None else statuses)


def card_context(request: PersonalRequest, article: Article, card: WordCard | None) -> dict[str, Any]:
    """What the card draws, alone or within the page."""
    learner = request.user if isinstance(request.user, User) else None
    saved = card is not None and learner is not None and _is_saved(learner, card)
    return {"article": article, "card": card, "is_saved": saved}


def places_of(article: Article, keys: Collection[str]) -> list[int]:
    """The places of every word of the article that belongs to one of the lemmas."""
    document = document_of(article)
    return [token.index for token in document.tokens if lemma_key(token) in keys] if document else []


def _sizes(request: PersonalRequest) -> dict[str, Any]:
    """The steps of the text size, and the ones beside the present."""
    steps = list(ReadScale.values)
    at = steps.index(request.preferences.read_scale)
    return {"sizes": steps, "smaller": steps[at - 1] if at else "", "larger": "".join(steps[at + 1 : at + 2])}


def _statuses(user: object, article: Article, at: datetime | None = None) -> dict[str, str]:
    return statuses_of(user, article, at=at) if isinstance(user, User) else {}


def _is_saved(learner: User, card: WordCard) -> bool:
    return Card.objects.active().filter(learner=learner, lemma__key=card.key).exists()

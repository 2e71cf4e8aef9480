"""What the page of an article and the card of a word draw."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import pgettext_lazy

from quizzes.accounts.models import ReadScale, Theme, User, Vowels
from quizzes.accounts.requests import PersonalRequest
from quizzes.articles.level_reasons import level_reasons
from quizzes.articles.models import Lemma
from quizzes.flashcards.models import Card

from .card import WordCard
from .own_copy import OwnCopy
from .shelf import question_count
from .spoken import spoken_sentence


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
    Vowels.NEW: pgettext_lazy("vowels", "Needed"),
    Vowels.ALL: pgettext_lazy("vowels", "All"),
}


def vowel_choices(learner: User | None) -> list[tuple[str, str, str]]:
    """Value, name and short name. A guest has no words of their own: nothing stands between none and all."""
    choices = [choice for choice in Vowels if learner or choice != Vowels.NEW]
    return [(choice.value, str(choice.label), str(SHORT_VOWELS[choice])) for choice in choices]


def reader_context(request: PersonalRequest, copy: OwnCopy, card: WordCard | None = None) -> dict[str, Any]:
    """What templates/reading/article_detail.html draws."""
    article = copy.article
    mark = (card.start, card.end) if card else None
    return {
        "section": "news",
        "article": article,
        "passage": copy.passage(vowels=vowels_for(request), mark=mark),
        "level_reasons": level_reasons(article.level_reasons),
        "question_count": question_count(article),
        "coverage": copy.coverage,
        "vowel_choices": vowel_choices(copy.learner),
        **_sizes(request),
        "themes": Theme.choices,
        **card_context(copy, card),
    }


def card_context(copy: OwnCopy, card: WordCard | None) -> dict[str, Any]:
    """What the card draws, alone or within the page."""
    saved = card is not None and copy.learner is not None and _is_saved(copy.learner, card)
    spoken = spoken_sentence(copy.document, card.index) if card and copy.document else None
    return {"article": copy.article, "card": card, "is_saved": saved, "spoken": spoken}


def _sizes(request: PersonalRequest) -> dict[str, Any]:
    """The steps of the text size, and the ones beside the present."""
    steps = list(ReadScale.values)
    at = steps.index(request.preferences.read_scale)
    return {"sizes": steps, "smaller": steps[at - 1] if at else "", "larger": "".join(steps[at + 1 : at + 2])}


def _is_saved(learner: User, card: WordCard) -> bool:
    return Card.objects.active().filter(learner=learner, lemma__key=card.key).exists()


def tell_words(response: HttpResponse, *, status: str, words: list[int]) -> HttpResponse:
    """The page marks these words of the text anew."""
    response["HX-Trigger"] = json.dumps({"word-status": {"status": status, "words": words}})
    return response

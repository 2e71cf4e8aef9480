"""The card of a word: what it says, and what the learner says of the word."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from quizzes.accounts.requests import AccountRequest, PersonalRequest
from quizzes.articles.models import Article
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import WordStatus
from quizzes.flashcards.words import set_status
from quizzes.web.decorators import account_required

from .card import WordCard
from .more import more_of
from .own_copy import OwnCopy, get_word_for
from .reader import card_context, get_lemma, reader_context, tell_words
from .readings import choose_reading, forget_reading


@require_safe
@vary_on_headers("HX-Request")
def word(request: PersonalRequest, pk: int, index: int) -> HttpResponse:
    """A word's card; as a whole page, the article with the word marked in it."""
    copy, card = get_word_for(request.user, pk, index)
    if request.htmx:
        return render(request, "reading/_card.html", card_context(copy, card))
    more = more_of(request.user, get_lemma(card), article=copy.article) if card.has_more else None
    context = reader_context(request, copy, card) | {"more": more}
    return render(request, "reading/article_detail.html", context)


@require_safe
@vary_on_headers("HX-Request")
def word_more(request: PersonalRequest, pk: int, index: int) -> HttpResponse:
    """The second step of the card; without scripts it stands on the page of the word."""
    copy, card = get_word_for(request.user, pk, index)
    if not request.htmx:
        return redirect("reading:word", pk=pk, index=index)
    context = {"more": more_of(request.user, get_lemma(card), article=copy.article)}
    return render(request, "reading/_more.html", context)


@account_required
@require_POST
def word_status(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Keep what the learner says of the word; "new" forgets what they said.

    A word that is being learnt has a card, or it would never come back to be reviewed.
    """
    copy, card = get_word_for(request.user, pk, index)
    wanted = request.POST.get("status", "")
    if wanted == WordStatus.Status.LEARNING and card.can_be_learnt:
        _enrol(request, copy.article, card)
    else:
        status = wanted if wanted in WordStatus.Status.values else None
        set_status(request.user, lemma=get_lemma(card), status=status, at=timezone.now())
    return _changed(request, copy, card)


@account_required
@require_POST
def word_save(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Make a card of the word and its sentence."""
    copy, card = get_word_for(request.user, pk, index)
    _enrol(request, copy.article, card)
    return _changed(request, copy, card)


def _enrol(request: AccountRequest, article: Article, card: WordCard) -> None:
    lemma, at = get_lemma(card), timezone.now()
    enrol_word(request.user, lemma=lemma, article=article, start=card.start, end=card.end, at=at)


@account_required
@require_POST
def word_reading(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Read the word otherwise: `number` is another reading's, and anything else the analysis' own again."""
    copy, card = get_word_for(request.user, pk, index)
    token = copy.word(index)
    number = request.POST.get("number", "")
    if token and number.isdecimal():
        choose_reading(request.user, copy.article, token=token, number=int(number), at=timezone.now())
    elif token:
        forget_reading(request.user, copy.article, token=token)
    response = _changed(request, copy, card)
    response["HX-Trigger-After-Swap"] = "word-reading"
    return response


def _changed(request: AccountRequest, before: OwnCopy, card: WordCard) -> HttpResponse:
    """The card as it is now; every word in the text that changes with it is told."""
    if not request.htmx:
        return redirect("reading:word", pk=before.article.pk, index=card.index)
    copy, now = get_word_for(request.user, before.article.pk, card.index)
    context = reader_context(request, copy, now)
    response = render(request, "reading/_card.html", {**context, "changed": True})
    return tell_words(response, status=now.status, words=copy.places_of({now.key}))

"""The start page, the reader and the word card."""

from __future__ import annotations

import json
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from quizzes.accounts.models import User
from quizzes.accounts.requests import AccountRequest, PersonalRequest
from quizzes.articles.models import Article, Lemma, heavy_fields
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import WordStatus
from quizzes.flashcards.words import know_the_rest, set_status, take_back_the_rest
from quizzes.web.decorators import account_required

from .card import WordCard
from .fit import FIRST_WORDS, known_shares, learn_first, preparation
from .more import more_of
from .reader import (
    card_context,
    coverage_for,
    get_article_for,
    get_lemma,
    get_word_for,
    places_of,
    reader_context,
)
from .shelf import ShelfForm, question_count, with_questions, with_reading
from .track import finish_article, open_article

ARTICLES_A_PAGE = 13


@require_safe
@vary_on_headers("HX-Request")
def article_list(request: PersonalRequest) -> HttpResponse:
    learner = request.user if isinstance(request.user, User) else None
    form = ShelfForm(request.GET, learner=learner)
    articles = with_questions(form.narrow(Article.objects.published().defer(*heavy_fields())))
    if learner:
        articles = form.put_in_order(with_reading(articles, learner))
    page = Paginator(articles, ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    template = "reading/article_list.html" + ("#found" if request.htmx else "")
    context = {"section": "news", "page": page, "form": form, "today": timezone.localdate()}
    context["shares"] = known_shares(learner, page.object_list) if learner else {}
    return render(request, template, context)


@require_safe
@vary_on_headers("HX-Request")
def article_detail(request: PersonalRequest, pk: int) -> HttpResponse:
    """The reader; as a fragment, the passage and the headline."""
    article = get_article_for(request.user, pk)
    context = reader_context(request, article)
    if request.htmx:
        return render(request, "reading/article_detail.html#fragment", context)
    if isinstance(request.user, User):
        context["reading"] = open_article(request.user, article=article, at=timezone.now())
    return render(request, "reading/article_detail.html", context)


@account_required
@require_safe
@vary_on_headers("HX-Request")
def article_before(request: AccountRequest, pk: int) -> HttpResponse:
    """What would help with the article before it is opened."""
    article = get_article_for(request.user, pk)
    context = {"article": article, "preparation": preparation(request.user, article)}
    if request.htmx:
        return render(request, "reading/_before.html", context)
    return redirect(article)


@account_required
@require_POST
def article_learn_first(request: AccountRequest, pk: int) -> HttpResponse:
    """Make cards of the words that the learner was shown."""
    article = get_article_for(request.user, pk)
    wanted = [int(word) for word in request.POST.getlist("word") if word.isdecimal()][:FIRST_WORDS]
    learn_first(request.user, article, lemma_ids=wanted, at=timezone.now())
    if not request.htmx:
        return redirect("flashcards:review")
    learning = list(Lemma.objects.filter(pk__in=wanted, statuses__learner=request.user))
    return render(request, "reading/_before.html", {"article": article, "learning": learning})


@account_required
@require_POST
def article_finish(request: AccountRequest, pk: int) -> HttpResponse:
    article = get_article_for(request.user, pk)
    reading = finish_article(request.user, article=article, at=timezone.now())
    if request.htmx:
        context = {"article": article, "reading": reading, "question_count": question_count(article)}
        context["coverage"] = coverage_for(request.user, article)
        return render(request, "reading/article_detail.html#ending", context)
    return redirect(f"{article.get_absolute_url()}#ending")


@account_required
@require_POST
def article_know_rest(request: AccountRequest, pk: int) -> HttpResponse:
    """The words that are still new are known; with `undo`, the moment of that, they are new again."""
    article = get_article_for(request.user, pk)
    at = _moment(request.POST.get("undo", ""))
    now = timezone.now()
    if at:
        keys = take_back_the_rest(request.user, article, at=at)
    else:
        keys = know_the_rest(request.user, article, at=now)
    if not request.htmx:
        return redirect(f"{article.get_absolute_url()}#ending")
    context = reader_context(request, article) | {"changed": True}
    context |= {"taken_back": at is not None, "became_known": len(keys), "known_at": now.isoformat()}
    response = render(request, "reading/_rest.html", context)
    return _tell(response, status="new" if at else "known", words=places_of(article, set(keys)))


@require_safe
@vary_on_headers("HX-Request")
def word(request: PersonalRequest, pk: int, index: int) -> HttpResponse:
    """A word's card; as a whole page, the article with the word marked in it."""
    article, card = get_word_for(request.user, pk, index)
    if request.htmx:
        return render(request, "reading/_card.html", card_context(request, article, card))
    more = more_of(request.user, get_lemma(card), article=article) if card.has_more else None
    context = reader_context(request, article, card) | {"more": more}
    return render(request, "reading/article_detail.html", context)


@require_safe
@vary_on_headers("HX-Request")
def word_more(request: PersonalRequest, pk: int, index: int) -> HttpResponse:
    """The second step of the card; without scripts it stands on the page of the word."""
    article, card = get_word_for(request.user, pk, index)
    if not request.htmx:
        return redirect("reading:word", pk=pk, index=index)
    context = {"more": more_of(request.user, get_lemma(card), article=article)}
    return render(request, "reading/_more.html", context)


@account_required
@require_POST
def word_status(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Keep what the learner says of the word; "new" forgets what they said.

    A word that is being learnt has a card, or it would never come back to be reviewed.
    """
    article, card = get_word_for(request.user, pk, index)
    wanted = request.POST.get("status", "")
    if wanted == WordStatus.Status.LEARNING and card.can_be_learnt:
        _enrol(request, article, card)
    else:
        status = wanted if wanted in WordStatus.Status.values else None
        set_status(request.user, lemma=get_lemma(card), status=status, at=timezone.now())
    return _changed(request, article, card)


@account_required
@require_POST
def word_save(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Make a card of the word and its sentence."""
    article, card = get_word_for(request.user, pk, index)
    _enrol(request, article, card)
    return _changed(request, article, card)


def _enrol(request: AccountRequest, article: Article, card: WordCard) -> None:
    lemma, at = get_lemma(card), timezone.now()
    enrol_word(request.user, lemma=lemma, article=article, start=card.start, end=card.end, at=at)


def _moment(text: str) -> datetime | None:
    """A moment as the page had it from `isoformat`; None for anything else."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _changed(request: PersonalRequest, article: Article, card: WordCard) -> HttpResponse:
    """The card as it is now; every word of its lemma in the text changes with it."""
    if not request.htmx:
        return redirect("reading:word", pk=article.pk, index=card.index)
    article, card = get_word_for(request.user, article.pk, card.index)
    context = reader_context(request, article, card)
    response = render(request, "reading/_card.html", {**context, "changed": True})
    return _tell(response, status=card.status, words=places_of(article, {card.key}))


def _tell(response: HttpResponse, *, status: str, words: list[int]) -> HttpResponse:
    """The page marks these words of the text anew."""
    response["HX-Trigger"] = json.dumps({"word-status": {"status": status, "words": words}})
    return response

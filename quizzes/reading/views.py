"""The start page, the reader and the word card."""

from __future__ import annotations

import json

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from quizzes.accounts.models import User
from quizzes.accounts.requests import AccountRequest, PersonalRequest
from quizzes.articles.models import Article
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import WordStatus
from quizzes.flashcards.words import set_status
from quizzes.web.decorators import account_required

from .card import WordCard
from .reader import (
    card_context,
    get_article_for,
    get_lemma,
    get_word_for,
    reader_context,
    words_of,
)
from .shelf import ShelfForm, question_count, with_questions, with_reading
from .track import finish_article, open_article

ARTICLES_A_PAGE = 13


@require_safe
@vary_on_headers("HX-Request")
def article_list(request: PersonalRequest) -> HttpResponse:
    form = ShelfForm(request.GET)
    articles = with_questions(form.narrow(Article.objects.published().defer("text", "level_reasons")))
    if isinstance(request.user, User):
        articles = with_reading(articles, request.user)
    page = Paginator(articles, ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    template = "reading/article_list.html" + ("#found" if request.htmx else "")
    context = {"section": "news", "page": page, "form": form, "today": timezone.localdate()}
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
@require_POST
def article_finish(request: AccountRequest, pk: int) -> HttpResponse:
    article = get_article_for(request.user, pk)
    reading = finish_article(request.user, article=article, at=timezone.now())
    if request.htmx:
        context = {"article": article, "reading": reading, "question_count": question_count(article)}
        return render(request, "reading/article_detail.html#ending", context)
    return redirect(f"{article.get_absolute_url()}#ending")


@require_safe
@vary_on_headers("HX-Request")
def word(request: PersonalRequest, pk: int, index: int) -> HttpResponse:
    """A word's card; as a whole page, the article with the word marked in it."""
    article, card = get_word_for(request.user, pk, index)
    if request.htmx:
        return render(request, "reading/_card.html", card_context(request, article, card))
    return render(request, "reading/article_detail.html", reader_context(request, article, card))


@account_required
@require_POST
def word_status(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Keep what the learner says of the word; "new" forgets what they said."""
    article, card = get_word_for(request.user, pk, index)
    wanted = request.POST.get("status", "")
    status = wanted if wanted in WordStatus.Status.values else None
    set_status(request.user, lemma=get_lemma(card), status=status, at=timezone.now())
    return _changed(request, article, card)


@account_required
@require_POST
def word_save(request: AccountRequest, pk: int, index: int) -> HttpResponse:
    """Make a card of the word and its sentence."""
    article, card = get_word_for(request.user, pk, index)
    enrol_word(
        request.user,
        lemma=get_lemma(card),
        article=article,
        start=card.start,
        end=card.end,
        at=timezone.now(),
    )
    return _changed(request, article, card)


def _changed(request: PersonalRequest, article: Article, card: WordCard) -> HttpResponse:
    """The card as it is now; every word of its lemma in the text changes with it."""
    if not request.htmx:
        return redirect("reading:word", pk=article.pk, index=card.index)
    article, card = get_word_for(request.user, article.pk, card.index)
    context = reader_context(request, article, card)
    response = render(request, "reading/_card.html", {**context, "changed": True})
    told = {"word-status": {"status": card.status, "words": words_of(article, card.key)}}
    response["HX-Trigger"] = json.dumps(told)
    return response

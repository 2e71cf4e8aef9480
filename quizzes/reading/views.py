"""The start page and the page of an article."""

from __future__ import annotations

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
from quizzes.flashcards.words import know_the_rest, take_back_the_rest
from quizzes.web.decorators import account_required

from .fit import FIRST_WORDS, known_shares, learn_first, preparation
from .own_copy import get_article_for, own_copy
from .reader import reader_context, tell_words
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
    context = reader_context(request, own_copy(article, request.user))
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
        context["coverage"] = own_copy(article, request.user).coverage
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
    copy = own_copy(article, request.user)
    context = reader_context(request, copy) | {"changed": True}
    context |= {"taken_back": at is not None, "became_known": len(keys), "known_at": now.isoformat()}
    response = render(request, "reading/_rest.html", context)
    return tell_words(response, status="new" if at else "known", words=copy.places_of(keys))


def _moment(text: str) -> datetime | None:
    """A moment as the page had it from `isoformat`; None for anything else."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None

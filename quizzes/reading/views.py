"""The start page and the reader."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from quizzes.articles.models import Article

from .shelf import ShelfForm, with_questions

ARTICLES_A_PAGE = 13


@require_GET
def article_list(request: HttpRequest) -> HttpResponse:
    form = ShelfForm(request.GET)
    articles = with_questions(form.narrow(Article.objects.published().defer("text", "level_reasons")))
    page = Paginator(articles, ARTICLES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "reading/article_list.html", {"section": "news", "page": page, "form": form})

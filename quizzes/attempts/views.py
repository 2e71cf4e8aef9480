"""The pages of a set taken alone: before it, each of its questions, and the result."""

from __future__ import annotations

import uuid

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import HttpResponseClientRedirect

from quizzes.accounts.requests import PersonalRequest
from quizzes.articles.models import Article
from quizzes.articles.sentences import sentences_of
from quizzes.questions.models import QuestionSet

from .access import get_attempt_for, taker_of
from .answer import AttemptOverError, NotAskedError, NothingToAskError, answer, start
from .forms import AnswerForm
from .page import QuestionPage, page_at
from .result import result_of
from .steps import steps_of, unanswered


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start_page(request: PersonalRequest, pk: int) -> HttpResponse:
    """What the newest published set of an article asks; POST starts it, or goes on with it."""
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=pk)
    question_set = (
        QuestionSet.objects.published().filter(article=article).order_by("-published_at", "-pk").first()
    )
    if request.method == "POST" and question_set:
        learner, guest = taker_of(request)
        try:
            return redirect(start(question_set, learner=learner, guest=guest, at=timezone.now()))
        except NothingToAskError:
            pass
    questions = list(question_set.questions.approved()) if question_set else []
    skills = {question.skill: question.get_skill_display() for question in questions}
    context = {"section": "news", "article": article, "count": len(questions), "skills": skills.values()}
    return render(request, "attempts/start.html", context)


@never_cache
@require_safe
def attempt(request: PersonalRequest, pk: uuid.UUID) -> HttpResponse:
    """The first question without an answer; the result where there is none."""
    attempt = get_attempt_for(request, pk)
    steps = steps_of(attempt)
    left = unanswered(steps)
    if left and attempt.is_under_way:
        return redirect("attempts:question", attempt.pk, left[0].position)
    result = result_of(attempt, steps=steps, at=timezone.now())
    context = {"section": "news", "result": result, "article": result.article}
    return render(request, "attempts/result.html", context)


@never_cache
@vary_on_headers("HX-Request")
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: PersonalRequest, pk: uuid.UUID, position: int) -> HttpResponse:
    """One question beside the passage, or what became of it; POST answers it."""
    attempt = get_attempt_for(request, pk)
    page = page_at(attempt, position, vowels=request.preferences.vowels)
    if page is None:
        return _go(request, attempt.get_absolute_url())
    if request.method == "POST":
        return _answer(request, page)
    return _show(request, page, _form(page))


def _answer(request: PersonalRequest, page: QuestionPage) -> HttpResponse:
    form = _form(page, request.POST)
    if page.step.answer is None:
        if not form.is_valid():
            return _show(request, page.with_typed(form.typed), form, status=422)
        try:
            given = answer(page.attempt, question=page.question, **form.cleaned_data, at=timezone.now())
        except (
            AttemptOverError,
            NotAskedError,
        ):  # It ended, or the question was withdrawn, this very moment.
            return _go(request, page.attempt.get_absolute_url())
        page = page.with_answer(given)
    if is_fragment(request):
        return _show(request, page, form)
    return redirect(page.address + ("#evidence" if page.question.evidence_end else ""))


def _form(page: QuestionPage, data: QueryDict | None = None) -> AnswerForm:
    sentences = sentences_of(page.article) if page.is_search else ()
    return AnswerForm(data, question=page.question, sentences=sentences)


def _show(
    request: PersonalRequest, page: QuestionPage, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    template = "attempts/question.html" + ("#fragment" if is_fragment(request) else "")
    return render(request, template, {"section": "news", "page": page, "form": form}, status=status)


def is_fragment(request: PersonalRequest) -> bool:
    """Whether htmx asks for a part of the page; when it restores one from history it wants the whole."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def _go(request: PersonalRequest, url: str) -> HttpResponse:
    return HttpResponseClientRedirect(url) if is_fragment(request) else redirect(url)

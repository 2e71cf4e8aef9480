"""The classes of a person, joining one, and what a class has to do."""

from __future__ import annotations

from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from quizzes.accounts.models import User
from quizzes.accounts.requests import AccountRequest
from quizzes.articles.models import Article
from quizzes.questions.models import Question, QuestionSet

from .forms import JoinForm
from .join import OwnClassError, join
from .models import Classroom


def get_classroom_for(user: User, pk: int) -> Classroom:
    """Raises Http404 for anyone but its teacher, its members and administrators."""
    return get_object_or_404(Classroom.objects.visible_to(user).select_related("teacher"), pk=pk)


def sets_of(classroom: Classroom) -> QuerySet[QuestionSet]:
    """What its teacher has published, newest first, each with `question_count`."""
    approved = Count("questions", filter=Q(questions__state=Question.State.APPROVED))
    published = QuestionSet.objects.published().filter(
        owner=classroom.teacher_id, article__state=Article.State.PUBLISHED
    )
    in_order = published.select_related("article").order_by("-published_at", "-pk")
    return in_order.annotate(question_count=approved).filter(question_count__gt=0)


@require_safe
def classroom_list(request: HttpRequest) -> HttpResponse:
    """The classes a person teaches and those they joined; a guest reads what a class is."""
    return render(request, "classrooms/classroom_list.html", _lists(request.user, JoinForm()))


@login_required
@require_POST
@rate_limit(action="join_class")
def join_class(request: AccountRequest) -> HttpResponse:
    """Join the class with the code sent, and go to it."""
    form = JoinForm(request.POST)
    if not form.is_valid():
        return render(request, "classrooms/classroom_list.html", _lists(request.user, form), status=422)
    try:
        join(form.classroom, learner=request.user)
        messages.success(request, gettext("Joined: %(name)s.") % {"name": form.classroom.name})
    except OwnClassError:
        messages.info(request, gettext("This is your own class; its code is for the learners."))
    return redirect(form.classroom)


@login_required
@require_safe
def classroom(request: AccountRequest, pk: int) -> HttpResponse:
    """What the class has to do; for its teacher also the code and who is in it."""
    classroom = get_classroom_for(request.user, pk)
    teaches = classroom.is_editable_by(request.user)
    context = {
        "section": "class",
        "classroom": classroom,
        "sets": sets_of(classroom),
        "teaches": teaches,
        "memberships": classroom.memberships.in_order() if teaches else (),
    }
    return render(request, "classrooms/classroom.html", context)


def _lists(user: object, form: JoinForm) -> dict[str, object]:
    taught = joined = Classroom.objects.none()
    if isinstance(user, User):
        with_size = Classroom.objects.annotate(size=Count("memberships")).select_related("teacher")
        taught = with_size.filter(teacher=user)
        joined = Classroom.objects.of_learner(user).open().select_related("teacher")
    return {"section": "class", "form": form, "taught": taught, "joined": joined}

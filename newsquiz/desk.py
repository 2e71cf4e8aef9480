"""The teacher's desk: Django's admin, entered by the site's own door and opened on what waits."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from quizzes.questions.models import Question, QuestionSet

MOST_WAITING = 10
ORDER = ("Article", "QuestionSet", "Classroom", "User")


class Desk(AdminSite):
    site_title = _("Teacher's desk")
    site_header = _("Teacher's desk")
    index_title = _("Teacher's desk")
    enable_nav_sidebar = False

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The site has one door; who is inside and no teacher may not enter."""
        if self.has_permission(request):
            return redirect("admin:index")
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """In the order of a teacher's work, not of the alphabet."""
        apps = super().get_app_list(request, app_label)
        place = {name: number for number, name in enumerate(ORDER)}
        return sorted(
            apps, key=lambda app: min(place.get(m["object_name"], len(place)) for m in app["models"])
        )

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        own = QuestionSet.objects.editable_by(request.user)  # type: ignore[arg-type]
        drafts = Count("questions", filter=Q(questions__state=Question.State.DRAFT))
        waiting = own.annotate(draft_count=drafts).filter(draft_count__gt=0).select_related("article")
        return super().index(request, {"waiting": waiting[:MOST_WAITING], **(extra_context or {})})

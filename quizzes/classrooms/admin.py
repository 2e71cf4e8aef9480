"""The classes of a teacher: opened, named, archived, and who is in them."""

from __future__ import annotations

import random
from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.forms import Media
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from quizzes.questions.admin.rows import OwnRows, count
from quizzes.web.latin import isolate
from quizzes.web.numbers import write_digits

from .join import free_code
from .models import Classroom, Membership


class MembersInline(admin.TabularInline):  # type: ignore[type-arg]
    """Learners join by the code; a teacher takes one out again."""

    model = Membership
    template = "admin/classrooms/classroom/_members.html"
    fields = readonly_fields = ("learner", "joined_at")
    extra = 0
    media = Media()

    def has_add_permission(self, request: HttpRequest, obj: Classroom | None = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        return super().get_queryset(request).in_order()  # type: ignore[attr-defined]


@admin.register(Classroom)
class ClassroomAdmin(OwnRows):
    list_display = ("named", "join_code", "state", "members")
    list_filter = ("state",)
    search_fields = ("name", "code")
    search_help_text = _("The name or the code of a class")
    fields = ("name", "state", "join_code")
    readonly_fields = ("join_code",)
    inlines = (MembersInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Classroom]:
        return super().get_queryset(request).annotate(member_count=Count("memberships"))

    def get_fields(self, request: HttpRequest, obj: Classroom | None = None) -> Any:
        return self.fields if obj else ("name",)

    def get_inlines(self, request: HttpRequest, obj: Classroom | None) -> Any:
        return self.inlines if obj else ()

    def save_model(self, request: HttpRequest, obj: Classroom, form: Any, change: bool) -> None:
        if not change:
            obj.teacher = request.user  # type: ignore[assignment]
            obj.code = free_code(random.SystemRandom())
        super().save_model(request, obj, form, change)

    @admin.display(description=_("class name"), ordering="name")
    def named(self, classroom: Classroom) -> SafeString:
        return isolate(classroom.name)

    @admin.display(description=_("join code"))
    def join_code(self, classroom: Classroom) -> str:
        return write_digits(classroom.code)

    @admin.display(description=_("members"), ordering="member_count")
    def members(self, classroom: Classroom) -> str:
        return count(classroom.member_count)  # type: ignore[attr-defined]

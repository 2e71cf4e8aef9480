"""What the desk's pages share: a teacher's own rows, and how a cell is written."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import capfirst

from quizzes.web.numbers import write_date, write_number


class OwnRows(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shows and changes what `editable_by` gives a person: their own rows, and an administrator's everything.

    A row of somebody else is not found.
    """

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None
    media = Media()  # no page here needs the admin's scripts

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return super().get_queryset(request).editable_by(request.user)  # type: ignore[attr-defined]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {"title": capfirst(self.opts.verbose_name_plural)})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """One way to save: it leads on by itself."""
        context |= {"show_save_and_add_another": False, "show_save_and_continue": False}
        return super().render_change_form(request, context, *args, **kwargs)

    def own(self, request: HttpRequest, pk: int) -> Any:
        """The row, for a page of our own. Raises `Http404` where it is another's."""
        row = self.get_object(request, str(pk))
        if row is None:
            raise Http404
        return row


def count(number: int) -> str:
    return write_number(number)


def day(moment: date | None) -> str:
    return write_date(moment, "medium") if moment else "—"

"""The question sets of a teacher: each a page on which every question is judged and changed in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from quizzes.articles.models import Article
from quizzes.web.latin import isolate
from quizzes.web.numbers import write_number

from ..forms import ARABIC, Editor, format_named
from ..generate import LONGEST, is_too_long
from ..models import Format, Question, QuestionSet
from ..review import NotReady, approve, approve_all, publish, refuse, withdraw, write_once
from ..tasks import ask
from ..writer import writer
from .desk import desk_of, next_anchor
from .panel import panel_of
from .rows import OwnRows, count, day


class NewSetForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = QuestionSet
        fields = ("article", "title")
        widgets = {"title": forms.TextInput(attrs=ARABIC), "article": forms.Select(attrs={"lang": "ar"})}


class TitleForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = QuestionSet
        fields = ("title",)
        widgets = {"title": forms.TextInput(attrs=ARABIC)}


class WrittenBy(admin.ChoicesFieldListFilter):
    """Sets in which somebody has written at least one question."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = gettext("written by")

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        origin: Any = self.used_parameters.get(self.lookup_kwarg)
        if not origin:
            return queryset
        wanted = Question.objects.filter(question_set=OuterRef("pk"), origin__in=origin)
        return queryset.filter(Exists(wanted))


@admin.register(QuestionSet)
class QuestionSetAdmin(OwnRows):
    form = NewSetForm
    list_display = ("headline", "state", "drafts", "approved", "published")
    list_filter = ("state", ("questions__origin", WrittenBy), "article__level", "article__topic")
    search_fields = ("title", "article__title", "questions__stem")
    search_help_text = _("Words of the title or of a question")
    list_select_related = ("article",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[QuestionSet]:
        def counted(state: str) -> Count:
            return Count("questions", filter=Q(questions__state=state), distinct=True)

        return (
            super()
            .get_queryset(request)
            .select_related("article")
            .annotate(
                draft_count=counted(Question.State.DRAFT), approved_count=counted(Question.State.APPROVED)
            )
        )

    def get_urls(self) -> list[URLPattern]:
        def view(route: str, name: str, function: Callable[..., HttpResponse]) -> URLPattern:
            return path(
                f"<int:set_id>/{route}/",
                self.admin_site.admin_view(function),
                name=f"questions_questionset_{name}",
            )

        return [
            view("questions/<int:pk>/<str:verdict>", "judge", require_POST(self.judge_view)),
            view("questions/<int:pk>", "edit", self.edit_view),
            view("new/<str:format_name>", "new", self.new_view),
            view("approve-all", "approve_all", require_POST(self.approve_all_view)),
            view("publish", "publish", require_POST(self.publish_view)),
            view("model", "model", self.model_view),
            view("withdraw", "withdraw", require_POST(self.withdraw_view)),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: QuestionSet | None = None) -> bool:
        """What has once been published stays: learners' answers hang on it. It can be withdrawn."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.published_at is None)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "article":
            kwargs["queryset"] = Article.objects.editable_by(request.user)  # type: ignore[arg-type]
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: QuestionSet, form: Any, change: bool) -> None:
        obj.owner = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: QuestionSet, post_url_continue: Any = None
    ) -> HttpResponse:
        return redirect("admin:questions_questionset_change", obj.pk)

    # The page of a set

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        question_set = self.get_object(request, object_id)
        if question_set is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        if request.method != "POST":
            return self._page(request, question_set)
        form = TitleForm(request.POST, instance=question_set)
        if form.is_valid():
            form.save()
            messages.success(request, gettext("Saved."))
            return redirect("admin:questions_questionset_change", question_set.pk)
        return self._page(request, question_set, title_form=form)

    def _page(
        self,
        request: HttpRequest,
        question_set: QuestionSet,
        *,
        editor: Editor | None = None,
        title_form: TitleForm | None = None,
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": question_set.title,
            "opts": self.opts,
            "question_set": question_set,
            "article": question_set.article,
            "desk": desk_of(question_set, origin=_origin(request)),
            "origin": _origin(request),
            "panel": panel_of(question_set, at=timezone.now()),
            "too_long": LONGEST if is_too_long(question_set.article) else 0,
            "editor": editor,
            "title_form": title_form or TitleForm(instance=question_set),
            "formats": [(name, format_named(name)) for name in Format.values],
            "may_delete": self.has_delete_permission(request, question_set),
        }
        return TemplateResponse(request, "admin/questions/questionset/desk.html", context)

    # What is done on it

    def judge_view(self, request: HttpRequest, set_id: int, pk: int, verdict: str) -> HttpResponse:
        question_set = self._own_set(request, set_id)
        question = get_object_or_404(question_set.questions, pk=pk)
        judge = {"approve": approve, "refuse": refuse}.get(verdict)
        if judge is None:
            raise Http404
        try:
            judge(question, by=self._teacher(request), at=timezone.now())
        except NotReady as reason:
            messages.error(request, str(reason))
            return self._to(question_set, f"#question-{question.pk}")
        self._tell_if_withdrawn(request, question_set)
        origin = _origin(request)
        chosen = f"?from={origin}" if origin else ""
        return self._to(question_set, chosen + next_anchor(question_set, question, origin=origin))

    def edit_view(self, request: HttpRequest, set_id: int, pk: int) -> HttpResponse:
        question_set = self._own_set(request, set_id)
        question = get_object_or_404(question_set.questions, pk=pk)
        return self._edit(request, question_set, question)

    def new_view(self, request: HttpRequest, set_id: int, format_name: str) -> HttpResponse:
        if format_name not in Format.values:
            raise Http404
        question_set = self._own_set(request, set_id)
        return self._edit(request, question_set, Question(format=format_name))

    def _edit(self, request: HttpRequest, question_set: QuestionSet, question: Question) -> HttpResponse:
        """The page with one question open; sent, it is saved, and approved if that button was pressed."""
        question.question_set = question_set
        editor = Editor(question, request.POST if request.method == "POST" else None)
        if request.method != "POST" or not editor.is_valid():
            return self._page(request, question_set, editor=editor)
        question, choices = editor.written()
        wanted = "approve" in request.POST
        teacher, now = self._teacher(request), timezone.now()
        question = write_once(question, choices=choices, by=teacher, at=now, approved=wanted)
        question.refresh_from_db()
        self._tell_if_withdrawn(request, question_set)
        if wanted and question.is_approved:
            return self._to(question_set, next_anchor(question_set, question))
        return self._to(question_set, f"#question-{question.pk}")

    def model_view(self, request: HttpRequest, set_id: int) -> HttpResponse:
        """Sent: ask the language model for questions. Fetched: how far it is, as a piece of the page."""
        question_set = self._own_set(request, set_id)
        if request.method == "POST":
            if writer() is None:
                raise Http404
            ask(question_set)
            return self._to(question_set, "#model")
        context = {"question_set": question_set, "panel": panel_of(question_set, at=timezone.now())}
        return TemplateResponse(request, "admin/questions/questionset/_model.html", context)

    def approve_all_view(self, request: HttpRequest, set_id: int) -> HttpResponse:
        question_set = self._own_set(request, set_id)
        number = approve_all(question_set, by=self._teacher(request), at=timezone.now())
        said = ngettext("%(number)s question was approved.", "%(number)s questions were approved.", number)
        drafts = question_set.questions.filter(state=Question.State.DRAFT)
        if number or drafts.exists():  # a second click finds nothing left, and has nothing to add
            messages.success(request, said % {"number": write_number(number)})
        if drafts.filter(origin=Question.Origin.MODEL).exists():
            messages.info(request, gettext("Those of the language model are approved one by one."))
        return self._to(question_set, "#publish")

    def publish_view(self, request: HttpRequest, set_id: int) -> HttpResponse:
        question_set = self._own_set(request, set_id)
        try:
            publish(question_set, by=self._teacher(request), at=timezone.now())
        except NotReady as reason:
            messages.error(request, str(reason))
        else:
            messages.success(request, gettext("Published: the article and its quiz are open to everyone."))
        return self._to(question_set)

    def withdraw_view(self, request: HttpRequest, set_id: int) -> HttpResponse:
        question_set = self._own_set(request, set_id)
        withdraw(question_set)
        messages.success(
            request,
            gettext("Withdrawn: nobody can begin it now. Who has begun can finish; answers are kept."),
        )
        return self._to(question_set)

    def _own_set(self, request: HttpRequest, set_id: int) -> QuestionSet:
        question_set: QuestionSet = self.own(request, set_id)
        if not self.has_change_permission(request, question_set):
            raise PermissionDenied
        return question_set

    @staticmethod
    def _teacher(request: HttpRequest) -> Any:
        """The admin lets nobody else in."""
        return request.user

    @staticmethod
    def _to(question_set: QuestionSet, anchor: str = "") -> HttpResponse:
        return redirect(reverse("admin:questions_questionset_change", args=[question_set.pk]) + anchor)

    @staticmethod
    def _tell_if_withdrawn(request: HttpRequest, question_set: QuestionSet) -> None:
        """A published set that has lost its last approved question has been withdrawn: say so."""
        if question_set.published_at and question_set.is_published:
            standing = QuestionSet.objects.only("state").get(pk=question_set.pk)
            if not standing.is_published:
                messages.warning(
                    request, gettext("No approved question is left, so the set has been withdrawn.")
                )

    # The list

    @admin.display(description=_("title"), ordering="title")
    def headline(self, question_set: QuestionSet) -> SafeString:
        return isolate(question_set.title)

    @admin.display(description=_("drafts to review"), ordering="draft_count")
    def drafts(self, question_set: QuestionSet) -> str:
        return count(question_set.draft_count)  # type: ignore[attr-defined]

    @admin.display(description=_("approved"), ordering="approved_count")
    def approved(self, question_set: QuestionSet) -> str:
        return count(question_set.approved_count)  # type: ignore[attr-defined]

    @admin.display(description=_("published"), ordering="published_at")
    def published(self, question_set: QuestionSet) -> str:
        return day(question_set.published_at)


def _origin(request: HttpRequest) -> str:
    """Whose questions the teacher wants to see: `?from=`; "" for everybody's."""
    asked = request.GET.get("from", "")
    return asked if asked in Question.Origin.values else ""

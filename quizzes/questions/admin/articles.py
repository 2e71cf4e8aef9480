"""The articles of a teacher: brought in, read as the analysis understood them, corrected."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from quizzes.articles.forms import ArticleForm, NewArticleForm
from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import Source
from quizzes.web.latin import isolate
from quizzes.web.templatetags.web import level_name

from ..correct import correct
from ..models import Question, QuestionSet
from ..tasks import draft, prepare
from .facts import facts_of
from .rows import OwnRows, count, day

DRAFTS = Q(question_sets__questions__state=Question.State.DRAFT)


@admin.register(Article)
class ArticleAdmin(OwnRows):
    form = ArticleForm
    list_display = ("headline", "drafts", "state", "band", "topic", "length", "dated")
    list_filter = ("state", "level", "topic")
    ordering = ("-pk",)  # what was brought in last is what is worked on
    search_fields = ("title", "source_name", "text")
    search_help_text = _("Words of the title or the text, or the name of the source")
    fieldsets = (
        (None, {"fields": ("title", "subtitle", "text")}),
        (
            _("About the article"),
            {"fields": ("topic", "level", "source_name", "source_url", "author", "published_on")},
        ),
    )
    change_form_template = "admin/articles/article/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return (
            super()
            .get_queryset(request)
            .annotate(draft_count=Count("question_sets__questions", filter=DRAFTS))
        )

    def get_urls(self) -> list[URLPattern]:
        def view(name: str, function: Any) -> URLPattern:
            route = f"<int:article_id>/{name}/"
            return path(route, self.admin_site.admin_view(function), name=f"articles_article_{name}")

        return [
            view("questions", self.questions_view),
            view("draft", require_POST(self.draft_view)),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What has once been published stays: learners' answers hang on it. It can be withdrawn."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.question_sets.filter(published_at__isnull=False).exists())

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = NewArticleForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            article = self._bring_in(request, form.source)
            return redirect("admin:articles_article_questions", article.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("New article"),
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/articles/article/add_form.html", context)

    @transaction.atomic
    def _bring_in(self, request: HttpRequest, source: Source) -> Article:
        article, is_new = ingest(source, owner=request.user)  # type: ignore[arg-type]
        if is_new:
            self.log_addition(request, article, [{"added": {}}])
            transaction.on_commit(partial(prepare.enqueue, article.pk))
            messages.success(
                request, gettext("The article is here. Its draft questions wait for a teacher's eye.")
            )
        else:
            messages.info(
                request, gettext("This text was brought in before: here is the article that stands.")
            )
        return article

    def questions_view(self, request: HttpRequest, article_id: int) -> HttpResponse:
        """The newest set of the article; while there is none yet, the article itself."""
        article = self.own(request, article_id)
        newest = self._sets(request, article).first()
        if newest is None:
            return redirect("admin:articles_article_change", article.pk)
        return redirect("admin:questions_questionset_change", newest.pk)

    def draft_view(self, request: HttpRequest, article_id: int) -> HttpResponse:
        """Draft questions for the article now."""
        article = self.own(request, article_id)
        draft.enqueue(article.pk)
        return redirect("admin:articles_article_questions", article.pk)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,
        obj: Article | None = None,
        **kwargs: Any,
    ) -> HttpResponse:
        if obj is not None:
            context |= {"facts": facts_of(obj), "sets": self._sets(request, obj)}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if "text" in form.changed_data:
            obj.corrected = correct(obj, text=obj.text)  # type: ignore[attr-defined]
            transaction.on_commit(partial(prepare.enqueue, obj.pk))
        # Only what was typed: the correction may have changed the state of this row.
        typed = [name for name in form.changed_data if name != "text"]
        obj.save(update_fields=[*typed, "changed_at"])

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        messages.success(request, self._said(obj))
        return redirect(reverse("admin:articles_article_change", args=[obj.pk]))

    def _said(self, article: Article) -> str:
        changed = getattr(article, "corrected", None)
        if changed is None:
            return gettext("Saved.")
        if not changed:
            return gettext("Saved and analysed again. Every question still has its evidence.")
        return gettext("Saved and analysed again. Questions whose evidence has changed are drafts again.")

    @staticmethod
    def _sets(request: HttpRequest, article: Article) -> QuerySet[QuestionSet]:
        own = QuestionSet.objects.editable_by(request.user)  # type: ignore[arg-type]
        return own.filter(article=article)

    @admin.display(description=_("title"), ordering="title")
    def headline(self, article: Article) -> SafeString:
        return isolate(article.title)

    @admin.display(description=_("level"), ordering="level")
    def band(self, article: Article) -> str:
        return level_name(article.level) or "—"

    @admin.display(description=_("words"), ordering="word_count")
    def length(self, article: Article) -> str:
        return count(article.word_count)

    @admin.display(description=_("date of the news"), ordering="published_on")
    def dated(self, article: Article) -> str:
        return day(article.published_on)

    @admin.display(description=_("drafts to review"), ordering="draft_count")
    def drafts(self, article: Article) -> str | SafeString:
        number: int = article.draft_count  # type: ignore[attr-defined]
        if not number:
            return "—"
        address = reverse("admin:articles_article_questions", args=[article.pk])
        return format_html('<a href="{}">{}</a>', address, count(number))

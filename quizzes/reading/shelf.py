"""The articles of the start page, with what a reader chooses by."""

from __future__ import annotations

from django import forms
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from quizzes.articles.models import Article, Level, Topic
from quizzes.questions.models import Question, QuestionSet


def with_questions(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Each article with `question_count`: the approved questions of its newest published set."""
    counted = (
        QuestionSet.objects.published()
        .filter(article=OuterRef("pk"))
        .annotate(approved=Count("questions", filter=Q(questions__state=Question.State.APPROVED)))
        .order_by("-published_at", "-pk")
        .values("approved")[:1]
    )
    return articles.annotate(question_count=Coalesce(Subquery(counted, output_field=IntegerField()), 0))


class ShelfForm(forms.Form):
    """What narrows the list. A value that means nothing narrows nothing."""

    topic = forms.ChoiceField(
        label=_("Topic"), required=False, choices=[("", _("All topics")), *Topic.choices]
    )
    level = forms.ChoiceField(label=_("Level"), required=False)
    q = forms.CharField(label=_("Words of the headline"), required=False, max_length=80)

    def narrow(self, articles: QuerySet[Article]) -> QuerySet[Article]:
        self.is_valid()
        wanted = self.cleaned_data
        if topic := wanted.get("topic"):
            articles = articles.filter(topic=topic)
        if level := wanted.get("level"):
            articles = articles.filter(level=level)
        for word in wanted.get("q", "").split():
            articles = articles.filter(title__icontains=word)
        return articles

"""The articles of the start page, with what a reader chooses by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from quizzes.accounts.models import User
from quizzes.articles.models import Article, ArticleQuerySet, Level, Topic
from quizzes.questions.models import Question, QuestionSet
from quizzes.web.templatetags.web import level_name

from .fit import known_share
from .models import Reading


def level_choices() -> list[tuple[str, str]]:
    return [("", str(_("All levels"))), *((band, level_name(band)) for band in Level.values)]


def with_questions(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Each article with `question_count`, as `question_count` below counts them."""
    counted = Subquery(_counted(OuterRef("pk"))[:1], output_field=IntegerField())
    return articles.annotate(question_count=Coalesce(counted, 0))


def question_count(article: Article) -> int:
    """How many approved questions the newest published set of the article has."""
    return _counted(article).first() or 0


def _counted(article: Article | OuterRef) -> QuerySet[QuestionSet, int]:
    approved = Count("questions", filter=Q(questions__state=Question.State.APPROVED))
    of_article = QuestionSet.objects.published().filter(article=article)
    newest_first = of_article.annotate(approved=approved).order_by("-published_at", "-pk")
    return newest_first.values_list("approved", flat=True)


def with_reading(articles: QuerySet[Article], learner: User) -> QuerySet[Article]:
    """Each article with `reading_state`: the learner's way through it ("opened", "finished"), or None."""
    state = Reading.objects.filter(article=OuterRef("pk"), learner=learner).values("state")[:1]
    return articles.annotate(reading_state=Subquery(state))


class Order(models.TextChoices):
    NEWEST = "", _("Newest first")
    FIT = "fit", _("Most known words first")


class ShelfForm(forms.Form):
    """What narrows and orders the list. A value that means nothing does nothing."""

    topic = forms.ChoiceField(
        label=_("Topic"), required=False, choices=[("", _("All topics")), *Topic.choices]
    )
    level = forms.ChoiceField(label=_("Level"), required=False, choices=level_choices)
    order = forms.ChoiceField(label=_("Order"), required=False, choices=Order.choices)
    q = forms.CharField(
        label=_("Words of the news"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def __init__(self, *args: Any, learner: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.learner = learner
        if learner is None:  # a guest has no words of their own
            del self.fields["order"]

    @property
    def narrows(self) -> bool:
        return self.is_valid() and any(self.cleaned_data[name] for name in ("topic", "level", "q"))

    def narrow(self, articles: ArticleQuerySet) -> ArticleQuerySet:
        self.is_valid()
        wanted = self.cleaned_data
        if topic := wanted.get("topic"):
            articles = articles.filter(topic=topic)
        if level := wanted.get("level"):
            articles = articles.filter(level=level)
        return articles.matching(wanted.get("q", ""))

    def put_in_order(self, articles: QuerySet[Article]) -> QuerySet[Article]:
        """The newest first, or those of whose words the learner knows most."""
        if self.learner is None or not self.is_valid() or self.cleaned_data["order"] != Order.FIT:
            return articles
        most_known = Coalesce(known_share(self.learner), 0.0)
        return articles.order_by(most_known.desc(), F("published_on").desc(nulls_last=True), "-pk")

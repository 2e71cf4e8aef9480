"""An article, what the analysis says of it, and the lemmas by which words are counted."""

from __future__ import annotations

import math

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from quizzes.accounts.models import User

from .search import SearchText, search_form

# Words a minute of a learner reading news with some look-ups; a native reader of Arabic does about 140 to 180
# (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047), so this is a third of that.
LEARNER_WORDS_A_MINUTE = 60


class Topic(models.TextChoices):
    POLITICS = "politics", _("Politics")
    ECONOMY = "economy", _("Economy")
    SOCIETY = "society", _("Society")
    SCIENCE = "science", _("Science")
    TECHNOLOGY = "technology", _("Technology")
    HEALTH = "health", _("Health")
    ENVIRONMENT = "environment", _("Environment")
    CULTURE = "culture", _("Culture")
    SPORT = "sport", _("Sport")


class Level(models.TextChoices):
    """Bands of the Interagency Language Roundtable's reading scale (https://www.govtilr.org)."""

    L1 = "1", "1"
    L1_PLUS = "1+", "1+"
    L2 = "2", "2"
    L2_PLUS = "2+", "2+"
    L3 = "3", "3"
    L3_PLUS = "3+", "3+"


def heavy_fields(path: str = "") -> list[str]:
    """What a list of articles need not fetch, for `defer`; `path` leads to the article ("article__")."""
    return [path + name for name in ("text", "search", "level_reasons")]


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self) -> ArticleQuerySet:
        return self.filter(state=Article.State.PUBLISHED)

    def editable_by(self, user: User) -> ArticleQuerySet:
        if user.is_administrator:
            return self
        return self.filter(owner=user)

    def visible_to(self, user: object) -> ArticleQuerySet:
        """What a person may read: what is published, and of the rest what is theirs."""
        if isinstance(user, User):
            if user.is_administrator:
                return self
            return self.filter(models.Q(state=Article.State.PUBLISHED) | models.Q(owner=user))
        return self.published()

    def matching(self, query: str) -> ArticleQuerySet:
        """Those that have every word of the query, as part of a word or as another form of its lemma."""
        found = self
        for word in search_form(query).split():
            of_lemma = ArticleLemma.objects.filter(article=models.OuterRef("pk"), lemma__skeleton=word)
            found = found.filter(models.Q(search__contains=word) | models.Exists(of_lemma))
        return found


class Article(models.Model):
    """A news text as it was given: every offset of the analysis and of the evidence points into `text`."""

    class State(models.TextChoices):
        FETCHED = "fetched", _("fetched")
        ANALYSED = "analysed", _("analysed")
        PUBLISHED = "published", _("published")

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("owner"),
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.FETCHED)

    title = models.CharField(_("title"), max_length=250)
    subtitle = models.CharField(_("standfirst"), max_length=400, blank=True)
    text = models.TextField(_("text"))
    digest = models.CharField(_("digest of the text"), max_length=64, editable=False)
    topic = models.CharField(_("topic"), max_length=12, choices=Topic.choices, default=Topic.SOCIETY)
    source_name = models.CharField(_("source"), max_length=200, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    published_on = models.DateField(_("date of the news"), null=True, blank=True)

    level = models.CharField(_("level"), max_length=2, choices=Level.choices, blank=True)
    level_reasons = models.JSONField(_("reasons for the level"), default=dict, blank=True, editable=False)
    word_count = models.PositiveIntegerField(_("words"), default=0, editable=False)
    # The running words that belong to a lemma, and those of them that have a meaning to learn.
    running_words = models.PositiveIntegerField(default=0, editable=False)
    learnable_words = models.PositiveIntegerField(default=0, editable=False)
    search = SearchText(of=("title", "subtitle", "text"))

    created_at = models.DateTimeField(_("added"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = [models.F("published_on").desc(nulls_last=True), "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "digest"], name="an_owner_has_a_text_once"),
            models.CheckConstraint(name="article_has_text", condition=~models.Q(text="")),
        ]
        indexes = [models.Index(fields=["state", "-published_on", "-id"], name="articles_in_order")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("reading:article_detail", args=[self.pk])

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def reading_minutes(self) -> int:
        return max(1, math.ceil(self.word_count / LEARNER_WORDS_A_MINUTE))


class Analysis(models.Model):
    """The stored `Document` of an article (quizzes.arabic.store), made once and read on every page view."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="analysis", primary_key=True)
    version = models.PositiveIntegerField()
    data = models.JSONField()
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("analysis")
        verbose_name_plural = _("analyses")

    def __str__(self) -> str:
        return f"{self.article_id} v{self.version}"


class Lemma(models.Model):
    """A dictionary word in one sense: what readers know, and what cards are about."""

    key = models.CharField(max_length=100, unique=True)  # Analysis.lemma_id of quizzes.arabic
    lemma = models.CharField(_("lemma"), max_length=100)
    skeleton = models.CharField(max_length=100, db_index=True)  # for search: no vowels, hamza or ta marbuta
    pos = models.CharField(_("part of speech"), max_length=8)
    root = models.CharField(_("root"), max_length=10, blank=True)
    gloss = models.CharField(_("meaning"), max_length=300, blank=True)
    zipf = models.FloatField(_("Zipf frequency"), default=0)

    class Meta:
        verbose_name = _("lemma")
        verbose_name_plural = _("lemmas")

    def __str__(self) -> str:
        return self.lemma


class ArticleLemma(models.Model):
    """How often a lemma stands in an article, and where first (offset in code points).

    `learnable` of these words have a meaning to learn: the others are part of a name, or of a closed class.
    The first place is that of a learnable word, where there is one.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="lemmas")
    lemma = models.ForeignKey(Lemma, models.CASCADE, related_name="articles")
    count = models.PositiveIntegerField()
    learnable = models.PositiveIntegerField(default=0)
    first_offset = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("word of an article")
        verbose_name_plural = _("words of articles")
        constraints = [
            models.UniqueConstraint(fields=["article", "lemma"], name="a_lemma_once_an_article"),
        ]
        indexes = [
            models.Index(fields=["lemma", "article"], name="articles_of_a_lemma"),
            # How much of each article a learner knows is summed from this index alone.
            models.Index(fields=["article", "lemma", "count", "learnable"], name="lemmas_of_an_article"),
        ]

    def __str__(self) -> str:
        return f"{self.lemma_id} × {self.count}"

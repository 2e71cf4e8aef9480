"""The question bank: sets, questions and their choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Level

from .commissions import Commission  # noqa: F401 -- a model of this app
from .marking import matches
from .slots import Slot, right_places, slots_of


class Skill(models.TextChoices):
    MAIN_IDEA = "main_idea", _("Main idea")
    DETAIL = "detail", _("Details")
    VOCABULARY = "vocabulary", _("Vocabulary in context")
    GRAMMAR = "grammar", _("Grammar")
    INFERENCE = "inference", _("Inference")
    SEQUENCE = "sequence", _("Order of events")


class Format(models.TextChoices):
    """How a question is answered."""

    CHOICE = "choice", _("one of several")
    TRUE_FALSE = "true_false", _("true or false")
    TYPED = "typed", _("typed")
    MATCHING = "matching", _("match in pairs")
    ORDERING = "ordering", _("put in order")
    TABLE = "table", _("table of facts")
    EVIDENCE = "evidence", _("find the sentence")

    @property
    def has_slots(self) -> bool:
        """Whether it has several places to fill, see `slots`."""
        return self in {Format.MATCHING, Format.ORDERING, Format.TABLE}

    @property
    def has_choices(self) -> bool:
        """Whether it is answered by taking one of the question's own `choices`."""
        return self in {Format.CHOICE, Format.TRUE_FALSE}


class QuestionSetQuerySet(models.QuerySet["QuestionSet"]):
    def published(self) -> QuestionSetQuerySet:
        return self.filter(state=QuestionSet.State.PUBLISHED)

    def editable_by(self, user: User) -> QuestionSetQuerySet:
        return self if user.is_administrator else self.filter(owner=user)

    def visible_to(self, user: object) -> QuestionSetQuerySet:
        """What a person may take: what is published, and of the rest what is theirs."""
        if isinstance(user, User):
            if user.is_administrator:
                return self
            return self.filter(Q(state=QuestionSet.State.PUBLISHED) | Q(owner=user))
        return self.published()


class QuestionSet(models.Model):
    """The questions of one article, in the order in which they are asked."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="question_sets", verbose_name=_("article")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="question_sets",
        verbose_name=_("owner"),
    )
    title = models.CharField(_("title"), max_length=250)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.DRAFT)
    refused = models.JSONField(_("refused by the generator"), default=dict, blank=True, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("published by"),
    )

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("question set")
        verbose_name_plural = _("question sets")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="a_published_set_has_a_time",
                condition=Q(state="draft") | Q(published_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    def publish(self, *, by: User, at: datetime) -> None:
        """Not saved."""
        self.state, self.published_by, self.published_at = self.State.PUBLISHED, by, at


class QuestionQuerySet(models.QuerySet["Question"]):
    def approved(self) -> QuestionQuerySet:
        return self.filter(state=Question.State.APPROVED)

    def untouched(self, origin: str) -> QuestionQuerySet:
        """Drafts of this origin that nobody has changed or looked at."""
        return self.filter(state=Question.State.DRAFT, origin=origin, reviewed_at__isnull=True)

    def in_order(self) -> QuestionQuerySet:
        return self.order_by("position", "pk")


class Question(models.Model):
    """One question, with the words of the article that prove its key (offsets in code points)."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")

    class Origin(models.TextChoices):
        RULES = "rules", _("the generator")
        MODEL = "model", _("a language model")
        TEACHER = "teacher", _("a teacher")

    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="questions", verbose_name=_("question set")
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.DRAFT)
    origin = models.CharField(
        _("written by"), max_length=10, choices=Origin.choices, default=Origin.TEACHER, editable=False
    )

    format = models.CharField(_("format"), max_length=12, choices=Format.choices, default=Format.CHOICE)
    skill = models.CharField(_("skill"), max_length=12, choices=Skill.choices, default=Skill.DETAIL)
    level = models.CharField(_("level"), max_length=2, choices=Level.choices, blank=True)
    stem = models.TextField(_("question"))
    explanation = models.TextField(_("explanation"), blank=True)
    accepted = models.JSONField(_("accepted answers"), default=list, blank=True)
    solution = models.JSONField(_("solution"), null=True, blank=True, editable=False)
    evidence_start = models.PositiveIntegerField(_("evidence from"), null=True, blank=True)
    evidence_end = models.PositiveIntegerField(_("evidence to"), null=True, blank=True)

    kind = models.CharField(_("kind"), max_length=40, blank=True, editable=False)
    rule = models.CharField(_("rule"), max_length=80, blank=True, editable=False)
    confidence = models.FloatField(
        _("confidence"), default=1, editable=False, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    rests_on = models.JSONField(_("analyses it rests on"), default=list, blank=True, editable=False)

    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("reviewed by"),
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["question_set", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="evidence_has_two_ends",
                condition=Q(evidence_start__isnull=True, evidence_end__isnull=True)
                | Q(evidence_start__isnull=False, evidence_end__gt=models.F("evidence_start")),
            ),
            models.CheckConstraint(name="confidence_is_a_share", condition=Q(confidence__range=(0, 1))),
        ]
        indexes = [models.Index(fields=["question_set", "state", "position"], name="questions_in_order")]

    def __str__(self) -> str:
        return self.stem

    @property
    def is_approved(self) -> bool:
        return self.state == self.State.APPROVED

    @property
    def evidence(self) -> str:
        """The article's own words that prove the key, or ""."""
        if self.evidence_start is None or self.evidence_end is None:
            return ""
        return self.question_set.article.text[self.evidence_start : self.evidence_end]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The places to fill, none for a question of another format."""
        return slots_of(self.solution) if Format(self.format).has_slots else ()

    def is_right(
        self, *, choice: Choice | None = None, text: str = "", given: Sequence[str | int] = ()
    ) -> bool:
        """Whether this answers the question rightly.

        By its format: the `choice` taken; the `text` typed; as `given` what was put into each place, or the
        two ends of the sentence found.
        """
        if self.format == Format.TYPED:
            return matches(text, self.accepted)
        if self.format == Format.EVIDENCE:
            return self._proves(given)
        if self.slots:
            return all(right_places(self.slots, list(map(str, given))))
        return choice is not None and choice.question_id == self.pk and choice.is_correct

    def _proves(self, span: Sequence[str | int]) -> bool:
        """Whether the evidence begins in that stretch of the article."""
        if len(span) != 2 or self.evidence_start is None:
            return False
        start, end = map(int, span)
        return start <= self.evidence_start < end

    def approve(self, *, by: User, at: datetime) -> None:
        """Not saved."""
        self.state, self.reviewed_by, self.reviewed_at = self.State.APPROVED, by, at

    def refuse(self, *, by: User, at: datetime) -> None:
        """Not saved."""
        self.state, self.reviewed_by, self.reviewed_at = self.State.REFUSED, by, at


class Choice(models.Model):
    """One option of a question, with what a learner who takes it is told."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="choices", verbose_name=_("question"))
    position = models.PositiveIntegerField(_("position"), default=0)
    text = models.CharField(_("option"), max_length=500)
    is_correct = models.BooleanField(_("right"), default=False)
    feedback = models.TextField(_("feedback"), blank=True)

    class Meta:
        verbose_name = _("option")
        verbose_name_plural = _("options")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text

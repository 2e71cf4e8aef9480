"""A learner, or a guest, taking a set alone."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.accounts.models import User
from quizzes.questions.models import Choice, Question, QuestionSet


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def owned_by(self, user: object, *, guest: uuid.UUID | None) -> AttemptQuerySet:
        """What a person may open: what their account took, and what this browser took as a guest."""
        theirs = Q(guest=guest) if guest else Q(pk__in=[])
        if isinstance(user, User):
            theirs |= Q(learner=user)
        return self.filter(theirs)

    def finished(self) -> AttemptQuerySet:
        return self.filter(state=Attempt.State.FINISHED)

    def under_way(self) -> AttemptQuerySet:
        return self.filter(state=Attempt.State.STARTED)


class Attempt(models.Model):
    """One going-through of a set. It belongs to an account, or to a guest's browser until they sign up."""

    class State(models.TextChoices):
        STARTED = "started", _("started")
        FINISHED = "finished", pgettext_lazy("attempt", "finished")
        LEFT = "left", _("left before the end")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    question_set = models.ForeignKey(QuestionSet, models.CASCADE, related_name="attempts")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="attempts"
    )
    guest = models.UUIDField(_("guest"), null=True, blank=True, db_index=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.STARTED)
    question_ids = models.JSONField(default=list)  # the approved questions when it began, in order
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(
                name="an_attempt_has_one_owner",
                condition=Q(learner__isnull=False, guest__isnull=True)
                | Q(learner__isnull=True, guest__isnull=False),
            ),
            models.CheckConstraint(
                name="a_finished_attempt_has_a_time",
                condition=Q(state__in=["started", "left"], finished_at__isnull=True)
                | Q(state="finished", finished_at__gte=F("started_at")),
            ),
            models.UniqueConstraint(
                fields=["question_set", "learner"],
                condition=Q(state="started", learner__isnull=False),
                name="a_learner_takes_a_set_once_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["question_set", "guest"],
                condition=Q(state="started", guest__isnull=False),
                name="a_guest_takes_a_set_once_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["learner", "-finished_at"], name="attempts_of_a_learner")]

    def __str__(self) -> str:
        return f"{self.question_set} {self.started_at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("attempts:attempt", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.state == self.State.STARTED

    @property
    def is_finished(self) -> bool:
        return self.state == self.State.FINISHED

    def finish(self, *, at: datetime) -> None:
        """Not saved."""
        self.state, self.finished_at = self.State.FINISHED, max(at, self.started_at)


class Answer(models.Model):
    """What was answered to one question of an attempt: written once, never changed.

    `text` is the answer in words: as it was typed, or as the option read then; the option may be edited
    later. `given` is what was put into each place of a question that has several (a list of strings), or
    where the sentence stands that was found (two offsets).
    """

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    choice = models.ForeignKey(Choice, models.SET_NULL, null=True, blank=True, related_name="answers")
    text = models.CharField(_("answer in words"), max_length=500)
    given = models.JSONField(_("answer by places"), default=list, blank=True)
    is_correct = models.BooleanField(_("right"))
    answered_at = models.DateTimeField(_("answered"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["answered_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "question"], name="one_answer_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.is_correct}"

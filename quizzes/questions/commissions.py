"""Questions that a language model was asked for: how far that is, and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.generator.llm.failure import Reason

PATIENCE = timedelta(minutes=15)  # of one that waits for its turn behind others


class Commission(models.Model):
    """The newest request to the model for one set. `ticket` tells it from those before."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("under way")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    class Reason(models.TextChoices):
        UNREACHABLE = Reason.UNREACHABLE.value, _("The language model cannot be reached. Is its server on?")
        TIMED_OUT = Reason.TIMED_OUT.value, _("The language model took too long to answer.")
        KEY_REFUSED = Reason.KEY_REFUSED.value, _("The server refused the key that this site has for it.")
        NOT_FOUND = Reason.NOT_FOUND.value, _("The server does not know the model that this site asks for.")
        BUSY = Reason.BUSY.value, _("The server takes no more requests for now.")
        REFUSED = Reason.REFUSED.value, _("The server refused the request, or failed.")
        NO_QUESTIONS = Reason.NO_QUESTIONS.value, _("The language model answered, but not with questions.")
        NOTHING_USABLE = (
            Reason.NOTHING_USABLE.value,
            _("None of the language model's questions passed the checks."),
        )
        TOO_LONG = "too_long", _("The article is too long for the language model.")
        CHANGED = "changed", _("The article was changed meanwhile.")
        INTERRUPTED = "interrupted", _("The work was interrupted before it ended.")
        BROKEN = "broken", _("Something went wrong on this site; its log says what.")

    question_set = models.OneToOneField("questions.QuestionSet", models.CASCADE, related_name="commission")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    ticket = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField()  # what is still under way then has been interrupted
    received = models.PositiveIntegerField(default=0)  # questions, as they come
    added = models.PositiveIntegerField(default=0)
    refused = models.JSONField(default=dict, blank=True)  # reason -> how often

    class Meta:
        verbose_name = _("request to the language model")
        verbose_name_plural = _("requests to the language model")

    def __str__(self) -> str:
        return f"{self.question_set_id}: {self.state}"

    def is_under_way(self, at: datetime) -> bool:
        return self.state in {self.State.WAITING, self.State.RUNNING} and at < self.due_at

    def outcome(self, at: datetime) -> str:
        """Why there are no questions, as a sentence; "" where there are, or may yet be."""
        if self.state == self.State.FAILED:
            return str(self.Reason(self.reason).label)
        if self.state == self.State.DONE or self.is_under_way(at):
            return ""
        return str(self.Reason.INTERRUPTED.label)

    @property
    def refusals(self) -> int:
        return sum(self.refused.values())

"""Who has opened and finished which article, and how they read a word that can be read in several ways."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.articles.models import Article


class Reading(models.Model):
    """A learner's way through one article."""

    class State(models.TextChoices):
        OPENED = "opened", _("opened")
        FINISHED = "finished", _("finished")

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="readings")
    article = models.ForeignKey(Article, models.CASCADE, related_name="readings")
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPENED)
    opened_at = models.DateTimeField(_("opened"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        constraints = [models.UniqueConstraint(fields=["learner", "article"], name="one_reading_an_article")]
        indexes = [models.Index(fields=["learner", "-opened_at"], name="readings_of_a_learner")]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.article_id}"


class ChosenReading(models.Model):
    """The reading that a learner gave to a written word of an article, against that of the analysis."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="chosen_readings")
    article = models.ForeignKey(Article, models.CASCADE, related_name="chosen_readings")
    surface = models.CharField(_("word"), max_length=100)  # without marks
    key = models.CharField(max_length=100)  # of the lemma, Analysis.lemma_id of quizzes.arabic
    vocalised = models.CharField(_("with its vowels"), max_length=200)
    chosen_at = models.DateTimeField(_("chosen"))

    class Meta:
        verbose_name = _("chosen reading")
        verbose_name_plural = _("chosen readings")
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "article", "surface"], name="one_reading_of_a_word_an_article"
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.surface}"

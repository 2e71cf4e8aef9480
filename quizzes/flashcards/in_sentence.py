"""What every row has that shows a word in its sentence."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class InSentence(models.Model):
    """A sentence as the article has it and with vowels, and the place of the word (code points) in either."""

    sentence = models.TextField(_("sentence"), blank=True)
    word_start = models.PositiveIntegerField(null=True, blank=True)
    word_end = models.PositiveIntegerField(null=True, blank=True)
    vocalised = models.TextField(_("sentence with vowels"), blank=True)
    vocalised_start = models.PositiveIntegerField(null=True, blank=True)
    vocalised_end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True

"""Cards that are forgotten again and again: each takes the time of ten others, so it is pulled out."""

from __future__ import annotations

from itertools import chain

from django.db.models import QuerySet

from quizzes.arabic.text import skeleton
from quizzes.articles.models import Lemma

from .models import Card

FIRST_LAPSES = 8
MORE_LAPSES = 4  # after it came back
LOOK_ALIKES = 6
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def is_pulled_out(lapses: int) -> bool:
    """Whether a card that has just been forgotten for the so-manieth time stops: the 8th, 12th, 16th ..."""
    return lapses >= FIRST_LAPSES and (lapses - FIRST_LAPSES) % MORE_LAPSES == 0


def look_alikes(card: Card) -> list[Lemma]:
    """The other words of the learner's cards that differ from this one by one letter, or by vowels alone.

    These are what a word is mistaken for; one query, by the letters that it could be.
    """
    lemma = card.lemma
    if lemma is None:
        return []
    found: QuerySet[Lemma] = Lemma.objects.filter(
        skeleton__in=_one_letter_away(lemma.skeleton), cards__learner=card.learner_id
    )
    return list(found.exclude(pk=lemma.pk).distinct().order_by("-zipf", "pk")[:LOOK_ALIKES])


def _one_letter_away(word: str) -> set[str]:
    """The word itself, and with one letter changed, left out or put in, or two neighbours exchanged."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    left_out = (before + after[1:] for before, after in cuts if after)
    exchanged = (before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1)
    letters = {skeleton(letter) for letter in LETTERS}
    changed = (before + letter + after[1:] for before, after in cuts if after for letter in letters)
    put_in = (before + letter + after for before, after in cuts for letter in letters)
    return {word, *chain(left_out, exchanged, changed, put_in)}

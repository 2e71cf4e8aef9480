"""What keeps a question from being asked, in words for the teacher who can mend it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext

from .marking import normal_form
from .models import Choice, Format, Question

LEAST_CHOICES, MOST_CHOICES = 2, 8


def problems_of(question: Question) -> list[str]:
    """Sentences in the language in force; none where the question can be approved.

    Reads the question's choices and its article, and asks no database when they are loaded.
    """
    return list(_problems(question))


def _problems(question: Question) -> Iterator[str]:
    if not question.stem.strip():
        yield gettext("The question has no words.")
    if question.format == Format.TYPED:
        if not any(map(normal_form, question.accepted)):
            yield gettext("No accepted answer is given.")
    else:
        yield from _problems_of_choices(question.format, list(question.choices.all()))
    end = question.evidence_end
    if end is not None and end > len(question.question_set.article.text):
        yield gettext("Its evidence points past the end of the article.")


def _problems_of_choices(format_: str, choices: list[Choice]) -> Iterator[str]:
    if format_ == Format.TRUE_FALSE and len(choices) != 2:
        yield gettext("A true or false question has two options.")
    elif not LEAST_CHOICES <= len(choices) <= MOST_CHOICES:
        yield gettext("A question has two to eight options.")
    right = sum(choice.is_correct for choice in choices)
    if right == 0:
        yield gettext("No option is marked as right.")
    elif right > 1:
        yield gettext("More than one option is marked as right.")
    if any(not choice.text.strip() for choice in choices):
        yield gettext("An option has no words.")
    if any(_same(one.text, other.text) for one, other in combinations(choices, 2)):
        yield gettext("Two options say the same.")


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()

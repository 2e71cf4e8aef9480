"""What keeps a question from being asked, in words for the teacher who can mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext

from quizzes.articles.sentences import sentences_of

from .marking import normal_form
from .models import Choice, Format, Question
from .slots import Slot

LEAST_CHOICES, MOST_CHOICES = 2, 8
LEAST_SLOTS = 2


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
    elif question.format == Format.EVIDENCE:
        if question.evidence_start is None:
            yield gettext("It asks for its evidence, and none is given.")
        elif not any(question.is_right(given=span) for span in sentences_of(question.question_set.article)):
            yield gettext("Its evidence stands in a heading, and only sentences of the text can be chosen.")
    elif Format(question.format).has_slots:
        yield from _problems_of_slots(question.slots)
        if question.format == Format.ORDERING and _repeats([slot.key for slot in question.slots]):
            yield gettext("Two events say the same.")
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
    if _repeats([choice.text for choice in choices]):
        yield gettext("Two options say the same.")


def _problems_of_slots(slots: Sequence[Slot]) -> Iterator[str]:
    if len(slots) < LEAST_SLOTS:
        yield gettext("Two places to fill are the least.")
    if any(not slot.prompt.strip() or not slot.key.strip() for slot in slots):
        yield gettext("A place has no words before it, or no answer.")
    if any(slot.key not in slot.options for slot in slots):
        yield gettext("The answer of a place is not among its options.")
    if any(len(slot.options) < LEAST_CHOICES for slot in slots):
        yield gettext("A place has one option only.")
    if _repeats([slot.prompt for slot in slots]):
        yield gettext("Two places have the same words before them.")


def _repeats(texts: Sequence[str]) -> bool:
    """Whether two of them are the same but for white space."""
    return len({tuple(text.split()) for text in texts}) < len(texts)

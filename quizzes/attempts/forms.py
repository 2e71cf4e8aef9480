"""What a learner sends as the answer to one question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from quizzes.articles.pieces import Span
from quizzes.questions.models import Format, Question
from quizzes.questions.slots import Slot

from .answer import MAX_ANSWER


class AnswerForm(forms.Form):
    """Its cleaned data are the arguments of `answer`: by the format `choice`, `text` or `given`."""

    def __init__(self, data: Any = None, *, question: Question, sentences: Sequence[Span] = ()) -> None:
        """`sentences` are the stretches of the article among which the evidence is looked for."""
        super().__init__(data)
        self.slots = question.slots
        self.is_order = question.format == Format.ORDERING
        if question.format == Format.TYPED:
            self.fields["text"] = forms.CharField(
                max_length=MAX_ANSWER, error_messages={"required": _("Write your answer first.")}
            )
        elif question.format == Format.EVIDENCE:
            self.fields["sentence"] = _sentence_field(sentences)
        elif self.slots:
            self.fields |= {name_of(place): _slot_field(slot) for place, slot in enumerate(self.slots)}
        else:
            self.fields["choice"] = _choice_field(question)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors or not (self.slots or "sentence" in self.fields):
            return cleaned
        if "sentence" in self.fields:
            return {"given": list(cleaned["sentence"])}
        given = [cleaned[name_of(place)] for place in range(len(self.slots))]
        if self.is_order and len(set(given)) < len(given):
            raise ValidationError(_("One event stands in two places."))
        return {"given": given}

    @property
    def typed(self) -> list[str]:
        """What was put into the places so far, right or not."""
        return [str(self.data.get(name_of(place), "")) for place in range(len(self.slots))]

    @property
    def complaints(self) -> list[str]:
        """Each thing that is wrong once, however many places it is wrong in."""
        return list(dict.fromkeys(str(error) for errors in self.errors.values() for error in errors))


def name_of(place: int) -> str:
    """The name of the field of one place to fill."""
    return f"slot{place}"


def _choice_field(question: Question) -> forms.Field:
    choices = {str(choice.pk): choice for choice in question.choices.all()}
    return forms.TypedChoiceField(
        choices=[(pk, choice.text) for pk, choice in choices.items()],
        coerce=choices.__getitem__,
        error_messages={
            "required": _("Choose an answer first."),
            "invalid_choice": _("This option is no longer there. Please choose another."),
        },
    )


def _slot_field(slot: Slot) -> forms.Field:
    return forms.ChoiceField(
        choices=[(option, option) for option in slot.options],
        error_messages={
            "required": _("Fill every place first."),
            "invalid_choice": _("This option is no longer there. Please choose another."),
        },
    )


def _sentence_field(sentences: Sequence[Span]) -> forms.Field:
    spans = {str(start): (start, end) for start, end in sentences}
    return forms.TypedChoiceField(
        choices=[(start, start) for start in spans],
        coerce=spans.__getitem__,
        error_messages={
            "required": _("Choose a sentence first."),
            "invalid_choice": _("This sentence is no longer there. Please choose another."),
        },
    )

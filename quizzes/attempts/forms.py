"""What a learner sends as the answer to one question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.questions.models import Format, Question

from .answer import MAX_ANSWER


class AnswerForm(forms.Form):
    """One field: `choice`, or for a typed question `text`. Its cleaned data are the arguments of `answer`."""

    def __init__(self, data: Any = None, *, question: Question) -> None:
        super().__init__(data)
        if question.format == Format.TYPED:
            self.fields["text"] = forms.CharField(
                max_length=MAX_ANSWER, error_messages={"required": _("Write your answer first.")}
            )
        else:
            choices = {str(choice.pk): choice for choice in question.choices.all()}
            self.fields["choice"] = forms.TypedChoiceField(
                choices=[(pk, choice.text) for pk, choice in choices.items()],
                coerce=choices.__getitem__,
                error_messages={
                    "required": _("Choose an answer first."),
                    "invalid_choice": _("This option is no longer there. Please choose another."),
                },
            )

"""How a teacher writes a question, or changes one in place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from . import solution_text
from .models import Choice, Format, Question
from .problems import MOST_CHOICES
from .slots import Slot, solution_of

ARABIC = {"lang": "ar", "dir": "rtl"}
TRUE, FALSE = "صواب", "خطأ"


@dataclass(frozen=True, slots=True)
class Lines:
    """How the places of a format are asked for: a line for each, as in the example."""

    label: Promise
    rule: Promise
    example: Promise

    @property
    def help_text(self) -> SafeString:
        """In the language in force."""
        return format_html(
            '{} {}<pre class="desk-example">{}</pre>', self.rule, gettext("For example:"), self.example
        )


LINES = {
    Format.MATCHING: Lines(
        _("Pairs"),
        _(
            "One pair on each line, with = between its halves. "
            "A line that begins with = is an option that belongs to none."
        ),
        _("truce = pause in the fighting\nharvest = gathering of the crop\n= rise in prices"),
    ),
    Format.ORDERING: Lines(
        _("Events in the right order"),
        _("One event on each line, the first at the top. The learner sees them mixed."),
        _("The plan was announced\nWork began\nThe bridge was opened"),
    ),
    Format.TABLE: Lines(
        _("Rows of the table"),
        _(
            "One row on each line: what is asked, = and its answers with | between them, "
            "the right one first. The learner sees them mixed."
        ),
        _("place = Baghdad | Basra | Mosul\nday = Sunday | Monday"),
    ),
}


class QuestionForm(forms.ModelForm):  # type: ignore[type-arg]
    evidence = forms.CharField(
        label=_("Evidence"),
        help_text=_("The words of the article that prove the key, as they stand there."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, **ARABIC}),
    )

    class Meta:
        model = Question
        fields = ("stem", "skill", "explanation")
        widgets = {
            "stem": forms.Textarea(attrs={"rows": 2, **ARABIC}),
            "explanation": forms.Textarea(attrs={"rows": 2, **ARABIC}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["evidence"] = self.instance.evidence
        if self.instance.format == Format.TYPED:
            self.fields["accepted"] = forms.CharField(
                label=_("Accepted answers"),
                help_text=_("One on each line; vowels, hamza and the kind of digits make no difference."),
                initial="\n".join(self.instance.accepted),
                widget=forms.Textarea(attrs={"rows": 3, **ARABIC}),
            )
        elif lines := LINES.get(Format(self.instance.format)):
            self.fields["places"] = forms.CharField(
                label=str(lines.label),
                help_text=lines.help_text,
                initial=solution_text.written(self.instance.slots, self.instance.format),
                widget=forms.Textarea(attrs={"rows": 5, **ARABIC}),
            )
        elif self.instance.format == Format.EVIDENCE:
            self.fields["evidence"].label = _("Sentence to be found")
            self.fields["evidence"].help_text = _("A sentence of the article, word for word.")

    def clean_places(self) -> tuple[Slot, ...]:
        return solution_text.read(self.cleaned_data["places"], self.instance.format)

    def clean_evidence(self) -> tuple[int, int] | None:
        """Where these words stand in the article; of several places the one that the question had."""
        words = self.cleaned_data["evidence"].split()
        if not words:
            return None
        # Whatever white space stands between them, in the article and in the field: two spaces, a new line.
        places = re.finditer(r"\s+".join(map(re.escape, words)), self.instance.question_set.article.text)
        before = self.instance.evidence_start or 0
        found = sorted((place.span() for place in places), key=lambda span: (span[0] < before, span[0]))
        if not found:
            raise ValidationError(_("These words do not stand in the article one after the other."))
        return found[0]

    def clean_accepted(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["accepted"].splitlines() if line.strip()]

    def save(self, commit: bool = True) -> Question:
        """The question with what was typed; never saved here: `write` does that, with its choices."""
        question: Question = super().save(commit=False)
        question.evidence_start, question.evidence_end = self.cleaned_data["evidence"] or (None, None)
        question.accepted = self.cleaned_data.get("accepted", question.accepted)
        if "places" in self.fields:
            question.solution = solution_of(self.cleaned_data["places"])
        return question


class ChoiceForm(forms.Form):
    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Option"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 1, **ARABIC}),
    )
    is_correct = forms.BooleanField(label=_("Right"), required=False)
    feedback = forms.CharField(
        label=_("Feedback"), required=False, widget=forms.Textarea(attrs={"rows": 1, **ARABIC})
    )


class Editor:
    """The form of a question and, where its format has them, the rows of its options, as one."""

    def __init__(self, question: Question, data: Any = None) -> None:
        self.question = question
        self.standing = list(question.choices.all()) if question.pk else []
        self.form = QuestionForm(data, instance=question, prefix="question")
        self.choices: forms.BaseFormSet[ChoiceForm] | None = None
        if Format(question.format).has_choices:
            self.choices = _formset(question, self.standing)(data, initial=self._initial(), prefix="choice")

    def is_valid(self) -> bool:
        return all([self.form.is_valid(), self.choices is None or self.choices.is_valid()])

    def written(self) -> tuple[Question, list[Choice]]:
        """The question and the options that have words, as they were typed. Not saved."""
        standing = {choice.pk: choice for choice in self.standing}
        choices = []
        for row in self.choices.cleaned_data if self.choices else []:
            if not row.get("text"):
                continue
            choice = standing.pop(row["pk"], None) or Choice()
            choice.text, choice.is_correct, choice.feedback = row["text"], row["is_correct"], row["feedback"]
            choices.append(choice)
        return self.form.save(), choices

    def _initial(self) -> list[dict[str, Any]]:
        if self.question._state.adding and self.question.format == Format.TRUE_FALSE:
            return [{"text": TRUE}, {"text": FALSE}]
        names = ("pk", "text", "is_correct", "feedback")
        return [{name: getattr(choice, name) for name in names} for choice in self.standing]


def _formset(question: Question, standing: list[Choice]) -> type[forms.BaseFormSet[ChoiceForm]]:
    """As many rows as the question's format has, and one to spare where there may be more."""
    format_ = Format(question.format)
    spare = (1 if standing else 4) if format_ == Format.CHOICE else 0
    return forms.formset_factory(
        ChoiceForm, extra=min(spare, MOST_CHOICES - len(standing)), max_num=MOST_CHOICES, validate_max=True
    )


def format_named(name: str) -> str:
    """What a teacher is offered to write: a question of this format."""
    return {
        Format.CHOICE: gettext("One of several"),
        Format.TRUE_FALSE: gettext("True or false"),
        Format.TYPED: gettext("Typed"),
        Format.MATCHING: gettext("Match in pairs"),
        Format.ORDERING: gettext("Put in order"),
        Format.TABLE: gettext("Table of facts"),
        Format.EVIDENCE: gettext("Find the sentence"),
    }[Format(name)]

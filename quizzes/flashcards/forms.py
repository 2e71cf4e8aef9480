"""What the pages of the cards send."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.accounts.models import User
from quizzes.arabic.text import skeleton

from .keep import BURIED, KNOWN
from .models import Card, CardQuerySet, Review
from .workload import shares_for


class RatingForm(forms.Form):
    """One answer to one look at a card; `request` is `Card.next_request` of the card as it was shown."""

    request = forms.UUIDField()
    rating = forms.TypedChoiceField(
        choices=Review.Rating.choices, coerce=lambda value: Review.Rating(int(value))
    )


class UndoForm(forms.Form):
    review = forms.IntegerField()


class LookForm(forms.Form):
    """What a learner took or wrote before they looked at the answer; it is shown to them and not kept.

    `request` is `Card.next_request` of the card as its front was shown.
    """

    request = forms.UUIDField(required=False)
    choice = forms.IntegerField(required=False)
    text = forms.CharField(required=False, max_length=500)


class StatusForm(forms.Form):
    """What becomes of a card; `next` is where the form came from."""

    status = forms.ChoiceField(choices=[*Card.Status.choices, (KNOWN, KNOWN), (BURIED, BURIED)])
    next = forms.CharField(required=False)


class CardForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a learner writes on a card; an own meaning is for words alone."""

    class Meta:
        model = Card
        fields = ["meaning", "note"]
        labels = {"meaning": _("My own meaning"), "note": _("My note")}
        help_texts = {
            "meaning": _("It takes the place of the dictionary's; empty brings that back."),
            "note": _("A sentence, a picture in words, a word it is mistaken for: whatever helps."),
        }
        widgets = {
            "meaning": forms.TextInput(attrs={"dir": "auto"}),
            "note": forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.kind == Card.Kind.QUESTION:
            del self.fields["meaning"]


class UploadForm(forms.Form):
    """A file of notes, or what it said when it was checked."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("A table (CSV), a text export or a package (.apkg) of Anki: word, meaning, note."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.apkg"}),
    )
    checked = forms.CharField(required=False, widget=forms.HiddenInput)


class ShareForm(forms.ModelForm):  # type: ignore[type-arg]
    """The share to remember, of those whose days were simulated."""

    desired_retention = forms.TypedChoiceField(
        choices=[], coerce=float, label=_("Share to remember"), empty_value=None
    )

    class Meta:
        model = User
        fields = ["desired_retention"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = cast(forms.ChoiceField, self.fields["desired_retention"])
        choice.choices = [(share, share) for share in shares_for(self.instance)]


class CardFilterForm(forms.Form):
    """What narrows the list of cards. A value that means nothing narrows nothing."""

    q = forms.CharField(label=_("Word or meaning"), required=False, max_length=80)
    status = forms.ChoiceField(
        label=_("Cards"), required=False, choices=[("", _("All cards")), *Card.Status.choices]
    )

    def narrow(self, cards: CardQuerySet) -> CardQuerySet:
        self.is_valid()
        if status := self.cleaned_data.get("status"):
            cards = cards.filter(status=status)
        if q := self.cleaned_data.get("q"):
            found = Q(lemma__gloss__icontains=q) | Q(meaning__icontains=q) | Q(note__icontains=q)
            found |= Q(question__stem__icontains=q)
            if letters := skeleton(q):
                found |= Q(lemma__skeleton__icontains=letters)
            cards = cards.filter(found)
        return cards

    @property
    def is_narrowed(self) -> bool:
        return any(self.cleaned_data.values())

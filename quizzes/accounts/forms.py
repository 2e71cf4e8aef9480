"""The forms of an account: allauth's own with plain labels, and what a person sets for themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

from allauth.account import forms as allauth_forms
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.arabic.text import is_arabic
from quizzes.web.numbers import write_digits

from .models import ReadScale, User
from .zones import zone_choices, zone_name

NEW_PASSWORD_HELP = _("At least eight characters; neither a common word nor your own name.")
LATIN_FIELDS = {"email", "password", "password1", "password2", "oldpassword"}


class PlainMixin:
    """No placeholders: they repeat the label and vanish when needed. Latin fields run from the left."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs["dir"] = "ltr" if name in LATIN_FIELDS else "auto"
            if name in {"email", "login", "username"}:
                field.widget.attrs.update(autocapitalize="none", spellcheck="false")
        for name in ("password", "oldpassword"):
            if name in self.fields:
                self.fields[name].help_text = ""
        if "password1" in self.fields:
            self.fields["password1"].help_text = NEW_PASSWORD_HELP


class SignInForm(PlainMixin, allauth_forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Username or e-mail")
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class SignUpForm(PlainMixin, allauth_forms.SignupForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].help_text = _(
            "Arabic or Latin letters, digits and @ . + - _, without vowel marks or spaces."
        )
        self.fields["email"].label = _("E-mail (optional)")
        self.fields["email"].help_text = _("Only for a forgotten password.")


class AddEmailForm(PlainMixin, allauth_forms.AddEmailForm):
    pass


class ChangePasswordForm(PlainMixin, allauth_forms.ChangePasswordForm):
    pass


class SetPasswordForm(PlainMixin, allauth_forms.SetPasswordForm):
    pass


class ResetPasswordForm(PlainMixin, allauth_forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(PlainMixin, allauth_forms.ResetPasswordKeyForm):
    pass


class ReauthenticateForm(PlainMixin, allauth_forms.ReauthenticateForm):
    pass


class PercentField(forms.IntegerField):
    """A share from 0 to 1, written as a whole percentage."""

    def prepare_value(self, value: Any) -> Any:
        return round(value * 100) if isinstance(value, float) else value

    def clean(self, value: Any) -> float | None:
        percent = super().clean(value)
        return None if percent is None else percent / 100


LETTER = re.compile(r"[^\W\d_]")
SIZES = [
    (ReadScale.SMALL, _("Small")),
    (ReadScale.NORMAL, _("Normal")),
    (ReadScale.LARGE, _("Large")),
    (ReadScale.LARGER, _("Larger")),
    (ReadScale.LARGEST, _("Largest")),
]
GROUPS = (
    (_("Interface"), ("interface_language", "digits", "months", "theme")),
    (_("Reading"), ("vowels", "read_scale")),
    (_("Review"), ("new_cards_a_day", "reviews_a_day", "desired_retention", "answer_buttons")),
    (_("What cards ask"), ("asks_gap", "asks_form")),
    (_("The day"), ("time_zone", "day_starts_at")),
)


class NamedSelect(forms.Select):
    """A list whose options say their language: month names are Arabic in an English page, too."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(*args, **kwargs)
        if LETTER.search(str(option["label"])):
            option["attrs"]["lang"] = "ar" if is_arabic(str(option["label"])) else "en"
        return option


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]
    """Everything a person may change about how the site looks, speaks and asks."""

    desired_retention = PercentField(
        label=_("Share to remember (percent)"),
        min_value=70,
        max_value=97,
        help_text=_("How much of what is due should still be remembered. More means more reviews."),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices)
    day_starts_at = forms.TypedChoiceField(
        label=_("The day starts at"),
        coerce=int,
        help_text=_("What is reviewed after midnight still counts for the evening before."),
    )

    class Meta:
        model = User
        fields = [name for _title, names in GROUPS for name in names]
        help_texts = {
            "digits": _(
                "Automatic writes ٠١٢٣ in the Arabic interface, and 0123 in the Maghreb or in English."
            ),
            "months": _("As newspapers of the region write them."),
            "vowels": _("How much of an article is vowelled when it opens."),
            "read_scale": _("Of articles and questions; the rest follows the browser."),
            "new_cards_a_day": _("How many cards never seen before are asked in one day."),
            "reviews_a_day": _("How many cards are asked in one day at most."),
            "asks_gap": _("A card of its own for each word whose meaning has settled."),
            "asks_form": _("From the meaning to the word: letters count, vowels are shown apart."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Select):
                field.widget = NamedSelect(choices=field.widget.choices)
        self._offer("day_starts_at", [(hour, write_digits(f"{hour:02}:00")) for hour in range(24)])
        self._offer("read_scale", SIZES)
        zone = self.instance.time_zone
        if zone not in dict(zone_choices()):  # A name that CLDR lists under another.
            self._offer("time_zone", [(zone, zone_name(zone)), *zone_choices()])

    def _offer(self, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def groups(self) -> list[tuple[str | Promise, list[forms.BoundField]]]:
        """The fields under their headings, in the order of the page."""
        return [(title, [self[name] for name in names]) for title, names in GROUPS]

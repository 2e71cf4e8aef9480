"""Joining a class by its code."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .join import CODE_LENGTH, read_code
from .models import Classroom


class JoinForm(forms.Form):
    """Its `classroom` is the open class that has the code."""

    code = forms.CharField(
        label=_("Join code"),
        max_length=20,
        help_text=_("Six digits, as the teacher shows them."),
        error_messages={"required": _("The code is missing.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}),
    )
    classroom: Classroom

    def clean_code(self) -> str:
        code = read_code(self.cleaned_data["code"])
        if len(code) != CODE_LENGTH:
            raise ValidationError(_("A code has six digits."))
        classroom = Classroom.objects.open().filter(code=code).first()
        if classroom is None:
            raise ValidationError(_("No open class has this code."))
        self.classroom = classroom
        return code

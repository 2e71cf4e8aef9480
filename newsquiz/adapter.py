"""What this site adds to django-allauth's own ways."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from quizzes.accounts.preferences import CHOICES


class AccountAdapter(DefaultAccountAdapter):
    """A new account keeps the language and reading settings that its guest had chosen."""

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        for name in CHOICES:
            setattr(user, name, getattr(request.preferences, name))  # type: ignore[attr-defined]
        return super().save_user(request, user, form, commit)

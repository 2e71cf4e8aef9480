"""What this site adds to django-allauth's own ways."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from newsquiz.demo.accounts import is_demo
from quizzes.accounts.preferences import CHOICES
from quizzes.attempts.access import forget_guest, guest_of
from quizzes.attempts.answer import claim
from quizzes.web.numbers import write_number

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """An account takes over what its guest had chosen and answered in this browser."""

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """A new account keeps the language and reading settings of its guest."""
        for name in CHOICES:
            setattr(user, name, getattr(request.preferences, name))  # type: ignore[attr-defined]
        return super().save_user(request, user, form, commit)

    def pre_login(self, request: HttpRequest, user: Any, **how: Any) -> HttpResponse | None:
        """The password of the demo's accounts is known to everyone: where DEBUG is off it opens nothing."""
        if is_demo(user) and not settings.DEBUG:
            user.is_active = False  # for this request, and not saved
        return super().pre_login(request, user, **how)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Every way in leads here, signing up as well as signing in: the guest's attempts become the
        account's."""
        guest = guest_of(request)
        super().login(request, user)
        if guest is None:
            return
        count = claim(guest, by=user, at=timezone.now())
        forget_guest(request)
        if count:
            kept = ngettext(
                "%(number)s quiz taken before signing in is kept in this account.",
                "%(number)s quizzes taken before signing in are kept in this account.",
                count,
            )
            messages.success(request, kept % {"number": write_number(count)})

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A machine without a mail server loses the message, not the page on which someone signs up."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            logger.exception("A message (%s) could not be sent", template_prefix)
            messages.error(self.request, gettext("The e-mail message could not be sent."))

    def format_email_subject(self, subject: str) -> str:
        return gettext("NewsQuiz: %(subject)s") % {"subject": subject}

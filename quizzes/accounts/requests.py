"""A request of somebody: with their preferences, and with their account where one is required."""

from __future__ import annotations

from quizzes.web.requests import Request

from .models import User
from .preferences import Preferences


class PersonalRequest(Request):
    """`PreferencesMiddleware` has put the preferences on it."""

    preferences: Preferences


class AccountRequest(PersonalRequest):
    """Behind `account_required` or `login_required`: there is no guest."""

    user: User

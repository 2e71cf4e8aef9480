"""How the site looks and speaks to one person: from their account, or from a cookie while they have none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from quizzes.web import numbers

from .models import Digits, Language, Months, ReadScale, Theme, User, Vowels

COOKIE = "preferences"
COOKIE_AGE = 60 * 60 * 24 * 365
CHOICES: dict[str, type[Any]] = {
    "interface_language": Language,
    "digits": Digits,
    "months": Months,
    "theme": Theme,
    "vowels": Vowels,
    "read_scale": ReadScale,
}


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each field has the name and the values of the field of `User` that keeps it."""

    interface_language: str = Language.ARABIC.value
    digits: str = Digits.AUTOMATIC.value
    months: str = Months.LEVANT.value
    theme: str = Theme.DEVICE.value
    vowels: str = Vowels.NONE.value
    read_scale: str = ReadScale.NORMAL.value

    @property
    def numbering(self) -> str:
        """``arab`` (٠١٢٣) or ``latn`` (0123): the one set of digits of a whole screen."""
        if self.digits != Digits.AUTOMATIC:
            return self.digits
        maghreb = self.months == Months.MAGHREB
        return "arab" if self.interface_language == Language.ARABIC and not maghreb else "latn"

    @property
    def direction(self) -> str:
        return "rtl" if self.interface_language == Language.ARABIC else "ltr"

    def with_valid(self, wanted: Mapping[str, str]) -> Preferences:
        """These preferences with what is wanted and known; an unknown name or value changes nothing."""
        known = {
            name: wanted[name] for name, choices in CHOICES.items() if wanted.get(name) in choices.values
        }
        return replace(self, **known)


def preferences_of(request: HttpRequest) -> Preferences:
    """The account's settings, or the cookie's."""
    if request.user.is_authenticated:
        return Preferences(**{field.name: getattr(request.user, field.name) for field in fields(Preferences)})
    return Preferences().with_valid(dict(parse_qsl(request.COOKIES.get(COOKIE, ""))))


def keep(preferences: Preferences, *, request: HttpRequest, response: HttpResponse) -> None:
    """Write the preferences where the next request of this person finds them."""
    if isinstance(request.user, User):
        values = asdict(preferences)
        User.objects.filter(pk=request.user.pk).update(**values)
    else:
        response.set_cookie(
            COOKIE,
            urlencode(asdict(preferences)),
            max_age=COOKIE_AGE,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )


class PreferencesMiddleware:
    """Puts `request.preferences` in place and speaks the person's language, in their time zone and digits."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = preferences_of(request)
        request.preferences = chosen  # type: ignore[attr-defined]
        zone = request.user.time_zone if request.user.is_authenticated else settings.TIME_ZONE
        with (
            translation.override(chosen.interface_language),
            timezone.override(ZoneInfo(zone)),
            numbers.override(chosen.numbering, chosen.months),
        ):
            response = self.get_response(request)
            if not response.streaming and hasattr(response, "render") and not response.is_rendered:  # type: ignore[attr-defined]
                response.render()
        response.headers.setdefault("Content-Language", chosen.interface_language)
        return response


def preferences(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `preferences` in every template."""
    return {"preferences": getattr(request, "preferences", Preferences())}

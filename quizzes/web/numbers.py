"""How numbers, dates and lengths of time are written on one screen: the set of digits and of month names.

Like the language and the time zone, they are in force for the request (`PreferencesMiddleware`), so that a
template filter, a form and a plain function all write the same digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language, ngettext

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
ARABIC_LETTER_MARK = "\u061c"  # keeps the sign beside its figure in a left-to-right run

# Which of CLDR's Arabic locales has the month names of each region.
ARABIC_LOCALES = {"levant": "ar_IQ", "egypt": "ar_EG", "maghreb": "ar_TN"}
DATE_PATTERNS = {
    "long": {"ar": "EEEE d MMMM y", "en": "EEEE d MMMM y"},
    "medium": {"ar": "d MMMM y", "en": "d MMMM y"},
    "short": {"ar": "d MMMM", "en": "d MMM"},
    "weekday": {"ar": "EEEE", "en": "EEEE"},
    "month": {"ar": "MMMM", "en": "MMMM"},
}


@dataclass(frozen=True, slots=True)
class Style:
    """`numbering` is ``arab`` or ``latn``, CLDR's names; `months` is ``levant``, ``egypt`` or ``maghreb``."""

    numbering: str = "latn"
    months: str = "levant"

    @property
    def symbols(self) -> str:
        """The locale whose separators go with the digits."""
        if self.numbering == "arab":
            return "ar_EG"
        return "ar_TN" if self.months == "maghreb" and language() == "ar" else "en"


_style: ContextVar[Style | None] = ContextVar("style", default=None)


def language() -> str:
    return (get_language() or "ar").split("-")[0]


def style() -> Style:
    """The style in force; outside a request, what the language alone suggests."""
    return _style.get() or Style("arab" if language() == "ar" else "latn")


@contextmanager
def override(numbering: str, months: str) -> Iterator[None]:
    token = _style.set(Style(numbering, months))
    try:
        yield
    finally:
        _style.reset(token)


def write_digits(text: object) -> str:
    """The text with every digit in the set in force. For text of the interface: an article keeps its own."""
    table = ARABIC_INDIC if style().numbering == "arab" else LATIN
    return str(text).translate(table)


def write_number(value: float | Decimal | str, places: int | None = None) -> str:
    """1248.5 -> ١٬٢٤٨٫٥ or 1,248.5; `places` fixes how many decimal places there are."""
    pattern = "#,##0.###" if places is None else "#,##0" + ("." + "0" * places if places else "")
    current = style()
    numbering = "arab" if current.numbering == "arab" else "latn"
    text = format_decimal(
        Decimal(str(value)), format=pattern, locale=current.symbols, numbering_system=numbering
    )
    return write_digits(text)


def write_percent(share: float) -> str:
    """A share from 0 to 1 as a whole percentage: ٩١٪ or 91%."""
    figure = write_number(round(share * 100))
    return f"{figure}٪{ARABIC_LETTER_MARK}" if style().numbering == "arab" else f"{figure}%"


def write_date(value: date, form: str = "long") -> str:
    """A day as CLDR writes it in the language, with the region's months: السبت ١٧ كانون الثاني ٢٠٢٦."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    spoken = language()
    locale = ARABIC_LOCALES[style().months] if spoken == "ar" else "en_GB"
    return write_digits(format_date(value, DATE_PATTERNS[form][spoken], locale=locale))


def write_minutes(count: int) -> str:
    return ngettext("%(number)s minute", "%(number)s minutes", count) % {"number": write_number(count)}


def write_duration(length: timedelta) -> str:
    """A length of time in its largest unit, rounded: "10 minutes", "6 days", "2 months"."""
    minutes = max(0, round(length.total_seconds() / 60))
    if minutes < 60:
        return write_minutes(minutes)
    hours, days = round(minutes / 60), round(minutes / (24 * 60))
    if hours < 24:
        return ngettext("%(number)s hour", "%(number)s hours", hours) % {"number": write_number(hours)}
    if days < 31:
        return ngettext("%(number)s day", "%(number)s days", days) % {"number": write_number(days)}
    months, years = round(days / 30.44), round(days / 365.25)
    if days < 365:
        return ngettext("%(number)s month", "%(number)s months", months) % {"number": write_number(months)}
    return ngettext("%(number)s year", "%(number)s years", years) % {"number": write_number(years)}

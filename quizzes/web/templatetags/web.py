"""`{% load web %}`: numbers, dates and names as the interface writes them, icons and dots.

Filters: number, percent, of, digits, day, minutes, duration, level_name, speaks_latin, wrap_latin,
isolate.
Tags: icon, nuqtas, tabs.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy

from quizzes.web import numbers
from quizzes.web.icons import ICONS, NUQTA
from quizzes.web.latin import isolate, latin_attributes, wrap_latin_runs
from quizzes.web.navigation import TABS

register = template.Library()

# The bands of the Interagency Language Roundtable's reading scale in words.
LEVEL_NAMES = {
    "1": gettext_lazy("Elementary level"),
    "1+": gettext_lazy("High elementary level"),
    "2": gettext_lazy("Intermediate level"),
    "2+": gettext_lazy("High intermediate level"),
    "3": gettext_lazy("Advanced level"),
    "3+": gettext_lazy("High advanced level"),
}


@register.filter
def number(value: float | Decimal | str | None, places: int | None = None) -> str:
    """`{{ 1248|number }}` -> ١٬٢٤٨; `{{ 3.5|number:1 }}` -> ٣٫٥."""
    return "" if value is None or value == "" else numbers.write_number(value, places)


@register.filter
def percent(share: float | None) -> str:
    """A share from 0 to 1: `{{ 0.91|percent }}` -> ٩١٪."""
    return "" if share is None else numbers.write_percent(share)


@register.filter
def of(found: Mapping[Any, Any], key: object) -> Any:
    """`{{ shares|of:article.pk }}`: what a mapping has for a key, or None."""
    return found.get(key)


@register.filter
def digits(text: object) -> str:
    """Any string, its digits in the interface's set: `{{ "4.2"|digits }}`."""
    return numbers.write_digits(text)


@register.filter
def day(value: date | None, form: str = "long") -> str:
    """A date or a time as a day; form: long (with weekday), medium, short (no year), weekday, month."""
    return "" if value is None else numbers.write_date(value, form)


@register.filter
def minutes(count: int | None) -> str:
    """`{{ 3|minutes }}` -> ٣ دقائق."""
    return "" if count is None else numbers.write_minutes(int(count))


@register.filter
def duration(length: timedelta | None) -> str:
    """A `timedelta` in its largest unit: ١٠ دقائق, ٦ أيام."""
    return "" if length is None else numbers.write_duration(length)


@register.filter
def level_name(band: str) -> str:
    """`{{ article.level|level_name }}` -> المستوى المتوسّط; "" for an unknown band."""
    return str(LEVEL_NAMES.get(band, ""))


@register.filter(is_safe=True)
def speaks_latin(text: object) -> SafeString:
    """`<option{{ text|speaks_latin }}>`: its language, where it is not that of Arabic around it."""
    return latin_attributes(str(text))


@register.filter(is_safe=True)
def wrap_latin(text: object) -> SafeString:
    """Latin names in Arabic text in `<bdi lang="en" dir="ltr">`; everything is escaped."""
    return wrap_latin_runs(str(text))


@register.filter("isolate", is_safe=True)
def isolate_name(name: object) -> SafeString:
    """`{{ user.username|isolate }}`: a name in a `<bdi>` with the language of its own letters."""
    return isolate(str(name))


@register.simple_tag
def icon(name: str, label: object = "") -> SafeString:
    """`{% icon "cards" %}` beside a word; with a label only where no word stands beside it."""
    hidden = mark_safe('aria-hidden="true"')
    spoken = format_html('role="img" aria-label="{}"', label) if label else hidden
    return format_html(
        '<svg class="icon icon-{}" viewBox="0 0 24 24" width="24" height="24" focusable="false" {}>{}</svg>',
        name,
        spoken,
        mark_safe(ICONS[name]),  # noqa: S308 -- our own drawing
    )


@register.simple_tag
def nuqtas(filled: float, of: int, label: object = "") -> SafeString:
    """`{% nuqtas 3 6 %}`: six dots, three filled; silent without a label, as the figures stand beside it."""
    full = min(of, max(0, round(filled)))
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    dots = mark_safe(  # noqa: S308 -- no text of anyone's
        "".join(
            f'<svg class="nuqta{" is-full" if place < full else ""}" viewBox="3 3 18 18" focusable="false">'
            f'<path d="{NUQTA}"/></svg>'
            for place in range(of)
        )
    )
    return format_html('<span class="nuqtas" {}>{}</span>', spoken, dots)


@register.simple_tag(takes_context=True)
def tabs(context: Context) -> list[dict[str, Any]]:
    """The rooms of the site: `{% tabs as rooms %}`; each has url, name, icon, and whether it is `current`."""
    section = context.get("section")
    return [
        {"url": reverse(tab.url_name), "name": tab.name, "icon": tab.icon, "current": tab.section == section}
        for tab in TABS
    ]

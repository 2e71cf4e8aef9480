"""`{% load progress %}`: names that fit under a bar."""

from __future__ import annotations

from datetime import date

from babel.dates import get_day_names
from django import template

from quizzes.web.numbers import language

register = template.Library()


@register.filter
def short_weekday(day: date) -> str:
    """CLDR's short name of a weekday: "Wed"; Arabic has none shorter than the name itself."""
    return str(get_day_names("abbreviated", locale=language())[day.weekday()])

"""`{% load classrooms %}`: a join code for those who read the other set of digits."""

from __future__ import annotations

from django import template

from quizzes.arabic.text import arabic_digits, western_digits
from quizzes.web.numbers import style

register = template.Library()


@register.filter
def other_digits(text: str) -> str:
    """The digits in the set that the interface does not use: 418 under ٤١٨."""
    return western_digits(text) if style().numbering == "arab" else arabic_digits(text)

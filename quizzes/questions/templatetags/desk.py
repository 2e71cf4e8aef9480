"""`{% load desk %}`: what the templates of the admin's lists need beside Django's own tags."""

from __future__ import annotations

from django import template
from django.contrib.admin.views.main import PAGE_VAR, ChangeList

register = template.Library()


@register.simple_tag
def page_address(cl: ChangeList, step: int) -> str:
    """The address of the list's page so many pages on (or back, below 0)."""
    return cl.get_query_string({PAGE_VAR: cl.page_num + step})

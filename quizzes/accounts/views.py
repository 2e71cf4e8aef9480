"""What a person sets for themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from .preferences import keep


def next_page(request: HttpRequest) -> str:
    """Where the form came from, if that is a page of this site."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else resolve_url("reading:article_list")


@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep what is sent of language, digits, months, theme, vowels and text size; then back to the page."""
    wanted = request.preferences.with_valid(request.POST.dict())  # type: ignore[attr-defined]
    if request.htmx:  # type: ignore[attr-defined]
        response: HttpResponse = HttpResponseClientRefresh()
    else:
        response = redirect(next_page(request))
    keep(wanted, request=request, response=response)
    return response

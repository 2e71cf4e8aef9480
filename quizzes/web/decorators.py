"""What stands around a view."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from .requests import Request

View = Callable[..., HttpResponseBase]


def account_required(view: View) -> View:
    """Send a guest to sign in, and from there back to the page they were on, not to the address of a form."""

    @wraps(view)
    def guarded(request: Request, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        login: HttpResponse = redirect_to_login(_page_of(request))
        if request.htmx:
            return HttpResponseClientRedirect(login["Location"])
        return login

    return guarded


def _page_of(request: Request) -> str:
    """The address of the page that is looked at, within this site."""
    if request.htmx and request.htmx.current_url_abs_path:
        return str(request.htmx.current_url_abs_path)
    if request.method == "GET":
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(
        came_from, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return "/"
    parts = urlsplit(came_from)
    return parts.path + (f"?{parts.query}" if parts.query else "")

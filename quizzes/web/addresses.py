"""Where to go after a form."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def page_of_this_site(wanted: str, *, request: HttpRequest) -> str:
    """`wanted` if it is the path, from the root, of a page of this site; "" otherwise.

    A relative address would be read from the address of the form, or be taken for the name of a view.
    """
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else ""

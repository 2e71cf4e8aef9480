"""What a view is given: a request on which the middleware of `django_htmx` has put what htmx says of it."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class Request(HttpRequest):
    htmx: HtmxDetails

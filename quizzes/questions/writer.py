"""The language model of this site: the settings `QUESTION_WRITER...`, checked when the site starts."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from quizzes.generator.llm import server
from quizzes.generator.llm.server import Server


def writer() -> Server | None:
    """The model to ask; None where no address is set."""
    if not settings.QUESTION_WRITER_URL:
        return None
    return Server(
        url=settings.QUESTION_WRITER_URL,
        model=settings.QUESTION_WRITER_MODEL,
        key=settings.QUESTION_WRITER_KEY,
        timeout=settings.QUESTION_WRITER_TIMEOUT,
    )


def writes_unasked() -> bool:
    """Whether every article that is drafted goes to the model too."""
    return bool(settings.QUESTION_WRITER == "llm")


def check_writer() -> None:
    """Stop the start where the settings cannot be right, or the package that they need is not installed."""
    url, model = settings.QUESTION_WRITER_URL, settings.QUESTION_WRITER_MODEL
    if writes_unasked() and not url:
        raise ImproperlyConfigured(
            "QUESTION_WRITER is llm, but QUESTION_WRITER_URL names no server, such as http://127.0.0.1:11434/v1"
        )
    if not url:
        return
    _check_address(url)
    if not model.strip():
        raise ImproperlyConfigured("QUESTION_WRITER_MODEL must name the model to ask at QUESTION_WRITER_URL.")
    if not settings.QUESTION_WRITER_KEY.isascii() or any(map(str.isspace, settings.QUESTION_WRITER_KEY)):
        raise ImproperlyConfigured("QUESTION_WRITER_KEY must be one word of plain letters, digits and signs.")
    if not server.is_installed():
        raise ImproperlyConfigured(
            "QUESTION_WRITER_URL names a language model, but the package openai is not installed: it is "
            "the extra llm (pip install 'openai>=2')."
        )


def _check_address(url: str) -> None:
    """The message never repeats the address: somebody may have put a password into it."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise ImproperlyConfigured("QUESTION_WRITER_URL must be an http:// or https:// address.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ImproperlyConfigured(
            "QUESTION_WRITER_URL must be an address alone; what lets you in belongs into QUESTION_WRITER_KEY."
        )

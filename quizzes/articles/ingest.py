"""The first stage: a source becomes an article, once."""

from __future__ import annotations

from quizzes.accounts.models import User

from .models import Article
from .source import Source


def ingest(source: Source, *, owner: User | None) -> tuple[Article, bool]:
    """The article of this text and owner, FETCHED if it is new, and whether it is.

    The same text again is the article that stands, whatever it is titled; two at one moment make one.
    """
    return Article.objects.get_or_create(owner=owner, digest=source.digest, defaults=source.values())

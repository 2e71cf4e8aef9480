"""Articles that another version has analysed: until they are analysed again, readers see plain text."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.arabic import store

from .analyse import analyse
from .models import Article, ArticleQuerySet


def outdated_count() -> int:
    return _outdated().count()


def renew() -> Iterator[Article]:
    """Analyse each of them again, the newest first; yields every article that is done.

    It may be stopped and started again: what is done is no longer among them.
    """
    for pk in list(_outdated().values_list("pk", flat=True)):
        article = Article.objects.filter(pk=pk).first()
        if article is not None:
            analyse(article)
            yield article


def _outdated() -> ArticleQuerySet:
    return Article.objects.exclude(analysis=None).exclude(analysis__version=store.VERSION).order_by("-pk")

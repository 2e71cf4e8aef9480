"""Work on an article that may outlive the request that asked for it."""

from __future__ import annotations

from django_tasks import task

from quizzes.articles.analyse import analyse
from quizzes.articles.models import Article

from .generate import generate_for


@task()
def prepare(article_id: int) -> None:
    """Analyse the article, and draft questions for it unless a published set asks about it already."""
    article = Article.objects.get(pk=article_id)
    analyse(article)
    if not article.question_sets.published().exists():
        generate_for(article)


@task()
def draft(article_id: int) -> None:
    """Draft questions for the article, into a set of their own where the others are published."""
    generate_for(Article.objects.get(pk=article_id))

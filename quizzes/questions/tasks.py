"""Work on an article that may outlive the request that asked for it."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from quizzes.articles.analyse import analyse
from quizzes.articles.models import Article

from .commission import commission, fulfil
from .generate import generate_for
from .models import QuestionSet
from .writer import writes_unasked


@task()
def prepare(article_id: int) -> None:
    """Analyse the article, and draft questions for it unless a published set asks about it already."""
    article = Article.objects.get(pk=article_id)
    analyse(article)
    if not article.question_sets.published().exists():
        _draft(article)


@task()
def draft(article_id: int) -> None:
    """Draft questions for the article, into a set of their own where the others are published."""
    _draft(Article.objects.get(pk=article_id))


@task(backend="background")
def ask_model(set_id: int, ticket: int) -> None:
    """What `ask` asked for with this ticket: minutes, where the model is slow."""
    fulfil(set_id, ticket)


def ask(question_set: QuestionSet) -> None:
    """Let the language model write questions for the set, beside those that stand."""
    commission(question_set, at=timezone.now(), enqueue=ask_model.enqueue)


def _draft(article: Article) -> None:
    question_set = generate_for(article)
    if writes_unasked():
        ask(question_set)

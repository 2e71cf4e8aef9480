"""A published article with its real analysis, and a learner who knows some of its words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Lemma
from quizzes.articles.passage import document_of
from quizzes.flashcards.words import set_status
from tests.articles.factories import analysed, ingested

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
TITLE = "القوات تغادر قاعدة «النخيل»"
TEXT = """تسلّم الجيش يوم السبت قاعدة النخيل في غرب البلاد، بعد أن غادرتها القوات الأجنبية.

تعاون مستمرّ

وتأتي هذه الخطوة تنفيذًا لتفاهم يقضي بأن ترحل قوات (Blue River) على مرحلتين قبل ٢٠٢٦، وبقي 17 ضابطًا."""


def published(text: str = TEXT, *, title: str = TITLE, **fields: object) -> Article:
    """An article that everyone can read."""
    return _publish(analysed(text, title=title), **fields)


def published_without_analysis(text: str = TEXT, *, title: str = TITLE, **fields: object) -> Article:
    return _publish(ingested(text, title=title), **fields)


def _publish(article: Article, **fields: object) -> Article:
    values = {"state": Article.State.PUBLISHED, "published_on": date(2026, 1, 17), "level": "2"} | fields
    Article.objects.filter(pk=article.pk).update(**values)
    article.refresh_from_db()
    return article


def index_of(article: Article, word: str) -> int:
    """The place of a written word among the tokens of the article."""
    document = document_of(article)
    assert document is not None
    return next(token.index for token in document.tokens if token.surface == word)


def lemma_of(article: Article, word: str) -> Lemma:
    document = document_of(article)
    assert document is not None
    return Lemma.objects.get(key=document.tokens[index_of(article, word)].analysis.lemma_id)


def say(learner: User, article: Article, **words: str | None) -> None:
    """What the learner says of written words: say(learner, article, قاعدة="known")."""
    for word, status in words.items():
        set_status(learner, lemma=lemma_of(article, word), status=status, at=AT)

"""Sets and questions on an analysed article, as a teacher writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from quizzes.accounts.models import User
from quizzes.articles.analyse import analyse
from quizzes.articles.ingest import ingest
from quizzes.articles.models import Article
from quizzes.articles.source import read_file
from quizzes.questions.models import Choice, Format, Question, QuestionSet
from quizzes.questions.review import write
from tests.articles.factories import PARAGRAPHS, TEXT, analysed

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
EVIDENCE = PARAGRAPHS[1]
OPTIONS = ("240 مترًا", "204 أمتار", "420 مترًا", "24 مترًا")
STEM = "كم يبلغ طول الجسر؟"

DEMO = Path(settings.BASE_DIR) / "newsquiz" / "demo" / "articles" / "05-olive-oil-market.txt"


def rich_article(owner: User | None) -> Article:
    """An analysed article on which the generator has something to ask."""
    article, _is_new = ingest(read_file(DEMO.name, DEMO.read_bytes()), owner=owner)
    analyse(article)
    return article


def a_set(owner: User, *, article: Article | None = None) -> QuestionSet:
    article = article or analysed(owner=owner)
    return QuestionSet.objects.create(article=article, owner=owner, title=article.title)


def a_question(
    question_set: QuestionSet,
    *,
    options: tuple[str, ...] = OPTIONS,
    right: int = 0,
    format: str = Format.CHOICE,  # noqa: A002 -- the field's name
    evidence: str = EVIDENCE,
    stem: str = STEM,
    accepted: tuple[str, ...] = (),
    approved: bool = False,
) -> Question:
    start = TEXT.find(evidence)
    question = Question(
        question_set=question_set,
        stem=stem,
        format=format,
        accepted=list(accepted),
        evidence_start=start if start >= 0 else None,
        evidence_end=start + len(evidence) if start >= 0 else None,
    )
    choices = [Choice(text=text, is_correct=place == right) for place, text in enumerate(options)]
    teacher = question_set.owner
    assert teacher is not None
    write(question, choices=choices, by=teacher, at=AT, approved=approved)
    return Question.objects.get(pk=question.pk)

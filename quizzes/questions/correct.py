"""The text of an article is corrected, and its questions keep pointing at the words that prove them."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from django.db import transaction

from quizzes.articles.models import Article
from quizzes.articles.source import digest_of

from .models import Question
from .review import settle

_PIECE = re.compile(r"\s+|\S+")


def correct(article: Article, *, text: str) -> list[Question]:
    """Give the article another text, and every question on it the new place of its evidence.

    A question whose evidence was itself corrected is a draft again, to be looked at; these are returned.
    What is analysed is still the old text: `analyse` comes next.
    """
    with transaction.atomic():
        standing = Article.objects.select_for_update().get(pk=article.pk)
        old = standing.text
        Article.objects.filter(pk=article.pk).update(text=text, digest=digest_of(text))
        article.text, article.digest = text, digest_of(text)
        questions = Question.objects.filter(question_set__article=article, evidence_start__isnull=False)
        move = mover(old, text)
        changed = [question for question in questions if _move(question, old, text, move)]
        Question.objects.bulk_update(questions, ["evidence_start", "evidence_end", "state"])
        for question_set in article.question_sets.published():
            settle(question_set)
    return changed


def mover(old: str, new: str) -> Callable[[int, int], tuple[int, int]]:
    """A function from a range of code points in `old` to the range of what became of it in `new`.

    The same words are looked for first, nearest to where the differences say that they should be; words that
    were themselves changed are what stands between those that were not.
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    starts, ends = _offsets(before), _offsets(after)
    blocks = [
        (starts[i1], starts[i2], ends[j1], ends[j2], tag == "equal")
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after).get_opcodes()
    ]

    def place(offset: int, *, end: bool) -> int:
        for first, last, to_first, to_last, equal in blocks:
            if first < offset < last or (offset == last if end else offset == first and first < last):
                return to_first + offset - first if equal else to_last if end else to_first
        return len(new) if end else 0

    def move(first: int, last: int) -> tuple[int, int]:
        start, words = place(first, end=False), old[first:last]
        found = [match.start() for match in re.finditer(f"(?={re.escape(words)})", new)] if words else []
        if found:
            nearest = min(found, key=lambda at: abs(at - start))
            return nearest, nearest + len(words)
        return start, place(last, end=True)

    return move


def _offsets(pieces: list[str]) -> list[int]:
    """Where each piece begins, and at last where the text ends."""
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def _move(question: Question, old: str, new: str, move: Callable[[int, int], tuple[int, int]]) -> bool:
    """Move the question's evidence; whether its words are others now. Not saved."""
    assert question.evidence_start is not None  # noqa: S101 -- for the type checker: the query asked for it
    assert question.evidence_end is not None  # noqa: S101
    words = old[question.evidence_start : question.evidence_end]
    start, end = move(question.evidence_start, question.evidence_end)
    question.evidence_start, question.evidence_end = (start, end) if end > start else (None, None)
    if new[start:end] == words:
        return False
    if question.state == Question.State.APPROVED:
        question.state = Question.State.DRAFT
    return True

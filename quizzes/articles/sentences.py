"""The sentences of an article as they stand in it, headings left out."""

from __future__ import annotations

from quizzes.arabic.structure import lines

from .models import Article
from .pieces import Span


def paragraphs_of(article: Article) -> list[list[Span]]:
    """For each paragraph, in order, where its sentences begin and end."""
    return [
        [(line.pieces[first].start, line.pieces[last - 1].end) for first, last in line.sentences]
        for line in lines(article.text)
        if line.kind == "paragraph"
    ]


def sentences_of(article: Article) -> list[Span]:
    return [sentence for paragraph in paragraphs_of(article) for sentence in paragraph]

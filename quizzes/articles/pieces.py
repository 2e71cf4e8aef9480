"""The text of an article as pieces of HTML, before it is written for a reader: words and what stands between.

They are made from the analysis, or from the letters alone where there is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.html import escape

from quizzes.arabic.document import Document, Sentence, Token
from quizzes.arabic.structure import lines
from quizzes.arabic.telling_marks import telling_form
from quizzes.web.latin import wrap_latin_runs

from .words import can_be_new, lemma_key, vowelled

Span = tuple[int, int]
"""A half-open range of code points into `Article.text`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or what stands between two words; `plain`, `vowelled` and `telling` are HTML."""

    start: int
    end: int
    plain: str
    vowelled: str
    telling: str = ""  # with the marks that tell it from other words of its letters
    index: int = -1  # of the word's token; -1 where there is none
    key: str = ""  # of the word's lemma
    can_be_new: bool = False
    between: str = ""  # the article's own characters between two words, which may be cut anywhere
    sentence: int = -1  # in which it stands, by its place in the document; -1 without an analysis


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """A heading or a paragraph before it is written for one reader; `number` counts the paragraphs from 1."""

    kind: str
    number: int
    pieces: tuple[Piece, ...]


def analysed_blocks(document: Document) -> Iterator[PlainBlock]:
    number = 0
    for block in document.blocks:
        number += block.kind == "paragraph"
        sentences = document.sentences[block.first : block.last]
        tokens = document.tokens[sentences[0].first : sentences[-1].last] if sentences else ()
        pieces = _pieces(document, tokens, block.start, block.end)
        yield PlainBlock(
            "paragraph" if block.kind == "paragraph" else "heading",
            number if block.kind == "paragraph" else 0,
            tuple(_by_sentence(tuple(pieces), sentences)),
        )


def _by_sentence(pieces: tuple[Piece, ...], sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The pieces with their sentence; what stands between two sentences belongs to the earlier."""
    starts = [sentence.start for sentence in sentences]
    for piece in cut(pieces, [(start, start) for start in starts]):
        place = max(bisect_right(starts, piece.start) - 1, 0)
        yield replace(piece, sentence=sentences[place].index) if sentences else piece


def _pieces(document: Document, tokens: tuple[Token, ...], start: int, end: int) -> Iterator[Piece]:
    at = start
    for token in tokens:
        if token.kind == "word":
            if at < token.start:
                yield _between(document.text, at, token.start)
            yield word_piece(token, document)
            at = token.end
    if at < end:
        yield _between(document.text, at, end)


def word_piece(token: Token, document: Document) -> Piece:
    return Piece(
        token.start,
        token.end,
        plain=escape(token.surface),
        vowelled=escape(vowelled(token)),
        telling=escape(telling_form(token)),
        index=token.index,
        key=lemma_key(token),
        can_be_new=can_be_new(token, document),
    )


def _between(text: str, start: int, end: int, *, offset: int = 0, sentence: int = -1) -> Piece:
    """text[start:end] as a piece; `offset` is where `text` begins in the article."""
    own = text[start - offset : end - offset]
    html = wrap_latin_runs(own)
    return Piece(start, end, html, html, between=own, sentence=sentence)


def plain_blocks(text: str) -> tuple[PlainBlock, ...]:
    found = []
    number = 0
    for line in lines(text):
        number += line.kind == "paragraph"
        kind = "paragraph" if line.kind == "paragraph" else "heading"
        pieces = tuple(_plain_pieces(text, line.start, line.end))
        found.append(PlainBlock(kind, number if kind == "paragraph" else 0, pieces))
    return tuple(found)


def _plain_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Words and spaces alone, so that evidence can still be shown."""
    at = start
    for is_space, run in groupby(text[start:end], key=str.isspace):
        size = len(list(run))
        if is_space:
            yield _between(text, at, at + size)
        else:
            html = wrap_latin_runs(text[at : at + size])
            yield Piece(at, at + size, html, html)
        at += size


def whole_words(blocks: tuple[PlainBlock, ...], span: Span | None, text: str) -> Span | None:
    """The span without white space at its ends, and with the ends moved out of the middle of a word."""
    if span is None:
        return None
    inside = text[slice(*span)]
    start, end = span[0] + len(inside) - len(inside.lstrip()), span[1] - len(inside) + len(inside.rstrip())
    words = [piece for block in blocks for piece in block.pieces if not piece.between]
    start = next((word.start for word in words if word.start < start < word.end), start)
    end = next((word.end for word in words if word.start < end < word.end), end)
    return start, end


def within(piece: Piece, span: Span | None) -> bool:
    return span is not None and span[0] <= piece.start and piece.end <= span[1]


def cut(pieces: tuple[Piece, ...], spans: list[Span]) -> Iterator[Piece]:
    """The pieces, with what stands between two words cut where a span begins or ends in it."""
    edges = sorted({edge for span in spans for edge in span})
    for piece in pieces:
        at = piece.start
        for edge in edges:
            if piece.between and at < edge < piece.end:
                yield _rest(piece, at, edge)
                at = edge
        yield piece if at == piece.start else _rest(piece, at, piece.end)


def _rest(piece: Piece, start: int, end: int) -> Piece:
    """A part of what stands between two words."""
    return _between(piece.between, start, end, offset=piece.start, sentence=piece.sentence)

"""How a passage is shown, in the reader and beside a question: the article's own letters as HTML.

One inline element a word and nothing inside it, or its letters would stop joining. The stored analysis is
read once and kept as ready pieces; a page view joins them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import groupby

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from quizzes.arabic import store
from quizzes.arabic.document import Document, Token
from quizzes.arabic.structure import lines
from quizzes.arabic.text import bare
from quizzes.web.latin import wrap_latin_runs

from .models import Analysis, Article

Span = tuple[int, int]
"""A half-open range of code points into `Article.text`."""

# A reader of news knows the closed classes, and a name has no meaning to learn: neither is marked as new.
OPEN_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
NEW, KNOWN_STATUSES = "new", frozenset({"known", "ignored"})
KEPT_DOCUMENTS = 32


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or what stands between two words; `plain` and `vowelled` are HTML."""

    start: int
    end: int
    plain: str
    vowelled: str
    index: int = -1  # of the word's token; -1 where there is none
    key: str = ""  # of the word's lemma
    can_be_new: bool = False
    between: str = ""  # the article's own characters between two words, which may be cut anywhere


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """A heading or a paragraph before it is written for one reader; `number` counts the paragraphs from 1."""

    kind: str
    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    kind: str  # "heading" or "paragraph"
    html: SafeString
    number: int  # of a paragraph, from 1; 0 for a heading
    has_evidence: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """What templates/articles/_passage.html draws."""

    title: SafeString
    blocks: tuple[Block, ...]
    vowels: str  # "none", "new" or "all"
    analysed: bool  # False: there is no analysis of this text, so no vowels and no words to tap

    @property
    def has_evidence(self) -> bool:
        return any(block.has_evidence for block in self.blocks)

    @property
    def evidence_paragraph(self) -> int | None:
        """The number of the first paragraph that holds evidence."""
        return next((block.number for block in self.blocks if block.has_evidence and block.number), None)


def passage(
    article: Article,
    *,
    vowels: str = "none",
    statuses: Mapping[str, str] | None = None,
    evidence: Span | None = None,
    mark: Span | None = None,
    links: bool = True,
) -> Passage:
    """The article as one reader sees it.

    `vowels` is "none", "new" (on words that are not known) or "all". `statuses` maps lemma keys to
    "learning", "due", "known" or "ignored", and a lemma that is not in it is new; None marks nothing.
    `evidence` and `mark` are widened to whole words: the evidence is a `<mark class="evidence">` in each
    block, the first of them with that id, and so with `marked`. With `links` every word links to its card.
    """
    stored = _stored_for(article)
    blocks = stored.blocks if stored else _without_analysis(article.text)
    writer = _Writer(
        address=f"{article.get_absolute_url()}words/" if links and stored else "",
        vowels=vowels if stored else "none",
        statuses=statuses,
        evidence=_whole_words(blocks, evidence, article.text),
        mark=_whole_words(blocks, mark, article.text),
    )
    written = tuple(writer.block(block) for block in blocks)
    return Passage(_title(article, stored, writer.vowels), written, writer.vowels, stored is not None)


def document_of(article: Article) -> Document | None:
    """The stored analysis of the text as it is now; None where there is none or another version made it."""
    stored = _stored_for(article)
    return stored.document if stored else None


def lemma_key(token: Token) -> str:
    """The key by which knowledge of this word is kept; "" for a number, a mark or foreign letters."""
    return token.analysis.lemma_id if token.kind == "word" else ""


def is_name(token: Token, document: Document) -> bool:
    """A proper noun, or a word of a name of someone or somewhere."""
    if token.analysis.pos == "PROPN":
        return True
    return token.entity is not None and document.entities[token.entity].kind in {"person", "place"}


def can_be_new(token: Token, document: Document) -> bool:
    """Whether the word has a meaning to learn."""
    return token.kind == "word" and token.analysis.pos in OPEN_CLASSES and not is_name(token, document)


@dataclass(frozen=True, slots=True)
class _Stored:
    document: Document
    blocks: tuple[PlainBlock, ...]
    headline: dict[str, str]  # "plain", "vowelled"


def _title(article: Article, stored: _Stored | None, vowels: str) -> SafeString:
    """The headline; with its vowels unless it was changed after the analysis."""
    if stored and vowels == "all" and stored.headline.get("plain") == article.title:
        return wrap_latin_runs(stored.headline["vowelled"])
    return wrap_latin_runs(article.title)


def _stored_for(article: Article) -> _Stored | None:
    current = Analysis.objects.filter(article=article, version=store.VERSION)
    made_at = current.values_list("made_at", flat=True).first()
    stored = _stored(article.pk, made_at) if made_at else None
    return stored if stored and stored.document.text == article.text else None


@lru_cache(maxsize=KEPT_DOCUMENTS)
def _stored(pk: int, made_at: datetime) -> _Stored | None:
    """The analysis that was made at that time: one that is made again is another."""
    data = Analysis.objects.filter(article_id=pk, made_at=made_at).values_list("data", flat=True).first()
    if data is None:
        return None
    document = store.load(data)
    return _Stored(document, tuple(_analysed_blocks(document)), data.get("headline", {}))


def _analysed_blocks(document: Document) -> Iterator[PlainBlock]:
    number = 0
    for block in document.blocks:
        number += block.kind == "paragraph"
        sentences = document.sentences[block.first : block.last]
        tokens = document.tokens[sentences[0].first : sentences[-1].last] if sentences else ()
        pieces = tuple(_pieces(document, tokens, block.start, block.end))
        yield PlainBlock(
            "paragraph" if block.kind == "paragraph" else "heading",
            number if block.kind == "paragraph" else 0,
            pieces,
        )


def _pieces(document: Document, tokens: tuple[Token, ...], start: int, end: int) -> Iterator[Piece]:
    at = start
    for token in tokens:
        if token.kind == "word":
            if at < token.start:
                yield _between(document.text, at, token.start)
            yield Piece(
                token.start,
                token.end,
                plain=escape(token.surface),
                vowelled=escape(vowelled(token)),
                index=token.index,
                key=lemma_key(token),
                can_be_new=can_be_new(token, document),
            )
            at = token.end
    if at < end:
        yield _between(document.text, at, end)


def _between(text: str, start: int, end: int, *, offset: int = 0) -> Piece:
    """text[start:end] as a piece; `offset` is where `text` begins in the article."""
    own = text[start - offset : end - offset]
    html = wrap_latin_runs(own)
    return Piece(start, end, html, html, between=own)


def vowelled(token: Token) -> str:
    """The word with its vowels, if that changes none of the article's letters; anything else as it stands."""
    form = token.analysis.vocalised
    return form if token.kind == "word" and bare(form) == bare(token.surface) else token.surface


def _without_analysis(text: str) -> tuple[PlainBlock, ...]:
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


def _whole_words(blocks: tuple[PlainBlock, ...], span: Span | None, text: str) -> Span | None:
    """The span without white space at its ends, and with the ends moved out of the middle of a word."""
    if span is None:
        return None
    inside = text[slice(*span)]
    start, end = span[0] + len(inside) - len(inside.lstrip()), span[1] - len(inside) + len(inside.rstrip())
    words = [piece for block in blocks for piece in block.pieces if not piece.between]
    start = next((word.start for word in words if word.start < start < word.end), start)
    end = next((word.end for word in words if word.start < end < word.end), end)
    return start, end


@dataclass(slots=True)
class _Writer:
    """Writes blocks for one reader; it remembers which marks have their id."""

    address: str
    vowels: str
    statuses: Mapping[str, str] | None
    evidence: Span | None
    mark: Span | None
    named: set[str] = field(default_factory=set)

    def block(self, block: PlainBlock) -> Block:
        html: list[str] = []
        has_evidence = False
        pieces = _cut(block.pieces, [span for span in (self.evidence, self.mark) if span])
        for proves, run in groupby(pieces, key=lambda piece: _within(piece, self.evidence)):
            inner = self._run(run)
            if proves:
                has_evidence = True
                inner = self._wrapped(inner, "evidence")
            html.append(inner)
        return Block(block.kind, mark_safe("".join(html)), block.number, has_evidence)  # noqa: S308 -- escaped pieces

    def _run(self, pieces: Iterator[Piece]) -> str:
        if self.mark is None:
            return "".join(map(self._piece, pieces))
        html: list[str] = []
        for marked, run in groupby(pieces, key=lambda piece: _within(piece, self.mark)):
            inner = "".join(map(self._piece, run))
            html.append(self._wrapped(inner, "marked") if marked else inner)
        return "".join(html)

    def _wrapped(self, inner: str, name: str) -> str:
        """In a `<mark>`; the first of its kind on the page can be linked to."""
        known_as = "" if name in self.named else f' id="{name}"'
        self.named.add(name)
        return f'<mark class="{name}"{known_as}>{inner}</mark>'

    def _piece(self, piece: Piece) -> str:
        if piece.index < 0:
            return piece.plain
        status = self._status(piece)
        is_open_question = bool(status) and status not in KNOWN_STATUSES
        vowelled = self.vowels == "all" or (self.vowels == "new" and is_open_question)
        word = piece.vowelled if vowelled else piece.plain
        marked = self.statuses is not None and is_open_question
        classes = f'class="w {status}" aria-describedby="status-{status}"' if marked else 'class="w"'
        if self.address:
            return f'<a {classes} href="{self.address}{piece.index}/#marked">{word}</a>'
        return f"<span {classes}>{word}</span>" if marked else word

    def _status(self, piece: Piece) -> str:
        """What this word is to the reader; "" where it is nothing to learn."""
        return (self.statuses or {}).get(piece.key) or (NEW if piece.can_be_new else "")


def _within(piece: Piece, span: Span | None) -> bool:
    return span is not None and span[0] <= piece.start and piece.end <= span[1]


def _cut(pieces: tuple[Piece, ...], spans: list[Span]) -> Iterator[Piece]:
    """The pieces, with what stands between two words cut where a span begins or ends in it."""
    edges = sorted({edge for span in spans for edge in span})
    for piece in pieces:
        at = piece.start
        for edge in edges:
            if piece.between and at < edge < piece.end:
                yield _between(piece.between, at, edge, offset=piece.start)
                at = edge
        yield piece if at == piece.start else _between(piece.between, at, piece.end, offset=piece.start)

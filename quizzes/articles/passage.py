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
from typing import Protocol

from django.utils.safestring import SafeString, mark_safe

from quizzes.arabic import store
from quizzes.arabic.document import Document, Token
from quizzes.web.latin import wrap_latin_runs

from .models import Analysis, Article
from .pieces import (
    Piece,
    PlainBlock,
    Span,
    analysed_blocks,
    cut,
    plain_blocks,
    whole_words,
    within,
    word_piece,
)
from .words import KNOWN_STATUSES, NEW

KEPT_DOCUMENTS = 32
# Of how likely a word is recalled: its vowels stand in full below the first, and not at all above the second.
ALL_BELOW, NONE_ABOVE = 0.7, 0.9


class Memory(Protocol):
    """What the text follows of how well a word is remembered."""

    @property
    def recall(self) -> float:
        """How likely it is recalled now, 0 to 1."""

    @property
    def stage(self) -> int:
        """Of learning, 1 to 4."""


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
    memories: Mapping[str, Memory] | None = None,
    readings: Mapping[int, Token] | None = None,
    evidence: Span | None = None,
    mark: Span | None = None,
    links: bool = True,
) -> Passage:
    """The article as one reader sees it.

    `vowels` is "none", "new" (what the reader needs) or "all". `statuses` maps lemma keys to "learning",
    "due", "known" or "ignored", and a lemma that is not in it is new; None marks nothing. `memories` has the
    memory of lemmas that are being learnt: their vowels go as it gets stronger. `readings` replaces tokens,
    by their index.
    `evidence` and `mark` are widened to whole words: the evidence is a `<mark class="evidence">` in each
    block, the first of them with that id, and so with `marked`. With `links` every word links to its card.
    """
    stored = _stored_for(article)
    blocks = stored.blocks if stored else plain_blocks(article.text)
    writer = _Writer(
        address=f"{article.get_absolute_url()}words/" if links and stored else "",
        vowels=vowels if stored else "none",
        statuses=statuses,
        memories=memories or {},
        readings={
            index: word_piece(token, stored.document) for index, token in (readings or {}).items() if stored
        },
        evidence=whole_words(blocks, evidence, article.text),
        mark=whole_words(blocks, mark, article.text),
    )
    written = tuple(writer.block(block) for block in blocks)
    return Passage(_title(article, stored, writer.vowels), written, writer.vowels, stored is not None)


def document_of(article: Article) -> Document | None:
    """The stored analysis of the text as it is now; None where there is none or another version made it."""
    stored = _stored_for(article)
    return stored.document if stored else None


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
    return _Stored(document, tuple(analysed_blocks(document)), data.get("headline", {}))


@dataclass(slots=True)
class _Writer:
    """Writes blocks for one reader; it remembers which marks have their id."""

    address: str
    vowels: str
    statuses: Mapping[str, str] | None
    memories: Mapping[str, Memory]
    readings: Mapping[int, Piece]
    evidence: Span | None
    mark: Span | None
    named: set[str] = field(default_factory=set)

    def block(self, block: PlainBlock) -> Block:
        pieces = cut(block.pieces, [span for span in (self.evidence, self.mark) if span])
        if not self.address:
            html, has_evidence = self._sentence(pieces)
        else:
            written = [self._sentence(run) for _, run in groupby(pieces, key=lambda piece: piece.sentence)]
            html = "".join(f'<span class="s">{sentence}</span>' for sentence, _ in written)
            has_evidence = any(proves for _, proves in written)
        return Block(block.kind, mark_safe(html), block.number, has_evidence)  # noqa: S308 -- escaped pieces

    def _sentence(self, pieces: Iterator[Piece]) -> tuple[str, bool]:
        """The pieces as HTML, and whether evidence is among them."""
        html: list[str] = []
        has_evidence = False
        for proves, run in groupby(pieces, key=lambda piece: within(piece, self.evidence)):
            inner = self._run(run)
            if proves:
                has_evidence = True
                inner = self._wrapped(inner, "evidence")
            html.append(inner)
        return "".join(html), has_evidence

    def _run(self, pieces: Iterator[Piece]) -> str:
        if self.mark is None:
            return "".join(map(self._piece, pieces))
        html: list[str] = []
        for marked, run in groupby(pieces, key=lambda piece: within(piece, self.mark)):
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
        piece = self.readings.get(piece.index, piece)
        status = self._status(piece)
        is_open_question = bool(status) and status not in KNOWN_STATUSES
        memory = self.memories.get(piece.key) if is_open_question else None
        word = self._written(piece, memory, is_needed=is_open_question)
        marked = self.statuses is not None and is_open_question
        stage = f" s{memory.stage}" if memory and status == "learning" else ""
        classes = f'class="w {status}{stage}" aria-describedby="status-{status}"' if marked else 'class="w"'
        if self.address:
            return f'<a {classes} href="{self.address}{piece.index}/#marked">{word}</a>'
        return f"<span {classes}>{word}</span>" if marked else word

    def _written(self, piece: Piece, memory: Memory | None, *, is_needed: bool) -> str:
        """With all vowels, with those that tell it from other words, or with none."""
        if self.vowels == "all":
            return piece.vowelled
        if self.vowels == "none" or not is_needed:
            return piece.plain
        if memory is None or memory.recall < ALL_BELOW:
            return piece.vowelled
        return piece.telling if memory.recall <= NONE_ABOVE else piece.plain

    def _status(self, piece: Piece) -> str:
        """What this word is to the reader; "" where it is nothing to learn."""
        return (self.statuses or {}).get(piece.key) or (NEW if piece.can_be_new else "")

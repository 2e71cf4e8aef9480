"""From the text of an article to its `Document`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzes.arabic.disambiguation.disambiguate import OWN, Disambiguator
from quizzes.arabic.document import Block, Clause, Document, Phrase, Role, Sentence, Token
from quizzes.arabic.entities.collect import entities
from quizzes.arabic.level import level
from quizzes.arabic.lexical.frames import framed
from quizzes.arabic.structure import Line, lines
from quizzes.arabic.syntax.clauses import clauses
from quizzes.arabic.syntax.connectives import connectives
from quizzes.arabic.syntax.phrases import phrases
from quizzes.arabic.syntax.quotations import quotations
from quizzes.arabic.text import NotArabic, arabic_share
from quizzes.arabic.tokens import Piece

LEAST_ARABIC = 0.3  # share of a text's letters


def analyse(text: str, *, disambiguator: Disambiguator = OWN) -> Document:
    """Everything that is known about `text`, which is kept as it is; `disambiguator` reads its words.

    Raises `NotArabic` where it has no Arabic letters or hardly any. The same text always gives the same
    Document.
    """
    if arabic_share(text) < LEAST_ARABIC:
        raise NotArabic("The text has no Arabic letters, or hardly any.")
    blocks, sentences, pieces = _layout(lines(text))
    tokens, cases = _tokens(sentences, pieces, disambiguator)
    found, verbs, roles = _parse(tokens, sentences, cases)
    named = entities(tokens, sentences)
    numbers = {at: number for number, entity in enumerate(named) for at in range(entity.first, entity.last)}
    for at in roles.keys() | numbers.keys():
        tokens[at] = replace(tokens[at], role=roles.get(at), entity=numbers.get(at))
    joined = tuple(one for s in sentences for one in connectives(tokens, s.first, s.last))
    framed(tokens, sentences)
    return Document(
        text=text,
        blocks=blocks,
        sentences=sentences,
        tokens=tuple(tokens),
        phrases=tuple(found),
        clauses=tuple(verbs),
        quotations=tuple(quotations(tokens, sentences, verbs, found)),
        connectives=joined,
        entities=named,
        level=level(tokens, sentences, blocks, joined, named),
        disambiguator=disambiguator.name,
    )


def _layout(found: list[Line]) -> tuple[tuple[Block, ...], tuple[Sentence, ...], list[Piece]]:
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    pieces: list[Piece] = []
    for line in found:
        first_sentence, base = len(sentences), len(pieces)
        pieces.extend(line.pieces)
        for first, last in line.sentences:
            start, end = line.pieces[first].start, line.pieces[last - 1].end
            sentences.append(Sentence(len(sentences), start, end, base + first, base + last, len(blocks)))
        blocks.append(Block(len(blocks), line.kind, line.start, line.end, first_sentence, len(sentences)))
    return tuple(blocks), tuple(sentences), pieces


def _tokens(
    sentences: Sequence[Sentence], pieces: list[Piece], disambiguator: Disambiguator
) -> tuple[list[Token], list[dict[str, float]]]:
    """The tokens, and beside each what its cases would cost."""
    tokens: list[Token] = []
    cases: list[dict[str, float]] = []
    spans = [pieces[sentence.first : sentence.last] for sentence in sentences]
    for span, readings in zip(spans, disambiguator.read(spans), strict=True):
        for piece, read in zip(span, readings, strict=True):
            place = (len(tokens), piece.start, piece.end)
            tokens.append(Token(*place, piece.surface, piece.kind, read.analysis, read.others))
            cases.append(read.case_costs())
    return tokens, cases


def _parse(
    tokens: Sequence[Token], sentences: Sequence[Sentence], cases: Sequence[dict[str, float]]
) -> tuple[list[Phrase], list[Clause], dict[int, Role]]:
    found: list[Phrase] = []
    verbs: list[Clause] = []
    roles: dict[int, Role] = {}
    for sentence in sentences:
        base = len(found)
        found += phrases(tokens, sentence.first, sentence.last)
        numbered = list(enumerate(found[base:], base))
        some, more = clauses(tokens, sentence, numbered, cases)
        verbs += some
        roles |= more
    return found, verbs, roles

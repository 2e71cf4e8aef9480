"""What a verb means with its preposition or object: نقل عن (quote), نقل إلى (transfer), أطلق سراح (free)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Analysis, Sentence, Token
from quizzes.arabic.text import bare

_REACH = 8  # words from a verb to its preposition
_REACH_OF_NOUN = 3
_NEGATIONS = frozenset({"لا", "لم", "ما", "لن"})


@cache
def _frames() -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for lemma, pos, beside, meanings in data.rows("frames"):
        found.setdefault((lemma, pos), {})[bare(beside)] = tuple(meanings.split(";"))
    return found


def framed(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Puts the meaning that a word has in its frame before its others, in place."""
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            analysis = tokens[at].analysis
            frames = _frames().get((analysis.lemma, analysis.pos))
            if frames is None or analysis.guessed or analysis.voice == "Pass":
                continue
            meanings = next((frames[one] for one in _beside(tokens, at, sentence) if one in frames), None)
            if meanings:
                gloss = tuple(dict.fromkeys(meanings + analysis.gloss))
                tokens[at] = replace(tokens[at], analysis=replace(analysis, gloss=gloss))


def _beside(tokens: Sequence[Token], at: int, sentence: Sentence) -> Iterator[str]:
    """What may make a frame with the word at that place, the closest first; of prepositions the first one."""
    analysis = tokens[at].analysis
    definite = any(clitic.kind == "article" for clitic in analysis.clitics)
    if _clitic(analysis):
        yield _clitic(analysis) + ("ال+" if definite else "+")
    verb = analysis.pos == "VERB"
    if verb and at > sentence.first and bare(tokens[at - 1].surface).removeprefix("و") in _NEGATIONS:
        yield "لا"
    last = min(sentence.last, at + 1 + (_REACH if verb else _REACH_OF_NOUN))
    for token in tokens[at + 1 : last]:
        if token.kind == "punctuation" or token.analysis.pos in {"VERB", "SCONJ"}:
            return
        preposition = _preposition(token.analysis)
        if preposition:
            yield preposition
            return
        if verb or token.index == at + 1:
            yield bare(token.analysis.lemma)


def _preposition(analysis: Analysis) -> str:
    """The preposition that a word is or begins with: على of عليه, ب of بالقانون."""
    return bare(analysis.lemma) if analysis.pos == "ADP" else _clitic(analysis)


def _clitic(analysis: Analysis) -> str:
    """The preposition that is written as one with a word; "" for none."""
    return next((bare(clitic.form) for clitic in analysis.clitics if clitic.kind == "preposition"), "")

"""An estimate of the ILR reading band of a text, with the measures that it rests on.

The bands and what they ask of a reader: https://www.govtilr.org/Skills/ILRscale4.htm; why these measures and
what they are worth: docs/arabic.md. Every measure can only raise the band, and names never do.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Literal

from quizzes.arabic.document import Analysis, Block, Connective, Entity, Level, Sentence, Token
from quizzes.arabic.syntax.nesting import depth

Band = Literal["1", "1+", "2", "2+", "3", "3+"]

_EDGES: tuple[tuple[float, Band], ...] = ((1.25, "1"), (1.75, "1+"), (2.25, "2"), (2.75, "2+"), (3.25, "3"))

# The Zipf frequencies of the 3,000th and the 5,000th noun, verb or adjective of our lexicon: what comes after
# the first is not yet known to every reader of simple news, after the second to hardly any.
UNCOMMON, RARE = 4.55, 4.18
# A few words say little: a text is judged as if so many more stood in it, as many of them hard as is usual.
_USUAL, _MORE_WORDS = 0.3, 10

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_NAMES = frozenset({"person", "place", "organisation"})
_ARGUMENT = frozenset({"concession", "contrast", "condition", "result"})
_SHORTEST = 4  # words: what is shorter is a signature or an exclamation
# Patterns that are hardly anything but verbal nouns.
_VERBAL_NOUNS = frozenset(
    {
        "تَفْعِيل", "مُفَاعَلَة", "إِفْعَال", "تَفَعُّل", "تَفَاعُل", "اِنْفِعَال", "اِفْتِعَال", "اِسْتِفْعَال", "فِعَالَة",
    }
)  # fmt: skip


def level(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    connectives: Sequence[Connective],
    entities: Sequence[Entity],
) -> Level:
    """The band, its score (1.0 is the middle of band 1, 1.5 of 1+, ...) and the measures by name.

    Shares are of the content words: nouns, verbs, adjectives and adverbs without names and guesses. Of a text
    too short to tell it is taken to be easy.
    """
    words = sum(token.kind == "word" for token in tokens)
    named = {at for one in entities if one.kind in _NAMES for at in range(one.first, one.last)}
    content = [token.analysis for token in tokens if _is_content(token) and token.index not in named]
    spans = _running(tokens, sentences, blocks)
    lengths = sorted(sum(token.kind == "word" for token in span) for span in spans)
    reasons = {
        "words": words,
        "uncommon_words": _mean([analysis.zipf < UNCOMMON for analysis in content]),
        "rare_words": _mean([analysis.zipf < RARE for analysis in content]),
        "sentence_length": _mean(lengths),
        "long_sentences": lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0,
        "clause_depth": _mean([depth(span) for span in spans]),
        "abstract_nouns": _mean([_is_abstract(analysis) for analysis in content]),
        "passives": _mean([analysis.voice == "Pass" for analysis in content]),
        "argument": sum(one.kind in _ARGUMENT for one in connectives) / max(1, len(spans)),
        "names": len(named) / max(1, words),
    }
    score = _score(reasons, len(content))
    band: Band = next((name for edge, name in _EDGES if score < edge), "3+")
    return Level(band, round(score, 2), {name: round(value, 3) for name, value in reasons.items()})


def _score(reasons: dict[str, float], content: int) -> float:
    hard = reasons["uncommon_words"] + reasons["rare_words"]
    hard = (hard * content + _USUAL * _MORE_WORDS) / (content + _MORE_WORDS)
    length = (reasons["sentence_length"] + reasons["long_sentences"]) / 2
    return (
        1.6 * hard
        + 0.5 * log(min(max(length, 1.0), 50.0))
        + 0.05 * min(reasons["clause_depth"], 3.0)
        + reasons["abstract_nouns"]
        + 2.0 * reasons["passives"]
        + 0.2 * min(reasons["argument"], 1.0)
    )


def _is_content(token: Token) -> bool:
    analysis = token.analysis
    return token.kind == "word" and analysis.pos in _CONTENT and not analysis.guessed


def _is_abstract(analysis: Analysis) -> bool:
    """Verbal nouns by their pattern, and nouns in ـيّة: مسؤولية."""
    return analysis.pos == "NOUN" and (analysis.pattern in _VERBAL_NOUNS or analysis.lemma.endswith("يَّة"))


def _running(
    tokens: Sequence[Token], sentences: Sequence[Sentence], blocks: Sequence[Block]
) -> list[Sequence[Token]]:
    """The sentences of the paragraphs; of all blocks in a text of headings alone."""
    found = [sentence for sentence in sentences if blocks[sentence.block].kind == "paragraph"] or sentences
    spans = [tokens[sentence.first : sentence.last] for sentence in found]
    return [span for span in spans if sum(token.kind == "word" for token in span) >= _SHORTEST]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

"""An estimate of the ILR reading band of a text, with the measures that it rests on.

The bands and what they ask of a reader: https://www.govtilr.org/Skills/ILRscale4.htm. The weights are
ours: an
estimate, set so that plain agency news falls at 2, long analytical news at 2+ to 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from quizzes.arabic.document import Clause, Level, Sentence, Token

Band = Literal["1", "1+", "2", "2+", "3", "3+"]

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_RARE, _COMMON = 3.6, 5.0  # Zipf
_BANDS: tuple[tuple[float, Band], ...] = ((1.2, "1"), (1.7, "1+"), (2.2, "2"), (2.7, "2+"), (3.3, "3"))


def level(tokens: Sequence[Token], sentences: Sequence[Sentence], clauses: Sequence[Clause]) -> Level:
    content = [
        t.analysis
        for t in tokens
        if t.kind == "word" and t.analysis.pos in _CONTENT and not t.analysis.guessed
    ]
    lengths = [sum(t.kind == "word" for t in tokens[s.first : s.last]) for s in sentences]
    lengths = [length for length in lengths if length > 3] or [1]
    words = max(1, len(content))
    reasons = {
        "rare_words": sum(analysis.zipf < _RARE for analysis in content) / words,
        "common_words": sum(analysis.zipf >= _COMMON for analysis in content) / words,
        "sentence_length": sum(lengths) / len(lengths),
        "clauses_per_sentence": len(clauses) / max(1, len(lengths)),
        "passives": sum(analysis.voice == "Pass" for analysis in content) / words,
        "abstract_nouns": sum(analysis.lemma.endswith("يَّة") for analysis in content) / words,
    }
    score = (
        0.9
        + 4.0 * reasons["rare_words"]
        - 1.0 * (reasons["common_words"] - 0.4)
        + 0.030 * min(reasons["sentence_length"], 45)
        + 0.12 * min(reasons["clauses_per_sentence"], 5)
        + 3.0 * reasons["passives"]
    )
    band: Band = next((name for limit, name in _BANDS if score < limit), "3+")
    return Level(band, round(score, 2), {name: round(value, 3) for name, value in reasons.items()})

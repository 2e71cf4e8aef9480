"""A number to be typed instead of chosen: of a question that asks for it outright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.statements import Statement

_OUTRIGHT = frozenset({"how_many/counted", "how_many/amount"})
LESS_SURE = 0.02  # a learner may find one more way to write it


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    for asked in proposals:
        if asked.rule in _OUTRIGHT and asked.accepted:
            yield replace(
                asked,
                kind="typed",
                rule=f"typed/{asked.rule.partition('/')[2]}",
                format="typed",
                distractors=(),
                confidence=asked.confidence - LESS_SURE,
            )

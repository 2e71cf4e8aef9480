"""Questions made of other proposals: several words in one, or a question put to the text itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizzes.generator.composed import evidence, matching, ordering
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal

Composer = Callable[[Material, Sequence[Proposal]], Iterator[Proposal]]

COMPOSED: dict[str, Composer] = {
    "ordering": ordering.compose,
    "evidence": evidence.compose,
    "matching": matching.compose,
}

"""Questions made of several statements or of other proposals, and those that the text itself answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizzes.generator.composed import evidence, facts, headings, matching, ordering, typed
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.statements import Statement

Composer = Callable[[Material, Sequence[Statement], Sequence[Proposal]], Iterator[Proposal]]

COMPOSED: dict[str, Composer] = {
    "headings": headings.compose,
    "facts": facts.compose,
    "ordering": ordering.compose,
    "evidence": evidence.compose,
    "matching": matching.compose,
    "typed": typed.compose,
}
TWICE = frozenset({"evidence"})  # a set that has little else on the content may have two of these

"""The kinds of questions, one file each. A kind gets the material and its statements and yields proposals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizzes.generator.kinds import (
    cloze,
    headline,
    how_many,
    meaning,
    preposition,
    root,
    section,
    true_false,
    what,
    when,
    who,
    who_said,
    why,
)
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.statements import Statement

Kind = Callable[[Material, Sequence[Statement]], Iterator[Proposal]]

KINDS: dict[str, Kind] = {
    "headline": headline.propose,
    "section": section.propose,
    "when": when.propose,
    "how_many": how_many.propose,
    "who": who.propose,
    "who_said": who_said.propose,
    "what": what.propose,
    "why": why.propose,
    "true_false": true_false.propose,
    "cloze": cloze.propose,
    "preposition": preposition.propose,
    "meaning": meaning.propose,
    "root": root.propose,
}

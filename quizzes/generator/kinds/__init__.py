"""The kinds of questions, one file each. A kind gets the material and its statements and yields proposals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizzes.generator.kinds import (
    clitics,
    cloze,
    completion,
    connective,
    date,
    family,
    headline,
    how_many,
    masdar,
    meaning,
    month,
    nation,
    number_words,
    opposite,
    plural,
    preposition,
    pronoun,
    role,
    root,
    section,
    statement,
    subject,
    synonym,
    true_false,
    vowels,
    what,
    what_said,
    when,
    where,
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
    "date": date.propose,
    "how_many": how_many.propose,
    "where": where.propose,
    "nation": nation.propose,
    "who": who.propose,
    "role": role.propose,
    "who_said": who_said.propose,
    "subject": subject.propose,
    "what": what.propose,
    "what_said": what_said.propose,
    "why": why.propose,
    "completion": completion.propose,
    "pronoun": pronoun.propose,
    "statement": statement.propose,
    "true_false": true_false.propose,
    "cloze": cloze.propose,
    "connective": connective.propose,
    "preposition": preposition.propose,
    "meaning": meaning.propose,
    "synonym": synonym.propose,
    "opposite": opposite.propose,
    "root": root.propose,
    "family": family.propose,
    "masdar": masdar.propose,
    "plural": plural.propose,
    "number_words": number_words.propose,
    "month": month.propose,
    "clitics": clitics.propose,
    "vowels": vowels.propose,
}

"""Which of four statements is true by the article: two things in it are changed, one, the other or both.

So each part of the key stands in two options, and no option is the mould of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.explain import proof
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.swaps import Swap, variants, written
from quizzes.generator.wording import quoted

LONGEST = 17  # words


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted or statement.excerpt or len(statement.indices) > LONGEST:
            continue
        false = variants(material, statement.sentence, statement.indices)
        if false is None:
            material.refuse("statement: not two things to change")
            continue
        yield _ask(material, statement, false)


def _ask(material: Material, statement: Statement, false: tuple[tuple[Swap, ...], ...]) -> Proposal:
    changed = sorted({index for made in false for swap in made for index in range(swap.first, swap.last)})
    return Proposal(
        kind="statement",
        rule="statement/" + "-".join(swap.rule for swap in false[-1]),
        skill="detail",
        stem="أيّ العبارات الآتية توافق ما جاء في المقال؟",
        key=written(material, statement.indices, ()),
        distractors=tuple(
            Option(written(material, statement.indices, made), feedback(made)) for made in false
        ),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.88,
        sentence=statement.sentence.index,
        rests_on=tuple(changed),
        tells=statement.text(material),
        asks=f"statement {statement.indices[0]}",
    )


def feedback(made: Sequence[Swap]) -> str:
    """What was changed."""
    return "في المقال " + "، و".join(f"{quoted(swap.right)} لا {quoted(swap.wrong)}" for swap in made) + "."

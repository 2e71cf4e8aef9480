"""Which of four statements is true by the article, and which one is not.

Four versions of one statement: two things in it are changed, one, the other or both, so that each part of the
key stands in two options. Or statements of four sentences, each told or turned false by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.generator.denial import denied
from quizzes.generator.explain import proof
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement, relative_time
from quizzes.generator.swaps import Swap, swaps, true_elsewhere, variants, written
from quizzes.generator.wording import quoted

LONGEST = 17  # words
OTHERS = 3
FEWEST_CLAIMS = 7  # in a shorter article four statements in one question leave nothing else to ask


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted or statement.excerpt or len(statement.indices) > LONGEST:
            continue
        false = variants(material, statement.sentence, statement.indices)
        if false is None:
            material.refuse("statement: not two things to change")
            continue
        yield _ask(material, statement, false)
    yield from _of_four_sentences(material, told)


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


def _of_four_sentences(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    """True beside three that are false, and false beside three that are true, each from another sentence."""
    claims = _claims(material, told)
    material.rng("four").shuffle(claims)
    used: set[int] = set()
    for wanted_true in (True, False, True, False):
        if len(claims) - len(used) < FEWEST_CLAIMS:
            break
        for claim in claims:
            if claim.statement.sentence.index in used or (not wanted_true and claim.swap is None):
                continue
            others = _others(claims, claim, used, turned=wanted_true)
            if len(others) == OTHERS:
                used |= {one.statement.sentence.index for one in (claim, *others)}
                yield _ask_of_four(material, claim, others, true=wanted_true)
                break
        else:
            material.refuse("statement: too few statements of one length")


def _claims(material: Material, told: Sequence[Statement]) -> list[_Claim]:
    """One statement of each sentence, with the surest way to turn it false."""
    found: dict[int, _Claim] = {}
    for statement in told:
        if statement.inverted or statement.excerpt or len(statement.indices) > LONGEST:
            continue
        if statement.sentence.index in found or relative_time(material, statement.indices):
            continue
        denial = denied(material, statement)
        safe = [
            swap
            for swap in (*swaps(material, statement.indices), *([denial] if denial else ()))
            if not true_elsewhere(material, statement.sentence, statement.indices, swap)
        ]
        found[statement.sentence.index] = _Claim(statement, safe[0] if safe else None)
    return list(found.values())


def _others(claims: Sequence[_Claim], key: _Claim, used: set[int], *, turned: bool) -> list[_Claim]:
    """Three more claims of about the key's length, each with a false version where it has to be turned."""
    size = len(key.statement.indices)
    fitting = [
        one
        for one in claims
        if one is not key
        and one.statement.sentence.index not in used
        and (one.swap is not None or not turned)
        and 0.6 <= len(one.statement.indices) / size <= 1.6
    ]
    fitting.sort(key=lambda one: abs(len(one.statement.indices) - size) > 4)
    return fitting[:OTHERS]


def _ask_of_four(material: Material, key: _Claim, others: Sequence[_Claim], *, true: bool) -> Proposal:
    statement = key.statement
    swapped = () if true else (key.swap,) if key.swap else ()
    asks = [f"statement {statement.indices[0]}", f"true {statement.indices[0]}"]
    asks += [f"false {one.swap.first}" for one in (key, *others) if one.swap and (one is key or true)]
    return Proposal(
        kind="statement",
        rule="statement/true-of-four" if true else "statement/false-of-four",
        skill="detail",
        stem=f"أيّ العبارات الآتية {'توافق' if true else 'تخالف'} ما جاء في المقال؟",
        key=written(material, statement.indices, swapped),
        key_feedback=feedback(swapped) if swapped else "",
        distractors=tuple(one.option(material, turned=true) for one in others),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.85,
        sentence=statement.sentence.index,
        rests_on=statement.indices,
        tells=statement.text(material),
        asks="|".join(asks),
        harder=1,
    )


@dataclass(frozen=True, slots=True)
class _Claim:
    statement: Statement
    swap: Swap | None

    def option(self, material: Material, *, turned: bool) -> Option:
        """The claim turned false, or as the article has it."""
        made = (self.swap,) if turned and self.swap else ()
        text = written(material, self.statement.indices, made)
        return Option(text, feedback(made) if made else "هذا ما جاء في المقال.")


def feedback(made: Sequence[Swap]) -> str:
    """What was changed."""
    return "في المقال " + "، و".join(f"{quoted(swap.right)} لا {quoted(swap.wrong)}" for swap in made) + "."

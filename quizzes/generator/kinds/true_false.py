"""True or false by the article: a statement as it stands, or with one number, name or direction changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.explain import corrected, proof
from quizzes.generator.material import Material
from quizzes.generator.opposites import Swap, swaps
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted, tidy, words

_CONFIDENCE = {"number": 0.88, "date": 0.88, "name": 0.8, "opposite": 0.84, "nation": 0.82}
_NAMES = {
    "number": "العدد",
    "date": "التاريخ",
    "name": "الاسم",
    "opposite": "المعنى",
    "nation": "النسبة",
}
FEWEST_WORDS = 6


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        text = statement.text(material)
        if len(words(text)) < FEWEST_WORDS:
            material.refuse("true_false: too little said")
            continue
        yield _true(material, statement, text)
        yield from _false(material, statement)


def _true(material: Material, statement: Statement, text: str) -> Proposal:
    return Proposal(
        kind="true_false",
        rule="true_false/as-it-stands",
        format="true_false",
        skill="detail",
        stem=tidy(text) + ".",
        key="true",
        key_feedback="العبارة توافق ما جاء في المقال.",
        distractors=(Option("false", "العبارة واردة في المقال بهذا المعنى."),),
        evidence=material.evidence(statement.sentence),
        explanation="العبارة صحيحة. " + proof(material, statement.sentence.index),
        confidence=0.74,
        sentence=statement.sentence.index,
        rests_on=statement.indices,
        tells=text,
        asks=f"true {statement.indices[0]}",
        harder=-1,
    )


def _false(material: Material, statement: Statement) -> Iterator[Proposal]:
    for swap in swaps(material, statement.indices):
        text = material.render(swap.apply(statement.indices, material.unjoined(statement.indices[0])))
        if _true_elsewhere(material, statement, swap):
            material.refuse("true_false: may be true elsewhere")
            continue
        yield Proposal(
            kind="true_false",
            rule=f"true_false/{swap.rule}",
            format="true_false",
            skill="detail",
            stem=tidy(text) + ".",
            key="false",
            key_feedback=f"{_NAMES[swap.rule]} في العبارة يخالف المقال. {corrected(swap.right)}",
            distractors=(Option("true", f"في العبارة {quoted(tidy(swap.wrong))}، و{corrected(swap.right)}"),),
            evidence=material.evidence(statement.sentence),
            explanation=f"العبارة خاطئة. {proof(material, statement.sentence.index)}",
            confidence=_CONFIDENCE[swap.rule],
            sentence=statement.sentence.index,
            rests_on=tuple(range(swap.first, swap.last)),
            tells=text,
            asks=f"false {swap.first}",
        )


def _true_elsewhere(material: Material, statement: Statement, swap: Swap) -> bool:
    """Whether another sentence has what was put in together with half of what the statement is about."""
    wrong = folded(swap.wrong)
    rest = material.lemmas(index for index in statement.indices if not swap.first <= index < swap.last)
    for sentence in material.document.sentences:
        text = folded(material.document.slice(sentence.start, sentence.end))
        if f" {wrong} " not in f" {text} ":
            continue
        if sentence.index == statement.sentence.index:
            return True
        shared = rest & material.lemmas(range(sentence.first, sentence.last))
        if len(shared) * 2 >= len(rest):
            return True
    return False

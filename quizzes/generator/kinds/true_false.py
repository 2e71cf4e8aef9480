"""True or false by the article: a statement as it stands, or with one number, name or direction changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.denial import denied
from quizzes.generator.explain import proof
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.swaps import swaps, true_elsewhere, written
from quizzes.generator.whole import complement_left_out
from quizzes.generator.wording import quoted, tidy, words

_CONFIDENCE = {"number": 0.8, "date": 0.8, "name": 0.76, "opposite": 0.79, "nation": 0.77, "denied": 0.74}
FEWEST_WORDS, TRUE_WORDS = 5, 8
TOLD = "جاء في المقال أن"


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    turned = {(one.sentence.index, one.indices[-1]): one.text(material) for one in told if one.inverted}
    for statement in told:
        if statement.inverted or statement.excerpt:
            continue
        text = statement.text(material)
        if len(words(text)) < FEWEST_WORDS:
            material.refuse("true_false: too little said")
            continue
        if len(words(text)) >= TRUE_WORDS or _names_something(material, statement):
            yield _true(
                material,
                statement,
                text
                if statement.said
                else turned.get((statement.sentence.index, statement.indices[-1]), text),
            )
        yield from _false(material, statement)


def _claim(statement: Statement, text: str) -> str:
    """What someone said is no fact of the world: it is asked about as what the article tells."""
    return f"{TOLD} {text}" if statement.said else text


def _names_something(material: Material, statement: Statement) -> bool:
    """Whether a name or a number makes a short statement worth asking."""
    places = {material.tokens[index].entity for index in statement.indices} - {None}
    keys = [material.document.entities[place].key for place in places if place is not None]
    return any("(+" not in key and "(-" not in key for key in keys)  # "اليوم" names no day


def _true(material: Material, statement: Statement, text: str) -> Proposal:
    return Proposal(
        kind="true_false",
        rule="true_false/as-it-stands",
        format="true_false",
        skill="detail",
        stem=tidy(_claim(statement, text)) + ".",
        key="true",
        key_feedback="صحيح؛ هذا ما جاء في المقال.",
        distractors=(Option("false", "بل العبارة صحيحة؛ انظر الجملة المظلّلة."),),
        evidence=material.evidence(statement.sentence),
        explanation="العبارة صحيحة. " + proof(material, statement.sentence.index, statement.indices),
        confidence=0.7 if statement.said or text != statement.text(material) else 0.66,
        sentence=statement.sentence.index,
        rests_on=statement.indices,
        tells=text,
        sought=text,
        asks=f"true {statement.indices[0]}",
        harder=-1,
    )


def _false(material: Material, statement: Statement) -> Iterator[Proposal]:
    if complement_left_out(material, statement.sentence, statement.indices):
        material.refuse("true_false: what belongs to the verb was cut off")
        return
    changed = list(swaps(material, statement.indices))
    if not changed and (denial := denied(material, statement)):
        changed.append(denial)
    for swap in changed:
        text = written(material, statement.indices, (swap,))
        if true_elsewhere(material, statement.sentence, statement.indices, swap):
            material.refuse("true_false: may be true elsewhere")
            continue
        said = f"قالت العبارة {quoted(tidy(swap.wrong))}، وفي المقال {quoted(tidy(swap.right))}."
        yield Proposal(
            kind="true_false",
            rule=f"true_false/{swap.rule}",
            format="true_false",
            skill="detail",
            stem=tidy(_claim(statement, text)) + ".",
            key="false",
            key_feedback=said,
            distractors=(Option("true", said),),
            evidence=material.evidence(statement.sentence),
            explanation=f"العبارة خاطئة. {proof(material, statement.sentence.index, statement.indices)}",
            confidence=_CONFIDENCE[swap.rule],
            sentence=statement.sentence.index,
            rests_on=tuple(range(swap.first, swap.last)),
            tells=text,
            sought=swap.right,
            asks=f"false {swap.first}",
        )

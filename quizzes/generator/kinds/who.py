"""Who did it: من for a person, ما الجهة التي for a body, as the subject of a safe verbal clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Phrase, Token
from quizzes.generator.actors import other_bodies, other_people
from quizzes.generator.explain import proof
from quizzes.generator.inflect import third_feminine, third_masculine
from quizzes.generator.language.frames import BY_VERB
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.material import Material
from quizzes.generator.people import person_named
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.proposal import Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, question

_FRAMES = frozenset((folded(verb), folded(preposition)) for verb, preposition in BY_VERB)


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        clause = statement.clause
        if clause is None or statement.light or clause.negated or clause.subject is None:
            continue
        if (
            bare(material.unjoined(clause.verb)) in BY_FORM
            and clause.complement is None
            and clause.object is None
        ):
            continue  # that is who_said
        found = _ask(material, statement, material.document.phrases[clause.subject])
        if isinstance(found, str):
            material.refuse(f"who: {found}")
        else:
            yield found


def _ask(material: Material, statement: Statement, subject: Phrase) -> Proposal | str:
    verb, last = material.tokens[statement.indices[0]], full_last(material, subject)
    person = person_named(material, subject.first, last)
    body = is_body(material, subject) and not is_person(material, subject)
    if not subject.sure or not (person or body):
        return "the subject is no one"
    if subject.first != statement.indices[1] or any(
        i not in statement.indices for i in range(subject.first, last)
    ):
        return "the subject does not follow the verb"
    rest = [index for index in statement.indices[1:] if not subject.first <= index < last]
    if len(rest) < 2 or leans(material, rest) or not _opens_rest(material, verb, rest[0]):
        return "nothing whole is left to ask"
    head = material.tokens[subject.head]
    form = third_masculine(verb) if person else third_feminine(verb)
    several = not person and head.analysis.number != "Sing"
    if form is None or several or ending(head):
        return "no form that agrees"
    others = (
        other_people(material, person, statement.sentence)
        if person
        else other_bodies(material, subject.first, last, statement.sentence)
    )
    if len(others) < 2:
        return "too few others of one kind"
    stem = question(material.render(("مَن" if person else "ما الجهة التي", form, *rest)))
    key = person.text(material) if person else material.render(range(subject.first, last))
    return Proposal(
        kind="who",
        rule="who/person" if person else "who/body",
        skill="detail",
        stem=stem,
        key=key,
        distractors=tuple(others[:3]),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.89,
        sentence=statement.sentence.index,
        rests_on=(statement.indices[0], *range(subject.first, subject.last)),
        tells=material.render(statement.indices),
    )


def _opens_rest(material: Material, verb: Token, index: int) -> bool:
    """Whether what follows the subject is surely no part of it: the verb's preposition, أنّ, an accusative."""
    analysis = material.tokens[index].analysis
    if analysis.pos == "ADP":
        return (folded(verb.analysis.lemma), material.fold(index)) in _FRAMES
    if any(clitic.kind == "preposition" for clitic in analysis.clitics):
        return False
    return (analysis.case == "Acc" or analysis.pos in {"SCONJ", "ADV"}) and not material.conjunction(index)

"""Where, and which name: a place, person or body left out of a statement, beside names of the same sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.explain import proof
from quizzes.generator.material import Material
from quizzes.generator.names import other_names_shown
from quizzes.generator.places import is_country
from quizzes.generator.proposal import Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement

_STEMS = {
    "place": "أيّ مكان يكمل {} بحسب المقال؟ ",
    "country": "أيّ دولة تكمل {} بحسب المقال؟ ",
    "person": "أيّ اسم يكمل {} بحسب المقال؟ ",
    "organisation": "أيّ جهة تكمل {} بحسب المقال؟ ",
}


MOST_MENTIONS = 3
FEWEST_OTHERS = 2


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        inside = frozenset(statement.indices)
        for entity in material.document.entities:
            if entity.kind in _STEMS and all(index in inside for index in range(entity.first, entity.last)):
                found = _ask(material, statement, entity)
                if isinstance(found, str):
                    material.refuse(f"where: {found}")
                else:
                    yield found


def _ask(material: Material, statement: Statement, entity: Entity) -> Proposal | str:
    reason = _unfit(material, statement, entity)
    if reason:
        return reason
    others = other_names_shown(material, entity, statement.sentence)
    if len(others) < FEWEST_OTHERS:
        return "too few names of one kind"
    return Proposal(
        kind="where" if entity.kind == "place" else "name",
        rule=f"where/{entity.kind}",
        skill="detail",
        stem=_STEMS["country" if is_country(entity.text) else entity.kind].format(statement.called)
        + statement.gapped(material, entity.first, entity.last),
        key=material.render(range(entity.first, entity.last)),
        distractors=tuple(others[:3]),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.84,
        sentence=statement.sentence.index,
        rests_on=tuple(range(entity.first, entity.last)),
        tells=material.render(statement.indices),
    )


def _unfit(material: Material, statement: Statement, entity: Entity) -> str | None:
    """Why a name cannot be left out."""
    clitics = material.tokens[entity.first].analysis.clitics
    if not entity.sure or not entity.full:
        return "unsure name"
    if any(clitic.before and clitic.kind != "article" for clitic in clitics):
        return "a letter is joined to the name"
    if leans(material, [index for index in statement.indices if not entity.first <= index < entity.last]):
        return "a pronoun stands for the name"
    mentions = [other for other in material.document.entities if other.key == entity.key]
    if sum(statement.sentence.first <= other.first < statement.sentence.last for other in mentions) > 1:
        return "the name stands twice"
    return "a name that the whole article is about" if len(mentions) > MOST_MENTIONS else None

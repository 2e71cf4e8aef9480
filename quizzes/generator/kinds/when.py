"""When: متى over a clause that carries a full date of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.explain import corrected, proof
from quizzes.generator.language.words import RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.numerals import other_numerals, typed_forms
from quizzes.generator.opposites import is_year, numerals_of
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement, relative_time
from quizzes.generator.wording import folded, question

_BEFORE_DATE = frozenset({"في", "يوم", "عام", "سنه", "شهر", "وفي", "العام", "بتاريخ", "مطلع"})
_BORDERS = frozenset(map(folded, RELATIVES)) | {
    "ان",
    "انه",
    "انها",
    "منذ",
    "بحلول",
    "حتي",
    "قبل",
    "بعد",
    "نهايه",
    "بين",
    "خلال",
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.verb is None or statement.clause is None or statement.clause.negated:
            continue
        for entity in material.document.entities:
            if entity.kind == "date" and statement.sentence.first <= entity.first < statement.sentence.last:
                found = _ask(material, statement, entity)
                if isinstance(found, str):
                    material.refuse(f"when: {found}")
                else:
                    yield from found


def _ask(material: Material, statement: Statement, date: Entity) -> list[Proposal] | str:
    if not date.full or not date.sure:
        return "no full date"
    first = date.first
    while first - 1 >= statement.sentence.first and material.fold(first - 1) in _BEFORE_DATE:
        first -= 1
    reason = _belongs(material, statement, first, date)
    if reason:
        return reason
    rest = tuple(index for index in statement.indices if not first <= index < date.last)
    if leans(material, rest):
        return "leans without its date"
    if relative_time(material, rest):
        return "another time in the clause"
    stem = question("متى " + material.render((material.unjoined(rest[0]), *rest[1:])))
    return list(_proposals(material, statement, date, first, stem))


def _belongs(material: Material, statement: Statement, first: int, date: Entity) -> str | None:
    """Whether the date is surely that of the statement's own verb."""
    before = material.fold(first - 1)
    fronted = first == statement.sentence.first or first + 1 == statement.sentence.first
    if fronted:
        comma = material.tokens[date.last].surface if date.last < len(material.tokens) else ""
        verb = statement.verb or 0
        return (
            None
            if comma in {"،", ","} and date.last + 1 <= verb <= date.last + 2
            else "date far from the verb"
        )
    if statement.verb is None or not statement.verb < first < date.last <= statement.indices[-1] + 1:
        return "date outside the clause"
    if material.fold(first) not in {"في", "يوم"}:
        return "no في before the date"
    between = range(statement.verb + 1, first)
    if any(
        material.fold(index) in _BORDERS or material.tokens[index].analysis.pos == "VERB" for index in between
    ):
        return "another verb before the date"
    if before in _BORDERS:
        return "no point in time"
    return None


def _proposals(
    material: Material, statement: Statement, date: Entity, first: int, stem: str
) -> Iterator[Proposal]:
    shown = material.render((material.unjoined(first), *range(first + 1, date.last)))
    others = other_numerals(
        shown, material.rng("when", date.first), year=is_year(date), avoid=frozenset({"0"})
    )
    if len(others) < 3:
        return
    mentioned = numerals_of(material)
    yield Proposal(
        kind="when",
        rule="when/full-date",
        skill="detail",
        stem=stem,
        key=shown,
        distractors=tuple(Option(other, corrected(shown)) for other in others),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index) + " نسأل بـ«متى» عن الزمان.",
        confidence=0.92 if len(mentioned) < 40 else 0.88,
        sentence=statement.sentence.index,
        rests_on=tuple(range(first, date.last)),
        asks=f"when {date.key}",
    )
    if is_year(date):
        yield _typed(material, statement, date, stem)


def _typed(material: Material, statement: Statement, date: Entity, stem: str) -> Proposal:
    year = "".join(character for character in date.text if character.isdigit())
    forms = dict.fromkeys(
        form for text in (year, f"عام {year}", f"في عام {year}", f"سنة {year}") for form in typed_forms(text)
    )
    return Proposal(
        kind="when",
        rule="when/typed-year",
        format="typed",
        skill="detail",
        stem=stem.replace("متى", "في أيّ عام", 1),
        key=year,
        distractors=(),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index),
        confidence=0.86,
        sentence=statement.sentence.index,
        accepted=tuple(forms),
        rests_on=tuple(range(date.first, date.last)),
        asks=f"when {date.key}",
    )

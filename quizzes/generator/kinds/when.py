"""When: متى over a clause with a full date of its own, في أيّ يوم and في أيّ شهر for a day or a month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizzes.arabic.document import Entity
from quizzes.generator.asides import COMMAS
from quizzes.generator.dates import month_alone, other_dates, plain_date, weekday_in
from quizzes.generator.explain import corrected, proof
from quizzes.generator.figures import is_year
from quizzes.generator.language.calendar import WEEKDAYS
from quizzes.generator.language.words import RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement, relative_time
from quizzes.generator.typed import typed_forms
from quizzes.generator.wording import folded, question

_BEFORE_DATE = frozenset(
    {"في", "يوم", "عام", "سنه", "شهر", "وفي", "ففي", "مساء", "صباح", "ظهر", "ليله", "فجر"}
)
_BORDERS = frozenset(map(folded, RELATIVES)) | frozenset(
    {
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
        "بدايه",
        "مطلع",
        "منتصف",
        "عن",
    }
)


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
    if not date.sure or "(+" in date.key or "(-" in date.key:
        return "no date that is told outright"
    if "/" in date.key:
        return "a range of dates"
    first = date.first
    while first - 1 >= statement.sentence.first and material.fold(first - 1) in _BEFORE_DATE:
        first -= 1
    reason = _belongs(material, statement, first, date)
    if reason:
        return reason
    rest = tuple(index for index in statement.indices if not first <= index < date.last)
    rest = _without_marks_left(material, rest)
    if leans(material, rest) or len(rest) < 3:
        return "leans without its date"
    if relative_time(material, rest) or _dated(material, rest):
        return "another time in the clause"
    return list(_proposals(material, statement, date, first, rest))


def _without_marks_left(material: Material, rest: tuple[int, ...]) -> tuple[int, ...]:
    """Without commas at the end, and without both that stood about the date."""
    while len(rest) > 1 and material.tokens[rest[-1]].kind == "punctuation":
        rest = rest[:-1]
    commas = {index for index in rest if material.tokens[index].surface in COMMAS}
    pairs = [(one, other) for one, other in pairwise(rest) if {one, other} <= commas]
    left = {index for pair in pairs for index in pair}
    return tuple(index for index in rest if index not in left)


def _dated(material: Material, rest: Sequence[int]) -> bool:
    kinds = [
        material.document.entities[place].kind
        for index in rest
        if (place := material.tokens[index].entity) is not None
    ]
    return "date" in kinds


def _belongs(material: Material, statement: Statement, first: int, date: Entity) -> str | None:
    """Whether the date is surely that of the statement's own verb."""
    verb = statement.verb or 0
    if first == statement.sentence.first:
        comma = material.tokens[date.last].surface in COMMAS if date.last < len(material.tokens) else False
        return None if verb == date.last + comma else "date far from the verb"
    if not verb < first < date.last <= statement.indices[-1] + 1:
        return "date outside the clause"
    return _apart(material, range(verb + 1, first)) or _by_itself(material, first, date)


def _apart(material: Material, between: range) -> str | None:
    """Whether another verb or a border stands between the verb and its date."""
    verbs = [index for index in between if material.tokens[index].analysis.pos == "VERB"]
    if verbs or any(material.fold(index) in _BORDERS for index in between):
        return "another verb before the date"
    last = material.tokens[between[-1]] if between else None
    if last is not None and any(other.pos == "VERB" for other in last.others):
        return "maybe another verb before the date"
    return None


def _by_itself(material: Material, first: int, date: Entity) -> str | None:
    """Whether the date is an adverb and no part of a noun phrase."""
    adverb = material.fold(first) in _BEFORE_DATE or first == date.first
    if not adverb or material.conjunction(first) or material.tokens[first - 1].analysis.definite == "Com":
        return "no date by itself"
    return None


def _proposals(
    material: Material, statement: Statement, date: Entity, first: int, rest: tuple[int, ...]
) -> Iterator[Proposal]:
    told = material.render((material.unjoined(rest[0]), *rest[1:]))
    rng = material.rng("when", date.first)
    text = plain_date(material.render(range(date.first, date.last)))
    if date.full:
        others = other_dates(text, rng)
        if len(others) == 3:
            yield _choice(
                material,
                statement,
                date,
                stem=question(f"متى {told}"),
                key=text,
                others=others,
                rule="full-date",
            )
        if is_year(date) and text.split()[-1].isdigit():
            yield _typed(material, statement, date, question(f"في أيّ عام {told}"))
        return
    day, month = weekday_in(text), month_alone(text)
    if day:
        others = rng.sample([one for one in WEEKDAYS if one != day], 3)
        yield _choice(
            material,
            statement,
            date,
            stem=question(f"في أيّ يوم {told}"),
            key=day,
            others=others,
            rule="weekday",
        )
    elif month:
        others = rng.sample([one for one in month[1] if one != month[0]], 3)
        yield _choice(
            material,
            statement,
            date,
            stem=question(f"في أيّ شهر {told}"),
            key=month[0],
            others=others,
            rule="month",
        )
    else:
        material.refuse("when: no full date")


def _choice(
    material: Material,
    statement: Statement,
    date: Entity,
    *,
    stem: str,
    key: str,
    others: Sequence[str],
    rule: str,
) -> Proposal:
    return Proposal(
        kind="when",
        rule=f"when/{rule}",
        skill="detail",
        stem=stem,
        key=key,
        distractors=tuple(Option(other, corrected(key, other)) for other in others),
        evidence=material.evidence(statement.sentence),
        explanation=proof(
            material, statement.sentence.index, (*statement.indices, *range(date.first, date.last))
        ),
        confidence=0.92,
        sentence=statement.sentence.index,
        rests_on=tuple(range(date.first, date.last)),
        tells=statement.text(material),
        asks=f"when {date.first}",
    )


def _typed(material: Material, statement: Statement, date: Entity, stem: str) -> Proposal:
    year = "".join(character for character in date.text if character.isdigit())
    written = (year, f"عام {year}", f"في عام {year}", f"سنة {year}")
    return Proposal(
        kind="when",
        rule="when/typed-year",
        format="typed",
        skill="detail",
        stem=stem,
        key=year,
        distractors=(),
        evidence=material.evidence(statement.sentence),
        explanation=proof(
            material, statement.sentence.index, (*statement.indices, *range(date.first, date.last))
        ),
        confidence=0.9,
        sentence=statement.sentence.index,
        accepted=tuple(dict.fromkeys(form for text in written for form in typed_forms(text))),
        rests_on=tuple(range(date.first, date.last)),
        tells=statement.text(material),
        asks=f"when {date.first}",
    )

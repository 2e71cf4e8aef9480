"""Which date: a day, a month, a year left out of a statement whose verb need not be the date's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.dates import month_alone, other_dates, plain_date, weekday_in
from quizzes.generator.explain import corrected, proof
from quizzes.generator.figures import numerals_of
from quizzes.generator.language.calendar import WEEKDAYS
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded

_YEAR = re.compile(r"\b(?:1[3-9]|20)\d\d\b")
_ASKS = {
    "weekday": "أيّ يوم يكمل {} بحسب المقال؟ ",
    "month": "أيّ شهر يكمل {} بحسب المقال؟ ",
    "date": "أيّ تاريخ يكمل {} بحسب المقال؟ ",
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        for entity in material.document.entities:
            if entity.kind == "date" and entity.first in statement.indices:
                found = _ask(material, statement, entity)
                if isinstance(found, str):
                    material.refuse(f"date: {found}")
                else:
                    yield found


def _ask(material: Material, statement: Statement, date: Entity) -> Proposal | str:
    inside = range(date.first, date.last)
    if not date.sure or any(mark in date.key for mark in ("(+", "(-", "/")):
        return "no date that is told outright"
    if weekday_in(date.text) and _of_saying(material, statement):
        return "the day of a saying"
    if any(index not in statement.indices for index in inside) or material.conjunction(date.first):
        return "no date by itself"
    text = material.render(inside)
    sort, others = _others(material, date, text)
    if len(others) < 3:
        return "no other dates of its form"
    if sort != "weekday" and _day_beside(material, date):
        return "a date that its day of the week gives away"
    return Proposal(
        kind="date",
        rule=f"date/{sort}",
        skill="detail",
        stem=_ASKS[sort].format(statement.called) + statement.gapped(material, date.first, date.last),
        key=text,
        distractors=tuple(Option(other, corrected(text, other)) for other in others),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.82,
        sentence=statement.sentence.index,
        rests_on=tuple(inside),
        tells=material.render(statement.indices),
        asks=f"when {date.first}",
    )


def _of_saying(material: Material, statement: Statement) -> bool:
    """قال ... يوم الجمعة: when it was said tells nothing; an announcement is an event."""
    said = bare(material.unjoined(statement.indices[0]))
    return said in BY_FORM and said not in {"أعلن", "أعلنت"} and not statement.excerpt


def _others(material: Material, date: Entity, text: str) -> tuple[str, list[str]]:
    """What sort of date it is, and three others that the article does not name."""
    rng = material.rng("date", date.first)
    day, month = weekday_in(text), month_alone(text)
    if day and not any(character.isdigit() for character in text):
        spare = _unnamed(material, WEEKDAYS)
        return "weekday", [text.replace(day, one) for one in rng.sample(spare, min(3, len(spare)))]
    if month:
        spare = _unnamed(material, month[1])
        return "month", [text.replace(month[0], one) for one in rng.sample(spare, min(3, len(spare)))]
    if text != plain_date(text) or not any(character.isdigit() for character in text):
        return "date", []
    for attempt in range(6):
        others = other_dates(text, material.rng("date", date.first, attempt))
        if len(others) == 3 and all(_may_be(material, one) for one in others):
            return "date", others
    return "date", []


def _may_be(material: Material, text: str) -> bool:
    """Whether the article names no such date, and none of its years is so late."""
    latest = max(map(int, _YEAR.findall(" ".join(numerals_of(material)))), default=9999)
    years = map(int, _YEAR.findall(folded(text)))
    return f" {folded(text)} " not in _named(material) and all(year <= latest for year in years)


def _unnamed(material: Material, names: Sequence[str]) -> list[str]:
    named = _named(material)
    return [name for name in names if f" {folded(name)} " not in named]


def _named(material: Material) -> str:
    """The article's words with a space about each and nothing else between them."""
    return f" {' '.join(filter(None, (material.fold(token.index) for token in material.tokens)))} "


def _day_beside(material: Material, date: Entity) -> bool:
    beside = range(max(0, date.first - 2), min(len(material.tokens), date.last + 2))
    return weekday_in(" ".join(map(material.fold, beside))) is not None

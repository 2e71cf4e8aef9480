"""The name that a month has in the other part of the Arab world: أيلول in the Levant, سبتمبر in Egypt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.language.calendar import MONTHS
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted

_ROMAN, _SYRIAC, _HIJRI = MONTHS
_WHERE = {_ROMAN: "مصر والخليج", _SYRIAC: "بلاد الشام والعراق"}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    seen: set[int] = set()
    for entity in material.document.entities:
        found = _month(entity)
        if found is None or found[1] in seen or _both(entity):
            continue
        seen.add(found[1])
        yield _ask(material, entity, *found)


def _named(entity: Entity, months: Sequence[str]) -> list[int]:
    text = f" {folded(entity.text)} "
    return [place for place, name in enumerate(months) if f" {folded(name)} " in text]


def _month(entity: Entity) -> tuple[tuple[str, ...], int] | None:
    """The set of names that a date takes its month from, and the month's place in it."""
    if entity.kind != "date" or not entity.sure:
        return None
    for months in (_SYRIAC, _ROMAN):
        places = _named(entity, months)
        if len(places) == 1:
            return months, places[0]
    return None


def _both(entity: Entity) -> bool:
    """Whether the article itself gives both names: كانون الثاني/يناير."""
    return bool(_named(entity, _SYRIAC)) and bool(_named(entity, _ROMAN))


def _ask(material: Material, entity: Entity, months: tuple[str, ...], place: int) -> Proposal:
    others = _SYRIAC if months is _ROMAN else _ROMAN
    sentence = material.sentence_of(entity.first)
    key, shown = others[place], months[place]
    near = [number for number in range(12) if number != place and min(abs(number - place), 12) <= 3]
    chosen = material.rng("month", entity.first).sample(near, 3)
    return Proposal(
        kind="month",
        rule="month/other-set",
        skill="vocabulary",
        stem=f"بمَ يُسمّى في {_WHERE[others]} شهر {quoted(shown)} الوارد في المقال؟",
        key=key,
        distractors=tuple(
            Option(others[number], f"{quoted(others[number])} هو {quoted(months[number])}.")
            for number in sorted(chosen)
        ),
        evidence=material.evidence(sentence),
        explanation=f"{quoted(shown)} و{quoted(key)} اسمان لشهر واحد، هو الشهر {_ORDINALS[place]} من السنة.",
        confidence=0.8,
        sentence=sentence.index,
        rests_on=tuple(range(entity.first, entity.last)),
        asks="month",
    )


_ORDINALS = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
    "الحادي عشر", "الثاني عشر",
)  # fmt: skip

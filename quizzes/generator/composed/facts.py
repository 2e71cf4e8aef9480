"""A table of the facts of one event: who, when, where, how many, told by one clause of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Entity
from quizzes.generator.actors import other_bodies, other_people
from quizzes.generator.explain import proof
from quizzes.generator.masdars import masdar_of
from quizzes.generator.material import Material
from quizzes.generator.names import other_names_shown
from quizzes.generator.people import people
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.places import is_country, place_class
from quizzes.generator.proposal import Option, Proposal, Slot
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

FEWEST, MOST_OPTIONS = 3, 4
LONGEST = 12  # words of the event's name
SURE = 0.87


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `indices` are the tokens that answer it."""

    prompt: str
    key: str
    others: tuple[Option, ...]
    indices: tuple[int, ...]
    asks: str  # as the question that asks for it alone calls it


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    for statement in told:
        if statement.clause is None or statement.clause.negated or statement.light or statement.inverted:
            continue
        rows = [row for row in _rows(material, statement, proposals) if len(row.others) >= FEWEST - 1]
        if len(rows) < 2:
            continue
        event = _event(material, statement, rows)
        if event is None:
            material.refuse("facts: no name for the event")
        elif len(rows) < FEWEST:
            material.refuse("facts: too few facts of one event")
        else:
            yield _table(material, statement, event, rows)


def _rows(material: Material, statement: Statement, proposals: Sequence[Proposal]) -> Iterator[Row]:
    who = _who(material, statement)
    if who is not None:
        yield who
    text, inside = statement.text(material), set(statement.indices)
    for asked in proposals:
        if asked.sentence != statement.sentence.index:
            continue
        if asked.kind == "when" and asked.format == "choice" and asked.tells == text:
            prompt = {"weekday": "في أيّ يوم؟", "month": "في أيّ شهر؟"}.get(asked.rule.split("/")[1], "متى؟")
            yield Row(prompt, asked.key, asked.distractors, asked.rests_on, asked.asks)
        elif asked.rule == "how_many/counted" and set(asked.rests_on) <= inside:
            noun = material.tokens[asked.rests_on[-1] + 1].surface
            yield Row(
                f"كم {noun}؟",
                asked.key,
                asked.distractors,
                (*asked.rests_on, asked.rests_on[-1] + 1),
                asked.asks,
            )
    where = _where(material, statement)
    if where is not None:
        yield where


def _who(material: Material, statement: Statement) -> Row | None:
    """The person or body that the verb is followed by, if the clause says that it is its subject."""
    clause = statement.clause
    if clause is None or clause.subject is None:
        return None
    subject = material.document.phrases[clause.subject]
    last = full_last(material, subject)
    indices = tuple(range(subject.first, last))
    if (
        not subject.sure
        or subject.first != statement.indices[1]
        or not set(indices) <= set(statement.indices)
    ):
        return None
    named = [one for one in people(material) if subject.first <= one.first and one.last == last]
    if named:
        others = other_people(material, named[0], statement.sentence)
        name = named[0].text(material)
        return Row("مَن؟", name, tuple(others), indices, name)
    if (
        not is_body(material, subject)
        or is_person(material, subject)
        or ending(material.tokens[subject.head])
    ):
        return None
    others = other_bodies(material, subject.first, last, statement.sentence)
    body = material.render(indices)
    return Row("ما الجهة؟", body, tuple(others), indices, body)


def _where(material: Material, statement: Statement) -> Row | None:
    """The one place of the clause, if في stands before it and after the verb's own words."""
    inside = set(statement.indices)
    places = [
        one
        for one in material.document.entities
        if one.kind == "place" and inside & set(range(one.first, one.last))
    ]
    if len(places) != 1 or not _stands_alone(material, statement, places[0]):
        return None
    place = places[0]
    indices = tuple(range(place.first, place.last))
    return Row("أين؟", place.text, tuple(_other_places(material, place, statement)), indices, place.text)


def _other_places(material: Material, place: Entity, statement: Statement) -> list[Option]:
    """Places of the article that are of the same sort and not in the sentence; of countries others too."""
    if is_country(place.text):
        return other_names_shown(material, place, statement.sentence)
    here = f" {folded(material.document.slice(statement.sentence.start, statement.sentence.end))} "
    others = [
        Option(other.text)
        for other in material.entities("place").values()
        if other.full
        and place_class(other.text) == place_class(place.text)
        and not set(folded(other.text).split()) & set(folded(place.text).split())
        and f" {folded(other.text)} " not in here
    ]
    material.rng("places", place.first).shuffle(others)
    return others


def _stands_alone(material: Material, statement: Statement, place: Entity) -> bool:
    """Whether في ties the place to the clause's own verb: no other verb and no relative stands between."""
    head = place.first - (material.fold(place.first - 1) in _HEADS)
    if not place.sure or not place.full or material.fold(head - 1) != "في":
        return False
    if place.last - 1 not in statement.indices:
        return False
    between = [index for index in statement.indices if statement.indices[0] < index < head]
    return not any(material.tokens[index].analysis.pos in {"VERB", "SCONJ"} for index in between)


_HEADS = frozenset(map(folded, ("مدينة", "بلدة", "قرية", "محافظة", "إقليم", "ولاية", "جزيرة", "منطقة", "حي")))


def _event(material: Material, statement: Statement, rows: Sequence[Row]) -> str | None:
    """The masdar of the verb with its object, or with its subject where the verb has no object and that is
    no row: nothing that a row asks for is in it."""
    clause = statement.clause
    if clause is None:
        return None
    masdar = masdar_of(material.tokens[clause.verb])
    asked = {index for row in rows for index in row.indices}
    place = clause.object if clause.object is not None else clause.subject
    if masdar is None or place is None:
        return None
    phrase = material.document.phrases[place]
    indices = range(phrase.first, full_last(material, phrase))
    if not phrase.sure or asked & set(indices) or leans(material, indices) or len(indices) >= LONGEST:
        return None
    if clause.object is None and ending(material.tokens[phrase.head]):
        return None  # المهندسون: the letters would have to change behind a masdar
    return f"{masdar} {material.render(_genitive(material, index) for index in indices)}"


def _genitive(material: Material, index: int) -> int | str:
    """The token, or its letters without the alef of an indefinite accusative: ميناء جديدا, ميناء جديد."""
    analysis = material.tokens[index].analysis
    word = bare(material.tokens[index].surface)
    tanween = word.endswith("ا") and analysis.case == "Acc" and analysis.definite == "Ind"
    return word[:-1] if tanween else index


def _table(material: Material, statement: Statement, event: str, rows: Sequence[Row]) -> Proposal:
    slots = tuple(Slot(row.prompt, row.key, _options(material, row)) for row in rows)
    return Proposal(
        kind="facts",
        rule="facts/event",
        format="table",
        skill="detail",
        stem=f"ما الحقائق التي ذكرها المقال عن الحدث الآتي؟ {quoted(event)}",
        key="؛ ".join(slot.key for slot in slots),
        distractors=(),
        slots=slots,
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index),
        confidence=SURE,
        sentence=statement.sentence.index,
        rests_on=(statement.indices[0], *(index for row in rows for index in row.indices)),
        tells=statement.text(material),
        asks="|".join(row.asks for row in rows),
    )


def _options(material: Material, row: Row) -> tuple[str, ...]:
    pool = [row.key, *(option.text for option in row.others)][:MOST_OPTIONS]
    material.rng("facts", row.indices[0]).shuffle(pool)
    return tuple(pool)

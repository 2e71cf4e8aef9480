"""A statement turned false by one word: a number, a name, a nation or an opposite in the place of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizzes.arabic.document import Entity, Sentence, Token
from quizzes.generator.dates import weekday_in
from quizzes.generator.figures import bounded, in_a_name, is_year, keeps_order, other_figures, within
from quizzes.generator.language.people import BODIES
from quizzes.generator.language.words import PLACE_HEADS
from quizzes.generator.material import Material, Part
from quizzes.generator.nations import in_its_role, is_topic, like_nation, nation_at, nations_named
from quizzes.generator.numerals import numeral_in
from quizzes.generator.opposites import opposite_in
from quizzes.generator.people import TITLES, gender_of, is_role, people
from quizzes.generator.places import place_class
from quizzes.generator.wording import bare, folded

_FIGURES = frozenset({"number", "percent", "money", "date"})
_NAMES = frozenset({"person", "place", "organisation"})
_BODIES = frozenset(map(folded, BODIES))
_PLACE_HEADS = frozenset(map(folded, PLACE_HEADS))


@dataclass(frozen=True, slots=True)
class Swap:
    """Tokens first..last-1 stand for `right`; `wrong` takes their place."""

    rule: str
    first: int
    last: int
    right: str
    wrong: str


def swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    """Every safe way to turn a statement false, the most telling first."""
    yield from number_swaps(material, indices)
    yield from name_swaps(material, indices)
    opposite = opposite_in(material, indices)
    if opposite:
        index, right, wrong = opposite
        yield Swap("opposite", index, index + 1, right, wrong)
    yield from nation_swaps(material, indices)


def all_swaps(material: Material, indices: Sequence[int]) -> list[Swap]:
    """As `swaps`, with each number's every alternative."""
    found: list[Swap] = []
    for swap in swaps(material, indices):
        found.append(swap)
        if swap.rule in {"number", "date"}:
            entity = next(one for one in material.document.entities if one.first == swap.first)
            others = _figures(material, indices, entity, swap.right)
            found += [Swap(swap.rule, swap.first, swap.last, swap.right, other) for other in others[1:]]
    return found


def number_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    """One other number in the place of each number and date that is no part of a name."""
    for entity in within(material, indices):
        if entity.kind not in _FIGURES or material.conjunction(entity.first) or in_a_name(material, entity):
            continue
        text = material.render(range(entity.first, entity.last))
        if numeral_in(text) is None and entity.kind == "date":
            continue
        if entity.kind == "date" and _on_a_weekday(material, entity):
            material.refuse("swap: a date that its day of the week gives away")
            continue
        if bounded(material, entity):
            material.refuse("swap: a bound that other numbers keep too")
            continue
        others = _figures(material, indices, entity, text)
        if others:
            rule = "date" if entity.kind == "date" else "number"
            yield Swap(rule, entity.first, entity.last, text, others[0])


def _on_a_weekday(material: Material, date: Entity) -> bool:
    """الخميس 8 نوفمبر: the calendar would tell another date from the true one."""
    beside = range(max(0, date.first - 2), min(len(material.tokens), date.last + 2))
    return weekday_in(" ".join(map(material.fold, beside))) is not None


def _figures(material: Material, indices: Sequence[int], entity: Entity, text: str) -> list[str]:
    others = other_figures(material, text, entity.first, year=is_year(entity))
    return [other for other in others if keeps_order(material, indices, entity, other)]


def name_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    """Another name of the article in the place of each name."""
    sentence = material.sentence_of(indices[0])
    here = {one.key for one in material.document.entities if sentence.first <= one.first < sentence.last}
    for entity in within(material, indices):
        if entity.kind not in _NAMES or not whole_name(material, entity):
            continue
        others = [other for other in other_names(material, entity) if other.key not in here]
        if others:
            text = material.render(range(entity.first, entity.last))
            yield Swap("name", entity.first, entity.last, text, others[0].text)


def whole_name(material: Material, entity: Entity) -> bool:
    """Whether the name is all of a name, with no letter joined to it and no name before or after it."""
    if material.conjunction(entity.first) or material.fold(entity.first)[:1] == "و":
        return False
    if entity.kind == "person" and (entity.last - entity.first < 2 or _called_after(material, entity)):
        return False
    before, after = entity.first - 1, entity.last
    beside = [index for index in (before, after) if 0 <= index < len(material.tokens)]
    return not any(_may_be_a_name(material.tokens[index]) for index in beside)


def _called_after(material: Material, person: Entity) -> bool:
    """جائزة الأميرة ..., شارع ...: what bears a person's name is called so, and no other name fits it."""
    before = person.first - 1
    while before >= 0 and material.fold(before) in TITLES:
        before -= 1
    noun = material.tokens[before].analysis if before >= 0 else None
    return (
        noun is not None and noun.pos == "NOUN" and noun.definite == "Com" and not is_role(material, before)
    )


def _may_be_a_name(token: Token) -> bool:
    """Whether a word could be part of a name beside it."""
    unknown = token.kind == "word" and (token.analysis.pos == "PROPN" or token.analysis.guessed)
    return unknown and not token.analysis.clitics


def other_names(material: Material, entity: Entity) -> list[Entity]:
    """Names of the same kind in the article that could stand in the same place."""
    others = [other for other in material.entities(entity.kind).values() if _alike(material, entity, other)]
    material.rng("names", entity.first).shuffle(others)
    return others


def _alike(material: Material, entity: Entity, other: Entity) -> bool:
    """Whether another name fits in: gender, clitics, the sort of place or body, no word in common."""
    first, second = material.tokens[entity.first].analysis, material.tokens[other.first].analysis
    if other.key == entity.key or not other.full or first.clitics != second.clitics:
        return False
    if entity.kind == "person" and not _alike_people(material, entity, other):
        return False
    if not whole_name(material, other) or (entity.kind != "person" and first.gender != second.gender):
        return False
    if entity.kind == "place" and not _alike_places(material, entity, other):
        return False
    if entity.kind == "organisation" and not (_is_body(material, entity) and _is_body(material, other)):
        return False
    return not set(folded(entity.text).split()) & set(folded(other.text).split())


def _alike_people(material: Material, entity: Entity, other: Entity) -> bool:
    """Whether the other is surely a person, and none of the other gender where both are known."""
    genders = {gender_of(material, one.first) for one in (entity, other)} - {None}
    known = any(one.first == other.first and one.last == other.last for one in people(material))
    return known and len(genders) < 2


def _alike_places(material: Material, entity: Entity, other: Entity) -> bool:
    """Whether two places are of one class, and what is called إقليم here is called so somewhere there too."""
    if place_class(entity.text) != place_class(other.text):
        return False
    head = _called(material, entity)
    mentions = (one for one in material.document.entities if one.key == other.key)
    return not head or any(_called(material, one) == head for one in mentions)


def _called(material: Material, place: Entity) -> str:
    """إقليم of إقليم كردستان: the word for its sort right before a name, "" if there is none."""
    word = material.fold(place.first - 1) if place.first else ""
    return word if word in _PLACE_HEADS else ""


def _is_body(material: Material, entity: Entity) -> bool:
    return folded(material.tokens[entity.first].analysis.lemma) in _BODIES


def nation_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    acting = _acting(material)
    for place, index in enumerate(indices):
        nation = nation_at(material, index)
        token = material.tokens[index]
        if (
            nation is None
            or place == 0
            or token.analysis.pos not in {"ADJ", "NOUN"}
            or material.conjunction(index)
        ):
            continue
        if nation in acting or is_topic(material, nation):
            material.refuse("swap: a nation that the whole article is about")
            continue
        others = sorted(in_its_role(material, index) - nations_named(material, indices))
        if not others:
            material.refuse("swap: no other nation in this role")
            continue
        other = material.rng("nation", index).choice(others)
        wrong = like_nation(bare(token.surface), other)
        if wrong:
            yield Swap("nation", index, index + 1, bare(material.spelled(index)), wrong)


def _acting(material: Material) -> frozenset[str]:
    """The nations of the first sentence: with another in its place the story is another."""
    lead = material.body[:1]
    return nations_named(material, (index for one in lead for index in range(one.first, one.last)))


def true_elsewhere(material: Material, sentence: Sentence, indices: Sequence[int], swap: Swap) -> bool:
    """Whether a sentence has what was put in together with half of what the statement is about."""
    wrong = folded(swap.wrong)
    rest = material.lemmas(index for index in indices if not swap.first <= index < swap.last)
    for other in material.document.sentences:
        text = folded(material.document.slice(other.start, other.end))
        if f" {wrong} " not in f" {text} ":
            continue
        if other.index == sentence.index:
            return True
        shared = rest & material.lemmas(range(other.first, other.last))
        if len(shared) * 2 >= len(rest):
            return True
    return False


def variants(
    material: Material, sentence: Sentence, indices: Sequence[int]
) -> tuple[tuple[Swap, ...], ...] | None:
    """Three false versions of a statement, none of them the mould of the others: of two things one is
    changed, the other and both. None where there are no two things that no other sentence makes true."""
    safe = [
        swap
        for swap in all_swaps(material, indices)
        if swap.first != indices[0] and not true_elsewhere(material, sentence, indices, swap)
    ]
    for one, other in combinations(safe, 2):
        apart = one.last <= other.first or other.last <= one.first
        near = {one.rule, other.rule} >= {"opposite", "number"} and abs(one.first - other.first) <= 2
        if apart and not near:  # أقل من 300 and أكثر من 200 may both be true
            return (one,), (other,), (one, other)
    return None


def written(material: Material, indices: Sequence[int], made: Sequence[Swap]) -> str:
    """The tokens as text with these swaps made, a leading conjunction left out."""
    wrong = {swap.first: swap.wrong for swap in made}
    inside = {index for swap in made for index in range(swap.first + 1, swap.last)}
    parts: list[Part] = []
    for place, index in enumerate(indices):
        if index not in inside:
            parts.append(wrong.get(index, index if place else material.unjoined(index)))
    return material.render(parts)

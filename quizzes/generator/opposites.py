"""A statement turned false by one word: a number, a name, a nation or an opposite in the place of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic.document import Entity
from quizzes.generator.language.opposites import VERBS, WORDS
from quizzes.generator.language.people import NATION_SPELLINGS, NATIONS
from quizzes.generator.material import Material, Part
from quizzes.generator.numerals import numeral_in, other_numerals
from quizzes.generator.wording import bare, folded


@dataclass(frozen=True, slots=True)
class Swap:
    """Tokens first..last-1 stand for `right`; `wrong` takes their place."""

    rule: str
    first: int
    last: int
    right: str
    wrong: str

    def apply(self, indices: Sequence[int], head: str) -> tuple[Part, ...]:
        """The statement's tokens with the swap made; `head` is how its first word is written."""
        parts: list[Part] = []
        for place, index in enumerate(indices):
            if index == self.first:
                parts.append(self.wrong)
            elif not self.first < index < self.last:
                parts.append(head if place == 0 else index)
        return tuple(parts)


def swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    """Every safe way to turn a statement false, the most telling first."""
    yield from _number_swaps(material, indices)
    yield from _name_swaps(material, indices)
    yield from _opposite_swaps(material, indices)
    yield from _nation_swaps(material, indices)


def _within(material: Material, indices: Sequence[int]) -> Iterator[Entity]:
    inside = frozenset(indices)
    for entity in material.document.entities:
        if entity.sure and all(index in inside for index in range(entity.first, entity.last)):
            yield entity


def _number_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    for entity in _within(material, indices):
        if entity.kind not in {"number", "percent", "money", "date"} or material.conjunction(entity.first):
            continue
        text = material.render(range(entity.first, entity.last))
        if numeral_in(text) is None and entity.kind == "date":
            continue
        year = is_year(entity)
        others = other_numerals(
            text, material.rng("swap", entity.first), year=year, avoid=numerals_of(material)
        )
        if others:
            yield Swap(
                "date" if entity.kind == "date" else "number", entity.first, entity.last, text, others[0]
            )


def is_year(entity: Entity) -> bool:
    match = numeral_in(entity.text)
    return entity.kind == "date" and match is not None and len(match.group()) == 4


def numerals_of(material: Material) -> frozenset[str]:
    """Every number of the article, in Western digits."""
    return frozenset(folded(token.surface) for token in material.tokens if token.kind == "number")


def _name_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    sentence = material.sentence_of(indices[0])
    for entity in _within(material, indices):
        if entity.kind not in {"person", "place", "organisation"} or material.conjunction(entity.first):
            continue
        for other in other_names(material, entity):
            if any(
                mention.key == other.key
                for mention in material.document.entities
                if sentence.first <= mention.first < sentence.last
            ):
                continue
            text = material.render(range(entity.first, entity.last))
            yield Swap("name", entity.first, entity.last, text, other.text)
            break


def other_names(material: Material, entity: Entity) -> list[Entity]:
    """Names of the same kind in the article that could stand in the same place: gender of the head, no clitic."""
    head = material.tokens[entity.first].analysis
    found = []
    for key, other in material.entities(entity.kind).items():
        if (
            key == entity.key
            or not other.full
            or material.tokens[other.first].analysis.clitics != head.clitics
        ):
            continue
        if entity.kind != "person" and material.tokens[other.first].analysis.gender != head.gender:
            continue
        first, second = folded(entity.text), folded(other.text)
        if first in second or second in first or set(first.split()) & set(second.split()):
            continue
        found.append(other)
    material.rng("names", entity.first).shuffle(found)
    return found


@lru_cache(maxsize=1)
def _opposite_forms() -> dict[str, str]:
    """Written form (folded) -> its opposite, for every form of the pairs."""
    forms: dict[str, str] = {}
    for pair in VERBS:
        for one, other in (pair, pair[::-1]):
            perfect, imperfect, _ = one
            perfect2, imperfect2, _ = other
            forms.setdefault(folded(perfect), perfect2)
            forms.setdefault(folded(feminine(perfect)), feminine(perfect2))
            for future in ("", "س"):
                forms.setdefault(folded(future + imperfect), future + imperfect2)
                forms.setdefault(folded(future + "ت" + imperfect[1:]), future + "ت" + imperfect2[1:])
    return forms


@lru_cache(maxsize=1)
def _opposite_words() -> dict[str, str]:
    return {folded(one): other for pair in WORDS for one, other in (pair, pair[::-1])}


def feminine(perfect: str) -> str:
    """The third person feminine singular of a perfect verb: رأى - رأت, أعلن - أعلنت."""
    return perfect.removesuffix("ى") + "ت" if perfect.endswith("ى") else perfect + "ت"


def _opposite_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    """Verbs and words of direction. With two of them in one statement one reversed would not be plainly false."""
    verbs, plain = _opposite_forms(), _opposite_words()
    hits: list[Swap] = []
    polar = 0
    for place, index in enumerate(indices):
        token = material.tokens[index]
        start = material.conjunction(index)
        word, kept = material.fold(index)[start:], token.surface[:start] if place else ""
        if token.analysis.pos == "VERB" and word in verbs and token.analysis.voice != "Pass":
            wrong = verbs[word]
        elif token.analysis.pos != "VERB" and word in plain:
            wrong = plain[word]
        else:
            polar += _is_polar(word, verbs, plain)
            continue
        hits.append(Swap("opposite", index, index + 1, bare(token.surface[start:]), kept + wrong))
    if len(hits) == 1 and not polar:
        yield hits[0]


def _is_polar(word: str, verbs: dict[str, str], plain: dict[str, str]) -> bool:
    """Whether a word that is not to be changed says up or down too: لأدنى, the masdars."""
    core = word.removeprefix("ل").removeprefix("ب")
    return any(
        one in plain or one in verbs or one in _polar_masdars()
        for one in (word, core, word.removeprefix("ال"))
    )


@lru_cache(maxsize=1)
def _polar_masdars() -> frozenset[str]:
    return frozenset(folded(side[2]) for pair in VERBS for side in pair)


def _nation_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    named = {nation for index in range(len(material.tokens)) if (nation := _nation_at(material, index))}
    for place, index in enumerate(indices):
        nation = _nation_at(material, index)
        token = material.tokens[index]
        if (
            nation is None
            or place == 0
            or token.analysis.pos not in {"ADJ", "NOUN"}
            or material.conjunction(index)
        ):
            continue
        here = {_nation_at(material, other) for other in indices}
        others = [other for other in sorted(named) if other not in here]
        if not others:
            others = [other for other in NATIONS if other not in named]
        other = material.rng("nation", index).choice(others)
        wrong = _like(bare(token.surface), other)
        if wrong:
            yield Swap("nation", index, index + 1, bare(token.surface), wrong)


def _nation_at(material: Material, index: int) -> str | None:
    return nation_of(material.fold(index)[material.conjunction(index) :])


def nation_of(word: str) -> str | None:
    """The nation that an adjective (folded) names, as it stands in NATIONS."""
    core = word.removeprefix("ال")
    core = core[:-1] if core.endswith("يه") else core
    return _nations().get(core)


@lru_cache(maxsize=1)
def _nations() -> dict[str, str]:
    table = {folded(nation): nation for nation in NATIONS}
    return table | {folded(other): nation for other, nation in NATION_SPELLINGS.items() if nation in NATIONS}


def _like(word: str, nation: str) -> str | None:
    """The nation's adjective with the article and the gender of `word`; None for plurals and duals."""
    article = "ال" if word.startswith("ال") else ""
    core = word.removeprefix("ال")
    if core.endswith("ية"):
        return f"{article}{nation}ة"
    return f"{article}{nation}" if core.endswith("ي") else None

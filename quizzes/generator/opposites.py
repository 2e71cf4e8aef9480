"""A statement turned false by one word: a number, a name, a nation or an opposite in the place of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from quizzes.arabic.document import Entity, Sentence
from quizzes.generator.language.opposites import VERBS, WORDS
from quizzes.generator.language.people import BODIES, NATION_SPELLINGS, NATIONS
from quizzes.generator.material import Material, Part
from quizzes.generator.numerals import numeral_in, other_numerals
from quizzes.generator.places import place_class
from quizzes.generator.wording import bare, folded


_BODIES = frozenset(map(folded, BODIES))
# With an object these have no opposite that takes one.
_ALONE = frozenset({"زاد", "نقص", "زادت", "نقصت", "يزيد", "تزيد"})


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
    yield from _number_swaps(material, indices)
    yield from _name_swaps(material, indices)
    yield from _opposite_swaps(material, indices)
    yield from _nation_swaps(material, indices)


def all_swaps(material: Material, indices: Sequence[int]) -> list[Swap]:
    """As `swaps`, with each number's every alternative."""
    found: list[Swap] = []
    for swap in swaps(material, indices):
        found.append(swap)
        if swap.rule in {"number", "date"}:
            others = _alternatives(material, swap.right, swap.first, year=swap.rule == "date")
            found += [Swap(swap.rule, swap.first, swap.last, swap.right, other) for other in others[1:]]
    return found


def _alternatives(material: Material, text: str, first: int, *, year: bool) -> list[str]:
    return other_numerals(text, material.rng("swap", first), year=year, avoid=numerals_of(material))


def _within(material: Material, indices: Sequence[int]) -> Iterator[Entity]:
    inside = frozenset(indices)
    for entity in material.document.entities:
        if entity.sure and all(index in inside for index in range(entity.first, entity.last)):
            yield entity


def _number_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    for entity in _within(material, indices):
        if entity.kind not in {"number", "percent", "money", "date"} or material.conjunction(entity.first):
            continue
        if in_a_name(material, entity):
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


def in_a_name(material: Material, entity: Entity) -> bool:
    """يورو ستوكس 50, طراز 777: a number after a noun, with no counted noun after it, is a name."""
    before = material.tokens[entity.first - 1] if entity.first else None
    if entity.kind != "number" or before is None:
        return False
    if before.kind == "latin" or before.entity is not None or before.analysis.guessed:
        return True
    return before.analysis.pos in {"NOUN", "PROPN", "ADJ"} and entity.unit is None


def is_year(entity: Entity) -> bool:
    match = numeral_in(entity.text)
    return entity.kind == "date" and match is not None and len(match.group()) == 4


def numerals_of(material: Material) -> frozenset[str]:
    """Every number of the article, in Western digits."""
    return frozenset(folded(token.surface) for token in material.tokens if token.kind == "number")


def _name_swaps(material: Material, indices: Sequence[int]) -> Iterator[Swap]:
    sentence = material.sentence_of(indices[0])
    for entity in _within(material, indices):
        if entity.kind not in {"person", "place", "organisation"} or not _whole_name(material, entity):
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


def _whole_name(material: Material, entity: Entity) -> bool:
    """Whether the name is all of a name, with no letter joined to it and no name before or after it."""
    if material.conjunction(entity.first) or material.fold(entity.first)[:1] == "و":
        return False
    if entity.kind == "person" and entity.last - entity.first < 2:
        return False
    before, after = entity.first - 1, entity.last
    beside = [index for index in (before, after) if 0 <= index < len(material.tokens)]
    return not any(
        material.tokens[index].analysis.pos == "PROPN" and not material.tokens[index].analysis.clitics
        for index in beside
    )


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
        if entity.kind == "place" and place_class(entity.text) != place_class(other.text):
            continue
        if entity.kind == "organisation" and not (_is_body(material, entity) and _is_body(material, other)):
            continue
        if not _whole_name(material, other):
            continue
        first, second = folded(entity.text), folded(other.text)
        if first in second or second in first or set(first.split()) & set(second.split()):
            continue
        found.append(other)
    material.rng("names", entity.first).shuffle(found)
    return found


def _is_body(material: Material, entity: Entity) -> bool:
    return folded(material.tokens[entity.first].analysis.lemma) in _BODIES


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
        if word in _ALONE and _has_object(material, index):
            polar += 1
            continue
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


def _has_object(material: Material, verb: int) -> bool:
    return any(clause.verb == verb and clause.object is not None for clause in material.document.clauses)


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
    named = {nation for index in range(len(material.tokens)) if (nation := nation_at(material, index))}
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
        here = {nation_at(material, other) for other in indices}
        others = [other for other in sorted(named) if other not in here]
        if not others:
            others = [other for other in NATIONS if other not in named]
        other = material.rng("nation", index).choice(others)
        wrong = like_nation(bare(token.surface), other)
        if wrong:
            yield Swap("nation", index, index + 1, bare(token.surface), wrong)


def nation_at(material: Material, index: int) -> str | None:
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


def like_nation(word: str, nation: str) -> str | None:
    """The nation's adjective with the article and the gender of `word`; None for plurals and duals."""
    article = "ال" if word.startswith("ال") else ""
    core = word.removeprefix("ال")
    if core.endswith("ية"):
        return f"{article}{nation}ة"
    return f"{article}{nation}" if core.endswith("ي") else None


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
    """Three false versions of a statement such that no version is the mould of the others: two things changed, one,
    the other and both. None where there are no two things that no other sentence makes true."""
    safe = [
        swap
        for swap in all_swaps(material, indices)
        if swap.first != indices[0] and not true_elsewhere(material, sentence, indices, swap)
    ]
    for one, other in combinations(safe, 2):
        if one.last <= other.first or other.last <= one.first:
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

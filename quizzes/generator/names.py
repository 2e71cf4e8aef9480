"""Names that could stand where a name stands: of the article first, then neighbouring countries."""

from __future__ import annotations

from quizzes.arabic.document import Entity, Sentence
from quizzes.generator.explain import absent, elsewhere
from quizzes.generator.language.people import MASCULINE_COUNTRIES
from quizzes.generator.material import Material
from quizzes.generator.places import is_country, neighbours
from quizzes.generator.proposal import Option
from quizzes.generator.swaps import other_names
from quizzes.generator.wording import folded


def other_names_shown(material: Material, entity: Entity, sentence: Sentence) -> list[Option]:
    """Up to three names of the same sort that the sentence does not have."""
    here = f" {folded(material.document.slice(sentence.start, sentence.end))} "
    chosen: list[Option] = []
    for other in other_names(material, entity):
        if f" {folded(other.text)} " in here:
            continue
        text = material.render(range(other.first, other.last))
        chosen.append(Option(text, elsewhere(material, text, range(other.first, other.last))))
    chosen = chosen[:3]
    if entity.kind == "place" and is_country(entity.text):
        rng = material.rng("countries", entity.first)
        spare = [
            name for name in neighbours(entity.text) if f" {folded(name)} " not in f" {material.folded_text} "
        ]
        alike = [name for name in spare if _like(name, entity.text)]
        rng.shuffle(alike)
        chosen += [Option(name, absent(name)) for name in alike[: 3 - len(chosen)]]
    return chosen


def _like(one: str, other: str) -> bool:
    """Whether two names look alike: both with ال or none, of one gender, as many words within one."""
    if (one in MASCULINE_COUNTRIES) != (other in MASCULINE_COUNTRIES):
        return False
    return one.startswith("ال") == other.startswith("ال") and abs(len(one.split()) - len(other.split())) <= 1

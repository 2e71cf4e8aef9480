"""Adjectives of nations: which nation a word names, and the same word of another nation."""

from __future__ import annotations

from functools import lru_cache

from quizzes.generator.language.people import NATION_SPELLINGS, NATIONS
from quizzes.generator.material import Material
from quizzes.generator.wording import folded


def nation_at(material: Material, index: int) -> str | None:
    """The nation that the token is the adjective of; None inside a person's name."""
    place = material.tokens[index].entity
    if place is not None and material.document.entities[place].kind == "person":
        return None
    if (
        index
        and material.tokens[index - 1].analysis.pos == "PROPN"
        and not material.tokens[index - 1].analysis.clitics
    ):
        return None
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

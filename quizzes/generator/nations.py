"""Adjectives of nations: which nation a word names, and the same word of another nation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from quizzes.generator.language.people import BODIES, NATION_SPELLINGS, NATIONS, PEOPLE
from quizzes.generator.material import Material
from quizzes.generator.wording import folded

_PEOPLE = frozenset(map(folded, PEOPLE))
_BODIES = frozenset(map(folded, BODIES))


def nation_at(material: Material, index: int) -> str | None:
    """The nation that the token is the adjective of; None inside a person's name."""
    return _adjectives(material)[index]


@lru_cache(maxsize=1)
def _adjectives(material: Material) -> tuple[str | None, ...]:
    """Of each token: every sentence asks about all of the article."""
    return tuple(_adjective(material, index) for index in range(len(material.tokens)))


def _adjective(material: Material, index: int) -> str | None:
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


def in_its_role(material: Material, index: int) -> frozenset[str]:
    """The nations that the article has in the role of the one at `index`: of the same noun
    (القوات التركية beside القوات الأمريكية), of a person beside a person, of a body beside a body."""
    role = _role(material, index)
    return frozenset(
        nation
        for other, nation in enumerate(_adjectives(material))
        if nation and role is not None and _role(material, other) == role
    )


def _role(material: Material, index: int) -> str | None:
    """What the noun before an adjective is: a person, a body, or the noun itself."""
    noun = next(
        (
            token.analysis
            for token in (material.tokens[place] for place in range(index - 1, max(-1, index - 4), -1))
            if token.analysis.pos != "ADJ"
        ),
        None,
    )
    if noun is None or noun.pos != "NOUN":
        return None
    word = folded(noun.lemma)
    return "person" if word in _PEOPLE else "body" if word in _BODIES else noun.lemma_id


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


def nations_named(material: Material, indices: Iterable[int] | None = None) -> frozenset[str]:
    """The nations of the article or of some tokens, by an adjective (العراقي) or by the country (العراق)."""
    named: set[str | None] = set()
    for index in range(len(material.tokens)) if indices is None else indices:
        token = material.tokens[index]
        named.add(nation_at(material, index))
        if token.entity is not None and material.document.entities[token.entity].kind == "place":
            named.add(_country(folded(token.analysis.lemma)) or _country(material.fold(index)))
    return frozenset(nation for nation in named if nation)


@lru_cache(maxsize=1024)
def _country(word: str) -> str | None:
    """The nation of a country: العراق، سوريا and السعودية have the letters of عراقي، سوري and سعودي."""
    forms = (word, word.removeprefix("ال"))
    cores = {form.removesuffix(ending) for form in forms for ending in ("يا", "يه", "ا", "ه", "")}
    return next((found for core in sorted(cores) if (found := _nations().get(f"{core}ي"))), None)


def is_topic(material: Material, nation: str) -> bool:
    """Whether the title names the nation, or its adjective stands in a fourth of the sentences and in three:
    another in its place is false to who read but the first lines."""
    if any(nation_of(word.removeprefix("و")) == nation for word in folded(material.title).split()):
        return True
    times = sum(
        any(nation_at(material, index) == nation for index in range(sentence.first, sentence.last))
        for sentence in material.body
    )
    return times >= 3 and times * 4 >= len(material.body)

"""People that the article names: in full, and surely people."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.generator.language.roles import ROLES
from quizzes.generator.material import Material
from quizzes.generator.wording import folded

_ROLES = frozenset(map(folded, ROLES))


@dataclass(frozen=True, slots=True)
class Person:
    first: int  # tokens first..last-1: the name alone, at least two words
    last: int
    key: str

    def text(self, material: Material) -> str:
        return material.render((material.unjoined(self.first), *range(self.first + 1, self.last)))


def is_role(material: Material, index: int) -> bool:
    """Whether the token is an office or calling that may follow a name."""
    token = material.tokens[index]
    if token.kind != "word" or any(
        clitic.kind in {"preposition", "conjunction"} for clitic in token.analysis.clitics
    ):
        return False
    return folded(token.analysis.lemma) in _ROLES or material.fold(index).removeprefix("ال") in _ROLES


def people(material: Material) -> list[Person]:
    """Each person at the first mention in full: of the analysis's sure names, and of those whose words are quoted."""
    found: dict[str, Person] = {}
    for first, last in sorted(_spans(material)):
        last = _name_end(material, first, last)  # noqa: PLW2901
        words = [material.fold(index)[material.conjunction(index) :] for index in range(first, last)]
        if len(words) < 2 or any(len(word) < 2 for word in words) or not _is_name(material, first, last):
            continue
        if any(set(words) <= set(key.split()) for key in found):
            continue
        found.setdefault(" ".join(words), Person(first, last, " ".join(words)))
    return list(found.values())


def _name_end(material: Material, first: int, last: int) -> int:
    """Where the name ends: before an office and before a function word that the analysis took along."""
    for index in range(first + 1, last):
        if is_role(material, index) or material.fold(index) in _FUNCTION:
            return index
    return last


def _spans(material: Material) -> set[tuple[int, int]]:
    spans = {(one.first, one.last) for one in material.document.entities if one.kind == "person" and one.sure}
    for quotation in material.document.quotations:
        if quotation.speaker is not None:
            phrase = material.document.phrases[quotation.speaker]
            if (
                material.tokens[phrase.head].analysis.pos == "PROPN"
                and phrase.sure
                and phrase.first == phrase.head
            ):
                spans.add((phrase.first, phrase.last))
    return spans


def _is_name(material: Material, first: int, last: int) -> bool:
    """Nothing but names in it: no preposition joined to it, no common word that the lexicon is sure of at its start."""
    token = material.tokens[first]
    if any(clitic.kind == "preposition" for clitic in token.analysis.clitics):
        return False
    return all(material.tokens[index].kind == "word" for index in range(first, last)) and (
        token.analysis.pos == "PROPN" or token.analysis.guessed or material.fold(first) in _TITLES
    )


_FUNCTION = frozenset(("علي", "في", "من", "الي", "عن", "ان", "قد", "مع"))
_TITLES = frozenset(
    map(folded, ("الأمير", "الملك", "الدكتور", "السيد", "الشيخ", "الجنرال", "الرئيس", "الأميرة", "الملكة"))
)

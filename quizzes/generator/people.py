"""People that the article names: in full, and surely people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import data
from quizzes.generator.language import listed
from quizzes.generator.language.roles import ROLES
from quizzes.generator.language.words import PLACE_HEADS
from quizzes.generator.material import Material
from quizzes.generator.wording import folded

LONGEST = 4  # words of a name
_ROLES = frozenset(map(folded, ROLES))
# What someone is to someone else: no part of a name.
_KIN = frozenset(map(folded, listed("أرملة، زوجة، زوج، والدة، والد، شقيق، شقيقة، ابنة، نجل، حفيد، حفيدة")))


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
    word = material.fold(index).removeprefix("ال")
    return not _ROLES.isdisjoint({folded(token.analysis.lemma), word, word.removesuffix("ه")})


@lru_cache(maxsize=4)
def people(material: Material) -> tuple[Person, ...]:
    """Each person at the first mention in full: of the analysis's sure names and of our own finding."""
    found: dict[str, Person] = {}
    for first, last in sorted(_spans(material)):
        last = _name_end(material, first, last)  # noqa: PLW2901
        words = [material.fold(index)[material.conjunction(index) :] for index in range(first, last)]
        if (
            len(words) < 2
            or any(len(word) < 2 for word in words)
            or words[-1] in _LINKS
            or (words[0] == "عبد" and len(words) < 3)
            or not _is_name(material, first, last)
        ):
            continue
        if any(set(words) <= set(key.split()) for key in found):
            continue
        for key in [key for key in found if set(key.split()) < set(words)]:
            del found[key]  # a fuller form of the name
        found.setdefault(" ".join(words), Person(first, last, " ".join(words)))
    surnames = {key.split()[-1] for key in found}  # سجّل سلوم الهدف
    inside = {index for person in found.values() for index in range(person.first + 1, person.last)}
    return tuple(
        person
        for key, person in found.items()
        if key.split()[0] not in surnames and person.first not in inside
    )


def person_named(material: Material, first: int, last: int) -> Person | None:
    """The person of whom the tokens are the name, in full or, like هورويل, the one part of it left."""
    words = {material.fold(index)[material.conjunction(index) :] for index in range(first, last)}
    found = [one for one in people(material) if words <= set(one.key.split())]
    return found[0] if words and len(found) == 1 else None


def _name_end(material: Material, first: int, last: int) -> int:
    """Where the name ends: before an office and before a function word that the analysis took along."""
    given = 2 if material.fold(first) == "عبد" else 1
    for index in range(first + 1, last):
        surname = index == first + given and material.fold(index).startswith("ال")  # عبد الكريم النجار
        if (is_role(material, index) and not surname) or material.fold(index) in _FUNCTION | _KIN:
            return index
    return last


def _spans(material: Material) -> set[tuple[int, int]]:
    """Where a name may stand: the analysis's sure ones, and a first name behind an office or a verb."""
    sure = (one for one in material.document.entities if one.kind == "person" and one.sure)
    spans = {(one.first, one.last + _surname_of_abd(material, one.first, one.last)) for one in sure}
    for index in range(1, len(material.tokens)):
        if material.word(index) in _first_names() and _introduced(material, index):
            last = index + 1
            so_far = -1 if material.fold(index) == "عبد" else 0
            while last < len(material.tokens) and _goes_on(material, last, so_far + last - index):
                last += 1
            spans.add((index, last))
    return spans


def gender_of(material: Material, first: int) -> str | None:
    """The gender of a person by the office, the style or the verb before the name, None if none says."""
    start = material.sentence_of(first).first
    for place in range(first - 1, max(start, first - 9) - 1, -1):
        analysis = material.tokens[place].analysis
        if is_role(material, place) or material.fold(place) in TITLES:
            return "Fem" if material.fold(place).endswith("ه") else "Masc"
        if analysis.pos == "VERB":
            return analysis.gender if place == first - 1 else None
    return None


def _surname_of_abd(material: Material, first: int, last: int) -> bool:
    """Whether a word with ال follows عبد and its second word: عبد الكريم (النجار)."""
    after = material.tokens[last].analysis if last < len(material.tokens) else None
    joined = [clitic.kind for clitic in after.clitics] if after is not None else []
    return material.fold(first) == "عبد" and last - first == 2 and joined == ["article"]


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(data.words("first_names"))


def _introduced(material: Material, index: int) -> bool:
    """Whether an office, a calling or a verb stands before the name, in its sentence."""
    before = index - 1
    sentence = material.sentence_of(index)
    if (
        material.tokens[index].analysis.clitics
        or before < sentence.first
        or material.fold(before) in PLACE_HEADS
    ):
        return False
    if material.tokens[before].analysis.pos == "VERB":
        return True
    return any(
        is_role(material, place) or material.fold(place) in TITLES
        for place in range(max(sentence.first, index - 3), index)
    )


def _goes_on(material: Material, index: int, so_far: int) -> bool:
    """Whether the token can be a further part of a name: a second word with ال, or what is no common word."""
    token = material.tokens[index]
    joined = [clitic.kind for clitic in token.analysis.clitics]
    if token.kind != "word" or joined not in ([], ["article"]) or so_far >= LONGEST:
        return False
    if material.fold(index) in _FUNCTION or is_role(material, index):
        return False
    if material.fold(index) in _LINKS or material.fold(index - 1) in _LINKS:
        return True
    unknown = (
        token.analysis.pos == "PROPN" or token.analysis.guessed or material.word(index) in _first_names()
    )
    if so_far > 1 or token.analysis.pos not in {"NOUN", "ADJ"}:
        return unknown
    return unknown or joined == ["article"] or _ends_before(material, index + 1)


def _ends_before(material: Material, index: int) -> bool:
    """Whether a name surely ends before the token: an office, a mark, أنّ or a relative."""
    if index >= len(material.tokens):
        return True
    token = material.tokens[index]
    return token.kind == "punctuation" or is_role(material, index) or material.fold(index) in _AFTER_NAME


def _is_name(material: Material, first: int, last: int) -> bool:
    """Nothing but names in it: no preposition joined to it, no common word at its start."""
    token = material.tokens[first]
    if any(clitic.kind == "preposition" for clitic in token.analysis.clitics):
        return False
    if "عبد" in {material.fold(first - 1), material.fold(first - 2)}:
        return False  # عبد الأمير رشيد: the beginning is missing
    known = material.fold(first) in TITLES | {"عبد"} or material.word(first) in _first_names()
    if (
        material.fold(first - 1) in _INNER
        or material.fold(first) in _INNER
        or any(not clitic.before for clitic in token.analysis.clitics)
    ):
        return False
    plain = all(_bare_word(material, index) for index in range(first + 1, last))
    return plain and (token.analysis.pos == "PROPN" or token.analysis.guessed or known)


def _bare_word(material: Material, index: int) -> bool:
    """A word with nothing joined to it but ال, as the parts of a name after the first are."""
    joined = {clitic.kind for clitic in material.tokens[index].analysis.clitics}
    return material.tokens[index].kind == "word" and joined <= {"article"}


_LINKS = frozenset(("بن", "ابن", "بنت", "عبد", "دي", "يار"))
_AFTER_NAME = frozenset(("ان", "بان", "التي", "الذي"))
_INNER = frozenset(("بن", "ابن", "الله", "يار", "ال", "ابو"))
_FUNCTION = frozenset(
    ("علي", "في", "التي", "الذي", "قبل", "بعد", "امس", "اليوم", "يوم", "من", "الي", "عن", "ان", "قد", "مع")
)
TITLES = frozenset(
    map(folded, ("الأمير", "الملك", "الدكتور", "السيد", "الشيخ", "الجنرال", "الرئيس", "الأميرة", "الملكة"))
)

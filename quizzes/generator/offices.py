"""The office of a person, as it stands right behind the name or right before it."""

from __future__ import annotations

from quizzes.generator.language.people import BODIES
from quizzes.generator.language.words import KNOWN_BEFORE, RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.people import TITLES, Person, is_role
from quizzes.generator.phrases import stretch
from quizzes.generator.refer import leans
from quizzes.generator.wording import folded

_AFTER = frozenset(map(folded, RELATIVES)) | {"ان", "بان", "عن", "الي"}
_STYLES = TITLES | frozenset(map(folded, ("المهندس", "الأستاذ", "المستشار", "الدكتورة", "السيدة", "د", "م")))
# To whom something was said.
_RECIPIENTS = frozenset(
    map(
        folded,
        ("لوكالة", "لصحيفة", "لقناة", "للصحفيين", "للصحافيين", "للمراسلين", "لإذاعة", "لموقع", "لمجلة"),
    )
)
_KNOWN_BEFORE = frozenset(map(folded, (*KNOWN_BEFORE, *BODIES)))
LONGEST = 9  # tokens of an office


def office(material: Material, person: Person) -> tuple[int, ...] | None:
    """The tokens of the person's office, of two words or more; None where its borders are not sure."""
    found = office_behind(material, person) or _before(material, person)
    return found if found and not _of_which(material, found) else None


def _of_which(material: Material, held: tuple[int, ...]) -> bool:
    """رئيس المؤسسة, مدير الفريق: which one, only the lines before say."""
    last = material.tokens[held[-1]].analysis
    return len(held) == 2 and last.pos == "NOUN" and folded(last.lemma) in _KNOWN_BEFORE


def office_behind(material: Material, person: Person) -> tuple[int, ...] | None:
    """The office right after the name, after a comma or none, up to where its phrase ends."""
    first = person.last
    sentence = material.sentence_of(person.first)
    if first < sentence.last and material.tokens[first].surface in {"،", ","}:
        first += 1
    if first >= sentence.last or not is_role(material, first):
        return None
    governs = folded(material.tokens[first].analysis.lemma) in {"مسوول", "مدافع"}
    words = range(first, sentence.last)
    last = next((index for index in words if material.fold(index) == "عن" and not governs), sentence.last)
    indices = _without_recipient(material, stretch(material, first, last))
    if not 2 <= len(indices) <= LONGEST or leans(material, indices):
        return None
    return indices if _ends(material, indices[-1] + 1) else None


def _before(material: Material, person: Person) -> tuple[int, ...] | None:
    """وزير الخارجية المصري (الدكتور) بدر ...: from the office's own noun up to the name or its style."""
    last, sentence = person.first, material.sentence_of(person.first)
    while last > sentence.first and material.fold(last - 1) in _STYLES | {""}:
        last -= 1
    first = last - 1
    while first >= sentence.first and last - first <= LONGEST and _may_stand(material, first):
        if is_role(material, first) and _opens(material, first, last):
            indices = tuple(range(first, last))
            return indices if len(indices) > 1 and not leans(material, indices) else None
        first -= 1
    return None


def _may_stand(material: Material, index: int) -> bool:
    """Whether the token can be a part of an office: a noun, an adjective, a preposition of its own."""
    token = material.tokens[index]
    plain = {clitic.kind for clitic in token.analysis.clitics} <= {"article", "preposition"}
    return token.kind == "word" and plain and token.analysis.pos in {"NOUN", "ADJ", "PROPN", "ADP"}


def _opens(material: Material, first: int, last: int) -> bool:
    """Whether the office begins here: an idafa of its own, no part of نائب رئيس or of رئيس الوزراء."""
    head, after = material.tokens[first].analysis, material.tokens[first + 1].analysis
    whole = head.definite != "Def" and (after.definite != "Ind" or after.pos == "PROPN")
    return whole and first + 1 < last and not (first and is_role(material, first - 1))


def _without_recipient(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """المتحدث باسم الشركة (لوكالة الأنباء): not to whom it was said."""
    for place, index in enumerate(indices):
        if place > 1 and material.fold(index) in _RECIPIENTS:
            return indices[:place]
    return indices


def _ends(material: Material, after: int) -> bool:
    """Whether the office ends before this token: at a mark, a new clause, what was said or to whom."""
    if after >= len(material.tokens):
        return True
    token = material.tokens[after]
    word = material.fold(after)[material.conjunction(after) :]
    return (
        token.kind == "punctuation" or token.analysis.pos in {"SCONJ", "VERB"} or word in _AFTER | _RECIPIENTS
    )

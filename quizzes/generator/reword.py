"""A statement of the article in other words, in part: a masdar, a synonym, figures, the other month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic.document import Clause, Token
from quizzes.arabic.lexical.valency import is_intransitive
from quizzes.generator.asides import COMMAS
from quizzes.generator.inflect import feminine
from quizzes.generator.kinds.synonym import synonym_of
from quizzes.generator.language.calendar import MONTHS
from quizzes.generator.language.rewordings import ABOUT, PARTICLES, SAYINGS, VERBS
from quizzes.generator.masdars import masdar_of
from quizzes.generator.material import Material, Part
from quizzes.generator.numerals import numeral_in
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded

Changes = dict[int, tuple[int, str]]  # first token -> (behind the last, the words that take their place)
_ABOUT = frozenset(map(folded, ABOUT))
_PARTICLES = {folded(word): other for word, other in PARTICLES.items()}
_MARKED = {"بين": "بيّن", "بينت": "بيّنت", "يبين": "يبيّن", "تبين": "تبيّن"}  # without the shadda it is "between"
_PART_OF_NAMES = frozenset({"ساحل"})  # قرى الساحل are villages of a region, not of a beach
_SMALLEST, _LARGEST = 3, 100_000


def reworded(material: Material, statement: Statement) -> str | None:
    """The statement with everything put in other words that can be; None where nothing can."""
    changes = _changes(material, statement.indices) | _saying(material, statement.indices)
    return material.render(_parts(material, statement.indices, changes)) if changes else None


def nominal(material: Material, statement: Statement) -> str | None:
    """The statement up to its first comma as a noun phrase: تراجعت حركة السفن، تراجع حركة السفن.

    None where the masdar is not known, or the subject behind it would have to change its letters.
    """
    clause = statement.clause
    if clause is None or clause.subject is None or clause.negated or statement.light or statement.inverted:
        return None
    masdar = masdar_of(material.tokens[clause.verb])
    subject = material.document.phrases[clause.subject]
    last = full_last(material, subject)
    inside = _to_comma(material, statement.indices)
    if masdar is None or not subject.sure or subject.first != inside[1] or last - 1 not in inside:
        return None
    if any(ending(material.tokens[index]) for index in range(subject.first, last)):
        return None
    if not _goes_behind(material, clause, inside, last, cut=len(inside) < len(statement.indices)):
        return None
    return material.render((masdar, *_parts(material, inside[1:], _changes(material, inside[1:]))))


def _to_comma(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """What stands before the first comma: a masdar carries no second verb."""
    commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
    return indices[: commas[0]] if commas else indices


def _goes_behind(material: Material, clause: Clause, inside: Sequence[int], last: int, *, cut: bool) -> bool:
    """Whether what follows the subject can follow a masdar: an object or what is said only of someone's
    doing (not استغراق العمل أربع سنوات), and none of it cut off."""
    following = next((index for index in inside if index >= last), None)
    if clause.object is not None and material.document.phrases[clause.object].last - 1 not in inside:
        return False
    if clause.subject is None or following is None:
        return False
    subject, token = material.document.phrases[clause.subject], material.tokens[following]
    analysis = token.analysis
    someone = is_person(material, subject) or is_body(material, subject)
    if cut and not is_intransitive(material.tokens[clause.verb].analysis):
        return False  # its object may stand behind the comma
    return someone or analysis.pos in {"ADP", "ADV"} or _joined(token) or token.kind == "number"


def _parts(material: Material, indices: Sequence[int], changes: Changes) -> Iterator[Part]:
    skip = -1
    for place, index in enumerate(indices):
        if index < skip:
            continue
        if index in changes:
            skip, words = changes[index]
            yield words
        else:
            yield index if place else material.unjoined(index)


def _changes(material: Material, indices: Sequence[int]) -> Changes:
    found: Changes = {}
    for place, index in enumerate(indices):
        after = indices[place + 1] if place + 1 < len(indices) else None
        words = (
            _word(material, index, indices) or _particle(material, index, after) or _month(material, index)
        )
        if words:
            found[index] = (index + 1, words)
    return found | _figures(material, indices)


def _word(material: Material, index: int, indices: Sequence[int]) -> str | None:
    """A synonym in the same form, its و or ف kept but at the beginning."""
    token = material.tokens[index]
    listed = None if folded(token.analysis.lemma) in _PART_OF_NAMES else synonym_of(material, token)
    other = listed or _verb(material, index, indices)
    other = _MARKED.get(other or "", other)
    if other is None or index == indices[0]:
        return other
    return token.surface[: material.conjunction(index)] + other


def _verb(material: Material, index: int, indices: Sequence[int]) -> str | None:
    analysis = material.tokens[index].analysis
    joined = {clitic.kind for clitic in analysis.clitics} - {"future", "conjunction"}
    if analysis.pos != "VERB" or analysis.voice == "Pass" or joined:
        return None
    other, needed = _verb_forms().get(material.fold(index)[material.conjunction(index) :], (None, ""))
    follows = not needed or any(material.fold(i) == needed for i in indices if i > index)
    return other if follows else None


def _saying(material: Material, indices: Sequence[int]) -> Changes:
    """قال الوزير إن ...، ذكر الوزير أن ...: the verb that opens the statement and its particle together."""
    verb, that = indices[0], next((i for i in indices if material.fold(i) == "ان"), None)
    found = _saying_forms().get(material.fold(verb)[material.conjunction(verb) :])
    if (
        found is None
        or that is None
        or any(material.tokens[i].analysis.pos == "VERB" for i in indices[1:] if i < that)
    ):
        return {}
    return {verb: (verb + 1, found[0]), that: (that + 1, found[1])}


@lru_cache(maxsize=1)
def _verb_forms() -> dict[str, tuple[str, str]]:
    """Written form -> its synonym in that form, and what must follow."""
    forms: dict[str, tuple[str, str]] = {}
    for (perfect, imperfect), (other, others), needed in VERBS:
        pairs = [*_perfect(perfect, other), (imperfect, others), ("ت" + imperfect[1:], "ت" + others[1:])]
        pairs += [("س" + one, "س" + two) for one, two in pairs[2:]]
        forms |= {folded(one): (two, folded(needed)) for one, two in pairs}
    return forms


@lru_cache(maxsize=1)
def _saying_forms() -> dict[str, tuple[str, str]]:
    """Written form -> the other verb in that form, and its particle."""
    pairs = ((pair, particle) for verb, other, particle in SAYINGS for pair in _perfect(verb, other))
    return {folded(one): (two, particle) for (one, two), particle in pairs}


def _perfect(verb: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (verb, other), (feminine(verb), feminine(other))


def _particle(material: Material, index: int, after: int | None) -> str | None:
    word = material.fold(index)
    following = material.tokens[after] if after is not None else None
    if following is None or following.index != index + 1:
        return None
    if word in _ABOUT and following.kind == "number":
        return "ما يقارب"
    governs = following.analysis.pos in {"NOUN", "PROPN"} and not _joined(following)
    return _PARTICLES.get(word) if governs else None


def _joined(token: Token) -> bool:
    """Whether anything but ال is written as one with the word, before it."""
    return any(clitic.before and clitic.kind != "article" for clitic in token.analysis.clitics)


def _month(material: Material, index: int) -> str | None:
    """The month's name in the other part of the Arab world, in a date: مايو، أيار."""
    place = material.tokens[index].entity
    if place is None or material.document.entities[place].kind != "date":
        return None
    names = [folded(month) for month in MONTHS[0]]
    word = material.fold(index)
    return MONTHS[1][names.index(word)] if word in names else None


def _figures(material: Material, indices: Sequence[int]) -> Changes:
    """Number words as figures: أحد عشر صاروخا، 11 صاروخا."""
    found: Changes = {}
    for entity in material.document.entities:
        whole = all(index in indices for index in range(entity.first, entity.last))
        if entity.kind != "number" or not entity.sure or entity.value is None or not whole:
            continue
        plain = float(entity.value).is_integer() and _SMALLEST <= entity.value <= _LARGEST
        counted = material.tokens[entity.last].analysis if entity.last < len(material.tokens) else None
        if plain and counted and counted.pos == "NOUN" and _spelled_out(material, entity.first, entity.last):
            found[entity.first] = (entity.last, str(int(entity.value)))
    return found


def _spelled_out(material: Material, first: int, last: int) -> bool:
    text = material.render(range(first, last))
    free = not any(clitic.before for clitic in material.tokens[first].analysis.clitics)
    return free and numeral_in(text) is None and not any(character.isdigit() for character in text)

"""Others who might have done it: people and bodies of the article, and bodies made on the key's own mould."""

from __future__ import annotations

from quizzes.arabic.document import Phrase, Sentence
from quizzes.generator.explain import absent, elsewhere
from quizzes.generator.language.people import MINISTRIES
from quizzes.generator.material import Material
from quizzes.generator.nations import nation_of
from quizzes.generator.people import Person, people
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.proposal import Option
from quizzes.generator.refer import leans
from quizzes.generator.wording import bare, folded


def other_people(material: Material, key: Person, sentence: Sentence) -> list[Option]:
    """Up to three other people whom the article names in full, none of them in the key's sentence."""
    chosen: list[Option] = []
    for person in people(material):
        if set(person.key.split()) & set(key.key.split()) or sentence.first <= person.first < sentence.last:
            continue
        text = person.text(material)
        chosen.append(Option(text, elsewhere(material, text, range(person.first, person.last))))
    material.rng("people", key.first).shuffle(chosen)
    return chosen[:3]


def other_bodies(material: Material, first: int, last: int, sentence: Sentence) -> list[Option]:
    """Up to three other bodies, of another head noun than the key, none of them in its sentence."""
    chosen: list[Option] = []
    taken = {folded(material.render(range(first, last)))}
    key, said = folded(material.render(range(first, last))), f" {material.folded_text} "
    here = " " + folded(material.document.slice(sentence.start, sentence.end)) + " "
    for phrase in _bodies(material, first, last):
        text = material.render(range(phrase.first, phrase.last))
        plain = folded(text)
        named = " ".join(plain.split()[1:])
        if f" {plain} " in here or (" " in named and f" {named} " in here):
            continue
        parts = (f" {plain} {joint} {key} " for joint in ("في", "ب", "من"))
        if any(_same(plain, other) for other in taken) or any(part in said for part in parts):
            continue
        taken.add(plain)
        chosen.append(Option(text, elsewhere(material, text, range(phrase.first, phrase.last))))
    ministries = _ministries(material, first, last)
    return (ministries or chosen)[:3]


def _same(one: str, other: str) -> bool:
    """Whether two names may be of one body or of its part: one head noun, one rest, one inside the other."""
    first, second = one.split(), other.split()
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    return first[0].removeprefix("ال") == second[0].removeprefix("ال") or first[1:] == second[1:] != []


def _bodies(material: Material, first: int, last: int) -> list[Phrase]:
    found = []
    for phrase in material.document.phrases:
        if (
            phrase.kind != "noun"
            or not phrase.sure
            or phrase.first == first
            or full_last(material, phrase) != phrase.last
        ):
            continue
        head = material.tokens[phrase.head]
        if (
            not is_body(material, phrase)
            or is_person(material, phrase)
            or ending(head)
            or head.analysis.number != "Sing"
        ):
            continue
        alone = not leans(material, range(phrase.first, phrase.last)) and not head.analysis.clitics
        sized = abs(phrase.last - phrase.first - (last - first)) <= max(2, (last - first) // 2)
        if alone and sized and not any(material.conjunction(i) for i in range(phrase.first, phrase.last)):
            found.append(phrase)
    material.rng("bodies", first).shuffle(found)
    return found


def _ministries(material: Material, first: int, last: int) -> list[Option]:
    """وزارة الدفاع العراقية - وزارة الداخلية العراقية: the same mould, and not in the article."""
    words = [bare(material.tokens[index].surface) for index in range(first, last)]
    if not words or folded(words[0]) != "وزاره" or len(words) < 2 or words[1] not in MINISTRIES:
        return []
    if any(nation_of(folded(word)) is None for word in words[2:]):
        return []
    others = [other for other in MINISTRIES if f" {folded(other)} " not in f" {material.folded_text} "]
    material.rng("ministries", first).shuffle(others)
    shown = [" ".join((words[0], other, *words[2:])) for other in others[:3]]
    return [Option(text, absent(text)) for text in shown]

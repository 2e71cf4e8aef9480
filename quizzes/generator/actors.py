"""Others who might have done it: people and bodies of the article, and bodies made on the key's own mould."""

from __future__ import annotations

from quizzes.arabic.document import Phrase, Sentence
from quizzes.generator.explain import absent, elsewhere
from quizzes.generator.language.people import MINISTRIES
from quizzes.generator.material import Material
from quizzes.generator.opposites import nation_of
from quizzes.generator.phrases import ending, is_body, is_person
from quizzes.generator.proposal import Option
from quizzes.generator.refer import leans
from quizzes.generator.wording import bare, folded


def other_actors(material: Material, key: Phrase, *, person: bool, sentence: Sentence) -> list[Option]:
    """Up to three others of the key's kind, none of them in its sentence, none a part or another name of it."""
    chosen: list[Option] = []
    taken = {folded(material.render(range(key.first, key.last)))}
    here = " " + folded(material.document.slice(sentence.start, sentence.end)) + " "
    for phrase in _phrases(material, key, person=person):
        text = material.render(range(phrase.first, phrase.last))
        plain = folded(text)
        if f" {plain} " in here or any(_same(plain, other) for other in taken):
            continue
        taken.add(plain)
        at = material.sentence_of(phrase.first)
        context = material.elsewhere(range(phrase.first, phrase.last), at)
        chosen.append(Option(text, elsewhere(text, context)))
    chosen = chosen[:3]
    if not person:
        chosen += _ministries(material, key)[: 3 - len(chosen)]
    return chosen


def _same(one: str, other: str) -> bool:
    """Whether two names may be of one: a part, or the same last word."""
    first, second = one.split(), other.split()
    return (
        set(first) <= set(second)
        or set(second) <= set(first)
        or (first[0] == second[0] and first[-1] == second[-1])
    )


def _phrases(material: Material, key: Phrase, *, person: bool) -> list[Phrase]:
    length = key.last - key.first
    found = []
    for phrase in material.document.phrases:
        if phrase.kind != "noun" or not phrase.sure or phrase.first == key.first:
            continue
        fits = (
            is_person(material, phrase)
            if person
            else is_body(material, phrase) and not is_person(material, phrase)
        )
        head = material.tokens[phrase.head]
        alone = (
            not leans(material, range(phrase.first, phrase.last))
            and not material.tokens[phrase.first].analysis.clitics[:1]
        )
        sized = abs(phrase.last - phrase.first - length) <= max(2, length // 2)
        if fits and alone and sized and not ending(head) and head.analysis.number == "Sing":
            if any(material.conjunction(index) for index in range(phrase.first, phrase.last)):
                continue
            found.append(phrase)
    material.rng("actors", key.first).shuffle(found)
    return found


def _ministries(material: Material, key: Phrase) -> list[Option]:
    """وزارة الدفاع العراقية - وزارة الداخلية العراقية: the same mould, and not in the article."""
    words = [bare(material.tokens[index].surface) for index in range(key.first, key.last)]
    if not words or folded(words[0]) != "وزاره" or len(words) < 2 or words[1] not in MINISTRIES:
        return []
    if any(nation_of(folded(word)) is None for word in words[2:]):
        return []
    others = [other for other in MINISTRIES if f" {folded(other)} " not in f" {material.folded_text} "]
    material.rng("ministries", key.first).shuffle(others)
    shown = [" ".join((words[0], other, *words[2:])) for other in others[:3]]
    return [Option(text, absent(text)) for text in shown]

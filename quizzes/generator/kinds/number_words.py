"""How a number in figures is written in words before its noun: the gender of 3 to 10 and of 13 to 19.

Wright I §318-322: three to ten take the gender that the counted noun has not, and the noun in the plural; in
13 to 19 the units do so and ten agrees, the noun in the singular.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.word_classes import is_feminine
from quizzes.generator.language.numbers import TEN, THREE_TO_TEN
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

_UNITS = {value: (masculine, feminine) for value, masculine, feminine in THREE_TO_TEN}
_FEWEST, _MOST = 3, 19
_TEENS = range(13, 20)


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    seen: set[tuple[int, str]] = set()
    for entity in material.document.entities:
        found = _counted(material, entity)
        if found is None:
            continue
        value, noun = found
        if (value, noun.analysis.lemma_id) in seen:
            continue
        seen.add((value, noun.analysis.lemma_id))
        options = _teens(value, noun) if value in _TEENS else _few(value, noun)
        if options is None:
            material.refuse("number_words: the noun's two forms are not sure")
        else:
            yield _ask(material, entity, noun, options)


def _counted(material: Material, entity: Entity) -> tuple[int, Token] | None:
    """A number in figures with the noun that it counts right after it, whose gender is sure."""
    if entity.kind != "number" or entity.value is None or not entity.sure or entity.last - entity.first > 1:
        return None
    value, after = int(entity.value), entity.last
    if value != entity.value or not _fits(value) or after >= len(material.tokens):
        return None
    figure, noun = material.tokens[entity.first], material.tokens[after]
    if figure.kind != "number" or noun.kind != "word" or noun.start - figure.end != 1:
        return None
    plain = noun.analysis.pos == "NOUN" and not noun.analysis.guessed and not noun.analysis.clitics
    return (value, noun) if plain and noun.entity is None else None


def _fits(value: int) -> bool:
    return value in _UNITS or value in _TEENS


def _one_singular(noun: Token) -> bool:
    """Whether every plural that is written so has the same singular."""
    plurals = [other for other in noun.others if other.number == "Plur"]
    return all(other.lemma_id == noun.analysis.lemma_id for other in plurals)


def _feminine(noun: Token) -> bool:
    """By the singular: اجتماعات is counted as masculine."""
    lemma = bare(noun.surface) if noun.analysis.number == "Sing" else noun.analysis.lemma
    return is_feminine(noun.analysis.lemma) or lemma.endswith("ة")


def _few(value: int, noun: Token) -> list[str] | None:
    """The key first: سبع دول; then the wrong gender, and both with the noun in the singular."""
    singular, plural = bare(noun.analysis.lemma), bare(noun.surface)
    if noun.analysis.number != "Plur" or folded(singular) == folded(plural):
        return None
    if not _one_singular(noun) or not _known(noun, singular):
        return None
    masculine, feminine = _UNITS[value]
    right, wrong = (feminine, masculine) if _feminine(noun) else (masculine, feminine)
    return [f"{right} {plural}", f"{wrong} {plural}", f"{right} {singular}", f"{wrong} {singular}"]


def _known(noun: Token, singular: str) -> bool:
    lemma = lexicon.by_id(noun.analysis.lemma_id)
    return lemma is not None and bare(lemma.form) == singular


def _teens(value: int, noun: Token) -> list[str] | None:
    """The key first: سبعة عشر ضابطا; then the three other ways to give a gender to both parts."""
    if noun.analysis.number != "Sing" or noun.analysis.case != "Acc":
        return None
    masculine, feminine = _UNITS[value - 10]
    ten_masculine, ten_feminine = TEN
    units, tens = (masculine, feminine), (ten_masculine, ten_feminine)
    own = 1 if _feminine(noun) else 0
    pairs = [(own, own), (1 - own, 1 - own), (own, 1 - own), (1 - own, own)]
    return [f"{units[unit]} {tens[ten]} {bare(noun.surface)}" for unit, ten in pairs]


def _ask(material: Material, entity: Entity, noun: Token, options: Sequence[str]) -> Proposal:
    sentence = material.sentence_of(entity.first)
    figure = f"{material.tokens[entity.first].surface} {bare(noun.surface)}"
    key, *others = options
    rule = _rule(noun, teen=int(entity.value or 0) in _TEENS)
    return Proposal(
        kind="number_words",
        rule="number_words/teens" if int(entity.value or 0) in _TEENS else "number_words/few",
        skill="grammar",
        stem=f"كيف يُكتب العدد بالحروف في قول المقال {quoted(figure)}؟",
        key=key,
        distractors=tuple(Option(other, rule) for other in others),
        evidence=material.evidence(sentence),
        explanation=f"{quoted(figure)} تُكتب بالحروف {quoted(key)}. {rule}",
        confidence=0.84,
        sentence=sentence.index,
        rests_on=(noun.index,),
        asks=f"number {entity.first}",
    )


def _rule(noun: Token, *, teen: bool) -> str:
    gender = "مؤنّث" if _feminine(noun) else "مذكّر"
    counted = f"المعدود {quoted(noun.analysis.lemma)} {gender}"
    if teen:
        return f"{counted}: يخالفه الجزء الأول من العدد في الجنس، ويوافقه «عشر»، والمعدود مفرد منصوب."
    return f"{counted}: يخالفه العدد من ثلاثة إلى عشرة في الجنس، والمعدود جمع مجرور."

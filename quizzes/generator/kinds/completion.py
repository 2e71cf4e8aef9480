"""How a statement goes on: its last noun phrase left out, beside other matters of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.language.words import AIMS
from quizzes.generator.material import Material, Part
from quizzes.generator.phrases import Matter, ending, is_event, is_person, matters
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import GAP, folded, quoted

SHORTEST, LONGEST = 2, 9  # words of the key
_AIMS = frozenset(map(folded, AIMS))
STEM = "أيّ عبارة تكمل الجملة بحسب المقال؟ "


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    pool = [matter for matter in matters(material) if matter.indices[0] == matter.head]
    for statement in told:
        if statement.inverted or statement.excerpt:
            continue
        place = _place(material, statement)
        if place is None:
            material.refuse("completion: no noun phrase at the end")
            continue
        options = _options(material, statement, statement.indices[place:], pool)
        if len(options) < 3:
            material.refuse("completion: too few matters of one form")
            continue
        yield _ask(material, statement, place, options)


def _place(material: Material, statement: Statement) -> int | None:
    """Where the noun phrase begins that a separate preposition of the statement governs up to its end."""
    indices = statement.indices
    for place in range(4, len(indices) - 1):
        token = material.tokens[indices[place]]
        before = material.tokens[indices[place - 1]]
        size = len(indices) - place
        if before.analysis.pos != "ADP" or not SHORTEST <= size <= LONGEST:
            continue
        tail = indices[place:]
        if token.analysis.pos != "NOUN" or token.analysis.guessed or token.analysis.clitics[1:]:
            continue
        if any(material.tokens[i].analysis.pos in {"VERB", "SCONJ", "PRON"} for i in tail) or leans(
            material, tail
        ):
            continue
        if before.entity is None and token.entity is None and is_event(token):
            return place
    return None


def _options(
    material: Material, statement: Statement, tail: tuple[int, ...], pool: Sequence[Matter]
) -> list[Option]:
    head = material.tokens[tail[0]]
    shape = _shape(material, tail[0])
    key, told = material.lemmas(tail), material.lemmas(statement.indices)
    lead = {sentence.index for sentence in material.body[:1]}
    aimed = any(_names_an_aim(material, index) for index in statement.indices)
    chosen: list[Option] = []
    taken: set[str] = set()
    order = material.rng("completion", head.index)
    fitting = [m for m in pool if _shape(material, m.head) == shape and 0.5 <= m.words() / len(tail) <= 1.9]
    order.shuffle(fitting)
    for matter in sorted(fitting, key=lambda one: abs(one.words() - len(tail)) > 1):
        sentence = material.document.sentences[matter.sentence]
        own = material.lemmas(matter.indices)
        around = material.lemmas(range(sentence.first, sentence.last))
        aim = aimed and around & (told - key) and _aimed_at(material, matter.indices[0])
        if matter.sentence in lead or aim:
            continue  # of the same matter, or another aim of it: it may be true here too
        if matter.sentence == statement.sentence.index or own & key or own & taken or len(own & told) > 1:
            continue
        if len(around & (told - key)) > len(told - key) / 2:
            continue
        text = matter.text(material)
        chosen.append(Option(text, elsewhere(material, text, matter.indices)))
        taken |= own
        if len(chosen) == 3:
            break
    return chosen


def _names_an_aim(material: Material, index: int) -> bool:
    return folded(material.tokens[index].analysis.lemma) in _AIMS


def _aimed_at(material: Material, first: int) -> bool:
    """Whether the article gives the phrase as an aim or a result: a word of aiming stands close before it."""
    sentence = material.sentence_of(first)
    return any(_names_an_aim(material, index) for index in range(max(sentence.first, first - 8), first))


def _shape(material: Material, index: int) -> tuple[object, ...]:
    """What an option shares with the key: definiteness, number, whether it is a doing or a person."""
    token = material.tokens[index]
    phrase = material.noun_phrase_at(index)
    person = phrase is not None and is_person(material, phrase)
    clitics = tuple(clitic.kind for clitic in token.analysis.clitics if clitic.kind != "conjunction")
    shown = ending(token).replace("ون", "ين")
    return token.analysis.definite, token.analysis.number == "Plur", is_event(token), person, clitics, shown


def _ask(material: Material, statement: Statement, place: int, options: list[Option]) -> Proposal:
    asked = statement.indices[:place]
    tail = statement.indices[place:]
    parts: tuple[Part, ...] = (material.unjoined(asked[0]), *asked[1:], GAP)
    return Proposal(
        kind="completion",
        rule="completion/last-phrase",
        skill="detail",
        stem=STEM + quoted(material.render(parts)),
        key=material.render(tail),
        distractors=tuple(options),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.83,
        sentence=statement.sentence.index,
        rests_on=tail,
        tells=material.render(statement.indices),
    )

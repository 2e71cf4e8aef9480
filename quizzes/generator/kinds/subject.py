"""Which thing: ما الذي over a clause whose subject is a thing, beside the subjects of other clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Phrase
from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.inflect import third_masculine
from quizzes.generator.language.frames import BY_VERB
from quizzes.generator.material import Material
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans, pronoun_of
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, question

_FRAMES = frozenset((folded(verb), folded(preposition)) for verb, preposition in BY_VERB)
LONGEST = 8  # words of an option


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    things = _things(material)
    for statement in told:
        clause = statement.clause
        if clause is None or clause.subject is None or statement.light or clause.negated or statement.excerpt:
            continue
        found = _ask(material, statement, material.document.phrases[clause.subject], things)
        if isinstance(found, str):
            material.refuse(f"subject: {found}")
        else:
            yield found


def _is_thing(material: Material, phrase: Phrase) -> bool:
    head = material.tokens[phrase.head]
    if (
        not phrase.sure
        or phrase.first != phrase.head
        or is_person(material, phrase)
        or is_body(material, phrase)
    ):
        return False
    entity = material.document.entities[head.entity].kind if head.entity is not None else None
    plain = head.analysis.pos == "NOUN" and not head.analysis.guessed and head.analysis.definite != "Ind"
    return plain and entity is None and not ending(head)


def _things(material: Material) -> list[tuple[int, range]]:
    """(verb, tokens) of every clause whose subject is a thing that stands alone."""
    found = []
    for clause in material.document.clauses:
        if clause.subject is None:
            continue
        phrase = material.document.phrases[clause.subject]
        span = range(phrase.first, full_last(material, phrase))
        if not _is_thing(material, phrase) or not 2 <= len(span) <= LONGEST or material.conjunction(span[0]):
            continue
        if leans(material, span) or any(pronoun_of(material.tokens[index].analysis) for index in span):
            continue
        after = material.tokens[span[-1] + 1]
        joined = any(clitic.kind == "preposition" for clitic in after.analysis.clitics)
        if not joined and after.analysis.pos != "ADP":
            found.append((clause.verb, span))
    return found


def _ask(
    material: Material, statement: Statement, subject: Phrase, things: list[tuple[int, range]]
) -> Proposal | str:
    span = range(subject.first, full_last(material, subject))
    if not _is_thing(material, subject) or statement.indices[1:2] != (subject.first,) or len(span) < 2:
        return "the subject is no thing"
    rest = [index for index in statement.indices[1:] if index not in span]
    verb = material.tokens[statement.indices[0]]
    if (
        len(rest) < 2
        or leans(material, (*span, *rest))
        or leans(material, rest)
        or not _own(material, verb.analysis.lemma, rest)
    ):
        return "what follows may belong to the subject"
    form = third_masculine(verb)
    if form is None:
        return "no form of the verb that agrees"
    if _said_elsewhere(material, statement, rest):
        return "another sentence says the like"
    options = _options(material, statement, span, things)
    if len(options) < 3:
        return "too few other things"
    return Proposal(
        kind="subject",
        rule="subject/thing",
        skill="detail",
        stem=question(material.render(("ما الذي", form, *rest))),
        key=material.render(span),
        distractors=tuple(options[:3]),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.87,
        sentence=statement.sentence.index,
        rests_on=(verb.index, *span),
        tells=statement.text(material),
    )


def _own(material: Material, lemma: str, rest: Sequence[int]) -> bool:
    """Whether the first token after the subject is the verb's: a number, an object, its preposition."""
    token = material.tokens[rest[0]]
    if token.kind == "number":
        return True
    if token.kind == "punctuation":
        return False
    if token.analysis.pos == "ADP":
        return (folded(lemma), material.fold(token.index)) in _FRAMES
    if any(clitic.kind == "preposition" for clitic in token.analysis.clitics):
        return material.fold(token.index) in {"بنسبه", "بمقدار", "بواقع"}
    return token.analysis.case == "Acc" and not material.conjunction(token.index)


def _said_elsewhere(material: Material, statement: Statement, rest: Sequence[int]) -> bool:
    """Whether another sentence has the verb, and half of the rest with it."""
    lemmas = material.lemmas(rest)
    verb = material.tokens[statement.indices[0]].analysis.lemma_id
    for sentence in material.document.sentences:
        around = material.lemmas(range(sentence.first, sentence.last))
        if (
            sentence.index != statement.sentence.index
            and verb in around
            and len(around & lemmas) * 2 >= len(lemmas)
        ):
            return True
    return False


def _options(
    material: Material, statement: Statement, key: range, things: list[tuple[int, range]]
) -> list[Option]:
    head = material.tokens[key[0]].analysis
    taken = set(material.lemmas(key))
    chosen: list[Option] = []
    order = list(things)
    material.rng("subject", key[0]).shuffle(order)
    for _, span in order:
        sentence = material.sentence_of(span[0])
        other = material.tokens[span[0]].analysis
        own = material.lemmas(span)
        if sentence.index == statement.sentence.index or other.definite != head.definite:
            continue
        if (own & taken and len(own & taken) > len(own) / 2) or abs(len(span) - len(key)) > 3:
            continue
        text = material.render(span)
        chosen.append(Option(text, elsewhere(text, material.elsewhere(span, sentence))))
        taken |= own
    return chosen

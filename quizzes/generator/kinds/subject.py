"""Which thing: ما الذي over a clause whose subject is a thing, beside the subjects of other clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Phrase
from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.figures import within
from quizzes.generator.inflect import third_masculine
from quizzes.generator.language.frames import BY_VERB
from quizzes.generator.language.words import ADJUNCTS
from quizzes.generator.material import Material
from quizzes.generator.phrases import ending, full_last, is_body, is_event, is_person
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans, pronoun_of
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, question

_FRAMES = frozenset((folded(verb), folded(preposition)) for verb, preposition in BY_VERB)
LONGEST = 8  # words of an option
FEWEST_OTHERS = 2
_FIGURES = frozenset({"number", "percent", "money"})
_ABOUT = frozenset(
    map(folded, ("نحو", "حوالي", "قرابة", "زهاء", "بنسبة", "بواقع", "بمقدار", "بأكثر", "أكثر", "من", "إلى"))
)
_WHILES = frozenset(map(folded, ("فترة", "موعد", "يوم", "عام", "سنة", "شهر", "أسبوع", "مرحلة", "ساعة")))
_TIMES = frozenset(map(folded, (*ADJUNCTS, "في نهاية", "مطلع", "أواخر", "أوائل", "حتى", "بحلول")))


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    things = _things(material, told)
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
    if folded(head.analysis.lemma) in _WHILES or (
        head.analysis.number == "Plur" and head.surface[-1:] == "و"
    ):
        return False
    plain = head.analysis.pos == "NOUN" and not head.analysis.guessed and head.analysis.definite != "Ind"
    return plain and entity is None and not ending(head)


def _things(material: Material, told_all: Sequence[Statement]) -> list[tuple[int, range]]:
    """(verb, tokens) of every clause whose subject is a thing that stands alone."""
    found = []
    for clause in material.document.clauses:
        if clause.subject is None:
            continue
        phrase = material.document.phrases[clause.subject]
        stated = (one for one in told_all if one.clause == clause)
        statement = next(stated, None)
        span = (statement and _up_to_figure(material, statement, phrase)) or range(
            phrase.first, full_last(material, phrase)
        )
        if not _is_thing(material, phrase) or not 2 <= len(span) <= LONGEST or material.conjunction(span[0]):
            continue
        if leans(material, span) or any(pronoun_of(material.tokens[index].analysis) for index in span):
            continue
        after = material.tokens[span[-1] + 1]
        joined = any(clitic.kind == "preposition" for clitic in after.analysis.clitics)
        if not joined and after.analysis.pos != "ADP":
            found.append((clause.verb, span))
    return found


def _up_to_figure(material: Material, statement: Statement, subject: Phrase) -> range | None:
    """ارتفع (سهم الشركة للتأمين) 2.6 في المائة: a verb without an object leaves all before the figure to
    its subject, but for another verb, a time, or words left out of the statement."""
    if statement.clause is None or statement.clause.object is not None:
        return None
    figure = next(
        (one.first for one in within(material, statement.indices) if one.kind in _FIGURES), subject.first
    )
    while figure > subject.first and material.fold(figure - 1) in _ABOUT:
        figure -= 1
    span = range(subject.first, figure)
    plain = all(
        index in statement.indices
        and material.tokens[index].kind == "word"
        and material.tokens[index].analysis.pos not in {"VERB", "SCONJ", "PRON"}
        and material.fold(index) not in _TIMES
        and not _dated(material, index)
        for index in span
    )
    return span if plain and 2 <= len(span) <= LONGEST else None


def _dated(material: Material, index: int) -> bool:
    place = material.tokens[index].entity
    return place is not None and material.document.entities[place].kind in {"date", "time"}


def _ask(
    material: Material, statement: Statement, subject: Phrase, things: list[tuple[int, range]]
) -> Proposal | str:
    span = _up_to_figure(material, statement, subject) or range(subject.first, full_last(material, subject))
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
    if len(options) < FEWEST_OTHERS:
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
    figures = [f" {folded(one.text)} " for one in within(material, rest) if one.kind in _FIGURES]
    for sentence in material.document.sentences:
        around = material.lemmas(range(sentence.first, sentence.last))
        text = f" {folded(material.document.slice(sentence.start, sentence.end))} "
        if figures and not any(figure in text for figure in figures):
            continue
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
        alike = (other.definite == "Ind") == (head.definite == "Ind")
        alike = alike and is_event(material.tokens[span[0]]) == is_event(material.tokens[key[0]])
        if sentence.index == statement.sentence.index or not alike:
            continue
        if (own & taken and len(own & taken) > len(own) / 2) or abs(len(span) - len(key)) > 3:
            continue
        text = material.render(span)
        chosen.append(Option(text, elsewhere(material, text, span)))
        taken |= own
    return chosen

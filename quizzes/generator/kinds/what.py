"""What: ماذا for the rest of a clause that begins with its object; عمَّ, إلامَ, علامَ for listed verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Clause, Phrase
from quizzes.generator.asides import FRAMED
from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.language.frames import BY_VERB, INTERROGATIVES, SEPARATE
from quizzes.generator.language.people import PEOPLE
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.material import Material
from quizzes.generator.phrases import Matter, ending, full_last, is_event, is_person, matters
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, question

_FRAMES = {
    (folded(verb), folded(preposition)): frame for (verb, preposition), frame in BY_VERB.items() if frame.asks
}
# What these say of their subject, other sentences may say of it too.
_LINKING = frozenset(map(folded, ("مثل", "شكل", "عد", "اعتبر")))
_PEOPLE = frozenset(map(folded, PEOPLE))
LONGEST_KEY = 14


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    pool = matters(material)
    for statement in told:
        clause = statement.clause
        if clause is None or statement.light or clause.negated or clause.subject is None:
            continue
        subject = material.document.phrases[clause.subject]
        found = _framed(material, statement, subject, pool) or _object(
            material, statement, clause, subject, pool
        )
        if isinstance(found, str):
            material.refuse(f"what: {found}")
        elif found is not None:
            yield found


def _framed(
    material: Material, statement: Statement, subject: Phrase, pool: Sequence[Matter]
) -> Proposal | str | None:
    """عمَّ أعلنت الوزارة؟ The preposition stands after the subject, with nothing but adverbs between."""
    verb = folded(material.tokens[statement.indices[0]].analysis.lemma)
    for place, index in enumerate(statement.indices):
        frame = _FRAMES.get((verb, material.fold(index)))
        if frame is None or frame.preposition not in SEPARATE:
            continue
        if not subject.sure or not _adverbs_only(material, _between(material, statement, subject, place)):
            return "the preposition is not the verb's"
        opening = INTERROGATIVES[frame.preposition]
        return _ask(material, statement, place, pool, opening=opening, preposition=frame.preposition)
    return None


def _between(material: Material, statement: Statement, subject: Phrase, place: int) -> tuple[int, ...] | None:
    """What stands between the end of the subject and `place`; None if the subject comes later."""
    last = full_last(material, subject)
    if last - 1 not in statement.indices or statement.indices.index(last - 1) >= place:
        return None
    return statement.indices[statement.indices.index(last - 1) + 1 : place]


def _adverbs_only(material: Material, between: tuple[int, ...] | None) -> bool:
    """Only a short expression of time may stand between subject and preposition."""
    if between is None or len(between) > 3:
        return False
    return all(
        material.tokens[index].analysis.pos == "ADV"
        or material.fold(index) in {"يوم", "امس", "اليوم", "مساء", "صباح"}
        or material.tokens[index].entity is not None
        for index in between
    )


def _object(
    material: Material, statement: Statement, clause: Clause, subject: Phrase, pool: Sequence[Matter]
) -> Proposal | str | None:
    """ماذا يمثل الانسحاب؟ The object follows the subject, and the answer is all that follows."""
    if clause.object is None or bare(material.unjoined(clause.verb)) in BY_FORM:
        return None
    answer = material.document.phrases[clause.object]
    if not answer.sure or not subject.sure or answer.first not in statement.indices:
        return "the object is not sure"
    place = statement.indices.index(answer.first)
    if folded(material.tokens[clause.verb].analysis.lemma) in _LINKING:
        return "a verb of being"
    if not _adverbs_only(material, _between(material, statement, subject, place)):
        return "the object does not follow the subject"
    if is_person(material, answer):
        return "a person under ماذا"
    return _ask(material, statement, place - 1, pool, opening="ماذا")


def _ask(
    material: Material,
    statement: Statement,
    place: int,
    pool: Sequence[Matter],
    *,
    opening: str,
    preposition: str = "",
) -> Proposal | str:
    """The answer begins after `place`; the stem leaves out the preposition that stands there."""
    tail = statement.indices[place + 1 :]
    asked = statement.indices[: place if preposition else place + 1]
    if len(asked) < 3 or leans(material, asked):
        return "nothing whole is left to ask"
    if not tail or len(tail) > LONGEST_KEY or leans(material, tail):
        return "the answer cannot stand alone"
    head = material.tokens[tail[0]]
    if head.analysis.pos != "NOUN" or head.analysis.guessed:
        return "the answer is no noun phrase"
    options = _options(material, statement, tail, pool, preposition)
    if len(options) < 3:
        return "too few matters of one form"
    key = _shown(material.render(tail), preposition)
    return Proposal(
        kind="what",
        rule=f"what/{preposition or 'object'}",
        skill="detail",
        stem=question(material.render((opening, material.unjoined(asked[0]), *asked[1:]))),
        key=key,
        distractors=tuple(options[:3]),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.88,
        sentence=statement.sentence.index,
        rests_on=(statement.indices[0], tail[0]),
        tells=material.render(statement.indices),
    )


def _shown(text: str, preposition: str) -> str:
    return f"{preposition} {text}".strip()


def _options(
    material: Material, statement: Statement, tail: tuple[int, ...], pool: Sequence[Matter], preposition: str
) -> list[Option]:
    """Other matters in the key's form, from sentences that do not speak of the same doing."""
    verb = material.tokens[statement.indices[0]].analysis.lemma_id
    key, asked = material.lemmas(tail), material.lemmas(i for i in statement.indices if i < tail[0])
    chosen: list[Option] = []
    taken: set[str] = set(key)
    for matter in sorted(pool, key=lambda matter: (abs(matter.words() - len(tail)), matter.head)):
        sentence = material.document.sentences[matter.sentence]
        own = material.lemmas(matter.indices)
        if sentence == statement.sentence or own & taken or len(own & asked) > 1:
            continue
        said_there = verb in material.lemmas(range(sentence.first, sentence.last))
        if said_there or not _same_form(material, matter, tail, preposition):
            continue
        text = matter.text(material)
        chosen.append(Option(_shown(text, preposition), elsewhere(material, text, matter.indices)))
        taken |= own
    return chosen[:3]


def _holds_more(material: Material, matter: Matter) -> bool:
    """Whether a part of it may be the verb's: a date, or إلى, على, عن that no masdar in it governs."""
    for place, index in enumerate(matter.indices):
        entity = material.tokens[index].entity
        if entity is not None and material.document.entities[entity].kind in {"date", "time"}:
            return True
        masdars = (folded(material.tokens[before].analysis.lemma) for before in matter.indices[:place])
        word = material.fold(index)
        if word in {"الي", "علي", "عن"} and not any((masdar, word) in FRAMED for masdar in masdars):
            return True
    return False


def _same_form(material: Material, matter: Matter, tail: tuple[int, ...], preposition: str) -> bool:
    """Whether a matter could stand in the key's place: definiteness, doing or thing, visible case."""
    key, other = material.tokens[tail[0]], material.tokens[matter.head]
    if matter.indices[0] != matter.head or any(
        clitic.kind not in {"article", "conjunction"} for clitic in other.analysis.clitics
    ):
        return False
    if other.analysis.definite != key.analysis.definite or is_event(other) != is_event(key):
        return False
    if any(material.tokens[index].entity is not None for index in matter.indices[:2]):
        return False
    if folded(other.analysis.lemma) in _PEOPLE or _holds_more(material, matter):
        return False
    fits = ending(other) in {"", "ين", "dual ين"} if preposition else ending(other) == ending(key)
    # Where the letters show its case, only another object has the same; else any noun phrase looks alike.
    cased = bool(ending(key)) and other.role != "object"
    return fits and (bool(preposition) or not cased) and 0.5 <= matter.words() / len(tail) <= 1.8

"""Events to put in the order in which they happened: only where the article dates each of them outright."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizzes.arabic.document import Clause, Sentence
from quizzes.arabic.lexical.valency import is_intransitive
from quizzes.generator.asides import COMMAS
from quizzes.generator.language.numbers import ORDINALS
from quizzes.generator.material import Material
from quizzes.generator.numerals import numeral_in
from quizzes.generator.proposal import Proposal, Slot
from quizzes.generator.refer import leans
from quizzes.generator.starts import has_subject
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted, tidy, words

FEWEST, MOST = 3, 4
SHORTEST, LONGEST = 4, 14  # words of one event
SURE = 0.88
_OPENINGS = frozenset({"في", "وفي", "ففي"})
_ASKED = re.compile(r"^(?:متى|في أيّ عام) (.+)؟$")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Event(NamedTuple):
    when: str  # the beginning of an ISO date
    told: str
    sentence: Sentence
    date: tuple[int, ...]  # its tokens
    asks: str


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    found = [*_events(material, proposals), *_opened_by_dates(material, told)]
    events = _apart(sorted(found, key=lambda event: event[0]))
    if len(events) >= FEWEST:
        yield _order(material, events[:MOST])
    elif events:
        material.refuse("ordering: too few dated events")


def _events(material: Material, proposals: Sequence[Proposal]) -> Iterator[Event]:
    seen: set[str] = set()
    for proposal in proposals:
        asked = _ASKED.match(proposal.stem)
        if proposal.kind != "when" or asked is None:
            continue
        place = material.tokens[proposal.rests_on[0]].entity
        key = material.document.entities[place].key if place is not None else ""
        told = tidy(asked.group(1))
        dated = numeral_in(told) is not None and _ISO.search(told) is not None
        if _ISO.fullmatch(key) and folded(told) not in seen and len(words(told)) <= LONGEST and not dated:
            seen.add(folded(told))
            sentence = material.document.sentences[proposal.sentence]
            yield Event(key, told, sentence, proposal.rests_on, proposal.asks)


def _opened_by_dates(material: Material, told: Sequence[Statement]) -> Iterator[Event]:
    """Sentences that no statement is made of, up to their first comma: وفي 31 يناير 1958 أطلقت ..."""
    stated = {statement.sentence.index for statement in told if not statement.excerpt}
    clauses = {clause.verb: clause for clause in material.document.clauses}
    for date in material.document.entities:
        sentence = material.sentence_of(date.first)
        opens = material.fold(sentence.first) in _OPENINGS and date.first == sentence.first + 1
        if date.kind != "date" or not date.sure or not opens or sentence.index in stated:
            continue
        verb = date.last + (material.tokens[date.last].surface in COMMAS)
        indices = _clause(material, verb, sentence)
        whole = len(indices) >= SHORTEST and _ISO.fullmatch(date.key) and verb in clauses
        if (
            whole
            and has_subject(material, clauses[verb], verb)
            and not _cut_short(material, clauses[verb], indices)
        ):
            text = tidy(material.render(indices))
            if len(words(text)) <= LONGEST and not leans(material, indices):
                yield Event(
                    date.key, text, sentence, tuple(range(date.first, date.last)), f"when {date.first}"
                )


def _clause(material: Material, verb: int, sentence: Sentence) -> tuple[int, ...]:
    """From the verb to the first mark of punctuation."""
    ends = (i for i in range(verb, sentence.last) if material.tokens[i].kind == "punctuation")
    return tuple(range(verb, next(ends, sentence.last)))


def _cut_short(material: Material, clause: Clause, indices: Sequence[int]) -> bool:
    """Whether the verb's object may stand behind the comma, or another verb before it."""
    verbs = sum(material.tokens[index].analysis.pos == "VERB" for index in indices)
    if clause.object is not None:
        return verbs > 1 or material.document.phrases[clause.object].last - 1 not in indices
    return verbs > 1 or not is_intransitive(material.tokens[clause.verb].analysis)


def _apart(events: Sequence[Event]) -> list[Event]:
    """Without those whose date does not say which came first: 2019 beside 12 March 2019."""
    kept: list[Event] = []
    for event in events:
        clash = kept and (event.when.startswith(kept[-1].when) or kept[-1].when.startswith(event.when))
        if not clash:
            kept.append(event)
    return kept


def _order(material: Material, events: Sequence[Event]) -> Proposal:
    pool = [event.told for event in events]
    material.rng("ordering", *pool).shuffle(pool)
    if pool == [event.told for event in events]:
        pool.reverse()
    first = min((event.sentence for event in events), key=lambda one: one.index)
    slots = tuple(
        Slot(masculine, event.told, tuple(pool))
        for (_, masculine, _), event in zip(ORDINALS, events, strict=False)
    )
    return Proposal(
        kind="ordering",
        rule="ordering/dated",
        format="ordering",
        skill="sequence",
        stem="ما ترتيب الأحداث الآتية من الأقدم إلى الأحدث بحسب المقال؟",
        key="؛ ".join(slot.key for slot in slots),
        distractors=(),
        slots=slots,
        evidence=material.evidence(first),
        explanation=" ".join(f"{quoted(event.told)}: {_date(material, event)}." for event in events),
        confidence=SURE,
        sentence=first.index,
        also=tuple(event.sentence.index for event in events),
        tells=" ".join(event.told for event in events),
        rests_on=tuple(index for event in events for index in event.date),
        asks="|".join(event.asks for event in events),
    )


def _date(material: Material, event: Event) -> str:
    return tidy(material.render(event.date))

"""Events to put in the order in which they happened: only where the article dates each of them outright."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.generator.language.numbers import ORDINALS
from quizzes.generator.material import Material
from quizzes.generator.numerals import numeral_in
from quizzes.generator.proposal import Proposal, Slot
from quizzes.generator.wording import folded, quoted, tidy, words

FEWEST, MOST = 3, 4
LONGEST = 14  # words of one event
_ASKED = re.compile(r"^(?:متى|في أيّ عام) (.+)؟$")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")

Event = tuple[str, str, Proposal]  # when, as the beginning of an ISO date; what; the question that found it


def compose(material: Material, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    events = _apart(sorted(_events(material, proposals), key=lambda event: event[0]))
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
            yield key, told, proposal


def _apart(events: Sequence[Event]) -> list[Event]:
    """Without those whose date does not say which came first: 2019 beside 12 March 2019."""
    kept: list[Event] = []
    for event in events:
        clash = kept and (event[0].startswith(kept[-1][0]) or kept[-1][0].startswith(event[0]))
        if not clash:
            kept.append(event)
    return kept


def _order(material: Material, events: Sequence[Event]) -> Proposal:
    pool = [told for _, told, _ in events]
    material.rng("ordering", *pool).shuffle(pool)
    if pool == [told for _, told, _ in events]:
        pool.reverse()
    first = events[0][2]
    slots = tuple(
        Slot(masculine, told, tuple(pool))
        for (_, masculine, _), (_, told, _) in zip(ORDINALS, events, strict=False)
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
        evidence=first.evidence,
        explanation=" ".join(f"{quoted(told)}: {_date(material, asked)}." for _, told, asked in events),
        confidence=min(asked.confidence for _, _, asked in events) - 0.04,
        sentence=first.sentence,
        rests_on=tuple(index for _, _, asked in events for index in asked.rests_on),
        asks="|".join(asked.asks for _, _, asked in events),
    )


def _date(material: Material, asked: Proposal) -> str:
    return tidy(material.render(range(asked.rests_on[0], asked.rests_on[-1] + 1)))

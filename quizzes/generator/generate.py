"""From an analysed article to a draft set of questions.

    Document -> statements -> proposals of every kind -> gates -> one set -> drafts

The same document and seed give the same set: there is no clock here, and no randomness but the seed's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quizzes.arabic.document import Document
from quizzes.generator.assemble import choose, key_positions
from quizzes.generator.composed import COMPOSED
from quizzes.generator.draft import Draft, DraftChoice, DraftSet
from quizzes.generator.excerpts import excerpts
from quizzes.generator.gates import refusal
from quizzes.generator.kinds import KINDS
from quizzes.generator.language.words import GRAVE_WORDS
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.statements import statements
from quizzes.generator.wording import folded

BANDS = ("1", "1+", "2", "2+", "3", "3+")
GRAVE = 0.6  # the highest confidence of a question about a death or an attack
_GRAVE = frozenset(article + folded(word) for word in GRAVE_WORDS for article in ("", "ال"))
TRUE, FALSE = "صواب", "خطأ"


def draft_set(document: Document, *, title: str = "", seed: int = 0, limit: int | None = None) -> DraftSet:
    """A draft set of at most `limit` questions, and why everything else was refused."""
    material = Material(document, title=title, seed=seed)
    proposals = propose(material)
    chosen = choose(proposals, material, limit=limit)
    return DraftSet(drafts_of(chosen, material), dict(sorted(material.refused.items())))


def propose(material: Material) -> list[Proposal]:
    """Everything that could be asked and passed the gates, kind by kind."""
    told = statements(material)
    told += excerpts(material, told)
    kept: list[Proposal] = []
    for name, kind in KINDS.items():
        kept += _passing(name, kind(material, told), material)
    for name, composer in COMPOSED.items():
        kept += _passing(name, composer(material, told, tuple(kept)), material)
    return kept


def _passing(name: str, proposals: Iterable[Proposal], material: Material) -> Iterator[Proposal]:
    for proposal in proposals:
        reason = refusal(proposal, material.document)
        if reason:
            material.refuse(f"{name}: {reason}")
        else:
            yield proposal


def drafts_of(chosen: Sequence[Proposal], material: Material) -> tuple[Draft, ...]:
    """The proposals of one set as drafts, their keys evenly over the positions."""
    choice = [proposal for proposal in chosen if proposal.format == "choice"]
    sizes = [1 + len(proposal.distractors) for proposal in choice]
    positions = dict(zip(map(id, choice), key_positions(sizes, material.rng("positions")), strict=True))
    return tuple(_draft(proposal, positions.get(id(proposal), 0), material) for proposal in chosen)


def _draft(proposal: Proposal, position: int, material: Material) -> Draft:
    return Draft(
        kind=proposal.kind,
        format=proposal.format,
        skill=proposal.skill,
        stem=proposal.stem,
        choices=_choices(proposal, position, material),
        evidence=proposal.evidence,
        explanation=proposal.explanation,
        confidence=round(min(proposal.confidence, GRAVE if _grave(proposal) else 1.0), 2),
        level=_level(proposal, material),
        rule=proposal.rule,
        accepted=proposal.accepted if proposal.format == "typed" else (),
        solution=_solution(proposal),
        rests_on=proposal.rests_on,
        fact=folded(proposal.asks or proposal.key),
    )


def _solution(proposal: Proposal) -> Any:
    """As `Draft.solution`: the places to fill, or the typed answer that is shown."""
    if proposal.format == "typed":
        return proposal.key
    if not proposal.slots:
        return None
    shared = proposal.slots[0].options
    if all(slot.options == shared for slot in proposal.slots):
        rows = [{"prompt": slot.prompt, "key": slot.key} for slot in proposal.slots]
        return {"slots": rows, "options": list(shared)}
    return {
        "slots": [
            {"prompt": slot.prompt, "key": slot.key, "options": list(slot.options)} for slot in proposal.slots
        ]
    }


def _grave(proposal: Proposal) -> bool:
    """Whether a question speaks of a death or an attack: a teacher has to see it first."""
    words = set(folded(f"{proposal.stem} {proposal.key}").split())
    return bool(words & _GRAVE)


def _choices(proposal: Proposal, position: int, material: Material) -> tuple[DraftChoice, ...]:
    if proposal.format not in {"choice", "true_false"}:
        return ()
    if proposal.format == "true_false":
        true = proposal.key == "true"
        wrong = proposal.distractors[0].feedback if proposal.distractors else ""
        right = proposal.key_feedback
        return (
            DraftChoice(TRUE, true, right if true else wrong),
            DraftChoice(FALSE, not true, wrong if true else right),
        )
    others = list(proposal.distractors)
    material.rng("options", proposal.stem).shuffle(others)
    choices = [DraftChoice(option.text, False, option.feedback) for option in others]
    choices.insert(position, DraftChoice(proposal.key, True, proposal.key_feedback))
    return tuple(choices)


def _level(proposal: Proposal, material: Material) -> str:
    """The article's band, shifted for questions that ask for more or less than reading it."""
    place = BANDS.index(material.document.level.band) + proposal.harder
    return BANDS[max(0, min(len(BANDS) - 1, place))]

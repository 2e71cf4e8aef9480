"""An article in, drafts out: ask the model, read, check, and put together what passes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizzes.arabic.document import Document
from quizzes.generator.assemble import A_SENTENCE, repeats, wanted
from quizzes.generator.draft import DraftSet
from quizzes.generator.gates import refusal
from quizzes.generator.generate import drafts_of
from quizzes.generator.llm.checks import objection
from quizzes.generator.llm.failure import Reason, Unwritten
from quizzes.generator.llm.prompt import Message, messages
from quizzes.generator.llm.proposals import proposal
from quizzes.generator.llm.reply import Written, read
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.solvers import SOLVERS

FEWEST, MOST = 6, 12
SOLVED = 0.5  # of the questions with options, so many may be solved without reading
Ask = Callable[[Sequence[Message]], str]


def write(
    document: Document, *, title: str, ask: Ask, beside: Sequence[Proposal] = (), seed: int = 0
) -> DraftSet:
    """The drafts of a model that `ask` reaches, none asking what those `beside` ask already.

    Raises `Unwritten` where the answer is no question set or nothing of it passes, and what `ask` raises.
    """
    material = Material(document, title=title, seed=seed)
    number = max(FEWEST, min(MOST, wanted(material)))
    asked = messages(document.text, title=title, number=number, standing=[one.stem for one in beside])
    written = read(ask(asked), material.refused)
    if written is None:
        raise Unwritten(Reason.NO_QUESTIONS, material.refused)
    chosen = _unsolved(_chosen(_sound(written, material), beside, material, number), material)
    refused = dict(sorted(material.refused.items()))
    if not chosen:
        raise Unwritten(Reason.NOTHING_USABLE, refused)
    return DraftSet(drafts_of(chosen, material), refused)


def _sound(written: Sequence[Written], material: Material) -> list[Proposal]:
    """Those that pass every gate, in the order in which they were written."""
    kept: list[Proposal] = []
    for one in written:
        made = proposal(one, material)
        reason = made if isinstance(made, str) else refusal(made, material.document)
        reason = reason or (None if isinstance(made, str) else objection(made, material))
        if reason:
            material.refuse(f"llm: {reason}")
        elif isinstance(made, Proposal):
            kept.append(made)
    return kept


def _chosen(
    sound: Sequence[Proposal], beside: Sequence[Proposal], material: Material, number: int
) -> list[Proposal]:
    """One set: nothing asked twice, none answering another, no sentence asked about again and again."""
    chosen: list[Proposal] = []
    for one in sound:
        reason = repeats(one, [*chosen, *beside])
        if sum(other.sentence == one.sentence for other in chosen) >= A_SENTENCE:
            reason = reason or "enough on this sentence"
        if len(chosen) >= number:
            reason = reason or "enough of these"
        if reason:
            material.refuse(f"set: {reason}")
        else:
            chosen.append(one)
    return sorted(chosen, key=lambda one: (one.skill != "main_idea", one.sentence, one.evidence.start))


def _unsolved(chosen: list[Proposal], material: Material) -> list[Proposal]:
    """The set without those by which a solver that reads no article would get more than its share."""
    for name, solver in SOLVERS.items():
        while True:
            asked = [one for one in chosen if one.format == "choice"]
            solved = [one for one in asked if solver(one.stem, _shown(one)) == 0]
            if len(solved) <= max(1, int(SOLVED * len(asked))):
                break
            chosen = [one for one in chosen if one is not solved[-1]]
            material.refuse(f"set: solved without reading ({name})")
    return chosen


def _shown(one: Proposal) -> list[str]:
    return [one.key, *(option.text for option in one.distractors)]

"""The preposition that a verb or its masdar governs, left out of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.language.frames import BY_MASDAR, BY_VERB, SEPARATE, Frame
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted

_SEPARATE = {folded(preposition): preposition for preposition in SEPARATE}
_VERBS = {(folded(verb), folded(preposition)): frame for (verb, preposition), frame in BY_VERB.items()}
_MASDARS = {
    (folded(masdar), folded(preposition)): frame for (masdar, preposition), frame in BY_MASDAR.items()
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        for place in range(1, len(statement.indices) - 1):
            frame = _frame(material, statement, place)
            if frame is None:
                continue
            wrong = [other for other in SEPARATE if other != frame.preposition and other not in frame.also]
            if len(wrong) < 2:
                material.refuse("preposition: another one may stand there")
                continue
            yield _ask(material, statement, place, frame, wrong)


def _frame(material: Material, statement: Statement, place: int) -> Frame | None:
    """The frame whose preposition stands at `place`: right after the masdar or the verb."""
    index = statement.indices[place]
    preposition = material.fold(index)
    if preposition not in _SEPARATE:
        return None
    governor = material.tokens[statement.indices[place - 1]]
    lemma = folded(governor.analysis.lemma)
    if governor.analysis.pos == "VERB":
        return _VERBS.get((lemma, preposition))
    if governor.analysis.pos == "NOUN" and governor.analysis.number == "Sing":
        return _MASDARS.get((lemma, preposition))
    return None


def _ask(material: Material, statement: Statement, place: int, frame: Frame, wrong: list[str]) -> Proposal:
    index = statement.indices[place]
    governor = statement.indices[place - 1]
    of_verb = material.tokens[governor].analysis.pos == "VERB"
    shown = f"الفعل {quoted(frame.verb)}" if of_verb else f"المصدر {quoted(frame.masdar)}"
    return Proposal(
        kind="preposition",
        rule="preposition/frame",
        skill="grammar",
        stem=f"أيّ حرف جرّ يكمل {statement.called}؟ {statement.gapped(material, index, index + 1)}",
        key=frame.preposition,
        distractors=tuple(
            Option(other, f"لا يتعدّى {shown} بـ{quoted(other)} في هذا المعنى.") for other in wrong
        ),
        evidence=material.evidence(statement.sentence),
        explanation=_rule(frame),
        confidence=0.87,
        sentence=statement.sentence.index,
        rests_on=(governor, index),
        asks=f"preposition {frame.verb}",
        harder=-1,
    )


def _rule(frame: Frame) -> str:
    masdar = f" ومصدره {quoted(frame.masdar)}" if frame.masdar else ""
    return f"يتعدّى الفعل {quoted(frame.verb)}{masdar} في هذا المعنى بحرف الجرّ {quoted(frame.preposition)}."

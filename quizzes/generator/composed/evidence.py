"""Which sentence of the article says something or answers a question: the text itself holds the options."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Sentence
from quizzes.generator.explain import proof
from quizzes.generator.lexis import roots
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.reword import nominal, reworded
from quizzes.generator.statements import Statement
from quizzes.generator.wording import GAP, folded, quoted

FEWEST_SENTENCES = 6  # in a shorter text there is nothing to search
SURE = 0.85
OTHERWISE = 0.87
SHORTEST = 5  # tokens of a statement: استغرق العمل أربع سنوات does not say which work
_ASKS = frozenset({"when", "why", "who", "what", "subject", "how_many", "role", "where"})


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    if len(material.body) < FEWEST_SENTENCES:
        return
    for statement in told:
        if not statement.excerpt and not statement.said and len(statement.indices) >= SHORTEST:
            yield from _said_otherwise(material, statement)
    for asked in proposals:
        if asked.kind not in _ASKS or asked.confidence < SURE or not _is_question(asked.stem):
            continue
        sentence = material.document.sentences[asked.sentence]
        if _told_again(material, asked, sentence):
            material.refuse("evidence: another sentence may answer it")
            continue
        yield _search(material, asked, sentence)


def _said_otherwise(material: Material, statement: Statement) -> Iterator[Proposal]:
    """The sentence that says what the question says in other words."""
    noun, clause = nominal(material, statement), reworded(material, statement)
    stems = []
    if noun is not None:
        stems.append(("masdar", f"أيّ جملة في المقال تتحدّث عن {noun}؟"))
    if clause is not None and not statement.inverted:
        stems.append(("reworded", f"أيّ جملة في المقال تثبت الآتي؟ {quoted(clause)}"))
    if stems and _said_again(material, statement):
        material.refuse("evidence: another sentence says the like")
        return
    for rule, stem in stems:
        evidence = material.evidence(statement.sentence)
        yield Proposal(
            kind="evidence",
            rule=f"evidence/{rule}",
            format="evidence",
            skill="detail",
            stem=stem,
            key=evidence.text,
            distractors=(),
            evidence=evidence,
            explanation=proof(material, statement.sentence.index, statement.indices),
            confidence=OTHERWISE,
            sentence=statement.sentence.index,
            rests_on=statement.indices,
            tells=statement.text(material),
            sought=statement.text(material),
            asks=f"sentence {statement.sentence.index}",
        )


def _said_again(material: Material, statement: Statement) -> bool:
    """Whether another sentence has half of the statement's roots, and may be taken for the one."""
    own = roots(material, statement.indices)
    return any(
        2 * len(own & roots(material, range(other.first, other.last))) >= len(own)
        for other in material.body  # the only sentences that can be chosen: no title, no heading
        if other.index != statement.sentence.index
    )


def _is_question(stem: str) -> bool:
    return stem.endswith("؟") and GAP not in stem and "المقال" not in stem and "«" not in stem


def _told_again(material: Material, asked: Proposal, own: Sentence) -> bool:
    """Whether another sentence names the answer, or speaks of most of what the question speaks of."""
    key, stem = folded(asked.key), set(folded(asked.stem).split()[1:])
    for other in material.body:
        if other.index == own.index:
            continue
        text = folded(material.document.slice(other.start, other.end))
        if f" {key} " in f" {text} " or len(stem & set(text.split())) * 2 > len(stem):
            return True
    return False


def _search(material: Material, asked: Proposal, sentence: Sentence) -> Proposal:
    evidence = material.evidence(sentence)
    return Proposal(
        kind="evidence",
        rule=f"evidence/{asked.kind}",
        format="evidence",
        skill=asked.skill,
        stem=f"أيّ جملة في المقال تجيب عن السؤال الآتي؟ {quoted(asked.stem)}",
        key=evidence.text,
        distractors=(),
        evidence=evidence,
        explanation=f"الجواب هو {quoted(asked.key)}. {proof(material, sentence.index)}",
        confidence=asked.confidence - 0.06,
        sentence=sentence.index,
        rests_on=asked.rests_on,
        tells=asked.tells,
        sought=asked.key,
        asks=asked.asks or asked.key,
    )

"""Under which heading of the article something is told: the options are the article's own headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Block
from quizzes.generator.explain import proof
from quizzes.generator.material import Material
from quizzes.generator.phrases import Matter, is_event, matters
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted, tidy


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    headings = {
        block.index: tidy(material.document.slice(block.start, block.end)) for block in material.headings
    }
    if len(set(headings.values())) < 4:
        return
    for matter in matters(material):
        sentence = material.document.sentences[matter.sentence]
        section = material.section(sentence)
        if section is None or not is_event(material.tokens[matter.head]):
            continue
        if not 3 <= matter.words() <= 9 or matter.indices[0] != matter.head or _joined(material, matter.head):
            continue
        if not _whole(material, matter):
            material.refuse("section: no matter that can be named alone")
            continue
        if not _only_there(material, matter, section):
            material.refuse("section: told in several sections")
            continue
        yield _ask(material, matter, section, headings)


def _joined(material: Material, head: int) -> bool:
    clitics = material.tokens[head].analysis.clitics
    return any(clitic.kind == "preposition" for clitic in clitics)


def _whole(material: Material, matter: Matter) -> bool:
    """Whether عن can stand before it as it is: a definite doing, and no name cut in two at its end."""
    if material.tokens[matter.head].analysis.definite not in {"Def", "Com"}:
        return False
    last = material.tokens[matter.indices[-1]]
    following = material.tokens[last.index + 1] if last.index + 1 < len(material.tokens) else None
    inside_a_name = following is not None and last.entity is not None and following.entity == last.entity
    return not inside_a_name and (following is None or following.analysis.pos != "PROPN")


def _only_there(material: Material, matter: Matter, section: Block) -> bool:
    """Whether only this section, and no heading, speaks of the matter: its head, or half of its lemmas."""
    lemmas = material.lemmas(matter.indices)
    head = material.tokens[matter.head].analysis.lemma_id
    heading_lemmas = {
        token.analysis.lemma_id
        for block in material.headings
        for sentence in material.document.sentences[block.first : block.last]
        for token in material.document.tokens_of(sentence)
    }
    if head in heading_lemmas:
        return False
    for sentence in material.body:
        if material.section(sentence) == section:
            continue
        shared = lemmas & material.lemmas(range(sentence.first, sentence.last))
        if head in shared or len(shared) * 2 > len(lemmas):
            return False
    return True


def _ask(material: Material, matter: Matter, section: Block, headings: dict[int, str]) -> Proposal:
    sentence = material.document.sentences[matter.sentence]
    rng = material.rng("section", matter.head)
    key = headings[section.index]
    others = [
        text for index, text in headings.items() if index != section.index and folded(text) != folded(key)
    ]
    # No heading that could hold anything: الخلاصة, المقدمة.
    others = [text for text in others if len(text.split()) > 1] or others
    chosen = rng.sample(others, min(3, len(others)))
    text = matter.text(material)
    return Proposal(
        kind="section",
        rule="section/only-there",
        skill="inference",
        stem=f"تحت أيّ عنوان فرعي تحدّث المقال عن {text}؟",
        key=key,
        distractors=tuple(
            Option(other, f"لم يتحدّث القسم الذي عنوانه {quoted(other)} عن هذا.") for other in chosen
        ),
        evidence=material.evidence(sentence),
        explanation=f"ورد ذلك تحت العنوان {quoted(key)}. {proof(material, sentence.index)}",
        confidence=0.84,
        sentence=sentence.index,
        rests_on=matter.indices,
        asks=f"section {section.index}",
    )

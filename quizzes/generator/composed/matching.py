"""Words of the article to be matched with their meanings, one meaning too many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator import lexis
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal, Slot
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted

PLACES = 4
SURE = 0.78


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    kinds: dict[tuple[str, bool], list[Proposal]] = {}
    for proposal in proposals:
        if proposal.kind == "meaning" and proposal.confidence >= SURE:
            analysis = material.tokens[proposal.rests_on[0]].analysis
            # one plural among singulars would give its meaning away
            plural = analysis.pos == "NOUN" and analysis.number == "Plur"
            kinds.setdefault((analysis.pos, plural), []).append(proposal)
    for asked in kinds.values():
        chosen = _unlike(material, asked)
        if len(chosen) > PLACES:
            yield _match(material, chosen)
        else:
            material.refuse("matching: too few words of one kind")


def _unlike(material: Material, asked: Sequence[Proposal]) -> list[Proposal]:
    """Five of them that share no sense, from as many sentences as there are."""
    ordered = sorted(asked, key=lambda proposal: (-proposal.confidence, proposal.sentence))
    chosen: list[Proposal] = []
    senses: set[str] = set()
    for fresh in (True, False):  # first one a sentence, then whatever is left
        for proposal in ordered:
            own = lexis.kindred(lexis.senses(material.tokens[proposal.rests_on[0]]))
            again = fresh and proposal.sentence in {other.sentence for other in chosen}
            if proposal in chosen or again or own & senses or len(chosen) > PLACES:
                continue
            chosen.append(proposal)
            senses |= own
    return chosen


def _match(material: Material, chosen: Sequence[Proposal]) -> Proposal:
    pairs = sorted(chosen[:PLACES], key=lambda proposal: proposal.rests_on)
    pool = [proposal.key for proposal in chosen]
    material.rng("matching", *pool).shuffle(pool)
    first = material.document.sentences[pairs[0].sentence]
    words = [(_word(material, proposal), proposal.key) for proposal in pairs]
    return Proposal(
        kind="matching",
        rule="matching/meanings",
        format="matching",
        skill="vocabulary",
        stem="ما معنى كلّ كلمة من الكلمات الآتية كما وردت في المقال؟",
        key="؛ ".join(f"{word}: {meaning}" for word, meaning in words),
        distractors=(),
        slots=tuple(Slot(word, meaning, tuple(pool)) for word, meaning in words),
        evidence=material.evidence(first),
        explanation=" ".join(f"{quoted(word)}: {meaning}." for word, meaning in words),
        confidence=min(proposal.confidence for proposal in pairs),
        sentence=first.index,
        rests_on=tuple(place for proposal in pairs for place in proposal.rests_on),
        asks="|".join(proposal.asks for proposal in chosen),
    )


def _word(material: Material, proposal: Proposal) -> str:
    return bare(material.unjoined(proposal.rests_on[0]))

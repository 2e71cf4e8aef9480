"""Of which nation: the adjective of a nation left out of a statement, beside others of the same gender."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.explain import corrected, proof
from quizzes.generator.material import Material
from quizzes.generator.nations import like_nation, nation_at, nations_named
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare

MOST_MENTIONS = 4  # of a nation that the article speaks of all the time, nobody need be asked
FEWEST_OTHERS = 2  # of the article's own: a nation it does not speak of is struck out without reading


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        for index in statement.indices[1:]:
            nation = nation_at(material, index)
            if (
                nation
                and not material.conjunction(index)
                and material.tokens[index].analysis.pos in {"ADJ", "NOUN"}
            ):
                found = _ask(material, statement, index, nation)
                if isinstance(found, str):
                    material.refuse(f"nation: {found}")
                else:
                    yield found


def _ask(material: Material, statement: Statement, index: int, nation: str) -> Proposal | str:
    mentions = [other for other in range(len(material.tokens)) if nation_at(material, other) == nation]
    if len(mentions) > MOST_MENTIONS:
        return "a nation that the whole article is about"
    sentence = range(statement.sentence.first, statement.sentence.last)
    if (
        sum(other in sentence for other in mentions) > 1
        or f" {nation[:-1]}" in f" {statement.text(material)}"
    ):
        return "the sentence names it twice"
    word = bare(material.tokens[index].surface)
    named = sorted(nations_named(material) - nations_named(material, sentence))
    others = material.rng("nation gap", index).sample(named, min(3, len(named)))
    options = [text for other in others if (text := like_nation(word, other))]
    if len(options) < FEWEST_OTHERS:
        return "too few nations in the article"
    return Proposal(
        kind="nation",
        rule="nation/adjective",
        skill="detail",
        stem=f"أيّ صفة تكمل {statement.called} بحسب المقال؟ " + statement.gapped(material, index, index + 1),
        key=word,
        distractors=tuple(Option(text, corrected(word, text)) for text in options),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.8 if not statement.excerpt else 0.76,
        sentence=statement.sentence.index,
        rests_on=(index,),
        tells=statement.text(material),
        asks=f"nation {index}",
    )

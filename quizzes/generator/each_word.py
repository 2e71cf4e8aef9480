"""Questions about single words: what the kinds of vocabulary and grammar share."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from quizzes.arabic.document import Token
from quizzes.generator.draft import Skill
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal

Key = Callable[[Material, Token], Hashable]
Ask = Callable[[Material, Token], Proposal | None]


def ask_each(material: Material, *, key: Key, ask: Ask, otherwise: str) -> Iterator[Proposal]:
    """What `ask` makes of the words of the paragraphs, in their order.

    `key` says what a word would be asked as (its lemma, its root), None if it is not fit to be asked; of the
    words with one key only the first is. Where `ask` finds nothing, `otherwise` is counted as the reason.
    """
    seen: set[Hashable] = set()
    for sentence in material.body:
        for token in material.document.tokens_of(sentence):
            same = key(material, token) if token.kind == "word" else None
            if same is None or same in seen:
                continue
            seen.add(same)
            found = ask(material, token)
            if found is None:
                material.refuse(otherwise)
            else:
                yield found


def about(
    material: Material,
    token: Token,
    *,
    rule: str,
    skill: Skill,
    stem: str,
    key: str,
    distractors: Sequence[Option],
    explanation: str,
    confidence: float,
    asks: str = "",
    harder: int = 0,
) -> Proposal:
    """A question about one word, proved by its sentence. The kind is the first part of the rule's name."""
    sentence = material.sentence_of(token.index)
    return Proposal(
        kind=rule.partition("/")[0],
        rule=rule,
        skill=skill,
        stem=stem,
        key=key,
        distractors=tuple(distractors),
        evidence=material.evidence(sentence),
        explanation=explanation,
        confidence=confidence,
        sentence=sentence.index,
        rests_on=(token.index,),
        asks=asks or f"word {token.analysis.lemma_id}",
        harder=harder,
    )

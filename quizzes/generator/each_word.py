"""Questions about single words: the loop that the kinds of vocabulary and grammar share."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from quizzes.arabic.document import Sentence, Token
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal

Key = Callable[[Material, Token], Hashable]
Ask = Callable[[Material, Sentence, Token], Proposal | None]


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
            found = ask(material, sentence, token)
            if found is None:
                material.refuse(otherwise)
            else:
                yield found

"""The words around a word, quoted in a question about it: whole clauses, the whole sentence, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Sentence, Token
from quizzes.generator.borders import count_words
from quizzes.generator.gates import LONGEST_STEM, deictic
from quizzes.generator.material import Material
from quizzes.generator.phrases import broken_off
from quizzes.generator.whole import mistaken
from quizzes.generator.windows import endings, openings
from quizzes.generator.wording import balanced, quoted, words

FEW_WORDS = 5  # fewer say too little
BEST = 11  # words: enough to see the word at work, and soon read
LOST = 3  # words more that a quotation may have for each step nearer to a whole sentence


def around(material: Material, token: Token, asked: str) -> str | None:
    """The stem that `asked` begins: في الجملة الآتية؟ «...» or, where words are cut off, في العبارة الآتية؟

    None where no clean cut leaves a quotation that a stem has room for.
    """
    room = LONGEST_STEM - len(words(asked)) - 2
    context = words_around(material, material.sentence_of(token.index), (token.index,), room)
    if context is None:
        material.refuse("quotation: no clean cut")
        return None
    return f"{asked} {'العبارة' if '…' in context else 'الجملة'} الآتية؟ {quoted(context)}"


def words_around(material: Material, sentence: Sentence, inside: Sequence[int], room: int) -> str | None:
    """At most `room` words of the sentence around some tokens; where it is cut, dots say so."""
    if broken_off(material, sentence):
        return None
    found: list[tuple[int, str]] = []
    for first, lost in openings(material, sentence).items():
        if first > inside[0]:
            continue
        for last, left in endings(material, sentence, first):
            count = count_words(material, range(first, last))
            if last <= inside[-1] or not FEW_WORDS <= count <= room:
                continue
            text = _shown(material, first, last, before=lost > 0, after=left > 0)
            if balanced(text) and not deictic(text) and not mistaken(material, range(first, last)):
                found.append(((lost + left) * LOST + abs(count - BEST), text))
    return min(found)[1] if found else None


def _shown(material: Material, first: int, last: int, *, before: bool, after: bool) -> str:
    text = material.render((material.unjoined(first), *range(first + 1, last)))
    return f"{'… ' if before else ''}{text}{' …' if after else ''}"

"""A sentence as a voice reads it, with where each of its words begins, so that the text can follow along."""

from __future__ import annotations

import json
from dataclasses import dataclass

from quizzes.arabic.document import Document
from quizzes.articles.words import vowelled


@dataclass(frozen=True, slots=True)
class Spoken:
    """`words`: for each word its place in `text`, in UTF-16 units as in browsers, and its token's index."""

    text: str
    words: tuple[tuple[int, int], ...]

    @property
    def words_json(self) -> str:
        return json.dumps(self.words)


def spoken_sentence(document: Document, index: int) -> Spoken | None:
    """The sentence of the word at that place, with its vowels; None where no sentence holds it."""
    token = document.tokens[index]
    sentence = document.sentence_at(token.start)
    if sentence is None:
        return None
    text, at, words = "", sentence.start, []
    for one in document.tokens_of(sentence):
        text += document.text[at : one.start]
        if one.kind == "word":
            words.append((_units(text), one.index))
        text += vowelled(one)
        at = one.end
    return Spoken(text + document.text[at : sentence.end], tuple(words))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

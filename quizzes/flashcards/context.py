"""The sentence in which a word was met, and the word's place in it: what a card shows of an article."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.arabic.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence in the article's own letters, and again with vowels ("" when nothing is known of them).

    The places of the word are half-open ranges of code points into either.
    """

    sentence: str
    word_start: int
    word_end: int
    vocalised: str = ""
    vocalised_start: int | None = None
    vocalised_end: int | None = None


def context_of(text: str, *, start: int, end: int, document: Document | None) -> Context:
    """What stands around ``text[start:end]``: the analysed sentence, or the line when there is no analysis.

    Raises ValueError when that range is not within the text or is empty.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"No word stands at {start} to {end} of a text of {len(text)} characters.")
    sentence = document.sentence_at(start) if document else None
    if document is None or sentence is None or end > sentence.end:
        return _line(text, start=start, end=end)
    begin = sentence.start
    own = Context(text[begin : sentence.end], start - begin, end - begin)
    return _with_vowels(own, document=document, sentence=sentence)


def _line(text: str, *, start: int, end: int) -> Context:
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    line = text[begin : stop if stop >= 0 else len(text)].rstrip()
    return Context(line, start - begin, end - begin)


def _with_vowels(own: Context, *, document: Document, sentence: Sentence) -> Context:
    """The same sentence with each word in its vocalised form; the place of the word moves along."""
    pieces: list[str] = []
    begin = sentence.start
    at, length = begin, 0
    place: tuple[int, int] | None = None
    for token in document.tokens_of(sentence):
        between = document.text[at : token.start]
        word = token.analysis.vocalised if token.kind == "word" else token.surface
        if token.start <= begin + own.word_start < token.end:
            place = (length + len(between), length + len(between) + len(word))
        pieces += [between, word]
        length += len(between) + len(word)
        at = token.end
    pieces.append(document.text[at : sentence.end])
    if place is None:
        return own
    return Context(own.sentence, own.word_start, own.word_end, "".join(pieces), *place)

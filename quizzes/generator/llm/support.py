"""Whether words say what other words say: by the letters, by a lemma that both may be read as, by a root."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic.lexical import lexicon
from quizzes.arabic.morphology import readings
from quizzes.arabic.text import bare
from quizzes.generator.lexis import sense_words
from quizzes.generator.wording import folded

_WORD = re.compile(r"[\w.%]+")
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")
_CONTENT = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Sense:
    """What one written word may be, in every reading of it."""

    letters: str  # folded
    lemmas: frozenset[object]
    roots: frozenset[str]
    content: bool
    gloss: tuple[str, ...]  # English, of all readings

    def is_like(self, other: Sense) -> bool:
        return self.letters == other.letters or bool(self.lemmas & other.lemmas)

    def is_kin_of(self, other: Sense) -> bool:
        return self.is_like(other) or bool(self.roots & other.roots)


@lru_cache(maxsize=8192)
def sense(word: str) -> Sense:
    letters = folded(word)
    if not _ARABIC.fullmatch(bare(word)):
        return Sense(letters, frozenset(), frozenset(), bool(letters), ())
    rows = {id(reading): reading for reading, _ending in readings.word(bare(word)).rows}.values()
    best = min((reading.cost for reading in rows), default=0.0)
    lemmas = {reading.lemma if reading.lemma is not None else reading.form for reading in rows}
    known = [lexicon.lemma(lemma) for lemma in lemmas if isinstance(lemma, int)]
    return Sense(
        letters,
        frozenset(lemmas - {""}),
        frozenset(lemma.root for lemma in known if lemma.root),
        any(reading.pos in _CONTENT for reading in rows if reading.cost <= best),
        tuple(dict.fromkeys(meaning for lemma in known for meaning in lemma.gloss)),
    )


@lru_cache(maxsize=2048)
def senses(text: str) -> tuple[Sense, ...]:
    """The words of a text."""
    return tuple(sense(word.strip(".")) for word in _WORD.findall(bare(text)) if word.strip("._"))


def content(text: str) -> tuple[Sense, ...]:
    """The words that say something, without particles."""
    return tuple(one for one in senses(text) if one.content)


def unsupported(text: str, by: str) -> list[Sense]:
    """The content words of one text of which another has neither the letters, nor a lemma, nor a root."""
    proof = senses(by)
    return [one for one in content(text) if not any(one.is_kin_of(other) for other in proof)]


def share(text: str, by: str) -> float:
    """How much of a text's content words another bears out, 0 to 1."""
    asked = content(text)
    return 1 - len(unsupported(text, by)) / len(asked) if asked else 0.0


def within(one: str, other: str) -> bool:
    """Whether everything that the one says, the other says too: a part of it, or the same."""
    inside, around = content(one), content(other)
    return bool(inside) and all(any(word.is_like(more) for more in around) for word in inside)


def english(text: str) -> frozenset[str]:
    """The English words for what a text may mean; of English text its own."""
    found: frozenset[str] = frozenset()
    for one in content(text):
        found |= sense_words(one.gloss or (one.letters,))
    return found


def any_in(words: frozenset[str], text: str) -> bool:
    """Whether one of the folded words stands in the text, perhaps joined to what is before it by و or ف."""
    return any(words & {word, word[1:] if word[:1] in {"و", "ف"} else word} for word in folded(text).split())

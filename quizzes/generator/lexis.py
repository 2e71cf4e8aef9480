"""What the generator asks the lexicon: is a word sure, what does it share with another, who is its kin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.morphology import readings
from quizzes.generator.language import listed
from quizzes.generator.language.kin import KIN
from quizzes.generator.material import Material
from quizzes.generator.wording import bare, folded

RARER = 1.5  # Zipf: a word so much rarer than another of the same letters is hardly ever meant
_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "be",
        "of",
        "in",
        "on",
        "for",
        "with",
        "and",
        "or",
        "by",
        "at",
        "up",
        "out",
        "off",
        "make",
        "do",
        "get",
        "one",
        "s",
        "from",
        "into",
        "as",
    ]
)
_ENDINGS = listed("ations، ation، ings، ing، ments، ment، ions، ion، ers، er، ed، es، al، s، e")


_SET = frozenset(map(folded, listed("التوالي، الرغم، الأقل، الأكثر، الأرجح، الإطلاق، سبيل، حساب، غرار، حين")))


def is_set(token: Token) -> bool:
    """Whether the word is most often part of a set expression: على التوالي."""
    return folded(token.surface) in _SET


def unambiguous(token: Token) -> bool:
    """Whether every reading of the written word is of one lemma."""
    return all(other.lemma_id == token.analysis.lemma_id for other in token.others)


def outweighs(token: Token) -> bool:
    """Whether the vowels tell the word from all others of its letters, and each of these is far rarer."""
    own = token.analysis
    return token.vowels_sure and all(
        other.zipf + RARER <= own.zipf and other.vocalised != own.vocalised
        for other in token.others
        if other.lemma_id != own.lemma_id
    )


def told_apart(material: Material, token: Token) -> bool:
    """Whether the vowels are sure and no other word of the same letters may be meant: each is far rarer,
    means the same, or is a noun where the place asks for an adjective."""
    adjective = _describes(material, token)
    return token.vowels_sure and all(
        other.lemma_id == token.analysis.lemma_id
        or (adjective and other.pos == "NOUN")
        or other.zipf + RARER <= token.analysis.zipf
        or (_alike(other, token.analysis) and share_a_sense(other.gloss[:1], token.analysis.gloss[:1]))
        for other in token.others
    )


def _describes(material: Material, token: Token) -> bool:
    """Whether an adjective with ال stands right behind a noun with ال that it agrees with: in الشركة الأجنبية
    the second word cannot be a noun."""
    before = material.tokens[token.index - 1] if token.index else None
    if before is None or token.analysis.pos != "ADJ" or before.analysis.pos != "NOUN":
        return False
    both = all(any(clitic.kind == "article" for clitic in one.analysis.clitics) for one in (before, token))
    both = both and not material.conjunction(token.index)
    return both and before.analysis.case == token.analysis.case


def _alike(one: Analysis, other: Analysis) -> bool:
    """Whether both are verbs, or both nouns or adjectives."""
    return (one.pos == "VERB") == (other.pos == "VERB") and one.pos != "PROPN"


def share_a_sense(glosses: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether some of the English meanings may be taken for one another."""
    return bool(kindred(sense_words(glosses)) & sense_words(others))


def same_pos(token: Token) -> bool:
    """Whether every reading of the written word is of one part of speech."""
    return all(other.pos == token.analysis.pos for other in token.others)


@lru_cache(maxsize=16384)
def sense_words(glosses: tuple[str, ...]) -> frozenset[str]:
    """The English words of some meanings, cut to their stems, without the empty ones."""
    found = {_stem(word) for gloss in glosses for word in _WORD.findall(gloss.lower())}
    return frozenset(found - _EMPTY)


def _stem(word: str) -> str:
    word = word[:-3] + "y" if word.endswith("ies") else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def kindred(words: frozenset[str]) -> frozenset[str]:
    """The stems and all that may be taken for one of them: "fall" brings "decrease" and "drop"."""
    return words.union(*(line for line in _kin() if line & words))


@lru_cache(maxsize=1)
def _kin() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(_stem, line)) for line in KIN)


def roots(material: Material, indices: Iterable[int]) -> frozenset[str]:
    """The roots of the content words among some tokens, or the lemmas of those that have none."""
    tokens = (material.tokens[index] for index in indices)
    return frozenset(one.analysis.root or one.analysis.lemma_id for one in tokens if material.is_content(one))


def senses(token: Token) -> frozenset[str]:
    """The English words of every reading of a written word."""
    glosses = [gloss for analysis in (token.analysis, *token.others) for gloss in analysis.gloss]
    lemma = lexicon.by_id(token.analysis.lemma_id)
    return sense_words((*glosses, *(lemma.gloss if lemma else ())))


def family(root: str) -> tuple[Lemma, ...]:
    return lexicon.by_root(root)


def nouns_written(form: str) -> frozenset[int]:
    """The lemmas (by number) of the nouns and adjectives that are written so without vowels."""
    read = (reading for reading, _ in readings.word(bare(form)).rows)
    return frozenset(
        reading.lemma
        for reading in read
        if reading.lemma is not None and reading.pos in {"NOUN", "ADJ"} and not reading.clitics
    )


def cited(lemma: str, pos: str) -> str:
    """A word as a dictionary gives it: of a verb the third person with its last vowel, ثَارَ."""
    final = pos == "VERB" and not lemma.endswith(("ى", "ا", "\u064e"))
    return unicodedata.normalize("NFC", lemma + "\u064e") if final else lemma


def letters(root: str) -> str:
    """A root as a teacher writes it: س ح ب."""
    return " ".join(bare(root))

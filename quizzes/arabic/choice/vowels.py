"""The vowels of a sentence, as the bundled neural models of `text2tashkeel` see them: not one guess for each
letter but how likely each mark is, so that the lexicon can choose among what is possible.

Nothing is written into the text: hamzas and dagger alefs that the models restore are left out.
"""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from quizzes.arabic.choice.vowel_batches import batches
from quizzes.arabic.choice.vowel_models import Array, Asked, Ids, ask, numbers
from quizzes.arabic.marks import (
    ANY_ENDING,
    ANY_SHADDA,
    ENDING,
    FREE,
    M_AN,
    M_I,
    NONE,
    OF_MARK,
    OPEN,
    SHADDED,
    STRICT,
    WIDTH,
)
from quizzes.arabic.text import FATHATAN, SHADDA, letters
from quizzes.arabic.tokens import Piece

_LONGEST = 480  # characters in one run
_LONGEST_WORD = 80  # characters; nothing longer is a word
_FORGIVEN = 0.25
_FLOOR = 2e-4
_WORST = np.float32(-5.0)  # no letter speaks louder against a reading
_TOGETHER = 48  # sentences among which those of like length are sought
_AHEAD = 4  # batches that are with the models while another is read


@dataclass(slots=True)
class Vowelled:
    """A sentence whose tables come, run by run."""

    place: int
    pieces: Sequence[Piece]
    # For each token: letters x WIDTH of log probabilities, none below -5; None for what is no word.
    tables: list[Array | None]
    runs: int = 0  # that are still to come


class _Run(NamedTuple):
    """A sentence, or a part of a long one, as the models' numbers of its characters."""

    sentence: Vowelled
    ids: list[int]
    words: list[tuple[int, int, int]]  # token, and where its letters stand in `ids`


@dataclass(frozen=True, slots=True)
class Batch:
    """Runs that are with the models."""

    runs: Sequence[_Run]
    asked: Asked

    def words(self) -> Iterator[str]:
        """The words in it, as they are written."""
        return (run.sentence.pieces[token].surface for run in self.runs for token, _, _ in run.words)

    def finished(self) -> Iterator[Vowelled]:
        """The sentences that have all their tables now; waits for the models."""
        chances = _table(_columns(self.asked.ids, *self.asked.chance()))
        odds = np.maximum(chances, _WORST)
        for row, (sentence, _, words) in enumerate(self.runs):
            for token, first, last in words:
                typed = _with_typed(sentence.pieces[token].surface, chances[row, first:last])
                sentence.tables[token] = odds[row, first:last] if typed is None else typed
            sentence.runs -= 1
            if not sentence.runs:
                yield sentence


def under_way(sentences: Sequence[Sequence[Piece]]) -> Iterator[Batch]:
    """All sentences, in an order of its own; the next batches are already with the models then."""
    coming: deque[Batch] = deque()
    for runs in _batched(sentences):
        coming.append(Batch(runs, ask([run.ids for run in runs])))
        if len(coming) > _AHEAD:
            yield coming.popleft()
    yield from coming


def _batched(sentences: Sequence[Sequence[Piece]]) -> Iterator[list[_Run]]:
    for first in range(0, len(sentences), _TOGETHER):
        some = enumerate(sentences[first : first + _TOGETHER], first)
        runs = [run for place, pieces in some for run in _runs(Vowelled(place, pieces, [None] * len(pieces)))]
        for batch in batches([len(run.ids) for run in runs]):
            yield [runs[at] for at in batch]


def _runs(sentence: Vowelled) -> list[_Run]:
    """One run; more of a long sentence."""
    pieces, space = sentence.pieces, numbers()[" "]
    found = [_Run(sentence, [], [])]
    for at, piece in enumerate(pieces):
        _, ids, words = found[-1]
        if len(ids) > _LONGEST:
            found.append(_Run(sentence, [], []))
            _, ids, words = found[-1]
        if ids and pieces[at - 1].end < piece.start:
            ids.append(space)
        if piece.kind == "word" and len(piece.surface) <= _LONGEST_WORD:
            own = _numbers(piece.surface)
            words.append((at, len(ids), len(ids) + len(own)))
            ids.extend(own)
        else:
            ids.extend(_number(char) for char in piece.surface[:40])
    sentence.runs = len(found)
    return found


@lru_cache(maxsize=4096)
def _number(char: str) -> int:
    return numbers().get(unicodedata.normalize("NFD", char)[:1], 1)


@lru_cache(maxsize=8192)
def _numbers(surface: str) -> tuple[int, ...]:
    return tuple(_number(letter) for letter, _ in letters(surface))


def _columns(ids: Ids, whole: Array, which: Array) -> Array:
    """Both models' chances as one."""
    marked = 1.0 - whole[..., :1]
    chance = 0.5 * whole + 0.5 * marked * which
    chance[..., 0] = whole[..., 0] + 0.5 * marked[..., 0] * which[..., 0]
    alef = ids == numbers()["ا"]
    alef[:, 0] = False
    row, place = np.nonzero(alef)
    chance[row, place - 1, M_AN] += chance[row, place, M_AN]  # the fathatan of اً belongs to the letter before
    return chance


def _table(chance: Array) -> Array:
    table = np.empty((*chance.shape[:-1], WIDTH), dtype=np.float32)
    either = chance[..., :SHADDED] + chance[..., SHADDED:]
    table[..., STRICT:ANY_SHADDA] = chance
    table[..., ANY_SHADDA:ENDING] = either
    missing = _FORGIVEN * either[..., :1]
    table[..., ENDING:ANY_ENDING] = chance + missing
    table[..., ANY_ENDING:FREE] = either + missing
    table[..., FREE] = 1.0
    table[..., OPEN] = either[..., NONE] + either[..., M_I]
    return np.log(np.maximum(table, _FLOOR))


@lru_cache(maxsize=8192)
def _typed(surface: str) -> tuple[tuple[int, str], ...]:
    """The marks in a word, each with the place of its letter."""
    return tuple((at, marks) for at, (_, marks) in enumerate(letters(surface)) if marks)


def _with_typed(surface: str, table: Array) -> Array | None:
    """The marks that the author typed are certain; None where there are none."""
    typed = _typed(surface)
    if not typed:
        return None
    spelled = letters(surface)
    table = table.copy()
    for typed_on, marks in typed:
        vowel = next((OF_MARK[mark] for mark in marks if mark in OF_MARK), None)
        on_alef = vowel == M_AN and typed_on > 0 and marks == FATHATAN and spelled[typed_on][0] in "اى"
        at = typed_on - 1 if on_alef else typed_on
        chance = np.exp(table[at, STRICT:ANY_SHADDA])
        keep = np.zeros_like(chance)
        for mark in range(SHADDED):
            if vowel is None or mark == vowel:
                keep[mark] = SHADDA not in marks
                keep[mark + SHADDED] = 1.0
        chance = (chance + 1e-3) * keep
        table[at] = _table((chance / chance.sum())[None])[0]
    return np.maximum(table, _WORST)

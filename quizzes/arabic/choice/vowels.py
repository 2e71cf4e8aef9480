"""The vowels of a sentence, as the bundled neural models of `text2tashkeel` see them: not one guess for each
letter but how likely each mark is, so that the lexicon can choose among what is possible.

The two models of its `rawi-ensemble` are run side by side: one says whether a letter carries a mark, both say
which. Nothing is written into the text: hamzas and dagger alefs that the models restore are left out.
"""

from __future__ import annotations

import json
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzes.arabic.marks import (
    ANY_ENDING,
    ANY_SHADDA,
    ENDING,
    FREE,
    M_A,
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

Array = npt.NDArray[np.float32]

_LONGEST = 480  # characters in one run
_LONGEST_WORD = 80  # characters; nothing longer is a word
_FORGIVEN = 0.25
_FLOOR = 2e-4
_WORST = np.float32(-5.0)  # no letter speaks louder against a reading
_PAD_TO = 8
# Characters in one call of a model: more is hardly faster, and the memory that it takes is never given back.
_AT_ONCE = 1024


@lru_cache(maxsize=1)
def _models() -> tuple[Any, Any, dict[str, int], npt.NDArray[np.float32]]:
    """The two sessions, the numbers of the characters, and which of our marks each of their classes means."""
    import onnxruntime  # noqa: PLC0415 - heavy; a page that shows a stored analysis never needs it

    spec = find_spec("text2tashkeel")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("The package text2tashkeel, which carries the vowel models, is not installed.")
    where = Path(next(iter(spec.submodule_search_locations))) / "models"
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = (
        False  # a plan for each shape of input, and every sentence is of another shape
    )
    second, third = (
        onnxruntime.InferenceSession(str(where / name), options, providers=["CPUExecutionProvider"])
        for name in ("rawi_v2.int8.onnx", "rawi_v3.int8.onnx")
    )
    vocabulary = json.loads((where / "rawi_v2.vocab.json").read_text(encoding="utf-8"))
    classes: dict[str, int] = vocabulary["diac_to_idx"]
    meaning = np.zeros((len(classes), 2 * SHADDED), dtype=np.float32)
    for marks, number in classes.items():
        meaning[number, _meant(marks)] = 1.0
    return second, third, vocabulary["char_to_idx"], meaning


def _meant(marks: str) -> int:
    """One of their classes (hamza and dagger alef may be among its marks) as one of our marks."""
    vowel = NONE
    for mark in marks:
        vowel = OF_MARK.get(mark, vowel)
    if vowel == NONE and "\u0670" in marks:
        vowel = M_A
    return vowel + (SHADDED if SHADDA in marks else 0)


def log_odds(sentences: Sequence[Sequence[Piece]]) -> list[list[Array | None]]:
    """For each sentence, for each token: a table letters x WIDTH of log probabilities, none below -5; None
    for what is no word."""
    runs: list[tuple[int, int, list[int], list[tuple[int, int, int]]]] = []
    _, _, numbers, _ = _models()
    for at, sentence in enumerate(sentences):
        runs.extend((at, *run) for run in _runs(sentence, numbers))
    result: list[list[Array | None]] = [[None] * len(sentence) for sentence in sentences]
    by_length: dict[int, list[int]] = {}
    for index, (_, _, ids, _) in enumerate(runs):
        by_length.setdefault(-(-len(ids) // _PAD_TO) * _PAD_TO, []).append(index)
    for length, members in by_length.items():
        rows = min(max(_AT_ONCE // length, 1), 16)
        for chunk in (members[at : at + rows] for at in range(0, len(members), rows)):
            table = _predict([runs[index][2] for index in chunk], length)
            odds = np.maximum(table, _WORST)
            for row, index in enumerate(chunk):
                at, _, _, words = runs[index]
                for token, first, last in words:
                    typed = _with_typed(sentences[at][token].surface, table[row, first:last])
                    result[at][token] = odds[row, first:last] if typed is None else typed
    return result


def ahead(
    batches: Iterable[Sequence[Sequence[Piece]]],
) -> Iterator[tuple[Sequence[Sequence[Piece]], Future[list[list[Array | None]]]]]:
    """Each batch of sentences with its tables to come; the next batch is already under way then."""
    coming: deque[tuple[Sequence[Sequence[Piece]], Future[list[list[Array | None]]]]] = deque()
    for batch in batches:
        coming.append((batch, _before().submit(log_odds, batch)))
        if len(coming) > 1:
            yield coming.popleft()
    yield from coming


def _runs(
    sentence: Sequence[Piece], numbers: dict[str, int]
) -> list[tuple[int, list[int], list[tuple[int, int, int]]]]:
    """A sentence as the models' character numbers, with where each word's letters stand; long ones in
    parts."""
    found: list[tuple[int, list[int], list[tuple[int, int, int]]]] = []
    ids: list[int] = []
    words: list[tuple[int, int, int]] = []
    first = 0
    for at, piece in enumerate(sentence):
        if len(ids) > _LONGEST:
            found.append((first, ids, words))
            first, ids, words = at, [], []
        if at and ids and sentence[at - 1].end < piece.start:
            ids.append(numbers[" "])
        if piece.kind == "word" and len(piece.surface) <= _LONGEST_WORD:
            letters_of = letters(piece.surface)
            words.append((at, len(ids), len(ids) + len(letters_of)))
            ids.extend(_number(letter, numbers) for letter, _ in letters_of)
        else:
            ids.extend(_number(char, numbers) for char in piece.surface[:40])
    if ids:
        found.append((first, ids, words))
    return found


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[:1]


def _number(char: str, numbers: dict[str, int]) -> int:
    return numbers.get(_base(char), 1)


def _predict(batch: list[list[int]], length: int) -> Array:
    second, third, _, meaning = _models()
    ids = np.zeros((len(batch), length), dtype=np.int64)
    for row, numbers in enumerate(batch):
        ids[row, : len(numbers)] = numbers
    other = _beside().submit(third.run, ["value"], {"input": ids})
    (flat,) = second.run(["output"], {"input": ids})
    (value,) = other.result()
    whole = _softmax(flat) @ meaning
    value[..., 0] = -1e9  # the second model alone says whether there is a mark
    which = _softmax(value) @ meaning
    return _columns(ids, whole, which)


@cache
def _beside() -> ThreadPoolExecutor:
    """A thread for the second model: both leave the interpreter free while they compute."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="vowels")


@cache
def _before() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="sentences")


def _softmax(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _columns(ids: npt.NDArray[np.int64], whole: Array, which: Array) -> Array:
    marked = 1.0 - whole[..., :1]
    chance = 0.5 * whole + 0.5 * marked * which
    chance[..., 0] = whole[..., 0] + 0.5 * marked[..., 0] * which[..., 0]
    _, _, numbers, _ = _models()
    alef = ids == numbers["ا"]
    alef[:, 0] = False
    row, place = np.nonzero(alef)
    chance[row, place - 1, M_AN] += chance[row, place, M_AN]  # the fathatan of اً belongs to the letter before
    return _table(chance)


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


def _with_typed(surface: str, table: Array) -> Array | None:
    """The marks that the author typed are certain; None where there are none."""
    spelled = letters(surface)
    typed = [(at, marks) for at, (_, marks) in enumerate(spelled) if marks]
    if not typed:
        return None
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

"""The two neural models of `text2tashkeel` (its `rawi-ensemble`), run side by side: one says whether a letter
carries a mark, both say which."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from quizzes.arabic.marks import M_A, NONE, OF_MARK, SHADDED
from quizzes.arabic.text import SHADDA

Array = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

# Empty places behind the longest text. The models were trained with some, and with fewer the last words of a
# sentence are read worse.
_END = 3
# Calls of a model at a time. On two processors a third one computes while another waits for the interpreter.
_THREADS = 3


class _Models(NamedTuple):
    second: Any
    third: Any
    numbers: dict[str, int]  # of the characters
    meaning: Array  # which of our marks each of their classes means


@cache
def _models() -> _Models:
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
    # An arena keeps the most that its calls ever took: 30 MB after some articles, for a twentieth of the
    # time.
    options.enable_cpu_mem_arena = False
    second, third = (
        onnxruntime.InferenceSession(str(where / name), options, providers=["CPUExecutionProvider"])
        for name in ("rawi_v2.int8.onnx", "rawi_v3.int8.onnx")
    )
    vocabulary = json.loads((where / "rawi_v2.vocab.json").read_text(encoding="utf-8"))
    classes: dict[str, int] = vocabulary["diac_to_idx"]
    meaning = np.zeros((len(classes), 2 * SHADDED), dtype=np.float32)
    for marks, number in classes.items():
        meaning[number, _meant(marks)] = 1.0
    return _Models(second, third, vocabulary["char_to_idx"], meaning)


def _meant(marks: str) -> int:
    """One of their classes (hamza and dagger alef may be among its marks) as one of our marks."""
    vowel = NONE
    for mark in marks:
        vowel = OF_MARK.get(mark, vowel)
    if vowel == NONE and "\u0670" in marks:
        vowel = M_A
    return vowel + (SHADDED if SHADDA in marks else 0)


@cache
def _threads() -> ThreadPoolExecutor:
    """The models leave the interpreter free while they compute."""
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="vowels")


def numbers() -> dict[str, int]:
    """The models' number of each character."""
    return _models().numbers


class Asked(NamedTuple):
    """Texts that are on their way through both models."""

    ids: Ids
    second: Future[list[Array]]
    third: Future[list[Array]]

    def chance(self) -> tuple[Array, Array]:
        """How likely each mark is on each character, rows x characters x marks: by the model that knows
        whether there is a mark, and by the one that only knows which."""
        (whole,) = self.second.result()
        (which,) = self.third.result()
        which[..., 0] = -1e9
        return _marks(whole), _marks(which)


def ask(texts: Sequence[Sequence[int]]) -> Asked:
    """Sends texts, as the numbers of their characters, through both models in one call of each."""
    ids = np.zeros((len(texts), max(map(len, texts)) + _END), dtype=np.int64)
    for row, text in enumerate(texts):
        ids[row, : len(text)] = text
    models, given = _models(), {"input": ids}
    return Asked(
        ids,
        _threads().submit(models.second.run, ["output"], given),
        _threads().submit(models.third.run, ["value"], given),
    )


def _marks(classes: Array) -> Array:
    powers = np.exp(classes - classes.max(axis=-1, keepdims=True)) @ _models().meaning
    return powers / powers.sum(axis=-1, keepdims=True)

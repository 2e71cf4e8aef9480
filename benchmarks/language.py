"""Analysis and generation: how fast the pure core is once its lexicon is open."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from time import perf_counter

from benchmarks.articles import DEMO, long_article, read
from benchmarks.row import Row
from quizzes.arabic.analyse import analyse
from quizzes.generator.generate import draft_set

ROUNDS = 5


def rows() -> Iterator[Row]:
    texts = [read(path).text for path in DEMO]
    words = sum(len(text.split()) for text in texts)
    seconds = median_of(lambda: [analyse(text) for text in texts])
    yield Row(f"analysis of {len(texts)} articles", words / seconds, "words/s", bar=4000, at_least=True)

    name, source = long_article()

    def full_set() -> None:
        draft_set(analyse(source.text), title=source.title)

    yield Row(f"a full set of {name}", median_of(full_set), "s", bar=0.3)


def median_of(work: Callable[[], object]) -> float:
    """Seconds, the first round apart: it opens the lexicon and the model of the vowels."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return statistics.median(seconds)

"""Analysis and generation: how fast the pure core is once its lexicon is open."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.row import Row
from quizzes.arabic.analyse import analyse
from quizzes.articles.source import read_file
from quizzes.generator.generate import draft_set

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "newsquiz" / "demo" / "articles"
# A real article of six hundred words, where the checkout has the folder of them beside it.
REAL = ROOT.parent / "shared" / "articles" / "000_d3bfe34bb3e203e2.txt"
ROUNDS = 5


def rows() -> Iterator[Row]:
    texts = [read_file(path.name, path.read_bytes()).text for path in sorted(DEMO.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    seconds = median_of(lambda: [analyse(text) for text in texts])
    yield Row(f"analysis of {len(texts)} articles", words / seconds, "words/s", bar=4000, at_least=True)

    path = REAL if REAL.exists() else max(DEMO.glob("*.txt"), key=lambda path: path.stat().st_size)
    source = read_file(path.name, path.read_bytes())

    def full_set() -> None:
        draft_set(analyse(source.text), title=source.title)

    yield Row(f"a full set of {path.stem}", median_of(full_set), "s", bar=0.3)


def median_of(work: Callable[[], object]) -> float:
    """Seconds, the first round apart: it opens the lexicon and the model of the vowels."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return statistics.median(seconds)

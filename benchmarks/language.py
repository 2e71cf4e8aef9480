"""Analysis and generation: how fast and how big the pure core is.

What a process has met before counts, so that most rows are measured in processes of their own.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from time import perf_counter

from benchmarks.articles import DEMO, long_article, read
from benchmarks.invented import invented
from benchmarks.row import Row
from quizzes.arabic import store
from quizzes.arabic.analyse import analyse
from quizzes.generator.generate import draft_set

ROUNDS = 5
_BIG = 95_000  # invented words: just under 1 MB


def rows() -> Iterator[Row]:
    texts = [read(path).text for path in DEMO]
    words = sum(len(text.split()) for text in texts)
    seconds = median_of(lambda: [analyse(text) for text in texts])
    yield Row(f"analysis of {len(texts)} articles", words / seconds, "words/s", bar=4000, at_least=True)
    yield from _fresh(texts)
    yield from _stored(texts)

    name, source = long_article()

    def full_set() -> None:
        draft_set(analyse(source.text), title=source.title)

    yield Row(f"a full set of {name}", median_of(full_set), "s", bar=0.3)


def _fresh(texts: list[str]) -> Iterator[Row]:
    """What a new process needs, in seconds by the clock and in MB that are resident."""
    article = max(texts, key=len)
    with tempfile.TemporaryDirectory() as empty:
        compiled = _process(_COMPILE, [], NEWSQUIZ_CACHE=empty)
    yield Row("first compilation of the lexicon", compiled["seconds"], "s")
    loaded = _process(_ANALYSE, ["قال الوزير إن الخطة جيدة."])
    yield Row("start to the first sentence", loaded["seconds"], "s", bar=0.8)
    yield Row("memory after the first sentence", loaded["resident"], "MB", bar=200)
    one = _process(_ANALYSE, [article])
    yield Row("memory after an article", one["resident"], "MB", bar=200)
    new = _process(_ANALYSE, ["قال الوزير إن الخطة جيدة.", *texts])
    words = sum(len(text.split()) for text in texts)
    yield Row("words new to the process", words / new["rest"], "words/s", bar=4000, at_least=True)
    big = _process(_ANALYSE, ["قال الوزير إن الخطة جيدة.", invented(_BIG)])
    yield Row("an article of 1 MB", big["rest"], "s", bar=60)
    yield Row("its memory at the most", big["peak"], "MB")
    yield Row("memory after it", big["resident"], "MB", bar=200)


_COMPILE = """
from quizzes.arabic.lexical import lexicon
lexicon.data()
"""
_ANALYSE = """
from quizzes.arabic.analyse import analyse
for number, text in enumerate(texts):
    analyse(text)
    if number == 0:
        first = perf_counter()
"""
_MEASURED = """
import json, resource, sys
from pathlib import Path
from time import perf_counter
texts = json.load(sys.stdin)
first = start = perf_counter()
{work}
end = perf_counter()
pages = int(Path("/proc/self/statm").read_text().split()[1])
print(json.dumps({{
    "seconds": end - start,
    "rest": end - first,
    "resident": pages * resource.getpagesize() / 1e6,
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
}}))
"""


def _process(work: str, texts: list[str], **environment: str) -> dict[str, float]:
    """What `work` costs a process of its own: seconds, those after the first text, MB."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED.format(work=work)],
        input=json.dumps(texts), capture_output=True, check=True, text=True, env=os.environ | environment,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _stored(texts: list[str]) -> Iterator[Row]:
    documents = [analyse(text) for text in texts]
    kept = [json.dumps(store.dump(document), ensure_ascii=False) for document in documents]
    words = sum(len(text.split()) for text in texts)
    yield Row("a stored analysis", sum(len(one.encode()) for one in kept) / words, "B/word")
    longest = max(kept, key=len)
    yield Row("reading the longest from JSON", median_of(lambda: store.load(json.loads(longest))), "s")


def median_of(work: Callable[[], object]) -> float:
    """Seconds, the first round apart: it opens the lexicon and the model of the vowels."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return statistics.median(seconds)

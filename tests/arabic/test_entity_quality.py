"""Names and values of sentences marked by hand: how many are found, how many of the found are right."""

import re
from collections import Counter
from pathlib import Path

import pytest

from quizzes.arabic.analyse import analyse

MARKED = Path(__file__).with_name("entities.txt")
MARK = re.compile(r"\{(\w+):([^}]*)\}")

# Least precision and recall, each a little below what was measured when the rules were last changed.
BARS = {
    "date": (0.95, 0.95),
    "number": (0.90, 0.90),
    "money": (0.95, 0.95),
    "percent": (0.95, 0.95),
    "time": (0.95, 0.95),
    "place": (0.85, 0.80),
    "organisation": (0.85, 0.75),
    "person": (0.85, 0.80),
}


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    """By kind: how many are marked, found and both."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in BARS}
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        gold = Counter((kind, text) for kind, text in MARK.findall(line))
        got = Counter((one.kind, one.text) for one in analyse(MARK.sub(r"\2", line)).entities)
        for (kind, text), times in (gold | got).items():
            found[kind]["marked"] += gold[kind, text]
            found[kind]["found"] += got[kind, text]
            found[kind]["both"] += min(gold[kind, text], got[kind, text])
            assert times
    return found


@pytest.mark.parametrize("kind", BARS)
def test_names_and_values_are_found_as_well_as_they_were(kind: str, counts: dict[str, Counter[str]]) -> None:
    count = counts[kind]
    precision, recall = BARS[kind]
    assert count["both"] / count["found"] >= precision, count
    assert count["both"] / count["marked"] >= recall, count

"""Names and values of sentences that nobody looks at while the rules are mended: precision and recall."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from quizzes.arabic.analyse import analyse

GOLD = Path(__file__).with_name("gold_entities.txt")
MARK = re.compile(r"\{(\w+):([^}]*)\}")

# Least precision and recall, each a little below what was measured when the rules were last changed.
BARS = {
    "person": (0.83, 0.78),
    "place": (0.94, 0.86),
    "organisation": (0.91, 0.79),
    "date": (0.95, 0.94),
    "time": (0.97, 0.94),
    "number": (0.98, 0.95),
    "money": (0.96, 0.96),
    "percent": (0.97, 0.97),
}


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    """By kind: how many are marked, found and both; printed as a table (``pytest -s``)."""
    counted: dict[str, Counter[str]] = {kind: Counter() for kind in BARS}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        gold = Counter(MARK.findall(line))
        got = Counter((one.kind, one.text) for one in analyse(MARK.sub(r"\2", line)).entities)
        for name, named in (("marked", gold), ("found", got), ("both", gold & got)):
            for (kind, _), times in named.items():
                counted[kind][name] += times
    sys.stdout.write("\nkind         marked found  both  precision recall\n")
    for kind, count in counted.items():
        marked, found, both = count["marked"], count["found"], count["both"]
        sys.stdout.write(f"{kind:13}{marked:6}{found:6}{both:6}{both / found:11.3f}{both / marked:7.3f}\n")
    return counted


@pytest.mark.parametrize("kind", BARS)
def test_names_and_values_of_unseen_sentences_are_found_as_well_as_they_were(
    kind: str, counts: dict[str, Counter[str]]
) -> None:
    count = counts[kind]
    precision, recall = BARS[kind]
    assert count["both"] / count["found"] >= precision, count
    assert count["both"] / count["marked"] >= recall, count

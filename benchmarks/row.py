"""One measured number beside the bar that it must hold."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A speed (`at_least`) holds its bar from above, a time from below; a row without a bar only tells."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    at_least: bool = False

    @property
    def held(self) -> bool:
        if self.bar is None:
            return True
        return self.value >= self.bar if self.at_least else self.value <= self.bar


def median_and_p95(name: str, seconds: Sequence[float], *, bar: float) -> list[Row]:
    """Two rows in milliseconds for the same request made many times; the bar is the median's."""
    p95 = statistics.quantiles(seconds, n=20, method="inclusive")[-1]
    return [
        Row(f"{name}, median", statistics.median(seconds) * 1000, "ms", bar),
        Row(f"{name}, p95", p95 * 1000, "ms"),
    ]

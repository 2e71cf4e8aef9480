"""Which texts go through the vowel models together: what is fastest, without a change in what they say."""

from __future__ import annotations

from collections.abc import Sequence

# What a call costs with none, one, two ... texts of one length, as measured: one text alone leaves the
# processor waiting for the weights, and beyond four nothing is won.
_COSTS = (0.0, 1.0, 1.56, 2.02, 2.7)
_LARGEST = 1024  # characters in one call, for the memory that it takes


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """The texts (by place in `lengths`) that cost least together, where all of a batch are as long as its
    longest. The longest come first: then little is left to do with the vowels when the models are done."""
    order = sorted(range(len(lengths)), key=lambda place: -lengths[place])
    cheapest = [0.0] * (len(order) + 1)  # of all from there on
    sizes = [1] * len(order)
    for first in range(len(order) - 1, -1, -1):
        length = lengths[order[first]]
        most = min(len(_COSTS) - 1, len(order) - first, _LARGEST // max(length, 1) or 1)
        cheapest[first], sizes[first] = min(
            (length * _COSTS[size] + cheapest[first + size], size) for size in range(1, most + 1)
        )
    found, at = [], 0
    while at < len(order):
        found.append(order[at : at + sizes[at]])
        at += sizes[at]
    return found

"""The sets of some demo articles are what was last read and found good."""

from difflib import unified_diff

import pytest

from tests.generator.golden_sets import GOLDEN, PINNED, path_of, written

RENEW = "If the new questions are as good or better, renew what is pinned with `make golden`."


@pytest.mark.parametrize("name", PINNED)
def test_the_set_is_as_it_was_last_read(name: str) -> None:
    pinned = path_of(name).read_text(encoding="utf-8").splitlines()
    changes = list(
        unified_diff(pinned, written(name).splitlines(), "as read", "as drafted now", lineterm="", n=2)
    )
    if changes:
        pytest.fail("\n".join([f"The set of {name} has changed. {RENEW}", *changes]), pytrace=False)


def test_nothing_is_pinned_that_no_test_reads() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(PINNED)

"""Strings and tables of strings in one block of bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.arabic.lexical.packed import Strings, Table, pack_strings, pack_table

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
KEYS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=6)


@given(st.lists(TEXT))
def test_packed_strings_come_back_in_their_order(strings: list[str]) -> None:
    packed = Strings(memoryview(pack_strings(strings)))
    assert list(packed) == strings
    assert [packed[at] for at in range(len(packed))] == strings
    assert packed[-3:] == strings[-3:]
    with pytest.raises(IndexError):
        packed[len(strings)]


@given(st.dictionaries(KEYS, TEXT, max_size=60), KEYS)
def test_a_packed_table_answers_as_the_dictionary_it_was_made_of(table: dict[str, str], other: str) -> None:
    packed = Table(memoryview(pack_table(table)))
    assert dict(packed) == table
    assert all(packed.find(key) == number for number, key in enumerate(table))
    assert packed.get(other) == table.get(other)
    assert (other in packed) == (other in table)


@given(st.dictionaries(KEYS, TEXT, max_size=9), st.data())
def test_a_block_that_is_cut_off_is_refused(table: dict[str, str], data: st.DataObject) -> None:
    block = pack_table(table)
    cut = data.draw(st.integers(0, len(block) - 1))
    with pytest.raises(ValueError, match="The block"):
        Table(memoryview(block[:cut]))


def test_a_lone_surrogate_is_no_key() -> None:
    assert Table(memoryview(pack_table({"قلم": "pen"}))).get("\ud800") is None

"""Many strings in one block of bytes, which may be a file mapped into memory: nothing is read until it is
asked for, and all processes of a machine share the pages that were read.

A block begins with the number of strings and where each begins (both in four bytes), then come the strings
in UTF-8. A table has a block of records "key LF value" and before it an open hash over their keys: a power of
two of places, each 0 or the number of a record, counted from 1.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, overload
from zlib import crc32

_WORD: Final = "I"  # four bytes, in this machine's order: a packed file never leaves it


class Strings(Sequence[str]):
    """An immutable list of strings, each decoded when it is asked for."""

    __slots__ = ("_count", "data", "starts")

    def __init__(self, block: memoryview) -> None:
        """Raises ValueError where `block` is cut off."""
        words = block[: len(block) // 4 * 4].cast(_WORD)
        self._count = words[0] if len(words) else -1
        if self._count < 0 or self._count + 2 > len(words):
            raise ValueError("The block is too short for its list of strings.")
        self.starts = words[1 : self._count + 2]
        self.data = block[4 * (self._count + 2) :]
        if self.starts[self._count] != len(self.data):
            raise ValueError("The block does not end where its last string does.")

    def raw(self, number: int) -> bytes:
        return bytes(self.data[self.starts[number] : self.starts[number + 1]])

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [self[at] for at in range(*number.indices(self._count))]
        if not -self._count <= number < self._count:
            raise IndexError(number)
        return self.raw(number % self._count).decode()

    def __iter__(self) -> Iterator[str]:
        return (self.raw(number).decode() for number in range(self._count))


class Table(Mapping[str, str]):
    """An immutable dictionary of strings; looking up has two halves, `find` and `value`."""

    __slots__ = ("_last", "_places", "_records")

    def __init__(self, block: memoryview) -> None:
        words = block[: len(block) // 4 * 4].cast(_WORD)
        size = words[0] if len(words) else 0
        if not size or size & (size - 1) or size + 1 > len(words):
            raise ValueError("The block is too short for its table.")
        self._places, self._last = words[1 : size + 1], size - 1
        self._records = Strings(block[4 * (size + 1) :])

    def find(self, key: str) -> int | None:
        """The number of the record with that key."""
        start = key.encode("utf-8", "surrogatepass") + b"\n"
        places, starts, data = self._places, self._records.starts, self._records.data
        at = crc32(start) & self._last
        while record := places[at]:
            first = starts[record - 1]
            if data[first : first + len(start)] == start:
                return record - 1
            at = (at + 1) & self._last
        return None

    def value(self, number: int) -> str:
        return self._records[number].partition("\n")[2]

    def __getitem__(self, key: str) -> str:
        number = self.find(key)
        if number is None:
            raise KeyError(key)
        return self.value(number)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.find(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (record.partition("\n")[0] for record in self._records)

    def __len__(self) -> int:
        return len(self._records)


def pack_strings(strings: Iterable[str]) -> bytes:
    raw = [string.encode() for string in strings]
    starts = array(_WORD, accumulate((len(one) for one in raw), initial=0))
    return b"".join((array(_WORD, [len(raw)]).tobytes(), starts.tobytes(), *raw))


def pack_table(table: Mapping[str, str]) -> bytes:
    """No key has a line feed in it. At most half of the places are taken, so that looking up ends soon."""
    size = 1 << (2 * len(table) + 1).bit_length()
    places = array(_WORD, bytes(4 * size))
    for number, key in enumerate(table, 1):
        at = crc32(key.encode() + b"\n") & (size - 1)
        while places[at]:
            at = (at + 1) & (size - 1)
        places[at] = number
    records = pack_strings(f"{key}\n{value}" for key, value in table.items())
    return array(_WORD, [size]).tobytes() + places.tobytes() + records

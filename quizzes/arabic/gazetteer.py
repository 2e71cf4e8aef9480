"""Names that we know beforehand: places by CLDR and our list, well-known organisations, given names, spelt
letters."""

from __future__ import annotations

from functools import cache

from quizzes.arabic import data
from quizzes.arabic.text import bare, skeleton

Forms = dict[str, list[tuple[tuple[str, ...], str]]]  # first word -> (all words, key), longest first

_NO_PLACES = frozenset({"ZZ", "QO", "XA", "XB", "EZ", "EU", "UN"})


@cache
def places() -> Forms:
    """Territories of CLDR by their ISO 3166 code, and our own list."""
    from babel import Locale  # noqa: PLC0415 - a big table, only for texts

    table: Forms = {}
    for key, *forms in data.rows("places"):
        for form in forms:
            _add(table, form, key)
    for code, name in Locale("ar").territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_PLACES:
            _add(table, bare(name), code)
    return _sorted(table)


@cache
def organisations() -> Forms:
    table: Forms = {}
    for key, *forms in data.rows("organisations"):
        for form in forms:
            _add(table, form, key)
    return _sorted(table)


def _add(table: Forms, form: str, key: str) -> None:
    words = tuple(skeleton(word) for word in form.split())
    if words and (words, key) not in table.setdefault(words[0], []):
        table[words[0]].append((words, key))


def _sorted(table: Forms) -> Forms:
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def given_names() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("first_names"))


@cache
def spelt_letters() -> frozenset[str]:
    return frozenset(bare(word) for word in data.words("letter_names"))


@cache
def _single_names() -> frozenset[str]:
    single = {
        words[0]
        for table in (places(), organisations())
        for e in table.values()
        for words, _ in e
        if len(words) == 1
    }
    return frozenset(single) | given_names()


def is_name(word: str) -> bool:
    """Whether a word without proclitics is a listed name by itself; `word` is a skeleton."""
    return word in _single_names()

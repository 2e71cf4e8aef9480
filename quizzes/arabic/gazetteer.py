"""Names that we know beforehand: places by CLDR and our list, well-known organisations, given names, spelt
letters."""

from __future__ import annotations

from functools import cache

from quizzes.arabic import data
from quizzes.arabic.text import bare, skeleton

Forms = dict[str, list[tuple[tuple[str, ...], str]]]  # first word -> (all words, key), longest first

_NO_PLACES = frozenset({"ZZ", "QO", "XA", "XB", "EZ", "EU", "UN"})


@cache
def _territories() -> dict[str, str]:
    """Names of countries by their ISO 3166 code, from CLDR."""
    from babel import Locale  # noqa: PLC0415 - a big table, only for texts

    names = Locale("ar").territories.items()
    return {
        code: bare(name)
        for code, name in names
        if len(code) == 2 and code.isalpha() and code not in _NO_PLACES
    }


@cache
def places() -> Forms:
    """Territories of CLDR, and our own list."""
    table: Forms = {}
    for key, *forms in data.rows("places"):
        for form in forms:
            _add(table, form, key)
    for code, name in _territories().items():
        _add(table, name, code)
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
    """Skeletons of given names that are hardly anything else."""
    return frozenset(skeleton(word) for word in data.words("first_names"))


@cache
def names_or_words() -> frozenset[str]:
    """Skeletons of given names that are as often a common word: سلام, ناصر, مينا."""
    return frozenset(skeleton(word) for word in data.words("names_or_words"))


@cache
def places_or_words() -> frozenset[str]:
    """Skeletons of places that are as often a common word: صور, الخبر."""
    return frozenset(skeleton(word) for word in data.words("places_or_words"))


@cache
def spelt_letters() -> frozenset[str]:
    return frozenset(bare(word) for word in data.words("letter_names"))


_ALEFS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})


@cache
def _single_names() -> frozenset[str]:
    """Listed names of one word, with their ئ and ؤ: يؤنس is not يونس."""
    forms = [form for name in ("places", "organisations") for row in data.rows(name) for form in row[1:]]
    forms += [*_territories().values(), *data.words("first_names")]
    single = {bare(form) for form in forms if " " not in form} - data.bare_words("places_or_words")
    return frozenset(form.translate(_ALEFS) for form in single)


def is_name(word: str) -> bool:
    """Whether a bare word without proclitics is a listed name by itself."""
    return word.translate(_ALEFS) in _single_names()

"""Names that we know beforehand: places by CLDR and our list, well-known organisations, given names, spelt
letters."""

from __future__ import annotations

from collections.abc import Iterator
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
    table = _keyed("places")
    for code, name in _territories().items():
        _add(table, name, code)
    _add_unkeyed(table, "towns")
    return _sorted(table)


@cache
def organisations() -> Forms:
    table = _keyed("organisations")
    _add_unkeyed(table, "bodies")
    return _sorted(table)


@cache
def clubs() -> Forms:
    """Clubs; most of these names are common words or towns as well."""
    table: Forms = {}
    _add_unkeyed(table, "clubs")
    return _sorted(table)


@cache
def media() -> frozenset[tuple[str, ...]]:
    """Names of media that are common words: only in quotation marks."""
    return frozenset(_words(name) for name in data.words("media"))


@cache
def with_madda() -> frozenset[str]:
    """The words of listed names that are written with آ, in plain letters: بابل is not آبل."""
    files = ("places", "towns", "organisations", "bodies", "clubs")
    forms = [form for file in files for row in data.rows(file) for form in row]
    return frozenset(bare(word) for form in forms for word in form.split() if "آ" in word)


def _keyed(file: str) -> Forms:
    table: Forms = {}
    for key, *forms in data.rows(file):
        for form in forms:
            _add(table, form, key)
    return table


def _add_unkeyed(table: Forms, file: str) -> None:
    """Lines without a key: a line belongs to what its first form names already, or that form is its key."""
    for forms in data.rows(file):
        first = _words(forms[0])
        known = (key for words, key in table.get(first[0], ()) if words == first)
        key = next(known, " ".join(first))
        for form in forms:
            _add(table, form, key)


def _words(form: str) -> tuple[str, ...]:
    return tuple(skeleton(word) for word in form.replace("+", " +").split())


def _add(table: Forms, form: str, key: str) -> None:
    for words in _spellings(_words(form)):
        if not any(words == held for held, _ in table.setdefault(words[0], [])):
            table[words[0]].append((words, key))


def _spellings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A foreign g is written غ, or ج in Egypt: لاغوس, لاجوس."""
    yield words
    egyptian = tuple(word.replace("غ", "ج") if len(word) > 4 else word for word in words)
    if egyptian != words:
        yield egyptian


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
def any_given_names() -> frozenset[str]:
    """Skeletons of all listed given names."""
    return given_names() | names_or_words()


@cache
def family_names() -> frozenset[str]:
    """Skeletons of family names that are common words as well: الحداد, كامل."""
    return frozenset(skeleton(word) for word in data.words("family_names"))


@cache
def known_surnames() -> frozenset[str]:
    """Skeletons of family names that news writes alone: ماكرون, ميسي."""
    return frozenset(skeleton(word) for word in data.words("known_surnames"))


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
    forms += [form for name in ("towns", "bodies") for row in data.rows(name) for form in row]
    forms += [*_territories().values(), *data.words("first_names")]
    single = {bare(form) for form in forms if " " not in form} - data.bare_words("places_or_words")
    return frozenset(form.translate(_ALEFS) for form in single)


def is_name(word: str) -> bool:
    """Whether a bare word without proclitics is a listed name by itself."""
    return word.translate(_ALEFS) in _single_names()

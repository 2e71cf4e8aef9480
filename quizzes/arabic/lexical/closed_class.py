"""Particles, pronouns and prepositions with the clitics that each takes, from our own table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.text import bare

PROCLITICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ()),
    ("و", ("wa/CONJ",)),
    ("ف", ("fa/CONJ",)),
    ("ب", ("bi/PREP",)),
    ("ل", ("li/PREP",)),
    ("ال", ("Al/DET",)),
    ("وال", ("wa/CONJ", "Al/DET")),
    ("بال", ("bi/PREP", "Al/DET")),
    ("لل", ("li/PREP", "Al/DET")),
    ("وب", ("wa/CONJ", "bi/PREP")),
    ("ول", ("wa/CONJ", "li/PREP")),
    ("ولل", ("wa/CONJ", "li/PREP", "Al/DET")),
    ("وبال", ("wa/CONJ", "bi/PREP", "Al/DET")),
)

PRONOUNS = {
    "ه": ("3MS", "هُ"), "ها": ("3FS", "هَا"), "هما": ("3D", "هُمَا"), "هم": ("3MP", "هُم"), "هن": ("3FP", "هُنَّ"),
    "ك": ("2MS", "كَ"), "كما": ("2D", "كُمَا"), "كم": ("2MP", "كُم"), "ني": ("1S", "نِي"), "ي": ("1S", "ي"),
    "نا": ("1P", "نَا"),
}  # fmt: skip

_BEFORE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", "-", ()),
    ("و", "w", ("wa/CONJ",)),
    ("ف", "w", ("fa/CONJ",)),
    ("أ", "w", (">a/INTERROG",)),
    ("ب", "p", ("bi/PREP",)),
    ("ل", "p", ("li/PREP",)),
    ("ك", "p", ("ka/PREP",)),
    ("وب", "p", ("wa/CONJ", "bi/PREP")),
    ("ول", "p", ("wa/CONJ", "li/PREP")),
    ("وك", "p", ("wa/CONJ", "ka/PREP")),
    ("فب", "p", ("fa/CONJ", "bi/PREP")),
    ("فل", "p", ("fa/CONJ", "li/PREP")),
)


@dataclass(frozen=True, slots=True)
class Match:
    """One way to take a written word apart into proclitics, a word of the table and a pronoun ("" for
    none)."""

    row: tuple[str, ...]  # form, lemma, tag, part of speech, meanings, before, after
    head: str
    morphemes: tuple[str, ...]
    pronoun: str
    careless: bool  # written without its hamza, or ي for ى


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in data.rows("function_words"):
        found.setdefault(bare(row[0]), []).append(row)
    for key, rows in list(found.items()):
        for other in _careless(key):
            found.setdefault(other, []).extend(row for row in rows if row not in found.get(other, []))
    return found


def _careless(form: str) -> set[str]:
    """The same word as hasty typists write it: without hamza, ي for a final ى."""
    plain = form.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
    found = {plain}
    if form.endswith("ى") and len(form) > 2:
        found |= {form[:-1] + "ي", plain[:-1] + "ي"}
    return found - {form}


@lru_cache(maxsize=8192)
def matches(form: str) -> tuple[Match, ...]:
    """Every way to read `form`, which is bare, as a word of the closed classes."""
    return tuple(_matches(form))


def covers(form: str) -> bool:
    return bool(matches(form))


def _matches(form: str) -> Iterator[Match]:
    for head, takes, morphemes in _BEFORE:
        if not form.startswith(head) or len(form) == len(head):
            continue
        rest = form[len(head) :]
        for row in _table().get(rest, ()):
            if row[6] != "o" and _allows(row, takes):
                yield Match(row, head, morphemes, "", bare(row[0]) != rest)
        for size in (1, 2, 3):
            word, pronoun = rest[:-size], rest[-size:]
            if word and pronoun in PRONOUNS:
                for row in _table().get(word, ()):
                    if row[6] in "so" and _allows(row, takes):
                        yield Match(row, head, morphemes, pronoun, bare(row[0]) != word)


def _allows(row: tuple[str, ...], takes: str) -> bool:
    return takes == "-" or row[5] == "p" or (row[5] == "w" and takes == "w")

"""The language data of this project: one file for each kind, its source at its head, a line for each
entry."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quizzes.arabic.document import Clitic
from quizzes.arabic.text import bare

FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of one file, each as its columns."""
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The first column of a file."""
    return frozenset(row[0] for row in rows(name))


@cache
def bare_words(name: str) -> frozenset[str]:
    """The first column of a file without vowels."""
    return frozenset(bare(word) for word in words(name))


@cache
def clitic_of(morpheme: str, *, before: bool) -> Clitic | None:
    """The clitic behind a morpheme of the lexicon ("wa/CONJ", "POSS_PRON_3MS"); None where it is none."""
    for name, form, kind, gloss in rows("clitics"):
        if name == morpheme:
            return Clitic(form, kind, gloss, before)  # type: ignore[arg-type]
    return None

"""What the words around a word see of one of its readings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from quizzes.arabic.reading import Ending, Reading


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """What the words around a reading see of it. Two faces are the same only if `face` made them the same
    object."""

    tag: str
    left: str  # proclitics: "CONJ", "PREP", "CONJ+PREP", "SUBJUNC" ...
    case: str  # Nom, Acc, Gen or ""
    state: str  # D P I C X or ""
    gender: str
    number: str
    broken: bool
    mood: str
    pronoun: bool  # carries a pronoun at its end
    function: str = ""  # "غير", "DET", "كان" or "elative"


@cache
def face(  # noqa: PLR0917 - every feature is a key of the cache
    tag: str,
    left: str = "",
    case: str = "",
    state: str = "",
    gender: str = "",
    number: str = "",
    broken: bool = False,
    mood: str = "",
    pronoun: bool = False,
    function: str = "",
) -> Face:
    """The one face with these features."""
    return Face(tag, left, case, state, gender, number, broken, mood, pronoun, function)


def faces_of(reading: Reading) -> tuple[Face, ...]:
    """What the neighbours of a word see of one of its readings, for each of its endings."""
    pronoun = bool(reading.clitics) and not reading.clitics[-1].before
    return _faces(
        reading.tag, reading.left, reading.endings, reading.gender or "", reading.number or "",
        reading.broken, pronoun, reading.function,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _faces(  # noqa: PLR0917 - every feature is a key of the cache
    tag: str,
    left: str,
    endings: tuple[Ending, ...],
    gender: str,
    number: str,
    broken: bool,
    pronoun: bool,
    function: str,
) -> tuple[Face, ...]:
    return tuple(
        face(tag, left, one.case or "", one.state, gender, number, broken, one.mood or "", pronoun, function)
        for one in endings
    )


START = face("START")

NOMINAL = frozenset({"N", "A", "PN", "NUM"})
VERBS = frozenset({"VP", "VI", "VC"})

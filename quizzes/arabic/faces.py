"""What the words around a word see of one of its readings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from quizzes.arabic.reading import Reading


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


def faces_of(reading: Reading) -> list[Face]:
    """What the neighbours of a word see of one of its readings, for each of its endings."""
    pronoun = any(not clitic.before for clitic in reading.clitics)
    gender, number = reading.gender or "", reading.number or ""
    return [
        face(
            reading.tag, reading.left, ending.case or "", ending.state, gender, number, reading.broken,
            ending.mood or "", pronoun, reading.function,
        )
        for ending in reading.endings
    ]  # fmt: skip


START = face("START")

NOMINAL = frozenset({"N", "A", "PN", "NUM"})
VERBS = frozenset({"VP", "VI", "VC"})

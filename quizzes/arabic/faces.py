"""What the words around a word see of one of its readings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

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


def face_of(reading: Reading, ending: Ending) -> Face:
    """What the neighbours of a word see of one of its readings."""
    made = reading.faces.get(ending)
    if made is None:
        made = reading.faces[ending] = face(
            reading.tag,
            reading.left,
            ending.case or "",
            ending.state,
            reading.gender or "",
            reading.number or "",
            reading.broken,
            ending.mood or "",
            any(not clitic.before for clitic in reading.clitics),
            reading.function,
        )
    return made


START = face("START")

NOMINAL = frozenset({"N", "A", "PN", "NUM"})
VERBS = frozenset({"VP", "VI", "VC"})

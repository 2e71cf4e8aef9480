"""What the words around a word see of one of its readings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.word_classes import is_saying, is_time
from quizzes.arabic.morphology.reading import Ending, Reading
from quizzes.arabic.text import bare


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
    function: str = ""  # "غير", "DET", "كان", "elative" ...


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
    gender = reading.gender or _antecedent(reading)
    return _faces(
        reading.tag, reading.left, reading.endings, gender, reading.number or "", reading.broken,
        pronoun, _function(reading), _subject_of(reading),
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
    subject: str,
) -> tuple[Face, ...]:
    return tuple(
        face(
            tag,
            left,
            one.case or "",
            one.state or subject,
            gender,
            number,
            broken,
            one.mood or "",
            pronoun,
            function,
        )
        for one in endings
    )


def _antecedent(reading: Reading) -> str:
    """The gender of what الذي or التي speaks of."""
    if reading.tag != "REL":
        return ""
    letters = "".join(letter for letter, _ in reading.spelled)
    return "Masc" if letters.endswith("لذي") else "Fem" if letters.endswith("لتي") else ""


def _subject_of(reading: Reading) -> str:
    """Of a verb: "passive", or "own" where its ending names its subject."""
    if reading.tag not in VERBS:
        return ""
    if reading.voice == "Pass":
        return "passive"
    return "own" if reading.person != 3 or reading.number in {"Dual", "Plur"} else ""


def _function(reading: Reading) -> str:
    """Also nouns of time, verbs of speech, and the elatives that compare by a noun, from the lemma."""
    if reading.function == "elative" and reading.lemma is not None:
        return "more" if bare(lexicon.lemma(reading.lemma).form) in _MORE else "elative"
    if reading.function:
        return reading.function
    if reading.lemma is None or reading.tag not in {"N", "VP", "VI"}:
        return ""
    form = lexicon.lemma(reading.lemma).form
    if reading.tag == "N":
        return "time" if is_time(form) else ""
    return "say" if is_saying(form) else ""


_MORE = frozenset({"أكثر", "أقل", "أشد"})
ELATIVES = frozenset({"elative", "more"})

START = face("START")

NOMINAL = frozenset({"N", "A", "PN", "NUM"})
VERBS = frozenset({"VP", "VI", "VC"})

"""One way to read a written word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from quizzes.arabic.document import Aspect, Case, Clitic, Gender, Mood, Number, Voice
from quizzes.arabic.lexical.spelling import Letter

# What a word is to its neighbours. N noun, A adjective, PN name, VP VI VC verbs; the rest are particles.
State = Literal["D", "P", "I", "C", "X", ""]  # with ال, with a pronoun, with tanween, bare, any, not a noun


CASES: tuple[Case, ...] = ("Nom", "Acc", "Gen")


Sense = tuple[str, str, Voice | None]  # lemma_id, part of speech, voice


class Ending(NamedTuple):
    mark: int | None  # the vowel it puts on the letter at `Reading.end`; None: it has a form of its own
    case: Case | None = None
    state: State = ""
    mood: Mood | None = None


@dataclass(slots=True)
class Reading:
    spelled: tuple[Letter, ...]
    columns: list[int]  # of the table of `vowels`, one for each letter
    tag: str
    pos: str
    lemma: int | None  # number in the lexicon
    form: str  # dictionary form where it is not in the lexicon
    gloss: tuple[str, ...]
    cost: float
    end: int | None = None  # the letter that carries the vowel of case or mood
    endings: tuple[Ending, ...] = (Ending(None),)
    left: str = ""  # what its proclitics are to the word before: "and", "prep", "sub"
    clitics: tuple[Clitic, ...] = ()
    gender: Gender | None = None
    number: Number | None = None
    person: int | None = None
    voice: Voice | None = None
    aspect: Aspect | None = None
    stem: str = ""  # transliterated
    broken: bool = False  # a broken plural
    guessed: bool = False
    fixed: bool = False  # its meanings are those of this form alone
    function: str = ""  # "غير", "DET", "كان" or "elative": what its neighbours must know of it
    root: str | None = None  # of a guess whose pattern shows one
    analyses: dict[Ending, Any] | None = None  # what `analyses` has made of it, by its ending
    sense: Sense | None = None  # what it has made of it, too

"""The few vowel marks that tell a word from the other words of the same letters: عِلم from عَلَم."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.text import FATHA, SUKUN, bare, letters

Spelled = Sequence[tuple[str, str]]  # letters, each with its marks


def telling_form(token: Token) -> str:
    """The word as it is written, with no more marks than tell its reading from the others that it could have.

    Other readings of the same lemma and the same voice, person and number are no other word: a case ending
    alone never asks for a mark. A word that has typed marks, or letters of its own, stays as it stands.
    """
    if token.kind != "word" or bare(token.surface) != token.surface:
        return token.surface
    own = letters(token.analysis.vocalised)
    if "".join(letter for letter, _ in own) != token.surface:
        return token.surface
    rivals = [_aligned(other, token.surface) for other in token.others if _is_another(other, token.analysis)]
    return _with_marks(own, _telling(own, [rival for rival in rivals if rival]))


def _is_another(other: Analysis, own: Analysis) -> bool:
    if other.lemma_id != own.lemma_id:
        return True
    return (other.voice, other.person, other.number) != (own.voice, own.person, own.number)


def _aligned(other: Analysis, surface: str) -> Spelled:
    """The other reading's letters, if they are those that are written."""
    spelled = letters(other.vocalised)
    return spelled if "".join(letter for letter, _ in spelled) == surface else ()


def _telling(own: Spelled, rivals: list[Spelled]) -> set[int]:
    """The fewest places whose marks set the word apart from every rival, the earliest first; the last letter,
    which carries the case, only where nothing else does."""
    told: set[int] = set()
    while rivals:
        apart = [sum(_differs(own, rival, at) for rival in rivals) for at in range(len(own))]
        best = max(range(len(own)), key=lambda at: (apart[at] > 0, at < len(own) - 1, apart[at], -at))
        if not apart[best]:
            return told
        told.add(best)
        rivals = [rival for rival in rivals if not _differs(own, rival, best)]
    return told


def _differs(own: Spelled, rival: Spelled, at: int) -> bool:
    return _seen(own, at) != _seen(rival, at)


def _seen(spelled: Spelled, at: int) -> str:
    """The marks of a letter as they are read: a missing mark before an alef is its fatha, a sukun is none."""
    marks = "".join(sorted(spelled[at][1].replace(SUKUN, "")))
    long = at + 1 < len(spelled) and spelled[at + 1] in {("ا", ""), ("ى", "")}
    return FATHA if not marks and long else marks


def _with_marks(own: Spelled, places: set[int]) -> str:
    return "".join(
        letter + ((marks or SUKUN) if at in places else "") for at, (letter, marks) in enumerate(own)
    )

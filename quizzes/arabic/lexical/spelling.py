"""Vowelled forms of the lexicon as letters with their marks, and back as text that a learner reads."""

from __future__ import annotations

from functools import lru_cache

from quizzes.arabic.lexical.buckwalter import arabic
from quizzes.arabic.marks import M_A, M_AN, M_I, M_IN, M_U, M_UN, MARK_OF, NONE, SHADDED
from quizzes.arabic.text import (
    DAGGER_ALEF,
    DAMMA,
    DAMMATAN,
    FATHA,
    FATHATAN,
    KASRA,
    KASRATAN,
    SHADDA,
    SUKUN,
    letters,
)

Letter = tuple[str, int]  # a letter of the alphabet (ٱ for a connecting alef) and its mark, see `vowels`

SUN_LETTERS = frozenset("تثدذرزسشصضطظلن")
_MARKS = {"a": M_A, "u": M_U, "i": M_I, "F": M_AN, "N": M_AN + 1, "K": M_AN + 2, "`": M_A}


_SHARED: dict[Letter, Letter] = {}  # of the same letters one object


@lru_cache(maxsize=4096)
def spell(form: str) -> tuple[Letter, ...]:
    """A transliterated vowelled form, letter by letter. The a before a long alef is put in; sukun is no
    mark."""
    found: list[Letter] = []
    for char in form:
        if char == "~":
            if found:
                letter, mark = found[-1]
                found[-1] = (letter, mark % SHADDED + SHADDED)
        elif char in _MARKS:
            if found and not (found[-1][0] == "ا" and len(found) > 1):
                letter, mark = found[-1]
                found[-1] = (letter, mark // SHADDED * SHADDED + _MARKS[char])
        elif char not in "o_":
            if char in "AY" and _carries_long_alef(found, form):
                letter, mark = found[-1]
                found[-1] = (letter, mark + M_A)
            found.append((arabic(char), NONE))
    return tuple(_SHARED.setdefault(letter, letter) for letter in found)


def unmarked(form: str) -> tuple[Letter, ...]:
    """Bare letters whose marks nobody knows."""
    return tuple(_SHARED.setdefault((letter, NONE), (letter, NONE)) for letter in form)


def _carries_long_alef(found: list[Letter], form: str) -> bool:
    """Whether an alef lengthens the last letter found: not that of كتبوا, which is silent."""
    if not found or found[-1][1] not in {NONE, SHADDED} or found[-1][0] in "اٱآ":
        return False
    long_u = found[-1] == ("و", NONE) and len(found) > 1 and found[-2][1] % SHADDED == M_U
    return not (long_u and form.endswith("uwA"))


_TYPED = {FATHA: M_A, DAMMA: M_U, KASRA: M_I, FATHATAN: M_AN, DAMMATAN: M_UN, KASRATAN: M_IN}


@lru_cache(maxsize=4096)
def _spell_arabic(form: str) -> tuple[Letter, ...]:
    spelled = []
    for letter, marks in letters(form):
        vowel = next((_TYPED[mark] for mark in marks if mark in _TYPED), NONE)
        spelled.append((letter, vowel + (SHADDED if SHADDA in marks else 0)))
    return tuple(spelled)


def spell_arabic(form: str) -> list[Letter]:
    """A form written in vowelled Arabic, letter by letter."""
    return list(_spell_arabic(form))


def vocalised(form: str) -> str:
    """A transliterated form as vowelled Arabic with sukuns."""
    return write(spell(form))


def write(
    spelled: tuple[Letter, ...] | list[Letter], last_open: bool = True, plain: int | None = None
) -> str:
    """Letters and marks as text in Unicode normal form C (a vowel stands before its shadda): sukun on a
    consonant that closes a syllable, never on the last letter if `last_open` nor on the one at `plain`."""
    parts: list[str] = []
    final = len(spelled) - 1
    for at, (letter, mark) in enumerate(spelled):
        parts.append("ا" if letter == "ٱ" else letter)
        vowel = mark % SHADDED
        if vowel:
            parts.append(MARK_OF[vowel])
        if mark >= SHADDED:
            parts.append(SHADDA)
        elif mark == NONE and at != plain and not (last_open and at == final) and _closes(spelled, at):
            parts.append(SUKUN)
    return "".join(parts)


def _closes(spelled: tuple[Letter, ...] | list[Letter], at: int) -> bool:
    """Whether a letter without a vowel closes its syllable and is no long vowel."""
    letter = spelled[at][0]
    if letter in "اآىٱةٰ" or letter == DAGGER_ALEF or at == 0:
        return False
    if at + 1 < len(spelled) and spelled[at + 1][1] >= SHADDED:
        return False  # the ل of ال before a sun letter
    before = spelled[at - 1][1] % SHADDED
    if letter == "و":
        return before != M_U
    if letter == "ي":
        return before != M_I
    return True

"""Is the typed word the one that was asked for? Judged on the letters; the vowels are another matter."""

from __future__ import annotations

from enum import StrEnum

from quizzes.arabic.text import letters, skeleton, without_sukun

ARTICLE = "ال"


class Verdict(StrEnum):
    RIGHT = "right"  # and the vowels, as far as any were typed
    VOWELS = "vowels"  # the letters are right, a vowel is not
    WRONG = "wrong"


def judge(typed: str, *, lemma: str) -> Verdict | None:
    """What was typed against a vowelled dictionary form; None where nothing was typed.

    The letters are compared without vowels, with the carriers of hamza, alef maqsura and ta marbuta folded,
    and with or without the article. A vowel is wrong where one was typed and another belongs there.
    """
    given = "".join(typed.split())
    if not skeleton(given):
        return None
    if skeleton(given) != skeleton(lemma) and skeleton(given) == ARTICLE + skeleton(lemma):
        given = _without_article(given)
    if skeleton(given) != skeleton(lemma):
        return Verdict.WRONG
    pairs = zip(letters(without_sukun(given)), letters(without_sukun(lemma)), strict=False)
    agree = all(not own or not said or set(own) == set(said) for (_, said), (_, own) in pairs)
    return Verdict.RIGHT if agree else Verdict.VOWELS


def _without_article(word: str) -> str:
    """The word behind its ال, and behind the shadda that a sun letter has from it."""
    spelled = letters(word)[len(ARTICLE) :]
    letter, marks = spelled[0]
    assimilated = letter + marks.replace("\N{ARABIC SHADDA}", "")
    return assimilated + "".join(letter + marks for letter, marks in spelled[1:])

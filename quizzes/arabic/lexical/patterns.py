"""The pattern (wazn) of a word: its lemma with ف ع ل in the place of the root's letters."""

from __future__ import annotations

from functools import lru_cache

from quizzes.arabic.text import DAMMA, KASRA, letters

_ADDED = frozenset("اتةيوىنمسأإآءئؤ")
_HAMZAS = str.maketrans("أإآؤئ", "ءءءءء")
_LONG = {"و": DAMMA, "ي": KASRA}


@lru_cache(maxsize=16_384)
def pattern(lemma: str, root: str) -> str | None:
    """تَفَاعُل for تَفَاهُم of فهم; None where a weak root or a doubled letter hides it."""
    if len(root) not in {3, 4}:
        return None
    slots = "فعل" if len(root) == 3 else "فعلل"
    spelled = letters(lemma)
    places = _places([letter.translate(_HAMZAS) for letter, _ in spelled], root.translate(_HAMZAS))
    if places is None or any(_is_long_vowel(spelled, at) for at in places):
        return None
    return "".join(
        (slots[places[at]] if at in places else letter) + marks for at, (letter, marks) in enumerate(spelled)
    )


def _is_long_vowel(spelled: tuple[tuple[str, str], ...], at: int) -> bool:
    """Whether a و or ي of the root only lengthens the vowel before it: مَبِيع."""
    letter, marks = spelled[at]
    return not marks and at > 0 and letter in _LONG and _LONG[letter] in spelled[at - 1][1]


def _places(word: list[str], root: str) -> dict[int, int] | None:
    """Which letter of the word is which of the root, from the end, where added letters are rarer; None if it
    is not."""
    if len(root) == 3 and root[1] == root[2] and word.count(root[1]) < 2:
        return None
    found: dict[int, int] = {}
    at = len(word) - 1
    for number in range(len(root) - 1, -1, -1):
        while at >= 0 and word[at] != root[number]:
            if word[at] not in _ADDED:
                return None
            at -= 1
        if at < 0:
            return None
        found[at] = number
        at -= 1
    return None if any(letter not in _ADDED for letter in word[: at + 1]) else found

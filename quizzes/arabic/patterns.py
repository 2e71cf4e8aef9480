"""The pattern (wazn) of a word: its lemma with ف ع ل in the place of the root's letters."""

from __future__ import annotations

from quizzes.arabic.text import letters

_WEAK = frozenset("اويىءأإآؤئ")


def pattern(lemma: str, root: str) -> str | None:
    """ "تَفَاعُل" for تَفَاهُم of فهم; None where a weak root or a doubled letter hides it."""
    if any(letter in _WEAK for letter in root) or len(root) not in {3, 4}:
        return None
    slots = "فعل" if len(root) == 3 else "فعلل"
    spelled = letters(lemma)
    places = _places([letter for letter, _ in spelled], root)
    if places is None:
        return None
    parts = []
    for at, (letter, marks) in enumerate(spelled):
        parts.append((slots[places[at]] if at in places else letter) + marks)
    return "".join(parts)


def _places(word: list[str], root: str) -> dict[int, int] | None:
    """Which letter of the word is which of the root, from the end, where added letters are rarer; None if it is not."""
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
    if any(letter not in _ADDED for letter in word[: at + 1]):
        return None
    return found


_ADDED = frozenset("اتةيوىنمسأإآءئؤ")

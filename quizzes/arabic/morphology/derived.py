"""Guesses with a root: words that the lexicon does not have but whose pattern and root are plain to see.

متسوق is not in the lexicon; سوق is a root of it and متفعّل a pattern of every root, so it is read as an
active participle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from quizzes.arabic.lexical import lexicon

_L = "([^اةىآ])"
Kind = Literal["A", "N", "VI"]

# Written patterns without vowels, the letters of the root in groups: participles, verbal nouns, imperfects.
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("A", f"م(?:ت|ست|ن)?{_L}{_L}{_L}"),
    ("A", f"مت?{_L}ا{_L}{_L}"),
    ("A", f"م{_L}ت{_L}{_L}"),
    ("A", f"م{_L}{_L}و{_L}"),
    ("A", f"مت{_L}{_L}ي()"),
    ("N", f"ت{_L}{_L}{_L}"),
    ("N", f"ت{_L}ا{_L}{_L}"),
    ("N", f"ت{_L}{_L}ي{_L}"),
    ("N", f"(?:ان|است|إ){_L}{_L}ا{_L}"),
    ("N", f"ا{_L}ت{_L}ا{_L}"),
    ("VI", f"[يتنأ](?:ت|ست|ن)?{_L}{_L}{_L}"),
    ("VI", f"[يتن]ت?{_L}ا{_L}{_L}"),
    ("VI", f"[يتنأ]{_L}ت{_L}{_L}"),
    ("VI", f"[يتن]{_L}(و){_L}"),
    ("VI", f"[يتن]{_L}(ي){_L}"),
)
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "A": ("", "ة", "ون", "ين", "ات", "ا", "ان", "تان", "تين"),
    "N": ("", "ات", "ا", "ه", "ها", "هم", "نا"),
    "VI": ("", "ون", "وا", "ان", "ه", "ها", "هم", "نا"),
}


@cache
def _compiled() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


def derivations(word: str) -> Iterator[tuple[Kind, str, str, str]]:
    """Each way to see a root and pattern in `word` (no proclitics): kind, stem, ending, root."""
    roots = lexicon.data().roots
    for kind, pattern in _compiled():
        for ending in _ENDINGS[kind]:
            if not word.endswith(ending):
                continue
            stem = word[: len(word) - len(ending)]
            match = pattern.fullmatch(stem) if len(stem) > 3 else None
            if match:
                letters = [letter for letter in match.groups() if letter]
                root = "".join(letters) if len(letters) == 3 else "".join(letters) + "ي"
                if root in roots:
                    yield kind, stem, ending, root

"""Is this answer right? Pure: it reads a question and its options as they are loaded, and asks no database.

A typed answer is compared with the accepted ones letter by letter after both are brought to one form, in
which no two spellings that a careful writer uses for the same word differ. Nothing else is forgiven:
whether an answer may come with or without ال or a clitic is for the accepted answers to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from quizzes.arabic.text import skeleton, western_digits

_GROUPED = re.compile(r"(?<=\d)[,٬](?=\d{3}(?!\d))")  # 1,248 and ١٬٢٤٨
_IN_NUMBERS = re.compile(r"(?<=\d)[.:/-](?=\d)|(?<!\S)-(?=\d)")  # 3.5, 18:30, 17/1/2026, -4
_SIGNS = str.maketrans({"٫": ".", "٪": "%", "−": "-"})


def normal_form(text: str) -> str:
    """The form in which typed answers are compared; "" where nothing is left.

    Vowels and tatweel apart; hamza carriers, alef maqsura and ta marbuta folded; the three sets of digits
    one, and ungrouped; Latin letters in lower case. Punctuation, quotation marks and repeated spaces count
    for nothing.
    """
    folded = western_digits(skeleton(unicodedata.normalize("NFKC", text))).translate(_SIGNS).casefold()
    folded = _GROUPED.sub("", folded)
    kept = {match.start() for match in _IN_NUMBERS.finditer(folded)}
    spaced = (
        char if place in kept or char == "%" or not _separates(char) else " "
        for place, char in enumerate(folded)
    )
    return " ".join("".join(spaced).split()).replace(" %", "%")


def matches(given: str, accepted: Iterable[str]) -> bool:
    """Whether the typed answer is one of the accepted; an empty one never is."""
    form = normal_form(given)
    return bool(form) and any(form == normal_form(one) for one in accepted)


def _separates(char: str) -> bool:
    return unicodedata.category(char)[0] in "PZC"

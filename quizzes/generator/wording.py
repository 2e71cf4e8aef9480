"""Arabic letters put together into stems and options, and taken apart to be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FOLDED = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")
GAP = "_____"

_SPACE_BEFORE = re.compile(r"\s+([،,.؛:؟!)\]»])")
_SPACE_AFTER = re.compile(r"([(\[«])\s+")
_SPACES = re.compile(r"\s+")
_NO_WORD = re.compile(r"[^\w.%]+")
_EDGE = " \t\n،,.؛:؟!…-–—"


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Without vowel marks and tatweel."""
    return MARKS.sub("", text)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """For comparing: no marks, one alef, ya and ha, Western digits, no punctuation, single spaces."""
    plain = bare(unicodedata.normalize("NFC", text)).translate(DIGITS).translate(FOLDED)
    return _SPACES.sub(" ", _NO_WORD.sub(" ", plain).replace("_", " ")).strip(" .").casefold()


def words(text: str) -> list[str]:
    """The words of a text as a reader counts them; the gap is one."""
    return [
        word for word in text.split() if any(character.isalnum() or character == "_" for character in word)
    ]


def tidy(text: str) -> str:
    """Single spaces, none before a comma or inside a bracket, no punctuation left hanging at the edges."""
    text = _SPACES.sub(" ", text)
    text = _SPACE_AFTER.sub(r"\1", _SPACE_BEFORE.sub(r"\1", text))
    return text.strip(_EDGE)


def question(text: str) -> str:
    return tidy(text) + "؟"


def quoted(text: str) -> str:
    return f"«{text}»"


def balanced(text: str) -> bool:
    """No half bracket and no half quotation."""
    pairs = (("(", ")"), ("[", "]"), ("«", "»"), ("{", "}"))
    return all(text.count(left) == text.count(right) for left, right in pairs) and text.count('"') % 2 == 0

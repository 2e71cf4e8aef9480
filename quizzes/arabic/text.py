"""Arabic letters: what is a letter, what is a mark, and the forms that strings are compared by.

Nothing here moves an offset of an article: these functions make new strings for comparing and looking up,
and `letters` says for each letter of such a string where in the original it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TATWEEL = "\u0640"
FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"
FATHA, DAMMA, KASRA, SHADDA, SUKUN = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
DAGGER_ALEF = "\u0670"

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LETTERS = (
    "\u0621-\u063a\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5"
    "\u06ee\u06ef\u06fa-\u06fc\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)

INVISIBLE = f"[{_INVISIBLE}]"
LETTER = f"[{_LETTERS}]"
INSIDE_WORD = f"[{_LETTERS}{_MARKS}{TATWEEL}{_INVISIBLE}]"

_MARK = re.compile(f"[{_MARKS}]")
_LETTER = re.compile(LETTER)
_ANY_LETTER = re.compile(r"[^\W\d_]")

# Letters of other keyboards that stand for an Arabic letter.
_VARIANTS = str.maketrans(
    {
        "\u06a9": "ك",  # Persian keheh
        "\u06cc": "ي",  # Persian yeh
        "\u06d2": "ي",
        "\u06c1": "ه",
        "\u06be": "ه",
        "\u06d5": "ه",
        "\u06c0": "ه",
        "\u0671": "ا",  # alef wasla
        "\u0672": "أ",
        "\u0673": "إ",
        "\u06c3": "ة",
    }
)
_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"})
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_TO_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


_REMEMBERED = 32_768  # words whose forms are kept at hand


class NotArabic(ValueError):  # noqa: N818
    """The text has no Arabic letters, or hardly any."""


@lru_cache(maxsize=4096)
def _normal_letters(char: str) -> str:
    """The plain letters that one character stands for: "" for a mark or a zero-width sign, "لا" for a
    ligature."""
    if char == TATWEEL or _MARK.match(char):
        return ""
    if unicodedata.category(char) in {"Cf", "Mn"}:
        return ""
    expanded = unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufefc" else char
    if expanded != char:
        return "".join(_normal_letters(c) for c in expanded if c != " ")
    return char.translate(_VARIANTS)


@lru_cache(maxsize=_REMEMBERED)
def bare(s: str) -> str:
    """`s` without vowel marks, tatweel and zero-width signs, with every letter in its plain form."""
    return "".join(map(_normal_letters, unicodedata.normalize("NFC", s)))


def without_sukun(s: str) -> str:
    """A vowelled form without what only says that no vowel follows, to compare two spellings of one form."""
    return unicodedata.normalize("NFC", s).replace(SUKUN, "")


@lru_cache(maxsize=_REMEMBERED)
def skeleton(s: str) -> str:
    """The form for searching and comparing: bare, hamza carriers, alef maqsura and ta marbuta folded."""
    return bare(s).translate(_FOLD)


@lru_cache(maxsize=_REMEMBERED)
def letters(s: str) -> tuple[tuple[str, str], ...]:
    """The letters of `s` in their plain form, each with the vowel marks typed on it."""
    found: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFC", s):
        if _MARK.match(char):
            if found:
                letter, marks = found[-1]
                found[-1] = (letter, marks + char)
        else:
            found.extend(map(_unmarked, _normal_letters(char)))
    return tuple(found)


@lru_cache(maxsize=4096)
def _unmarked(letter: str) -> tuple[str, str]:
    """Of the same letter one object: the words that are remembered are full of them."""
    return letter, ""


def is_mark(char: str) -> bool:
    return bool(_MARK.match(char))


def arabic_share(text: str) -> float:
    """How many of the letters in `text` are Arabic, 0 to 1; 0 for a text without letters."""
    total = len(_ANY_LETTER.findall(text))
    return len(_LETTER.findall(text)) / total if total else 0.0


def is_arabic(text: str, least: float = 0.5) -> bool:
    """Whether at least that share of the letters is Arabic."""
    return arabic_share(text) >= least


def western_digits(s: str) -> str:
    """Arabic-Indic and Persian digits as 0 to 9; nothing else changes."""
    return s.translate(_DIGITS)


def arabic_digits(s: str) -> str:
    """0 to 9 as Arabic-Indic digits; nothing else changes."""
    return s.translate(_TO_ARABIC_DIGITS)

"""Bytes of a text file as text.

UTF-8, UTF-16 with its mark, what the file declares, or Windows-1256 where it is safely recognised.
"""

from __future__ import annotations

import codecs
import re

from .errors import NotText, UnknownEncoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\0-\b\x0e-\x1b]")
# Every code page shows some letter for any byte; only in the right one do these words stand again and again.
_COMMON_WORDS = frozenset(
    (
        "في",
        "من",
        "على",
        "إلى",
        "أن",
        "عن",
        "مع",
        "هذا",
        "هذه",
        "التي",
        "الذي",
        "كان",
        "قال",
        "ما",
        "لا",
        "بعد",
    )
)
_LEAST_SHARE = 0.04  # of the words: about a sixth of the words of Arabic news are among these


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text in `data`.

    Raises `NotText` for a binary file and `UnknownEncoding` where the letters would be a guess.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _text(data, name)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _text_of_other(data, declared)
    if _CONTROL.search(text.replace("\0", "")) or text.count("\0") > len(text) // 100:
        raise NotText
    return text


def _text_of_other(data: bytes, declared: str | None) -> str:
    if _CONTROL.search(data.decode("latin-1")):
        raise NotText
    if declared and declared.lower() not in {"utf-8", "utf8"}:
        return _text(data, declared)
    text = data.decode("cp1256")
    words = text.split()
    if sum(word in _COMMON_WORDS for word in words) < max(1, len(words) * _LEAST_SHARE):
        raise UnknownEncoding
    return text


def _text(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnknownEncoding from error

"""Reading a text file that should hold an Arabic article, with a clear reason where it does not."""

from __future__ import annotations

from pathlib import Path

from quizzes.arabic.analyse import LEAST_ARABIC
from quizzes.arabic.text import arabic_share

LIMIT = 1_000_000  # bytes
_BOM = "\ufeff"


class SourceError(ValueError):
    """A file that cannot be used; its text says why, in one line."""


class Unreadable(SourceError):  # noqa: N818
    """No such file, a folder, or no right to read it."""


class Empty(SourceError):  # noqa: N818
    """Nothing in it but white space."""


class TooLarge(SourceError):  # noqa: N818
    """More than LIMIT bytes."""


class NotText(SourceError):  # noqa: N818
    """Not UTF-8, or with zero bytes in it."""


class NotArabicText(SourceError):  # noqa: N818
    """Text, but hardly an Arabic letter in it."""


def read_text_file(path: str | Path) -> str:
    """The text of a file, checked. Line ends stay as they are; a byte order mark at its start is kept too,
    so that
    offsets count every code point of the file."""
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise TooLarge(f"{path}: larger than the limit of {LIMIT:,} bytes (it has {size:,})")
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path}: cannot be read: {error.strerror}") from error
    return checked(raw, str(path))


def checked(raw: bytes, name: str) -> str:
    """The same for the bytes of an upload."""
    if len(raw) > LIMIT:
        raise TooLarge(f"{name}: larger than the limit of {LIMIT:,} bytes (it has {len(raw):,})")
    if b"\0" in raw:
        raise NotText(f"{name}: not a text file")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotText(f"{name}: not a text file in UTF-8") from error
    if not text.strip().strip(_BOM):
        raise Empty(f"{name}: empty")
    if arabic_share(text) < LEAST_ARABIC:
        raise NotArabicText(f"{name}: not in Arabic")
    return text

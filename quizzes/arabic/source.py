"""Reading a text file that should hold an Arabic article, with a clear reason where it does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from quizzes.arabic.analyse import LEAST_ARABIC
from quizzes.arabic.text import arabic_share

LIMIT = 1_000_000  # bytes
_BOM = "\ufeff"
HEADER_KEYS = frozenset({"title", "subtitle", "source", "url", "author", "date", "topic", "level", "facts"})
_HEADER_LINE = re.compile(r"([A-Za-z]+)[ \t]*:[ \t]*(.*)")


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


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's whole text, what its header says, and where (in code points) the article begins in it."""

    text: str
    header: dict[str, str]
    start: int

    @property
    def article(self) -> str:
        return self.text[self.start :]


def read_article_file(path: str | Path) -> TextFile:
    """The article in a text file. Raises a SourceError."""
    text = read_text_file(path)
    header, start = split_header(text)
    if not text[start:].strip():
        raise Empty(f"{path}: empty")
    if arabic_share(text[start:]) < LEAST_ARABIC:
        raise NotArabicText(f"{path}: not in Arabic")
    return TextFile(text, header, start)


def split_header(text: str) -> tuple[dict[str, str], int]:
    """The `key: value` lines at the head of a text, and where the text after the empty line that ends them
    begins; ({}, 0) if there are none, or if another line stands among them."""
    known: dict[str, str] = {}
    at = len(_BOM) if text.startswith(_BOM) else 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        at = min(end + 1, len(text))
        if not line:
            break
        found = _HEADER_LINE.fullmatch(line)
        if not found or found[1].lower() not in HEADER_KEYS:
            return {}, 0
        known[found[1].lower()] = found[2].strip()
    return (known, at) if known else ({}, 0)


def read_text_file(path: str | Path) -> str:
    """The text of a file, checked. Line ends stay as they are, and so does a byte order mark at its start:
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

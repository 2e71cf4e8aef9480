"""What an article is made from: pasted text or the bytes of a file, read into a `Source`.

Only line ends, NULs and the white space around the text are changed; its letters never are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import chain
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

from quizzes.arabic.source import split_header
from quizzes.arabic.text import is_arabic, western_digits

from . import formats
from .encoding import decode
from .errors import BadHeader, Empty, NotArabic, TooLarge, TooShort, UnknownFormat
from .models import Article, Level, Topic

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_END_MARKS = tuple(".!?؟…:؛،,")
_CLOSERS = "»”)]\"'"
LEAST_WORDS = 20  # of what a teacher brings in: on less there is hardly anything to ask
_LONGEST_TITLE = 25  # words
_TITLE_FROM_TEXT = 12  # words
_URL = Article._meta.get_field("source_url")
_ONE_LINE = ("title", "subtitle", "source_name", "author")
_HEADER_FIELDS = {
    "title": "title",
    "subtitle": "subtitle",
    "source": "source_name",
    "url": "source_url",
    "author": "author",
    "date": "published_on",
    "topic": "topic",
    "level": "level",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text and what is known of it; each field has the name of the field of `Article` that keeps it."""

    text: str
    title: str = ""
    subtitle: str = ""
    source_name: str = ""
    source_url: str = ""
    author: str = ""
    published_on: date | None = None
    topic: str = ""
    level: str = ""
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", digest_of(self.text))

    def values(self) -> dict[str, object]:
        """What is known, by the names of the fields of `Article`."""
        known = {item.name: getattr(self, item.name) for item in fields(self)}
        return {name: value for name, value in known.items() if value}


def digest_of(text: str) -> str:
    """By which the same article is known again: with or without its title above it, however it is spaced.

    A title is left out as long as what is below it is most of the text.
    """
    lines = [line.split() for line in text.splitlines() if line.strip()]
    words = sum(map(len, lines))
    below = words
    while len(lines) > 1 and _could_be_title(lines[0]) and 2 * (below - len(lines[0])) >= words:
        below -= len(lines[0])
        del lines[0]
    return hashlib.sha256(" ".join(chain.from_iterable(lines)).encode()).hexdigest()


def _could_be_title(words: list[str]) -> bool:
    """Whether a line of these words is short and has no end mark."""
    return len(words) <= _LONGEST_TITLE and not words[-1].rstrip(_CLOSERS).endswith(_END_MARKS)


def tidy(text: str) -> str:
    """The text with one kind of line end, without NULs and without white space around it."""
    return _LINE_ENDS.sub("\n", text).replace("\0", "").strip()


def read_text(text: str, *, title: str = "") -> Source:
    """A pasted or plain text, with its header if it begins with one.

    Raises an `UnusableSource`.
    """
    check_size(len(text.encode(errors="replace")))
    known, body = _split_header(tidy(text))
    if title:
        known["title"] = title
    return _checked(Source(text=body, **known))


def read_file(name: str, data: bytes) -> Source:
    """The article in a .txt, .md, .html or .docx file, known by the end of its name.

    Raises an `UnusableSource`.
    """
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise UnknownFormat(name=PurePath(name).name)
    check_size(len(data))
    return reader(data)


def check_size(size: int) -> None:
    if size > settings.MAX_ARTICLE_BYTES:
        raise TooLarge(limit=settings.MAX_ARTICLE_BYTES // 1000)


def check_length(text: str) -> None:
    if len(text.split()) < LEAST_WORDS:
        raise TooShort(least=LEAST_WORDS)


def _read_plain(data: bytes) -> Source:
    return read_text(decode(data))


def _read_markdown(data: bytes) -> Source:
    known, body = _split_header(tidy(decode(data)))
    return _from_page(formats.read_markdown(body), known)


def _read_html(data: bytes) -> Source:
    return _from_page(formats.read_html(decode(data, declared=formats.declared_encoding(data))), {})


def _read_docx(data: bytes) -> Source:
    return _from_page(formats.read_docx(data), {})


_READERS: dict[str, Callable[[bytes], Source]] = {
    ".txt": _read_plain,
    ".md": _read_markdown,
    ".html": _read_html,
    ".htm": _read_html,
    ".docx": _read_docx,
}
FILE_TYPES = tuple(_READERS)


def _from_page(page: formats.Page, known: dict[str, Any]) -> Source:
    text = tidy(page.text)
    check_size(len(text.encode()))
    found: dict[str, Any] = {"title": page.title, "source_name": page.site, "published_on": page.published_on}
    return _checked(Source(text=text, **(found | known)))


def _checked(source: Source) -> Source:
    """The source with a title of its own, if its text is one that can be analysed."""
    if not source.text:
        raise Empty
    if not is_arabic(source.text):
        raise NotArabic
    source = _titled(source)
    lines: dict[str, Any] = {name: _clipped(name, getattr(source, name)) for name in _ONE_LINE}
    return replace(source, **lines)


def _clipped(name: str, value: str) -> str:
    """The value as one line that has room in the field of `Article`."""
    line = " ".join(value.split())
    room: int = Article._meta.get_field(name).max_length  # type: ignore[assignment,union-attr]
    return line if len(line) <= room else line[: room - 1].rstrip() + "…"


def _titled(source: Source) -> Source:
    """A title is not repeated in the text; without one, a short first line without an end mark is it."""
    first, _, rest = source.text.partition("\n")
    first, rest = first.strip(), rest.strip()
    words = first.split()
    if source.title:
        return replace(source, text=rest) if rest and words == source.title.split() else source
    if rest and _could_be_title(words):
        return replace(source, title=first, text=rest)
    more = "…" if len(words) > _TITLE_FROM_TEXT else ""
    return replace(source, title=" ".join(words[:_TITLE_FROM_TEXT]) + more)


def _split_header(text: str) -> tuple[dict[str, Any], str]:
    """What the header of a file says, by the names of the fields of `Source`, and the text after it."""
    header, start = split_header(text)
    known = {
        _HEADER_FIELDS[key]: _header_value(key, value)
        for key, value in header.items()
        if value and key in _HEADER_FIELDS
    }
    return known, text[start:].strip()


def _header_value(key: str, value: str) -> object:
    if key in {"date", "level"}:
        value = western_digits(value)
    if key == "url":
        try:
            _URL.clean(value, None)
        except ValidationError as error:
            raise BadHeader(key=key, value=value[:80], wanted="https://example.com/news") from error
    if key == "date":
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise BadHeader(key=key, value=value, wanted="2026-01-17") from error
    allowed = {"topic": Topic.values, "level": Level.values}.get(key)
    if allowed is not None and value not in allowed:
        raise BadHeader(key=key, value=value, wanted=", ".join(allowed))
    return value

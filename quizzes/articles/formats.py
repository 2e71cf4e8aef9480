"""Pages and documents as plain text: every heading, paragraph and list item on a line of its own."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import mammoth
from bs4 import BeautifulSoup, Tag
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString, PageElement, PreformattedString
from django.conf import settings
from markdown_it import MarkdownIt

from .errors import BrokenDocument, TooLarge

_BLOCK = re.compile(
    "address|article|blockquote|body|br|d[dlt]|div|fieldset|figure|h[1-6r]|html|li|main|[ou]l|p|pre|"
    "section|table|t[dhr]"
)
# What stands on a page around its article, or is no text.
_SKIPPED = re.compile(
    "aside|button|figcaption|footer|form|head|header|iframe|nav|noscript|script|select|style|svg|template"
)
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_XML_SHARE = 10  # the XML of a document may unpack to this many times the limit of an article
_MOST_PARTS = 2000


@dataclass(frozen=True, slots=True)
class Page:
    text: str
    title: str = ""
    site: str = ""
    published_on: date | None = None


def declared_encoding(data: bytes) -> str | None:
    """What an HTML file says of its own encoding."""
    return EncodingDetector.find_declared_encoding(data, is_html=True)


def read_markdown(text: str) -> Page:
    return read_html(MarkdownIt("commonmark").enable("table").render(text))


def read_html(markup: str) -> Page:
    """The main text of a page: its largest <article> or <main>, or else all but navigation and asides."""
    soup = BeautifulSoup(markup, "html.parser")
    heading = soup.find("h1")
    title = _line(heading.get_text()) if heading else _meta(soup, "og:title") or _line(_text_of(soup.title))
    parts = [_lines(part) for part in soup.find_all(["article", "main"])]
    lines = max(parts, key=lambda found: sum(map(len, found)), default=[]) or _lines(soup)
    if heading:
        with suppress(ValueError):
            lines.remove(title)
    return Page(
        "\n".join(lines),
        title=title,
        site=_meta(soup, "og:site_name"),
        published_on=_day(_meta(soup, "article:published_time")),
    )


def read_docx(data: bytes) -> Page:
    """The text of a Word document. Its parts are weighed before one is unpacked; pictures are not opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map="p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh",
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
        )
    except TooLarge:
        raise
    except Exception as error:  # a damaged document may fail anywhere in the readers of zip, XML and Word
        raise BrokenDocument from error
    return read_html(result.value)


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    written = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    limit = _XML_SHARE * settings.MAX_ARTICLE_BYTES
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in written) > limit:
        raise TooLarge(limit=settings.MAX_ARTICLE_BYTES // 1000)
    for part in written:
        # Word writes no document type: one that is there, in UTF-16 as well, is meant to swell or to fetch.
        if b"<!DOCTYPE" in archive.read(part).replace(b"\0", b""):
            raise BrokenDocument


def _lines(root: Tag) -> list[str]:
    """The text under `root`, a line for each block. No recursion: a page may be nested deep."""
    parts: list[str] = []
    waiting: list[PageElement | None] = [root]
    while waiting:
        node = waiting.pop()
        if node is None:
            parts.append("\n")
        elif isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):  # comments, declarations
                parts.append(_SPACES.sub(" ", node))
        elif isinstance(node, Tag) and not _SKIPPED.fullmatch(node.name):
            if _BLOCK.fullmatch(node.name):
                parts.append("\n")
                waiting.append(None)
            waiting.extend(reversed(node.contents))
    return [line for line in map(_line, "".join(parts).split("\n")) if line]


def _line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _text_of(tag: Tag | None) -> str:
    return tag.get_text() if tag else ""


def _meta(soup: BeautifulSoup, name: str) -> str:
    tag = soup.find("meta", attrs={"property": name})
    return _line(str(tag.get("content", ""))) if isinstance(tag, Tag) else ""


def _day(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None

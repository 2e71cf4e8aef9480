"""Notes out of a file that somebody sends: CSV, Anki's text, an Anki package. Nothing in it is trusted."""

from __future__ import annotations

import csv
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path

from django.utils.translation import gettext as _

from quizzes.articles.encoding import decode
from quizzes.articles.errors import NotText, UnknownEncoding

MOST_BYTES = 5_000_000  # of the file
MOST_UNPACKED = 50_000_000  # of the collection inside a package
MOST_NOTES = 20_000
MOST_STEPS = 50_000  # thousands of steps of the database engine: a view in a package may run for ever
COLLECTIONS = ("collection.anki21", "collection.anki2")
FIELDS = ("word", "meaning", "note")
NAMES = {
    "word": {"word", "front", "arabic", "الكلمة"},
    "meaning": {"meaning", "back", "english", "translation", "المعنى"},
    "note": {"note", "notes", "extra", "ملاحظة"},
}
_TAG = re.compile(
    r"<(?:style|script)\b.*?</(?:style|script)>|<[^>]*>|\[sound:[^]]*\]", re.DOTALL | re.IGNORECASE
)


class Unreadable(Exception):  # noqa: N818 -- named like NotText, which it passes on
    """Why nothing could be read, in words for the one who sent it."""


@dataclass(frozen=True, slots=True)
class Note:
    """`line` is where it stands in the file, from 1."""

    line: int
    word: str
    meaning: str
    note: str = ""


def read_notes(data: bytes) -> list[Note]:
    """The notes of a file, told by what is in it and not by its name. Raises `Unreadable`."""
    if len(data) > MOST_BYTES:
        raise Unreadable(_("The file is too large: five megabytes at most."))
    notes = list(_package(data) if data[:4] == b"PK\x03\x04" else _text(data))
    if not notes:
        raise Unreadable(_("There are no words in the file."))
    if len(notes) > MOST_NOTES:
        raise Unreadable(_("The file has too many notes: 20,000 at most."))
    return notes


def _text(data: bytes) -> Iterator[Note]:
    """A table with commas, semicolons or tabs, with or without a heading; Anki's text says which."""
    try:
        text = decode(data)
    except NotText as error:
        raise Unreadable(_("This is neither a table nor a package of Anki.")) from error
    except UnknownEncoding as error:
        raise Unreadable(_("The letters of the file cannot be told: please save it as UTF-8.")) from error
    head = re.match(r"(?:#[^\n]*\n)*", text)
    skipped = head.group() if head else ""
    table = csv.reader(StringIO(text[len(skipped) :]), delimiter=_separator(skipped, text[len(skipped) :]))
    places: Sequence[int] = (0, 1, 2)
    try:
        for row in table:
            line = skipped.count("\n") + table.line_num
            if line - skipped.count("\n") == 1 and (named := _heading(row)):
                places = named
            elif any(cell.strip() for cell in row):
                yield _note(line, [row[place] if 0 <= place < len(row) else "" for place in places])
    except csv.Error as error:
        raise Unreadable(_("The table is broken near line %(line)s.") % {"line": table.line_num}) from error


def _separator(head: str, body: str) -> str:
    said = re.search(r"^#separator:(.+)$", head, re.MULTILINE | re.IGNORECASE)
    if said:
        name = said.group(1).strip().lower()
        return {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}.get(name, name[:1])
    first = body.split("\n", 1)[0]
    return max("\t;,", key=first.count)


def _heading(row: Sequence[str]) -> list[int] | None:
    """Where word, meaning and note stand, if this row names them; -1 for what it does not name."""
    cells = [cell.strip().lstrip("\ufeff").lower() for cell in row]
    found = [next((cells.index(name) for name in NAMES[field] if name in cells), -1) for field in FIELDS]
    return found if found[0] >= 0 else None


def _package(data: bytes) -> Iterator[Note]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            name = next((name for name in COLLECTIONS if name in package.namelist()), None)
            if name is None:
                raise Unreadable(_("Please export from Anki with “support older versions”."))
            with package.open(name) as member:
                collection = member.read(MOST_UNPACKED + 1)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise Unreadable(_("The package is damaged.")) from error
    if len(collection) > MOST_UNPACKED:
        raise Unreadable(_("The package is too large when it is unpacked."))
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "collection"
        path.write_bytes(collection)
        try:
            rows = _fields_of_notes(path)
        except sqlite3.Error as error:
            raise Unreadable(_("The package is damaged.")) from error
    for line, fields in enumerate(rows, start=1):
        yield _note(line, [*fields.split("\x1f"), "", "", ""][:3])


def _fields_of_notes(path: Path) -> list[str]:
    """One string a note. Read only, no trusted schema, and given up after too many steps."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        steps = iter(range(MOST_STEPS))
        database.set_progress_handler(lambda: next(steps, None) is None, 1000)
        database.execute("PRAGMA trusted_schema = OFF")
        rows = database.execute("SELECT flds FROM notes LIMIT ?", [MOST_NOTES + 1]).fetchall()
    return [str(row[0]) for row in rows]


def _note(line: int, cells: Sequence[str]) -> Note:
    word, meaning, note = (_plain(cell) for cell in cells)
    return Note(line, word.replace("\n", " "), meaning.replace("\n", " "), note)


def _plain(cell: str) -> str:
    """Without HTML, sounds, and what no text of a card has a use for."""
    text = unescape(_TAG.sub("", re.sub(r"<br\s*/?>|</div>", "\n", cell, flags=re.IGNORECASE)))
    text = "".join(char for char in text if char == "\n" or char.isprintable() or char in "\u200c\u200d")
    text = text.removeprefix("'") if text[:2] in {"'=", "'+", "'-", "'@"} else text
    return text.strip()

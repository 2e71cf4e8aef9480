"""Message catalogues without the gettext programs: Babel compiles them, and finds what has no translation.

Each app keeps its own `locale/<language>/LC_MESSAGES/django.po`, written by hand; the compiled files stay
outside the tree.
"""

import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from django.utils.translation.template import templatize

SOURCES = ("newsquiz/**/*.py", "quizzes/**/*.py", "templates/**/*.*", "quizzes/*/templates/**/*.*")
CATALOGUES = ("newsquiz/locale/*/LC_MESSAGES/django.po", "quizzes/*/locale/*/LC_MESSAGES/django.po")
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


class Message(NamedTuple):
    """What a catalogue must hold; a context that is None and a plural that is "" mean that there is none."""

    context: str | None
    singular: str
    plural: str


class Place(NamedTuple):
    path: Path
    line: int


def catalogue_paths(root: Path) -> list[Path]:
    """Every catalogue of the project, in a fixed order."""
    return sorted(path for pattern in CATALOGUES for path in root.glob(pattern))


class CatalogueError(ValueError):
    """A catalogue that cannot be read; the message names the file and the line."""


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        try:
            return read_po(file, abort_invalid=True)
        except PoFileError as error:
            raise CatalogueError(f"{path}: {error}") from error


def compile_catalogues(root: Path) -> list[Path]:
    """Compile what is newer than its compiled file, or has none; return the files written.

    Each is written beside its place and moved into it: who reads it meanwhile never sees half a file.
    """
    written = []
    for source in catalogue_paths(root):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        catalogue = read(source)
        with NamedTemporaryFile(dir=target.parent, suffix=".tmp", delete=False) as file:
            write_mo(file, catalogue)
        Path(file.name).chmod(0o644)
        os.replace(file.name, target)
        written.append(target)
    return written


def used_messages(root: Path) -> dict[Message, Place]:
    """Every message that the project's Python and templates ask for, with the first place that does."""
    found: dict[Message, Place] = {}
    for path in sorted(path for pattern in SOURCES for path in root.glob(pattern)):
        for message, line in _messages_of(path):
            found.setdefault(message, Place(path.relative_to(root), line))
    return found


def translated_messages(catalogues: Iterable[Catalog]) -> set[Message]:
    """Every message for which a catalogue has a translation in all its plural forms, and a settled one.

    An entry with plural forms also answers who asks for its singular alone, as gettext does.
    """
    whole = {
        message_of(entry.id, entry.context)
        for catalogue in catalogues
        for entry in catalogue
        if entry.id and not entry.fuzzy and _is_whole(entry.string, catalogue.num_plurals)
    }
    return whole | {message._replace(plural="") for message in whole}


def message_of(msgid: str | tuple[str, ...] | list[str], context: str | None) -> Message:
    singular, plural = msgid[:2] if isinstance(msgid, tuple | list) else (msgid, "")
    return Message(context, singular, plural)


def _is_whole(string: str | tuple[str, ...] | list[str] | None, forms: int) -> bool:
    if string is None or isinstance(string, str):
        return bool(string)
    return len(string) == forms and all(string)


def _messages_of(path: Path) -> Iterator[tuple[Message, int]]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django's own reduction of a template to calls of gettext, line by line; indentation says nothing.
        reduced = templatize(source, origin=str(path)).splitlines()
        source = "\n".join(line.strip() for line in reduced)
    options = {"encoding": "utf-8"}
    for line, msgid, _comments, context in extract(
        "python", BytesIO(source.encode()), KEYWORDS, options=options
    ):
        yield message_of(msgid, context), line

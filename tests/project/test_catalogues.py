"""Every word of the interface is Arabic in the Arabic interface, in all six plural forms."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import allauth
import django
import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings

from newsquiz import catalogues
from newsquiz.catalogues import Place, catalogue_paths, message_of, read

ARABIC_PLURALS = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5);"
)
# The forms that name their number in words may leave the figure out; the others must show it.
FORMS_WITH_A_FIGURE = slice(3, 6)
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)\}")
ARABIC_LETTER = re.compile(r"[\u0621-\u064A]")

PATHS = [path for path in catalogue_paths(settings.BASE_DIR) if "ar" in path.parts]
each_catalogue = pytest.mark.parametrize(
    "path", PATHS, ids=lambda path: str(path.relative_to(settings.BASE_DIR).parents[3])
)


@cache
def arabic(path: Path) -> Catalog:
    return read(path)


@cache
def used() -> dict[catalogues.Message, Place]:
    return catalogues.used_messages(settings.BASE_DIR)


def entries(path: Path) -> list[Message]:
    return [entry for entry in arabic(path) if entry.id]


def forms(entry: Message) -> list[str]:
    return [entry.string or ""] if isinstance(entry.string, str | None) else list(entry.string)


def placeholders(text: str) -> set[str]:
    return {match.group(0) for match in PLACEHOLDER.finditer(text.replace("%%", ""))}


def test_every_message_of_the_interface_has_an_arabic_translation() -> None:
    translated = catalogues.translated_messages(arabic(path) for path in PATHS)
    missing = [
        f"{place.path}:{place.line}: {message}"
        for message, place in used().items()
        if message not in translated
    ]
    assert not missing, "\n".join(missing)


@each_catalogue
def test_a_catalogue_declares_the_six_arabic_plural_forms(path: Path) -> None:
    header = path.read_text(encoding="utf-8").split("\n\n")[0]
    fields = "".join(re.findall(r'^"(.*)"$', header, re.MULTILINE)).split("\\n")
    assert f"Plural-Forms: {ARABIC_PLURALS}" in fields
    assert "Language: ar" in fields


@each_catalogue
def test_no_translation_is_unsettled_or_dead(path: Path) -> None:
    assert [entry.id for entry in arabic(path) if entry.fuzzy] == []
    assert list(arabic(path).obsolete) == []


@each_catalogue
def test_every_entry_is_asked_for_somewhere(path: Path) -> None:
    known = used().keys() | third_party_messages()
    assert [entry.id for entry in entries(path) if message_of(entry.id, entry.context) not in known] == []


@each_catalogue
def test_every_translation_keeps_the_placeholders_of_its_message(path: Path) -> None:
    for entry in entries(path):
        message = message_of(entry.id, entry.context)
        wanted = placeholders(message.plural or message.singular)
        with_all = forms(entry)[FORMS_WITH_A_FIGURE] if message.plural else forms(entry)
        assert [text for text in with_all if placeholders(text) != wanted] == []
        assert [text for text in forms(entry) if placeholders(text) - wanted] == []


@each_catalogue
def test_every_translation_is_written_in_arabic_letters(path: Path) -> None:
    wordless = re.compile(r"[\W\d_]*")
    left = [
        (entry.id, text)
        for entry in entries(path)
        for text in forms(entry)
        if not ARABIC_LETTER.search(text) and not wordless.fullmatch(PLACEHOLDER.sub("", text))
    ]
    assert left == []


def test_one_message_has_one_translation_whichever_app_asks_for_it() -> None:
    translations: dict[catalogues.Message, set[str]] = defaultdict(set)
    for path in PATHS:
        for entry in entries(path):
            translations[message_of(entry.id, entry.context)].add("\n".join(forms(entry)))
    assert {message: texts for message, texts in translations.items() if len(texts) > 1} == {}


@cache
def third_party_messages() -> frozenset[catalogues.Message]:
    """What Django and allauth say themselves: ours may say it better."""
    roots = [Path(module.__file__).parent for module in (django, allauth)]
    # The English catalogues list what is said today; the Arabic ones lag behind them.
    paths = [
        p for root in roots for lang in ("en", "ar") for p in root.glob(f"**/locale/{lang}/LC_MESSAGES/*.po")
    ]
    return frozenset(
        message_of(entry.id, entry.context) for path in paths for entry in read(path) if entry.id
    )

"""Latin letters inside Arabic text: marked, so that their direction and their language are known."""

from __future__ import annotations

import re

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

_ARABIC = re.compile("[\u0621-\u064a]")
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_WORD = rf"[0-9]*[{_LETTER}][{_LETTER}0-9]*(?:[.'’&/+–-]+[{_LETTER}0-9]+)*"

# A run goes on over spaces while Latin words or figures follow, as the bidirectional algorithm has it: the
# figure of "Windows 11" belongs to it, the year before "2024 Olympics" to the Arabic around.
LATIN_RUN = re.compile(rf"{_WORD}(?:(?:[ ,]|, )(?:{_WORD}|[0-9]+))*")
OPEN, CLOSE = '<bdi lang="en" dir="ltr">', "</bdi>"
SHORT = 24  # code points; the style sheet keeps a name that is not longer on one line
OPEN_SHORT = '<bdi lang="en" dir="ltr" class="short">'


def isolate(name: str) -> SafeString:
    """A name of a person or a source in a `<bdi>` that says the language of its letters; escaped."""
    language, direction = ("ar", "rtl") if _ARABIC.search(name) else ("en", "ltr")
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', language, direction, name)


def latin_attributes(text: str) -> SafeString:
    """For an element that holds nothing but this text and can hold no `<bdi>`: what says that it is Latin.

    "" for a text with an Arabic letter, or without a Latin one.
    """
    is_latin = LATIN_RUN.search(text) and not _ARABIC.search(text)
    return SafeString(' lang="en" dir="ltr"' if is_latin else "")


def wrap_latin_runs(text: str) -> SafeString:
    """The text escaped, each Latin run in a `<bdi>` that says its language and direction."""
    pieces: list[str] = []
    at = 0
    for run in LATIN_RUN.finditer(text):
        name = run.group()
        opening = OPEN_SHORT if " " in name and len(name) <= SHORT else OPEN
        pieces += [conditional_escape(text[at : run.start()]), opening, conditional_escape(name), CLOSE]
        at = run.end()
    pieces.append(conditional_escape(text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 -- every piece of text is escaped above

"""Latin letters inside Arabic text: marked, so that their direction and their language are known."""

from __future__ import annotations

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

# A run begins and ends with a letter or digit and holds a letter; spaces, points, hyphens may stand between.
LATIN_RUN = re.compile(
    r"(?=[0-9.,+&'’\-–/ ]*[A-Za-zÀ-ÖØ-öø-ɏ])[A-Za-z0-9À-ÖØ-öø-ɏ](?:[A-Za-z0-9À-ÖØ-öø-ɏ.,+&'’\-–/ ]*[A-Za-z0-9À-ÖØ-öø-ɏ+])?"
)
OPEN, CLOSE = '<bdi lang="en" dir="ltr">', "</bdi>"


def wrap_latin_runs(text: str) -> SafeString:
    """The text escaped, each Latin run in a `<bdi>` that says its language and direction."""
    pieces: list[str] = []
    at = 0
    for run in LATIN_RUN.finditer(text):
        pieces += [conditional_escape(text[at : run.start()]), OPEN, conditional_escape(run.group()), CLOSE]
        at = run.end()
    pieces.append(conditional_escape(text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 -- every piece of text is escaped above

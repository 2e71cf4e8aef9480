"""A text as written words, numbers, Latin words and punctuation marks, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quizzes.arabic.text import INSIDE_WORD, INVISIBLE, LETTER, TATWEEL, western_digits

Kind = Literal["word", "number", "latin", "punctuation"]

_LONGEST_FIGURE = 24  # characters

_TOKEN = re.compile(
    rf"(?P<word>{TATWEEL}*{LETTER}{INSIDE_WORD}*)"
    r"|(?P<number>\d{1,4}-\d{1,2}-\d{1,4}(?!\d)|\d+(?:[.,٫٬:/]\d+)*)"  # 2026-01-17 is one, a score is two
    rf"|(?P<latin>(?!{TATWEEL})[^\W\d_](?:[\w'’.&-]*\w)?)"
    rf"|(?P<punctuation>\.{{2,}}|…+|(?!{INVISIBLE})\S)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One token before it is analysed; text[start:end] is its surface."""

    start: int
    end: int
    surface: str
    kind: Kind


def pieces(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The tokens of text[start:end] in their order, in linear time."""
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        found.append(Piece(match.start(), match.end(), match.group(), kind))
    return found


def parse_figure(surface: str) -> float | None:
    """The value of 560, ٥٦٠, 1,500, 1.500.000, 12.5, 12,5; None for a date or a time."""
    if len(surface) > _LONGEST_FIGURE:
        return None
    text = western_digits(surface).replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"\d{1,18}([.,]\d+)?", text):
        return float(text.replace(",", "."))
    return None

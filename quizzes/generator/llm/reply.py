"""What a model answered, read with care: whatever came, only whole and plain drafts leave here."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from quizzes.generator.draft import Format, Skill
from quizzes.generator.llm.prompt import FALSE, FORMATS, SKILLS, TRUE
from quizzes.generator.proposal import Option
from quizzes.generator.wording import GAP, folded, words

MOST_QUESTIONS = 24  # read of one reply
MOST_OPTIONS = 7  # wrong ones
MOST_ACCEPTED = 12
LONGEST = {
    "stem": 400,
    "answer": 250,
    "evidence": 1500,
    "explanation": 800,
    "text": 250,
    "why": 400,
}  # characters

_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)  # of models that think aloud
_LIST = re.compile(r'"questions"\s*:\s*\[')
_MARKUP = re.compile(r"<\s*[a-zA-Z/!?]|&#?\w+;|\*\*|`|\]\(|https?:|www\.|javascript:", re.IGNORECASE)
_DASHES = re.compile(r"_{2,}|…{2,}|\.{4,}")
_TRUE = frozenset(map(folded, (TRUE, "صحيح", "صحيحة", "true")))
_FALSE = frozenset(map(folded, (FALSE, "خاطئ", "خاطئة", "غير صحيح", "غير صحيحة", "false")))


class Unreadable(ValueError):  # noqa: N818 -- the reason why one draft is left out
    """A draft that is not what was asked for."""


@dataclass(frozen=True, slots=True)
class Written:
    """One question as the model wrote it; its words are plain, nothing of what they say is checked."""

    format: Format
    skill: Skill
    stem: str
    answer: str  # "true" or "false" of a true_false
    wrong: tuple[Option, ...]
    accepted: tuple[str, ...]
    evidence: str
    explanation: str


def read(reply: str, refused: Counter[str]) -> list[Written] | None:
    """The drafts of a reply, None where it holds no list of questions; why one was left out is counted."""
    listed = _THOUGHT.sub("", reply)
    begin = _LIST.search(listed)
    start = begin.end() if begin else listed.find("[") + 1
    if not start:
        return None
    found: list[Written] = []
    seen = 0
    for row in _objects(listed, start, refused):
        seen += 1
        if seen > MOST_QUESTIONS:
            refused["reply: too many questions"] += 1
            break
        try:
            found.append(_written(row))
        except Unreadable as reason:
            refused[f"reply: {reason}"] += 1
    return found if seen else None


def _objects(text: str, at: int, refused: Counter[str]) -> Iterator[Any]:
    """The values of a list one after the other; where it is broken off, those before the break."""
    decoder = json.JSONDecoder(parse_constant=str)
    while True:
        while at < len(text) and (text[at].isspace() or text[at] == ","):
            at += 1
        if text[at : at + 1] == "]":
            return
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            refused["reply: broken off"] += 1
            return
        yield value


def _written(row: Any) -> Written:
    if not isinstance(row, dict):
        raise Unreadable("not an object")
    format_, skill = row.get("format"), row.get("skill")
    if not isinstance(format_, str) or format_ not in FORMATS:
        raise Unreadable("a format that was not asked for")
    if not isinstance(skill, str) or skill not in SKILLS:
        raise Unreadable("a skill that was not asked for")
    stem = _DASHES.sub(GAP, _plain(row, "stem"))
    if not _arabic(stem):
        raise Unreadable("not in Arabic")
    return Written(
        format=cast(Format, format_),
        skill=cast(Skill, skill),
        stem=stem,
        answer=_verdict(row.get("answer")) if format_ == "true_false" else _plain(row, "answer"),
        wrong=tuple(map(_option, _rows(row, "wrong", MOST_OPTIONS))) if format_ == "choice" else (),
        accepted=tuple(_accepted(row)) if format_ == "typed" else (),
        evidence=_plain(row, "evidence"),
        explanation=_plain(row, "explanation", needed=False),
    )


def _option(row: Any) -> Option:
    if isinstance(row, str):  # of models that leave the reasons out
        row = {"text": row}
    if not isinstance(row, dict):
        raise Unreadable("a field of the wrong type")
    return Option(_plain(row, "text"), _plain(row, "why", needed=False))


def _accepted(row: dict[str, Any]) -> Iterator[str]:
    for form in _rows(row, "accepted", MOST_ACCEPTED):
        yield _plain({"answer": form}, "answer")


def _verdict(answer: object) -> str:
    said = folded(str(answer).lower()) if isinstance(answer, str | bool) else ""
    if said not in _TRUE | _FALSE:
        raise Unreadable("neither true nor false")
    return "true" if said in _TRUE else "false"


def _rows(row: dict[str, Any], name: str, most: int) -> list[Any]:
    rows = row.get(name, [])
    if not isinstance(rows, list):
        raise Unreadable("a field of the wrong type")
    if len(rows) > most:
        raise Unreadable("too many options")
    return rows


def _plain(row: dict[str, Any], name: str, *, needed: bool = True) -> str:
    """A field as one line of plain letters. Raises `Unreadable` for anything else."""
    value = row.get(name, "" if not needed else None)
    if value is None:
        raise Unreadable("a field is missing")
    if not isinstance(value, str):
        raise Unreadable("a field of the wrong type")
    if len(value) > LONGEST[name]:
        raise Unreadable("a field far too long")
    line = " ".join(unicodedata.normalize("NFC", value).split())
    line = "".join(char for char in line if unicodedata.category(char) != "Cf")  # marks of direction
    if any(unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} for char in line):
        raise Unreadable("a control character")
    if _MARKUP.search(line):
        raise Unreadable("markup or an address")
    if needed and not words(line):
        raise Unreadable("a field is missing")
    return line


def _arabic(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return 2 * sum("\u0600" <= char <= "\u06ff" for char in letters) > len(letters)

"""What the generator hands over: the contract between the generator and the question bank.

Offsets are code points into the article's text as it is (see `quizzes.arabic.document`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Skill = Literal["main_idea", "detail", "vocabulary", "grammar", "inference", "sequence"]
Format = Literal["choice", "true_false", "typed", "matching", "ordering", "table", "evidence"]


@dataclass(frozen=True, slots=True)
class DraftChoice:
    text: str
    correct: bool
    feedback: str  # Arabic; why it is wrong (or right), "" where nothing true can be said


@dataclass(frozen=True, slots=True)
class Evidence:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One question as generated, before a teacher has seen it."""

    kind: str  # name of the file in kinds/: "when", "how_many", "cloze" ...
    format: Format
    skill: Skill
    stem: str  # Arabic
    choices: tuple[DraftChoice, ...]  # in the order to show; only of "choice" and "true_false"
    evidence: Evidence  # the words that prove the key
    explanation: str  # Arabic
    confidence: float  # 0 to 1
    level: str  # ILR band: "1" ... "3+"
    rule: str  # which rule of the kind made it: "when/full-date"
    accepted: tuple[str, ...] = ()  # every right typed answer
    # JSON-able. Of "matching", "ordering" and "table" the places to fill:
    # {"slots": [{"prompt": ..., "key": ..., "options": [...]}], "options": [shared ones]}
    solution: Any = None
    rests_on: tuple[int, ...] = ()  # indices of the tokens whose analyses it relies on
    fact: str = ""  # what it asks about; two drafts with one fact never share a set


@dataclass(frozen=True, slots=True)
class DraftSet:
    drafts: tuple[Draft, ...]
    refused: dict[str, int] = field(default_factory=dict)  # reason -> how often

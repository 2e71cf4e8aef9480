"""What a kind of question proposes, before the set is put together."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.generator.draft import Evidence, Format, Skill

COMPREHENSION: frozenset[Skill] = frozenset({"main_idea", "detail", "inference", "sequence"})


@dataclass(frozen=True, slots=True)
class Option:
    """A wrong option, with what can truly be said about it in Arabic ("" if nothing)."""

    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One of several places to fill, of "matching", "ordering" and "table"."""

    prompt: str
    key: str
    options: tuple[str, ...]  # in the order to show, the key among them


@dataclass(frozen=True, slots=True)
class Proposal:
    """One question that passed the gates of its kind.

    `key` is the right option ("true"/"false" for `true_false`, the shown solution for `typed`, all keys in
    one line for places to fill, the sentence for `evidence`); `tells` is everything a reader learns from it,
    so that no other question of the set asks just that.
    """

    kind: str
    rule: str
    skill: Skill
    stem: str
    key: str
    distractors: tuple[Option, ...]
    evidence: Evidence
    explanation: str
    confidence: float
    sentence: int
    format: Format = "choice"
    key_feedback: str = ""
    accepted: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    also: tuple[int, ...] = ()  # further sentences that it shows or rests on
    rests_on: tuple[int, ...] = ()
    tells: str = ""
    sought: str = ""  # the words of the article that answer it, where the key is not they: of true or false
    asks: str = ""  # what it asks about, for "no fact twice", several with | between; the key if empty
    harder: int = 0  # ILR steps above the article's own band

    @property
    def comprehension(self) -> bool:
        return self.skill in COMPREHENSION

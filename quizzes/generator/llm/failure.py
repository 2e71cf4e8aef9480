"""Why a language model gave no questions: never in the words of its server, which might repeat the key."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """Codes that are kept; the sentences for the teacher stand where the languages are."""

    UNREACHABLE = "unreachable"  # nobody answers at the address
    TIMED_OUT = "timed_out"
    KEY_REFUSED = "key_refused"  # 401, 403
    NOT_FOUND = "not_found"  # 404: no such model, or no such path
    BUSY = "busy"  # 429
    REFUSED = "refused"  # any other status
    NO_QUESTIONS = "no_questions"  # an answer that is no question set
    NOTHING_USABLE = "nothing_usable"  # questions, none of which passes


class Unwritten(Exception):  # noqa: N818 -- what came of asking, not a fault of the program
    """No question was written, and why; `refused` counts what was wrong with each that came."""

    def __init__(self, reason: Reason, refused: Mapping[str, int] | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.refused = dict(refused or {})

"""The bytes of an answer, put together into its text as they come: a stream of events, or one JSON value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from quizzes.generator.llm.failure import Reason, Unwritten

LONGEST_REPLY = 200_000  # characters: ten times what the longest set needs
LONGEST_ANSWER = 8_000_000  # bytes: an event for each letter, with what is around it


def text_of(pieces: Iterable[bytes], *, tick: Callable[[str], None]) -> str:
    """What the model wrote. `tick` gets all of it so far with every piece, and may raise to stop.

    Raises `Unwritten` for an answer that is not one of a chat, or has no end.
    """
    received, rest, text, whole = 0, b"", "", b""
    for piece in pieces:
        received += len(piece)
        if received > LONGEST_ANSWER or len(text) > LONGEST_REPLY:
            raise Unwritten(Reason.NO_QUESTIONS)
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                text += _content(line[5:], "delta")
            elif not text:
                whole += line + b"\n"
        tick(text)
    if rest.startswith(b"data:"):
        text += _content(rest[5:], "delta")
    return text or _content(whole + rest, "message")


def _content(data: bytes, part: str) -> str:
    """The words in one event, or in the whole answer of a server that streams nothing."""
    if data.strip() in {b"", b"[DONE]"}:
        return ""
    try:
        choices = json.loads(data)["choices"]
        content = choices[0][part].get("content") if choices else None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return ""
    return content if isinstance(content, str) else ""

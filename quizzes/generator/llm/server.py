"""The one place that talks to a model's server: any that speaks OpenAI's chat completions."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from quizzes.generator.llm.failure import Reason, Unwritten
from quizzes.generator.llm.prompt import SCHEMA, Message
from quizzes.generator.llm.stream import text_of

_STRICT = {"type": "json_schema", "json_schema": {"name": "questions", "strict": True, "schema": SCHEMA}}
# How the shape of the answer is asked for; the next where a server does not know that one.
SHAPES: tuple[dict[str, Any] | None, ...] = (_STRICT, {"type": "json_object"}, None)
_UNKNOWN_SHAPE = frozenset({400, 415, 422, 500, 501})
_REASONS = {401: Reason.KEY_REFUSED, 403: Reason.KEY_REFUSED, 404: Reason.NOT_FOUND, 429: Reason.BUSY}


def is_installed() -> bool:
    """Whether the package `openai` is there: the extra `llm`."""
    return find_spec("openai") is not None


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is, and how long it may take for one article (seconds). The key shows in no repr."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 180.0

    def ask(self, messages: Sequence[Message], on_text: Callable[[str], None] = lambda text: None) -> str:
        """The model's answer as it wrote it; `on_text` sees it grow. Raises `Unwritten`."""
        reply: str | Reason = _Conversation(self, on_text).hold(messages)
        if isinstance(reply, Reason):
            raise Unwritten(reply)
        if self.key and self.key in reply:  # a server that gives back what it was sent
            raise Unwritten(Reason.NO_QUESTIONS)
        return reply


class _Late(Exception):  # noqa: N818
    """The time for one article is over."""


class _Conversation:
    """One article's worth of asking, with one deadline for all of its attempts."""

    def __init__(self, server: Server, on_text: Callable[[str], None]) -> None:
        self.server, self.on_text = server, on_text
        self.deadline = 0.0

    def hold(self, messages: Sequence[Message]) -> str | Reason:
        """The answer or why there is none. A reason and no exception, since the client's own carry the
        request, and with it the key, into every traceback that they appear in."""
        import openai  # noqa: PLC0415 -- an extra, and half a second

        reason = Reason.REFUSED
        with openai.OpenAI(
            api_key=self.server.key or "none",  # servers without keys ignore it, the client wants one
            base_url=self.server.url,
            organization="",  # never those that the environment holds for another server
            project="",
            timeout=self.server.timeout,
            max_retries=0,  # a second try would take the time twice; the teacher has a button
        ) as client:
            self.deadline = time.monotonic() + self.server.timeout
            for shape in SHAPES:
                try:
                    return self._attempt(client, messages, shape)
                except (openai.APITimeoutError, _Late):
                    return Reason.TIMED_OUT
                except openai.APIStatusError as error:
                    reason = _REASONS.get(error.status_code, Reason.REFUSED)
                    if error.status_code not in _UNKNOWN_SHAPE:
                        return reason
                except Unwritten as unwritten:
                    return unwritten.reason
                except Exception as error:
                    return Reason.TIMED_OUT if "Timeout" in type(error).__name__ else Reason.UNREACHABLE
        return reason

    def _attempt(self, client: Any, messages: Sequence[Message], shape: dict[str, Any] | None) -> str:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise _Late
        asked: dict[str, Any] = {"response_format": shape} if shape else {}
        with client.chat.completions.with_streaming_response.create(
            model=self.server.model,
            messages=list(messages) if shape else _as_one(messages),
            stream=True,
            timeout=left,
            **asked,
        ) as response:
            return text_of(response.iter_bytes(), tick=self._tick)

    def _tick(self, text: str) -> None:
        if time.monotonic() > self.deadline:
            raise _Late
        self.on_text(text)


def _as_one(messages: Sequence[Message]) -> list[Message]:
    """For servers so plain that they know no system role either."""
    return [{"role": "user", "content": "\n\n".join(message["content"] for message in messages)}]

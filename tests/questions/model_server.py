"""A language model's server on the loopback, which answers as a test tells it to, over real HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.articles.factories import PARAGRAPHS

KEY = "sk-only-for-tests-4f1c9a7be2"
Answer = Callable[["Handler", dict[str, Any]], None]


def question(**changes: Any) -> dict[str, Any]:
    """A sound question on the article of the factories."""
    return {
        "format": "choice",
        "skill": "detail",
        "stem": "من افتتح جسر المشاة في مدينة الكوثر؟",
        "answer": "ماجد الراوي",
        "wrong": [
            {"text": "ريم الحلبي", "why": "هي المهندسة التي تحدّثت عن الجسر."},
            {"text": "سالم النجار", "why": ""},
            {"text": "فارس العلي", "why": ""},
        ],
        "accepted": [],
        "evidence": PARAGRAPHS[0],
        "explanation": "ذكر المقال اسم من افتتح الجسر.",
    } | changes


TYPED = question(
    format="typed", stem="كم مترًا يبلغ طول الجسر؟", answer="240 مترًا", wrong=[], evidence=PARAGRAPHS[1]
)
FALSE = question(
    format="true_false",
    stem="دفعت الحكومة وحدها كلفة بناء الجسر.",
    answer="خطأ",
    wrong=[],
    evidence=PARAGRAPHS[1],
)
GOOD = [question(), TYPED, FALSE]


def reply(*questions: Any) -> str:
    return json.dumps({"questions": list(questions)}, ensure_ascii=False)


class Handler(BaseHTTPRequestHandler):
    server: Model

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.server.answer(self, asked)

    def send(self, body: bytes, *, kind: str = "application/json", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@dataclass
class Model(ThreadingHTTPServer):
    """The server; `answer` is what it does with the next request."""

    answer: Answer
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)  # set when the test ends

    def __post_init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


@contextmanager
def serving(answer: Answer) -> Iterator[Model]:
    with Model(answer) as model:
        thread = threading.Thread(target=model.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield model
        finally:
            model.over.set()
            model.shutdown()
            thread.join()


def streams(text: str, *, step: int = 40) -> Answer:
    """Answers in events of a few letters each, as a model writes."""

    def answer(handler: Handler, asked: dict[str, Any]) -> None:
        parts = [text[at : at + step] for at in range(0, len(text), step)]
        events = [{"choices": [{"index": 0, "delta": {"content": part}}]} for part in parts]
        lines = [f"data: {json.dumps(event)}\n\n" for event in events]
        handler.send("".join([*lines, "data: [DONE]\n\n"]).encode(), kind="text/event-stream")

    return answer


def in_one_piece(text: str) -> Answer:
    """Answers as a server that knows no streams."""
    body = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()
    return lambda handler, asked: handler.send(body)


def refuses(status: int, *, said: str = "no") -> Answer:
    body = json.dumps({"error": {"message": said}}).encode()
    return lambda handler, asked: handler.send(body, status=status)


def is_silent(handler: Handler, asked: dict[str, Any]) -> None:
    """Takes the request and says nothing, for as long as the test lasts."""
    handler.server.over.wait(10)


def never_ends(handler: Handler, asked: dict[str, Any]) -> None:
    """Sends a sign of life again and again, and never a word."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        try:
            handler.wfile.write(b": thinking\n\n")
        except OSError:
            return


def knows_only(*kinds: str | None, text: str, status: int = 400) -> Answer:
    """Refuses every shape of the answer but these."""

    def answer(handler: Handler, asked: dict[str, Any]) -> None:
        kind = asked.get("response_format", {}).get("type")
        (streams(text) if kind in kinds else refuses(status))(handler, asked)

    return answer

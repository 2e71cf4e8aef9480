"""A model's server is asked over HTTP: it answers, or it is said why not, in no words of its own."""

from __future__ import annotations

import logging
import socket
import time
import traceback

import pytest

from quizzes.generator.llm.failure import Reason, Unwritten
from quizzes.generator.llm.prompt import messages
from quizzes.generator.llm.server import Server
from tests.questions.model_server import (
    GOOD,
    KEY,
    Answer,
    in_one_piece,
    is_silent,
    knows_only,
    never_ends,
    refuses,
    reply,
    serving,
    streams,
)

ASKED = messages("وصل القطار إلى المحطة صباحًا.", title="قطار الصباح", number=3)
TEXT = reply(*GOOD)


@pytest.fixture(autouse=True)
def _without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def failure(answer: Answer, *, timeout: float = 5) -> Unwritten:
    with serving(answer) as model, pytest.raises(Unwritten) as raised:
        Server(model.url, "small", KEY, timeout).ask(ASKED)
    return raised.value


@pytest.mark.parametrize("answer", [streams(TEXT), streams(TEXT, step=1), in_one_piece(TEXT)])
def test_the_answer_is_what_the_model_wrote_streamed_or_whole(answer: Answer) -> None:
    with serving(answer) as model:
        assert Server(model.url, "small", KEY).ask(ASKED) == TEXT
    assert model.asked[0]["model"] == "small"
    assert model.headers[0]["authorization"] == f"Bearer {KEY}"


def test_the_answer_is_seen_while_it_grows() -> None:
    seen: list[str] = []
    with serving(streams(TEXT)) as model:
        Server(model.url, "small").ask(ASKED, seen.append)
    assert seen
    assert all(TEXT.startswith(text) for text in seen)


def test_a_server_without_keys_is_asked_without_one_and_with_nothing_of_another_account(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-another")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "project-of-another")
    with serving(streams(TEXT)) as model:
        Server(model.url, "small").ask(ASKED)
    sent = str(model.headers)
    assert KEY not in sent
    assert "of-another" not in sent


@pytest.mark.parametrize(
    ("answer", "requests"),
    [
        (knows_only("json_schema", text=TEXT), 1),
        (knows_only("json_object", text=TEXT), 2),
        (knows_only(None, text=TEXT), 3),
        (knows_only(None, text=TEXT, status=500), 3),
    ],
)
def test_a_server_that_knows_no_schema_is_asked_in_plainer_ways(answer: Answer, requests: int) -> None:
    with serving(answer) as model:
        assert Server(model.url, "small").ask(ASKED) == TEXT
    assert len(model.asked) == requests


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (401, Reason.KEY_REFUSED),
        (403, Reason.KEY_REFUSED),
        (404, Reason.NOT_FOUND),
        (429, Reason.BUSY),
        (503, Reason.REFUSED),
        (400, Reason.REFUSED),
    ],
)
def test_a_refusal_says_which(status: int, reason: Reason) -> None:
    assert failure(refuses(status)).reason == reason


@pytest.mark.parametrize("answer", [is_silent, never_ends])
def test_a_server_that_is_too_slow_is_left_when_the_time_is_over(answer: Answer) -> None:
    begun = time.monotonic()
    assert failure(answer, timeout=0.5).reason == Reason.TIMED_OUT
    assert time.monotonic() - begun < 3


def test_an_address_where_nobody_answers_cannot_be_reached() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(Unwritten) as raised:
            Server(url, "small", timeout=2).ask(ASKED)
    assert raised.value.reason == Reason.UNREACHABLE


def test_an_answer_without_end_is_cut_off() -> None:
    assert failure(streams("س" * 300_000, step=20_000)).reason == Reason.NO_QUESTIONS


def test_the_key_is_in_no_word_about_a_server(caplog: pytest.LogCaptureFixture) -> None:
    server = Server("http://127.0.0.1:9/v1", "small", KEY)
    error = failure(refuses(401, said=f"Incorrect API key provided: {KEY}"))
    told = "".join(traceback.format_exception(error))
    assert KEY not in told + repr(error) + str(vars(error)) + repr(server) + str(server) + caplog.text
    assert error.__context__ is None


def test_a_server_that_gives_the_key_back_has_answered_nothing() -> None:
    assert failure(streams(f"{TEXT} {KEY}")).reason == Reason.NO_QUESTIONS


def test_the_log_says_nothing_of_requests_however_much_it_is_asked_to_say(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)  # the root's, as LOG_LEVEL sets it
    failure(refuses(401))
    assert caplog.records == []

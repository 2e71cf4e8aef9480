"""Work that outlives its request is done in a thread of the process, one task after the other."""

from __future__ import annotations

import threading

import pytest
from django_tasks import task
from django_tasks.base import TaskResultStatus

from newsquiz.background import ThreadBackend

DONE: list[tuple[int, str]] = []
GATE, ENDED = threading.Event(), threading.Event()


@task()
def note(number: int) -> None:
    GATE.wait(5)
    if number == 1:
        raise ValueError(number)
    DONE.append((number, threading.current_thread().name))
    if number == 2:
        ENDED.set()


@pytest.mark.django_db(transaction=True)
def test_tasks_wait_for_their_turn_and_one_that_fails_stops_none() -> None:
    backend = ThreadBackend("background", {})
    results = [backend.enqueue(note, (number,), {}) for number in range(3)]
    assert DONE == []  # the one who asked has not waited
    GATE.set()
    assert ENDED.wait(5)
    assert DONE == [(0, "tasks-background"), (2, "tasks-background")]
    assert results[1].status == TaskResultStatus.FAILED

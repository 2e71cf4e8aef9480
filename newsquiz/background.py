"""Work that outlives its request, in a thread of this process: no other server, and no worker to start.

A process that ends takes its waiting work along: a task leaves in the database how far it is, and may be
asked for again.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from django.db import connections
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id


class ThreadBackend(ImmediateBackend):
    """One task after the other, in the order in which they came."""

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self._waiting: SimpleQueue[TaskResult[Any]] = SimpleQueue()
        self._lock = Lock()
        self._thread: Thread | None = None

    def enqueue(self, task: Task[Any, Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        self.validate_task(task)
        result: TaskResult[Any] = TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        self._waiting.put(result)
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                # A daemon: Ctrl-C does not wait for a model that thinks.
                self._thread = Thread(target=self._work, name=f"tasks-{self.alias}", daemon=True)
                self._thread.start()
        return result

    def _work(self) -> None:
        while True:
            result = self._waiting.get()
            try:
                self._execute_task(result)
            finally:
                connections.close_all()

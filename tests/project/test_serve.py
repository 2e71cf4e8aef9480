"""`make run` takes its port or says in a line why not, makes the site ready once, and stops when asked."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.core.management.base import CommandError

from newsquiz.management.commands.serve import address_of, hosts_answered_at, listen, port_number

ADDRESS = re.compile(r"http://\S+/")
START = [sys.executable, "manage.py", "serve"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A new machine's: an empty database, and no DEBUG, so that no demo is loaded."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "newsquiz.settings",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'new.sqlite3'}",
        "DEBUG": "0",
        "SECRET_KEY": "s" * 50,
        "ALLOWED_HOSTS": "127.0.0.1",
    }


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A server on a free port, and the lines it wrote up to the one with its address."""
    with subprocess.Popen(
        [*START, "--port", "0"],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            lines = []
            for line in process.stdout:
                lines.append(line)
                if ADDRESS.search(line):
                    break
            yield process, lines
        finally:
            process.kill()


def fetch(address: str) -> str:
    with urlopen(address) as answer:
        return answer.read().decode()


def stop(process: subprocess.Popen[str]) -> None:
    """Ctrl-C, after which a server that stopped well has nothing to complain of."""
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=20)
    assert (process.returncode, complaints) == (0, "")


def refusal(*arguments: str, environment: dict[str, str]) -> str:
    """What a start that must fail says."""
    ended = subprocess.run(
        [*START, *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    return ended.stderr


def test_a_first_start_makes_the_database_and_a_second_changes_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with serving(environment) as (process, lines):
        assert any("Migrating" in line for line in lines)
        address = ADDRESS.search(lines[-1])
        assert address is not None
        page = fetch(address.group())
        assert 'dir="rtl"' in page
        style = re.search(r"/static/css/tokens[^\"]*", page)
        assert style is not None
        assert "--" in fetch(urljoin(address.group(), style.group()))
        stop(process)
    before = dump(tmp_path / "new.sqlite3")
    with serving(environment) as (process, lines):
        assert not any("Migrating" in line for line in lines)
        stop(process)
    assert dump(tmp_path / "new.sqlite3") == before


def dump(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


def test_a_taken_port_is_one_line(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        complaint = refusal("--port", port, environment=environment)
    assert complaint.count("\n") == 1
    assert port in complaint
    assert "PORT=" in complaint


@pytest.mark.parametrize("port", ["", "eighty", "65536", "-1", "٨٠٠٠"])
def test_a_port_that_is_no_port_is_one_line(port: str) -> None:
    with pytest.raises(CommandError, match=r"^PORT must be a number .*$"):
        port_number(port)


@pytest.mark.parametrize("host", ["no such host", "192.0.2.1", ""])
def test_a_host_that_is_not_this_machine_is_one_line(host: str) -> None:
    with pytest.raises(CommandError, match=r"^.*HOST.*$"):
        listen(host, 0)


@pytest.mark.parametrize(
    ("host", "address", "names"),
    [
        ("127.0.0.1", "http://127.0.0.1:{}/", ["localhost", "127.0.0.1"]),
        ("localhost", "http://127.0.0.1:{}/", ["localhost", "127.0.0.1"]),
        ("0.0.0.0", "http://localhost:{}/", ["*"]),
    ],
)
def test_the_address_shown_is_one_that_a_browser_may_ask_for(
    host: str, address: str, names: list[str]
) -> None:
    with closing(listen(host, 0)) as listener:
        assert address_of(listener) == address.format(listener.getsockname()[1])
        assert hosts_answered_at(listener) == names

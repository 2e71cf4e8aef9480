"""A value that cannot be right stops the start, and the message names the variable."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

SOUND = {"SECRET_KEY": "s" * 50, "ALLOWED_HOSTS": "news.example"}


def load_settings(**environment: str) -> subprocess.CompletedProcess[str]:
    """Import the settings in a process of its own, in nothing but this environment."""
    code = "from newsquiz import settings; print(settings.DEBUG, settings.ALLOWED_HOSTS)"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "DEBUG": "0", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_secret_key_and_hosts_are_all_that_a_site_must_be_given() -> None:
    loaded = load_settings(**SOUND)
    assert loaded.stdout == "False ['news.example']\n", loaded.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", ""),
        ("DEBUG", "perhaps"),
        ("DATABASE_URL", "mysql://localhost/newsquiz"),
        ("DATABASE_URL", "newsquiz.sqlite3"),
        ("EMAIL_VERIFICATION", "sometimes"),
        ("EMAIL_URL", "pigeon://localhost"),
        ("TIME_ZONE", "Baghdad"),
        ("LOG_LEVEL", "LOUD"),
        ("ARABIC_DISAMBIGUATOR", "farasa"),
        ("HTTPS", "si"),
        ("QUESTION_WRITER", "gpt"),
        ("QUESTION_WRITER_TIMEOUT", "0"),
        ("QUESTION_WRITER_LONGEST", "many"),
    ],
)
def test_a_value_that_cannot_be_right_stops_the_start(variable: str, value: str) -> None:
    loaded = load_settings(**{**SOUND, variable: value})
    assert loaded.returncode != 0
    assert variable in loaded.stderr.splitlines()[-1]


MODEL = {"QUESTION_WRITER_URL": "http://127.0.0.1:11434/v1", "QUESTION_WRITER_MODEL": "small"}


def start_site(*, without_openai: bool = False, **environment: str) -> subprocess.CompletedProcess[str]:
    """What `manage.py` does first, in a process of its own, perhaps one without `openai`."""
    hidden = "import sys, importlib.util as u; find = u.find_spec; "
    hidden += "u.find_spec = lambda name, *rest: None if name == 'openai' else find(name, *rest); "
    code = (hidden if without_openai else "") + "import django; django.setup()"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env={
            **{name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
            "DEBUG": "0",
            "DJANGO_SETTINGS_MODULE": "newsquiz.settings",
            **SOUND,
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("more", [{}, {"QUESTION_WRITER": "llm"}, {"QUESTION_WRITER_KEY": "sk-1"}])
def test_a_language_model_is_an_address_and_a_name(more: dict[str, str]) -> None:
    started = start_site(**MODEL, **more)
    assert started.returncode == 0, started.stderr


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"QUESTION_WRITER": "llm", "QUESTION_WRITER_URL": ""}, "QUESTION_WRITER_URL names no server"),
        ({"QUESTION_WRITER_MODEL": " "}, "QUESTION_WRITER_MODEL must name the model"),
        ({"QUESTION_WRITER_URL": "ftp://127.0.0.1"}, "QUESTION_WRITER_URL must be an http"),
        ({"QUESTION_WRITER_URL": "127.0.0.1:11434"}, "QUESTION_WRITER_URL must be an http"),
        (
            {"QUESTION_WRITER_URL": "http://me:hidden@127.0.0.1/v1"},
            "URL must be an address alone",
        ),
        (
            {"QUESTION_WRITER_URL": "http://127.0.0.1/v1?key=hidden"},
            "URL must be an address alone",
        ),
        ({"QUESTION_WRITER_KEY": "hidden hidden"}, "QUESTION_WRITER_KEY must be one word"),
    ],
)
def test_a_language_model_that_cannot_be_asked_stops_the_start(changes: dict[str, str], told: str) -> None:
    started = start_site(**(MODEL | changes))
    assert started.returncode != 0
    last = started.stderr.strip().splitlines()[-1]
    assert told in last
    assert "hidden" not in last


def test_without_its_package_the_start_stops_and_names_the_extra() -> None:
    started = start_site(without_openai=True, **MODEL)
    assert started.returncode != 0
    assert "the extra llm" in started.stderr.strip().splitlines()[-1]
    assert start_site(without_openai=True).returncode == 0

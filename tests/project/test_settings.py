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
    ],
)
def test_a_value_that_cannot_be_right_stops_the_start(variable: str, value: str) -> None:
    loaded = load_settings(**{**SOUND, variable: value})
    assert loaded.returncode != 0
    assert variable in loaded.stderr.splitlines()[-1]

"""`manage.py` in a checkout as it comes from git."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

SHOW = "from django.conf import settings; print(settings.DEBUG)"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What manage.py needs to start, in a folder without an .env."""
    shutil.copy(settings.BASE_DIR / "manage.py", tmp_path)
    shutil.copytree(settings.BASE_DIR / "newsquiz", tmp_path / "newsquiz")
    for folder in ("quizzes", "templates", "static"):
        (tmp_path / folder).symlink_to(settings.BASE_DIR / folder)
    return tmp_path


def run(checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", SHOW],
        cwd=checkout,
        env={"PATH": os.environ["PATH"], "HOME": str(checkout), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_checkout_without_settings_is_somebodys_own_machine(checkout: Path) -> None:
    assert run(checkout).stdout == "True\n"


def test_a_secret_key_makes_it_a_site_that_must_be_configured(checkout: Path) -> None:
    ended = run(checkout, SECRET_KEY="s" * 50)
    assert ended.returncode != 0
    assert "ALLOWED_HOSTS" in ended.stderr


def test_an_env_file_says_all_there_is_to_say(checkout: Path) -> None:
    (checkout / ".env").write_text("ALLOWED_HOSTS=news.example\n")
    ended = run(checkout)
    assert ended.returncode != 0
    assert "SECRET_KEY" in ended.stderr

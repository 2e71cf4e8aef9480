"""What pyproject.toml promises about imports, and the models about migrations."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from importlinter.cli import lint_imports


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint_imports(no_cache=True, no_logo=True) == 0, capsys.readouterr().out


def test_the_pure_core_runs_where_django_is_not_loaded() -> None:
    code = "import sys, quizzes.arabic, quizzes.generator; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=settings.BASE_DIR, check=False).returncode == 0


@pytest.mark.django_db
def test_no_change_of_a_model_waits_for_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)

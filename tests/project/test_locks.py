"""The lock files hold what pyproject.toml asks for, pinned by hash, from nowhere in particular."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from packaging.requirements import Requirement

ROOT: Path = settings.BASE_DIR
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
EXTRAS = PROJECT["project"]["optional-dependencies"]
RUNTIME = PROJECT["project"]["dependencies"] + EXTRAS["postgres"]
LOCKS = {
    "requirements.lock": RUNTIME,
    "requirements-dev.lock": RUNTIME + EXTRAS["dev"],
    "requirements-build.lock": PROJECT["dependency-groups"]["build"],
}
each_lock = pytest.mark.parametrize("name", LOCKS)


def pinned(name: str) -> dict[str, set[str]]:
    """The versions of each package; more than one where a version of Python wants its own."""
    versions: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text().splitlines():
        if match := re.match(r"([a-z0-9.-]+)==([^\s;]+)", line):
            versions.setdefault(match[1], set()).add(match[2])
    return versions


@each_lock
def test_a_lock_satisfies_what_the_project_asks_for(name: str) -> None:
    versions = pinned(name)
    for line in LOCKS[name]:
        wanted = Requirement(line)
        assert versions.get(wanted.name, set()), f"{wanted.name} is not locked: make lock"
        assert all(version in wanted.specifier for version in versions[wanted.name]), line


@each_lock
def test_every_locked_package_has_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    entries = re.split(r"\n(?=\S)", text)
    assert [entry.split(" ")[0] for entry in entries if "--hash=sha256:" not in entry] == []


@each_lock
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in (ROOT / name).read_text()


def test_what_runs_is_what_is_tested() -> None:
    assert pinned("requirements.lock").items() <= pinned("requirements-dev.lock").items()

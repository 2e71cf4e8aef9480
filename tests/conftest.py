"""What every test shares: which tests need a part of the machine, and one line about those left out.

`NEWSQUIZ_REQUIRE=chromium,postgresql` (the integration run sets it) makes a missing part an error.
"""

import os
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation.reloader import translation_file_changed

from newsquiz import catalogues
from tests.browser.chromium import find_chromium

ROOT = Path(__file__).resolve().parent.parent
BROWSER_TESTS = Path(__file__).resolve().parent / "browser"
WHY = {
    "chromium": "no Chromium here: apt-get install chromium",
    "postgresql": "DATABASE_URL names no PostgreSQL database",
}
LEFT_OUT = pytest.StashKey[Counter[str]]()


def missing_parts() -> set[str]:
    parts = set()
    if find_chromium() is None:
        parts.add("chromium")
    if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
        parts.add("postgresql")
    return parts


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "chromium: drives a browser (every test of tests/browser/)")
    config.addinivalue_line("markers", "postgresql: is about PostgreSQL and runs only on it")
    config.stash[LEFT_OUT] = Counter()
    config.pluginmanager.register(FromWorkers(config))
    required = {part for part in os.environ.get("NEWSQUIZ_REQUIRE", "").split(",") if part}
    if unknown := required - WHY.keys():
        raise pytest.UsageError(f"NEWSQUIZ_REQUIRE names what no test needs: {', '.join(sorted(unknown))}")
    if absent := required & missing_parts():
        raise pytest.UsageError(
            "NEWSQUIZ_REQUIRE asks for more than this machine has: "
            + "; ".join(WHY[part] for part in sorted(absent))
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Pages are tested in their languages: a catalogue that changed is compiled, and one that was loaded
    before that is forgotten."""
    for path in catalogues.compile_catalogues(ROOT):
        translation_file_changed(None, path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing = missing_parts()
    kept, left_out = [], []
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker(pytest.mark.chromium)
        absent = sorted(part for part in missing if item.get_closest_marker(part))
        (left_out if absent else kept).append(item)
        config.stash[LEFT_OUT].update(absent[:1])
    if left_out:
        items[:] = kept
        config.hook.pytest_deselected(items=left_out)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = dict(session.config.stash[LEFT_OUT])


class FromWorkers:
    """Each worker of a distributed run collects the same tests; what one left out, all did."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        self.config.stash[LEFT_OUT] = Counter(getattr(node, "workeroutput", {}).get("left_out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts, missing = terminalreporter.config.stash[LEFT_OUT], missing_parts()
    left_out = []
    if counts["chromium"]:
        left_out.append(f"{counts['chromium']} browser tests ({WHY['chromium']})")
    if "postgresql" in missing:
        left_out.append(f"the suite on PostgreSQL ({WHY['postgresql']})")
    if left_out:
        terminalreporter.write_line(f"Left out: {' and '.join(left_out)}", yellow=True)

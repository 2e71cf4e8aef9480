"""`make bench`: every row as a table beside its bar, and in build/bench.json. A measurement, never a test.

A group of rows is a module here with a function `rows()`; it joins by its name in GROUPS.
"""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path

import django

from benchmarks.row import Row
from newsquiz.catalogues import compile_catalogues

GROUPS = ("language", "pages", "cards")
ROOT = Path(__file__).resolve().parent.parent
RESULT = Path("build") / "bench.json"


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"  # production's, on a database of its own
    compile_catalogues(ROOT)
    django.setup()
    measured = []
    print(line("", "", "", "bar", ""))
    for group in GROUPS:
        for row in import_module(f"benchmarks.{group}").rows():
            measured.append(row)
            print(as_line(row), flush=True)
    RESULT.parent.mkdir(exist_ok=True)
    result = [
        {"name": row.name, "value": row.value, "unit": row.unit, "bar": row.bar, "held": row.held}
        for row in measured
    ]
    RESULT.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if (load := os.getloadavg()[0]) > (os.cpu_count() or 1) + 1:  # this run is one of it
        print(f"\nOthers are busy on this machine (load {load:.1f}): it is slower than it can be.", end="")
    missed = sum(not row.held for row in measured)
    print(f"\n{missed or 'No'} bar{'' if missed == 1 else 's'} missed; written to {RESULT}")


def as_line(row: Row) -> str:
    if row.bar is None:
        return line(row.name, number(row.value), row.unit, "", "")
    sign = "≥" if row.at_least else "≤"
    return line(
        row.name, number(row.value), row.unit, f"{sign} {row.bar:,g}", "held" if row.held else "MISSED"
    )


def line(name: str, value: str, unit: str, bar: str, held: str) -> str:
    return f"{name:44}{value:>10} {unit:8}{bar:>9}  {held}".rstrip()


def number(value: float) -> str:
    """Three figures: 4,210; 12.3; 0.214."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    main()

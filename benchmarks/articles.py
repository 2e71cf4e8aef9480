"""The articles that the benchmarks read: the demo's, and one that is long."""

from __future__ import annotations

from pathlib import Path

from quizzes.articles.source import Source, read_file

ROOT = Path(__file__).resolve().parent.parent
DEMO = sorted((ROOT / "newsquiz" / "demo" / "articles").glob("*.txt"))
# A newspaper's, of six hundred words, where the checkout has a folder of them beside it.
REAL = ROOT.parent / "shared" / "articles" / "000_d3bfe34bb3e203e2.txt"


def read(path: Path) -> Source:
    return read_file(path.name, path.read_bytes())


def long_article() -> tuple[str, Source]:
    """Its name for the table, and what it says."""
    path = REAL if REAL.exists() else max(DEMO, key=lambda path: path.stat().st_size)
    return path.stem, read(path)

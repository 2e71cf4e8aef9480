"""The demo's articles with their sets, drafted once for a whole test run."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from quizzes.arabic.analyse import analyse
from quizzes.generator.draft import DraftSet
from quizzes.generator.generate import draft_set
from quizzes.generator.material import Material

FOLDER = Path(__file__).resolve().parents[2] / "newsquiz" / "demo" / "articles"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@lru_cache(maxsize=32)
def made(name: str) -> tuple[str, Material, DraftSet]:
    """The article's text, what its questions are made of, and its set."""
    head, _, text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").partition("\n\n")
    title = next(line for line in head.splitlines() if line.startswith("title:")).partition(":")[2].strip()
    document = analyse(text)
    return text, Material(document, title=title), draft_set(document, title=title)

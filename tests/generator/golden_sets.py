"""The sets of some demo articles as text to read: `python -m tests.generator.golden_sets` writes them anew.

Only what a reader of the questions would notice is in it: no confidence, no position of the key, no feedback.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizzes.generator.draft import Draft
from tests.generator.demo import made

GOLDEN = Path(__file__).resolve().parent / "golden"
# One of each sort: sport, history with dates, economy, a portrait, politics, a report with headings.
PINNED = (
    "03-comeback-at-the-harbour",
    "04-sputnik",
    "05-olive-oil-market",
    "08-the-calligrapher",
    "11-ain-al-asad",
    "14-mangroves",
)


def written(name: str) -> str:
    """The set of an article, a paragraph for each question in the order in which they are asked."""
    return "\n".join("\n".join(lines(draft)) + "\n" for draft in made(name)[2].drafts)


def lines(draft: Draft) -> Iterator[str]:
    """The stem, the key behind "=", the others behind "-" in the order of their letters, the evidence."""
    yield f"[{draft.rule} · {draft.format} · {draft.skill} · {draft.level}]"
    yield draft.stem
    yield from (f"= {choice.text}" for choice in draft.choices if choice.correct)
    yield from sorted(f"- {choice.text}" for choice in draft.choices if not choice.correct)
    if draft.format == "typed":
        yield f"= {draft.solution}"
    elif isinstance(draft.solution, dict):
        shared = draft.solution.get("options", [])
        for slot in draft.solution["slots"]:
            yield f"{slot['prompt']} = {slot['key']}"
            yield from sorted(f"  - {one}" for one in slot.get("options", []) if one != slot["key"])
        yield from sorted(f"- {option}" for option in shared)
    yield f"> {' '.join(draft.evidence.text.split())}"


def path_of(name: str) -> Path:
    return GOLDEN / f"{name}.txt"


if __name__ == "__main__":
    for article in PINNED:
        path_of(article).write_text(written(article), encoding="utf-8")

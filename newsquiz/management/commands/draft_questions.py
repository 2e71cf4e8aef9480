"""Draft question sets of text files, as JSON lines; the database is not touched."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

from newsquiz.management.json_lines import JsonLinesCommand
from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.arabic.source import TextFile
from quizzes.articles.disambiguator import disambiguator
from quizzes.generator.draft import Draft
from quizzes.generator.generate import draft_set


class Command(JsonLinesCommand):
    help = (
        "Prints a draft question set for each Arabic text file, one JSON object a line. Offsets are code "
        "points into the file's text as it is; a header of `key: value` lines is passed over. "
        "A file that cannot be used gets one line on standard error, "
        "and the exit code is 2 after the others are done."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--seed", type=int, default=0, help="the same seed gives the same set (default: 0)"
        )
        parser.add_argument(
            "--limit", type=_positive, default=None, help="at most so many questions for an article"
        )

    def objects(self, path: Path, file: TextFile, **options: Any) -> Iterator[dict[str, Any]]:
        yield drafted(path, file, seed=options["seed"], limit=options["limit"])


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise ValueError
    return number


def drafted(path: Path, file: TextFile, *, seed: int, limit: int | None) -> dict[str, Any]:
    """The JSON object of one article; `seconds` is analysis and generation together."""
    start = perf_counter()
    document = analyse(file.article, disambiguator=disambiguator())
    title = file.header.get("title", "")
    drafts = draft_set(document, title=title, seed=seed, limit=limit)
    return {
        "file": str(path),
        "title": title or _title(document),
        "seconds": round(perf_counter() - start, 3),
        "questions": [_question(draft, file.start) for draft in drafts.drafts],
        "refused": drafts.refused,
    }


def _title(document: Document) -> str:
    title = next((block for block in document.blocks if block.kind == "title"), None)
    return document.slice(title.start, title.end).strip() if title else ""


def _question(draft: Draft, shift: int) -> dict[str, Any]:
    evidence = draft.evidence
    return {
        "kind": draft.kind,
        "skill": draft.skill,
        "stem": draft.stem,
        "choices": [asdict(choice) for choice in draft.choices],
        "accepted": list(draft.accepted),
        "solution": draft.solution,
        "evidence": {
            "start": shift + evidence.start,
            "end": shift + evidence.end,
            "text": evidence.text,
        },
        "explanation": draft.explanation,
        "confidence": draft.confidence,
        "level": draft.level,
    }

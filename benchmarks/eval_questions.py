"""What the generator makes of a folder of articles: `python -m benchmarks.eval_questions [FOLDER]`.

Prints a line for each article and the sums, and writes each set as a Markdown sheet to read into build/eval/.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.arabic.source import SourceError, read_text_file
from quizzes.generator.draft import Draft, DraftSet
from quizzes.generator.generate import draft_set
from quizzes.generator.proposal import COMPREHENSION
from quizzes.generator.rules import RULES, broken
from quizzes.generator.solvers import score, score_places

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "articles"
DEMO = ROOT / "newsquiz" / "demo" / "articles"
SHEETS = ROOT / "build" / "eval"


@dataclass(frozen=True, slots=True)
class Result:
    path: Path
    document: Document
    made: DraftSet
    seconds: float  # the set alone, its article analysed already

    @property
    def words(self) -> int:
        return sum(token.kind != "punctuation" for token in self.document.tokens)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=REAL if REAL.is_dir() else DEMO)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    results = [
        made for path in sorted(arguments.folder.glob("*.txt")) if (made := _made(path, arguments.seed))
    ]
    if not results:
        parser.error(f"no article in {arguments.folder}")
    SHEETS.mkdir(parents=True, exist_ok=True)
    for result in results:
        (SHEETS / f"{result.path.stem}.md").write_text(sheet(result), encoding="utf-8")
        print(
            f"{result.path.stem:32} {result.words:4} words {len(result.made.drafts):3} questions",
            end="",
        )
        print(f" {result.seconds:6.3f} s")
    print(summary(results))
    print(f"Sheets to read: {SHEETS}")


def _made(path: Path, seed: int) -> Result | None:
    try:
        text = _without_header(read_text_file(path))
    except SourceError as error:
        print(error)
        return None
    document = analyse(text)
    draft_set(document, seed=seed)  # opens the lexicon
    start = perf_counter()
    made = draft_set(document, seed=seed)
    return Result(path, document, made, perf_counter() - start)


def _without_header(text: str) -> str:
    """The demo's files open with `key: value` lines and an empty one; the title stays, as the first line."""
    head, separator, body = text.partition("\n\n")
    keys = dict(line.split(":", 1) for line in head.splitlines() if ":" in line)
    if not separator or "title" not in keys or len(keys) != len(head.splitlines()):
        return text
    return f"{keys['title'].strip()}\n\n{body}"


def summary(results: list[Result]) -> str:
    """The sums over all articles, a line for each."""
    drafts = [draft for result in results for draft in result.made.drafts]
    per_hundred = [100 * len(result.made.drafts) / result.words for result in results]
    kinds = [len({draft.kind for draft in result.made.drafts}) for result in results]
    refused: Counter[str] = Counter()
    for result in results:
        refused.update(result.made.refused)
    lines = [
        f"articles            {len(results)}",
        f"questions           {len(drafts)}, for 100 words {statistics.median(per_hundred):.1f} (median)",
        f"kinds in a set      {statistics.median(kinds):.0f} (median)",
        f"comprehension       {share(draft.skill in COMPREHENSION for draft in drafts)}",
        f"seconds for a set   {max(result.seconds for result in results):.3f} (longest)",
        "kinds               " + _counts(Counter(draft.kind for draft in drafts)),
        "key positions       "
        + _counts(Counter(_position(draft) for draft in drafts if draft.format == "choice")),
    ]
    lines += [
        f"solver              {one.solver}: {one.beyond:+.1f} points beyond chance" for one in score(drafts)
    ]
    lines += [
        f"solver of places    {one.solver}: {one.beyond:+.1f} points beyond chance"
        for one in score_places(drafts)
    ]
    lines += ["sets that break     " + _breaking(results)]
    lines += ["refused             " + _counts(refused)]
    return "\n".join(lines)


def _breaking(results: list[Result]) -> str:
    """For each rule of a set how many sets break it, and which."""
    sets: dict[str, list[str]] = {rule: [] for rule in RULES}
    for result in results:
        for rule in broken(result.made.drafts, result.document):
            sets[rule].append(result.path.stem)
    named = (
        f"{rule} {len(names)}" + (f" ({', '.join(names)})" if names else "") for rule, names in sets.items()
    )
    return ", ".join(named)


def share(values: Iterable[bool]) -> str:
    found = list(values)
    return f"{100 * sum(found) / max(1, len(found)):.0f}%"


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counter.most_common())


def _position(draft: Draft) -> str:
    return str(1 + next(place for place, choice in enumerate(draft.choices) if choice.correct))


def _places(draft: Draft) -> list[str]:
    """The places to fill, each with its answer and what else is offered."""
    if not isinstance(draft.solution, dict):
        return []
    shared = draft.solution.get("options", [])
    return [
        f"- {slot['prompt']}: **{slot['key']}** / "
        + " / ".join(option for option in slot.get("options", shared) if option != slot["key"])
        for slot in draft.solution["slots"]
    ]


def sheet(result: Result) -> str:
    """One set to read: every question with its key marked, the evidence and what the learner sees."""
    lines = [f"# {result.path.stem}", "", f"{len(result.made.drafts)} questions, {result.words} words", ""]
    for number, draft in enumerate(result.made.drafts, 1):
        lines += [
            f"## {number}. {draft.kind} · {draft.skill} · {draft.confidence} · {draft.level}",
            "",
            draft.stem,
            "",
        ]
        lines += [
            f"- {'**' + choice.text + '**' if choice.correct else choice.text}: {choice.feedback}"
            for choice in draft.choices
        ]
        lines += [f"- accepted: {' | '.join(draft.accepted)}"] if draft.format == "typed" else []
        lines += _places(draft)
        lines += ["", f"> {' '.join(draft.evidence.text.split())}", "", draft.explanation, ""]
    lines += [
        "## refused",
        "",
        *(f"- {reason}: {count}" for reason, count in result.made.refused.items()),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()

"""A Document as compact JSON and back, so that it is analysed once and never on a page view.

Analyses are kept once each in a table, tokens point into it; every record is the list of its fields in
their order.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from quizzes.arabic.document import (
    Analysis,
    Block,
    Clause,
    Clitic,
    Connective,
    Document,
    Entity,
    Level,
    Phrase,
    Quotation,
    Sentence,
    Token,
)

VERSION = 13

_FLAT: dict[str, type] = {
    "blocks": Block,
    "sentences": Sentence,
    "phrases": Phrase,
    "clauses": Clause,
    "quotations": Quotation,
    "connectives": Connective,
    "entities": Entity,
}


class WrongVersion(ValueError):  # noqa: N818
    """The stored analysis is of another version: analyse the text again."""


def dump(document: Document) -> dict[str, Any]:
    """JSON-able; `load` gives an equal Document back."""
    table: dict[Analysis, int] = {}
    clitics: dict[Clitic, int] = {}
    rows: list[list[Any]] = []

    def number(analysis: Analysis) -> int:
        if analysis not in table:
            table[analysis] = len(rows)
            rows.append(_analysis_row(analysis, clitics))
        return table[analysis]

    tokens = [
        [
            token.start,
            token.end,
            token.kind,
            number(token.analysis),
            [number(other) for other in token.others],
            token.role,
            token.entity,
            int(token.vowels_sure),
        ]
        for token in document.tokens
    ]
    data: dict[str, Any] = {name: [_trimmed(record) for record in getattr(document, name)] for name in _FLAT}
    data |= {
        "version": VERSION,
        "text": document.text,
        "analyses": rows,
        "clitics": [_row(clitic) for clitic in clitics],
        "tokens": tokens,
        "level": [document.level.band, document.level.score, document.level.reasons],
        "disambiguator": document.disambiguator,
    }
    return data


def load(data: dict[str, Any]) -> Document:
    """The Document that `dump` was given. Raises `WrongVersion` where another version made it."""
    if data.get("version") != VERSION:
        raise WrongVersion(f"stored analysis has version {data.get('version')!r}, this is {VERSION}")
    clitics = [Clitic(*row) for row in data["clitics"]]
    analyses = [_analysis(row, clitics) for row in data["analyses"]]
    text = data["text"]
    tokens = tuple(
        Token(
            index, start, end, text[start:end], kind, analyses[chosen],
            tuple(analyses[other] for other in others), role, entity, bool(sure),
        )
        for index, (start, end, kind, chosen, others, role, entity, sure) in enumerate(data["tokens"])
    )  # fmt: skip
    parts: dict[str, Any] = {name: tuple(kind(*row) for row in data[name]) for name, kind in _FLAT.items()}
    level, disambiguator = Level(*data["level"]), data["disambiguator"]
    return Document(text=text, tokens=tokens, level=level, disambiguator=disambiguator, **parts)


def _row(record: Any) -> list[Any]:
    return [getattr(record, one.name) for one in fields(record)]


def _trimmed(record: Any) -> list[Any]:
    """Without the fields at its end that have their default value."""
    row = _row(record)
    for one in reversed(fields(record)):
        if not row or row[-1] != one.default or isinstance(row[-1], bool) != isinstance(one.default, bool):
            break
        row.pop()
    return row


def _analysis_row(analysis: Analysis, clitics: dict[Clitic, int]) -> list[Any]:
    row = _trimmed(analysis)
    for at, one in enumerate(fields(analysis)[: len(row)]):
        if one.name == "clitics":
            row[at] = [clitics.setdefault(clitic, len(clitics)) for clitic in analysis.clitics]
        elif one.name == "gloss":
            row[at] = list(row[at])
    return row


_CLITICS_AT = [one.name for one in fields(Analysis)].index("clitics")
_GLOSS_AT = [one.name for one in fields(Analysis)].index("gloss")


def _analysis(row: list[Any], clitics: list[Clitic]) -> Analysis:
    row = list(row)
    if len(row) > _GLOSS_AT:
        row[_GLOSS_AT] = tuple(row[_GLOSS_AT])
    if len(row) > _CLITICS_AT:
        row[_CLITICS_AT] = tuple(clitics[number] for number in row[_CLITICS_AT])
    return Analysis(*row)

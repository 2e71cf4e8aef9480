"""Analyse text files and print what was found, as JSON lines; the database is not touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsquiz.management.json_lines import JsonLinesCommand
from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document, Token
from quizzes.arabic.entities.universal import universal_pos
from quizzes.arabic.source import LIMIT, TextFile
from quizzes.articles.disambiguator import disambiguator


class Command(JsonLinesCommand):
    help = (
        "Prints one JSON object for each sentence of Arabic text files (UTF-8, at most "
        f"{LIMIT:,} bytes). Offsets are code points into the text as it is; a byte order mark counts "
        "as one, and a header of `key: value` lines is passed over. "
        "A file that cannot be used gets one line on standard error, and the exit "
        "code is 2 after the others are done."
    )

    def objects(self, path: Path, file: TextFile, **options: Any) -> Iterator[dict[str, Any]]:
        return sentences(path, file)


def sentences(path: Path, file: TextFile) -> Iterator[dict[str, Any]]:
    """One object for each sentence of the article, in their order."""
    document = analyse(file.article, disambiguator=disambiguator())
    for sentence in document.sentences:
        yield {
            "file": str(path),
            "start": file.start + sentence.start,
            "end": file.start + sentence.end,
            "text": document.slice(sentence.start, sentence.end),
            "tokens": [_token(document, token, file.start) for token in document.tokens_of(sentence)],
        }


def _token(document: Document, token: Token, shift: int) -> dict[str, Any]:
    analysis = token.analysis
    entity = document.entities[token.entity] if token.entity is not None else None
    return {
        "start": shift + token.start,
        "end": shift + token.end,
        "surface": token.surface,
        "vocalised": analysis.vocalised,
        "lemma": analysis.lemma,
        "root": analysis.root,
        "pos": universal_pos(document, token),
        "gloss": list(analysis.gloss),
        "clitics": [clitic.form for clitic in analysis.clitics],
        "case": analysis.case,
        "gender": analysis.gender,
        "number": analysis.number,
        "definite": analysis.definite,
        "role": token.role,
        "entity": {"kind": entity.kind, "key": entity.key, "text": entity.text} if entity else None,
    }

"""The sentences of news annotated by hand in `gold.conllu`, and what the analyser makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document, Token
from quizzes.arabic.entities.universal import universal_pos
from quizzes.arabic.text import skeleton

FILE = Path(__file__).with_name("gold.conllu")

CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
VERBS = frozenset({"VERB", "AUX"})
HEADS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})  # what can be a subject or object that is said in words
SHADDA = "\u0651"


@dataclass(frozen=True, slots=True)
class Row:
    """One written word with its clitics, or one punctuation mark."""

    form: str
    lemma: str
    pos: str
    case: str | None
    relation: str
    space_after: bool

    @property
    def role(self) -> str | None:
        if self.relation.startswith("nsubj"):
            return "subject"
        return "object" if self.relation == "obj" else None


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    rows: tuple[Row, ...]


def sentences() -> list[Sentence]:
    """The annotated sentences, in the order of the file."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    blocks = (list(block) for filled, block in groupby(lines, key=bool) if filled)
    return [_sentence(block) for block in blocks]


def _sentence(lines: list[str]) -> Sentence:
    text = next(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
    return Sentence(text, tuple(_row(line) for line in lines if not line.startswith("#")))


def _row(line: str) -> Row:
    _, form, lemma, pos, _, features, _, relation, _, misc = line.split("\t")
    case = features.removeprefix("Case=") if features != "_" else None
    return Row(form, lemma, pos, case, relation, misc != "SpaceAfter=No")


def compared() -> Iterator[tuple[Row, Token | None, str | None]]:
    """Each annotated word with the token that covers it and the UD tag of that; None where no token does."""
    annotated = sentences()
    document = analyse("\n".join(sentence.text for sentence in annotated))
    tokens = {(token.start, token.end): token for token in document.tokens}
    at = 0
    for sentence in annotated:
        for row in sentence.rows:
            if row.pos != "PUNCT":
                yield _pair(document, row, tokens.get((at, at + len(row.form))))
            at += len(row.form) + row.space_after


def _pair(document: Document, row: Row, token: Token | None) -> tuple[Row, Token | None, str | None]:
    return row, token, universal_pos(document, token) if token else None


def measured() -> dict[str, float]:
    """Shares between 0 and 1, by what is measured; of names, verbs and roles both precision and recall."""
    count: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for row, token, pos in compared():
        for name, right in _judged(row, token, pos):
            whole[name] += 1
            count[name] += right
    return {name: count[name] / whole[name] for name in whole}


def _judged(row: Row, token: Token | None, pos: str | None) -> Iterator[tuple[str, bool]]:
    """What this word has a say in, and whether it is right there."""
    yield "aligned", token is not None
    if token is None:
        return
    if row.pos in CONTENT:
        yield from _dictionary(row, token, pos)
    if row.case is not None and token.analysis.case is not None:
        yield "case", row.case == token.analysis.case
    yield from _found("verb", row.pos in VERBS, pos in VERBS)
    yield from _found("name", row.pos == "PROPN", pos == "PROPN")
    if row.pos in HEADS:
        for role in ("subject", "object"):
            yield from _found(role, row.role == role, token.role == role)


def _dictionary(row: Row, token: Token, pos: str | None) -> Iterator[tuple[str, bool]]:
    same = skeleton(row.lemma) == skeleton(token.analysis.lemma)
    yield "lemma", same
    yield "pos", row.pos == pos
    yield "pos merged", row.pos == pos or {row.pos, pos} == {"NOUN", "ADJ"}
    if row.pos == "VERB":
        yield "verb form", same and (SHADDA in row.lemma) == (SHADDA in token.analysis.lemma)


def _found(name: str, is_one: bool, said: bool) -> Iterator[tuple[str, bool]]:
    if said:
        yield f"{name} precision", is_one
    if is_one:
        yield f"{name} recall", said

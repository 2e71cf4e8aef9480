"""An entity over its tokens: its text and offsets without the proclitics that are written as one with it."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Entity, EntityKind, Token
from quizzes.arabic.text import TATWEEL, bare
from quizzes.arabic.values.numerals import numeral

_SHORTEST = 2  # letters of a name or numeral


def entity(
    tokens: Sequence[Token],
    kind: EntityKind,
    first: int,
    last: int,
    key: str,
    *,
    cut: str | None = None,
    **more: object,
) -> Entity:
    """An entity over tokens first..last-1.

    Its text and offsets leave out و، ف، ب، ل، ك that are written as one with it; of للعراق the text is
    العراق, the offsets those of لعراق. `cut`: these letters, where the finder knows them.
    """
    lead = tokens[first]
    size, article = _proclitics(lead) if cut is None else (len(cut.replace("لل", "ل")), cut.endswith("لل"))
    while size and lead.surface[size] == TATWEEL and len(lead.surface) - size > _SHORTEST:
        size += 1  # بـأربعة
    body = ("ا" if article else "") + lead.surface[size:]
    text = body + "".join(_gap(tokens, at) + tokens[at].surface for at in range(first + 1, last))
    start, end = lead.start + size, tokens[last - 1].end
    return Entity(kind, first, last, start, end, text, key, **more)  # type: ignore[arg-type]


def _proclitics(token: Token) -> tuple[int, bool]:
    """How many characters the proclitics before a name take, and whether the ا of its ال is lost in لل."""
    if token.kind != "word":
        return 0, False
    kinds = [c for c in token.analysis.clitics if c.before and c.kind in {"conjunction", "preposition"}]
    letters = "".join(bare(clitic.form) for clitic in kinds)
    word = numeral(token)
    if word is not None and not word.head.endswith("ال"):
        letters = word.head.replace("لل", "ل")
    if not letters or not token.surface.startswith(letters) or len(token.surface) - len(letters) < 2:
        return 0, False
    size = len(letters)
    has_article = any(clitic.kind == "article" for clitic in token.analysis.clitics)
    lost = has_article and letters.endswith("ل") and not bare(token.surface[size:]).startswith("ال")
    return size, lost


def _gap(tokens: Sequence[Token], at: int) -> str:
    return " " if at and tokens[at - 1].end < tokens[at].start else ""


def shown(value: float) -> str:
    """A number as its key: "560", "12.5"."""
    return f"{value:.6f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))

"""Words that join by cause, purpose, concession, result, contrast, time, condition or sequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Connective, ConnectiveKind, Token
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.syntax.sentence_parts import is_verb
from quizzes.arabic.text import bare, skeleton

_HAMZAS = frozenset("أإآ")
_ASKING = frozenset({"ما", "عما", "فيما", "كما"})  # ما إذا: whether; كما لو: as if
_MUCH = frozenset({"كثير", "قليل", "عديد"})


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]  # bare, as they are spelled
    kind: ConnectiveKind
    only: str  # where only it is a connective: see the file; "" everywhere


@lru_cache(maxsize=1)
def _table() -> dict[str, list[_Entry]]:
    """By the skeleton of their first word, longest first."""
    found: dict[str, list[_Entry]] = {}
    for phrase, kind, *only in data.rows("connectives"):
        words = tuple(bare(word) for word in phrase.split(" "))
        entry = _Entry(words, kind, "".join(only))  # type: ignore[arg-type]
        found.setdefault(skeleton(words[0]), []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return found


def connectives(tokens: Sequence[Token], first: int, last: int) -> list[Connective]:
    """The connectives among tokens first..last-1; where two overlap, the longer."""
    found = []
    at = first
    while at < last:
        hit = _at(tokens, at, (first, last))
        if hit:
            found.append(hit)
            at = hit.last
        else:
            at += 1
    return found


def _at(tokens: Sequence[Token], at: int, sentence: tuple[int, int]) -> Connective | None:
    if tokens[at].kind != "word":
        return None
    written = bare(tokens[at].surface)
    for word in (written, *([written[1:]] if written[:1] in {"و", "ف"} else [])):
        for entry in _table().get(skeleton(word), ()):
            end = at + len(entry.words)
            if end > sentence[1] or not _same(word, entry.words[0]):
                continue
            rest = zip(tokens[at + 1 : end], entry.words[1:], strict=True)
            if all(_same(bare(token.surface), wanted) for token, wanted in rest) and _joins(
                tokens, (at, end), sentence, entry
            ):
                return Connective(entry.kind, at, end)
    return None


def _same(written: str, wanted: str) -> bool:
    """Whether a word is spelled so; a hamza may be left out, but أثر is not إثر."""
    if skeleton(written) != skeleton(wanted):
        return False
    return all(a == b or not {a, b} <= _HAMZAS for a, b in zip(written, wanted, strict=False))


def _joins(tokens: Sequence[Token], span: tuple[int, int], sentence: tuple[int, int], entry: _Entry) -> bool:
    """Whether the words join there, and are no noun, name or pronoun of the same letters."""
    at, end = span
    previous = tokens[at - 1] if at > sentence[0] else None
    following = tokens[end] if end < sentence[1] else None
    if not _where(tokens[at], previous, following, entry.only):
        return False
    if entry.words in {("إذا",), ("لو",)}:
        return previous is None or bare(previous.surface) not in _ASKING
    if entry.words == ("فيما",):
        return following is not None and not _regards(following)
    if entry.words == ("مما",):
        return not any(_compares(token) for token in tokens[max(sentence[0], at - 2) : at])
    return True


def _where(token: Token, previous: Token | None, following: Token | None, only: str) -> bool:
    if only == "first":
        return previous is None or previous.kind == "punctuation" or before(token.analysis, "conjunction")
    if only == "verb":
        return following is not None and (
            is_verb(following) or following.analysis.lemma in {"لَمْ", "قَدْ", "لَا", "أَنَّ"}
        )
    if only == "noun":
        return following is not None and following.analysis.case == "Gen"
    return only != "acc" or token.analysis.case == "Acc"


def _regards(token: Token) -> bool:
    """فيما بينهم، فيما يتعلق بـ، فيما يخص: no contrast."""
    lemma = bare(token.analysis.lemma)
    return lemma in {"بين", "تعلق", "خص", "يلي", "ولي", "مضى", "بعد", "سبق"}


def _compares(token: Token) -> bool:
    """أكثر مما، الكثير مما: of what."""
    analysis = token.analysis
    return analysis.pattern == "أَفْعَل" or bare(analysis.lemma) in _MUCH

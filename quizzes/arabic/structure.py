"""Lines of an article as title, headings and paragraphs, and paragraphs as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.arabic.document import BlockKind
from quizzes.arabic.lexical.gazetteer import spelt_letters
from quizzes.arabic.text import bare
from quizzes.arabic.tokens import Piece, pieces

_END_MARKS = frozenset(".!?؟…")
_OPENERS = {"«": "»", "“": "”", "(": ")", "[": "]", '"': '"', "„": "“"}
_PAIRED = frozenset(_OPENERS) | frozenset(_OPENERS.values())
_CLOSERS = frozenset("»”)]\"'’›")
_LONGEST_HEADING = 14  # words
_LONGEST_TITLE = 25
_LONGEST_ITEM = 30  # tokens between two numbers of a list
_AS_SHORT_AS_IN = 3  # letters
_UNITS = frozenset("هصتم")  # هـ, صباحا, بتوقيت, ميلادية
_LONGEST_QUOTATION = 60  # tokens that a quotation may hold back the end of a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it."""

    kind: BlockKind
    start: int
    end: int
    sentences: tuple[tuple[int, int], ...]  # places in the list of pieces: first..last-1
    pieces: tuple[Piece, ...]


def lines(text: str) -> list[Line]:
    """The title, headings and paragraphs of `text`, in their order."""
    found, at = [], 0
    spans: list[tuple[int, int, list[Piece]]] = []
    for raw in text.splitlines(keepends=True):
        parts = pieces(text, at, at + len(raw))
        if parts:
            spans.append((parts[0].start, parts[-1].end, parts))
        at += len(raw)
    for number, (start, end, parts) in enumerate(spans):
        kind = _kind(parts, first=number == 0, last=number == len(spans) - 1)
        cuts = _sentences(parts) if kind == "paragraph" else [(0, len(parts))]
        found.append(Line(kind, start, end, tuple(cuts), tuple(parts)))
    return found


def _kind(parts: list[Piece], *, first: bool, last: bool) -> BlockKind:
    """A short line without an end mark that something follows is a title (the first) or a heading."""
    words = sum(piece.kind != "punctuation" for piece in parts)
    ends = next((piece.surface[0] for piece in reversed(parts) if piece.surface[0] not in _CLOSERS), "")
    if last or ends in _END_MARKS or ends in {":", "؛", "،", ","} or not words:
        return "paragraph"
    if any(_ends_inside(parts, at) for at in range(len(parts) - 1)):
        return "paragraph"
    if first:
        return "title" if words <= _LONGEST_TITLE else "paragraph"
    return "heading" if words <= _LONGEST_HEADING else "paragraph"


def _ends_inside(parts: list[Piece], at: int) -> bool:
    """Whether a full stop ends a sentence there and another one begins: no line of a heading."""
    return parts[at].surface == "." and not _is_abbreviation(parts, at) and parts[at + 1].kind == "word"


def _sentences(parts: list[Piece]) -> list[tuple[int, int]]:
    """Where each sentence of one line begins and ends, as places in `parts`."""
    held = _inside_quotations(parts)
    cuts, first, at = [], 0, 0
    while at < len(parts):
        if parts[at].surface[0] in _END_MARKS and not held[at] and not _is_abbreviation(parts, at):
            at += 1
            while at < len(parts) and _sticks(parts, at):
                at += 1
            cuts.append((first, at))
            first = at
        else:
            at += 1
    if first < len(parts):
        cuts.append((first, len(parts)))
    return cuts


def _sticks(parts: list[Piece], at: int) -> bool:
    """Whether this mark still belongs to the sentence that has just ended: another end mark, a closing
    quote."""
    mark = parts[at].surface[0]
    return mark in _END_MARKS or (mark in _CLOSERS and parts[at].start == parts[at - 1].end)


def _is_abbreviation(parts: list[Piece], at: int) -> bool:
    """Whether the point at `at` ends an abbreviation (د. م.) or stands between initials, and no sentence."""
    if parts[at].surface != "." or at == 0:
        return False
    before = parts[at - 1]
    after = parts[at + 1] if at + 1 < len(parts) else None
    if after is None or before.end != parts[at].start:
        return False
    if before.kind == "word" and len(bare(before.surface)) == 1:
        return not _is_unit(parts, at - 1)
    if before.kind == "number":
        return _numbers_a_list(parts, at - 1)
    if after.start == parts[at].end and _is_letter_name(before) and after.kind in {"word", "latin"}:
        return True  # سي.آر.بي
    return before.kind == "latin" and len(before.surface) == 1


def _is_unit(parts: list[Piece], at: int) -> bool:
    """1260 هـ. and 10 ص. with a space behind: a letter that counts years or hours ends a sentence as any
    word."""
    counts = at > 0 and parts[at - 1].kind == "number" and bare(parts[at].surface) in _UNITS
    return counts and at + 2 < len(parts) and parts[at + 2].start > parts[at + 1].end


def _numbers_a_list(parts: list[Piece], at: int) -> bool:
    """الشروط: 1. العمر 2. الخبرة: a number that opens a line or follows a colon, or the number after that."""
    number = parts[at].surface
    if not number.isdigit() or len(number) > 2:
        return False
    if at == 0:
        return True
    if parts[at - 1].surface == ":":
        return at < 2 or parts[at - 2].kind != "number"
    if int(number) < 2:
        return False
    earlier = str(int(number) - 1)
    places = range(at - 2, max(-1, at - _LONGEST_ITEM), -1)
    place = next((i for i in places if parts[i].surface == earlier and parts[i + 1].surface == "."), None)
    return place is not None and _numbers_a_list(parts, place)


def _is_letter_name(piece: Piece) -> bool:
    word = bare(piece.surface)
    return piece.kind == "word" and (word in spelt_letters() or word[1:] in spelt_letters())


def _inside_quotations(parts: list[Piece]) -> list[bool]:
    """For each token whether it stands in a quotation or bracket that closes in this line and is not too
    long."""
    held = [False] * len(parts)
    stack: list[tuple[str, int]] = []
    for at, piece in enumerate(parts):
        mark = piece.surface
        if mark not in _PAIRED:
            continue
        place = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == mark), None)
        if place is not None:
            opened = stack[place][1]
            del stack[place:]
            if at - opened <= _LONGEST_QUOTATION:
                last = at
                while last > opened and parts[last - 1].surface[0] in _END_MARKS:
                    last -= 1  # an end mark right before the closing quote ends the sentence
                held[opened:last] = [True] * (last - opened)
                if last < at and at + 1 < len(parts) and _goes_on(parts[at + 1]):
                    held[last:at] = [True] * (at - last)
        elif mark in _OPENERS and len(stack) < 8:
            stack.append((_OPENERS[mark], at))
    return held


def _goes_on(piece: Piece) -> bool:
    """After a closed quotation: whether what follows goes on with the sentence."""
    if piece.surface in {"،", ",", "؛", ".", "ثم"}:
        return True
    return piece.surface[:1] == "ف" and len(piece.surface) > _AS_SHORT_AS_IN  # فأجاب, no في

"""The reading of each word that fits its vowels, its neighbours and how common it is: a Viterbi pass over a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quizzes.arabic.gazetteer import spelt_letters
from quizzes.arabic.grammar import START, Face, own_cost, pair_cost
from quizzes.arabic.reading import Ending, Reading
from quizzes.arabic.readings import Word, as_name, word
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.tokens import Piece
from quizzes.arabic.vowels import Array

VOWEL_WEIGHT = 0.6
PAIR_WEIGHT = 1.0
_WORST_LETTER = -5.0
_KEPT = 14  # faces of a word that take part
_MARGIN = 14.0  # and how much dearer than the best they may be

PUNCTUATION = Face("PUNCT", "", "", "", "", "", False, "", False)
FIGURE = Face("FIGURE", "", "", "", "", "", False, "", False)
LATIN = Face("PN", "", "", "X", "", "", False, "", False)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for one token; `reading` is None for what is no Arabic word."""

    reading: Reading | None
    ending: Ending | None
    face: Face
    cost: float = 0.0
    ranked: tuple[tuple[float, Reading, Ending], ...] = ()  # every reading by its own cost, cheapest first


def choose(sentence: Sequence[Piece], tables: Sequence[Array | None]) -> list[Choice]:
    """The chosen reading of each token of a sentence."""
    spelt = _spelt_out(sentence)
    columns = [
        _candidates(piece, table, named=at in spelt)
        for at, (piece, table) in enumerate(zip(sentence, tables, strict=True))
    ]
    path = _viterbi([[(cost, face) for cost, face, _, _ in column.kept] for column in columns])
    return [column.choice(at) for column, at in zip(columns, path, strict=True)]


@dataclass(slots=True)
class _Column:
    kept: list[tuple[float, Face, Reading | None, Ending | None]]
    ranked: tuple[tuple[float, Reading, Ending], ...]

    def choice(self, at: int) -> Choice:
        cost, face, reading, ending = self.kept[at]
        return Choice(reading, ending, face, cost, self.ranked)


_OTHER = {"punctuation": PUNCTUATION, "number": FIGURE, "latin": LATIN}


def _spelt_out(sentence: Sequence[Piece]) -> set[int]:
    """The tokens of runs of letter names: بي بي سي."""
    run: list[int] = []
    found: set[int] = set()
    for at, piece in enumerate(sentence):
        word = skeleton(piece.surface) if piece.kind == "word" else ""
        if word in spelt_letters() or (not run and word[1:] in spelt_letters() and word[:1] in "لبو"):
            run.append(at)
            continue
        if len(run) > 1 and not {skeleton(sentence[i].surface) for i in run} <= {"ان", "اي"}:
            found.update(run)
        run = []
    return found | set(run if len(run) > 1 else [])


def _candidates(piece: Piece, table: Array | None, *, named: bool = False) -> _Column:
    if piece.kind != "word" or table is None:
        return _Column([(0.0, _OTHER.get(piece.kind, PUNCTUATION), None, None)], ())
    found = as_name(bare(piece.surface)) if named else word(bare(piece.surface))
    costs = _costs(found, table)
    best: dict[Face, tuple[float, int]] = {}
    for row, cost in enumerate(costs):
        face = face_of(*found.rows[row])
        held = best.get(face)
        if held is None or cost < held[0]:
            best[face] = (cost, row)
    kept = sorted(
        ((cost + own_cost(face), face, *found.rows[row]) for face, (cost, row) in best.items()), key=_by_cost
    )
    limit = kept[0][0] + _MARGIN
    order = sorted(range(len(costs)), key=costs.__getitem__)
    ranked = tuple((costs[row], *found.rows[row]) for row in order)
    return _Column([one for one in kept[:_KEPT] if one[0] <= limit], ranked)


def _by_cost(one: tuple[float, Face, Reading, Ending]) -> float:
    return one[0]


def _costs(found: Word, table: Array) -> list[float]:
    size = table.shape[0]
    if found.columns.shape[1] != size:
        return found.costs.tolist()
    odds = np.maximum(table[np.arange(size), found.columns], _WORST_LETTER)
    return (found.costs - VOWEL_WEIGHT * odds.sum(axis=1)).tolist()


_FACES: dict[tuple[int, int], Face] = {}


def face_of(reading: Reading, ending: Ending) -> Face:
    """What the neighbours of a word see of one of its readings."""
    key = ("face", ending)
    face = reading.analyses.get(key)
    if face is None:
        face = Face(
            reading.tag,
            reading.left,
            ending.case or "",
            ending.state,
            reading.gender or "",
            reading.number or "",
            reading.broken,
            ending.mood or "",
            any(not clitic.before for clitic in reading.clitics),
            reading.function,
        )
        reading.analyses[key] = face
    return face


def _viterbi(columns: list[list[tuple[float, Face]]]) -> list[int]:
    """The cheapest path, as a place in each column."""
    before: list[tuple[float, Face]] = [(0.0, START)]
    back: list[list[int]] = []
    for column in columns:
        now: list[tuple[float, Face]] = []
        links: list[int] = []
        for cost, face in column:
            best, link = min(
                (total + PAIR_WEIGHT * pair_cost(last, face), at) for at, (total, last) in enumerate(before)
            )
            now.append((best + cost, face))
            links.append(link)
        back.append(links)
        before = now
    at = min(range(len(before)), key=lambda i: before[i][0])
    path = []
    for links in reversed(back):
        path.append(at)
        at = links[at]
    return path[::-1]

"""The reading of each word that fits its vowels, its neighbours and how common it is: a Viterbi pass over
a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quizzes.arabic.faces import START, Face, face
from quizzes.arabic.gazetteer import spelt_letters
from quizzes.arabic.grammar import own_cost, pair_cost
from quizzes.arabic.reading import Ending, Reading
from quizzes.arabic.readings import Word, as_name, word
from quizzes.arabic.text import bare
from quizzes.arabic.tokens import Piece
from quizzes.arabic.values import parse_figure
from quizzes.arabic.vowels import Array

VOWEL_WEIGHT = 0.6
_WORST_LETTER = -5.0
_PLACES = np.arange(512)
_KEPT = 10  # faces of a word that take part
_MARGIN = 11.0  # and how much dearer than the best they may be

PUNCTUATION, LATIN = face("PUNCT"), face("PN", state="X")


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


_OTHER = {"punctuation": PUNCTUATION, "latin": LATIN}


def _spelt_out(sentence: Sequence[Piece]) -> set[int]:
    """The tokens of runs of letter names: بي بي سي."""
    run: list[int] = []
    found: set[int] = set()
    for at, piece in enumerate(sentence):
        word = bare(piece.surface) if piece.kind == "word" else ""
        if word in spelt_letters() or (not run and word[1:] in spelt_letters() and word[:1] in "لبو"):
            run.append(at)
            continue
        if len(run) > 1 and not {bare(sentence[i].surface) for i in run} <= {"إن", "آي"}:
            found.update(run)
        run = []
    return found | set(run if len(run) > 1 else [])


def _candidates(piece: Piece, table: Array | None, *, named: bool = False) -> _Column:
    if piece.kind != "word" or table is None:
        seen = _figure(piece.surface) if piece.kind == "number" else _OTHER.get(piece.kind, PUNCTUATION)
        return _Column([(0.0, seen, None, None)], ())
    found = as_name(bare(piece.surface)) if named else word(bare(piece.surface))
    costs = _costs(found, table)
    best: dict[Face, tuple[float, int]] = {}
    for row, cost in enumerate(costs):
        seen = found.faces[row]
        held = best.get(seen)
        if held is None or cost < held[0]:
            best[seen] = (cost, row)
    kept = sorted(
        ((cost + own_cost(seen), seen, *found.rows[row]) for seen, (cost, row) in best.items()), key=_by_cost
    )
    limit = kept[0][0] + _MARGIN
    order = sorted(range(len(costs)), key=costs.__getitem__)
    ranked = tuple((costs[row], *found.rows[row]) for row in order)
    return _Column([one for one in kept[:_KEPT] if one[0] <= limit], ranked)


def _figure(surface: str) -> Face:
    """A figure, by what it makes of the noun that it counts: 3 to 10 plural, 11 to 99 accusative, else
    genitive."""
    value = parse_figure(surface)
    if value is None or value % 1:
        return face("FIGURE")
    rest = int(value) % 100
    return face("FIGURE", function="few" if 3 <= rest <= 10 else "tens" if rest > 10 else "hundreds")


def _by_cost(one: tuple[float, Face, Reading, Ending]) -> float:
    return one[0]


def _costs(found: Word, table: Array) -> list[float]:
    size = table.shape[0]
    if found.columns.shape[1] != size:
        return found.costs.tolist()
    odds = np.maximum(
        table[_PLACES[:size] if size <= len(_PLACES) else np.arange(size), found.columns], _WORST_LETTER
    )
    return (found.costs - VOWEL_WEIGHT * odds.sum(axis=1)).tolist()


_COSTS: dict[Face, dict[Face, float]] = {}


def _viterbi(columns: list[list[tuple[float, Face]]]) -> list[int]:
    """The cheapest path, as a place in each column."""
    before: list[tuple[float, Face]] = [(0.0, START)]
    back: list[list[int]] = []
    for column in columns:
        rows = [(total, last, _COSTS.setdefault(last, {})) for total, last in before]
        links: list[int] = []
        now: list[tuple[float, Face]] = []
        for cost, seen in column:
            best, link = float("inf"), 0
            for at, (total, last, costs) in enumerate(rows):
                pair = costs.get(seen)
                if pair is None:
                    pair = costs[seen] = pair_cost(last, seen)
                if total + pair < best:
                    best, link = total + pair, at
            now.append((best + cost, seen))
            links.append(link)
        back.append(links)
        before = now
    at = min(range(len(before)), key=lambda i: before[i][0])
    path = []
    for links in reversed(back):
        path.append(at)
        at = links[at]
    return path[::-1]

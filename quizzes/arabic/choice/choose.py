"""The reading of each word that fits its vowels, its neighbours and how common it is: a Viterbi pass over
a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from operator import itemgetter

import numpy as np

from quizzes.arabic.choice.grammar import own_cost
from quizzes.arabic.choice.standing import Standing, begin
from quizzes.arabic.choice.vowel_models import Array
from quizzes.arabic.lexical.gazetteer import spelt_letters
from quizzes.arabic.morphology.faces import NOMINAL, Face, face
from quizzes.arabic.morphology.reading import Ending, Reading
from quizzes.arabic.morphology.readings import Word, as_name, word
from quizzes.arabic.text import bare
from quizzes.arabic.tokens import Piece, parse_figure

_VOWEL_WEIGHT = 0.6
_KEPT = 8  # faces of a word that take part
_MARGIN = 9.0  # and how much dearer than the best they may be

LATIN = face("PN", state="X")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for one token; `reading` is None for what is no Arabic word."""

    reading: Reading | None
    ending: Ending | None
    face: Face
    cost: float = 0.0
    word: Word | None = None
    costs: Sequence[float] = ()  # of each row of `word` by itself
    cases: dict[str, float] = field(default_factory=dict)  # of a nominal: what each case would cost instead

    def ranked(self, within: float) -> Iterator[tuple[Reading, Ending]]:
        """The readings that by themselves are no dearer than the cheapest and `within`, in that order."""
        if self.word is None:
            return
        limit = min(self.costs) + within
        for row in sorted(range(len(self.costs)), key=self.costs.__getitem__):
            if self.costs[row] > limit:
                return
            yield self.word.rows[row]


def choose(
    sentence: Sequence[Piece], tables: Sequence[Array | None], names: Collection[int] = ()
) -> list[Choice]:
    """The chosen reading of each token of a sentence; those at `names` are read as names."""
    spelt = _spelt_out(sentence) | set(names)
    columns = [
        _candidates(piece, table, named=at in spelt)
        for at, (piece, table) in enumerate(zip(sentence, tables, strict=True))
    ]
    path = _viterbi([[(cost, face) for cost, face, _, _ in column.kept] for column in columns])
    cases = _cases(columns, path)
    return [column.choice(at, cost) for column, at, cost in zip(columns, path, cases, strict=True)]


@dataclass(slots=True)
class _Column:
    kept: list[tuple[float, Face, Reading | None, Ending | None]]
    word: Word | None = None
    costs: Sequence[float] = ()

    def choice(self, at: int, cases: dict[str, float]) -> Choice:
        cost, face, reading, ending = self.kept[at]
        return Choice(reading, ending, face, cost, self.word, self.costs, cases)


_OTHER = {"latin": LATIN}
_MARKS = dict.fromkeys("،,؛;", "comma") | {":": "colon"}


def _mark(piece: Piece) -> Face:
    return face("PUNCT", function=_MARKS.get(piece.surface, ""))


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
        seen = _figure(piece.surface) if piece.kind == "number" else _OTHER.get(piece.kind) or _mark(piece)
        return _Column([(0.0, seen, None, None)])
    found = as_name(bare(piece.surface)) if named else word(bare(piece.surface))
    costs = _costs(found, table)
    kept: list[tuple[float, Face, Reading | None, Ending | None]] = []
    for seen, rows in zip(found.faces, found.of_face, strict=True):
        row = rows[0] if len(rows) == 1 else min(rows, key=costs.__getitem__)
        kept.append((costs[row] + own_cost(seen), seen, *found.rows[row]))
    kept.sort(key=_by_cost)
    limit = kept[0][0] + _MARGIN
    return _Column([one for one in kept[:_KEPT] if one[0] <= limit], found, costs)


def _figure(surface: str) -> Face:
    """A figure, by what it makes of the noun that it counts: 3 to 10 plural, 11 to 99 accusative, else
    genitive."""
    value = parse_figure(surface)
    if value is None or value % 1:
        return face("FIGURE")
    rest = int(value) % 100
    return face("FIGURE", function="few" if 3 <= rest <= 10 else "tens" if rest > 10 else "hundreds")


_by_cost = itemgetter(0)


def _costs(found: Word, table: Array) -> list[float]:
    if found.letters != len(table):
        return found.costs.tolist()
    # Summed: a matrix product of so few numbers may set the processor's flag of an invalid operation by what
    # stands beside them in memory, and numpy then warns of a fault that is none.
    return (found.costs - _VOWEL_WEIGHT * np.add.reduce(table.take(found.places), axis=1)).tolist()


_LIVE = 7  # ways through the sentence that are kept at each word
_BEHIND = 6.0  # and how much dearer than the best they may be
_HOPE = 2.0  # more is hardly ever given back to a way for how it goes on

# A way up to a word: its price, the place of the way before it among those that were kept, the place in the
# column, and where the sentence stands.
_Way = tuple[float, int, int, Standing]


def _viterbi(columns: list[list[tuple[float, Face]]]) -> list[int]:
    """The cheapest path, as a place in each column; of equal ones the first."""
    ways: list[_Way] = [(0.0, 0, 0, begin())]
    kept: list[list[_Way]] = []
    for column in columns:
        ways = _next_word(ways, column)
        kept.append(ways)
    at, path = 0, []
    for ways in reversed(kept):
        _, at, place, _ = ways[at]
        path.append(place)
    return path[::-1]


def _next_word(ways: list[_Way], column: list[tuple[float, Face]]) -> list[_Way]:
    """The ways that are kept, the cheapest first; the readings of `column` are in the order of their cost."""
    best: dict[Standing, _Way] = {}
    limit = inf
    for before, (total, _, _, last) in enumerate(ways):
        following = last.following
        for place, (cost, seen) in enumerate(column):
            if total + cost > limit + _HOPE:
                break
            step, now = following.get(seen) or last.step(seen)
            price = total + step + cost
            if price <= limit:
                held = best.get(now)
                if held is None or price < held[0]:
                    best[now] = (price, before, place, now)
                    limit = min(limit, price + _BEHIND)
    return [way for way in sorted(best.values(), key=_by_cost)[:_LIVE] if way[0] <= limit]


def _cases(columns: list[_Column], path: list[int]) -> list[dict[str, float]]:
    """For each nominal, how much dearer the sentence would be with it in each case, its neighbours as they
    are; 0 for the case that was chosen. What no reading allows is missing."""
    faces = [column.kept[at][1] for column, at in zip(columns, path, strict=True)]
    found: list[dict[str, float]] = []
    before = begin()
    for place, (column, chosen) in enumerate(zip(columns, faces, strict=True)):
        costs: dict[str, float] = {}
        if chosen.tag in NOMINAL:
            right = faces[place + 1] if place + 1 < len(faces) else None
            for own, seen, _, _ in column.kept:
                if seen.tag in NOMINAL:
                    step, now = before.step(seen)
                    cost = own + step + (now.step(right)[0] if right else 0.0)
                    costs[seen.case] = min(cost, costs.get(seen.case, cost))
            costs = {case: cost - costs[chosen.case] for case, cost in costs.items()}
        found.append(costs)
        before = before.step(chosen)[1]
    return found

"""Where the choice stands in a sentence: the last word, and what is open behind it.

Open are the head of an idafa, with which an adjective after its last term may yet agree (مدرسةُ الحيِّ
الجديدةُ), what the clause wants (`clause_wants`), and the case of the last noun that hangs on no other.
"""

from __future__ import annotations

from functools import cache

from quizzes.arabic.choice.clause_wants import (
    COMMENT,
    FULL,
    NOTHING,
    OBJECT,
    PREDICATE,
    SAID,
    SUBJECT_OF_SUFFIXED,
    TOPIC,
    Want,
    after_particle,
    after_verb,
)  # fmt: skip
from quizzes.arabic.choice.grammar import pair_cost
from quizzes.arabic.choice.noun_grammar import agreement, hangs_on
from quizzes.arabic.morphology.faces import ELATIVES, NOMINAL, START, VERBS, Face, face

_LIMIT = 20_000  # places that are remembered with what followed them


class Standing:
    """A place in a sentence, by all that matters to what comes next. Two places of one sentence are the same
    only if they are the same object."""

    __slots__ = ("face", "following", "head", "known", "outer", "want")

    def __init__(self, last: Face, head: Face | None, want: Want, outer: str, known: _Known) -> None:
        self.face = last
        self.head = head
        self.want = want
        self.outer = outer
        self.known = known
        self.following: dict[Face, tuple[float, Standing]] = {}

    def step(self, seen: Face) -> tuple[float, Standing]:
        """The cost of `seen` coming next, and where the sentence stands then."""
        found = self.following.get(seen)
        if found is None:
            found = self.following[seen] = _step(self, seen)
        return found

    def then(self, last: Face, head: Face | None, want: Want, outer: str) -> Standing:
        """The place after a word with that face."""
        key = (_plain(last), head, want, outer)
        found = self.known.get(key)
        return found or self.known.setdefault(key, Standing(*key, self.known))


_Known = dict[tuple[Face, Face | None, Want, str], Standing]
_latest: list[_Known] = [{}]


def begin() -> Standing:
    """The place before the first word. Now and then everything that was worked out is let go, so that a
    process that reads much does not grow without end; sentences that are on their way keep theirs."""
    if len(_latest[0]) >= _LIMIT:
        _latest[0] = {}
    known = _latest[0]
    key = (START, None, NOTHING, "")
    return known.get(key) or known.setdefault(key, Standing(*key, known))


def _step(a: Standing, b: Face) -> tuple[float, Standing]:
    cost = pair_cost(a.face, b)
    if b.tag in VERBS or b.tag == "LAYSA":
        return cost, a.then(b, None, after_verb(a.want, a.face, a.head, b), "")
    if b.tag in NOMINAL:
        return _nominal(a, b, cost)
    want = after_particle(a.want, a.face, b)
    outer = "" if want is NOTHING else b.case if b.tag == "DEM" and want is not a.want else a.outer
    return cost, a.then(b, None, want, outer)


@cache
def _plain(last: Face) -> Face:
    """A face without what never matters to the word after it."""
    function = last.function if last.function not in {"time", "elative", "say"} else ""
    if last.tag in VERBS:
        return face(last.tag, function=function)
    return face(
        last.tag, "", last.case, last.state, last.gender, last.number, last.broken, "",
        last.pronoun and last.tag not in NOMINAL, function,
    )  # fmt: skip


def _nominal(a: Standing, b: Face, cost: float) -> tuple[float, Standing]:
    if _is_conjunct(a.face, b):
        both_genitive = b.case == "Gen" == a.face.case
        return cost + _conjunct(a, b), a.then(b, a.head if both_genitive else None, a.want, a.outer)
    if b.tag == "A" and a.face.tag in NOMINAL:
        if _agrees_with_head(a, b):
            return min(cost, -1.0), a.then(b, None, a.want, a.outer)
        cost += _strange(a, b)
    if _is_dependent(a, b):
        return cost, a.then(b, _open_head(a, b), a.want, a.outer)
    aside = _aside(a, b)
    if aside is not None:
        return cost + aside, a.then(b, None, a.want, a.outer)
    return cost + _place(a, b), a.then(b, None, a.want.filled(b.case), b.case)


def _aside(a: Standing, b: Face) -> float | None:
    """What a noun costs that fills no place in the clause: a time, a circumstance, an apposition; None if it
    is no such noun."""
    if b.function == "time" and b.tag == "N":
        return -0.4 if b.case == "Acc" else 0.4
    if b.tag == "A" and b.case == "Acc" and b.state == "I" and a.want not in _TAKE_ADJECTIVES:
        return 0.0
    if _is_apposition(a, b):
        return -0.4 if a.face.tag == "PN" and a.head is None else 0.2
    return None


_TAKE_ADJECTIVES = frozenset({PREDICATE})


def _is_conjunct(last: Face, b: Face) -> bool:
    joined = "CONJ" in b.left and "PREP" not in b.left
    return joined and last.tag in NOMINAL and bool(last.case and b.case)


def _conjunct(a: Standing, b: Face) -> float:
    """What a joined noun costs beyond the pair: it may go with the head, or with a noun further back."""
    if b.case == a.face.case:
        return 0.0
    if a.head is not None and a.head.case == b.case:
        return -1.0
    return -0.3 if a.outer == b.case else 0.3


def _definite(last: Face) -> bool:
    return last.state in {"D", "P"} or last.tag == "PN"


def _agrees_with_head(a: Standing, b: Face) -> bool:
    """Whether an adjective goes with the head of the idafa rather than with its last term."""
    if a.head is None or b.function in ELATIVES or (b.state == "D") != _definite(a.face):
        return False
    with_last = a.face.tag != "PN" and agreement(a.face, b) == 0
    return not with_last and agreement(a.head, b) == 0


def _strange(a: Standing, b: Face) -> float:
    """What a definite adjective costs that agrees with nothing before it."""
    if b.state != "D" or a.face.tag == "PN" or agreement(a.face, b) == 0:
        return 0.0
    if a.head is None or not _agree_but_for_case(a.head, b):
        return 0.8
    return 0.0 if a.head.case == b.case else 1.4


def _agree_but_for_case(noun: Face, adjective: Face) -> bool:
    return agreement(noun, adjective) <= (2.0 if noun.case != adjective.case else 0.0)


def _open_head(a: Standing, b: Face) -> Face | None:
    """The head of the idafa that is open after `b`."""
    last = a.face
    if last.tag not in NOMINAL or b.case != "Gen":
        return None
    if last.state in {"C", "X"} and last.tag != "PN" and not (b.tag == "A" and last.state == "X"):
        return a.head or face("N", "", last.case, "D", last.gender, last.number, last.broken)
    return a.head if b.tag in {"A", "PN"} else None


def _is_dependent(a: Standing, b: Face) -> bool:
    """Whether a noun hangs on the word before it, so that it fills no place in the clause."""
    last = a.face
    if b.case not in {"Nom", "Acc"} or "PREP" in b.left:
        return True
    if "CONJ" in b.left:
        return last.tag not in {"PUNCT", "START"}
    if last.tag in {"CONJ", "FIGURE"} or (last.tag == "DEM" and b.state == "D"):
        return True
    if last.tag not in NOMINAL:
        return False
    if b.tag == "PN" or hangs_on(last, b) or (last.function == "DET" and last.state == "P"):
        return True
    cases = {last.case, a.head.case if a.head else ""}
    return b.tag == "A" and b.case in cases and (b.state == "D") == _definite(last)


def _is_apposition(a: Standing, b: Face) -> bool:
    """الأمير عبد الله, فلان مدير الشركة: a noun beside a definite one in its case, where that fills a place
    already."""
    last = a.face
    if b.tag != "N" or last.tag not in NOMINAL or not (last.state == "D" or last.tag == "PN"):
        return False
    if last.case != b.case and (last.tag != "PN" or a.outer != b.case):
        return False
    if b.case == "Acc":
        return a.want is FULL and a.outer == "Acc"
    return a.want.nominative > 0 or (a.want in _HAVE_NOMINATIVE and not (a.want is FULL and a.outer == "Acc"))


_HAVE_NOMINATIVE = frozenset({FULL, TOPIC, COMMENT, SAID})


def _place(a: Standing, b: Face) -> float:
    """What a noun costs that hangs on no other, by the place that it can fill in the clause."""
    want = a.want
    if want is SAID and a.face.tag not in NOMINAL:
        want = OBJECT
    if want is SUBJECT_OF_SUFFIXED and (b.tag == "A" or b.function == "غير"):
        return 0.0  # جعلها أكبر
    cost = 0.6 if b.function in ELATIVES and "CONJ" in b.left else 0.0  # وأوضح is rather a verb
    cost += want.accusative if b.case == "Acc" else want.nominative
    if b.tag == "PN":
        return cost * 0.5
    if b.case == "Nom" and want.gender and b.tag == "N" and b.gender and b.number != "Plur":
        cost += 0.8 if b.gender != want.gender else 0.0
    return cost

"""What may stand beside what: the cost of one reading after another, from the rules of written Arabic."""

from __future__ import annotations

from functools import cache

from quizzes.arabic.choice.noun_grammar import after_nominal, alone
from quizzes.arabic.morphology.faces import NOMINAL, VERBS, Face, face


def pair_cost(a: Face, b: Face) -> float:
    """The cost of `b` right after `a`; below 0 where grammar asks for it."""
    if b.tag in {"DEM", "CONJ"} and b.case and "PREP" in b.left:
        return 0.0 if b.case == "Gen" else 2.5
    if b.tag in {"DEM", "CONJ"} and b.case and not b.left:
        return _to_carrier(a, b) + _AFTER.get(a.tag, _after_other)(a, face(b.tag))
    joined = b.left.startswith("CONJ")
    if joined:
        return _coordinated(a, b)
    if "PREP" in b.left:
        return _before_preposition(a)
    return _AFTER.get(a.tag, _after_other)(a, b)


def _before_preposition(a: Face) -> float:
    if a.tag == "PREP" and not a.pronoun:
        return 4.0
    if a.tag in {"AN", "LAM", "QAD"}:
        return 5.0
    return 0.3 if a.tag in NOMINAL and a.state == "C" and a.tag != "PN" else 0.0


def _coordinated(a: Face, b: Face) -> float:
    if "PREP" in b.left:
        return _before_preposition(a)
    if a.tag in {"AN", "LAM", "QAD", "LA", "INNA"} or (a.tag == "PREP" and not a.pronoun):
        return 4.0
    if a.tag in NOMINAL and b.tag in NOMINAL and a.case and b.case:
        return -0.6 if a.case == b.case else 0.5
    if a.tag in VERBS and b.tag == a.tag:
        return -0.3
    return 0.0


def _after_start(a: Face, b: Face) -> float:
    if b.tag in NOMINAL:
        return {"Gen": 3.0, "Acc": 1.0}.get(b.case, 0.0) + alone(b)
    if b.tag == "VI":
        return 0.0 if b.mood in {"Ind", ""} else 2.0
    return -0.4 if b.tag == "VP" else 0.0


def _after_preposition(a: Face, b: Face) -> float:
    if a.pronoun:
        return _after_other(a, b)
    if b.tag in NOMINAL:
        return {"Gen": -0.5, "": 0.0}.get(b.case, 3.0) + alone(b)
    if b.tag in VERBS:
        return 7.0
    if b.tag in {"AN", "INNA", "REL", "DEM", "SUB", "ASK", "MA"}:
        return 0.0
    if b.tag == "PREP":
        return 1.0
    return 1.5


def _after_verb(a: Face, b: Face) -> float:
    if b.tag in NOMINAL:
        cost = {"Gen": 2.5, "Nom": -0.2, "Acc": 0.0}.get(b.case, 0.0)
        if a.function == "كان" and b.tag == "A" and b.state != "D":
            return cost - 0.7
        return cost + alone(b)
    if b.tag in VERBS:
        return 1.5 if b.tag != "VI" or b.mood not in {"Ind", ""} else 1.0
    return 0.0


def _after_an(a: Face, b: Face) -> float:
    if b.tag == "VI":
        return -1.0 if b.mood in {"Sub", ""} else 1.0
    if b.tag in {"LA"}:
        return 0.0
    if b.tag == "VP":
        return 1.0
    return 4.0


def _after_lam(a: Face, b: Face) -> float:
    if b.tag == "VI":
        return -3.5 if b.mood in {"Jus", ""} else 1.0
    return 6.0


def _after_qad(a: Face, b: Face) -> float:
    return -1.0 if b.tag in {"VP", "VI"} else 5.0


def _after_inna(a: Face, b: Face) -> float:
    if a.pronoun:
        return _after_other(a, b)
    if b.tag in VERBS:
        return 4.0
    if b.tag in NOMINAL:
        return {"Acc": -0.7, "": 0.0, "Nom": 1.5}.get(b.case, 2.5)
    return 0.2


def _after_sub(a: Face, b: Face) -> float:
    if b.tag in VERBS:
        return -0.6 if b.mood in {"Ind", "Jus", ""} else 1.0
    if b.tag in NOMINAL and b.case == "Gen":
        return 2.0
    return 0.3


def _after_rel(a: Face, b: Face) -> float:
    if b.tag in {"VP", "VI"}:
        return -0.7 if b.mood in {"Ind", ""} else 1.5
    if b.tag in NOMINAL:
        return {"Gen": 3.0, "Acc": 1.5}.get(b.case, 0.5)
    return 0.0


def _after_negation(a: Face, b: Face) -> float:
    if b.tag == "VI":
        return -0.8
    if b.tag == "VP":
        return -0.8 if a.tag == "MA" else 2.0
    if b.tag in NOMINAL:
        return {"Gen": 2.0}.get(b.case, 0.3)
    return 0.5


def _after_demonstrative(a: Face, b: Face) -> float:
    if b.tag in NOMINAL and b.state == "D":
        return -0.8 if a.case == b.case else 0.4 if not a.case else 1.5
    if b.tag in NOMINAL and b.case == "Gen":
        return 2.0
    return 0.3


def _after_conjunction(a: Face, b: Face) -> float:
    """أو, بل, ثم: what they join stands in one case."""
    if b.tag in NOMINAL and a.case:
        return -0.6 if a.case == b.case else 0.8
    return _after_other(a, b) + (0.3 if a.case else 0.0)


def _after_figure(a: Face, b: Face) -> float:
    if b.tag != "N" or b.state == "D" or not a.function:
        return _after_other(a, b) if b.case != "Gen" else 0.0
    wanted = "Acc" if a.function == "tens" else "Gen"
    number = "Plur" if a.function == "few" else "Sing"
    return (-1.0 if b.case == wanted else 0.8) + (0.0 if b.number == number else 0.6)


def _after_adverb(a: Face, b: Face) -> float:
    if a.function == "هناك" and b.tag in NOMINAL:
        return {"Nom": -0.8, "Acc": 0.3}.get(b.case, 2.0) + alone(b) * 0.5
    return _after_other(a, b)


def _to_carrier(a: Face, b: Face) -> float:
    """The cost of a demonstrative or conjunction that carries a case after what decides it."""
    if not b.case:
        return 0.0
    if b.tag == "CONJ":
        return (-0.2 if a.case == b.case else 1.5) if a.tag in NOMINAL else 1.5
    if a.tag == "PREP" and not a.pronoun:
        return -0.3 if b.case == "Gen" else 2.5
    if a.tag == "INNA" and not a.pronoun:
        return 0.0 if b.case == "Acc" else 1.5
    if a.tag == "N" and a.state in {"C", "X"}:
        return -0.4 if b.case == "Gen" else 1.0
    return {"Nom": 0.0, "Acc": 0.2}.get(b.case, 1.5)


def _after_other(a: Face, b: Face) -> float:
    if a.tag in {"PUNCT", "CONJ"} and b.tag == "A":
        return alone(b) + (2.0 if b.case == "Gen" else 0.0)
    if b.tag in NOMINAL and b.case == "Gen":
        return 2.0
    if b.tag == "VI" and b.mood in {"Sub", "Jus"} and "SUBJUNC" not in b.left:
        return 1.5
    return 0.0


_AFTER = {
    "START": _after_start,
    "PREP": _after_preposition,
    "N": after_nominal,
    "A": after_nominal,
    "PN": after_nominal,
    "NUM": after_nominal,
    "VP": _after_verb,
    "VI": _after_verb,
    "VC": _after_verb,
    "LAYSA": _after_verb,
    "AN": _after_an,
    "LAM": _after_lam,
    "QAD": _after_qad,
    "INNA": _after_inna,
    "SUB": _after_sub,
    "REL": _after_rel,
    "ASK": _after_rel,
    "LA": _after_negation,
    "MA": _after_negation,
    "DEM": _after_demonstrative,
    "CONJ": _after_conjunction,
    "FIGURE": _after_figure,
    "ADV": _after_adverb,
}


@cache
def own_cost(face: Face) -> float:
    """What a reading costs by itself, whatever stands beside it."""
    if "SUBJUNC" in face.left and face.mood == "Ind":
        return 2.5
    if face.tag == "VI" and face.mood == "Jus":
        return 3.0
    if face.tag == "VI" and face.mood == "Sub":
        return 0.7
    return 0.0

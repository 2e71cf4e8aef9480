"""What may stand behind a noun, adjective or name: idafa, agreement, apposition, predicate."""

from __future__ import annotations

from quizzes.arabic.morphology.faces import ELATIVES, NOMINAL, VERBS, Face


def alone(b: Face) -> float:
    """An adjective without a noun before it is rather a noun: المتوقع, العديد; an elative is none: أكبر
    دولة."""
    if b.tag != "A" or b.function in ELATIVES:
        return 0.0
    return 2.6 if b.state == "D" else 1.0


def agreement(a: Face, b: Face) -> float:
    """How badly an adjective `b` agrees with its noun `a`: 0 where it does."""
    cost = 0.0
    if a.case and b.case and a.case != b.case:
        cost += 2.0
    if a.number == "Plur" and (a.broken or a.gender == "Fem"):
        good = (b.gender, b.number) == ("Fem", "Sing") or b.number == "Plur"
    elif a.number and b.number:
        good = a.number == b.number and (not a.gender or not b.gender or a.gender == b.gender)
    else:
        good = True
    return cost if good else cost + 2.5


def after_nominal(a: Face, b: Face) -> float:
    if a.function == "غير" and b.tag in NOMINAL:
        return (-1.5 if b.tag == "A" else 0.5) + (0.0 if b.case == "Gen" else 2.0)
    if b.tag in VERBS:
        return _verb_after_noun(a, b)
    if b.tag not in NOMINAL:
        return 0.6 if a.state == "C" and a.tag == "N" and b.tag not in {"DEM", "PREP"} else 0.0
    if hangs_on(a, b):
        return _hanging(a, b)
    if b.tag == "A" and not _is_second_term(a, b):
        return _adjective_after_nominal(a, b)
    return _noun_after_nominal(a, b)


def hangs_on(a: Face, b: Face) -> bool:
    """Whether `b` can only belong to `a`: رجل ذو مال, القرن العشرون, أكثر حدّة."""
    compared = a.function == "more" and b.tag == "N" and b.state == "I" and b.number == "Sing"
    return compared or b.function == "ذو" or (b.tag == "NUM" and b.state == "D" == a.state)


def _hanging(a: Face, b: Face) -> float:
    if a.function == "more" and b.tag == "N" and b.function != "ذو":
        return -1.0 if b.case == "Acc" else 1.5
    return -0.8 if a.case == b.case else 1.0


def _is_second_term(a: Face, b: Face) -> bool:
    """أحد أكبر المدن: an elative behind a noun without tanween is the second term of an idafa."""
    return b.function in ELATIVES and b.state == "C" == a.state and a.tag == "N"


def _adjective_after_nominal(a: Face, b: Face) -> float:
    definite = a.state in {"D", "P"} or a.tag == "PN"
    if b.state == "D":
        if definite:
            # where it does not agree it may belong to an earlier noun: وزارة الدفاع البريطانية
            return _definite_adjective(a, b)
        return 1.2 if a.state in {"C", "X"} else 2.5
    if a.state in {"I", "X", "C"} and b.state in {"I", "X", "C"}:
        return agreement(a, b) - (1.0 if a.state == "I" and b.state == "I" else 0.5)
    if definite and b.case == "Nom":
        return 0.8  # predicate
    if definite and b.case == "Acc" and b.state == "I":
        return 0.5  # circumstance
    return 2.0


def _definite_adjective(a: Face, b: Face) -> float:
    same_case = not a.case or a.case == b.case
    if agreement(a, b) == 0:
        return -1.2
    if a.tag == "PN":
        return -0.5 if same_case else 0.1
    if b.number in {"Dual", "Plur"} and a.number != b.number:
        return 1.8
    return 0.4 if same_case else 0.8


def _noun_after_nominal(a: Face, b: Face) -> float:
    if a.tag == "PN":
        return -1.0 if b.tag == "PN" else 0.5
    if a.state in {"C", "X"}:
        if b.case == "Gen":
            return -1.0 if a.state == "C" and b.state != "C" else -0.6
        return 1.2 if a.state == "C" else 0.3
    if a.state == "I":
        return 2.0 if b.case == "Gen" else 0.7
    if b.state == "D" and a.state == "D" and b.tag != "PN":
        return 2.4 if a.case == b.case else 1.9
    return 0.2 if b.tag == "PN" else 2.0 if b.case == "Gen" else 0.8  # الرئيس فلان


def _verb_after_noun(a: Face, b: Face) -> float:
    cost = 0.5
    if a.tag == "N" and a.state == "C":
        cost += 4.0 if a.function == "DET" else 1.2
    if b.tag == "VC":
        cost += 2.0
    if b.tag == "VI" and b.mood in {"Sub", "Jus"} and "SUBJUNC" not in b.left:
        cost += 2.0
    return cost

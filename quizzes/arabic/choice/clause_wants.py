"""What a clause still wants: a subject, an object, a predicate, and in which case they come.

Two neighbours show it only where they touch. `Want` carries it past what stands between, from the verb or
the subject to the noun that fills the place.
"""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.arabic.morphology.faces import NOMINAL, VERBS, Face


@dataclass(frozen=True, slots=True, eq=False)
class Want:
    """What a noun that hangs on no other costs in either case, and what is wanted once it is there; None:
    the same as before."""

    nominative: float = 0.0
    accusative: float = 0.0
    then: Want | None = None
    then_accusative: Want | None = None
    gender: str = ""  # of the verb whose subject is wanted

    def filled(self, case: str) -> Want:
        """What is wanted after a noun in that case."""
        return (self.then_accusative if case == "Acc" else self.then) or self


FULL = Want()
OBJECT = Want(0.6, -0.8, FULL, FULL)  # the verb has its subject
CALLED = Want(0.6, -0.2, FULL, FULL)  # the passive has it: يُعَدُّ الأَدْنَى
SAID = Want(0.0, 0.4)  # the verb of speech has it, and its object is a clause
LATE_SUBJECT = Want(-0.2, 0.2, FULL, FULL)  # behind the object
SUBJECT = Want(-0.4, 0.3, OBJECT, LATE_SUBJECT)
SUBJECT_OF = {gender: Want(-0.4, 0.3, OBJECT, LATE_SUBJECT, gender) for gender in ("Masc", "Fem")}
# A hidden subject was named before, and at the start nothing was.
FIRST_SUBJECT_OF = {gender: Want(-0.4, 1.0, OBJECT, LATE_SUBJECT, gender) for gender in ("Masc", "Fem")}
SUBJECT_OF_SUFFIXED = Want(-0.8, 0.5, FULL, FULL)  # its object is a pronoun: تَبِعَتْهُ مُشَاجَرَةٌ
SUBJECT_OF_PASSIVE = Want(-0.7, 0.5, FULL, FULL)
SPEAKER = Want(-0.4, 0.4, SAID, SAID)
EITHER = Want(then=FULL, then_accusative=FULL)  # the subject may have been named before the verb
PREDICATE = Want(0.5, -0.5, FULL, FULL)  # of كان
SUBJECT_OF_COPULA = Want(-0.3, 0.2, PREDICATE, FULL)
COPULA = Want(0.0, -0.2, FULL, FULL)  # whose subject may have been named before
COMMENT = Want(-0.4, 0.4, FULL, FULL)  # of إنّ
SUBJECT_OF_INNA = Want(0.5, -0.5, COMMENT, COMMENT)
TOPIC = Want(0.0, 0.3, FULL, FULL)  # is there; its predicate is wanted
ANNOUNCED = Want(-0.5, 0.5, FULL, FULL)  # هناك, لديه: the subject comes late
NOTHING = Want(then=TOPIC)  # yet

_HAS_SUBJECT = frozenset({TOPIC, COMMENT, ANNOUNCED})
_COPULAS = frozenset({SUBJECT_OF_COPULA, COPULA, PREDICATE})
_NEGATIONS = frozenset({"LAM", "LA", "MA", "QAD", "ADV"})


def after_verb(want: Want, last: Face, head: Face | None, verb: Face) -> Want:
    """What is wanted after a verb; `want`, `last` and the `head` of an open idafa are what was before it."""
    joined = "CONJ" in verb.left
    if verb.state == "own" or (want in _HAS_SUBJECT and not joined and last.tag != "PUNCT"):
        return _with_subject(verb)
    if want in _COPULAS and last.tag in VERBS and not joined:  # كان يكتب
        return OBJECT if want is PREDICATE else EITHER
    opens = _opens_clause(want, last, joined)
    if _is_copula(verb):
        return SUBJECT_OF_COPULA if opens else COPULA
    if verb.function == "say" and not verb.pronoun and verb.state != "passive":
        return SAID if last.tag in NOMINAL else SPEAKER
    other = opens or (not joined and _has_other_subject(last, head, verb))
    return _first_subject(last, verb) if other else EITHER


def _has_other_subject(last: Face, head: Face | None, verb: Face) -> bool:
    """Whether the verb of a relative clause does not agree with its antecedent (القرية التي يسكن فيها الناس)
    or has it for its object: ما يقوله الناس."""
    if last.tag == "REL":
        return verb.pronoun or bool(last.gender and verb.gender and last.gender != verb.gender)
    if last.tag not in {"N", "A"} or last.state != "I":
        return False
    return verb.pronoun or not any(_agrees(one, verb) for one in (last, head) if one is not None)


def _agrees(noun: Face, verb: Face) -> bool:
    if not noun.gender or not verb.gender:
        return True
    if noun.number == "Plur":
        return verb.gender == "Fem" and (noun.broken or noun.gender == "Fem")
    return noun.gender == verb.gender


def _is_copula(verb: Face) -> bool:
    return verb.function == "كان" or verb.tag == "LAYSA"


def _first_subject(last: Face, verb: Face) -> Want:
    if verb.state == "passive":
        return SUBJECT_OF_PASSIVE
    if verb.pronoun:
        return SUBJECT_OF_SUFFIXED
    return (FIRST_SUBJECT_OF if last.tag == "START" else SUBJECT_OF).get(verb.gender, SUBJECT)


def _with_subject(verb: Face) -> Want:
    if verb.state == "passive":
        return CALLED
    if _is_copula(verb):
        return PREDICATE
    if verb.pronoun:
        return FULL
    return SAID if verb.function == "say" and verb.state != "own" else OBJECT


def _opens_clause(want: Want, last: Face, joined: bool) -> bool:
    """Whether nothing before the verb can be its subject."""
    if last.tag == "PUNCT":
        return not joined
    return last.tag in {"START", "SUB", "ASK"} or (last.tag in _NEGATIONS and want is NOTHING)


def after_particle(want: Want, last: Face, particle: Face) -> Want:
    """What is wanted after a word that is neither verb nor noun."""
    tag = particle.tag
    if tag == "INNA":
        return COMMENT if particle.pronoun else SUBJECT_OF_INNA
    if tag in {"SUB", "REL", "ASK", "AN"} or particle.function == "colon":
        return NOTHING
    if particle.function == "comma":
        return FULL if want is OBJECT else want
    if tag in {"FIGURE", "DEM"}:
        return want.filled(particle.case) if _stands_alone(last, particle) else want
    if want is not NOTHING:
        return want
    announces = (tag == "PREP" and particle.pronoun) or particle.function == "هناك"
    return TOPIC if tag == "PRON" else ANNOUNCED if announces else want


def _stands_alone(last: Face, one: Face) -> bool:
    """Whether a figure or a demonstrative fills a place in the clause."""
    if last.tag in NOMINAL or one.left:
        return False
    return one.case in {"Nom", "Acc"} if one.tag == "DEM" else last.tag != "PREP" or last.pronoun

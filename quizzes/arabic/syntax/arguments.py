"""The subject and the object of a verb behind it: every way to give these roles to the noun phrases there is
weighed, and a role is claimed only where the best way with it is clearly better than the best without.

Weights are in the measure of `choose`: what the reading of a sentence costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.arabic.document import Analysis
from quizzes.arabic.lexical.valency import (
    has_passive,
    is_amount,
    is_considering,
    is_copula,
    is_intransitive,
    is_reporting,
    tells_someone,
)
from quizzes.arabic.syntax.candidates import Candidate, candidates_behind
from quizzes.arabic.syntax.phrases import before, has_pronoun, only_counts
from quizzes.arabic.syntax.sentence_parts import Parts, Place, is_stop, is_time, pronoun_of
from quizzes.arabic.text import bare

_MOST = 3  # noun phrases behind a verb that are looked at
_SURE_SUBJECT = 1.5  # how much better the best reading with the role must be than the best without
_SURE_OBJECT = 0.6
_IMPOSSIBLE = 50.0
_SKIPPED = 2.5  # a bare noun phrase without a role in front of one that has a role
_LEFT_OVER = 1.5  # one behind them, where an object may stand
_AFTER_OBJECT = 0.3
_OBJECT_OF_INTRANSITIVE = 2.5
_OBJECT_FIRST = 1.5
_BEHIND_PREPOSITION = 0.2  # for each prepositional phrase in between
_BARE_ADJECTIVE = 1.5
_AMOUNT = 2.0  # بلغ عددهم 30
_NO_PREDICATE = 1.5
_SAID, _NAME_SAID = 0.5, 1.5  # وأضاف فلان: the object of a verb of saying is what is said
_FIGURE, _OF_NAME = 0.6, 0.5
_VERBAL_NOUNS = frozenset({
    "تَفْعِيل", "إِفْعَال", "اِنْفِعَال", "اِفْتِعَال", "اِسْتِفْعَال", "تَفَعُّل", "تَفَاعُل", "مُفَاعَلَة", "فَعْل",
})  # fmt: skip
_OWN = 1.0  # أعلن رغبته: the pronoun on it speaks of the subject


@dataclass(frozen=True, slots=True)
class Arguments:
    subject: Place | None = None
    object: Place | None = None


def arguments(parts: Parts, verb: int, without_subject: float) -> Arguments:
    """What stands behind the verb. `without_subject`: what it costs that the subject is not there, low where
    a topic or an earlier subject is at hand."""
    candidates = list(candidates_behind(parts, verb))[:_MOST]
    ways = list(_ways(parts, verb, candidates, without_subject))
    _, subject, object_ = min(ways, key=lambda way: way[0])
    if subject is not None and _margin(ways, 1, subject) < _SURE_SUBJECT:
        subject = None
    if object_ is not None and _margin(ways, 2, object_) < _SURE_OBJECT:
        object_ = None
    return Arguments(subject.place if subject else None, object_.place if object_ else None)


_Way = tuple[float, "Candidate | None", "Candidate | None"]


def _margin(ways: list[_Way], role: int, found: Candidate) -> float:
    with_it = min(way[0] for way in ways if way[role] == found)
    without = min((way[0] for way in ways if way[role] != found), default=_IMPOSSIBLE)
    return without - with_it


def _ways(parts: Parts, verb: int, candidates: list[Candidate], without_subject: float) -> Iterator[_Way]:
    """Every way to give the two roles, with its cost."""
    action = parts.tokens[verb].analysis
    complete = is_copula(action) or (is_reporting(action) and parts.words_follow(verb))
    subjects = [(one, _as_subject(parts, verb, one)) for one in candidates]
    objects = [(one, _as_object(parts, verb, one)) for one in candidates]
    for subject, subject_cost in [*subjects, (None, without_subject)]:
        for object_, object_cost in [*objects, (None, 0.0)]:
            if subject is not None and subject == object_:
                continue
            cost = subject_cost + object_cost
            if subject and object_ and object_.head < subject.head:
                cost += _OBJECT_FIRST
            cost += _left_over(parts, candidates, subject, object_, complete=complete)
            yield cost, subject, object_


def _left_over(
    parts: Parts,
    candidates: list[Candidate],
    subject: Candidate | None,
    object_: Candidate | None,
    *,
    complete: bool,
) -> float:
    """What the noun phrases cost that got no role; `complete`: behind the subject stands the
    predicate of كان, or apposition before what was said."""
    last = max((one.head for one in (subject, object_) if one), default=-1)
    cost, first = 0.0, object_ is None
    for one in candidates:
        if one in {subject, object_} or _is_circumstance(parts.tokens[one.head].analysis):
            continue
        if one.head < last:
            cost += _SKIPPED
        elif first and parts.tokens[one.head].analysis.case != "Gen" and not (complete and subject):
            cost, first = cost + _LEFT_OVER, False
        else:
            cost += _AFTER_OBJECT
    return cost


def _case_cost(parts: Parts, candidate: Candidate, case: str) -> float:
    """A name shows no case, and a figure has none: what the vowels say of it weighs little."""
    if parts.tokens[candidate.head].kind == "number":
        return _FIGURE if case == "Nom" else 0.0
    cost = parts.case_cost(candidate.head, case)
    return cost * _OF_NAME if parts.tokens[candidate.head].analysis.pos == "PROPN" else cost


def _as_subject(parts: Parts, verb: int, candidate: Candidate) -> float:
    """What it costs that this phrase is the subject of the verb in front of it."""
    action, noun = parts.tokens[verb].analysis, parts.tokens[candidate.head].analysis
    if action.person != 3 or action.number != "Sing" or before(noun, "preposition", "conjunction"):
        return _IMPOSSIBLE
    if not gender_fits(action, parts.counted(candidate.place[1]) if candidate.place else noun):
        return _IMPOSSIBLE
    if noun.pos == "PROPN" and _attribute_tells(parts, candidate, action):
        return _IMPOSSIBLE
    definite = candidate.place is None or parts.is_definite(candidate.place[1])
    if has_pronoun(action) and is_considering(action) and not definite:
        return _IMPOSSIBLE  # جعلها أكبر مدينة
    cost = _case_cost(parts, candidate, "Nom") + _BEHIND_PREPOSITION * candidate.over
    if noun.pos == "ADJ" and not before(noun, "article") and not _heads_idafa(parts, candidate):
        cost += _BARE_ADJECTIVE
    if _is_figure(parts, candidate) and is_amount(action):
        cost += _AMOUNT
    if is_copula(action):
        cost += _before_predicate(parts, verb, candidate)
    if _speaks_of_subject(action, noun) and has_passive(action) and action.voice == "Act":
        cost += _OWN
    return cost


def _attribute_tells(parts: Parts, candidate: Candidate, verb: Analysis) -> bool:
    """يعرف بمورافيا الشرقية: the attribute shows the gender of a name, and it is not the verb's."""
    after = candidate.head + 1
    if after >= parts.last:
        return False
    attribute = parts.tokens[after].analysis
    return attribute.pos == "ADJ" and attribute.definite == "Def" and not gender_fits(verb, attribute)


def _heads_idafa(parts: Parts, candidate: Candidate) -> bool:
    """كبرى الشركات: an elative with its genitive is a noun."""
    after = candidate.head + 1
    inside = candidate.place is not None and after < candidate.place[1].last
    return inside and parts.tokens[after].analysis.case == "Gen"


def _is_figure(parts: Parts, candidate: Candidate) -> bool:
    token = parts.tokens[candidate.head]
    return token.kind == "number" or only_counts(token)


def _is_bare_figure(parts: Parts, candidate: Candidate) -> bool:
    """زاد 2.1، ولد 1832: a number that counts nothing."""
    if parts.tokens[candidate.head].kind != "number" or candidate.place is None:
        return False
    return all(parts.tokens[at].kind != "word" for at in range(candidate.head, candidate.place[1].last))


def _before_predicate(parts: Parts, verb: int, candidate: Candidate) -> float:
    """كان: what stands alone behind it, or is indefinite, is rather the predicate."""
    if candidate.place and not parts.is_definite(candidate.place[1]) and candidate.over == 0:
        there = parts.tokens[candidate.head - 1].analysis.lemma in {"هُنَاكَ", "ثَمَّةَ"}
        return 0.0 if there else _IMPOSSIBLE
    end = candidate.place[1].last if candidate.place else candidate.head + 1
    alone = end >= parts.last or is_stop(parts.tokens[end])
    return _NO_PREDICATE if alone and candidate.over == 0 else 0.0


def _as_object(parts: Parts, verb: int, candidate: Candidate) -> float:
    """What it costs that this phrase is the object of the verb in front of it."""
    action, noun = parts.tokens[verb].analysis, parts.tokens[candidate.head].analysis
    if action.voice == "Pass" or is_copula(action) or has_pronoun(action):
        return _IMPOSSIBLE
    if before(noun, "preposition", "conjunction") or _is_circumstance(noun) or _is_cognate(action, noun):
        return _IMPOSSIBLE
    if is_considering(action) and noun.definite == "Ind":
        return _IMPOSSIBLE  # تعدّ المدينة مركزا: what it is considered to be
    if _is_bare_figure(parts, candidate) and not is_amount(action):
        return _IMPOSSIBLE
    cost = _case_cost(parts, candidate, "Acc") + _BEHIND_PREPOSITION * candidate.over
    if is_reporting(action) and parts.words_follow(verb) and not tells_someone(action):
        return _IMPOSSIBLE
    if is_reporting(action):
        cost += _NAME_SAID if noun.pos == "PROPN" else _SAID
    if is_time(parts.tokens[candidate.head]):
        cost += 1.0
    if is_intransitive(action):
        cost += _OBJECT_OF_INTRANSITIVE
    return cost


def _is_circumstance(noun: Analysis) -> bool:
    """ذهب مسرعا، قائلا إن: an indefinite adjective is a حال, no object."""
    return noun.definite == "Ind" and (noun.pos == "ADJ" or bare(noun.lemma) == "قائل")


def _is_cognate(verb: Analysis, noun: Analysis) -> bool:
    """ارتفع ارتفاعا: the verbal noun of the verb itself."""
    if not verb.root or verb.root != noun.root or noun.pos != "NOUN" or noun.definite != "Ind":
        return False
    return noun.pattern in _VERBAL_NOUNS or is_intransitive(verb)  # but كتب كتابا


def _speaks_of_subject(verb: Analysis, noun: Analysis) -> bool:
    """Whether a pronoun on the noun could be the one that is hidden in the verb."""
    return pronoun_of(noun) == ("ها" if verb.gender == "Fem" else "ه")


def gender_fits(verb: Analysis, noun: Analysis) -> bool:
    """The verb in front: singular, and feminine for a feminine noun or a plural of things."""
    if noun.number == "Plur" or noun.pos == "PROPN" or not noun.gender or not verb.gender:
        return True
    return noun.gender == verb.gender

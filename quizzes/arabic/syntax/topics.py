"""A subject in front of its verb, and how likely it is that a verb has its subject in itself."""

from __future__ import annotations

from quizzes.arabic.document import Analysis
from quizzes.arabic.syntax.phrases import before, has_pronoun, role_head
from quizzes.arabic.syntax.sentence_parts import (
    Parts,
    Place,
    is_stop,
    is_time,
    is_verb,
    opens_clause,
    pronoun_of,
)
from quizzes.arabic.text import bare

NEGATIONS = frozenset({"لَا", "لَمْ", "لَنْ", "مَا"})
_BETWEEN = NEGATIONS | {"قَدْ", "سَوْفَ"}
_INTRODUCERS = frozenset({"إِنَّ", "أَنَّ", "لَكِنَّ", "لَعَلَّ", "كَأَنَّ"})
_SENTENCE_FIRST, _AFTER_COMMA, _ELSEWHERE = 3.0, 1.5, 0.6
_JOINED, _SUBORDINATE, _RELATIVE, _RESUMED, _PRONOUN = 0.3, 0.3, 0.0, 2.0, -1.0
_DESCRIBED = -0.3
_LOOKED_BACK = 60  # tokens
_COMMAS = frozenset("،,")
_NOBODY = 1.0  # nothing stands before that the verb could speak of


def before_particles(parts: Parts, verb: int) -> int:
    """The first of the particles قد، سوف، لم ... that stand right before a verb, or the verb."""
    at = verb
    while at > parts.first and parts.tokens[at - 1].analysis.lemma in _BETWEEN:
        at -= 1
    return at


def topic(parts: Parts, verb: int) -> Place | None:
    """The subject in front of its verb: الرئيس أعلن, إنّ الرئيس أعلن, الرئيس، الذي عاد أمس، أعلن."""
    start = before_particles(parts, verb)
    if described(parts, start, verb):
        return None
    while start > parts.first:
        start -= 1
        token = parts.tokens[start]
        opening = _opening_of_name(parts, start)
        found = _topic(parts, start, verb, first=opening or start)
        if found or is_verb(token) or opens_clause(token):
            return found
        if token.kind == "punctuation" and opening is None:
            return _before_inserted(parts, start, verb)
    return None


def _opening_of_name(parts: Parts, at: int) -> int | None:
    """Where the quotation mark stands that opens a quoted name about `at`: «أرامكو» تعلن."""
    for opening in range(at, max(parts.first, at - 7) - 1, -1):
        end = parts.past_quoted(opening)
        if end is not None:
            return opening if opening <= at < end else None
    return None


def _before_inserted(parts: Parts, comma: int, verb: int) -> Place | None:
    """الخطة، كما قيل، تنصّ: the phrase that opens the sentence, where a comma ends it and another one stands
    before the verb."""
    place = parts.nouns.get(parts.first)
    if place is None or comma != before_particles(parts, verb) - 1:
        return None
    inserted = place[1].last
    if (
        inserted >= comma
        or parts.tokens[inserted].surface not in _COMMAS
        or is_verb(parts.tokens[inserted + 1])
    ):
        return None
    return _topic(parts, parts.first, verb, first=parts.first)


def _topic(parts: Parts, start: int, verb: int, *, first: int) -> Place | None:
    if start not in parts.nouns:
        return None
    number, phrase = parts.nouns[start]
    head = parts.head(phrase)
    if phrase.head in parts.inside or before(head, "preposition"):
        return None
    introduced = first > parts.first and parts.tokens[first - 1].analysis.lemma in _INTRODUCERS
    if not (introduced or first == parts.first or _stands_first(parts, first)):
        return None
    case_fits = head.case in ({"Acc", None} if introduced else {"Nom", None})
    definite = parts.is_definite(phrase) or introduced
    if not case_fits or not definite or is_time(parts.tokens[phrase.head]):
        return None
    agrees = topic_agrees(parts.tokens[verb].analysis, parts.counted(phrase))
    return (number, phrase) if agrees else None


def _stands_first(parts: Parts, start: int) -> bool:
    previous = parts.tokens[start - 1]
    if parts.joins(start) and previous.kind != "punctuation":
        return is_verb(previous)  # المشتركون وأصحاب الشركات أعربوا: joined to the one before
    return parts.after_mark(start) or previous.analysis.pos in {"SCONJ", "CCONJ"}


def described(parts: Parts, start: int, verb: int) -> bool:
    """Whether the verb describes an indefinite noun right before it (صفة): سلبيات تتعلق بالحضور."""
    joined = any(clitic.kind in {"conjunction", "particle"} for clitic in parts.tokens[verb].analysis.clitics)
    if start == parts.first or joined or parts.joins(start) or parts.tokens[start].analysis.lemma == "مَا":
        return False  # عادةً ما يبدأ
    phrase = parts.ends.get(start)
    if phrase is None or phrase.first == parts.first or parts.is_definite(phrase):
        return False
    if is_time(parts.tokens[role_head(parts.tokens, phrase)]):
        return False
    return topic_agrees(parts.tokens[verb].analysis, parts.counted(phrase))


def topic_agrees(verb: Analysis, noun: Analysis) -> bool:
    """The verb behind: full agreement, a plural of things counts as a feminine singular."""
    if verb.person != 3:
        return False
    if noun.pos == "PROPN":
        return verb.number == "Sing"
    if noun.number == "Plur":
        return verb.number == "Plur" or (verb.number == "Sing" and verb.gender == "Fem")
    if noun.number == "Dual":
        return verb.number == "Dual"
    return verb.number == "Sing" and (not noun.gender or noun.gender == verb.gender)


def without_subject(parts: Parts, verb: int) -> float:
    """What it costs that a verb without a topic has its subject in itself (ضمير مستتر) and not behind it."""
    cost = _by_what_is_in_front(parts, verb)
    if described(parts, before_particles(parts, verb), verb) and not has_pronoun(parts.tokens[verb].analysis):
        return _DESCRIBED
    if 0.0 < cost < _RESUMED and not _spoken_of(parts, verb):
        cost += _NOBODY
    return cost


def _spoken_of(parts: Parts, verb: int) -> bool:
    """Whether the sentence has named something before, of which the verb may speak."""
    action = parts.tokens[verb].analysis
    return any(
        topic_agrees(action, parts.counted(parts.nouns[at][1]))
        for at in range(max(parts.first, verb - _LOOKED_BACK), verb)
        if at in parts.nouns and parts.nouns[at][1].head not in parts.inside
    )


def _by_what_is_in_front(parts: Parts, verb: int) -> float:
    action = parts.tokens[verb].analysis
    start = before_particles(parts, verb)
    if action.person != 3 or action.number != "Sing":
        return 0.0
    if start == parts.first:
        return _JOINED if parts.joins(verb) else _SENTENCE_FIRST
    if _is_pronoun_in_front(parts, start - 1, action):
        return _PRONOUN
    previous = parts.tokens[start - 1]
    if previous.analysis.lemma == "الَّذِي":
        agrees = previous.analysis.gender in {None, action.gender}
        return _RESUMED if has_pronoun(action) or not agrees or _resumed(parts, verb) else _RELATIVE
    return _in_the_middle(parts, verb, start)


def _in_the_middle(parts: Parts, verb: int, start: int) -> float:
    action, previous = parts.tokens[verb].analysis, parts.tokens[start - 1]
    if parts.joins(verb) or parts.joins(start):
        return _JOINED
    if is_stop(previous):
        return _AFTER_COMMA
    if opens_clause(previous) or any(clitic.kind == "particle" for clitic in action.clitics):
        return _SUBORDINATE
    return _SENTENCE_FIRST if has_pronoun(action) else _ELSEWHERE


def _is_pronoun_in_front(parts: Parts, at: int, verb: Analysis) -> bool:
    """هو أعلن، هذا يتطلب، لأنها أعلنت: the subject is the pronoun."""
    analysis, feminine = parts.tokens[at].analysis, verb.gender == "Fem"
    if analysis.lemma in _INTRODUCERS:
        return pronoun_of(analysis) == ("ها" if feminine else "ه")
    if analysis.pos != "PRON":
        return False
    if analysis.lemma in {"هَذَا", "ذَلِكَ"}:
        first = at == parts.first or _stands_first(parts, at)
        return first and analysis.gender in {None, verb.gender} and not before(analysis, "preposition")
    return bare(analysis.vocalised) == ("هي" if feminine else "هو")


def _resumed(parts: Parts, verb: int) -> bool:
    """الذي سجل فيه اللاعب هدفا: whether a preposition behind the verb carries the pronoun of the relative."""
    return any(
        parts.tokens[at].analysis.pos == "ADP" and has_pronoun(parts.tokens[at].analysis)
        for at in range(verb + 1, min(verb + 4, parts.clause_end(verb)))
    )

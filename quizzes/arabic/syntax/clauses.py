"""Verbs with their subject, object and governed prepositional phrase, where word order, case and agreement
say so."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Clause, Role, Sentence, Token
from quizzes.arabic.syntax.arguments import Arguments, arguments
from quizzes.arabic.syntax.phrases import is_preposition, role_head
from quizzes.arabic.syntax.sentence_parts import Parts, Place, is_stop, is_verb, opens_clause
from quizzes.arabic.syntax.topics import NEGATIONS, before_particles, described, topic, without_subject
from quizzes.arabic.syntax.verbless import verbless_subjects
from quizzes.arabic.text import bare

_WITH_TOPIC = -1.0


def clauses(
    tokens: Sequence[Token],
    sentence: Sentence,
    found: Sequence[Place],
    cases: Sequence[dict[str, float]],
) -> tuple[list[Clause], dict[int, Role]]:
    """The clauses of a sentence, and the role of each head word where it is safe.

    `found` are the sentence's phrases with their places in Document.phrases; `cases` as `Choice.cases`, for
    each token of the article.
    """
    parts = Parts(tokens, sentence, found, cases)
    roles: dict[int, Role] = {}
    result = []
    for verb in range(sentence.first, sentence.last):
        if is_verb(tokens[verb]):
            said = _arguments(parts, verb)
            _mark(parts, roles, said.subject, "subject")
            _mark(parts, roles, said.object, "object")
            result.append(_clause(parts, verb, sentence.index, said))
    for place in verbless_subjects(parts):
        _mark(parts, roles, place, "subject")
    return result, roles


def _arguments(parts: Parts, verb: int) -> Arguments:
    in_front = topic(parts, verb)
    if in_front is None:
        return arguments(parts, verb, without_subject(parts, verb))
    behind = arguments(parts, verb, _WITH_TOPIC)
    return Arguments(behind.subject or in_front, behind.object)


def _mark(parts: Parts, roles: dict[int, Role], place: Place | None, role: Role) -> None:
    if place is not None:
        roles.setdefault(role_head(parts.tokens, place[1]), role)


def _clause(parts: Parts, verb: int, sentence: int, said: Arguments) -> Clause:
    end = parts.clause_end(verb)
    return Clause(
        verb, sentence, verb, end,
        subject=said.subject[0] if said.subject else None,
        object=said.object[0] if said.object else None,
        complement=_complement(parts, verb, end),
        main=_is_main(parts, verb),
        negated=_is_negated(parts, verb),
    )  # fmt: skip


def _complement(parts: Parts, verb: int, end: int) -> int | None:
    """The first prepositional phrase behind the verb; من and ل right behind a noun speak of the noun where
    another phrase follows."""
    first = None
    for at in range(verb + 1, end):
        if at in parts.governed:
            first = parts.governed[at] if first is None else first
            of_noun = at > verb + 1 and _begins_with(parts, at, {"مِن", "لِ", "بَيْنَ"})
            if not of_noun:
                return parts.governed[at][0]
        elif is_preposition(parts.tokens[at]) and first is None and at + 1 not in parts.governed:
            return None
    return first[0] if first else None


def _begins_with(parts: Parts, at: int, prepositions: set[str]) -> bool:
    token = parts.tokens[at].analysis
    written = next((clitic.form for clitic in token.clitics if clitic.kind == "preposition"), token.lemma)
    return parts.tokens[at - 1].analysis.pos in {"NOUN", "ADJ", "PROPN", "NUM"} and written in prepositions


def _is_main(parts: Parts, verb: int) -> bool:
    """Whether no subordinator, relative pronoun, negation or other verb governs the verb."""
    if _has_subjunctive_particle(parts.tokens[verb]) or described(parts, before_particles(parts, verb), verb):
        return False
    at = verb - 1
    while at >= parts.first:
        token = parts.tokens[at]
        if is_stop(token):
            return True
        if opens_clause(token) or token.analysis.lemma in NEGATIONS:
            return False
        if is_verb(token):
            return parts.joins(verb)
        at -= 1
    return True


def _has_subjunctive_particle(token: Token) -> bool:
    return any(clitic.kind == "particle" and clitic.form == "لِ" for clitic in token.analysis.clitics)


def _is_negated(parts: Parts, verb: int) -> bool:
    """ليس, or لم، لن، لا، ما right before the verb, or before كان in front of it; ما زال is no negation."""
    action = parts.tokens[verb].analysis
    if action.lemma == "لَيْسَ":
        return True
    if verb == parts.first or bare(action.lemma) == "زال":
        return False
    previous = parts.tokens[verb - 1].analysis
    if bare(previous.lemma) == "كان" and is_verb(parts.tokens[verb - 1]):
        return _is_negated(parts, verb - 1)
    if previous.pos != "PART" or previous.lemma not in NEGATIONS:
        return False
    return previous.lemma != "مَا" or (action.aspect == "Perf" and not _is_relative(parts, verb - 1))


def _is_relative(parts: Parts, at: int) -> bool:
    """وهو ما، في ما، كل ما: no negation."""
    if at == parts.first:
        return False
    return parts.tokens[at - 1].analysis.pos in {"PRON", "ADP", "NOUN", "DET", "VERB"}

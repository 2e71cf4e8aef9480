"""What someone said, and who: قال الوزير إن ... ; قال: «...»."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Clause, Quotation, Sentence, Token
from quizzes.arabic.text import bare

_OPEN = frozenset('«"“„')
_CLOSE = frozenset('»"”“')


def quotations(
    tokens: Sequence[Token], sentences: Sequence[Sentence], clauses: Sequence[Clause]
) -> list[Quotation]:
    """One quotation for each reporting verb whose words can be found."""
    found = []
    for clause in clauses:
        if bare(tokens[clause.verb].analysis.lemma) in _reporting():
            quotation = _quotation(tokens, sentences[clause.sentence], clause)
            if quotation:
                found.append(quotation)
    return found


def _reporting() -> frozenset[str]:
    return data.bare_words("reporting_verbs")


def _quotation(tokens: Sequence[Token], sentence: Sentence, clause: Clause) -> Quotation | None:
    """The words after إنّ, أنّ, بأنّ or a colon; before the verb where «...» stands in front of it."""
    for at in range(clause.verb + 1, sentence.last):
        token = tokens[at]
        if token.analysis.lemma in {"إِنَّ", "أَنَّ"}:
            return _between(tokens, clause, at if _has_pronoun(token) else at + 1, sentence.last)
        if token.surface == ":" or token.surface[0] in _OPEN:
            return _between(tokens, clause, at + (token.surface == ":"), sentence.last)
        if tokens[at].analysis.pos == "VERB" and at > clause.last:
            return None
    return None


def _has_pronoun(token: Token) -> bool:
    return any(not clitic.before for clitic in token.analysis.clitics)


def _between(tokens: Sequence[Token], clause: Clause, first: int, last: int) -> Quotation | None:
    direct = first < last and tokens[first].surface[0] in _OPEN
    if direct:
        closing = next((at for at in range(first + 1, last) if tokens[at].surface[0] in _CLOSE), None)
        first += 1
        last = closing if closing is not None else last
    while last > first and tokens[last - 1].kind == "punctuation":
        last -= 1
    if last - first < 2:
        return None
    return Quotation(clause.verb, clause.subject, first, last, direct)

"""How deep the clauses of a sentence stand in one another: قال إنّ الوزير الذي وصل أمس سيسافر is 2 deep."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.syntax.sentence_parts import is_verb, opens_clause

_COORDINATING = frozenset({"لَكِنَّ", "لَكِنْ", "بَلْ", "كَمَا"})
_STOPS = frozenset("؛:.…؟?!")


def depth(sentence: Sequence[Token]) -> int:
    """The most subordinate clauses that stand in one another; 0 where there is none.

    A complementiser, a relative, a conjunction of time or condition or the لِ of purpose goes one deeper. One
    that و joins stands beside the one before it. A stop, and a verb joined after a comma, begin anew.
    """
    deepest = now = 0
    opened = after_mark = False
    for token in sentence:
        if token.kind == "punctuation":
            now = 0 if token.surface[0] in _STOPS else now
            after_mark = True
            continue
        joined = before(token.analysis, "conjunction")
        if after_mark and joined and is_verb(token):
            now = 0
        if _subordinates(token, first=not opened) and not (joined and now):
            now += 1
        deepest = max(deepest, now)
        opened, after_mark = True, False
    return deepest


def _subordinates(token: Token, *, first: bool) -> bool:
    if token.kind != "word":
        return False
    if any(clitic.kind == "particle" and clitic.form == "لِ" for clitic in token.analysis.clitics):
        return True
    lemma = token.analysis.lemma
    if lemma in _COORDINATING or (first and lemma == "إِنَّ"):  # at the start it only stresses
        return False
    return opens_clause(token)

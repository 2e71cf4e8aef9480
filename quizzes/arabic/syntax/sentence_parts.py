"""One sentence with its phrases, looked up by where they begin: what the search for roles walks over."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Analysis, Phrase, Sentence, Token
from quizzes.arabic.syntax.phrases import before, role_head
from quizzes.arabic.text import bare

Place = tuple[int, Phrase]  # a phrase with its place in Document.phrases

STOPS = frozenset('،؛:؟!.…,;"«»()[]“”-–—')
QUOTES = {"«": "»", "“": "”", '"': '"', "(": ")", "[": "]"}
_QUOTE_MARKS, _BRACKETS = frozenset('«»“”"'), frozenset("()[]")
_QUOTED_NAME = 6  # tokens between quotation marks that may still be a name inside a clause
_NO_CASE = 8.0  # the cost of a case that no reading of a word allows


def is_verb(token: Token) -> bool:
    return token.analysis.pos in {"VERB", "AUX"} and token.kind == "word"


def opens_clause(token: Token) -> bool:
    """A relative, a complementiser or a conjunction of time or condition: what follows is another clause."""
    analysis = token.analysis
    if analysis.pos == "SCONJ":
        return True
    return analysis.lemma in {"الَّذِي", "أَنْ", "أَنَّ", "إِنَّ", "كَيْ", "مَنْ", "لَكِنَّ", "لَكِنْ", "كَمَا", "بَلْ"} or (
        analysis.lemma == "مَا" and analysis.pos == "PRON"
    )


def is_stop(token: Token) -> bool:
    return token.kind == "punctuation" and token.surface[0] in STOPS


def is_time(token: Token) -> bool:
    return bare(token.analysis.lemma) in data.bare_words("time_nouns")


def pronoun_of(analysis: Analysis) -> str | None:
    """The pronoun written at the end of the word, without vowels: ه، ها، هم."""
    return next((bare(clitic.form) for clitic in analysis.clitics if not clitic.before), None)


class Parts:
    """The tokens and phrases of a sentence; `cases` as `Choice.cases`, for every token."""

    def __init__(
        self,
        tokens: Sequence[Token],
        sentence: Sentence,
        found: Sequence[Place],
        cases: Sequence[dict[str, float]],
    ) -> None:
        self.tokens, self.cases = tokens, cases
        self.first, self.last = sentence.first, sentence.last
        self.nouns = {phrase.first: (number, phrase) for number, phrase in found if phrase.kind == "noun"}
        self.governed = {
            phrase.first: (number, phrase) for number, phrase in found if phrase.kind == "preposition"
        }
        self.ends = {phrase.last: phrase for phrase in (place[1] for place in self.nouns.values())}
        self.inside = {phrase.head for _, phrase in found if phrase.kind == "preposition"}

    def counted(self, phrase: Phrase) -> Analysis:
        """The noun that a verb behind the phrase agrees with: الطلاب in كل الطلاب."""
        return self.tokens[role_head(self.tokens, phrase)].analysis

    def is_definite(self, phrase: Phrase) -> bool:
        """By ال, a pronoun, a name or a later term of the idafa that has one of these; what is counted (33
        دولة) may open a sentence as if it were."""
        head = self.head(phrase)
        if head.definite == "Def" or head.pos in {"PROPN", "DET", "NUM"}:
            return True
        if head.definite != "Com":
            return False
        terms = [self.tokens[at].analysis for at in range(phrase.head + 1, phrase.last)]
        return any(term.pos == "PROPN" or term.definite == "Def" for term in terms) or not terms

    def case_cost(self, at: int, case: str) -> float:
        """What it costs to read the word at `at` in that case; a word without cases costs nothing."""
        costs = self.cases[at]
        if not costs or "" in costs:
            return 0.0
        return costs.get(case, max(costs.values()) + _NO_CASE)

    def head(self, phrase: Phrase) -> Analysis:
        return self.tokens[phrase.head].analysis

    def clause_end(self, verb: int) -> int:
        """Where the clause of a verb ends: at a stop, a new clause, or the next verb."""
        at = verb + 1
        while at < self.last:
            token = self.tokens[at]
            if is_stop(token) or opens_clause(token) or is_verb(token):
                break
            at += 1
        return at

    def reach(self, verb: int) -> int:
        """The same over a quoted name and over what stands in brackets: أعلنت شركة «النور» (خاصة) أرباحها."""
        at = verb + 1
        while at < self.last:
            token = self.tokens[at]
            if is_stop(token):
                after = self.past_quoted(at)
                if after is None:
                    break
                at = after
                continue
            if opens_clause(token) or is_verb(token):
                break
            at += 1
        return at

    def words_follow(self, verb: int) -> bool:
        """Whether what was said follows the noun phrases behind a verb: إن، أن، : or a quotation mark."""
        end = self.reach(verb)
        if end >= self.last:
            return False
        token = self.tokens[end]
        return token.analysis.lemma in {"إِنَّ", "أَنَّ"} or token.surface == ":" or token.surface in QUOTES

    def past_quoted(self, at: int) -> int | None:
        """The token after a short quotation or bracket without a verb that opens at `at`."""
        closer = QUOTES.get(self.tokens[at].surface)
        if closer is None:
            return None
        for end in range(at + 1, min(self.last, at + _QUOTED_NAME + 2)):
            token = self.tokens[end]
            if token.surface == closer:
                return end + 1 if end > at + 1 else None
            if is_stop(token) or is_verb(token) or opens_clause(token):
                return None
        return None

    def after_mark(self, at: int) -> bool:
        """Whether a mark stands before `at` behind which a clause can begin: no bracket, and a quotation mark
        only behind a colon or at the sentence's beginning."""
        mark = self.tokens[at - 1]
        if mark.surface in _QUOTE_MARKS:
            return at - 1 == self.first or self.tokens[at - 2].surface == ":"
        return mark.kind == "punctuation" and mark.surface not in _BRACKETS

    def joins(self, at: int) -> bool:
        """Whether the word at `at` is joined by و or ف written as one with it."""
        return before(self.tokens[at].analysis, "conjunction")

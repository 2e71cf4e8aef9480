"""Noun phrases (idafa chains with their adjectives, names and counted nouns) and prepositional phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzes.arabic import data
from quizzes.arabic.document import Analysis, Phrase, Token
from quizzes.arabic.lexical.gazetteer import given_names
from quizzes.arabic.text import bare, skeleton

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
MUCH = frozenset({"عديد", "كثير", "مزيد", "قليل"})  # العديد من ...
_HEADS = NOMINAL | {"DET"}


def before(analysis: Analysis, *kinds: str) -> bool:
    """Whether a proclitic of one of these kinds stands on the word."""
    return any(clitic.before and clitic.kind in kinds for clitic in analysis.clitics)


def has_pronoun(analysis: Analysis) -> bool:
    return any(not clitic.before for clitic in analysis.clitics)


def is_preposition(token: Token) -> bool:
    return token.analysis.pos == "ADP" and token.kind == "word" and token.analysis.lemma not in {"أَنْ", "كَيْ"}


def is_negating_noun(token: Token) -> bool:
    return token.analysis.lemma == "غَيْر"


def is_demonstrative(token: Token) -> bool:
    return token.analysis.lemma in {"هَذَا", "ذَلِكَ"} and token.analysis.pos == "PRON"


def can_head(token: Token) -> bool:
    return token.kind in {"word", "number"} and (token.analysis.pos in _HEADS or is_negating_noun(token))


def phrases(tokens: Sequence[Token], first: int, last: int) -> list[Phrase]:
    """The phrases of tokens first..last-1 of one sentence, by where they begin; the longest noun phrases
    only."""
    found: list[Phrase] = []
    at = first
    while at < last:
        phrase = _noun_phrase(tokens, at, last)
        if phrase is not None:
            preposition = _prepositional(tokens, phrase, first)
            if preposition:
                found.append(preposition)
            found.append(phrase)
            at = phrase.last
        else:
            at += 1
    return found


def _prepositional(tokens: Sequence[Token], noun: Phrase, first: int) -> Phrase | None:
    """The prepositional phrase that this noun phrase stands in, with the preposition written apart or as
    one."""
    start = noun.first
    if not before(tokens[start].analysis, "preposition"):
        start -= 1
        if start < first or not is_preposition(tokens[start]) or has_pronoun(tokens[start].analysis):
            return None
        if start > first and _is_min(tokens[start - 1]) and is_preposition(tokens[start]):
            start -= 1  # من خلال، من قبل
    return Phrase("preposition", start, noun.last, noun.head, tokens[start].start, noun.end, noun.sure)


def _is_min(token: Token) -> bool:
    return token.analysis.lemma == "مِن" and not has_pronoun(token.analysis)


def _noun_phrase(tokens: Sequence[Token], at: int, last: int) -> Phrase | None:
    first = at
    if is_demonstrative(tokens[at]):
        if at + 1 >= last or not _definite_noun(tokens[at + 1]):
            return None
        at += 1
    elif not can_head(tokens[at]):
        return None
    walk = _Walk(tokens, at, last)
    walk.run()
    end = walk.at
    sure = not walk.doubtful and all(_is_sure(token) for token in tokens[first:end])
    return Phrase("noun", first, end, at, tokens[first].start, tokens[end - 1].end, sure)


def _definite_noun(token: Token) -> bool:
    return token.analysis.pos in {"NOUN", "ADJ", "NUM", "PROPN"} and before(token.analysis, "article")


def _is_sure(token: Token) -> bool:
    return not token.analysis.guessed or token.analysis.pos == "PROPN"


@dataclass(slots=True)
class _Walk:
    """Goes on from the head of a noun phrase for as long as the next token belongs to it."""

    tokens: Sequence[Token]
    head: int
    last: int
    at: int = 0
    inner: int = 0  # the last noun of the idafa chain so far
    doubtful: bool = False

    def run(self) -> None:
        self.at, self.inner = self.head + 1, self.head
        while self.at < self.last and self._takes(self.tokens[self.at]):
            self.at += 1

    def _takes(self, token: Token) -> bool:
        if token.kind == "punctuation" or not (can_head(token) or is_demonstrative(token)):
            return self._percent(token)
        if before(token.analysis, "conjunction", "preposition", "particle"):
            return False
        inner = self.tokens[self.inner]
        if is_demonstrative(token):
            return self._demonstrative(token)
        if self._counts(inner, token) or self._idafa(inner, token) or self._name(inner, token):
            self.inner = self.at
            return True
        return self._adjective(token) or self._of_adjective(token)

    def _of_adjective(self, token: Token) -> bool:
        """ضابط رفيع المستوى, متعدد الأطراف: a definite genitive that narrows a bare adjective."""
        before_it = self.tokens[self.at - 1].analysis
        bare_adjective = before_it.pos == "ADJ" and before_it.definite in {"Com", None}
        if not bare_adjective or before(before_it, "article") or self.at - 1 == self.head:
            return False
        return (
            token.analysis.pos == "NOUN"
            and token.analysis.case == "Gen"
            and before(token.analysis, "article")
        )

    def _percent(self, token: Token) -> bool:
        return token.surface in {"%", "٪"} and self.tokens[self.at - 1].kind == "number"

    def _demonstrative(self, token: Token) -> bool:
        """بسبب هذه المسائل: a demonstrative inside an idafa takes its noun along."""
        inner = self.tokens[self.inner].analysis
        follows = self.at + 1 < self.last and _definite_noun(self.tokens[self.at + 1])
        if not follows or inner.definite != "Com" or self.inner != self.at - 1:
            return False
        self.inner = self.at + 1
        self.at += 1
        return True

    def _counts(self, inner: Token, token: Token) -> bool:
        """ثلاثة جنود، 560 جندياً، عام 2024."""
        adjacent = self.inner == self.at - 1
        if not adjacent:
            return False
        if (
            inner.kind == "number"
            or inner.analysis.pos == "NUM"
            or bare(inner.analysis.lemma) in data.bare_words("number_scales")
        ):
            if token.kind == "number":
                return False
            if bare(token.analysis.lemma) in data.bare_words("number_scales"):
                return True  # 1.4 مليار, whatever case it was read with
            return token.analysis.case in {"Acc", "Gen", None} and not before(token.analysis, "article")
        if token.kind == "number":
            return inner.kind == "word" and bare(inner.analysis.lemma) in data.bare_words("before_number")
        return False

    def _idafa(self, inner: Token, token: Token) -> bool:
        if self.inner != self.at - 1 or inner.kind != "word" or inner.analysis.pos == "PROPN":
            return False
        if inner.analysis.definite not in {"Com", None} or has_pronoun(inner.analysis):
            return False
        if before(inner.analysis, "article"):
            return False
        if token.analysis.case == "Gen":
            return True
        if token.analysis.pos == "PROPN" and token.analysis.case in {None, "Nom", "Acc"}:
            self.doubtful = True
            return inner.analysis.definite == "Com"
        return False

    def _name(self, inner: Token, token: Token) -> bool:
        """دونالد ترامب, and a title before a name: الرئيس الأميركي جو بايدن."""
        name = token.analysis.pos == "PROPN"
        named = inner.analysis.pos == "PROPN" or bare(inner.surface) in {"عبد", "بن"}
        if bare(inner.surface) == "بن" and self.inner == self.at - 1:
            return token.kind == "word" and not has_pronoun(token.analysis)
        if named and self.inner == self.at - 1:
            return name or bare(token.surface) in data.words("name_parts")
        given = skeleton(token.surface) in given_names() or bare(token.surface) == "عبد"
        if not (name or given) or before(token.analysis, "article"):
            return False
        return before(inner.analysis, "article") and (is_title(inner) or self._speaks())

    def _speaks(self) -> bool:
        """قال وزير الخارجية الروسي فلان: after a reporting verb a name behind an office stands in apposition;
        after another verb (استقبل الوزير فلانا) it may be the object."""
        said = self.head > 0 and bare(self.tokens[self.head - 1].analysis.lemma) in data.bare_words(
            "reporting_verbs"
        )
        return said and bare(self.tokens[self.head].analysis.lemma) in data.bare_words("titles")

    def _adjective(self, token: Token) -> bool:
        """An adjective that agrees with a noun of the chain, the nearest first."""
        if token.analysis.pos != "ADJ" and not (
            token.analysis.pos == "NUM" and before(token.analysis, "article")
        ):
            return False
        if self._begins_quantity(token):
            return False
        for noun in (self.inner, self.head):
            if agrees(self.tokens[noun].analysis, token.analysis, self._definite(noun)):
                return True
        head = self.tokens[self.head].analysis
        if self.inner != self.head and self._only_of_head(token.analysis):
            # وزارة الدفاع العراقية: its gender says so, whatever case its vowels were read with
            return agrees(replace(head, case=None), token.analysis, self._definite(self.head))
        return False

    def _begins_quantity(self, token: Token) -> bool:
        """هذا الأسبوع العديد من السيارات: what is followed by من is a noun of its own."""
        after = self.at + 1
        much = bare(token.analysis.lemma) in MUCH and before(token.analysis, "article")
        return much and after < self.last and _is_min(self.tokens[after])

    def _only_of_head(self, adjective: Analysis) -> bool:
        inner = self.tokens[self.inner].analysis
        return inner.number == "Sing" and bool(inner.gender) and inner.gender != adjective.gender

    def _definite(self, noun: int) -> bool:
        """Whether a noun of the chain is definite, through its last term if it must be."""
        analysis = self.tokens[noun].analysis
        if analysis.definite == "Com" and noun != self.inner:
            return self._definite(self.inner)
        if analysis.definite == "Com":
            return False
        return analysis.definite == "Def" or analysis.pos == "PROPN"


def role_head(tokens: Sequence[Token], phrase: Phrase) -> int:
    """The word that bears the role of the phrase in Universal Dependencies: behind a quantifier (كلّ، بعض،
    أحد) or a number, the noun that is counted."""
    at = phrase.head
    while at + 1 < phrase.last and only_counts(tokens[at]) and can_head(tokens[at + 1]):
        at += 1
    return at


def only_counts(token: Token) -> bool:
    if token.kind == "number" or token.analysis.pos in {"DET", "NUM"}:
        return True
    lemma = bare(token.analysis.lemma)
    return token.analysis.number != "Plur" and (
        lemma in data.bare_words("numerals") or lemma in data.bare_words("number_scales")
    )


def agrees(noun: Analysis, adjective: Analysis, definite: bool) -> bool:
    """Whether an adjective can belong to that noun: definiteness, case, gender and number."""
    if before(adjective, "article") != definite:
        return False
    if noun.case and adjective.case and noun.case != adjective.case:
        return False
    if noun.number == "Plur" and noun.pos != "PROPN":
        return adjective.number == "Plur" or adjective.gender == "Fem"
    if noun.pos == "PROPN" or not noun.gender or not adjective.gender:
        return True
    return noun.gender == adjective.gender or adjective.number == "Plur"


def names_office(token: Token) -> bool:
    return bare(token.analysis.lemma) in data.bare_words("titles")


def is_title(token: Token) -> bool:
    """Whether the word names an office or rank, or a nationality on one."""
    return names_office(token) or token.analysis.pos == "ADJ"

"""Verbs with their subject, object and governed prepositional phrase, where word order, case and agreement
say so."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Analysis, Clause, Phrase, Role, Token
from quizzes.arabic.phrases import before, has_pronoun, is_preposition
from quizzes.arabic.text import bare

_STOPS = frozenset('،؛:؟!.…,;"«»()[]“”-–—')
_NEGATIONS = frozenset({"لَا", "لَمْ", "لَنْ", "مَا"})


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


def clauses(
    tokens: Sequence[Token], first: int, last: int, sentence: int, found: Sequence[tuple[int, Phrase]]
) -> tuple[list[Clause], dict[int, Role]]:
    """The clauses of tokens first..last-1, and the role of each head word where it is safe.

    `found` are the sentence's phrases with their places in Document.phrases.
    """
    reader = _Reader(tokens, first, last, sentence, found)
    result = [reader.clause(at) for at in range(first, last) if is_verb(tokens[at])]
    reader.verbless()
    return result, reader.roles


class _Reader:
    def __init__(
        self,
        tokens: Sequence[Token],
        first: int,
        last: int,
        sentence: int,
        found: Sequence[tuple[int, Phrase]],
    ) -> None:
        self.tokens, self.first, self.last, self.sentence = tokens, first, last, sentence
        self.nouns = {phrase.first: (number, phrase) for number, phrase in found if phrase.kind == "noun"}
        self.ends = {phrase.last: (number, phrase) for number, phrase in found if phrase.kind == "noun"}
        self.governed = {
            phrase.first: (number, phrase) for number, phrase in found if phrase.kind == "preposition"
        }
        self.inside = {phrase.head for _, phrase in found if phrase.kind == "preposition"}
        self.roles: dict[int, Role] = {}

    def clause(self, verb: int) -> Clause:
        end = self._end(verb)
        subject = self._subject_after(verb, end)
        if subject is None:
            subject = self._subject_before(verb)
        object_ = self._object(verb, end, subject)
        complement = self._complement(verb, end)
        for place, role in ((subject, "subject"), (object_, "object")):
            if place is not None:
                self.roles.setdefault(place[1].head, role)  # type: ignore[arg-type]
        return Clause(
            verb, self.sentence, verb, end,
            subject=subject[0] if subject else None,
            object=object_[0] if object_ else None,
            complement=complement,
            main=self._is_main(verb),
            negated=self._is_negated(verb),
        )  # fmt: skip

    def _end(self, verb: int) -> int:
        """Where the clause of this verb ends: at a stop, a new clause, or the next verb."""
        at = verb + 1
        while at < self.last:
            token = self.tokens[at]
            if token.surface[0] in _STOPS and token.kind == "punctuation":
                break
            if opens_clause(token) or is_verb(token):
                break
            at += 1
        return at

    def _subject_after(self, verb: int, end: int) -> tuple[int, Phrase] | None:
        """The first nominative noun phrase after the verb that agrees with it, over prepositional phrases."""
        at = verb + 1
        while at < end:
            if at in self.governed:
                at = self.governed[at][1].last
                continue
            if at in self.nouns:
                number, phrase = self.nouns[at]
                head = self.tokens[phrase.head].analysis
                if self._can_follow_as_subject(self.tokens[verb].analysis, head):
                    return number, phrase
                if head.case == "Nom" or not is_time(self.tokens[phrase.head]):
                    return None
                at = phrase.last
                continue
            if before(self.tokens[at].analysis, "conjunction"):
                return None
            at += 1
        return None

    def _can_follow_as_subject(self, verb: Analysis, noun: Analysis) -> bool:
        if before(noun, "preposition", "conjunction") or verb.person != 3 or verb.number != "Sing":
            return False
        if noun.case not in {"Nom", None} and noun.pos != "PROPN":
            return False
        if noun.pos == "PROPN" and noun.case not in {"Nom", None}:
            return False
        return _gender_fits(verb, noun)

    def _subject_before(self, verb: int) -> tuple[int, Phrase] | None:
        """A topic in front of its verb: الرئيس أعلن, إنّ الرئيس أعلن."""
        at = verb
        while at > self.first and self._between(at - 1, verb):
            at -= 1
            if at in self.ends:
                continue
        for start in range(at - 1, self.first - 1, -1):
            found = self._topic(start, at, verb)
            if found:
                return found
            if not self._skippable(start):
                return None
        return None

    def _between(self, at: int, verb: int) -> bool:
        """Particles that may stand between a topic and its verb."""
        return self.tokens[at].analysis.lemma in _NEGATIONS | {"قَدْ", "سَوْفَ"} and at < verb

    def _skippable(self, at: int) -> bool:
        token = self.tokens[at]
        return not (token.kind == "punctuation" or is_verb(token) or opens_clause(token))

    def _topic(self, start: int, end: int, verb: int) -> tuple[int, Phrase] | None:
        if start not in self.nouns:
            return None
        number, phrase = self.nouns[start]
        head = self.tokens[phrase.head].analysis
        if phrase.head in self.inside or before(head, "preposition"):
            return None
        introduced = start > self.first and self.tokens[start - 1].analysis.lemma in {"إِنَّ", "أَنَّ", "لَكِنَّ"}
        at_start = start == self.first or self._stands_first(start)
        if not (introduced or at_start):
            return None
        case_fits = head.case in ({"Acc", None} if introduced else {"Nom", None})
        definite = head.definite != "Ind" or introduced
        if not case_fits or not definite or is_time(self.tokens[phrase.head]):
            return None
        return (number, phrase) if _topic_agrees(self.tokens[verb].analysis, head) else None

    def _stands_first(self, start: int) -> bool:
        previous = self.tokens[start - 1]
        return (
            previous.kind == "punctuation"
            or before(self.tokens[start].analysis, "conjunction")
            or previous.analysis.pos in {"SCONJ", "CCONJ"}
        )

    def _object(self, verb: int, end: int, subject: tuple[int, Phrase] | None) -> tuple[int, Phrase] | None:
        analysis = self.tokens[verb].analysis
        if analysis.voice == "Pass" or is_copula(self.tokens[verb]) or has_pronoun(analysis):
            return None
        at = verb + 1
        while at < end:
            if at in self.governed:
                at = self.governed[at][1].last
                continue
            if at in self.nouns:
                number, phrase = self.nouns[at]
                if subject and number == subject[0]:
                    at = phrase.last
                    continue
                head = self.tokens[phrase.head]
                if self._can_be_object(head):
                    return number, phrase
                if not is_time(head):
                    return None
                at = phrase.last
                continue
            if before(self.tokens[at].analysis, "conjunction"):
                return None
            at += 1
        return None

    def _can_be_object(self, head: Token) -> bool:
        analysis = head.analysis
        if analysis.case != "Acc" or before(analysis, "preposition", "conjunction"):
            return False
        if analysis.pos not in {"NOUN", "PROPN", "NUM"} or is_time(head):
            return False
        return bare(analysis.lemma) not in _adverbial()

    def _complement(self, verb: int, end: int) -> int | None:
        for at in range(verb + 1, end):
            if at in self.governed:
                return self.governed[at][0]
            if is_preposition(self.tokens[at]):
                return None
        return None

    def _is_main(self, verb: int) -> bool:
        if "SUBJUNC" in _particles(self.tokens[verb]):
            return False
        at = verb - 1
        while at >= self.first:
            token = self.tokens[at]
            if token.kind == "punctuation" and token.surface[0] in _STOPS:
                return True
            if opens_clause(token) or token.analysis.lemma in _NEGATIONS:
                return False
            if is_verb(token):
                return before(self.tokens[verb].analysis, "conjunction")
            at -= 1
        return True

    def _is_negated(self, verb: int) -> bool:
        if verb == self.first:
            return False
        previous = self.tokens[verb - 1].analysis
        return previous.lemma in _NEGATIONS and previous.pos == "PART"

    def verbless(self) -> None:
        """The subject of a sentence without a verb: the definite nominative that it opens with."""
        at = self.first
        while at < self.last and self.tokens[at].kind == "punctuation":
            at += 1
        if at in self.nouns and not any(is_verb(token) for token in self.tokens[at : self.last]):
            head = self.tokens[self.nouns[at][1].head]
            if head.analysis.case == "Nom" and head.analysis.definite != "Ind" and self._has_predicate(at):
                self.roles.setdefault(self.nouns[at][1].head, "subject")

    def _has_predicate(self, at: int) -> bool:
        """Whether a nominative without ال follows the phrase at once."""
        end = self.nouns[at][1].last
        if end not in self.nouns or end >= self.last:
            return False
        head = self.tokens[self.nouns[end][1].head].analysis
        return head.case == "Nom" and not before(head, "conjunction", "article")


def _particles(token: Token) -> set[str]:
    return {
        "SUBJUNC" for clitic in token.analysis.clitics if clitic.kind == "particle" and clitic.form == "لِ"
    }


def _gender_fits(verb: Analysis, noun: Analysis) -> bool:
    """The verb in front: singular, and feminine for a feminine noun or a plural of things."""
    if noun.number == "Plur" and noun.gender != "Masc":
        return True
    if noun.number == "Plur":
        return True
    if noun.pos == "PROPN" or not noun.gender or not verb.gender:
        return True
    return noun.gender == verb.gender


def _topic_agrees(verb: Analysis, noun: Analysis) -> bool:
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


def is_copula(token: Token) -> bool:
    """كان and its sisters, whose accusative is a predicate and no object."""
    return bare(token.analysis.lemma) in data.bare_words("copulas")


def is_time(token: Token) -> bool:
    return bare(token.analysis.lemma) in data.bare_words("time_nouns")


def _adverbial() -> frozenset[str]:
    return data.bare_words("adverbial_nouns")

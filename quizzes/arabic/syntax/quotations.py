"""What someone said, and who: قال الوزير إن ... ; قال: «...»; بحسب الوزير، ... ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.arabic import data
from quizzes.arabic.document import Clause, Phrase, Quotation, Sentence, Token
from quizzes.arabic.lexical.valency import is_reporting
from quizzes.arabic.syntax.attributions import attributions
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.syntax.sentence_parts import is_verb
from quizzes.arabic.text import bare

_OPEN = frozenset('«"“„')
_CLOSE = frozenset('»"”“')
_COMMAS = frozenset("،,؛")
_THAT = frozenset({"إِنَّ", "أَنَّ"})
_LONGEST_NAME = 4  # words between quotation marks that are a name and nothing said
_LONGEST_SPEECH = 300  # tokens that are looked through for its end
_LONGEST_QUOTED = 1000  # the same, between quotation marks
_FARTHEST = 120  # tokens behind a verb in which its words begin
_LATEST = 2  # sentences back in which the one who goes on speaking was named


def quotations(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    clauses: Sequence[Clause],
    phrases: Sequence[Phrase],
) -> list[Quotation]:
    """In their order: of each verb of saying, of participles (مشيرا إلى أن) and of بحسب, where their words
    can be found. A speaker that the verb only implies is the last one before, where gender and number
    fit."""
    by_sentence: list[list[Clause]] = [[] for _ in sentences]
    for clause in clauses:
        by_sentence[clause.sentence].append(clause)
    nouns = {phrase.first: (at, phrase) for at, phrase in enumerate(phrases) if phrase.kind == "noun"}
    found: list[Quotation] = []
    speaking: tuple[int, Quotation] | None = None
    for sentence in sentences:
        for said in _once([*_of_sentence(tokens, sentence, by_sentence[sentence.index], nouns)]):
            near = speaking is not None and sentence.index - speaking[0] <= _LATEST
            one = _resolved(tokens, said, phrases, speaking[1]) if speaking and near else said
            if one.speaker is not None:
                speaking = (sentence.index, one)
            found.append(one)
    return found


def _of_sentence(
    tokens: Sequence[Token],
    sentence: Sentence,
    clauses: Sequence[Clause],
    nouns: dict[int, tuple[int, Phrase]],
) -> Iterator[Quotation]:
    said = set()
    for clause in clauses:
        verb = tokens[clause.verb].analysis
        if is_reporting(verb) and not _is_formula(tokens, sentence, clause):
            quotation = _quotation(tokens, sentence, clause.verb, clause.subject)
            if quotation:
                said.add(clause.verb)
                yield quotation
    for at in range(sentence.first + 1, sentence.last):
        if _is_participle(tokens, at):
            quotation = _quotation(tokens, sentence, at, _subject_before(clauses, at))
            if quotation:
                yield quotation
    for quotation in attributions(tokens, sentence, clauses, nouns):
        if quotation.verb not in said:
            yield quotation


def _once(found: Sequence[Quotation]) -> list[Quotation]:
    """By their verbs; of وأضاف قائلا, which lead to the same words, the first."""
    words: dict[int, Quotation] = {}
    for one in sorted(found, key=lambda quotation: quotation.verb):
        words.setdefault(one.first, one)
    return list(words.values())


def _is_formula(tokens: Sequence[Token], sentence: Sentence, clause: Clause) -> bool:
    """يذكر أن، يشار إلى أن: the article's own words."""
    verb = tokens[clause.verb]
    following = tokens[min(clause.verb + 1, sentence.last - 1)].analysis
    plain = clause.subject is None and verb.analysis.aspect == "Imp" and verb.analysis.gender == "Masc"
    first = clause.verb == sentence.first and bare(verb.analysis.lemma) in {"ذكر", "أشار"}
    return first and plain and (following.lemma in _THAT or following.lemma == "إِلَى")


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    analysis = tokens[at].analysis
    return (
        analysis.case == "Acc"
        and analysis.definite == "Ind"
        and bare(analysis.lemma) in data.bare_words("reporting_participles")
    )


def _subject_before(clauses: Sequence[Clause], at: int) -> int | None:
    """The subject of the nearest main verb before: who is speaking on."""
    return next((clause.subject for clause in reversed(clauses) if clause.verb < at and clause.main), None)


def _quotation(
    tokens: Sequence[Token], sentence: Sentence, verb: int, speaker: int | None
) -> Quotation | None:
    """The words after إنّ, أنّ, بأنّ, a colon or a quotation mark."""
    at, last = verb + 1, min(sentence.last, verb + _FARTHEST)
    inserted = False  # behind a relative pronoun or a comma a verb is not the next main one
    passed = False  # one verb, which may be a name (ينبع), may stand before the words
    while at < last:
        token = tokens[at]
        if token.analysis.lemma in _THAT:
            first = at if has_pronoun(token.analysis) else at + 1
            return _between(tokens, sentence, verb, (first, sentence.last), speaker)
        if token.surface == ":":
            return _between(tokens, sentence, verb, (at + 1, sentence.last), speaker)
        if token.surface[0] in _OPEN:
            past = _past_name(tokens, sentence, at)
            if past is None:
                return _between(tokens, sentence, verb, (at, sentence.last), speaker)
            at = past
            continue
        if token.analysis.lemma == "الَّذِي" or token.surface in _COMMAS:
            inserted = True
        elif is_verb(token):
            if before(token.analysis, "conjunction") or is_reporting(token.analysis) or passed:
                return None
            passed = not inserted
        at += 1
    return None


def _past_name(tokens: Sequence[Token], sentence: Sentence, at: int) -> int | None:
    """The token after a name in quotation marks: لصحيفة «الشرق الأوسط»; None where words are quoted."""
    if tokens[at - 1].surface == ":":
        return None
    for end in range(at + 1, min(sentence.last, at + _LONGEST_NAME + 2)):
        if tokens[end].surface[0] in _CLOSE:
            return end + 1
        if is_verb(tokens[end]) or tokens[end].analysis.lemma in _THAT:
            return None
    return None


def _between(
    tokens: Sequence[Token], sentence: Sentence, verb: int, span: tuple[int, int], speaker: int | None
) -> Quotation | None:
    first, last = span
    direct = first < last and tokens[first].surface[0] in _OPEN
    if direct:
        places = range(first + 1, min(last, first + _LONGEST_QUOTED))
        closing = next((at for at in places if tokens[at].surface[0] in _CLOSE), None)
        first += 1
        last = closing if closing is not None else last
    else:
        last = _next_saying(tokens, first, last)
    while last > first and tokens[last - 1].kind == "punctuation":
        last -= 1
    return Quotation(verb, speaker, first, last, direct) if last - first >= 2 else None


def _next_saying(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where indirect speech ends: at a comma before another verb of saying or مشيرا."""
    for at in range(first + 1, min(last - 1, first + _LONGEST_SPEECH)):
        if tokens[at].surface not in _COMMAS:
            continue
        following = tokens[at + 1]
        goes_on = is_verb(following) and is_reporting(following.analysis)
        if (goes_on and before(following.analysis, "conjunction")) or _is_participle(tokens, at + 1):
            return at
    return last


def _resolved(
    tokens: Sequence[Token], quotation: Quotation, phrases: Sequence[Phrase], earlier: Quotation
) -> Quotation:
    """The quotation with the speaker of the one before it, where the verb can speak of it."""
    verb = tokens[quotation.verb].analysis
    if quotation.speaker is not None or earlier.speaker is None:
        return quotation
    if verb.voice == "Pass" or verb.person not in {3, None}:
        return quotation
    head = tokens[phrases[earlier.speaker].head].analysis
    named = tokens[earlier.verb].analysis
    gender = head.gender if head.pos != "PROPN" else named.gender
    fits = not gender or not verb.gender or gender == verb.gender
    if head.number == "Plur":
        fits = verb.number == "Plur"
    return replace(quotation, speaker=earlier.speaker) if fits and verb.number != "Dual" else quotation

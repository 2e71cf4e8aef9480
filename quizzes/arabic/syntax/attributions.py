"""Who is named as the source of words without a verb of saying: بحسب الوزير، وفقا لبيان، كما قال فلان."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Clause, Phrase, Quotation, Sentence, Token
from quizzes.arabic.lexical.valency import is_reporting
from quizzes.arabic.syntax.phrases import names_office
from quizzes.arabic.text import bare, skeleton

_SOURCES = ("بحسب", "حسب", "وفق", "وفقا", "طبقا", "نقلا")
_AS = ("حسبما", "كما", "ما")  # حسبما أعلن، كما قال، وفق ما ذكر
_COMMAS = frozenset("،,")
_OPEN, _CLOSE = frozenset('«"“'), frozenset('»"”')
_FEWEST_WORDS = 3


def attributions(
    tokens: Sequence[Token],
    sentence: Sentence,
    clauses: Sequence[Clause],
    phrases: dict[int, tuple[int, Phrase]],
) -> Iterator[Quotation]:
    """The words that a sentence ascribes so; `phrases` are its noun phrases by where they begin. `verb` is
    the word of ascribing, or the verb behind كما."""
    for at in range(sentence.first, sentence.last):
        if _plain(tokens[at]) in _SOURCES:
            speaker = _source(tokens, sentence, at, phrases)
            if speaker is not None:
                yield from _said(tokens, sentence, (at, at, speaker[1].last), speaker[0])
    yield from _headline(tokens, sentence, phrases)
    for clause in clauses:
        marker = clause.verb - 1
        if marker > sentence.first and _as(tokens, marker) and is_reporting(tokens[clause.verb].analysis):
            start = marker - (_plain(tokens[marker]) == "ما")
            if clause.subject is not None and _at_comma(tokens, start):
                yield from _said(tokens, sentence, (clause.verb, start, sentence.last), clause.subject)


def _headline(
    tokens: Sequence[Token], sentence: Sentence, phrases: dict[int, tuple[int, Phrase]]
) -> Iterator[Quotation]:
    """الوزير: سنفتح المدارس: a speaker and a colon at the beginning; `verb` is the colon."""
    if sentence.first in phrases:
        number, phrase = phrases[sentence.first]
        colon = phrase.last
        if colon < sentence.last and tokens[colon].surface == ":" and _speaks(tokens, phrase):
            yield from _words(tokens, colon, number, (colon + 1, sentence.last))


def _plain(token: Token) -> str:
    """The word without vowels and a و before it."""
    word = bare(token.surface)
    return word[1:] if word[:1] == "و" and word[1:] in _SOURCES else word


def _as(tokens: Sequence[Token], at: int) -> bool:
    word = _plain(tokens[at])
    return word in _AS and (word != "ما" or _plain(tokens[at - 1]) in _SOURCES)


def _at_comma(tokens: Sequence[Token], start: int) -> bool:
    return tokens[start - 1].surface in _COMMAS


def _source(
    tokens: Sequence[Token], sentence: Sentence, at: int, phrases: dict[int, tuple[int, Phrase]]
) -> tuple[int, Phrase] | None:
    """The phrase of the source behind بحسب, over عن and a quotation mark."""
    first = at + 1
    while first < min(sentence.last, at + 3):
        if first in phrases:
            number, phrase = phrases[first]
            return (number, phrase) if _speaks(tokens, phrase) else None
        first += 1
    return None


def _speaks(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether someone or something that speaks is named: no وفق القانون, بحسب الظروف."""
    head = tokens[phrase.head]
    lemma = skeleton(head.analysis.lemma)
    known = {skeleton(word) for word in data.words("speech_sources") | data.words("organisation_heads")}
    return head.analysis.pos == "PROPN" or names_office(head) or lemma in known or _is_quoted(tokens, phrase)


def _is_quoted(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return phrase.first > 0 and tokens[phrase.first - 1].surface in _OPEN


def _said(
    tokens: Sequence[Token], sentence: Sentence, span: tuple[int, int, int], speaker: int
) -> Iterator[Quotation]:
    """What follows the ascribing words, behind a comma or ف, or what stands before them where they come
    last."""
    verb, start, end = span
    first, last = sentence.first, start
    if start == sentence.first:
        first, last = _past_quoted(tokens, sentence, end), sentence.last
        if first < last and tokens[first].surface in _COMMAS:
            first += 1
        elif first == last or bare(tokens[first].surface)[:1] != "ف":
            return
    elif not _ends_sentence(tokens, sentence, end) or not _at_comma(tokens, start):
        return
    yield from _words(tokens, verb, speaker, (first, last))


def _words(tokens: Sequence[Token], verb: int, speaker: int, span: tuple[int, int]) -> Iterator[Quotation]:
    """The quotation of these tokens without quotation marks and points about them, if they say enough."""
    first, last = span
    direct = first < last and tokens[first].surface in _OPEN
    first += direct
    while last > first and tokens[last - 1].kind == "punctuation":
        last -= 1
    if last - first >= _FEWEST_WORDS:
        yield Quotation(verb, speaker, first, last, direct)


def _past_quoted(tokens: Sequence[Token], sentence: Sentence, at: int) -> int:
    """Past a name in quotation marks, or the mark that closes one."""
    closing = next((i for i in range(at, min(sentence.last, at + 6)) if tokens[i].surface in _CLOSE), None)
    opened = at < sentence.last and tokens[at].surface in _OPEN | _CLOSE
    return closing + 1 if opened and closing is not None else at


def _ends_sentence(tokens: Sequence[Token], sentence: Sentence, end: int) -> bool:
    return all(tokens[at].kind == "punctuation" for at in range(end, sentence.last))

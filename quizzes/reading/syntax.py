"""What a word does where it stands: the name or phrase it is part of, its role, a verb's subject and object.

Only what the analysis is sure of is said, in the terms of Arabic grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.arabic.document import Document, Entity, Phrase, Token
from quizzes.arabic.lexical.valency import is_copula
from quizzes.articles.words import vowelled
from quizzes.web.numbers import write_date, write_number

LONGEST_PHRASE = 9  # words; a longer one is no help beside a word

NAMES: dict[str, str | Promise] = {
    "person": pgettext_lazy("kind of name", "Person"),
    "place": pgettext_lazy("kind of name", "Place"),
    "organisation": pgettext_lazy("kind of name", "Organisation"),
    "date": pgettext_lazy("kind of name", "Date"),
    "time": pgettext_lazy("kind of name", "Time"),
    "money": pgettext_lazy("kind of name", "Money"),
}
SUBJECT_OF = {
    "active": pgettext_lazy("role of a noun", "Subject of"),
    "passive": pgettext_lazy("role of a noun", "Subject of the passive"),
    "copula": pgettext_lazy("role of a noun", "Subject of the copula"),
    "topic": pgettext_lazy("role of a noun", "Topic of"),
    "inna": pgettext_lazy("role of a noun", "Noun of inna before"),
}
SUBJECT = {
    "active": pgettext_lazy("of a verb", "Subject"),
    "passive": pgettext_lazy("of a verb", "Subject of the passive"),
    "copula": pgettext_lazy("of a verb", "Subject of the copula"),
    "topic": pgettext_lazy("of a verb", "Topic"),
    "inna": pgettext_lazy("of a verb", "Noun of inna"),
}
OBJECT_OF = pgettext_lazy("role of a noun", "Object of")
OBJECT = pgettext_lazy("of a verb", "Object")
PHRASE = _("Phrase")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the card: a term, and words of the article or a `value` as the interface writes it."""

    term: str
    arabic: str = ""
    value: str = ""


def places_of(document: Document, token: Token) -> tuple[Place, ...]:
    return (*_name(document, token), *_clause(document, token), *_phrase(document, token))


def _name(document: Document, token: Token) -> Iterator[Place]:
    """The whole name or value that the word is part of."""
    if token.entity is None:
        return
    entity = document.entities[token.entity]
    if entity.kind in {"number", "percent"} and entity.value is not None:
        yield Place(str(_("Number")), value=write_number(entity.value) + "٪" * (entity.kind == "percent"))
    elif entity.kind in NAMES and entity.last - entity.first > 1:
        yield Place(str(NAMES[entity.kind]), _words(document, entity))
        if day := _day(entity):
            yield Place(str(_("On the calendar")), value=write_date(day, "long"))


def _day(entity: Entity) -> date | None:
    """The day that a date names outright."""
    try:
        return date.fromisoformat(entity.key) if entity.kind == "date" else None
    except ValueError:
        return None


def _clause(document: Document, token: Token) -> Iterator[Place]:
    for clause in document.clauses:
        subject, object_ = _phrase_at(document, clause.subject), _phrase_at(document, clause.object)
        verb = document.tokens[clause.verb]
        sort = _sort(document, verb, subject)
        if clause.verb == token.index:
            if subject:
                yield Place(str(SUBJECT[sort]), _words(document, subject))
            if object_:
                yield Place(str(OBJECT), _words(document, object_))
        elif subject and subject.head == token.index:
            yield Place(str(SUBJECT_OF[sort]), vowelled(verb))
        elif object_ and object_.head == token.index:
            yield Place(str(OBJECT_OF), vowelled(verb))


def _sort(document: Document, verb: Token, subject: Phrase | None) -> str:
    """What Arabic grammar calls the subject: فاعل، نائب فاعل، اسم كان، مبتدأ، اسم إنّ."""
    if subject and subject.head < verb.index:
        return "inna" if document.tokens[subject.head].analysis.case == "Acc" else "topic"
    if is_copula(verb.analysis):
        return "copula"
    return "passive" if verb.analysis.voice == "Pass" else "active"


def _phrase_at(document: Document, place: int | None) -> Phrase | None:
    return None if place is None else document.phrases[place]


def _phrase(document: Document, token: Token) -> Iterator[Place]:
    """The longest noun phrase around the word, unless a name or a role has said the same."""
    around = [
        phrase
        for phrase in document.phrases
        if phrase.kind == "noun"
        and phrase.sure
        and phrase.first <= token.index < phrase.last
        and 1 < phrase.last - phrase.first <= LONGEST_PHRASE
    ]
    if around:
        phrase = max(around, key=lambda phrase: phrase.last - phrase.first)
        if token.entity is None or not _same(document.entities[token.entity], phrase):
            yield Place(str(PHRASE), _words(document, phrase))


def _same(entity: Entity, phrase: Phrase) -> bool:
    return (entity.first, entity.last) == (phrase.first, phrase.last)


def _words(document: Document, span: Phrase | Entity) -> str:
    """The words with their vowels, and between them what the article has there; no more than a line."""
    tokens = document.tokens_of(span)
    shown = tokens[:LONGEST_PHRASE]
    pieces = [vowelled(shown[0])]
    for before, word in pairwise(shown):
        pieces += (" ".join(document.slice(before.end, word.start).split("\n")), vowelled(word))
    return "".join(pieces) + " …" * (len(tokens) > len(shown))

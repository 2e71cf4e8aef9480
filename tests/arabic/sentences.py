"""Looking into an analysis by the words themselves."""

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Analysis, Document, Entity, Phrase, Token


def token(document: Document, surface: str) -> Token:
    """The first token that is written so."""
    return next(one for one in document.tokens if one.surface == surface)


def reading(text: str, surface: str) -> Analysis:
    """How a word of a sentence is read."""
    return token(analyse(text), surface).analysis


def phrase_text(document: Document, phrase: int | None) -> str | None:
    if phrase is None:
        return None
    found: Phrase = document.phrases[phrase]
    return document.slice(found.start, found.end)


def entities(text: str) -> list[tuple[str, str, str]]:
    """(kind, text, key) of every entity."""
    return [(one.kind, one.text, one.key) for one in analyse(text).entities]


def only_entity(text: str) -> Entity:
    (found,) = analyse(text).entities
    return found

"""What a word of an article is to someone who reads it: a name, a meaning to learn, its form with vowels."""

from __future__ import annotations

from quizzes.arabic.document import Document, Token
from quizzes.arabic.text import bare

# A reader of news knows the closed classes, and a name has no meaning to learn: neither is marked as new.
OPEN_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
NEW, KNOWN_STATUSES = "new", frozenset({"known", "ignored"})


def lemma_key(token: Token) -> str:
    """The key by which knowledge of this word is kept; "" for a number, a mark or foreign letters."""
    return token.analysis.lemma_id if token.kind == "word" else ""


def is_name(token: Token, document: Document) -> bool:
    """A proper noun, or a word of a name of someone or somewhere."""
    if token.analysis.pos == "PROPN":
        return True
    return token.entity is not None and document.entities[token.entity].kind in {"person", "place"}


def can_be_new(token: Token, document: Document) -> bool:
    """Whether the word has a meaning to learn."""
    return token.kind == "word" and token.analysis.pos in OPEN_CLASSES and not is_name(token, document)


def vowelled(token: Token) -> str:
    """The word with its vowels, if that changes none of the article's letters; anything else as it stands."""
    form = token.analysis.vocalised
    return form if token.kind == "word" and bare(form) == bare(token.surface) else token.surface

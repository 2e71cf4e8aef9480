"""What the analysis says of an article, as a teacher reads it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.arabic.document import Document
from quizzes.articles.analyse import stored_document
from quizzes.articles.models import Article
from quizzes.web.numbers import write_number, write_percent

ENTITY_KINDS: dict[str, Promise] = {
    "person": _("People"),
    "place": _("Places"),
    "organisation": _("Organisations"),
    "date": _("Dates"),
    "time": _("Times"),
    "number": _("Numbers"),
    "money": _("Sums of money"),
    "percent": _("Percentages"),
}
# The measures of the level that a teacher can judge; shares are written as percentages.
SHARES: dict[str, Promise] = {
    "uncommon_words": _("Uncommon words"),
    "rare_words": _("Rare words"),
    "abstract_nouns": _("Abstract nouns"),
    "passives": _("Passive verbs"),
}
AVERAGES: dict[str, Promise] = {
    "sentence_length": _("Words in a sentence"),
    "clause_depth": _("Depth of subordinate clauses"),
}


@dataclass(frozen=True, slots=True)
class Facts:
    words: int
    sentences: int
    paragraphs: int
    headings: int
    reasons: list[tuple[Promise, str]]  # a measure of the level, and its value as written
    entities: list[tuple[Promise, list[str]]]  # a kind, and the article's own words for each, once


def facts_of(article: Article) -> Facts | None:
    """None while the article waits for its analysis."""
    if article.state == Article.State.FETCHED:
        return None
    document = stored_document(article)
    kinds = [block.kind for block in document.blocks]
    reasons = document.level.reasons
    return Facts(
        words=article.word_count,
        sentences=len(document.sentences),
        paragraphs=kinds.count("paragraph"),
        headings=kinds.count("heading") + kinds.count("title"),
        reasons=[(name, write_percent(reasons[key])) for key, name in SHARES.items() if key in reasons]
        + [(name, write_number(reasons[key], 1)) for key, name in AVERAGES.items() if key in reasons],
        entities=[
            (name, found) for kind, name in ENTITY_KINDS.items() if (found := _entities(document, kind))
        ],
    )


def _entities(document: Document, kind: str) -> list[str]:
    """The longest of each thing's names, in the order in which they first stand in the article."""
    longest: dict[str, str] = {}
    for entity in document.entities:
        if entity.kind == kind:
            longest[entity.key] = max(longest.get(entity.key, ""), entity.text, key=len)
    return list(longest.values())

"""How much of an article a learner knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizzes.arabic.document import Document
from quizzes.articles.words import KNOWN_STATUSES, can_be_new, lemma_key


@dataclass(frozen=True, slots=True)
class Coverage:
    """Running words, by what they are to the learner."""

    known: int
    learning: int
    new: int

    @property
    def share(self) -> float:
        """From 0 to 1; never 1 while a word is left to learn."""
        total = self.known + self.learning + self.new
        if not total:
            return 0.0
        return self.known / total if self.known == total else min(self.known / total, 0.99)

    @property
    def tenths(self) -> int:
        return int(self.share * 10)


def coverage(document: Document, statuses: Mapping[str, str]) -> Coverage:
    """What of the article's running words is known, being learnt, and new.

    Names and the closed classes (prepositions, pronouns, conjunctions) count as known unless the learner says
    otherwise, as in the studies of how much must be known to understand a text (Nation 2006,
    https://doi.org/10.3138/cmlr.63.1.59).
    """
    known = learning = new = 0
    for token in document.tokens:
        if token.kind != "word":
            continue
        status = statuses.get(lemma_key(token))
        if status in KNOWN_STATUSES or (status is None and not can_be_new(token, document)):
            known += 1
        elif status is None:
            new += 1
        else:
            learning += 1
    return Coverage(known, learning, new)

"""How strong the memory of each word of an article is: what the reader's vowels and underlines follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizzes.accounts.models import User
from quizzes.articles.models import Article

from .memory import recall
from .models import Card

# Days of stability at which the second, third and fourth stage of learning begin. From three weeks on Anki
# calls a card mature (https://docs.ankiweb.net/stats.html).
STAGES = (1.0, 7.0, 21.0)


@dataclass(frozen=True, slots=True)
class Strength:
    recall: float  # how likely the word is recalled now, 0 to 1; 0 before the first review
    stage: int  # of learning, 1 to 4


def strengths_of(learner: User, article: Article, *, at: datetime) -> dict[str, Strength]:
    """The memories of those of the article's words that have a card, by the key of the lemma; one query."""
    cards = Card.objects.of_learner(learner).filter(kind=Card.Kind.WORD, lemma__articles__article=article)
    found = cards.values_list("lemma__key", "stability", "last_review")
    return {
        key: Strength(recall(stability=stability, last_review=seen, at=at), stage_of(stability))
        for key, stability, seen in found
    }


def stage_of(stability: float | None) -> int:
    """1 to 4, by the days of stability; 1 before the first review."""
    return 1 + sum(stability is not None and stability >= begins for begins in STAGES)

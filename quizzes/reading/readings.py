"""Which reading of a written word a learner has chosen: "not this meaning" picks another and is remembered.

A choice holds for every word of the article that is written so: within one text a word keeps one sense almost
always (Gale, Church and Yarowsky 1992, "One sense per discourse", https://aclanthology.org/H92-1045/).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from quizzes.accounts.models import User
from quizzes.arabic.document import Analysis, Document, Token
from quizzes.arabic.text import bare
from quizzes.articles.analyse import lemma_of
from quizzes.articles.models import Article

from .models import ChosenReading

Chosen = Mapping[str, ChosenReading]
"""By the written word without its marks."""


def choose_reading(learner: User, article: Article, *, token: Token, number: int, at: datetime) -> bool:
    """Keep that the word means the reading `token.others[number]`; False where there is none of that number.

    Doing it twice is doing it once: the readings of a word are numbered as the analysis has them.
    """
    if not 0 <= number < len(token.others) or not token.others[number].lemma_id:
        return False
    reading = token.others[number]
    lemma_of(reading)
    kept = {"key": reading.lemma_id, "vocalised": reading.vocalised, "chosen_at": at}
    ChosenReading.objects.update_or_create(
        learner=learner, article=article, surface=bare(token.surface), defaults=kept
    )
    return True


def forget_reading(learner: User, article: Article, *, token: Token) -> None:
    """The word is read again as the analysis reads it."""
    ChosenReading.objects.filter(learner=learner, article=article, surface=bare(token.surface)).delete()


def chosen_in(article: Article, learner: User) -> dict[str, ChosenReading]:
    return {one.surface: one for one in ChosenReading.objects.filter(learner=learner, article=article)}


def read_anew(document: Document, chosen: Chosen) -> dict[int, Token]:
    """The tokens that the choices change, by their index; empty for most learners and articles."""
    if not chosen:
        return {}
    words = (token for token in document.tokens if token.kind == "word")
    changed = ((token, chosen.get(bare(token.surface))) for token in words)
    return {token.index: new for token, choice in changed if choice and (new := _as_chosen(token, choice))}


def with_tokens(document: Document, tokens: Mapping[int, Token]) -> Document:
    """The document with some of its tokens replaced."""
    if not tokens:
        return document
    return replace(document, tokens=tuple(tokens.get(token.index, token) for token in document.tokens))


def _as_chosen(token: Token, choice: ChosenReading) -> Token | None:
    """None where the word cannot be read so in this place."""
    of_lemma = [other for other in token.others if other.lemma_id == choice.key]
    reading = next((other for other in of_lemma if other.vocalised == choice.vocalised), None)
    reading = reading or next(iter(of_lemma), None)
    return replace(token, analysis=reading, others=_rest(token, reading)) if reading else None


def _rest(token: Token, reading: Analysis) -> tuple[Analysis, ...]:
    return (token.analysis, *(other for other in token.others if other is not reading))

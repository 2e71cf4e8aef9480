"""The buttons under an answered card: two by default, four for those who want them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from quizzes.accounts.models import AnswerButtons

from .models import Review

RATINGS = {
    AnswerButtons.TWO: (Review.Rating.AGAIN, Review.Rating.GOOD),
    AnswerButtons.FOUR: tuple(Review.Rating),
}
LOOKS = {
    Review.Rating.AGAIN: "forgot",
    Review.Rating.HARD: "hard",
    Review.Rating.GOOD: "remembered",
    Review.Rating.EASY: "easy",
}


@dataclass(frozen=True, slots=True)
class Button:
    """`key` is the digit that presses it, `look` its class, `interval` when the card would come back."""

    rating: Review.Rating
    key: int
    look: str
    interval: timedelta


def buttons(how_many: int, *, intervals: Mapping[Review.Rating, timedelta]) -> list[Button]:
    ratings = RATINGS[AnswerButtons(how_many)]
    return [
        Button(rating, key, LOOKS[rating], intervals[rating]) for key, rating in enumerate(ratings, start=1)
    ]

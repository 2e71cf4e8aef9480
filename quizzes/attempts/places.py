"""What is shown of a question that is answered in several places, or by a sentence of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quizzes.articles.models import Article
from quizzes.articles.pieces import Span
from quizzes.articles.sentences import paragraphs_of
from quizzes.questions.models import Question
from quizzes.questions.slots import Slot, right_places

from .forms import name_of
from .models import Answer

LONGEST_BESIDE = 4  # words of a prompt that stand beside its answer
State = Literal["", "right", "wrong", "missed", "off"]
"""No answer yet; taken and right; taken and wrong; right but not taken; neither."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place to fill: the name of its field, what was put there, and what became of it."""

    name: str
    slot: Slot
    put: str
    state: State

    @property
    def is_long(self) -> bool:
        """Whether the prompt is a sentence, which stands above what is put there and not beside it."""
        return len(self.slot.prompt.split()) > LONGEST_BESIDE


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    text: str
    state: State


def places_of(question: Question, answer: Answer | None, typed: Sequence[str] = ()) -> list[Place]:
    """The places of a question; before there is an answer with what is `typed` so far."""
    slots = question.slots
    put = [str(one) for one in answer.given] if answer else list(typed)
    put += [""] * (len(slots) - len(put))
    states: list[State] = [""] * len(slots)
    if answer:
        states = ["right" if right else "wrong" for right in right_places(slots, put)]
    return [
        Place(name_of(number), slot, one, state)
        for number, (slot, one, state) in enumerate(zip(slots, put, states, strict=False))
    ]


def paragraphs(article: Article, question: Question, answer: Answer | None) -> list[list[Sentence]]:
    """The text as sentences to choose from; after the answer with what was chosen and what proves it."""
    return [
        [
            Sentence(start, article.text[start:end], _state((start, end), question, answer))
            for start, end in paragraph
        ]
        for paragraph in paragraphs_of(article)
    ]


def _state(span: Span, question: Question, answer: Answer | None) -> State:
    if answer is None:
        return ""
    proves, taken = question.is_right(given=span), answer.given == list(span)
    if taken:
        return "right" if proves else "wrong"
    return "missed" if proves else "off"

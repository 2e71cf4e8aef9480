"""What a search sees of an article: its words without vowels, hamza and ta marbuta."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models

from quizzes.arabic.text import skeleton


def search_form(text: str) -> str:
    """The text as it is compared: each word as its skeleton, foreign letters small, one space between."""
    return " ".join(skeleton(word) for word in text.casefold().split())


class SearchText(models.TextField):  # type: ignore[type-arg]
    """The search form of other fields of the row, written anew whenever it is saved with them."""

    def __init__(self, *, of: tuple[str, ...], **options: Any) -> None:
        self.of = of
        super().__init__(**{"editable": False, "blank": True, "default": "", **options})

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        text = search_form(" ".join(getattr(model_instance, name) for name in self.of))
        setattr(model_instance, self.attname, text)
        return text

"""The looks in which a page is tried: a phone and a desk, both languages, both themes."""

from dataclasses import dataclass
from itertools import product
from typing import Literal

import pytest

HEIGHTS = {390: 844, 1280: 900}


@dataclass(frozen=True, slots=True)
class Look:
    width: int = 390
    language: Literal["ar", "en"] = "ar"
    theme: Literal["light", "dark"] = "light"

    @property
    def direction(self) -> Literal["rtl", "ltr"]:
        return "rtl" if self.language == "ar" else "ltr"

    @property
    def height(self) -> int:
        return HEIGHTS[self.width]

    def __str__(self) -> str:
        return f"{self.width}-{self.language}-{self.theme}"


EVERY_LOOK = [Look(*values) for values in product(HEIGHTS, ("ar", "en"), ("light", "dark"))]  # type: ignore[arg-type]

every_look = pytest.mark.parametrize("look", EVERY_LOOK, ids=str)
"""A test under this mark opens its `page` in each look; without it, on a phone, in Arabic, in the light."""

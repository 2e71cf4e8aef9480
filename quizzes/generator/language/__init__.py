"""Language data of the generator, one module for each kind; written for this project."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The items of a list as Arabic writes it, with commas between."""
    return tuple(item.strip() for item in text.split("،"))

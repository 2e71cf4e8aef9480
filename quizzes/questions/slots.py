"""Questions with several places to fill: pairs to match, events to put in order, a table of facts.

They are kept in `Question.solution` as JSON:

    {"slots": [{"prompt": "أين", "key": "بغداد", "options": ["البصرة", "بغداد"]}, ...], "options": [...]}

`options` beside a slot are its own; without them it takes the shared ones. Both stand in the order in which
they are shown. The prompt of an order is the place: الأول، الثاني ...
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Slot:
    """One place to fill."""

    prompt: str
    key: str
    options: tuple[str, ...]  # the key among them


def slots_of(solution: Any) -> tuple[Slot, ...]:
    """The places of a stored solution; none where it is not one."""
    if not isinstance(solution, dict):
        return ()
    shared = tuple(solution.get("options", ()))
    return tuple(
        Slot(row["prompt"], row["key"], tuple(row.get("options", shared)))
        for row in solution.get("slots", ())
    )


def solution_of(slots: Sequence[Slot]) -> dict[str, Any]:
    """What `slots_of` reads again; options that all places share are kept once."""
    shared = slots[0].options if slots and all(slot.options == slots[0].options for slot in slots) else None
    rows = [
        {"prompt": slot.prompt, "key": slot.key}
        | ({} if shared is not None else {"options": list(slot.options)})
        for slot in slots
    ]
    return {"slots": rows} | ({"options": list(shared)} if shared is not None else {})


def spare_options(slots: Sequence[Slot]) -> list[str]:
    """The options that belong to no place, each once."""
    keys = {slot.key for slot in slots}
    return list(dict.fromkeys(option for slot in slots for option in slot.options if option not in keys))


def right_places(slots: Sequence[Slot], given: Sequence[str]) -> list[bool]:
    """For each place whether what was put there belongs there; a place that was left out is wrong."""
    put = [*given, *[""] * len(slots)]
    return [slot.key == one for slot, one in zip(slots, put, strict=False)]


def in_words(slots: Sequence[Slot], given: Sequence[str]) -> str:
    """What was put where, in one line; "" where nothing was."""
    put = [(slot, one) for slot, one in zip(slots, given, strict=False) if one]
    return "؛ ".join(f"{slot.prompt}: {one}" for slot, one in put)

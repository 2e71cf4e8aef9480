"""The verbal noun and the participles that a verb of a derived form has by rule.

Their patterns leave no choice (Wright I §198-202, 230-236; Ryding 2005, chapters 5 and 6): who knows the verb
knows them. Forms are in Buckwalter's transliteration.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Kind = Literal["masdar", "active", "passive"]
_KINDS: tuple[Kind, ...] = ("masdar", "active", "passive")
_C = "([bvjHxd*rzs$SDTZEgfqklmnhtwy])"
_S = "([bvjHxd*rzs$SDTZEgfqklmnht])"  # strong

# The perfect; verbal noun, active and passive participle, with the letters of the root as 1, 2, 3.
_REGULAR: tuple[tuple[str, str, str, str], ...] = (
    (f"{_C}a{_C}~a{_S}", "ta1o2iy3", "mu1a2~i3", "mu1a2~a3"),
    (f"{_C}a{_C}~aY", "ta1o2iyap", "", ""),
    (f"{_C}A{_C}a{_S}", "mu1A2a3ap", "mu1A2i3", "mu1A2a3"),
    (f">a{_S}o{_C}a{_S}", "<i1o2A3", "mu1o2i3", "mu1o2a3"),
    (f">a{_S}a{_S}~", "<i1o2A2", "mu1i2~", "mu1a2~"),
    (f">a{_S}A{_S}", "<i1A2ap", "mu1iy2", "mu1A2"),
    (f"ta{_C}a{_C}~a{_S}", "ta1a2~u3", "muta1a2~i3", ""),
    (f"ta{_C}a{_C}~aY", "ta1a2~iy", "", ""),
    (f"ta{_C}A{_C}a{_S}", "ta1A2u3", "muta1A2i3", ""),
    (f"{{i{_S}ota{_C}a{_S}", "{i1oti2A3", "mu1ota2i3", "mu1ota2a3"),
    (f"{{i{_S}otA{_S}", "{i1otiyA2", "mu1otA2", ""),
    (f"{{ino{_S}a{_C}a{_S}", "{ino1i2A3", "muno1a2i3", ""),
    (f"{{isota{_S}o{_C}a{_S}", "{isoti1o2A3", "musota1o2i3", "musota1o2a3"),
    (f"{{isota{_S}A{_S}", "{isoti1A2ap", "musota1iy2", "musota1A2"),
)
# The participles of form I, whose verbal noun is free.
_SIMPLE: tuple[tuple[str, str, str, str], ...] = (
    (f"{_C}a{_C}[aiu]{_S}", "", "1A2i3", "ma1o2uw3"),
    (f"{_S}a{_S}~", "", "1A2~", "ma1o2uw2"),
    (f"{_S}A{_S}", "", "1A}i2", ""),
)


@cache
def _compiled(simple: bool) -> tuple[tuple[re.Pattern[str], tuple[tuple[Kind, str], ...]], ...]:
    return tuple(
        (re.compile(perfect), tuple((kind, form) for kind, form in zip(_KINDS, forms, strict=True) if form))
        for perfect, *forms in (_SIMPLE if simple else _REGULAR)
    )


def derivatives(perfect: str, *, simple: bool = False) -> dict[Kind, str]:
    """What is derived from a verb by rule: {"masdar": "taHofiyz", ...} of "Haf~az"; with `simple` the
    participles of form I. Empty where the pattern is none of the regular ones."""
    for pattern, forms in _compiled(simple):
        match = pattern.fullmatch(perfect)
        if match:
            return {kind: _filled(form, match.groups()) for kind, form in forms}
    return {}


def _filled(form: str, letters: tuple[str, ...]) -> str:
    return re.sub(r"[123]", lambda found: letters[int(found.group()) - 1], form)

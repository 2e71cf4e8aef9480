"""Broken plurals that the lexicon leaves out, though it has their singular.

The plural of a noun of three letters must be learnt; that of a thing of the shapes فاعل، مفعل، مفعال follows
from its shape (Wright I §304-305): ناتج has نواتج, مكبح has مكابح.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from quizzes.arabic.lexical.buckwalter import Group, Stem, arabic
from quizzes.arabic.lexical.families import is_verb

_C = "([^aiuoAYFNK~|wy><&}'])"
# The singular, without ة; its plural with the letters of the root as 1, 2, 3.
_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(singular), plural)
    for singular, plural in (
        (f"{_C}A{_C}i{_C}", "1awA2i3"),
        (f"m[ai]{_C}o{_C}[ai]{_C}", "ma1A2i3"),
        (f"mi{_C}o{_C}A{_C}", "ma1A2iy3"),
    )
)


def with_plurals(groups: Sequence[Group], written: Collection[str]) -> list[Group]:
    """The same groups, with the plural among the stems of a noun that has none; `written` holds words that
    texts have, and the plural must be one of them with ال."""
    taken = {stem.key for group in groups for stem in group.stems}
    for group in groups:
        plural = _plural_of(group)
        key = re.sub(r"[aiuo~]", "", plural)
        if plural and key not in taken and "ال" + arabic(key) in written:
            group.stems.append(Stem(key, plural, "Ndip", group.stems[0].gloss, "NOUN"))
            taken.add(key)
    return list(groups)


def _plural_of(group: Group) -> str:
    """The plural of a noun whose shape has only one; "" for others, for persons and where there is one."""
    stem = group.stems[0]
    if is_verb(stem) or stem.tag != "NOUN" or stem.category in _WITH_PERSONS or len(_forms(group)) > 1:
        return ""
    for singular, plural in _SHAPES:
        match = singular.fullmatch(stem.form)
        if match:
            first, second, third = match.groups()
            return plural.replace("1", first).replace("2", second).replace("3", third)
    return ""


_WITH_PERSONS = frozenset({"Nall", "N-ap", "N/ap"})  # ون, or the feminine of an adjective


def _forms(group: Group) -> set[str]:
    return {stem.form for stem in group.stems}

"""Why the generator proposed no more: its reasons, gathered into sentences that a teacher can use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What a reason of `Material.refuse` ("kind: reason") says, and what that means at the desk: the first fits.
GROUPS: tuple[tuple[re.Pattern[str], Promise], ...] = (
    (
        re.compile(r"^set: enough of these"),
        _("The set had enough questions, or enough of this kind"),
    ),
    (
        re.compile(r"^set: |twice|asked already|gives the key away"),
        _("It would repeat another question of the set or give its answer away"),
    ),
    (
        re.compile(r"too long|too short|far from"),
        _("The sentence is too long or too short for a question"),
    ),
    (
        re.compile(r"too few|no other|no options|of another form|of unlike length"),
        _("The article offers too few wrong options of the same kind"),
    ),
    (
        re.compile(r"day of the news|time|date"),
        _("It speaks of a day that only the date of the news makes clear, or of a time that is not sure"),
    ),
    (
        re.compile(r"more than one|several|another (?:reading|meaning|verb|one|sentence)|may be|unsure|like"),
        _("A word or a sentence of the article may be read in two ways"),
    ),
    (
        re.compile(r"^statement: |alone|whole|pronoun|before|subject|object|verb|speaker"),
        _("The sentence does not stand alone, or does not say plainly who did what"),
    ),
)
OTHER = _("The generator was not sure enough")


def refusals_of(refused: Mapping[str, int]) -> list[tuple[Promise, int]]:
    """Each sentence with how often it holds, the most frequent first; every reason counts in one of them."""
    counts: Counter[int] = Counter()
    for reason, number in refused.items():
        counts[_group(reason)] += number
    return [(_sentence(place), number) for place, number in counts.most_common()]


def _group(reason: str) -> int:
    return next((place for place, (pattern, _said) in enumerate(GROUPS) if pattern.search(reason)), -1)


def _sentence(place: int) -> Promise:
    return GROUPS[place][1] if place >= 0 else OTHER

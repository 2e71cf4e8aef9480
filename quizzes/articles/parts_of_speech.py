"""The tags of Universal Dependencies 2 (https://universaldependencies.org/u/pos/) in the words of grammar."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PARTS_OF_SPEECH: dict[str, Promise] = {
    "NOUN": _("noun"),
    "PROPN": _("proper noun"),
    "ADJ": _("adjective"),
    "VERB": _("verb"),
    "ADV": _("adverb"),
    "ADP": _("preposition"),
    "CCONJ": _("coordinating conjunction"),
    "SCONJ": _("subordinating particle"),
    "PRON": _("pronoun"),
    "DET": _("noun of quantity"),
    "NUM": _("number word"),
    "PART": _("particle"),
    "AUX": _("auxiliary verb"),
    "INTJ": _("interjection"),
    "X": _("not known"),
}


def part_of_speech(tag: str) -> Promise:
    """The name of a tag; of one that is not in the table, that it is not known."""
    return PARTS_OF_SPEECH.get(tag, PARTS_OF_SPEECH["X"])

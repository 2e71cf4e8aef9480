"""The part of speech of a token as Universal Dependencies has it inside names.

`Analysis.pos` says what a word is in the dictionary: وزارة is a noun. Inside a name, treebanks call it a
proper noun.
"""

from __future__ import annotations

from quizzes.arabic import data
from quizzes.arabic.document import Document, Token
from quizzes.arabic.text import skeleton
from quizzes.arabic.values.calendar_words import ordinal

_WORDS = frozenset({"NOUN", "ADJ", "VERB", "ADV", "ADP"})
_NAMES = frozenset({"place", "organisation", "person"})


def universal_pos(document: Document, token: Token) -> str:
    """The UD tag of the main part of a word, names tagged as names."""
    pos = token.analysis.pos
    if token.entity is not None and token.kind == "word" and pos in _WORDS:
        entity = document.entities[token.entity]
        regnal = pos == "ADJ" and ordinal([token], 0, 1) is not None  # محمد الخامس
        if (entity.kind == "person" and not regnal) or (pos == "NOUN" and entity.kind == "place"):
            return "PROPN"
    if pos != "NOUN":
        return pos
    if token.entity is not None:
        entity = document.entities[token.entity]
        if entity.kind in _NAMES and _is_capital(document, token):
            return "PROPN"
    return "PROPN" if _heads_place(document, token) else pos


def _is_capital(document: Document, token: Token) -> bool:
    """Within an organisation: where its head is one that English would write with a capital."""
    entity = document.entities[token.entity or 0]
    if entity.kind != "organisation" or entity.last - entity.first == 1:
        return True
    return skeleton(document.tokens[entity.first].analysis.lemma) in _capitals()


def _capitals() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("organisation_heads") if "name" in row[1:])


def _heads_place(document: Document, token: Token) -> bool:
    """نهر before النيل, بحر before الشمال: part of the name on a map."""
    following = token.index + 1
    if following >= len(document.tokens) or skeleton(token.analysis.lemma) not in _on_maps():
        return False
    entity = document.tokens[following].entity
    return entity is not None and document.entities[entity].kind == "place"


def _on_maps() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("place_triggers") if "map" in row[1:])

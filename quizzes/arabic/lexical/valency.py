"""What a verb can take: a direct object or none, two objects, a predicate, someone's words."""

from __future__ import annotations

from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Analysis
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.text import bare

_ALWAYS_INTRANSITIVE = frozenset({"اِنْفَعَل", "اِفْعَلّ", "فَعُل", "تَفَعْلَل", "اِفْعَلَلّ"})

_TELLING = frozenset({"أبلغ", "أخبر", "سأل", "حذر", "اتهم", "وعد", "نبه", "وصف", "اعتبر"})
_CONSIDERING = frozenset({"جعل", "عد", "اعتبر", "سمى", "ظن", "صير"})
_OF_AMOUNT = frozenset({"بلغ", "تجاوز", "فاق", "تعدى", "ناهز", "قارب", "ساوى", "عادل", "كلف", "استغرق"})


def is_copula(verb: Analysis) -> bool:
    """كان and its sisters, whose accusative is a predicate and no object."""
    return bare(verb.lemma) in data.bare_words("copulas")


def is_reporting(verb: Analysis) -> bool:
    return bare(verb.lemma) in data.bare_words("reporting_verbs")


def is_amount(verb: Analysis) -> bool:
    """بلغ، تجاوز، فاق: a figure behind the verb is its object."""
    return bare(verb.lemma) in _OF_AMOUNT


def tells_someone(verb: Analysis) -> bool:
    """أبلغ، سأل: the one who is spoken to is the object."""
    return bare(verb.lemma) in _TELLING


def is_considering(verb: Analysis) -> bool:
    """جعل، عدّ، اعتبر: of two accusatives the second is a predicate."""
    return bare(verb.lemma) in _CONSIDERING


def is_intransitive(verb: Analysis) -> bool:
    """Whether the verb takes no direct object: by its pattern, by the lexicon's stems, or by the list."""
    if verb.pattern in _ALWAYS_INTRANSITIVE or bare(verb.lemma) in data.bare_words("intransitive_verbs"):
        return True
    stems = _categories(verb.lemma_id)
    return bool(stems) and all("_intr" in category for category in stems)


def has_passive(verb: Analysis) -> bool:
    """Whether the lexicon has the passive of the verb: who has one has an object."""
    return any("Pass" in category for category in _categories(verb.lemma_id)) and not is_intransitive(verb)


@lru_cache(maxsize=4096)
def _categories(lemma_id: str) -> frozenset[str]:
    """The categories of a verb's stems in the lexicon: PV, IV_intr, IV_Pass_yu ..."""
    one = lexicon.by_id(lemma_id)
    if one is None:
        return frozenset()
    return frozenset(
        entry.category for key in one.keys for entry in lexicon.stems(key) if entry.lemma == one.number
    )

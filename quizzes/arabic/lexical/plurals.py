"""Broken plurals: stems of a lemma that are its plural, by their pattern and by their English.

The lexicon gives a broken plural as one more stem of its lemma and does not say that it is one. The patterns
are those of Wright I §304-305 and Ryding 2005, chapter 7, section 3.2.2.
"""

from __future__ import annotations

import re

from quizzes.arabic.lexical.lexicon import Lemma, StemEntry
from quizzes.arabic.lexical.spelling import vocalised

# In Buckwalter's transliteration; C is a consonant. Patterns that no singular has beside another form of its
# lemma: أَفْعَال، آثَار، أَفْعِلَاء، فُعَلَاء، مَفَاعِل، مَفَاعِيل، مَعَانٍ، قَضَايَا، مَوَادّ، فُعُول، فُعَّال,
# and with ة: أَسْئِلَة، أَدِلَّة، آلِهَة، أَسَاتِذَة.
_ONLY_PLURAL = (
    ">aCoCAC", "|CAC", ">aCoCiCA'", ">aCiC~A'", "CuCaCA'", "CaCACiC", "CaCACiyC", "CaCACiy", "CaCACA",
    "CaCAC~", "CuCuwC", "CuC~AC",
)  # fmt: skip
_ONLY_PLURAL_BEFORE_TA = (">aCoCiC", ">aCiC~", "|CiC", "CaCACiC")
# Those that a singular may have too: أَفْعُل، فَعْلَى، فِعَال، فُعْلَان، فِعْلَان، جِيرَان.
_OFTEN_PLURAL = (
    ">aCoCuC", "CaCoCaY", "CiCAC", "CuCoCAn", "CiCoCAn", "CiyCAn",
)  # fmt: skip
_CONSONANT = "[^aiuoAYFNK~|]"


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(one).replace("C", _CONSONANT) for one in patterns))


_ONLY, _ONLY_BEFORE_TA, _OFTEN = map(_any_of, (_ONLY_PLURAL, _ONLY_PLURAL_BEFORE_TA, _OFTEN_PLURAL))
_ENGLISH = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "halves": "half",
}  # fmt: skip
_WITHOUT_SINGULAR = frozenset({"نِسَاء", "نَاس", "أُنَاس", "نِسْوَة"})  # of their own root


def is_broken_plural(stem: StemEntry, lemma: Lemma) -> bool:
    """Whether a noun's or adjective's stem, taken without a suffix of number, is a plural."""
    with_ta = stem.category.startswith("Nap")
    form = vocalised(stem.form + ("ap" if with_ta else ""))
    if form == lemma.form or form in _WITHOUT_SINGULAR:
        return form in _WITHOUT_SINGULAR
    return _says_plural(stem, lemma) or _looks_plural(stem, lemma, with_ta=with_ta)


def _says_plural(stem: StemEntry, lemma: Lemma) -> bool:
    return any(_singular(meaning) & set(lemma.listed) - {meaning} for meaning in stem.gloss)


def _looks_plural(stem: StemEntry, lemma: Lemma, *, with_ta: bool) -> bool:
    """The pattern of a plural, where the English does not tell one from many (مطر، أمطار: rain)."""
    if lemma.pos not in {"NOUN", "ADJ"}:
        return False
    if (_ONLY_BEFORE_TA if with_ta else _ONLY).fullmatch(stem.form):
        return True
    return not with_ta and bool(_OFTEN.fullmatch(stem.form)) and bool(set(stem.gloss) & set(lemma.listed))


def singular_of(meaning: str, meanings: tuple[str, ...]) -> str:
    """The meaning of a plural as its lemma has it, "question" for "questions"; itself if it lacks it."""
    return next((one for one in meanings if one in _singular(meaning)), meaning)


def _singular(meaning: str) -> set[str]:
    """What an English plural may be the plural of: its first word alone is inflected (plots of land)."""
    first, space, rest = meaning.partition(" ")
    found = {_ENGLISH[first]} if first in _ENGLISH else set()
    if first.endswith("s") and not first.endswith("ss"):
        found.add(first[:-1])
        if first.endswith("ies"):
            found.add(first[:-3] + "y")
        if first.endswith("es"):
            found.add(first[:-2])
        if first.endswith("ves"):
            found.add(first[:-3] + "f")
    return {one + space + rest for one in found}

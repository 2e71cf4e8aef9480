"""The masdar of a verb, where its form has one masdar only and the lexicon knows the word."""

from __future__ import annotations

from functools import lru_cache

from quizzes.arabic.document import Token
from quizzes.generator import lexis
from quizzes.generator.kinds.masdar import FORMS, SHADDA
from quizzes.generator.language import listed
from quizzes.generator.language.opposites import ONE_WAY, VERBS
from quizzes.generator.wording import bare, folded

# Read as a report, a drawing, a statue, a building ... before they are read as what someone does.
_THINGS = frozenset(
    listed("تقرير، تصميم، تمثيل، تنظيم، توقيع، تعليم، تصريح، إنتاج، إيراد، اختيار، مقابلة، محاضرة")
)


def masdar_of(token: Token) -> str | None:
    """The masdar without vowels: أطلق, إطلاق; None for verbs of the first form that no list has."""
    analysis = token.analysis
    if analysis.pos != "VERB" or analysis.guessed or analysis.voice == "Pass":
        return None
    listed = _listed().get(folded(analysis.lemma))
    root = analysis.root or ""
    if listed or len(root) != 3:
        return listed
    letters = str.maketrans("123", root)
    for form in FORMS:
        same = form.verb.translate(letters) == bare(analysis.lemma)
        if same and (SHADDA in analysis.lemma) == form.doubled:
            return _known(form.masdar.translate(letters), root)
    return None


def _known(masdar: str, root: str) -> str | None:
    """The masdar if the lexicon has the word, and it is not first of all a thing."""
    nouns = {bare(lemma.form) for lemma in lexis.family(root) if lemma.pos == "NOUN"}
    return masdar if masdar in nouns and masdar not in _THINGS else None


@lru_cache(maxsize=1)
def _listed() -> dict[str, str]:
    return {folded(side[0]): side[2] for pair in (*VERBS, *ONE_WAY) for side in pair}

"""What is done for: ليصل ..., لتقييم ... behind a whole noun phrase that does not itself ask for لـ."""

from __future__ import annotations

from quizzes.generator.language.purposes import WANTING
from quizzes.generator.material import Material
from quizzes.generator.phrases import is_event
from quizzes.generator.wording import bare, folded

_WANTING = frozenset(map(folded, WANTING))


def opens_purpose(material: Material, index: int) -> bool:
    """Whether a purpose begins at the token: لـ with a verb, or with a masdar that has its own complement."""
    token = material.tokens[index]
    before = material.tokens[index - 1].analysis if index else None
    first = token.analysis.clitics[:1]
    if before is None or not first or bare(first[0].form) != "ل" or not first[0].before:
        return False
    if before.pos not in {"NOUN", "ADJ", "PROPN"} or before.definite == "Com":
        return False
    doing = is_event(token) and token.analysis.definite == "Com" and len(token.analysis.clitics) == 1
    return token.analysis.pos == "VERB" or (doing and not _wanted(material, index))


def _wanted(material: Material, index: int) -> bool:
    """Whether one of the words right before is a noun that لـ completes: استعداد لـ، خطة لـ، حاجة لـ."""
    beside = range(max(material.sentence_of(index).first, index - 3), index)
    return any(folded(material.tokens[place].analysis.lemma) in _WANTING for place in beside)

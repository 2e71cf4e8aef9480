"""Slips of the article's own Arabic: what has one would teach it, and is neither quoted nor asked about."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generator.asides import COMMAS
from quizzes.generator.language import listed
from quizzes.generator.language.rewordings import ABOUT
from quizzes.generator.material import Material
from quizzes.generator.phrases import is_event
from quizzes.generator.wording import folded

_ABOUT = frozenset(map(folded, ABOUT))
_MEASURES = frozenset(
    map(folded, listed("عدد، قيمة، سعر، نسبة، إجمالي، حجم، معدل، طول، تكلفة، مبلغ، درجة، مستوى"))
)
_MORE = frozenset(map(folded, listed("أكثر، أقل، أشد")))
# What may open an aside behind a comma: على غرار ..., إلى جانب ...
_SET = frozenset(
    map(
        folded,
        listed(
            "الرغم، رغم، غرار، أن، جانب، حد، مدى، حين، سبيل، اعتبار، إثر، عكس، نحو، أساس، طريق، وجه، "
            "ضوء، رأسها، رأسهم، رأسه"
        ),
    )
)


def slip(material: Material, indices: Sequence[int]) -> str | None:
    """The kind of the first slip among the tokens, None if there is none."""
    inside = frozenset(indices)
    for index in indices:
        if _doubled(material, index, inside):
            return "a word twice"
        if _relative_disagrees(material, index, inside):
            return "a relative pronoun that does not agree"
        if _says_by(material, index, inside):
            return "قال بأنّ"
        if _reaches(material, index, indices):
            return "وصل without إلى"
        if _no_masdar(material, index, inside):
            return "a participle for a masdar"
    return "a comma before a complement" if _comma_cuts(material, indices) else None


def _doubled(material: Material, index: int, inside: frozenset[int]) -> bool:
    token = material.tokens[index]
    word = token.kind == "word" and len(token.surface) > 1
    return word and index + 1 in inside and material.tokens[index + 1].surface == token.surface


def _relative_disagrees(material: Material, index: int, inside: frozenset[int]) -> bool:
    """الكتب الذي; برامج التشغيل الذي, where none can tell what the pronoun takes up."""
    if material.fold(index) != "الذي" or index - 1 not in inside:
        return False
    before = material.tokens[index - 1]
    if before.analysis.pos != "NOUN" or before.entity is not None:
        return False
    if before.analysis.number == "Plur":
        return True
    head = material.tokens[index - 2] if index - 2 in inside else None
    plural = head is not None and head.analysis.pos == "NOUN" and head.analysis.number == "Plur"
    return plural and head is not None and head.analysis.definite not in {"Def", "Ind"} and is_event(before)


def _says_by(material: Material, index: int, inside: frozenset[int]) -> bool:
    """قال بأنّ: the verb wants إنّ; up to the next verb."""
    if (
        folded(material.tokens[index].analysis.lemma) != "قال"
        or material.tokens[index].analysis.pos != "VERB"
    ):
        return False
    for after in range(index + 1, min(index + 9, len(material.tokens))):
        if after not in inside or material.tokens[after].analysis.pos == "VERB":
            return False
        if material.fold(after) in {"بان", "بانه", "بانها", "بانهم"}:
            return True
    return False


def _reaches(material: Material, index: int, indices: Sequence[int]) -> bool:
    """وصل عدد الزوار حوالي 40: an amount is reached with إلى, or the verb is بلغ."""
    token = material.tokens[index]
    if token.analysis.pos != "VERB" or folded(token.analysis.lemma) != "وصل":
        return False
    behind = [one for one in indices if one > index]
    if not any(material.fold(one) in _MEASURES for one in behind[:1]):
        return False
    for one in behind:
        word = material.fold(one)
        if word in {"الي", "لـ"} or (word[:1] == "ل" and material.tokens[one].analysis.clitics):
            return False
        if material.tokens[one].kind == "number" or word in _ABOUT:
            return True
    return False


def _no_masdar(material: Material, index: int, inside: frozenset[int]) -> bool:
    """أكثر جذبا وملائمة: beside masdars ملاءمة is meant, as before مع and بين."""
    word = material.fold(index)[material.conjunction(index) :].removeprefix("ال")
    if word != folded("ملائمة"):
        return False
    after = material.fold(index + 1) if index + 1 in inside else ""
    compared = any(material.fold(one) in _MORE for one in range(max(index - 3, 0), index))
    return after in {"مع", "بين"} or (compared and material.conjunction(index) > 0)


def _comma_cuts(material: Material, indices: Sequence[int]) -> bool:
    """استهلت الأسهم تداولاتها، على ارتفاع: one comma alone, with the rest of the verb's clause behind it."""
    commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
    if len(commas) != 1 or commas[0] + 2 >= len(indices):
        return False
    verbs = [place for place, index in enumerate(indices) if material.tokens[index].analysis.pos == "VERB"]
    if not verbs or verbs[0] > commas[0]:
        return False
    one, other = indices[commas[0] + 1], indices[commas[0] + 2]
    about = material.fold(one) in _ABOUT or material.tokens[one].kind == "number"
    return about or (material.fold(one) in {"علي", "الي"} and material.fold(other) not in _SET)

"""Verbs and words of direction put for their opposites."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quizzes.generator.inflect import feminine
from quizzes.generator.language import listed
from quizzes.generator.language.opposites import ONE_WAY, SPEECH, VERBS, WORDS, WORTH
from quizzes.generator.language.words import RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.wording import bare, folded

_TIMES = frozenset(map(folded, listed("ظهر، يوم، ساعة، شهر، أسبوع، سنة، عام، دقيقة، غروب، شروق، فجر")))
# With an object these have no opposite that takes one.
_ALONE = frozenset(
    map(folded, listed("زاد، زادت، نقص، نقصت، يزيد، تزيد، بدأ، بدأت، يبدأ، تبدأ، سيبدأ، ستبدأ، انتهى، انتهت"))
)
_MORE = frozenset({"اكثر", "اقل"})
_RELATIVES = frozenset(map(folded, RELATIVES))
_WORTH = frozenset(map(folded, WORTH))
_BECAUSE = frozenset(map(folded, listed("بسبب، بفضل، نتيجة، جراء، إثر، مما")))
_SOME = frozenset(
    map(folded, listed("بعض، بعضهم، بعضها، أحد، إحدى، العديد، عدة، كثيرون، آخرون، أحيانا، أحيانًا"))
)
_COUNTED = frozenset(map(folded, listed("عدد، كثير، الكثير، جزء، قسم، مجموعة، واحد، واحدة")))


def opposite_in(material: Material, indices: Sequence[int]) -> tuple[int, str, str] | None:
    """(token, what it says, its opposite) of the one verb or word of direction among the tokens.

    None with two of them: with one reversed the whole would not be plainly false.
    """
    hits: list[tuple[int, str, str]] = []
    for place, index in enumerate(indices):
        opposite = _opposite(material, index)
        if opposite and _gives_itself_away(material, indices, index):
            material.refuse("swap: an opposite that the sentence itself rules out")
            return None
        if opposite:
            start = material.conjunction(index)
            token = material.tokens[index]
            hits.append(
                (index, bare(token.surface[start:]), (token.surface[:start] if place else "") + opposite)
            )
        elif opposite is None and _is_polar(material.fold(index)[material.conjunction(index) :]):
            return None
    denied = any(material.fold(index) == "اي" for index in indices)  # أيّ after a denial would not go over
    return hits[0] if len(hits) == 1 and not denied and not _only_some(material, indices) else None


def _gives_itself_away(material: Material, indices: Sequence[int], index: int) -> bool:
    """Whether who reads the sentence alone knows that the turned verb is not what happened.

    السوق الذي يتدهور يدلّ على قوة: it only tells which market, or another word says better, worse, or why.
    """
    if material.tokens[index].analysis.pos != "VERB":
        return False
    before = [material.fold(one) for one in indices if one < index]
    if not _RELATIVES.isdisjoint(before[-3:]):
        return True
    return any(
        material.fold(one)[material.conjunction(one) :] in _BECAUSE or _tells_worth(material, one)
        for one in indices
        if one not in (index, index + 1)  # ارتفعت الخسائر and انخفضت الخسائر are equally likely
    )


def _tells_worth(material: Material, index: int) -> bool:
    word = material.fold(index)[material.conjunction(index) :]
    forms = {word, word.removeprefix("ل").removeprefix("ب")}
    return not _WORTH.isdisjoint(forms | {form.removeprefix("ال") for form in forms})


def _only_some(material: Material, indices: Sequence[int]) -> bool:
    """Whether it is told of some alone: that some object leaves room for others that agree."""
    for index in indices:
        word = material.fold(index)[material.conjunction(index) :]
        of_many = word in _COUNTED and index + 1 < len(material.tokens) and material.fold(index + 1) == "من"
        if of_many or word in _SOME or word.removeprefix("ل") in _SOME:
            return True
    return False


def _opposite(material: Material, index: int) -> str | None:
    """The opposite to put for a token; "" for what only looks like one of ours, None for any other."""
    token = material.tokens[index]
    word = material.fold(index)[material.conjunction(index) :]
    if word in _ALONE and _has_object(material, index):
        return None
    if token.analysis.pos == "VERB" and token.analysis.voice != "Pass":
        if word in _perfects() and token.analysis.aspect != "Perf":
            return ""  # القيلولة تحسّن الذاكرة: no تحسّنت
        return _opposite_forms().get(word)
    if word in {"قبل", "بعد"} and not _before_time(material, index):
        return ""
    if word in _MORE and not _of_something(material, index):
        return ""
    return _opposite_words().get(word) if token.analysis.pos != "VERB" else None


def _of_something(material: Material, index: int) -> bool:
    """أكثر من ..., أكثر الدول ..., أكثر تكلفة: not alone, where only أكبر or أعلى would be said."""
    after = material.tokens[index + 1] if index + 1 < len(material.tokens) else None
    noun = after is not None and after.analysis.pos == "NOUN" and not material.conjunction(index + 1)
    prepositions = {"ل", "ب", "ك"}
    free = after is not None and not any(
        bare(one.form) in prepositions for one in after.analysis.clitics if one.before
    )
    return material.fold(index + 1) == "من" or (noun and free)


def _before_time(material: Material, index: int) -> bool:
    """قبل and بعد in time: not من قبل ("by"), and with a word for a time or a doing after it."""
    after = material.tokens[index + 1] if index + 1 < len(material.tokens) else None
    if after is None or material.fold(index - 1) == "من":
        return False
    place = after.entity
    timed = place is not None and material.document.entities[place].kind in {"date", "time", "number"}
    return timed or after.kind == "number" or folded(after.analysis.lemma) in _TIMES


def _has_object(material: Material, verb: int) -> bool:
    return any(clause.verb == verb and clause.object is not None for clause in material.document.clauses)


def _is_polar(word: str) -> bool:
    """Whether a word that is not to be changed says up or down too: لأدنى, the masdars."""
    verbs, plain = _opposite_forms(), _opposite_words()
    core = word.removeprefix("ل").removeprefix("ب")
    return any(
        one in plain or one in verbs or one in _polar_masdars()
        for one in (word, core, word.removeprefix("ال"))
    )


@lru_cache(maxsize=1)
def _opposite_forms() -> dict[str, str]:
    """Written form (folded) -> its opposite, for every form of the pairs."""
    forms: dict[str, str] = {}
    for one, other in (*VERBS, *((other, one) for one, other in VERBS), *ONE_WAY):
        perfect, imperfect, _ = one
        perfect2, imperfect2, _ = other
        if perfect in SPEECH:
            continue
        forms.setdefault(folded(perfect), perfect2)
        forms.setdefault(folded(feminine(perfect)), feminine(perfect2))
        for future in ("", "س"):
            forms.setdefault(folded(future + imperfect), future + imperfect2)
            forms.setdefault(folded(future + "ت" + imperfect[1:]), future + "ت" + imperfect2[1:])
    return forms


@lru_cache(maxsize=1)
def _perfects() -> frozenset[str]:
    """The written perfects of the pairs, masculine."""
    return frozenset(folded(one[0]) for pair in (*VERBS, *ONE_WAY) for one in pair)


@lru_cache(maxsize=1)
def _opposite_words() -> dict[str, str]:
    return {folded(one): other for pair in WORDS for one, other in (pair, pair[::-1])}


@lru_cache(maxsize=1)
def _polar_masdars() -> frozenset[str]:
    return frozenset(folded(side[2]) for pair in (*VERBS, *ONE_WAY) for side in pair)

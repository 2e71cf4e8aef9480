"""Whether words cut out of a sentence make a whole: long enough, nothing missing at the end, spelled well."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Sentence
from quizzes.generator.borders import LONGEST, SHORTEST, count_words
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.language.words import ADJUNCTS, CONTINUING, RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.refer import pronoun_of
from quizzes.generator.slips import slip
from quizzes.generator.wording import bare, folded

_SAYINGS = frozenset(map(folded, BY_FORM))
_RELATIVES = frozenset(map(folded, RELATIVES))
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
_THAT = frozenset({"ان", "بان", "فان"})
_CONTINUING = frozenset(map(folded, CONTINUING))


def unfit(material: Material, indices: Sequence[int]) -> str | None:
    """Why what was cut out is no whole statement, by its length, its last word and its spelling."""
    count = count_words(material, indices)
    if count < SHORTEST:
        return "too short"
    if count > LONGEST:
        return "too long"
    if not _may_end(material, indices):
        return "ends on no noun"
    if any(
        token.analysis.guessed and token.analysis.pos == "VERB"
        for token in map(material.tokens.__getitem__, indices)
    ):
        return "a verb the lexicon does not know"
    if wrong := mistaken(material, indices) or _goes_on(material, indices):
        return wrong
    return "a subject without its predicate" if _no_predicate(material, indices) else None


def _goes_on(material: Material, indices: Sequence[int]) -> str | None:
    """أضافت الوكالة أنّ ...: who speaks was named, and what was said first told, in a sentence before."""
    first = folded(material.tokens[indices[0]].analysis.lemma)
    if first not in _CONTINUING or _THAT.isdisjoint(map(material.fold, indices)):
        return None
    speaker = [material.tokens[index] for index in indices[1:4]]
    named = any(token.entity is not None or token.analysis.pos == "PROPN" for token in speaker)
    return None if named else "goes on with what someone said before"


def _no_predicate(material: Material, indices: Sequence[int]) -> bool:
    """إن صورة جديدة التقطها المسبار: the one verb tells which picture, and what of it was cut off."""
    verbs = [index for index in indices if material.tokens[index].analysis.pos == "VERB"]
    openings = [place for place, index in enumerate(indices) if material.fold(index) in _THAT]
    first = openings[-1] + 1 if openings else 0
    if not verbs or first >= len(indices) or verbs[-1] < indices[first]:
        return False
    subject, told = material.tokens[indices[first]], [verb for verb in verbs if verb > indices[first]]
    which = len(told) == 1 and pronoun_of(material.tokens[told[0]].analysis) is not None
    article = any(clitic.kind == "article" for clitic in subject.analysis.clitics)
    return which and subject.analysis.pos == "NOUN" and not article


def _may_end(material: Material, indices: Sequence[int]) -> bool:
    """Whether nothing is missing after the last word: a noun, المحيطة بها, الشهر الذي سبقه, ... سيستمر."""
    last = material.tokens[indices[-1]]
    if last.kind != "word" or last.analysis.pos in {"NOUN", "ADJ", "PROPN", "NUM", "ADV", "X"}:
        return True
    if pronoun_of(last.analysis) is not None:
        relative = len(indices) > 1 and material.fold(indices[-2]) in _RELATIVES
        return last.analysis.pos == "ADP" or (last.analysis.pos == "VERB" and relative)
    alone = sum(material.tokens[index].analysis.pos == "VERB" for index in indices) == 1
    after = indices[-1] + 1
    closed = after >= len(material.tokens) or material.tokens[after].kind == "punctuation"
    return (
        last.analysis.pos == "VERB"
        and alone
        and closed
        and len(indices) > SHORTEST
        and material.fold(last.index) not in _SAYINGS
    )


def mistaken(material: Material, indices: Sequence[int]) -> str | None:
    """What the article itself got wrong in the words, in spelling or grammar."""
    if any(misspelled(material, index) for index in indices):
        return "a word that may be misspelled"
    found = slip(material, indices)
    return f"a slip of the article ({found})" if found else None


def misspelled(material: Material, index: int) -> bool:
    """Two words written as one: a long unknown word that is no name and stands there once, or إ far from
    a word's beginning."""
    token = material.tokens[index]
    unknown = token.kind == "word" and token.analysis.guessed and token.analysis.pos != "PROPN"
    once = unknown and len(token.surface) > 9 and material.word_counts[material.fold(index)] < 2
    return once or token.surface.find("إ") > 4


def complement_left_out(material: Material, sentence: Sentence, indices: Sequence[int]) -> bool:
    """نقل تعازي الملك | لأسر الشهداء: whether the words were cut before whom or what it is done to.

    What was done is then not all told, and its denial may still be half true.
    """
    rest = range(max(indices) + 1, sentence.last)
    following = next((index for index in rest if material.tokens[index].kind != "punctuation"), None)
    return following is not None and opens_complement(material, following)


def opens_complement(material: Material, index: int) -> bool:
    """Whether the token opens a phrase with a preposition that a verb governs: لأسر, بالفوز, إلى, على, عن."""
    joined = any(
        one.kind == "preposition" and bare(one.form) in {"ل", "ب"}
        for one in material.tokens[index].analysis.clitics
        if one.before
    )
    word = material.fold(index)
    return (joined and word not in _ADJUNCTS) or word in {"الي", "علي", "عن"}

"""Where a clause may be cut so that what is left of it is whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Sentence
from quizzes.generator.language.words import ADJUNCTS, COMPARATIVES, CUT_PAIRS, CUTS, LEAN, PARTICIPLES
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.refer import pronoun_of
from quizzes.generator.wording import bare, folded

_CUTS = frozenset(map(folded, CUTS))
_CUT_PAIRS = frozenset((folded(first), folded(second)) for first, second in CUT_PAIRS)
_PARTICIPLES = frozenset(map(folded, PARTICIPLES))
_LEAN = frozenset(map(folded, LEAN))
_AFTER_COMMA = frozenset({"ما", "علي", "من", "الي"})
_LISTING = frozenset(
    {"منها", "منهم", "بينها", "بينهم"}
)  # with a noun after them they list; else they are needed
_WAYS = frozenset({("من", "خلال"), ("في", "اطار"), ("في", "ظل"), ("بحثا", "عن"), ("علي", "اساس")})
# Before two things that belong together.
_TOGETHER = frozenset(map(folded, ("بين", "كل", "كلا", "كلتا", "معا", "سواء", "مجموع", "إجمالي")))
_MEASURES = frozenset(map(folded, (*COMPARATIVES, "أول", "أولى", "آخر", "الوحيد")))
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
COMMAS = frozenset("،,;؛")
DASHES = frozenset("-–—")
STOPS = frozenset(".؟!…:")
SHORTEST, LONGEST = 4, 22  # words


def walk(material: Material, sentence: Sentence, start: int) -> tuple[int, ...] | str:
    """The tokens from `start` to where the clause may be cut, without brackets and leaning adverbs."""
    kept: list[int] = []
    index = start
    while index < sentence.last:
        surface = material.tokens[index].surface
        if surface in ".…" and _inside_a_name(material, index):
            return "a full stop inside a name"
        if surface in ".…" or (kept and cuts(material, index)):
            break
        if surface in STOPS:
            return "speech or question"
        skipped = _aside(material, index, sentence.last)
        if surface in "([" and kept and _opens_a_phrase(material, kept[-1]):
            return "a bracket that the words before it need"
        if isinstance(skipped, str):
            return skipped
        if skipped is None:
            if not _left_out(material, index, kept):
                kept.append(index)
            index += 1
        else:
            kept.extend(skipped.kept)
            index = skipped.end
    while kept and material.tokens[kept[-1]].kind == "punctuation":
        kept.pop()
    return _without_scrap(material, tuple(kept))


def _without_scrap(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less a word or two after the last comma: what they began has been cut off."""
    commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
    if commas and len(indices) - commas[-1] <= 3 and commas[-1] > 4:
        return indices[: commas[-1]]
    return indices


@dataclass(frozen=True, slots=True)
class _Aside:
    """What stands in brackets, dashes or quotation marks: where it ends, and what of it stays."""

    end: int
    kept: tuple[int, ...] = ()


def _aside(material: Material, index: int, last: int) -> _Aside | str | None:
    """The aside that opens at the token, why there is none that ends, or None for a token like any other."""
    surface = material.tokens[index].surface
    if surface in "([":
        close = _close(material, index, last, ")]", 60)
        return "half bracket" if close is None else _Aside(close + 1)
    if surface in QUOTE_MARKS:
        close = _close(material, index, last, QUOTE_MARKS, 6)
        return "quotation" if close is None else _Aside(close + 1, tuple(range(index + 1, close)))
    if surface in DASHES:
        close = _close(material, index + 1, last, DASHES, 12)
        if close is not None:
            return _Aside(close + 1)
        return None if _joins_adjectives(material, index) else "dash"
    return "dash" if surface == "/" else None


def _opens_a_phrase(material: Material, index: int) -> bool:
    """Whether a word wants another after it: a preposition, or the first part of an idafa."""
    analysis = material.tokens[index].analysis
    return analysis.pos == "ADP" and pronoun_of(analysis) is None


def _inside_a_name(material: Material, stop: int) -> bool:
    """Whether a letter stands right after a full stop: سي.آر.بي."""
    end = material.tokens[stop].end
    return material.document.text[end : end + 1].isalnum()


def _close(material: Material, opening: int, last: int, marks: Collection[str], longest: int) -> int | None:
    """The first of the marks after `opening`, at most `longest` tokens on."""
    places = range(opening + 1, min(opening + 1 + longest, last))
    return next((index for index in places if material.tokens[index].surface in marks), None)


def _left_out(material: Material, index: int, kept: list[int]) -> bool:
    """Whether the clause does as well without the token: هذا before what is known, قد, أيضًا."""
    if _names_the_known(material, index):
        return True
    return bool(kept) and (_bare_qad(material, index, kept) or material.fold(index) in _LEAN)


def _bare_qad(material: Material, index: int, kept: list[int]) -> bool:
    """قد before a perfect verb: it may go, the verb alone says the same; but not after كان."""
    if any(folded(material.tokens[before].analysis.lemma) == "كان" for before in kept):
        return False
    after = material.tokens[index + 1].analysis if index + 1 < len(material.tokens) else None
    return material.fold(index) == "قد" and after is not None and after.aspect == "Perf"


def _names_the_known(material: Material, index: int) -> bool:
    """Whether a bare demonstrative stands before a noun that the article is about, and can do without it."""
    if material.fold(index) not in {"هذا", "هذه"} or index + 1 >= len(material.tokens):
        return False
    noun = material.tokens[index + 1]
    if noun.kind != "word" or [clitic.kind for clitic in noun.analysis.clitics] != ["article"]:
        return False
    return noun.analysis.lemma_id in material.topics & material.lead


def _joins_adjectives(material: Material, dash: int) -> bool:
    """البريطانية - الروسية."""
    sides = (material.tokens[dash - 1].analysis.pos, material.tokens[dash + 1].analysis.pos)
    return sides == ("ADJ", "ADJ")


def cuts(material: Material, index: int) -> bool:
    """Whether the clause may end before this token."""
    token = material.tokens[index]
    after_comma = material.tokens[index - 1].surface in COMMAS
    word, pair = material.fold(index), (material.fold(index), material.fold(index + 1))
    if token.surface in COMMAS:
        return cuts(material, index + 1)
    if word in _LISTING:
        return material.tokens[index + 1].analysis.pos == "NOUN"
    if word in _CUTS or pair in _CUT_PAIRS:
        return after_comma or (word not in _AFTER_COMMA)
    verb = token.analysis.pos == "VERB"
    if material.conjunction(index):
        return verb or bare(material.unjoined(index)) in {"قد", "أن", "ان", "أنه", "أنها", "من"}
    return after_comma and ((verb and token.analysis.aspect == "Perf") or word in _PARTICIPLES)


def opens_with_a_cut(material: Material, index: int) -> bool:
    """Whether a clause that begins here is only said in addition: لكنّ, غير أنّ."""
    return material.fold(index) in _CUTS or (material.fold(index), material.fold(index + 1)) in _CUT_PAIRS


def shortened(material: Material, indices: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
    """A clause too long for a question without what is joined or added after its last comma."""
    cut = False
    for shorter in (_without_adjunct, _without_purpose, _without_second):
        if count_words(material, indices) > LONGEST:
            indices = shorter(material, indices)
    while count_words(material, indices) > LONGEST:
        commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
        if not commas or material.fold(indices[commas[-1]] + 1) in {"ان", "بان", "انه", "انها"}:
            break
        indices, cut = indices[: commas[-1]], True
    return indices, cut


def _without_adjunct(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last circumstance: خلال ..., منذ ..., بسبب ... What is left says less and stays true."""
    for place in range(len(indices) - 2, 6, -1):
        word = material.fold(indices[place])
        if (
            word in _ADJUNCTS
            and place <= LONGEST
            and material.tokens[indices[place - 1]].analysis.pos != "ADP"
            and not any(_measured(material, index) for index in indices[:place])
        ):
            return indices[:place]
    return indices


def _without_purpose(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last purpose or way: ليصل إلى ..., من خلال ..., في إطار ..."""
    for place in range(len(indices) - 2, 6, -1):
        index = indices[place]
        first = material.tokens[index].analysis.clitics[:1]
        purpose = (
            material.tokens[index].analysis.pos == "VERB"
            and bool(first)
            and bare(first[0].form) == "ل"
            and material.tokens[index - 1].analysis.pos in {"NOUN", "ADJ", "PROPN"}
        )
        if place <= LONGEST and (purpose or (material.fold(index), material.fold(index + 1)) in _WAYS):
            return indices[:place]
    return indices


def _without_second(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last thing joined by و: of several things told of one, the first are told of it too."""
    open_pair = any(material.fold(index).lstrip("ول") in _TOGETHER for index in indices)
    for place in range(len(indices) - 1, 7, -1):
        index = indices[place]
        token, before = material.tokens[index], material.tokens[indices[place - 1]]
        joined = material.conjunction(index) and token.surface[:1] == "و"
        ends = before.analysis.pos in {"NOUN", "ADJ", "PROPN"} and before.analysis.definite != "Com"
        if joined and ends and place <= LONGEST and not open_pair and token.analysis.pos in {"NOUN", "ADP"}:
            return indices[:place]
    return indices


def _measured(material: Material, index: int) -> bool:
    """أدنى مستوى منذ عام, أول هبوط خلال شهر: without its time what is said would be more, and not less."""
    return material.fold(index).removeprefix("ل").removeprefix("ال") in _MEASURES


def count_words(material: Material, indices: Sequence[int]) -> int:
    return sum(material.tokens[index].kind != "punctuation" for index in indices)

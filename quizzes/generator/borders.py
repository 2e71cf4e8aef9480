"""Where a clause may be cut so that what is left of it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Sentence
from quizzes.generator.asides import COMMAS, FRAMED, aside
from quizzes.generator.deictic import deictic_until
from quizzes.generator.language.words import ADJUNCTS, COMPARATIVES, CUT_PAIRS, CUTS, LEAN, PARTICIPLES
from quizzes.generator.material import Material
from quizzes.generator.offices import office_behind
from quizzes.generator.people import people
from quizzes.generator.purposes import opens_purpose
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
_ADDING = frozenset(map(folded, ("إضافة", "بالإضافة", "فضلا", "علاوة")))
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
STOPS = frozenset(".؟!…:")
SHORTEST, LONGEST = 4, 22  # words


def walk(material: Material, sentence: Sentence, start: int) -> tuple[int, ...] | str:
    """The tokens from `start` to where the clause may be cut, without brackets and leaning adverbs."""
    kept: list[int] = []
    index = start
    while index < sentence.last:
        surface = material.tokens[index].surface
        if surface in ".…" and inside_a_name(material, index):
            return "a full stop inside a name"
        skipped = aside(material, index, sentence.last, kept)
        if surface in ".…" or (kept and skipped is None and cuts(material, index)):
            break
        if surface in STOPS:
            return "speech or question"
        if isinstance(skipped, str):
            return skipped
        if skipped is None:
            today = deictic_until(material, index, kept)
            if today == index and not _left_out(material, index, kept):
                kept.append(index)
            elif today > index and material.tokens[kept[-1]].surface in COMMAS:
                kept.pop()
            index = max(today, index + 1)
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


def inside_a_name(material: Material, stop: int) -> bool:
    """Whether a letter stands right after a full stop: سي.آر.بي."""
    end = material.tokens[stop].end
    return material.document.text[end : end + 1].isalnum()


def _left_out(material: Material, index: int, kept: list[int]) -> bool:
    """Whether the clause does as well without the token: هذا before what is known, قد, أيضًا."""
    if names_the_known(material, index):
        return True
    return bool(kept) and (_bare_qad(material, index, kept) or material.fold(index) in _LEAN)


def _bare_qad(material: Material, index: int, kept: list[int]) -> bool:
    """قد before a perfect verb: it may go, the verb alone says the same; but not after كان."""
    if any(folded(material.tokens[before].analysis.lemma) == "كان" for before in kept):
        return False
    after = material.tokens[index + 1].analysis if index + 1 < len(material.tokens) else None
    return material.fold(index) == "قد" and after is not None and after.aspect == "Perf"


def names_the_known(material: Material, index: int) -> bool:
    """Whether a bare demonstrative stands before a noun that the article is about, and can do without it."""
    if material.fold(index) not in {"هذا", "هذه"} or index + 1 >= len(material.tokens):
        return False
    noun = material.tokens[index + 1]
    if noun.kind != "word" or [clitic.kind for clitic in noun.analysis.clitics] != ["article"]:
        return False
    return noun.analysis.lemma_id in material.topics & material.lead


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
        kept = _listed(material, index) if word in _ADDING else not after_comma and word in _AFTER_COMMA
        return not kept
    verb = token.analysis.pos == "VERB" and token.entity is None and not _second_name(material, index)
    if material.conjunction(index):
        return verb or bare(material.unjoined(index)) in {"قد", "أن", "ان", "أنه", "أنها", "من"}
    if word in _PARTICIPLES and (after_comma or _reports(material, index)):
        return True
    return after_comma and verb and token.analysis.aspect == "Perf"


def _listed(material: Material, index: int) -> bool:
    """Whether what إضافة إلى adds is one more thing of a list, or of a number before it."""
    first = material.sentence_of(index).first
    counted = any(material.tokens[i].analysis.pos == "NUM" for i in range(first, index))
    return counted or material.tokens[index - 1].surface not in COMMAS


def _second_name(material: Material, index: int) -> bool:
    """مدينتي مصراتة وسرت: the second of two names behind a dual, though it has the letters of a verb."""
    dual = material.tokens[index - 2].analysis if index > 1 else None
    named = material.tokens[index - 1].analysis.pos == "PROPN"
    return named and dual is not None and dual.number == "Dual" and dual.pos == "NOUN"


def _reports(material: Material, index: int) -> bool:
    """مشيرا إلى أنّ, مؤكدا أنّ: another thing said begins here, also where no comma stands before it."""
    if material.fold(index + 1) in {"ان", "بان"}:
        return True
    return material.fold(index + 1) in {"الي", "علي", "عن"} and material.fold(index + 2) in {
        "ان",
        "انه",
        "انها",
    }


def opens_with_a_cut(material: Material, index: int) -> bool:
    """Whether a clause that begins here is only said in addition: لكنّ, غير أنّ."""
    return material.fold(index) in _CUTS or (material.fold(index), material.fold(index + 1)) in _CUT_PAIRS


def shortened(material: Material, indices: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
    """A clause too long for a question without what is joined or added after its last comma."""
    cut = False
    for shorter in (
        _without_office,
        _without_adjunct,
        _without_purpose,
        _without_second,
    ):
        if count_words(material, indices) > LONGEST:
            indices = shorter(material, indices)
    while count_words(material, indices) > LONGEST:
        commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
        if not commas or material.fold(indices[commas[-1]] + 1) in {"ان", "بان", "انه", "انها"}:
            break
        received = _receives(material, indices[commas[-1]] + 1)
        without_place = _without_place(material, indices) if received else indices
        if without_place != indices:
            indices = without_place
            continue
        indices, cut = indices[: commas[-1]], True
    if count_words(material, indices) > LONGEST:
        indices = _without_place(material, indices)
    return _without_scrap(material, indices), cut


def _receives(material: Material, index: int) -> bool:
    """نقل تعازي الملك، لأسر الضحايا: whether the comma's next word is whom something is done for."""
    clitics = material.tokens[index].analysis.clitics if index < len(material.tokens) else ()
    return any(one.before and one.kind == "preposition" and bare(one.form) == "ل" for one in clitics)


def _without_office(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the office behind a person's name, and the commas about it."""
    inside = set(indices)
    for person in people(material):
        held = office_behind(material, person) if person.first in inside else None
        if held and inside.issuperset(held):
            dropped = set(held)
            if material.tokens[held[0] - 1].surface in COMMAS:
                dropped |= {held[0] - 1, held[-1] + 1}  # and the comma that closes it, if there is one
            left = tuple(
                i for i in indices if i not in dropped or (material.tokens[i].kind == "word" and i > held[-1])
            )
            return left if len(left) > SHORTEST else indices
    return indices


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
        way = (material.fold(index), material.fold(index + 1)) in _WAYS
        if place <= LONGEST and (way or opens_purpose(material, index)):
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
        if joined and ends and place <= LONGEST and not open_pair and not _pair(material, indices, place):
            return indices[:place]
    return indices


def _pair(material: Material, indices: tuple[int, ...], place: int) -> bool:
    """Whether what is joined cannot go: بتهمتي الخداع والقتل, مصراتة وسرت, من الرجال والنساء; a verb."""
    token = material.tokens[indices[place]]
    if token.analysis.pos not in {"NOUN", "ADP"} or token.entity is not None:
        return True
    dual = any(material.tokens[i].analysis.number == "Dual" for i in indices[max(0, place - 6) : place])
    return dual or any(material.fold(i) == "من" for i in indices[max(0, place - 3) : place])


def _without_place(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last place: في ... behind a whole noun phrase, that no verb or masdar before it governs."""
    governed = any((folded(material.tokens[i].analysis.lemma), "في") in FRAMED for i in indices)
    objects = [
        material.document.phrases[clause.object].last
        for clause in material.document.clauses
        if clause.object is not None and clause.verb in indices
    ]
    if governed or not objects or any(_measured(material, index) for index in indices):
        return indices
    for place in range(min(len(indices) - 2, LONGEST), 8, -1):
        before = material.tokens[indices[place - 1]].analysis
        whole = before.pos in {"NOUN", "ADJ", "PROPN"} and before.definite != "Com"
        if material.fold(indices[place]) == "في" and whole and objects[0] <= indices[place]:
            return indices[:place]
    return indices


def _measured(material: Material, index: int) -> bool:
    """أدنى مستوى منذ عام, أول هبوط خلال شهر: without its time what is said would be more, and not less."""
    return material.fold(index).removeprefix("ل").removeprefix("ال") in _MEASURES


def count_words(material: Material, indices: Sequence[int]) -> int:
    return sum(material.tokens[index].kind != "punctuation" for index in indices)

"""Organisations by the noun at their head: وزارة الدفاع العراقية, الهيئة العامة للأرصاد, قناة «الإخبارية»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.gazetteer import organisations, places
from quizzes.arabic.names import RARE_WORD, is_nisba, is_quoted, joined, lemma_in, listed, name_key
from quizzes.arabic.naming import is_given, is_title
from quizzes.arabic.phrases import before, has_pronoun
from quizzes.arabic.spans import entity
from quizzes.arabic.text import skeleton

_LONGEST = 9  # words
_LONGEST_QUOTED = 4
_OPEN, _CLOSE = frozenset('«"“'), frozenset('»"”')
# Adjectives besides those of origin that make a common noun the name of one house: المحكمة العليا.
_OF_ONE = frozenset(map(skeleton, ("العليا", "الأعلى", "العام", "العامة", "المتحدة", "المسلحة", "الجوية")))
_PROSECUTION = skeleton("نيابة")  # النيابة العامة
_GENERAL = frozenset({"العام", "العامه"})
_NAMED_HOUSES = frozenset(
    map(
        skeleton,
        (
            "شركة",
            "صحيفة",
            "جريدة",
            "مجلة",
            "وكالة",
            "شبكة",
            "نادي",
            "بنك",
            "مصرف",
            "مجموعة",
            "قناة",
            "فريق",
            "دار",
        ),
    )
)


def headed_organisations(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Noun phrases whose head names a kind of organisation and that are definite."""
    at = first
    while at < last:
        found = _headed(tokens, at, last) if _heads(tokens[at]) else None
        if found:
            yield found
        at = found.last if found else at + 1


def _heads(token: Token) -> bool:
    analysis = token.analysis
    if token.kind != "word" or analysis.pos not in {"NOUN", "PROPN"} or has_pronoun(analysis):
        return False
    if not lemma_in(token, "organisation_heads"):
        return False
    many = _kinds().get(skeleton(analysis.lemma)) == "many"
    return analysis.number == "Plur" if many else analysis.number in {"Sing", None}


def _headed(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    quoted = _quoted_name(tokens, at, last)
    if quoted:
        return quoted
    end = _end(tokens, at, last)
    if end - at < 2 or not _is_definite_name(tokens, at, end):
        return None
    key = _listed_key(tokens, at, end) or name_key(tokens, at, end)
    return entity(tokens, "organisation", at, end, key)


def _quoted_name(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """قناة «الإخبارية»: the name in quotation marks behind the noun."""
    start = at + 2
    if start >= last or tokens[at + 1].surface not in _OPEN or before(tokens[at].analysis, "article"):
        return None
    for end in range(start + 1, min(start + _LONGEST_QUOTED + 1, last)):
        if tokens[end].surface in _CLOSE:
            key = _listed_key(tokens, start, end) or name_key(tokens, start, end)
            return entity(tokens, "organisation", start, end, key)
        if tokens[end].analysis.pos == "VERB":
            return None
    return None


# ---------------------------------------------------------------- where the name ends


def _end(tokens: Sequence[Token], head: int, last: int) -> int:
    """The idafa behind the head, its adjectives, a coordinated genitive, and ل with what the house is for."""
    at = head + 1
    while at < min(last, head + _LONGEST) and _takes(tokens, head, at):
        at += 1
    return _field(tokens, head, at, last)


def _takes(tokens: Sequence[Token], head: int, at: int) -> bool:
    token = tokens[at]
    analysis = token.analysis
    if token.kind != "word" or has_pronoun(analysis) or analysis.pos not in {"NOUN", "ADJ", "PROPN"}:
        return False
    if joined(token):
        return _coordinated(tokens, head, at)
    if analysis.pos == "PROPN":
        return not _is_new_name(tokens, head, at)
    if analysis.pos == "ADJ":
        return before(analysis, "article") and _describes(tokens, head, at)
    return _takes_noun(tokens, at)


def _takes_noun(tokens: Sequence[Token], at: int) -> bool:
    token, previous, analysis = tokens[at], tokens[at - 1], tokens[at].analysis
    article = before(analysis, "article")
    open_end = not before(previous.analysis, "article") and previous.analysis.pos == "NOUN"
    if article and is_title(token) and analysis.number == "Sing":  # جامعة الملك فيصل
        return open_end and at + 1 < len(tokens) and _is_personal(tokens[at + 1])
    if not open_end or analysis.case == "Nom":
        return _is_personal(token) and is_title(previous)
    return article or analysis.definite == "Com"


def _is_personal(token: Token) -> bool:
    return token.analysis.pos == "PROPN" or is_given(token) or skeleton(token.surface) == "عبد"


def _is_new_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """A name behind a finished one is another's: وزارة الدفاع جون سميث; so is one behind الحكومة."""
    previous = tokens[at - 1]
    named = previous.analysis.pos == "PROPN" or is_title(previous) or skeleton(previous.surface) == "عبد"
    return before(previous.analysis, "article") and not (named and at - 1 > head)


def _describes(tokens: Sequence[Token], head: int, at: int) -> bool:
    """An adjective with ال behind the head or a genitive; never behind one that cannot agree in gender."""
    adjective, noun = tokens[at].analysis, tokens[head].analysis
    if at == head + 1:
        return before(noun, "article") and (adjective.gender in {noun.gender, None} or not noun.gender)
    if adjective.number == "Plur" and tokens[at - 1].analysis.number != "Plur":
        return False
    if not (is_nisba(tokens[at]) or skeleton(tokens[at].surface) in _OF_ONE or before(noun, "article")):
        return tokens[at - 1].analysis.pos == "NOUN" and adjective.gender == tokens[at - 1].analysis.gender
    return True


def _coordinated(tokens: Sequence[Token], head: int, at: int) -> bool:
    """وزارة الصحة والسكان: و and a noun with ال behind a genitive with ال; no person, place or house."""
    token, previous = tokens[at], tokens[at - 1]
    kinds = [clitic.kind for clitic in token.analysis.clitics]
    if kinds != ["conjunction", "article"] or token.analysis.pos != "NOUN" or at - 1 == head:
        return False
    if before(tokens[head].analysis, "article") or not before(previous.analysis, "article"):
        return False
    if is_title(token) or lemma_in(token, "organisation_heads") or listed(tokens, at, len(tokens), places()):
        return False
    named = lemma_in(token, "time_nouns") or token.analysis.case in {"Nom", "Acc"}
    return (
        not named
        and previous.analysis.pos == "NOUN"
        and skeleton(tokens[head].analysis.lemma) in _coordinating()
    )


@cache
def _coordinating() -> frozenset[str]:
    return frozenset(
        map(skeleton, ("وزارة", "هيئة", "منظمة", "مديرية", "كلية", "معهد", "إدارة", "مصلحة", "نيابة"))
    )


def _field(tokens: Sequence[Token], head: int, at: int, last: int) -> int:
    """للأرصاد الجوية, لكرة القدم, للعلوم والتقنية: behind a head with its adjective or behind a name."""
    if at >= last or at == head + 1 or not _opens_field(tokens, head, at):
        return at
    at += 1
    while at < last and tokens[at].kind == "word" and not has_pronoun(tokens[at].analysis):
        analysis = tokens[at].analysis
        kinds = [clitic.kind for clitic in analysis.clitics]
        if kinds == ["article"] and analysis.pos in {"NOUN", "ADJ"} and not is_title(tokens[at]):
            if analysis.pos == "NOUN" and before(tokens[at - 1].analysis, "article"):
                break
        elif (
            not (kinds == ["conjunction", "article"] and analysis.pos == "NOUN" and analysis.case == "Gen")
            or is_title(tokens[at])
            or lemma_in(tokens[at], "organisation_heads")
        ):
            break
        at += 1
    return at


def _opens_field(tokens: Sequence[Token], head: int, at: int) -> bool:
    analysis = tokens[at].analysis
    kinds = [clitic.kind for clitic in analysis.clitics]
    for_it = kinds[:1] == ["preposition"] and skeleton(tokens[at].surface).startswith("ل")
    if not for_it or analysis.pos != "NOUN" or is_title(tokens[at]) or _is_of_people(tokens[at]):
        return False
    if kinds not in (["preposition"], ["preposition", "article"]):
        return False
    described = before(tokens[head].analysis, "article") and tokens[at - 1].analysis.pos == "ADJ"
    if kinds == ["preposition"]:  # لكرة القدم
        return described and at + 1 < len(tokens) and before(tokens[at + 1].analysis, "article")
    return described or tokens[at - 1].analysis.pos == "PROPN" or _is_listed(tokens, head, at)


def _is_listed(tokens: Sequence[Token], head: int, at: int) -> bool:
    hit = listed(tokens, head + 1, at, organisations()) if head + 1 < at else None
    return hit is not None and hit[0] == at


def _is_of_people(token: Token) -> bool:
    """للصحفيين, للرجال: it speaks to them."""
    analysis = token.analysis
    return analysis.number == "Plur" and analysis.gender == "Masc" and skeleton(token.surface).endswith("ين")


# ---------------------------------------------------------------- whether it is one


def _listed_key(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """تنظيم داعش الإرهابي is داعش: the key of a listed organisation that all of the name says."""
    for at in range(start, min(start + 2, end)):
        hit = listed(tokens, at, end, organisations())
        rest = tokens[hit[0] : end] if hit else ()
        if hit and all(token.analysis.pos == "ADJ" for token in rest):
            return hit[1]
    return None


@cache
def _kinds() -> dict[str, str]:
    return {skeleton(row[0]): row[1] if row[1:] else "" for row in data.rows("organisation_heads")}


def _is_definite_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    head, follows = tokens[start].analysis, tokens[start + 1].analysis
    kind = _kinds().get(skeleton(head.lemma), "")
    if kind == "named":
        listed_behind = listed(tokens, start + 1, end, organisations()) is not None
        listed_behind = listed_behind or _is_unusual(tokens[start + 1]) or _of_a_king(tokens, start + 1)
        twice = end - start > 2 and all(t.analysis.pos == "ADJ" for t in tokens[start + 1 : start + 3])
        if before(head, "article"):
            return twice  # المركز الثقافي الفرنسي
        return follows.pos == "PROPN" or listed_behind
    if before(head, "article"):
        return follows.pos == "ADJ" and _distinguishes(tokens, start + 1, end)
    if kind == "nation":
        return False
    definite = before(follows, "article") or follows.pos == "PROPN"
    return definite or (end - start > 2 and _ends_definite(tokens, start, end))


def _is_unusual(token: Token) -> bool:
    return token.analysis.pos == "NOUN" and (token.analysis.guessed or token.analysis.zipf < RARE_WORD)


def _of_a_king(tokens: Sequence[Token], at: int) -> bool:
    """مركز الملك سلمان."""
    titled = is_title(tokens[at]) and before(tokens[at].analysis, "article")
    return titled and at + 1 < len(tokens) and _is_personal(tokens[at + 1])


def _distinguishes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """المحكمة العليا, البنك المركزي; not الشركة العامة, unless more follows."""
    word = skeleton(tokens[at].surface)
    alone = skeleton(tokens[at - 1].analysis.lemma) == _PROSECUTION
    return (is_nisba(tokens[at]) or word in _OF_ONE) and (word not in _GENERAL or end - at > 1 or alone)


def _ends_definite(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(before(t.analysis, "article") or t.analysis.pos == "PROPN" for t in tokens[start + 2 : end])


def own_name(tokens: Sequence[Token], one: Entity) -> tuple[int, int] | None:
    """Of شركة بوينغ الأميركية the name that stands also alone: بوينغ."""
    if skeleton(tokens[one.first].analysis.lemma) not in _NAMED_HOUSES:
        return None
    end = one.first + 1
    while end < one.last and tokens[end].analysis.pos == "PROPN":
        end += 1
    alone = end > one.first + 1 and listed(tokens, one.first + 1, end, places()) is None
    return (one.first + 1, end) if alone and not is_quoted(tokens, one.first, one.last) else None

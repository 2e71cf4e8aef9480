"""Places that no list has, by the words before them: مدينة بوزانتي, ميدان التحرير, في بكركي."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.names import RARE_WORD, is_nisba, joined, lemma_in, listed, name_key
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.lexical.gazetteer import given_names, organisations, places, places_or_words
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.spans import entity

_WHERE = frozenset(map(skeleton, ("في", "قرب", "قبالة", "وفي", "وقرب")))


@cache
def _triggers(manner: str) -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("place_triggers") if manner in row[1:])


def _is_trigger(token: Token, *manners: str) -> bool:
    lemma = skeleton(token.analysis.lemma)
    return any(lemma in _triggers(manner) for manner in manners)


def triggered_places(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """What follows the noun of a kind of place at once and is a name or has ال."""
    for at in range(first, last - 1):
        token, follows = tokens[at], tokens[at + 1]
        if token.kind != "word" or not lemma_in(token, "place_triggers") or has_pronoun(token.analysis):
            continue
        if before(token.analysis, "article") or token.analysis.number not in {"Sing", None}:
            continue
        if follows.kind != "word" or before(follows.analysis, "conjunction", "preposition"):
            continue
        inside = _is_trigger(token, "inside", "square") or (
            _is_trigger(token, "person") and person_end(tokens, at + 1, last) is not None
        )
        end = _end_of_name(tokens, at, last, inside=inside)
        if end is None:
            continue
        begin = at if inside else at + 1
        hit = None if inside else listed(tokens, begin, last, places())
        if hit and hit.end == end:
            yield entity(tokens, "place", begin, hit.end, hit.key, cut=hit.head)
        else:
            yield entity(tokens, "place", begin, end, name_key(tokens, begin, end), sure=True)


def _end_of_name(tokens: Sequence[Token], trigger: int, last: int, *, inside: bool) -> int | None:
    """Where the name that follows a noun of place ends, or None where none follows."""
    at = trigger + 1
    follows = tokens[at]
    if lemma_in(follows, "place_neighbours") and _is_side(follows) and at + 1 < last:  # ولاية شمال كردفان
        hit = listed(tokens, at + 1, last, places())
        return hit.end if hit and not hit.head else None
    hit = listed(tokens, at, last, places())
    if hit and not hit.head and not (inside and follows.analysis.pos == "VERB"):
        return hit.end
    person = person_end(tokens, at, last) if inside else None
    if person is not None:  # مطار الملك خالد الدولي
        return person + (person < last and skeleton(tokens[person].surface) == "الدولي")
    if not inside and skeleton(follows.surface) in _FIRST_HALVES:  # قرية كفر نعمة
        whole = at + 1 < last and tokens[at + 1].kind == "word" and not joined(tokens[at + 1])
        return at + 2 if whole else None
    return _end_of_word(tokens, trigger, last, inside=inside)


def _end_of_word(tokens: Sequence[Token], trigger: int, last: int, *, inside: bool) -> int | None:
    token, at = tokens[trigger], trigger + 1
    follows = tokens[at]
    if before(follows.analysis, "article"):
        return _end_with_article(tokens, trigger, last)
    rare = follows.analysis.pos == "NOUN" and follows.analysis.zipf < RARE_WORD
    if follows.analysis.pos == "PROPN" or (rare and not _is_trigger(token, "inside")):
        return _names_from(tokens, at, last)
    return None


_FIRST_HALVES = frozenset(
    map(
        skeleton,
        (
            "كفر",
            "بيت",
            "دير",
            "عين",
            "تل",
            "بئر",
            "برج",
            "رأس",
            "أبو",
            "أم",
            "بني",
            "سيدي",
            "خان",
            "ذو",
            "آل",
        ),
    )
)


def _is_side(token: Token) -> bool:
    sides = {skeleton(row[0]) for row in data.rows("place_neighbours") if "side" in row[1:]}
    return skeleton(token.analysis.lemma) in sides


def _end_with_article(tokens: Sequence[Token], trigger: int, last: int) -> int | None:
    """ميدان التحرير, حي العتبة, بلدة الدار البيضاء: a noun with ال, and its adjective that is no origin."""
    token, at = tokens[trigger], trigger + 1
    follows = tokens[at]
    if not _is_trigger(token, "square", "town") or follows.analysis.pos not in {"NOUN", "ADJ", "PROPN"}:
        return None
    if follows.analysis.pos == "ADJ" and is_nisba(follows):
        return None
    if skeleton(follows.surface) in _TITLES or follows.analysis.number != "Sing":
        return None
    if has_pronoun(follows.analysis) or _is_nameless(token, follows):
        return None
    return at + 1


def _is_nameless(head: Token, second: Token) -> bool:
    """Whether a second term makes no name (ساحة المعركة)."""
    pair = (skeleton(head.analysis.lemma), skeleton(second.surface))
    return pair in nameless() or ("*", pair[1]) in nameless()


@cache
def nameless() -> frozenset[tuple[str, str]]:
    return frozenset((skeleton(head), skeleton(second)) for head, second in data.rows("nameless_bodies"))


_TITLES = frozenset(
    map(skeleton, ("الملك", "الأمير", "الشيخ", "الرئيس", "السلطان", "الإمام", "الأميرة", "الملكة"))
)


def person_end(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """شارع عبد العزيز, ملعب محمد الخامس, جسر الملك فهد: the name of a person in that of a place or body."""
    titled = skeleton(tokens[at].surface) in _TITLES
    begin = at + 1 if titled else at
    if begin >= last or tokens[begin].kind != "word" or joined(tokens[begin]):
        return None
    word = skeleton(tokens[begin].surface)
    if (
        word not in given_names()
        and word not in {"عبد", "ابو", "ام", "ابن"}
        and not (titled and tokens[begin].analysis.pos == "PROPN")
    ):
        return None
    end = begin + 1
    while end < last and end < begin + 5 and _in_person(tokens, end):
        end += 1
    return end


def _in_person(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or joined(token) or has_pronoun(token.analysis):
        return False
    word, previous = skeleton(token.surface), skeleton(tokens[at - 1].surface)
    if previous in {"عبد", "بن", "ابن", "ابو", "ال"} or word in {"بن", "ال", "ابو", "عبد"}:
        return True
    ordinal = before(token.analysis, "article") and bare(token.surface) in _REGNAL
    family = previous in given_names() and _is_family(token)  # رفيق الحريري
    return token.analysis.pos == "PROPN" or word in given_names() or ordinal or family


def _is_family(token: Token) -> bool:
    of_place = bare(token.surface) in {"الدولي", "الرياضي", "الأولمبي", "الجامعي", "الرئيسي"}
    return before(token.analysis, "article") and bare(token.surface).endswith("ي") and not of_place


_REGNAL = frozenset({"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع"})


def _names_from(tokens: Sequence[Token], at: int, last: int) -> int:
    end = at + 1
    while end < last and _is_plain_name(tokens[end]) and tokens[end - 1].analysis.pos == "PROPN":
        if listed(tokens, end, last, places()):
            break
        end += 1
    return end


def _is_plain_name(token: Token) -> bool:
    analysis = token.analysis
    if analysis.pos != "PROPN" or joined(token) or before(analysis, "article"):
        return False
    return skeleton(token.surface) not in given_names() | {"بن"} and skeleton(token.surface) not in _TITLES


def places_by_preposition(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """في بكركي, قرب بنبان: an unknown name after a preposition of place."""
    for at in range(first + 1, last):
        token = tokens[at]
        if skeleton(tokens[at - 1].surface) not in _WHERE and not _follows_side(tokens, at, first):
            continue
        if token.kind != "word" or not _is_unknown_name(token):
            continue
        if _is_common(tokens, at, last):
            continue
        end = _names_from(tokens, at, last)
        if at > first + 1 and is_title(tokens[at - 2]):  # المحلل في إنرجي آسبكتس
            continue
        if end - at < 3 and not any(listed(tokens, one, last, organisations()) for one in range(at, end)):
            yield entity(tokens, "place", at, end, name_key(tokens, at, end), sure=False)


def _is_common(tokens: Sequence[Token], at: int, last: int) -> bool:
    """في مستهله, في مكوب العرض: an unknown noun with a pronoun, or with a genitive of its own."""
    if bare(tokens[at].surface).endswith(("ه", "ها", "هم")):
        return True
    if at + 1 >= last or tokens[at + 1].kind != "word" or joined(tokens[at + 1]):
        return False
    follows = tokens[at + 1].analysis
    return follows.pos == "NOUN" and before(follows, "article")


def _follows_side(tokens: Sequence[Token], at: int, first: int) -> bool:
    previous = tokens[at - 1]
    return (
        lemma_in(previous, "place_neighbours")
        and not before(previous.analysis, "article")
        and at - 1 >= first
    )


def _is_unknown_name(token: Token) -> bool:
    analysis = token.analysis
    if analysis.pos != "PROPN" or not analysis.guessed or joined(token) or before(analysis, "article"):
        return False
    word = skeleton(token.surface)
    return len(word) > 2 and word not in given_names() and word not in places_or_words()

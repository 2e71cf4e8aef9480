"""Where a run of words that may be a personal name begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.lone_names import is_family_word
from quizzes.arabic.entities.name_words import bears_pronoun, is_family, is_given
from quizzes.arabic.entities.names import RARE_WORD, joined, lemma_in
from quizzes.arabic.entities.offices import is_title, title_before
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names, names_or_words
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.calendar_words import months, weekdays

LINKS = frozenset({"بن", "بنت", "ابن", "ابو", "ابي", "ابا", "ام", "عبد", "ال"})
_KUNYA = frozenset({"ابو", "ابي", "ابا", "ام"})
_OPENERS = _KUNYA | {"عبد", "ابن"}
_OF_GOD = frozenset({"عبد", "جاد", "فضل", "نصر", "خلف", "عطا", "سعد", "ال"})
_UNUSUAL = 4.8  # Zipf: a word that may be a surname behind a given name
_THINGS = frozenset(
    map(skeleton, ("جائزة", "خام", "مؤشر", "كأس", "متلازمة", "مرض", "مزيج", "نظرية", "طراز", "سهم"))
)


@cache
def _name_parts() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("name_parts"))


def person_run(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> int | None:
    """Where a run of name words that begins at `at` ends, or None."""
    if at in taken or not _begins(tokens, at, last, taken):
        return None
    end = at + 1
    while end < last and end not in taken and _goes_on(tokens, end, at):
        end += 1
    while end > at and skeleton(tokens[end - 1].surface) in LINKS:
        end -= 1
    return end if end > at else None


def is_known(token: Token) -> bool:
    """Whether a word of a run is a listed given name, with or without a clitic; of those that are also
    common words only what was read as a name."""
    named = token.analysis.pos == "PROPN"
    if skeleton(token.surface) == "لصالح":
        return False
    if not named and skeleton(token.surface) in names_or_words():
        return False
    return _has_given(token, ("", "و", "ل", "ب"), both=named)


def _has_given(token: Token, heads: tuple[str, ...], *, both: bool) -> bool:
    word = skeleton(token.surface)
    rests = [word[len(head) :] for head in heads if word.startswith(head)]
    return any(rest in given_names() or (both and rest in names_or_words()) for rest in rests)


# ---------------------------------------------------------------- where it begins


def _begins(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> bool:
    token = tokens[at]
    if token.kind != "word" or (bears_pronoun(token.analysis) and not is_known(token)):
        return False
    follows = tokens[at + 1] if at + 1 < last and at + 1 not in taken else None
    if is_opener(token):
        return follows is not None and follows.kind == "word" and _may_be_kunya(tokens, at)
    if token.analysis.pos == "PROPN" or _is_initial(tokens, at, last):
        office = before(token.analysis, "article") and is_title(token)
        thing = skeleton(token.surface) == "الله" or is_calendar(token) or _of_a_thing(tokens, at)
        return not (office or thing)
    common = token.analysis.pos in {"NOUN", "ADJ"} and not before(token.analysis, "article")
    return common and _word_begins(tokens, at, follows)


def _word_begins(tokens: Sequence[Token], at: int, follows: Token | None) -> bool:
    """A noun or adjective that is a given name here: طارق بن زياد, حسن نصر الله."""
    if follows is not None and skeleton(follows.surface) in {"بن", "بنت"}:
        return True
    token = tokens[at]
    if skeleton(token.surface) == "لصالح":
        return False
    if is_title(token) or not _has_given(token, ("", "و", "ل", "ب") if joined(token) else ("",), both=True):
        return False
    titled = title_before(tokens, at) is not None
    certain = titled or _has_given(token, ("", "و", "ل", "ب") if joined(token) else ("",), both=False)
    if follows is None or follows.kind != "word":
        return titled and certain
    if is_family(follows) or is_family_word(follows):
        return True
    named = follows.analysis.pos == "PROPN" or is_opener(follows)
    named = named or (is_given(follows) and not is_title(follows) and not joined(follows))
    return certain and (named or _is_surname(follows, certain=titled))


def is_opener(token: Token) -> bool:
    return _opener(skeleton(token.surface)) in _OPENERS


def _opener(word: str) -> str:
    """عبد of وعبد, أبو of لأبو."""
    return word[1:] if word[:1] in {"و", "ل", "ب"} and word[1:] in _OPENERS else word


def _may_be_kunya(tokens: Sequence[Token], at: int) -> bool:
    """أبو مازن, أم كلثوم, عبد الله; not أم الطفل."""
    follows, opener = tokens[at + 1], _opener(skeleton(tokens[at].surface))
    if joined(follows) or bears_pronoun(follows.analysis):
        return False
    article, named = before(follows.analysis, "article"), follows.analysis.pos == "PROPN"
    if opener == "عبد":
        return article or named
    if opener == "ابن":
        return named and not article
    if opener == "ام":
        return not article and (named or is_given(follows))
    return not article or named or is_family(follows) or tokens[at].analysis.zipf < RARE_WORD


def _is_initial(tokens: Sequence[Token], at: int, last: int) -> bool:
    """The letter of ج. ك. رولينغ."""
    if len(bare(tokens[at].surface)) != 1 or at + 2 >= last or tokens[at + 1].surface != ".":
        return False
    if tokens[at].surface == "د":
        return False  # الدكتور
    return tokens[at + 2].analysis.pos == "PROPN" or _is_initial(tokens, at + 2, last)


def _of_a_thing(tokens: Sequence[Token], at: int) -> bool:
    """جائزة نوبل, خام برنت: the name of a thing."""
    return at > 0 and tokens[at - 1].kind == "word" and skeleton(tokens[at - 1].analysis.lemma) in _THINGS


# ---------------------------------------------------------------- where it ends


def _goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    token, previous = tokens[at], skeleton(tokens[at - 1].surface)
    if token.surface in {".", "-"} or previous == ".":
        return _goes_over_mark(tokens, at, first)
    joint = joined(token) and (previous not in LINKS or before(token.analysis, "conjunction"))
    god = token.surface == "الله" and previous not in _OF_GOD
    if token.kind != "word" or bears_pronoun(token.analysis) or joint or god:
        return False
    if token.analysis.pos == "PROPN":
        return not (is_calendar(token) or _is_phrase(token))
    if token.analysis.pos not in {"NOUN", "ADJ"}:
        return False
    return previous in LINKS or _opener(previous) in _OPENERS or _word_goes_on(tokens, at, first)


def _is_phrase(token: Token) -> bool:
    """بنظيره, لرسالته: a guessed name that has a preposition in front and a pronoun at its end is none."""
    word = bare(token.surface)
    if not token.analysis.guessed or len(word) < 6 or is_given(token):
        return False
    return word.endswith("ها") or (word[0] in "بل" and word.endswith(("ه", "هم")))


def _goes_over_mark(tokens: Sequence[Token], at: int, first: int) -> bool:
    """The point of an initial and what follows it; the hyphen of جان-بيار, without a blank on either side."""
    if tokens[at].surface == ".":
        return _is_initial(tokens, at - 1, len(tokens))
    if tokens[at].surface != "-":
        return at - 2 >= first
    return (
        at + 1 < len(tokens)
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].analysis.pos == "PROPN"
    )


def _word_goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    """A noun or adjective behind a name: a part of names, another given name, a surname."""
    token, word = tokens[at], skeleton(tokens[at].surface)
    honoured = at + 1 < len(tokens) and tokens[at + 1].surface == "الدين"  # أمل علم الدين
    if word in _name_parts() or honoured or _is_listed_family(tokens, at, first):
        return not _is_office(tokens, at)
    article = before(token.analysis, "article")
    if (is_title(token) and not article) or is_given(token):
        return not is_title(token)
    linked = at - 2 >= first and skeleton(tokens[at - 2].surface) in LINKS
    if before(tokens[at - 1].analysis, "article") and not linked:
        return False
    second = at == first + 1 + is_opener(tokens[first])
    if article and not (
        (second and is_known(tokens[at - 1])) or is_family(token) or (linked and _is_unusual(token))
    ):
        return False
    if not article and not (second or linked):
        return False
    known = any(is_known(one) for one in tokens[first:at]) or title_before(tokens, first) is not None
    known = known or is_opener(tokens[first])
    known = known and not _is_no_surname(token)
    return known and _is_surname(token, certain=True) and not _is_surname(tokens[at - 1], certain=False)


def _is_office(tokens: Sequence[Token], at: int) -> bool:
    """القاضي of كلف عون القاضي نواف سلام."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    named = follows is not None and follows.analysis.pos == "PROPN" and not joined(follows)
    return named and is_title(tokens[at])


def _is_listed_family(tokens: Sequence[Token], at: int, first: int) -> bool:
    """الشرع of أحمد الشرع, كامل of عباس كامل: a family name right behind one or two given names."""
    if at - first > 2 or not is_family_word(tokens[at]):
        return False
    given = skeleton(tokens[first].surface) in any_given_names() or is_known(tokens[first])
    return given and all(
        token.analysis.pos == "PROPN" or skeleton(token.surface) in any_given_names()
        for token in tokens[first + 1 : at]
    )


def _is_no_surname(token: Token) -> bool:
    """A feminine or plural of the lexicon: الموهبة, مقترحات."""
    analysis = token.analysis
    feminine = analysis.gender == "Fem" or bare(token.surface).endswith(("ى", "ة"))
    if analysis.guessed:
        return False
    return feminine or (analysis.number == "Plur" and not before(analysis, "article"))


def _is_unusual(token: Token) -> bool:
    return token.analysis.guessed or token.analysis.zipf < RARE_WORD


def _is_surname(token: Token, *, certain: bool) -> bool:
    """A word that may end a name after a given name: المنصوري, العلي, درويش; no office (محمد الوزير).

    `certain`: what stands before it is surely a given name.
    """
    analysis = token.analysis
    if token.kind != "word" or joined(token) or analysis.pos not in {"NOUN", "ADJ"}:
        return False
    if bears_pronoun(analysis) or is_title(token) or lemma_in(token, "organisation_heads"):
        return False
    if bare(analysis.lemma) in data.bare_words("time_nouns") or is_calendar(token):
        return False
    if before(analysis, "article"):
        return certain or is_family(token)  # حسن الإدارة is no name
    return analysis.zipf < (_UNUSUAL if certain else RARE_WORD) and not _is_object(token)


def _is_object(token: Token) -> bool:
    """An accusative with tanween behind a name: زار محمد متحفا."""
    return token.analysis.case == "Acc" and skeleton(token.surface).endswith("ا")


@cache
def _calendar() -> frozenset[str]:
    names = {"".join(words) for some in months().values() for words, _, _ in some if len(words) == 1}
    return frozenset(names | set(weekdays()))


def is_calendar(token: Token) -> bool:
    """Whether the word is a month or a day of the week, and no given name."""
    return skeleton(token.surface) in _calendar() and skeleton(token.surface) not in given_names()

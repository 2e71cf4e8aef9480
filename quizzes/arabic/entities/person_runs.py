"""Where a run of words that may be a personal name begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.lone_names import is_family_word, is_surname_alone
from quizzes.arabic.entities.name_words import (
    SURNAME,
    bears_pronoun,
    is_family,
    is_given,
    is_listed_place,
    is_mine,
    is_object,
    is_rare,
)
from quizzes.arabic.entities.names import RARE_WORD, is_whole_name, joined
from quizzes.arabic.entities.offices import is_title, title_before, titles
from quizzes.arabic.entities.person_begins import (
    begins,
    is_calendar,
    is_given_with_article,
    is_initial,
    is_known,
    is_of_faith,
    is_opener,
    is_ordinal,
    is_surname,
)
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names, known_surnames, places_or_words
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton

LINKS = frozenset({"بن", "بنت", "ابن", "ابو", "ابي", "ابا", "ام", "عبد", "ال"})
_KOREAN = frozenset({"كيم", "لي", "بارك", "تشوي", "جونغ", "كانغ", "تشو", "يون", "مون", "هان", "شين", "سونغ"})
_COMMON = 4.2  # Zipf: more likely a word than a surname
_LONGEST = 4  # names before a family name
_OF_GOD = frozenset(
    "عبد جاد فضل نصر خلف عطا سعد ال يار رحمه هبه نعمه عنايه سيف اسد روح حبيب ذكر عطيه لطف ضيف شكر خير حمد"  # noqa: SIM905
    " عون جار جاه فتح رزق".split()
)


@cache
def _name_parts() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("name_parts"))


def person_run(
    tokens: Sequence[Token], at: int, last: int, taken: set[int], *, joint: bool = False
) -> int | None:
    """Where a run of name words that begins at `at` ends, or None; `joint`: it follows another one and و."""
    if at in taken or not begins(tokens, at, last, taken, joint=joint):
        return None
    end = at + 1
    while end < last and end not in taken and _goes_on(tokens, end, at):
        end += 1
    while end > at and _plain(tokens[end - 1]) in LINKS:
        end -= 1
    return end if end > at else None


def _goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    token, previous = tokens[at], _plain(tokens[at - 1])
    if token.surface in {".", "-"} or previous == ".":
        return _goes_over_mark(tokens, at, first)
    if _is_korean(tokens, at, first):
        return True
    joint = joined(token) and (previous not in LINKS or before(token.analysis, "conjunction"))
    god = token.surface == "الله" and previous not in _OF_GOD
    if token.kind != "word" or _has_pronoun(token) or joint or god or _is_another(tokens, at, first):
        return False
    if token.analysis.pos == "PROPN":
        ended = _is_titled_name(tokens, at) or _is_place_behind_descent(tokens, at, first)
        return not (ended or is_calendar(token) or _is_phrase(token))
    if token.analysis.pos in {"NOUN", "ADJ"}:
        return previous in LINKS or is_opener(tokens[at - 1]) or _word_goes_on(tokens, at, first)
    surname = is_whole_name(token) and skeleton(token.surface) in known_surnames()
    return surname or (is_mine(token) and is_known(tokens[at - 1]))  # كلير دوني


def _is_titled_name(tokens: Sequence[Token], at: int) -> bool:
    """السلطان of خلف هيثم بن طارق السلطان قابوس."""
    word = skeleton(tokens[at].surface)
    office = word.startswith("ال") and word[2:] in titles()
    return office and at + 1 < len(tokens) and _is_given_or_known(tokens[at + 1])


def _is_place_behind_descent(tokens: Sequence[Token], at: int, first: int) -> bool:
    """عمان of حكم قابوس بن سعيد عمان."""
    descent = any(token.surface == "بن" for token in tokens[first + 1 : at - 1])
    return descent and (is_listed_place(tokens[at]) or skeleton(tokens[at].surface) in places_or_words())


def _has_pronoun(token: Token) -> bool:
    """Whether a pronoun is written on the word; not on an adjective, which hardly bears one: إريك ترابييه."""
    return bears_pronoun(token.analysis) and (token.analysis.pos != "ADJ" or token.analysis.zipf > _COMMON)


def _is_korean(tokens: Sequence[Token], at: int, first: int) -> bool:
    """هو of لي كوانغ هو: a syllable of a Korean name, where the clause has no use for a pronoun."""
    if at != first + 2 or tokens[at].surface not in {"هو", "هي"}:
        return False
    ends = at + 1 >= len(tokens) or tokens[at + 1].analysis.pos in {"PUNCT", "ADP", "SCONJ", "VERB"}
    return skeleton(tokens[first].surface).removeprefix("و") in _KOREAN and ends


def _plain(token: Token) -> str:
    """The skeleton of a word; آبي is not أبي."""
    return "" if token.surface == "آبي" else skeleton(token.surface)


def _is_another(tokens: Sequence[Token], at: int, first: int) -> bool:
    """سكوت of عين ترامب سكوت بيسنت, لورنزو of هزم ديوكوفيتش لورنزو موزيتي: a given name behind a surname."""
    word, before_it = skeleton(tokens[at].surface), skeleton(tokens[at - 1].surface)
    if at == first + 1 and before_it in known_surnames() and is_surname_alone(tokens[at]):
        return True  # هاتف السيسي ماكرون
    if word not in any_given_names() or before_it in any_given_names() or before_it in LINKS:
        return False
    if at == first + 1:
        return before_it in known_surnames()
    acts = first > 0 and tokens[first - 1].analysis.pos == "VERB"
    goes_on = at + 1 < len(tokens) and tokens[at + 1].analysis.pos == "PROPN"
    return acts and goes_on and word in given_names() and skeleton(tokens[at - 2].surface) not in LINKS


def _is_phrase(token: Token) -> bool:
    """بنظيره, لرسالته: a guessed name that has a preposition in front and a pronoun at its end is none."""
    word = bare(token.surface)
    if not token.analysis.guessed or len(word) < 6 or is_given(token):
        return False
    return word.endswith("ها") or (word[0] in "بل" and word.endswith(("ه", "هم")))


def _goes_over_mark(tokens: Sequence[Token], at: int, first: int) -> bool:
    """The point of an initial and what follows it; the hyphen of جان-بيار, without a blank on either side."""
    if tokens[at].surface == ".":
        return is_initial(tokens, at - 1)
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
    possessed = is_mine(token) or (token.analysis.pos == "ADJ" and bears_pronoun(token.analysis))
    if word in known_surnames() or (possessed and is_known(tokens[at - 1])):
        return True
    if is_ordinal(token) and _is_crowned(tokens, at, first):
        return True
    if is_title(token) and not before(token.analysis, "article"):
        return _is_name_for_all_that(tokens, at)
    if is_given(token):
        return not is_title(token)
    return _unlisted_goes_on(tokens, at, first)


def _is_crowned(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether an ordinal at `at` belongs to a given name: الحسن الثاني, الملك عبد الله الثاني."""
    if at - 1 == first and is_given_with_article(tokens[first]):
        return True
    bowed = at - 2 == first and skeleton(tokens[first].surface) == "عبد"
    return title_before(tokens, first) is not None and (bowed or at - 1 == first)


def _unlisted_goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    token, article = tokens[at], before(tokens[at].analysis, "article")
    linked = at - 2 >= first and (_plain(tokens[at - 2]) in LINKS or is_of_faith(tokens, at - 2))
    if before(tokens[at - 1].analysis, "article") and not linked:
        first_name = at - 1 == first and is_given_with_article(tokens[first])
        return first_name and not article and is_surname(token, certain=True)
    second = at == first + 1 + is_opener(tokens[first]) or _is_last_of_three(tokens, at, first)
    if article:
        listed = is_family(token) or token.analysis.guessed or (linked and _is_unusual(token))
        listed = listed or (second and _is_given_or_known(tokens[at - 1]))
        if not listed or _is_object_of(tokens, at, first):
            return False
    elif not (second or linked):
        return False
    return _is_named(tokens, at, first) and not _is_no_surname(token) and _is_next_surname(tokens, at)


def _is_last_of_three(tokens: Sequence[Token], at: int, first: int) -> bool:
    """غالي of إياد أغ غالي, أون of كيم جونغ أون: a word behind two names, of which the second is foreign."""
    previous = tokens[at - 1].analysis
    if at != first + 2 or previous.pos != "PROPN" or before(tokens[at].analysis, "article"):
        return False
    foreign = previous.guessed or skeleton(tokens[first].surface).removeprefix("و") in _KOREAN
    return foreign and (at + 1 >= len(tokens) or tokens[at + 1].analysis.pos in {"PUNCT", "ADP", "SCONJ"})


def _is_named(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the run up to `at` surely is a name."""
    titled = title_before(tokens, first) is not None
    return (
        titled
        or _is_given_or_known(tokens[first])
        or is_opener(tokens[first])
        or any(is_known(one) for one in tokens[first:at])
    )


def _is_given_or_known(token: Token) -> bool:
    return skeleton(token.surface).removeprefix("و") in any_given_names() or is_known(token)


def _is_next_surname(tokens: Sequence[Token], at: int) -> bool:
    foreign = tokens[at - 1].analysis.guessed and is_known(tokens[at - 1])
    if foreign and is_object(tokens[at]) and is_rare(tokens[at], SURNAME) and not is_title(tokens[at]):
        return True  # جاكوب زوما
    return is_surname(tokens[at], certain=True) and not is_surname(tokens[at - 1], certain=False)


def _is_object_of(tokens: Sequence[Token], at: int, first: int) -> bool:
    """المعرض of زار محمد المعرض, الحفل of وليد ونعيم الحفل: a common noun with ال behind verb and name."""
    token = tokens[at]
    acts = joined(tokens[first]) or (first > 0 and tokens[first - 1].analysis.pos == "VERB")
    noun = token.analysis.pos == "NOUN" and before(token.analysis, "article") and not is_family_word(token)
    return acts and noun and token.analysis.zipf > _COMMON and not bare(token.surface).endswith("ي")


def _is_name_for_all_that(tokens: Sequence[Token], at: int) -> bool:
    """شهيد of نددت ليلى شهيد بالقرار: an office in apposition has ال or a genitive."""
    ends = at + 1 >= len(tokens) or joined(tokens[at + 1]) or tokens[at + 1].analysis.pos in {"ADP", "PUNCT"}
    return ends and skeleton(tokens[at - 1].surface) in given_names() and not is_object(tokens[at])


def _is_office(tokens: Sequence[Token], at: int) -> bool:
    """القاضي of كلف عون القاضي نواف سلام."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    named = follows is not None and follows.analysis.pos == "PROPN" and not joined(follows)
    return named and is_title(tokens[at])


def _is_listed_family(tokens: Sequence[Token], at: int, first: int) -> bool:
    """الشرع of أحمد الشرع, كامل of عباس كامل: a family name right behind one or two given names."""
    if not is_family_word(tokens[at]) or (is_family_word(tokens[at - 1]) and at - first > 2):
        return False
    given = skeleton(tokens[first].surface) in any_given_names() or is_known(tokens[first])
    given = given or is_opener(tokens[first]) or is_of_faith(tokens, first)
    return given and at - first <= _LONGEST and all(_is_middle(tokens, one) for one in range(first + 1, at))


def _is_middle(tokens: Sequence[Token], at: int) -> bool:
    """حمد of تميم بن حمد, الفتاح of عبد الفتاح."""
    word = skeleton(tokens[at].surface)
    if tokens[at].analysis.pos == "PROPN" or word in any_given_names() or word in _name_parts():
        return True
    return is_opener(tokens[at - 1])


def _is_no_surname(token: Token) -> bool:
    """A feminine or plural of the lexicon: الموهبة, مقترحات."""
    analysis = token.analysis
    feminine = analysis.gender == "Fem" or bare(token.surface).endswith(("ى", "ة"))
    if analysis.guessed:
        return False
    return feminine or (analysis.number == "Plur" and not before(analysis, "article"))


def _is_unusual(token: Token) -> bool:
    return token.analysis.guessed or token.analysis.zipf < RARE_WORD

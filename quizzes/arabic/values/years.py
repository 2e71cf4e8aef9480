"""Years: 2025, عام 1446هـ, عامي 2015 و2020, 2019-2021, سنة ألف وتسعمئة, عام 300 قبل الميلاد."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.text import bare, skeleton, western_digits
from quizzes.arabic.values.calendar_words import (
    YEAR_ADJECTIVES,
    YEAR_NOUNS,
    entries,
    ordinal,
    stripped,
    word_at,
    year_of,
)
from quizzes.arabic.values.figures import figure_at

_TWO = frozenset({"عاما", "سنتا"})  # also twenty years: عشرون عاما
_YEARS = _TWO | {"عامي", "عامين", "سنتي", "سنتين", "اعوام", "سنوات"}
_BEFORE_YEAR = frozenset(
    skeleton(word)
    for word in (
        *("في", "منذ", "حتى", "نهاية", "بداية", "مطلع", "أواخر", "أوائل", "منتصف", "صيف", "ربيع", "شتاء"),
        *(
            "خريف",
            "لعام",
            "موسم",
            "قبل",
            "بعد",
            "و",
            "إلى",
            "من",
            "بين",
            "أو",
            "بحلول",
            "خلال",
            "ومنذ",
            "وفي",
        ),
    )
)
_MORE = frozenset({"اكثر", "اقل", "اعلي", "ادني", "ازيد", "يقرب"})
_ABOUT = frozenset({"نحو", "حوالي", "قرابه", "زهاء", "زها"})
_ERAS = dict.fromkeys(("ه", "هجري", "هجريه", "للهجره", "الهجري", "الهجريه"), "h") | dict.fromkeys(
    ("م", "ميلادي", "ميلاديه", "للميلاد", "الميلادي", "الميلاديه"), "g"
)
_PAIR = re.compile(r"((?:1[3-9]|20)\d{2})/(\d{4}|\d{2})")
_DASHES = frozenset({"-", "–", "—", "/"})
_UNTIL = frozenset({"الي", "حتي"})
_SPOKEN = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class Year:
    end: int  # the token after it
    number: int
    until: int | None = None
    hijri: bool = False
    before_christ: bool = False
    shift: str = ""  # "(-1)" of عام 2023 الماضي

    @property
    def key(self) -> str:
        sign = "AH" if self.hijri else "-" if self.before_christ else ""
        return f"{sign}{self.number:04d}" + (f"/{sign}{self.until:04d}" if self.until else "")


def year_alone(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    """A year by itself: with its noun, with its era, or a figure that stands where a year stands."""
    named = _named(tokens, at, last) or _two_years(tokens, at, last) or _life(tokens, at, last)
    if named:
        return named
    number = year_of(tokens, at, last)
    if not number or not (_has_era(tokens, at + 1, last) or _stands_as_year(tokens, at, last, number)):
        return None
    return year_at(tokens, at, last)


def year_at(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    """The figure at `at` as a year with its era, or two with a dash between them."""
    number = year_of(tokens, at, last)
    if not number:
        return _two_years(tokens, at, last)
    second = year_of(tokens, at + 2, last) if at + 1 < last and tokens[at + 1].surface in _DASHES else None
    if second and second > number and tokens[at + 1].surface != "/":
        return _with_era(tokens, at + 3, last, number, second)
    return _with_era(tokens, at + 1, last, number)


def _two_years(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    """2024/2025, 2024/25: a year of schools, budgets or sport that ends within the next."""
    pair = _PAIR.fullmatch(western_digits(tokens[at].surface)) if at < last else None
    second = int(pair[1]) + 1 if pair else 0
    if pair is None or not str(second).endswith(pair[2]):
        return None
    return _with_era(tokens, at + 1, last, int(pair[1]), second)


def _life(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    """(1332-1406): years in brackets are years however long ago."""
    found = year_at(tokens, at, last) if at and tokens[at - 1].surface == "(" else None
    closed = found is not None and found.until and found.end < last and tokens[found.end].surface == ")"
    return found if closed else None


def year_after_noun(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    """عام 2022, عام ألفين وعشرين, عام 622: what may also stand after a month and من."""
    end = _noun(tokens, at, last)
    if not end:
        return None
    found = year_at(tokens, end, last)
    if found:
        return found
    old = _old_year(tokens, end, last)
    if old:
        return _with_era(tokens, end + 1, last, old)
    which = ordinal(tokens, end, last)
    if which and _has_era(tokens, end + which[1], last):  # السنة الثانية للهجرة
        return _with_era(tokens, end + which[1], last, which[0])
    figure = figure_at(tokens, end, last) if end < last and tokens[end].kind == "word" else None
    if figure and figure.value and figure.value in _SPOKEN:
        return _with_era(tokens, figure.last, last, int(figure.value))
    return None


def _old_year(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """622 behind عام; 92 if its era follows"""
    text = western_digits(tokens[at].surface) if at < last else ""
    fewest = 1 if _has_era(tokens, at + 1, last) else 3
    return int(text) if re.fullmatch(r"[1-9][0-9]{,2}", text) and len(text) >= fewest else None


def _noun(tokens: Sequence[Token], at: int, last: int) -> int:
    """The token after عام, السنة, العام الدراسي; 0 where there is none."""
    noun = stripped(word_at(tokens, at, last), YEAR_NOUNS)
    if not noun or (
        noun in _TWO and not skeleton(tokens[at + 2].surface if at + 2 < last else "").startswith("و")
    ):
        return 0
    return at + 1 + (word_at(tokens, at + 1, last) in YEAR_ADJECTIVES)


def _named(tokens: Sequence[Token], at: int, last: int) -> Year | None:
    found = year_after_noun(tokens, at, last)
    if found is None or found.until:
        return found
    several = stripped(word_at(tokens, at, last), _YEARS) is not None
    opener = word_at(tokens, at - 1, last).removeprefix("و") if at else ""
    joints = {"و", *_UNTIL} if several else {"و"} if opener == "بين" else _UNTIL if opener == "من" else set()
    end: int = found.end
    until: int | None = None
    while end < last and skeleton(tokens[end].surface) in joints:
        second = year_of(tokens, end + 1, last) or (_old_year(tokens, end + 1, last) if several else None)
        if not second or second == (until or found.number):
            break
        end, until = end + 2, second
    shift = entries("relative_adjectives").get(word_at(tokens, end, last)) if not until else None
    era = _with_era(tokens, end, last, found.number, until)
    hijri = found.hijri or era.hijri
    if shift:
        return Year(end + 1, found.number, hijri=hijri, shift=f"({int(shift[0]):+d})")
    return Year(era.end, found.number, until, hijri, found.before_christ or era.before_christ)


def _with_era(tokens: Sequence[Token], at: int, last: int, number: int, until: int | None = None) -> Year:
    word = word_at(tokens, at, last)
    if word == "قبل" and word_at(tokens, at + 1, last) == "الميلاد":
        return Year(at + 2, number, until, before_christ=True)
    if word == "ق" and word_at(tokens, at + 2, last) == "م":  # ق.م
        return Year(at + 3, number, until, before_christ=True)
    if not _has_era(tokens, at, last):
        return Year(at, number, until)
    end = at + 1
    if (
        word in {"ه", "م"}
        and end + 1 < last
        and tokens[end].surface == "."
        and tokens[end].start == tokens[at].end
    ):
        end += 1
    return Year(end, number, until, hijri=_ERAS[word] == "h")


def _has_era(tokens: Sequence[Token], at: int, last: int) -> bool:
    """هـ, م, ميلادية"""
    return word_at(tokens, at, last) in _ERAS


def _stands_as_year(tokens: Sequence[Token], at: int, last: int, year: int) -> bool:
    """No noun behind it that it counts, no label before it; after في or منذ also years of long ago."""
    if not 1800 <= year <= 2100:
        return False
    before = word_at(tokens, at - 1, last) if at else ""
    if before == "و" and at > 1 and year_of(tokens, at - 2, last):
        return True  # موازنة 2024 و2025
    if (at + 1 < last and _is_counted(tokens[at + 1], year)) or _is_amount(tokens, at, last):
        return False
    if before in _BEFORE_YEAR or _in_brackets(tokens, at, last):
        return True
    if at == 0 or tokens[at - 1].kind != "word":
        return False
    word = tokens[at - 1].analysis
    oldest = 1900 if word.pos in {"NOUN", "PROPN"} else 1950
    return oldest <= year <= 2050 and bare(word.lemma) not in data.bare_words("before_number")


def _is_amount(tokens: Sequence[Token], at: int, last: int) -> bool:
    """أكثر من 2000, نحو 2010, بلغ 2015, 2000 من الجنود."""
    before = word_at(tokens, at - 1, last) if at else ""
    if before == "من" and at > 1 and word_at(tokens, at - 2, last) in _MORE:
        return True
    verb = at > 0 and tokens[at - 1].analysis.pos == "VERB"
    verb = verb and tokens[at - 1].analysis.lemma not in data.words("copulas")
    return verb or before in _ABOUT or (word_at(tokens, at + 1, last) == "من" and before not in _BEFORE_YEAR)


def _in_brackets(tokens: Sequence[Token], at: int, last: int) -> bool:
    """(2010), (1932-2010)"""
    if at == 0 or at + 1 >= last:
        return False
    opened = tokens[at - 1].surface in {"(", "-", "–"}
    return opened and tokens[at + 1].surface in {")", "-", "–"}


def _is_counted(token: Token, year: int) -> bool:
    """Whether a figure before it counts it: 2000 شخص, 2012 جنديا, 1990 دولارا, 2000%.

    After 11 to 99 what is counted is singular and accusative, after 3 to 10 plural, after hundreds singular.
    """
    if token.surface in {"%", "٪", "$"}:
        return True
    word = token.analysis
    if token.kind != "word" or word.pos != "NOUN" or any(clitic.before for clitic in word.clitics):
        return False
    form, rest = skeleton(token.surface), year % 100
    if form in _measures():
        return True
    if 3 <= rest <= 10:
        return word.number == "Plur"
    accusative = form.endswith(("ا", "ه")) or bare(token.surface).endswith("ى")
    return word.number != "Plur" and (accusative or rest == 0)


@cache
def _measures() -> frozenset[str]:
    """What is often counted without its accusative: currencies and a few measures."""
    currencies = (noun for row in data.rows("currencies") for noun in row[0].split("/"))
    return frozenset(map(skeleton, (*currencies, "شخص", "متر", "كيلومتر", "كلم", "كم", "طن", "برميل")))

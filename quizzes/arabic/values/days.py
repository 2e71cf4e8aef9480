"""Days that are named from today: أمس, أول من أمس, اليوم الأحد, بعد غد, يوم أمس الثلاثاء 5 مايو."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.calendar_words import DAY_NOUN, entries, ordinal, stripped, weekdays, word_at
from quizzes.arabic.values.date_reader import DateReader
from quizzes.arabic.values.month_days import past_joint, sign_at
from quizzes.arabic.values.spans import entity

_OF_YESTERDAY = frozenset({"امس", "غد", "الغد", "البارحه"})
_HEADS = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب")
_OTHER = frozenset({"ذلك", "تلك", "ذات", "نفس", "بذات", "بنفس", "وذات"})
_TOMORROW = frozenset({"غد", "الغد"})
_NOW = frozenset({"اليوم", "الليله"})
_PAPERS = frozenset({"صحيفه", "جريده", "مجله", "قناه", "شبكه", "موقع", "اذاعه", "وكاله"})


def named_day(tokens: Sequence[Token], at: int, last: int) -> Entity | None:
    """The day that begins at `at`, with the day of the week and the date that tell it again."""
    noun = stripped(word_at(tokens, at, last), DAY_NOUN) == "يوم" and _says_day(tokens, at + 1, last)
    found = _two_words(tokens, at + noun, last) or _one_word(tokens, at + noun, last)
    if found is None:
        return None
    end = _weekday_of(tokens, found[0], last)
    date = DateReader(tokens, past_joint(tokens, end, last), last)
    date.opened = sign_at(tokens, end, last) == "("
    if date.read() and date.found.tells_day():
        return entity(tokens, "date", at, date.at, date.found.key(), full=date.found.full())
    return entity(tokens, "date", at, end, f"day({found[1]:+d})", full=False)


def _says_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    return word_at(tokens, at, last) in _OF_YESTERDAY or _two_words(tokens, at, last) is not None


def _two_words(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    """أول من أمس, أمس الأول, بعد غد: where it ends, how many days from today."""
    words = [word_at(tokens, at + i, last) for i in range(3)]
    first = stripped(words[0], frozenset({"اول", "بعد", "امس"}))
    if first == "اول" and words[1:] == ["من", "امس"]:
        return at + 3, -2
    if (first == "اول" and words[1] == "امس") or (first == "امس" and words[1] == "الاول"):
        return at + 2, -2
    if first == "بعد" and words[1] in _TOMORROW:
        return at + 2, 2
    return None


def _one_word(tokens: Sequence[Token], at: int, last: int) -> tuple[int, int] | None:
    word = word_at(tokens, at, last)
    for head in _HEADS:
        rest = word[len(head) :]
        relative = entries("relative_times").get(rest) if word.startswith(head) else None
        if not relative or (rest in _NOW and head not in {"", "و"}) or _names_a_paper(tokens, at, last):
            continue
        if rest == "امس" and _is_genitive_of(tokens, at, last):
            continue
        if rest not in _NOW:
            return at + 1, int(relative[1])
        adjective = entries("relative_adjectives").get(word_at(tokens, at + 1, last))
        if adjective:
            return (at + 2, int(adjective[0])) if rest == "اليوم" else None  # الليلة الماضية is a period
        other = _is_other_day(tokens, at, last) or (rest == "الليله" and tokens[at].analysis.case != "Acc")
        return None if other else (at + 1, int(relative[1]))
    return None


def _names_a_paper(tokens: Sequence[Token], at: int, last: int) -> bool:
    """صحيفة المصري اليوم, جريدة الغد: the day is in a name."""
    for first in range(max(at - 1, 1), at + 1):
        if stripped(word_at(tokens, first - 1, last), _PAPERS):
            words = [word_at(tokens, i, last) for i in range(first, at + 2)]
            return " ".join(words) in _papers() or " ".join(words[:-1]) in _papers()
    return False


@cache
def _papers() -> frozenset[str]:
    return frozenset(skeleton(row[0]) for row in data.rows("media"))


def _is_genitive_of(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A reading of أمس with a genitive after it is another word, unless a day's name follows."""
    return tokens[at].analysis.definite == "Com" and word_at(tokens, at + 1, last) not in weekdays()


def _is_other_day(tokens: Sequence[Token], at: int, last: int) -> bool:
    """اليوم التالي, اليوم الأول, اليوم العالمي, ذلك اليوم, مرتين في اليوم: a day, but not today."""
    before = word_at(tokens, at - 1, last) if at else ""
    follows = word_at(tokens, at + 1, last)
    if before in _OTHER or (before in {"في", "وفي"} and follows not in weekdays()):
        return True
    if follows in weekdays() or at + 1 >= last:
        return False
    if follows in {"نفسه", "ذاته", "الواحد"} or ordinal(tokens, at + 1, last):
        return True
    analysis = tokens[at + 1].analysis
    titled = bare(analysis.lemma) in data.bare_words("titles")  # توفي اليوم الشاعر
    return analysis.pos == "ADJ" and follows.startswith("ال") and analysis.gender != "Fem" and not titled


def _weekday_of(tokens: Sequence[Token], at: int, last: int) -> int:
    """أمس الجمعة, اليوم (الجمعة): the day's name belongs to the date."""
    if word_at(tokens, at, last) in weekdays():
        return at + 1
    if at + 2 < last and tokens[at].surface == "(" and tokens[at + 2].surface == ")":
        return at + 3 if word_at(tokens, at + 1, last) in weekdays() else at
    return at

"""Readings of nouns, adjectives and names: gender, number, and the cases that they can show."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quizzes.arabic.document import Gender, Number
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.index import Affix
from quizzes.arabic.lexical.lexicon import StemEntry
from quizzes.arabic.lexical.plurals import is_broken_plural
from quizzes.arabic.lexical.spelling import Letter, spell
from quizzes.arabic.lexical.word_classes import common_pos, is_feminine
from quizzes.arabic.marks import ENDING, M_A, M_AN, M_I, M_IN, M_U, M_UN, NONE, SHADDED
from quizzes.arabic.morphology.affixed import base_cost, clitics, columns, left, spelled_with
from quizzes.arabic.morphology.reading import CASES, Ending, Reading, State

_NUMBERS: dict[str, tuple[Gender, Number]] = {
    "NSUFF_FEM_SG": ("Fem", "Sing"), "NSUFF_FEM_PL": ("Fem", "Plur"), "NSUFF_MASC_PL": ("Masc", "Plur"),
    "NSUFF_MASC_DU": ("Masc", "Dual"), "NSUFF_FEM_DU": ("Fem", "Dual"),
}  # fmt: skip


def nominal(prefix: Affix, stem: StemEntry, suffix: Affix) -> Reading:
    article = "Al/DET" in prefix.morphemes
    tanween = bool(suffix.morphemes) and suffix.morphemes[0] == "AF/NSUFF_MASC_SG_ACC_INDEF"
    spelled, first, last = spelled_with(prefix.form, stem.form, "A" if tanween else suffix.form, article)
    inflection = next((m.partition("/")[2] for m in suffix.morphemes if "NSUFF" in m), "")
    pronoun = any("PRON_" in morpheme for morpheme in suffix.morphemes)
    gender, number = _gender_number(stem, inflection)
    tag, pos = _nominal_tag(stem)
    reading = Reading(
        spelled, columns(spelled, first, article), tag, pos, stem.lemma, "", stem.gloss,
        base_cost(stem, prefix, suffix),
        left=left(prefix), clitics=clitics(prefix, suffix), gender=gender, number=number, stem=stem.form,
    )  # fmt: skip
    reading.function = "elative" if is_elative(stem) else ""
    reading.broken = number == "Plur" and "_PL" not in inflection
    state: State = "D" if article else "P" if pronoun else "C"
    if tanween:
        _end_with_tanween(reading, last - 1)
    else:
        _end_noun(reading, stem, inflection, state, _last_of_noun(suffix, last, spelled))
    if "PREP" in reading.left:
        reading.endings = tuple(ending for ending in reading.endings if ending.case in {"Gen", None})
    return reading


def _end_with_tanween(reading: Reading, end: int) -> None:
    letter, mark = reading.spelled[end]
    spelled = list(reading.spelled)
    spelled[end] = (letter, mark // SHADDED * SHADDED + M_AN)
    reading.spelled = tuple(spelled)
    reading.columns[end] = ENDING + reading.spelled[end][1]
    reading.endings = (Ending(None, "Acc", "I"),)


# The lexicon calls them adjectives or nouns, and four an elative.
_CARDINALS = frozenset({"three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ELATIVE = re.compile(r">a[^aiuoA]o[^aiuoA]a(?:[^aiuoA]|Y)|>a[^aiuoA]a[^aiuoA]~")


def is_elative(stem: StemEntry) -> bool:
    """أكبر, أقصى, أشدّ: the pattern of comparison, and English that compares or a category of its own."""
    if stem.category.startswith("Nel"):
        return True
    if not stem.form.endswith("Y") or not _ELATIVE.fullmatch(stem.form):
        return False
    compares = any(meaning.split(" ")[0].endswith(("er", "est")) or "/" in meaning for meaning in stem.gloss)
    return compares or stem.tag == "ADJ"


_FEMININE_ELATIVE = re.compile(r"[^aiuoA]u[^aiuoA]o?[^aiuoA](?:a?Y|A)")


def _is_feminine_elative(stem: StemEntry, lemma: lexicon.Lemma) -> bool:
    """كبرى of أكبر, which the lexicon calls an adjective, and عظمى of أعظم, which it calls a noun."""
    return lemma.form.startswith(("أَ", "آ")) and _FEMININE_ELATIVE.fullmatch(stem.form) is not None


@lru_cache(maxsize=1024)
def _nominal_tag(stem: StemEntry) -> tuple[str, str]:
    tag = stem.tag.partition("+")[0]
    if tag == "NOUN_PROP":
        common = common_pos(lexicon.lemma(stem.lemma).form)
        return ("PN", "PROPN") if common is None else ("A", "ADJ") if common == "ADJ" else ("N", "NOUN")
    if stem.category == "Numb" or (stem.gloss and stem.gloss[0] in _CARDINALS):
        return "NUM", "NUM"
    if tag == "ADJ" or is_elative(stem) or _is_feminine_elative(stem, lexicon.lemma(stem.lemma)):
        return "A", "ADJ"
    if tag == "ADV":
        return "ADV", "ADV"
    if tag == "INTERJ":
        return "ADV", "INTJ"
    return "N", "NOUN"


def _gender_number(stem: StemEntry, inflection: str) -> tuple[Gender | None, Number | None]:
    lemma = lexicon.lemma(stem.lemma)
    for name, (gender, number) in _NUMBERS.items():
        if inflection.startswith(name):
            broken = name == "NSUFF_FEM_SG" and stem.tag == "NOUN" and is_broken_plural(stem, lemma)
            return (_lexical_gender(lemma), "Plur") if broken else (gender, number)
    if stem.tag == "NOUN_PROP":
        return None, "Sing"
    if _is_feminine_form(stem, lemma):
        return "Fem", "Sing"
    return _lexical_gender(lemma), "Plur" if is_broken_plural(stem, lemma) else "Sing"


def _lexical_gender(lemma: lexicon.Lemma) -> Gender:
    return "Fem" if lemma.form.endswith("ة") or is_feminine(lemma.form) else "Masc"


def _is_feminine_form(stem: StemEntry, lemma: lexicon.Lemma) -> bool:
    """كبرى of أكبر, حمراء of أحمر."""
    if _is_feminine_elative(stem, lemma):
        return True
    if stem.tag != "ADJ" or not lemma.form.startswith(("أ", "آ")) or stem.form.startswith(">a"):
        return False
    return stem.form.endswith(("aY", "yA", "A'"))


def _last_of_noun(suffix: Affix, last: int, spelled: tuple[Letter, ...]) -> int:
    """The letter that carries the case: the last before a pronoun."""
    size = 0
    for morpheme in suffix.morphemes:
        form, _, tag = morpheme.partition("/")
        if "NSUFF" in tag:
            size += len([1 for letter, _ in spell("=" + form)[1:] if letter])
    return min(last - 1 + size, len(spelled) - 1)


def _end_noun(reading: Reading, stem: StemEntry, inflection: str, state: State, end: int) -> None:
    """The cases that this noun can show, and the vowel of each."""
    fixed = _fixed_endings(reading, stem, inflection, state, end)
    if fixed:
        reading.endings = fixed
        return
    reading.end = end
    letter, mark = reading.spelled[end]
    if stem.category.startswith("NK"):
        tanween = (Ending(M_IN, "Nom", "I"), Ending(M_IN, "Gen", "I"))
        reading.endings = (*tanween, Ending(M_I, "Nom", "X"), Ending(M_I, "Gen", "X"))
    elif letter == "ي" and mark == NONE and end and reading.spelled[end - 1][1] % SHADDED == M_I:
        reading.endings = (Ending(NONE, "Nom", state), Ending(NONE, "Gen", state), Ending(M_A, "Acc", state))
    else:
        reading.endings = _regular(reading, stem, inflection, state, letter)


def _fixed_endings(
    reading: Reading, stem: StemEntry, inflection: str, state: State, end: int
) -> tuple[Ending, ...]:
    """The cases of a noun that shows them by letters or not at all; none if it shows them by a vowel."""
    if state == "C" and inflection.endswith(("_NOM", "_ACCGEN")):
        state = "I"  # its ن has not been dropped: no idafa
    if inflection.endswith(("_NOM", "_NOM_POSS")):
        return (Ending(None, "Nom", state),)
    if "_ACCGEN" in inflection:
        return (Ending(None, "Acc", state), Ending(None, "Gen", state))
    if stem.category.startswith("NF") or stem.form.endswith("F"):
        return (Ending(None, "Acc", "I"),)
    letter, mark = reading.spelled[end]
    long_u = letter == "و" and mark == NONE and end > 0 and reading.spelled[end - 1][1] % SHADDED == M_U
    my = any(clitic.form == "ي" and not clitic.before for clitic in reading.clitics)
    if my or long_u or (letter in "اى" and not mark):
        return _invisible("X" if state == "C" else state)
    return ()


@cache
def _invisible(state: State) -> tuple[Ending, ...]:
    """Every case, and none shows."""
    return tuple(Ending(None, case, state) for case in CASES)


def _regular(
    reading: Reading, stem: StemEntry, inflection: str, state: State, letter: str
) -> tuple[Ending, ...]:
    diptote = not inflection and stem.category.startswith(("Ndip", "Nel"))
    return _by_vowel(
        state, inflection.startswith("NSUFF_FEM_PL"), diptote, reading.tag == "PN", letter in "ةء"
    )


@cache
def _by_vowel(
    state: State, feminine_plural: bool, diptote: bool, name: bool, bare_tanween: bool
) -> tuple[Ending, ...]:
    """`bare_tanween`: an accusative with tanween takes no alef."""
    accusative = M_I if feminine_plural else M_A
    endings = [Ending(M_U, "Nom", state), Ending(accusative, "Acc", state), Ending(M_I, "Gen", state)]
    if state != "C":
        return tuple(endings)
    if diptote:
        return (
            Ending(M_U, "Nom", "X"),
            Ending(M_A, "Acc", "X"),
            Ending(M_A, "Gen", "I"),
            Ending(M_I, "Gen", "C"),
        )
    if name:
        endings = [
            Ending(M_U, "Nom", "X"),
            Ending(M_A, "Acc", "X"),
            Ending(M_A, "Gen", "X"),
            Ending(M_I, "Gen", "X"),
        ]
    endings += [Ending(M_UN, "Nom", "I"), Ending(M_IN, "Gen", "I")]
    if accusative == M_I:
        endings.append(Ending(M_IN, "Acc", "I"))
    elif bare_tanween:
        endings.append(Ending(M_AN, "Acc", "I"))
    return tuple(endings)

"""Every way to read one written word: the lexicon's stems with their affixes, the particles, or an honest guess.

A `Reading` is one stem with one set of clitics; its `endings` are the cases or moods that it can stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from quizzes.arabic import lexicon, particles, vowels
from quizzes.arabic.data import clitic_of
from quizzes.arabic.document import Aspect, Case, Clitic, Gender, Mood, Number, Voice
from quizzes.arabic.lexicon import StemEntry
from quizzes.arabic.spelling import SUN_LETTERS, Letter, spell
from quizzes.arabic.vowels import (
    ANY_SHADDA,
    ENDING,
    FREE,
    M_A,
    M_AN,
    M_I,
    M_IN,
    M_U,
    M_UN,
    NONE,
    OPEN,
    SHADDED,
    STRICT,
)

# What a word is to its neighbours. N noun, A adjective, PN name, VP VI VC verbs; the rest are particles.
State = Literal["D", "P", "I", "C", "X", ""]  # with ال, with a pronoun, with tanween, bare, any, not a noun


@dataclass(frozen=True, slots=True)
class Ending:
    mark: int | None  # the vowel it puts on the letter at `Reading.end`; None: it has a form of its own
    case: Case | None = None
    state: State = ""
    mood: Mood | None = None


@dataclass(slots=True)
class Reading:
    spelled: tuple[Letter, ...]
    columns: list[int]  # of the table of `vowels`, one for each letter
    tag: str
    pos: str
    lemma: int | None  # number in the lexicon
    form: str  # dictionary form where it is not in the lexicon
    gloss: tuple[str, ...]
    cost: float
    end: int | None = None  # the letter that carries the vowel of case or mood
    endings: tuple[Ending, ...] = (Ending(None),)
    left: str = ""  # what its proclitics are to the word before: "and", "prep", "sub"
    clitics: tuple[Clitic, ...] = ()
    gender: Gender | None = None
    number: Number | None = None
    person: int | None = None
    voice: Voice | None = None
    aspect: Aspect | None = None
    stem: str = ""  # transliterated
    broken: bool = False  # a broken plural
    guessed: bool = False
    analyses: dict[Any, Any] = field(default_factory=dict)  # by ending: what `choose` has made of it


@dataclass(frozen=True, slots=True)
class Word:
    """All readings of one written form, laid out so that one array operation scores them."""

    rows: tuple[tuple[Reading, Ending], ...]
    columns: npt.NDArray[np.int64]  # rows x letters
    costs: npt.NDArray[np.float32]


@lru_cache(maxsize=32768)
def word(form: str) -> Word:
    """The readings of `form`, which is bare."""
    found = list(particles.readings(form))
    found += _from_lexicon(form)
    if not any(reading.lemma is not None for reading in found):
        closed = bool(found)
        variants = (
            [] if closed else [r for other, cost in _respelled(form) for r in _again(other, form, cost)]
        )
        found += variants
        if not closed or len(form) > 4:
            found += _guesses(form, lexical=bool(variants))
    elif not any(reading.tag == "PN" for reading in found) and _could_be_name(form, found):
        found.append(_name(form))
    rows = [(reading, ending) for reading in found for ending in reading.endings]
    columns = np.array([_row(reading, ending, len(form)) for reading, ending in rows], dtype=np.int64)
    return Word(tuple(rows), columns, np.array([reading.cost for reading, _ in rows], dtype=np.float32))


def _row(reading: Reading, ending: Ending, length: int) -> list[int]:
    if len(reading.columns) != length:
        return [FREE] * length
    if reading.end is None or ending.mark is None:
        return reading.columns
    row = list(reading.columns)
    shadda = reading.spelled[reading.end][1] >= SHADDED
    any_shadda = row[reading.end] >= ANY_SHADDA and row[reading.end] < ENDING
    if any_shadda:
        row[reading.end] = vowels.ANY_ENDING + ending.mark
    else:
        row[reading.end] = ENDING + ending.mark + (SHADDED if shadda else 0)
    return row


# ---------------------------------------------------------------- stems of the lexicon

_CLITIC_COST = {
    "CONJ": 0.7,
    "bi": 1.2,
    "li": 1.2,
    "ka": 4.0,
    "la": 3.5,
    "Al": 0.2,
    "sa": 0.8,
    "SUBJUNC": 0.8,
    "pron": 0.9,
}
ZIPF_WEIGHT = 0.9
_SWITCHED = 2.0  # an adjective used as a noun, a noun used as an adjective


def _from_lexicon(form: str) -> list[Reading]:
    found: list[Reading] = []
    seen: set[tuple[Any, ...]] = set()
    for prefix, stem, suffix in _splits(form):
        for reading in _stem_readings(prefix, stem, suffix):
            key = (reading.spelled, reading.tag, reading.lemma, reading.endings, reading.left, reading.person)
            if key not in seen:
                seen.add(key)
                found.append(reading)
    return found


def _splits(form: str) -> Iterator[tuple[list[Any], tuple[StemEntry, ...], list[Any]]]:
    index = lexicon.data()
    size = len(form)
    for first in range(min(4, size - 1) + 1):
        prefixes = index.prefixes.get(form[:first])
        if prefixes is None:
            continue
        for last in range(size, max(first, size - 7), -1):
            suffixes = index.suffixes.get(form[last:])
            if suffixes is None:
                continue
            stems = lexicon.stems(form[first:last])
            if stems:
                yield prefixes, stems, suffixes


def _stem_readings(
    prefixes: list[Any], stems: tuple[StemEntry, ...], suffixes: list[Any]
) -> Iterator[Reading]:
    index = lexicon.data()
    for stem in stems:
        if stem.category.startswith("FW") and not particles.wanted(stem):
            continue
        for prefix in prefixes:
            if (prefix[1], stem.category) not in index.prefix_stem:
                continue
            for suffix in suffixes:
                if (stem.category, suffix[1]) in index.stem_suffix and (
                    prefix[1],
                    suffix[1],
                ) in index.prefix_suffix:
                    yield from _readings(prefix, stem, suffix)


def _readings(prefix: list[Any], stem: StemEntry, suffix: list[Any]) -> Iterator[Reading]:
    if stem.category.startswith(("PV", "IV", "CV")):
        yield _verb(prefix, stem, suffix)
        return
    base = _nominal(prefix, stem, suffix)
    if not base.endings:
        return
    yield base
    if base.tag in {"N", "A"} and not stem.category.startswith(("Nprop", "FW")):
        if base.tag == "A":
            yield _switched(base, "N", "NOUN", _SWITCHED)
        elif _looks_like_participle(stem):
            yield _switched(base, "A", "ADJ", _SWITCHED)


def _looks_like_participle(stem: StemEntry) -> bool:
    return stem.category.startswith(("Nall", "N/ap", "N-ap")) and stem.form[:1] != "<"


def _switched(base: Reading, tag: str, pos: str, cost: float) -> Reading:
    return Reading(
        base.spelled, base.columns, tag, pos, base.lemma, base.form, base.gloss, base.cost + cost, base.end,
        base.endings, base.left, base.clitics, base.gender, base.number, base.person, base.voice, base.aspect,
        base.stem, base.broken,
    )  # fmt: skip


def _base_cost(stem: StemEntry, prefix: list[Any], suffix: list[Any]) -> float:
    cost = ZIPF_WEIGHT * (7.0 - lexicon.lemma(stem.lemma).zipf)
    for morpheme in prefix[2]:
        form, _, tag = morpheme.partition("/")
        cost += _CLITIC_COST.get(tag, _CLITIC_COST.get(form, 0.0))
    if any("_DO:" in morpheme or "PRON_" in morpheme for morpheme in suffix[2]):
        cost += _CLITIC_COST["pron"]
    return cost


def _spelled(prefix: str, stem: str, suffix: str, article: bool) -> tuple[tuple[Letter, ...], int, int]:
    """The letters of the whole word, and where the stem and the suffix begin."""
    head = spell(prefix)
    first = len(head)
    body = spell(stem)
    tail = spell("=" + suffix)  # "=" takes the vowel that a suffix puts on the last letter of the stem
    joined = list(head + body)
    if tail[0][1] and joined:
        letter, mark = joined[-1]
        shadda = SHADDED if mark >= SHADDED or tail[0][1] >= SHADDED else 0
        joined[-1] = (letter, tail[0][1] % SHADDED + shadda)
    last = len(joined)
    joined += tail[1:]
    if joined[last:] and joined[last][0] == "ا" and joined[last - 1][1] % SHADDED == NONE:
        letter, mark = joined[last - 1]
        joined[last - 1] = (letter, mark + M_A)
    if article and body and body[0][0] in SUN_LETTERS and len(joined) > first:
        letter, mark = joined[first]
        joined[first] = (letter, mark % SHADDED + SHADDED)
    return tuple(joined), first, last


def _columns(spelled: tuple[Letter, ...], first: int, article: bool) -> list[int]:
    columns = []
    for at, (letter, mark) in enumerate(spelled):
        if letter in "اٱآى":
            columns.append(FREE)
        elif article and at == first:
            columns.append(ANY_SHADDA + mark % SHADDED)
        else:
            columns.append(STRICT + mark)
    return columns


def _left(prefix: list[Any]) -> str:
    tags = [morpheme.partition("/")[2] for morpheme in prefix[2]]
    marks = [tag for tag in tags if tag in {"CONJ", "PREP", "SUBJUNC"}]
    return "+".join(marks)


def _clitics(prefix: list[Any], suffix: list[Any]) -> tuple[Clitic, ...]:
    found = [clitic_of(morpheme, before=True) for morpheme in prefix[2]]
    for morpheme in suffix[2]:
        tag = morpheme.partition("/")[2]
        if "_DO:" in tag:
            found.append(clitic_of("PRON_" + tag.partition("_DO:")[2], before=False))
        elif "PRON_" in tag:
            found.append(clitic_of(tag, before=False))
    return tuple(clitic for clitic in found if clitic is not None)


# ---------------------------------------------------------------- verbs

_PERSONS: dict[str, tuple[int, Gender | None, Number]] = {
    "1S": (1, None, "Sing"), "1P": (1, None, "Plur"),
    "2MS": (2, "Masc", "Sing"), "2FS": (2, "Fem", "Sing"), "2D": (2, None, "Dual"), "2MD": (2, "Masc", "Dual"),
    "2FD": (2, "Fem", "Dual"), "2MP": (2, "Masc", "Plur"), "2FP": (2, "Fem", "Plur"),
    "3MS": (3, "Masc", "Sing"), "3FS": (3, "Fem", "Sing"), "3MD": (3, "Masc", "Dual"), "3FD": (3, "Fem", "Dual"),
    "3D": (3, None, "Dual"), "3MP": (3, "Masc", "Plur"), "3FP": (3, "Fem", "Plur"),
}  # fmt: skip

_PERSON_COST = {"2FS": 3.0, "2FP": 4.0, "2D": 3.5, "2MS": 2.5, "2MP": 2.0, "3FP": 1.5, "1S": 1.0, "3FD": 1.0, "3MD": 0.7, "1P": 0.5}  # fmt: skip


def _verb(prefix: list[Any], stem: StemEntry, suffix: list[Any]) -> Reading:
    category = stem.category
    spelled, first, last = _spelled(prefix[0], stem.form, suffix[0], article=False)
    subject = _subject(prefix, suffix)
    person, gender, number = _PERSONS.get(subject, (3, "Masc", "Sing"))
    imperfect = category.startswith("IV")
    reading = Reading(
        spelled,
        _columns(spelled, first, article=False),
        "VI" if imperfect else "VP" if category.startswith("PV") else "VC",
        "VERB",
        stem.lemma,
        "",
        stem.gloss,
        _base_cost(stem, prefix, suffix) + _PERSON_COST.get(subject, 0.0),
        left=_left(prefix),
        clitics=_clitics(prefix, suffix),
        gender=gender,
        number=number,
        person=person,
        voice="Pass" if "Pass" in category else "Act",
        aspect="Imp" if imperfect else "Perf" if category.startswith("PV") else "Imperative",
        stem=stem.form,
    )
    if reading.voice == "Pass":
        reading.cost += 1.5
    if reading.tag == "VC":
        reading.cost += 4.0
    _end_verb(reading, suffix, last, subject)
    return reading


def _subject(prefix: list[Any], suffix: list[Any]) -> str:
    for morpheme in suffix[2]:
        tag = morpheme.partition("/")[2]
        if tag.startswith(("PVSUFF_SUBJ:", "CVSUFF_SUBJ:")):
            return str(tag.partition(":")[2])
    for morpheme in prefix[2]:
        tag = morpheme.partition("/")[2]
        if tag.startswith("IV"):
            return str(tag[2:])
    return "3MS"


def _end_verb(reading: Reading, suffix: list[Any], last: int, subject: str) -> None:
    """Where the mood of an imperfect verb shows, and the open last letter of كتبتْ."""
    if reading.tag == "VP":
        if subject == "3FS" and not any("_DO:" in m for m in suffix[2]) and len(reading.columns) > 1:
            reading.columns[-1] = OPEN
        return
    if reading.tag != "VI":
        return
    morphemes = " ".join(suffix[2])
    if "MOOD:I" in morphemes:
        reading.endings = (Ending(None, mood="Ind"),)
        return
    if "MOOD:SJ" in morphemes:
        reading.endings = (Ending(None, mood="Sub"), Ending(None, mood="Jus"))
        return
    if "IVSUFF_SUBJ" in morphemes:
        return
    end = last - 1
    letter, mark = reading.spelled[end]
    if letter in "اى":
        reading.endings = (Ending(None, mood="Ind"), Ending(None, mood="Sub"))
        return
    reading.end = end
    if letter in "وي" and end and reading.spelled[end - 1][1] % SHADDED == (M_U if letter == "و" else M_I):
        reading.endings = (Ending(NONE, mood="Ind"), Ending(M_A, mood="Sub"))
    elif mark % SHADDED:
        reading.end = None  # a shortened weak verb: its last vowel is its own
        reading.endings = (Ending(None, mood="Jus"),)
    else:
        jussive = M_A if mark >= SHADDED else NONE
        reading.endings = (
            Ending(M_U, mood="Ind"),
            Ending(M_A, mood="Sub"),
            Ending(jussive, mood="Jus"),
            Ending(M_I, mood="Jus"),
        )


# ---------------------------------------------------------------- nouns

_NUMBERS: dict[str, tuple[Gender, Number]] = {
    "NSUFF_FEM_SG": ("Fem", "Sing"), "NSUFF_FEM_PL": ("Fem", "Plur"), "NSUFF_MASC_PL": ("Masc", "Plur"),
    "NSUFF_MASC_DU": ("Masc", "Dual"), "NSUFF_FEM_DU": ("Fem", "Dual"),
}  # fmt: skip


def _nominal(prefix: list[Any], stem: StemEntry, suffix: list[Any]) -> Reading:
    article = "Al/DET" in prefix[2]
    tanween = bool(suffix[2]) and suffix[2][0] == "AF/NSUFF_MASC_SG_ACC_INDEF"
    spelled, first, last = _spelled(prefix[0], stem.form, "A" if tanween else suffix[0], article)
    inflection = next((m.partition("/")[2] for m in suffix[2] if "NSUFF" in m), "")
    pronoun = any("PRON_" in morpheme for morpheme in suffix[2])
    gender, number = _gender_number(stem, inflection)
    tag, pos = _nominal_tag(stem)
    reading = Reading(
        spelled, _columns(spelled, first, article), tag, pos, stem.lemma, "", stem.gloss,
        _base_cost(stem, prefix, suffix),
        left=_left(prefix), clitics=_clitics(prefix, suffix), gender=gender, number=number, stem=stem.form,
    )  # fmt: skip
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


def _nominal_tag(stem: StemEntry) -> tuple[str, str]:
    tag = stem.tag.partition("+")[0]
    if tag == "NOUN_PROP":
        return "PN", "PROPN"
    if tag == "ADJ" or stem.category.startswith("Nel"):
        return "A", "ADJ"
    if tag == "ADV":
        return "ADV", "ADV"
    if tag == "INTERJ":
        return "ADV", "INTJ"
    if stem.category == "Numb":
        return "NUM", "NUM"
    return "N", "NOUN"


_PLURALS = {"men", "women", "people", "children", "feet", "teeth", "mice", "lives", "wives", "countries"}


def _gender_number(stem: StemEntry, inflection: str) -> tuple[Gender | None, Number | None]:
    for name, (gender, number) in _NUMBERS.items():
        if inflection.startswith(name):
            return gender, number
    if stem.tag == "NOUN_PROP":
        return None, "Sing"
    lemma = lexicon.lemma(stem.lemma)
    gender = "Fem" if lemma.form.endswith("ة") or particles.is_feminine(lemma.form) else "Masc"
    return gender, "Plur" if _is_plural(stem, lemma) else "Sing"


def _is_plural(stem: StemEntry, lemma: lexicon.Lemma) -> bool:
    """A broken plural: a second stem of its lemma whose English is a plural, or its first one's plural."""
    if not stem.gloss or stem.gloss == lemma.gloss:
        return False
    first = stem.gloss[0].split(" ")[0].split("/")[0]
    own = lemma.gloss[0].split(" ")[0].split("/")[0] if lemma.gloss else ""
    if first in _PLURALS and first != own:
        return True
    return first.endswith("s") and not first.endswith(("ss", "us", "is")) and first != own


def _last_of_noun(suffix: list[Any], last: int, spelled: tuple[Letter, ...]) -> int:
    """The letter that carries the case: the last before a pronoun."""
    size = 0
    for morpheme in suffix[2]:
        form, _, tag = morpheme.partition("/")
        if "NSUFF" in tag:
            size += len([1 for letter, _ in spell("=" + form)[1:] if letter])
    return min(last - 1 + size, len(spelled) - 1)


def _end_noun(reading: Reading, stem: StemEntry, inflection: str, state: State, end: int) -> None:
    """The cases that this noun can show, and the vowel of each."""
    if inflection.endswith(("_NOM", "_NOM_POSS")):
        reading.endings = (Ending(None, "Nom", state),)
        return
    if "_ACCGEN" in inflection:
        reading.endings = (Ending(None, "Acc", state), Ending(None, "Gen", state))
        return
    if stem.category.startswith("NF") or stem.form.endswith("F"):
        reading.endings = (Ending(None, "Acc", "I"),)
        return
    if any(clitic.form == "ي" and not clitic.before for clitic in reading.clitics):
        reading.endings = tuple(Ending(None, case, "P") for case in _CASES)
        return
    letter, mark = reading.spelled[end]
    if letter in "اى" and not reading.spelled[end][1]:
        reading.endings = tuple(Ending(None, case, "X" if state == "C" else state) for case in _CASES)
        return
    if stem.category.startswith("NK"):
        reading.end = end
        reading.endings = (
            Ending(M_IN, "Nom", "I"),
            Ending(M_IN, "Gen", "I"),
            Ending(M_I, "Nom", "X"),
            Ending(M_I, "Gen", "X"),
        )
        return
    reading.end = end
    if letter == "ي" and mark == NONE and end and reading.spelled[end - 1][1] % SHADDED == M_I:
        reading.endings = (Ending(NONE, "Nom", state), Ending(NONE, "Gen", state), Ending(M_A, "Acc", state))
        return
    reading.endings = _regular(reading, stem, inflection, state, letter)


_CASES: tuple[Case, ...] = ("Nom", "Acc", "Gen")


def _regular(
    reading: Reading, stem: StemEntry, inflection: str, state: State, letter: str
) -> tuple[Ending, ...]:
    accusative = M_I if inflection.startswith("NSUFF_FEM_PL") else M_A
    endings = [Ending(M_U, "Nom", state), Ending(accusative, "Acc", state), Ending(M_I, "Gen", state)]
    if state != "C":
        return tuple(endings)
    if stem.category.startswith(("Ndip", "Nel")) and not inflection:
        return (
            Ending(M_U, "Nom", "X"),
            Ending(M_A, "Acc", "X"),
            Ending(M_A, "Gen", "I"),
            Ending(M_I, "Gen", "C"),
        )
    if reading.tag == "PN":
        endings = [
            Ending(M_U, "Nom", "X"),
            Ending(M_A, "Acc", "X"),
            Ending(M_A, "Gen", "X"),
            Ending(M_I, "Gen", "X"),
        ]
    endings += [Ending(M_UN, "Nom", "I"), Ending(M_IN, "Gen", "I")]
    if accusative == M_I:
        endings.append(Ending(M_IN, "Acc", "I"))
    elif letter in "ةء":
        endings.append(Ending(M_AN, "Acc", "I"))
    return tuple(endings)


# ---------------------------------------------------------------- what the lexicon does not have

_GUESS_COST = 9.0


def _respelled(form: str) -> list[tuple[str, float]]:
    """The same word as it is often mistyped: ه for ة, ى for ي, a missing or added hamza."""
    found = []
    if form.endswith("ه"):
        found.append((form[:-1] + "ة", 2.0))
    if form.endswith("ي"):
        found.append((form[:-1] + "ى", 2.0))
    if form.endswith("ى"):
        found.append((form[:-1] + "ي", 1.0))
    for at in range(min(len(form), 12)):
        if form[at] in "أإآ":
            found.append((form[:at] + "ا" + form[at + 1 :], 2.5))
        elif form[at] == "ا":
            found += [(form[:at] + hamza + form[at + 1 :], 2.5) for hamza in "أإآ"]
    return found


def _again(other: str, form: str, cost: float) -> list[Reading]:
    found = _from_lexicon(other)
    for reading in found:
        reading.cost += cost
    return found


def _guesses(form: str, lexical: bool) -> list[Reading]:
    """A name, a noun or a nisba adjective, without and with clitics; marked as guesses."""
    found = []
    extra = 3.0 if lexical else 0.0
    for head, morphemes in particles.PROCLITICS:
        rest = form[len(head) :]
        if not form.startswith(head) or len(rest) < (3 if head else 1):
            continue
        cost = _GUESS_COST + extra + 2.2 * len([m for m in morphemes if m != "Al/DET"])
        found += [_guess(form, rest, morphemes, tag, cost) for tag in ("PN", "N", "A")]
    return found


def _guess(form: str, rest: str, morphemes: tuple[str, ...], tag: str, cost: float) -> Reading:
    article = "Al/DET" in morphemes
    spelled = tuple((letter, NONE) for letter in form)
    nisba, feminine = rest.endswith(("ي", "ية")), rest.endswith("ة")
    if tag == "PN":
        cost += 2.0 if article else 0.0
        cost += 1.5 if nisba and article else 0.0
    elif tag == "A":
        cost += 1.0 if nisba and article else 2.5 if nisba else 5.0
    else:
        cost += 0.8 if article else 1.6
        cost -= 0.5 if rest.endswith(("ات", "ة")) else 0.0
    stem = rest[:-1] if tag == "A" and feminine else rest
    pos = {"PN": "PROPN", "N": "NOUN", "A": "ADJ"}[tag]
    state: State = "D" if article else "X"
    cases: tuple[Case, ...] = ("Gen",) if "bi/PREP" in morphemes or "li/PREP" in morphemes else _CASES
    return Reading(
        spelled, [FREE] * len(form), tag, pos, None, stem, (), cost,
        end=len(form) - 1 if form[-1] not in "اىويآ" else None,
        endings=tuple(Ending({"Nom": M_U, "Acc": M_A, "Gen": M_I}[case], case, state) for case in cases),
        left="+".join(m.partition("/")[2] for m in morphemes if m != "Al/DET"),
        clitics=tuple(c for c in (clitic_of(m, before=True) for m in morphemes) if c),
        gender="Fem" if feminine or rest.endswith("ات") else "Masc",
        number="Plur" if rest.endswith("ات") and tag != "PN" else "Sing",
        guessed=True,
    )  # fmt: skip


def _could_be_name(form: str, found: list[Reading]) -> bool:
    """A rare word of the lexicon without clitics may as well be a foreign name."""
    return len(form) >= 3 and min(reading.cost for reading in found) > 4.5 and not form.startswith("ال")


def _name(form: str) -> Reading:
    return _guess(form, form, (), "PN", _GUESS_COST - 2.0)

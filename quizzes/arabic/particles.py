"""Readings of the closed classes, from our own table, with the clitics that each takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.buckwalter import arabic
from quizzes.arabic.document import Case
from quizzes.arabic.lexicon import StemEntry
from quizzes.arabic.reading import CASES, Ending, Reading, State
from quizzes.arabic.spelling import Letter
from quizzes.arabic.text import DAMMA, FATHA, FATHATAN, KASRA, SHADDA, bare, letters
from quizzes.arabic.vowels import ANY_SHADDA, FREE, M_A, M_AN, M_I, M_IN, M_U, M_UN, NONE, SHADDED

PROCLITICS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ()),
    ("و", ("wa/CONJ",)),
    ("ف", ("fa/CONJ",)),
    ("ب", ("bi/PREP",)),
    ("ل", ("li/PREP",)),
    ("ال", ("Al/DET",)),
    ("وال", ("wa/CONJ", "Al/DET")),
    ("بال", ("bi/PREP", "Al/DET")),
    ("لل", ("li/PREP", "Al/DET")),
    ("وب", ("wa/CONJ", "bi/PREP")),
    ("ول", ("wa/CONJ", "li/PREP")),
    ("ولل", ("wa/CONJ", "li/PREP", "Al/DET")),
    ("وبال", ("wa/CONJ", "bi/PREP", "Al/DET")),
)

_PRONOUNS = {
    "ه": ("3MS", "هُ"), "ها": ("3FS", "هَا"), "هما": ("3D", "هُمَا"), "هم": ("3MP", "هُم"), "هن": ("3FP", "هُنَّ"),
    "ك": ("2MS", "كَ"), "كما": ("2D", "كُمَا"), "كم": ("2MP", "كُم"), "ني": ("1S", "نِي"), "ي": ("1S", "ي"),
    "نا": ("1P", "نَا"),
}  # fmt: skip

_BEFORE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", "-", ()),
    ("و", "w", ("wa/CONJ",)),
    ("ف", "w", ("fa/CONJ",)),
    ("أ", "w", (">a/INTERROG",)),
    ("ب", "p", ("bi/PREP",)),
    ("ل", "p", ("li/PREP",)),
    ("ك", "p", ("ka/PREP",)),
    ("وب", "p", ("wa/CONJ", "bi/PREP")),
    ("ول", "p", ("wa/CONJ", "li/PREP")),
    ("وك", "p", ("wa/CONJ", "ka/PREP")),
    ("فب", "p", ("fa/CONJ", "bi/PREP")),
    ("فل", "p", ("fa/CONJ", "li/PREP")),
)
_COST = {"wa/CONJ": 0.7, "fa/CONJ": 0.9, "bi/PREP": 0.8, "li/PREP": 0.8, "ka/PREP": 1.2, ">a/INTERROG": 5.0}
_BASE = 0.8
_RARE = {"ASK": 1.0, "NEGN": 0.3}
_MARKS = {FATHA: M_A, DAMMA: M_U, KASRA: M_I, FATHATAN: M_AN}


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in data.rows("function_words"):
        found.setdefault(bare(row[0]), []).append(row)
    return found


@lru_cache(maxsize=1)
def _feminines() -> frozenset[str]:
    return frozenset(bare(form) for form in data.words("feminine_nouns"))


def is_feminine(form: str) -> bool:
    """Whether a noun without ة is feminine all the same: شمس، أرض."""
    return bare(form) in _feminines()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(bare(form) for form in data.words("common_nouns"))


def is_common(form: str) -> bool:
    """Whether a word that English writes with a capital is a common noun in Arabic."""
    return bare(form) in _common()


@lru_cache(maxsize=1)
def _adverbs() -> frozenset[str]:
    return frozenset(bare(form) for form in data.words("adverbs"))


def is_adverb(reading: Reading) -> bool:
    """Whether an accusative of the lexicon has become an adverb: جداً, مؤخراً."""
    written = "".join(letter for letter, _ in reading.spelled)
    return any(written == head + form for form in _adverbs() for head in ("", "و", "ف"))


@lru_cache(maxsize=1)
def _copulas() -> frozenset[str]:
    return frozenset(bare(form) for form in data.words("copulas"))


def is_copula(lemma: str) -> bool:
    """Whether a verb is كان or one of its sisters."""
    return bare(lemma) in _copulas()


def wanted(stem: StemEntry) -> bool:
    """Whether a function word of the lexicon is read from there: names, adverbs and exclamations are."""
    return stem.tag in {"NOUN_PROP", "ADV", "INTERJ"} and bare_key(stem) not in _table()


def bare_key(stem: StemEntry) -> str:
    return bare(arabic(stem.form)).replace("ٱ", "ا")


def readings(form: str) -> Iterator[Reading]:
    """Every way to read `form` as a particle with its clitics."""
    for head, takes, morphemes in _BEFORE:
        if not form.startswith(head) or len(form) == len(head):
            continue
        rest = form[len(head) :]
        for row in _table().get(rest, ()):
            if row[6] != "o" and _allows(row, takes):
                yield from _reading(row, head, morphemes, "")
        for size in (1, 2, 3):
            pronoun = rest[-size:]
            if len(rest) > size and pronoun in _PRONOUNS:
                for row in _table().get(rest[:-size], ()):
                    if row[6] in "so" and _allows(row, takes):
                        yield from _reading(row, head, morphemes, pronoun)


def _owner_endings(letter: str) -> tuple[Ending, ...]:
    """ذو, ذا, ذي show their case by their last letter."""
    cases: dict[str, tuple[Case, ...]] = {"و": ("Nom",), "ا": ("Acc",), "ي": ("Gen", "Acc")}
    return tuple(Ending(None, case, "C") for case in cases[letter])


def _allows(row: tuple[str, ...], takes: str) -> bool:
    return takes == "-" or row[5] == "p" or (row[5] == "w" and takes == "w")


def _spell(form: str) -> list[Letter]:
    spelled: list[Letter] = []
    for letter, marks in letters(form):
        vowel = next((_MARKS[mark] for mark in marks if mark in _MARKS), NONE)
        spelled.append((letter, vowel + (SHADDED if SHADDA in marks else 0)))
    return spelled


def _reading(row: tuple[str, ...], head: str, morphemes: tuple[str, ...], pronoun: str) -> Iterator[Reading]:
    form, lemma, tag, pos, gloss = row[:5]
    before = [c for c in (data.clitic_of(m, before=True) for m in morphemes) if c]
    after = []
    spelled = [pair for clitic in before for pair in _spell(clitic.form)]
    body = _spell(form)
    if body[0][0] == "ا" and head.endswith("ل"):
        return
    spelled += body
    end = len(spelled) - 1
    if pronoun:
        name, vowelled = _PRONOUNS[pronoun]
        clitic = data.clitic_of("PRON_" + name, before=False)
        after = [clitic] if clitic else []
        spelled += _spell(vowelled)
    columns = [
        FREE if letter in "اآى" else ANY_SHADDA + mark % SHADDED if at == 0 else mark
        for at, (letter, mark) in enumerate(spelled)
    ]
    if spelled[end][1] % SHADDED != M_AN or pronoun:
        columns[end] = FREE  # عَنْ is عَنِ before ال, بَيْنَ is بَيْنِ after من
    for at in range(end + 1, len(columns)):
        columns[at] = FREE
    cost = _BASE + sum(_COST.get(m, 0.0) for m in morphemes) + (0.4 if pronoun else 0.0) + _RARE.get(tag, 0.0)
    nominal = tag in {"DET", "NEGN", "OWNER"}
    state: State = "P" if pronoun else "C"
    reading = Reading(
        tuple(spelled), columns, "N" if nominal else tag, pos, None, lemma, tuple(gloss.split(";")), cost,
        left="+".join(m.partition("/")[2] for m in morphemes if "INTERROG" not in m),
        clitics=tuple(before + after),
        function={"DET": "DET", "NEGN": "غير"}.get(tag, ""),
    )  # fmt: skip
    if nominal:
        reading.gender, reading.number = "Masc", "Sing"
        letter, mark = spelled[end]
        if tag == "OWNER":
            reading.endings = _owner_endings(letter)
        elif letter in "اى":
            reading.endings = tuple(Ending(None, case, state) for case in CASES)
        else:
            reading.end = end
            reading.columns[end] = mark
            marks: tuple[tuple[int, Case], ...] = ((M_U, "Nom"), (M_A, "Acc"), (M_I, "Gen"))
            reading.endings = tuple(Ending(vowel, case, state) for vowel, case in marks)
            if state == "C":
                reading.endings += (Ending(M_UN, "Nom", "I"), Ending(M_IN, "Gen", "I"))
        if "PREP" in reading.left:
            reading.endings = tuple(ending for ending in reading.endings if ending.case == "Gen")
    yield reading

"""Readings of the closed classes."""

from __future__ import annotations

from quizzes.arabic import data
from quizzes.arabic.document import Case
from quizzes.arabic.lexical.buckwalter import arabic
from quizzes.arabic.lexical.closed_class import PRONOUNS, Match, covers, matches
from quizzes.arabic.lexical.lexicon import StemEntry
from quizzes.arabic.lexical.spelling import Letter, spell_arabic
from quizzes.arabic.marks import ANY_SHADDA, FREE, M_A, M_AN, M_I, M_IN, M_U, M_UN, SHADDED
from quizzes.arabic.morphology.reading import CASES, Ending, Reading, State
from quizzes.arabic.text import bare

_COST = {"wa/CONJ": 0.7, "fa/CONJ": 0.9, "bi/PREP": 0.8, "li/PREP": 0.8, "ka/PREP": 1.2, ">a/INTERROG": 5.0}
_BASE = 0.8
_RARE = {"ASK": 1.0, "NEGN": 0.3}


def wanted(stem: StemEntry) -> bool:
    """Whether a function word of the lexicon is read from there: names, adverbs and exclamations are."""
    return stem.tag in {"NOUN_PROP", "ADV", "INTERJ"} and not covers(
        bare(arabic(stem.form)).replace("ٱ", "ا")
    )


def readings(form: str) -> list[Reading]:
    """Every way to read `form` as a particle with its clitics."""
    made = (_reading(match) for match in matches(form))
    return [reading for reading in made if reading is not None]


def _two_endings(spelled: list[Letter]) -> tuple[Ending, ...]:
    """اثنان, اثنين and before ten اثنا, اثني show their case by the letter of the dual."""
    cases: tuple[Case, ...] = ("Nom",) if any(letter == "ا" for letter, _ in spelled[-2:]) else ("Acc", "Gen")
    return tuple(Ending(None, case, "I") for case in cases)


def _owner_endings(letter: str, *, plural: bool) -> tuple[Ending, ...]:
    """ذو, ذا, ذي show their case by their last letter; the ي of ذوي is of both."""
    cases: dict[str, tuple[Case, ...]] = {"و": ("Nom",), "ا": ("Acc",), "ي": ("Gen",)}
    found = ("Gen", "Acc") if plural and letter == "ي" else cases[letter]
    return tuple(Ending(None, case, "C") for case in found)


_FUNCTIONS = {"DET": "DET", "NEGN": "غير", "OWNER": "ذو"}
_NOMINAL = frozenset({*_FUNCTIONS, "TWO"})


def _reading(match: Match) -> Reading | None:
    form, lemma, tag, pos, gloss = match.row[:5]
    body = spell_arabic(form)
    if body[0][0] == "ا" and match.head.endswith("ل"):
        return None  # ل and ال make لل, which the table has apart
    before = [c for c in (data.clitic_of(m, before=True) for m in match.morphemes) if c]
    spelled = [pair for clitic in before for pair in spell_arabic(clitic.form)] + body
    end = len(spelled) - 1
    after = []
    if match.pronoun:
        name, vowelled = PRONOUNS[match.pronoun]
        clitic = data.clitic_of("PRON_" + name, before=False)
        after = [clitic] if clitic else []
        if lemma == "لِ" and name != "1S":
            spelled[end] = ("ل", M_A)  # لَهُ
        spelled += spell_arabic(vowelled)
    nominal = tag in _NOMINAL
    reading = Reading(
        tuple(spelled),
        _columns(spelled, end, bool(match.pronoun)),
        "N" if nominal else tag,
        pos,
        None,
        lemma,
        tuple(gloss.split(";")),
        _cost(match, tag),
        left="+".join(m.partition("/")[2] for m in match.morphemes if "INTERROG" not in m),
        clitics=tuple(before + after),
        function="هناك" if lemma in {"هُنَاكَ", "ثَمَّةَ"} else _FUNCTIONS.get(tag, ""),
    )
    if tag in {"DEM", "CONJ"}:
        # neither shows its case, but both pass that of their place on to the noun behind them
        reading.endings = (*(Ending(None, case) for case in CASES), Ending(None))
    if nominal:
        _decline(reading, tag, end, "P" if match.pronoun else "C")
    return reading


def _cost(match: Match, tag: str) -> float:
    rare = 1.5 if match.row[1].endswith("ةً") else 0.0  # خاصةً, rather than the adjective
    cost = rare + _BASE + sum(_COST.get(m, 0.0) for m in match.morphemes) + _RARE.get(tag, 0.0)
    return cost + (0.4 if match.pronoun else 0.0) + (0.8 if match.careless else 0.0)


def _columns(spelled: list[Letter], end: int, pronoun: bool) -> list[int]:
    columns = [
        FREE if letter in "اآى" else ANY_SHADDA + mark % SHADDED if at == 0 else mark
        for at, (letter, mark) in enumerate(spelled)
    ]
    if spelled[end][1] % SHADDED != M_AN or pronoun:
        columns[end] = FREE  # عَنْ is عَنِ before ال, بَيْنَ is بَيْنِ after من
    columns[end + 1 :] = [FREE] * (len(columns) - end - 1)
    return columns


def _decline(reading: Reading, tag: str, end: int, state: State) -> None:
    """Quantifiers and their like are nouns: كلُّ, كلَّ, كلِّ."""
    reading.gender, reading.number = "Masc", "Sing"
    letter, mark = reading.spelled[end]
    if tag == "OWNER":
        reading.endings = _owner_endings(letter, plural=reading.spelled[end - 1][0] == "و")
    elif tag == "TWO":
        reading.number, reading.endings = "Dual", _two_endings(list(reading.spelled))
    elif letter in "اى":
        reading.endings = tuple(Ending(None, case, state) for case in CASES)
    else:
        reading.end = end
        reading.columns[end] = mark
        endings = [Ending(M_U, "Nom", state), Ending(M_A, "Acc", state), Ending(M_I, "Gen", state)]
        if state == "C":
            endings += [Ending(M_UN, "Nom", "I"), Ending(M_IN, "Gen", "I")]
        reading.endings = tuple(endings)
    if "PREP" in reading.left:
        reading.endings = tuple(ending for ending in reading.endings if ending.case == "Gen")

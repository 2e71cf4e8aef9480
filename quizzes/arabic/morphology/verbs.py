"""Readings of verbs: person, voice, and the moods that an imperfect can stand in."""

from __future__ import annotations

from quizzes.arabic.document import Gender, Number
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.index import Affix
from quizzes.arabic.lexical.lexicon import StemEntry
from quizzes.arabic.lexical.priors import subject
from quizzes.arabic.lexical.word_classes import is_copula
from quizzes.arabic.marks import FREE, M_A, M_I, M_U, NONE, OPEN, SHADDED
from quizzes.arabic.morphology.affixed import base_cost, clitics, columns, left, spelled_with
from quizzes.arabic.morphology.reading import Ending, Reading

_PERSONS: dict[str, tuple[int, Gender | None, Number]] = {
    "1S": (1, None, "Sing"),
    "1P": (1, None, "Plur"),
    "2MS": (2, "Masc", "Sing"),
    "2FS": (2, "Fem", "Sing"),
    "2D": (2, None, "Dual"),
    "2MD": (2, "Masc", "Dual"),
    "2FD": (2, "Fem", "Dual"),
    "2MP": (2, "Masc", "Plur"),
    "2FP": (2, "Fem", "Plur"),
    "3MS": (3, "Masc", "Sing"),
    "3FS": (3, "Fem", "Sing"),
    "3MD": (3, "Masc", "Dual"),
    "3FD": (3, "Fem", "Dual"),
    "3D": (3, None, "Dual"),
    "3MP": (3, "Masc", "Plur"),
    "3FP": (3, "Fem", "Plur"),
}


def verb(prefix: Affix, stem: StemEntry, suffix: Affix) -> Reading:
    category = stem.category
    spelled, first, last = spelled_with(prefix.form, stem.form, suffix.form, article=False)
    who = subject(prefix.morphemes, suffix.morphemes)
    person, gender, number = _PERSONS.get(who, (3, "Masc", "Sing"))
    imperfect = category.startswith("IV")
    reading = Reading(
        spelled,
        columns(spelled, first, article=False),
        "VI" if imperfect else "VP" if category.startswith("PV") else "VC",
        "VERB",
        stem.lemma,
        "",
        stem.gloss,
        base_cost(stem, prefix, suffix),
        left=left(prefix),
        clitics=clitics(prefix, suffix),
        gender=gender,
        number=number,
        person=person,
        voice="Pass" if "Pass" in category else "Act",
        aspect="Imp" if imperfect else "Perf" if category.startswith("PV") else "Imperative",
        stem=stem.form,
    )
    reading.function = "كان" if is_copula(lexicon.lemma(stem.lemma).form) else ""
    _end_verb(reading, stem.category, suffix, last, who)
    return reading


def _end_verb(reading: Reading, category: str, suffix: Affix, last: int, who: str) -> None:
    """Where the mood of an imperfect verb shows, and the open last letter of كتبتْ."""
    if reading.tag == "VP" and who == "3FS" and len(reading.columns) > 1:
        if not any("_DO:" in morpheme for morpheme in suffix.morphemes):
            reading.columns[-1] = OPEN
    elif reading.tag == "VI":
        morphemes = " ".join(suffix.morphemes)
        if "MOOD:I" in morphemes:
            reading.endings = (Ending(None, mood="Ind"),)
        elif "MOOD:SJ" in morphemes:
            reading.endings = (Ending(None, mood="Sub"), Ending(None, mood="Jus"))
        elif "IVSUFF_SUBJ" not in morphemes:
            _end_imperfect(reading, category, last - 1)


def _end_imperfect(reading: Reading, category: str, end: int) -> None:
    """The moods of an imperfect without a suffix, by its last letter."""
    letter, mark = reading.spelled[end]
    if category.startswith(("IV_C", "IV_0hwnyn")):  # the shortened stem of a weak or doubled verb: يقُلْ, يُعَدِّ
        reading.columns[end] = FREE
        reading.endings = (Ending(None, mood="Jus"),)
    elif letter in "اى":
        reading.endings = (Ending(None, mood="Ind"), Ending(None, mood="Sub"))
    elif letter in "وي" and end and reading.spelled[end - 1][1] % SHADDED == (M_U if letter == "و" else M_I):
        reading.end = end
        reading.endings = (Ending(NONE, mood="Ind"), Ending(M_A, mood="Sub"))
    elif mark % SHADDED:  # its last vowel is its own
        reading.endings = (Ending(None, mood="Jus"),)
    else:
        reading.end = end
        jussive = M_A if mark >= SHADDED else NONE
        moods = (Ending(M_U, mood="Ind"), Ending(M_A, mood="Sub"))
        reading.endings = (*moods, Ending(jussive, mood="Jus"), Ending(M_I, mood="Jus"))

"""Words in another form, where the letters decide it: a verb in the other gender, a word like another."""

from __future__ import annotations

from quizzes.arabic.document import Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.lexical.spelling import vocalised
from quizzes.arabic.lexical.word_classes import is_feminine
from quizzes.generator.wording import bare


def feminine(perfect: str) -> str:
    """The third person feminine singular of a perfect verb: رأى - رأت, أعلن - أعلنت."""
    return perfect.removesuffix("ى") + "ت" if perfect.endswith("ى") else perfect + "ت"


def third_masculine(token: Token) -> str | None:
    """The verb as it stands before مَن: third person masculine singular."""
    return _other(token, "Masc")


def third_feminine(token: Token) -> str | None:
    """The verb after الجهة التي: third person feminine singular."""
    return _other(token, "Fem")


def _other(token: Token, wanted: str) -> str | None:
    analysis = token.analysis
    if (
        analysis.pos != "VERB"
        or analysis.person != 3
        or analysis.number != "Sing"
        or analysis.voice == "Pass"
    ):
        return None
    clitics = [clitic for clitic in analysis.clitics if clitic.kind != "conjunction"]
    word = bare(token.surface)
    if any(clitic.kind == "conjunction" for clitic in analysis.clitics):
        word = word[1:]
    if any(clitic.kind != "future" for clitic in clitics):
        return None
    if analysis.gender == wanted:
        return word
    if analysis.aspect == "Perf":
        return feminine(bare(analysis.lemma)) if wanted == "Fem" else bare(analysis.lemma)
    future = "س" if clitics else ""
    core = word.removeprefix(future)
    letters = {"Fem": ("ي", "ت"), "Masc": ("ت", "ي")}[wanted]
    return future + letters[1] + core[1:] if core.startswith(letters[0]) else None


# The lexicon's categories of the stems that the third person singular of the indicative takes.
_SINGULAR = (
    "IV",
    "IV_yu",
    "IV_intr",
    "IV_intr_yu",
    "IV_0",
    "IV_0_yu",
    "IV_0hAnn",
    "IV_0hAnn_yu",
    "IV_V",
    "IV_V_yu",
)


def imperfect(verb: Lemma, letter: str) -> str | None:
    """The imperfect of a verb in the singular: يكتب with ي, تكتب with ت; None if the lexicon has two."""
    entries = [entry for key in verb.keys for entry in lexicon.stems(key) if entry.lemma == verb.number]
    found = {bare(vocalised(entry.form)) for entry in entries if entry.category in _SINGULAR}
    return letter + found.pop() if len(found) == 1 else None


def like(token: Token, lemma: Lemma) -> str | None:
    """Another word of the same part of speech in the form in which the token stands; None where that is not
    sure. A leading و or ف is left off."""
    clitics = {clitic.kind for clitic in token.analysis.clitics} - {"conjunction"}
    if lemma.pos == "VERB":
        return _verb_like(token, lemma) if clitics <= {"future"} else None
    return _noun_like(token, lemma) if clitics <= {"article"} else None


def _verb_like(token: Token, lemma: Lemma) -> str | None:
    analysis, form = token.analysis, bare(lemma.form)
    third = analysis.person == 3 and analysis.number == "Sing" and analysis.voice != "Pass"
    if not third or analysis.mood == "Jus" or form.endswith("ا"):
        return None
    if analysis.aspect == "Perf":
        return form if analysis.gender == "Masc" else feminine(form)
    future = "س" if any(clitic.kind == "future" for clitic in analysis.clitics) else ""
    found = imperfect(lemma, "ي" if analysis.gender == "Masc" else "ت")
    return future + found if found and analysis.aspect == "Imp" else None


def _noun_like(token: Token, lemma: Lemma) -> str | None:
    analysis, form = token.analysis, bare(lemma.form)
    word = bare(token.surface)
    if analysis.number != "Sing" or lemma.form.endswith(("\u0650ي", "ى", "اء")):
        return None
    if lemma.pos == "ADJ" and analysis.gender == "Fem":
        form = form.removesuffix("ة") + "ة"
    elif lemma.pos == "NOUN" and (form.endswith("ة") or is_feminine(lemma.form)) != (
        analysis.gender == "Fem"
    ):
        return None
    if analysis.case == "Acc" and analysis.definite == "Ind" and word.endswith("ا"):
        form += "" if form.endswith("ة") else "ا"
    return ("ال" if any(clitic.kind == "article" for clitic in analysis.clitics) else "") + form

"""The third person singular of a verb in the other gender, where the letters decide it."""

from __future__ import annotations

from quizzes.arabic.document import Token
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

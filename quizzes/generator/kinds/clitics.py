"""What a written word is made of: و + س + يكتبون + ها among cuts that take a letter too many or too few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Analysis, Clitic, Token
from quizzes.generator import lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted

FEWEST = 2  # clitics
JOIN = " + "
_NAMES = {
    "conjunction": "حرف عطف", "preposition": "حرف جرّ", "article": "أداة التعريف", "future": "سين الاستقبال",
    "particle": "حرف", "pronoun": "ضمير متّصل",
}  # fmt: skip


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda _, token: token.analysis.lemma_id if _fit(token) else None,
        ask=_ask,
        otherwise="clitics: no other cuts that look like one",
    )


def _fit(token: Token) -> bool:
    """A word of the open classes with two clitics or more that every reading of it has."""
    analysis = token.analysis
    if analysis.pos not in {"NOUN", "VERB", "ADJ"} or analysis.guessed:
        return False
    if token.entity is not None or len(analysis.clitics) < FEWEST or not lexis.unambiguous(token):
        return False
    # و, ب and ال alone are no riddle
    plain = {clitic.kind for clitic in analysis.clitics} <= {"conjunction", "article", "preposition"}
    return not plain and all(_forms(other) == _forms(analysis) for other in token.others)


def _forms(analysis: Analysis) -> list[str]:
    return [bare(clitic.form) for clitic in analysis.clitics]


def _cut(token: Token) -> tuple[list[str], str, list[str]] | None:
    """Proclitics, stem and enclitics as they are written; None where a letter was lost between them."""
    word = bare(token.surface)
    before: list[str] = []
    after: list[str] = []
    for clitic in token.analysis.clitics:
        form = bare(clitic.form)
        if clitic.before:
            if not word.startswith(form):
                return None  # للجيش: the alef of ال is gone
            before.append(form)
            word = word[len(form) :]
    for clitic in reversed(token.analysis.clitics):
        form = bare(clitic.form)
        if not clitic.before:
            if not word.endswith(form):
                return None
            after.insert(0, form)
            word = word[: -len(form)]
    # مدرستها, رآها, أعادوه: before a pronoun the stem is not written as it is alone
    lost = bool(after) and word.endswith(("ت", "ا", "و", "ئ", "ؤ", "ء"))
    # مواطنيها, يسجلونها: an ending that one may well set apart
    many = token.analysis.number in {"Plur", "Dual"}
    ended = many and word.endswith(("ون", "ين", "ان") if token.analysis.pos == "VERB" else "ي")
    return (before, word, after) if len(word) > 2 and not (lost or ended) else None


def _ask(material: Material, token: Token) -> Proposal | None:
    cut = _cut(token)
    if cut is None:
        return None
    before, stem, after = cut
    key = JOIN.join((*before, stem, *after))
    others = list(dict.fromkeys(other for other in _wrong_cuts(token, before, stem, after) if other != key))
    if len(others) < 3:
        return None
    word = bare(token.surface)
    chosen = material.rng("clitics", token.index).sample(others, 3)
    told = "، ".join(_told(clitic, token.analysis) for clitic in token.analysis.clitics)
    return about(
        material,
        token,
        rule="clitics/cut",
        skill="grammar",
        stem=f"ما التقسيم الكامل لكلمة {quoted(word)} إلى أجزائها؟",
        key=key,
        distractors=tuple(Option(other, f"في الكلمة: {told}؛ والباقي {quoted(stem)}.") for other in chosen),
        explanation=f"{quoted(word)}: {told}، و{quoted(stem)}.",
        confidence=0.82,
        asks=f"clitics {token.analysis.lemma_id}",
    )


def _told(clitic: Clitic, analysis: Analysis) -> str:
    purpose = clitic.kind == "particle" and bare(clitic.form) == "ل" and analysis.pos == "VERB"
    return f"{quoted(bare(clitic.form))} {'لام التعليل' if purpose else _NAMES[clitic.kind]}"


def _wrong_cuts(token: Token, before: Sequence[str], stem: str, after: Sequence[str]) -> Iterator[str]:
    """A clitic left on the stem, a letter of the stem taken for one, and both.

    The first letter of an imperfect is not cut off: it is a part of the word in its own right.
    """
    if before and len(before) + len(after) > 1:
        yield JOIN.join((*before[:-1], before[-1] + stem, *after))
    if after and len(before) + len(after) > 1:
        yield JOIN.join((*before, stem + after[0], *after[1:]))
    if len(before) > 1:
        yield JOIN.join(("".join(before), stem, *after))
    if len(before) > 1 and after:
        yield JOIN.join(("".join(before), stem + after[0], *after[1:]))
    if len(stem) > 3:
        if token.analysis.pos != "VERB":
            yield JOIN.join((*before, stem[0], stem[1:], *after))
        yield JOIN.join((*before, stem[:-1], stem[-1], *after))

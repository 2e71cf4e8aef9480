"""Stretches of an article that are no clause of their own: to leave a gap in, and for nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generator.borders import LONGEST, count_words
from quizzes.generator.language.words import CUTS
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.phrases import broken_off, ending, is_event
from quizzes.generator.refer import leans
from quizzes.generator.starts import has_subject
from quizzes.generator.statements import Statement
from quizzes.generator.whole import mistaken
from quizzes.generator.windows import endings
from quizzes.generator.wording import folded

_CUTS = frozenset(map(folded, CUTS))
_THAT = frozenset({"ان", "بان", "فان"})


def excerpts(material: Material, told: Sequence[Statement]) -> list[Statement]:
    """Stretches of the paragraphs that no statement covers, between marks of punctuation and new clauses."""
    covered = {index for statement in told for index in statement.indices}
    found: list[Statement] = []
    for sentence in material.body:
        if broken_off(material, sentence):
            continue
        start = sentence.first
        for index in range(sentence.first, sentence.last + 1):
            if index < sentence.last and not _borders(material, index):
                continue
            stretch = _window(material, tuple(range(start, index)))
            if _fits_excerpt(material, stretch, covered):
                found.append(Statement(sentence, stretch, excerpt=True))
            apart = index == sentence.last or material.tokens[index].kind == "punctuation"
            start = index + 1 if apart or material.fold(index) in _THAT else index
    return found


def _window(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """The longest beginning of a long stretch that may end there; what follows shows as an ellipsis."""
    most = LONGEST - 3
    if not indices or count_words(material, indices) <= most:
        return indices
    places = [last for last, _ in endings(material, material.sentence_of(indices[0]), indices[0])]
    shorter = [tuple(index for index in indices if index < last) for last in places]
    return max((one for one in shorter if count_words(material, one) <= most), key=len, default=indices)


def _borders(material: Material, index: int) -> bool:
    """Whether an excerpt ends here: at punctuation, a verb joined by و, a conjunction or a relative."""
    token = material.tokens[index]
    if token.kind == "punctuation" and token.surface not in QUOTE_MARKS | {"%", "٪"}:
        return True
    if token.analysis.pos == "VERB" and material.conjunction(index):
        return True
    return material.fold(index) in _CUTS or token.analysis.pos == "SCONJ"


def _with_subject(material: Material, verb: int) -> bool:
    """Whether the verb that opens an excerpt has its subject in it: without one nobody knows who did it."""
    clause = next((one for one in material.document.clauses if one.verb == verb), None)
    return has_subject(material, clause, verb)


def _fits_excerpt(material: Material, indices: tuple[int, ...], covered: set[int]) -> bool:
    if not 8 <= count_words(material, indices) <= LONGEST - 3:
        return False
    told = material.fold(indices[0] - 1) in _THAT  # a subject and its verb
    verbs = [index for index in indices if material.tokens[index].analysis.pos == "VERB"]
    doings = [index for index in indices[:5] if index in verbs or is_event(material.tokens[index])]
    if not doings and not (told and verbs):
        return False
    if not covered.isdisjoint(indices) or mistaken(material, indices):
        return False
    if any(material.tokens[index].surface in QUOTE_MARKS for index in indices):
        return False
    first, last = material.tokens[indices[0]].analysis, material.tokens[indices[-1]].analysis
    begins = (first.pos == "VERB" and _with_subject(material, indices[0])) or is_event(
        material.tokens[indices[0]]
    )
    begins = begins or (told and first.pos in {"NOUN", "PROPN"} and not ending(material.tokens[indices[0]]))
    opens = begins and last.pos in {
        "NOUN",
        "ADJ",
        "PROPN",
        "NUM",
    }
    return opens and leans(material, indices) is None

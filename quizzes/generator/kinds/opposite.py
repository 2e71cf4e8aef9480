"""The opposite of a verb of the article, among verbs that are neither like it nor like its opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.generator import candidates, lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.kinds.meaning import turned_by_what_follows
from quizzes.generator.language.opposites import SURE, VERBS
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted

_PAIRS = {
    one[0]: other[0]
    for pair in VERBS
    for one, other in (pair, pair[::-1])
    if pair[0][0] in SURE and pair[1][0] in SURE
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(material, key=_verb, ask=_ask, otherwise="opposite: too few other verbs")


def _verb(material: Material, token: Token) -> str | None:
    verb = bare(token.analysis.lemma)
    return verb if verb in _PAIRS and _fit(material, token) else None


def _fit(material: Material, token: Token) -> bool:
    """A verb that no reading takes for another word, and that nothing negates."""
    analysis = token.analysis
    sure = analysis.pos == "VERB" and not analysis.guessed
    if not sure or analysis.voice == "Pass" or not lexis.told_apart(material, token):
        return False
    turned = turned_by_what_follows(material, token)
    return not turned and material.fold(token.index - 1) not in {"لا", "لم", "لن", "ما"}


def _ask(material: Material, token: Token) -> Proposal | None:
    opposite = _PAIRS[bare(token.analysis.lemma)]
    meaning = _meaning(opposite)
    if meaning is None:
        return None
    taken = set(lexis.kindred(lexis.senses(token) | meaning))
    options: list[Option] = []
    for lemma in _others(material, token):
        meanings = lexis.sense_words(lemma.gloss)
        if meanings & taken or bare(lemma.form) in _PAIRS:
            continue
        taken |= lexis.kindred(meanings)
        cited = bare(lemma.form)
        options.append(
            Option(cited, f"معنى {quoted(cited)} ليس عكس معنى {quoted(bare(token.analysis.lemma))}.")
        )
        if len(options) == 3:
            break
    if len(options) < 3:
        return None
    word, verb = bare(material.unjoined(token.index)), bare(token.analysis.lemma)
    return about(
        material,
        token,
        rule="opposite/verb",
        skill="vocabulary",
        stem=f"ما ضدّ الفعل {quoted(word)} الوارد في المقال؟",
        key=opposite,
        distractors=options,
        explanation=f"ضدّ {quoted(verb)} هو {quoted(opposite)}.",
        confidence=0.8,
    )


def _meaning(verb: str) -> frozenset[str] | None:
    """The English of the opposite, so that nothing like it is a wrong option; None if no lexicon has it."""
    lemmas = candidates.written("VERB", verb)
    glosses = tuple(gloss for lemma in lemmas for gloss in lemma.gloss)
    return lexis.sense_words(glosses) if glosses else None


def _others(material: Material, token: Token) -> Iterator[Lemma]:
    """Verbs about as common whose letters are those of one word alone and that have one meaning."""
    for lemma in candidates.near(material, token.analysis, limit=300):
        one = candidates.has_one_meaning(lemma) and len(candidates.written("VERB", bare(lemma.form))) == 1
        if one and len(bare(lemma.form)) > 3:
            yield lemma

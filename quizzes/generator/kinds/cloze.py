"""A gap in a statement of the article: a content word with words that agree in form, or a name with names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic.document import Token
from quizzes.generator import candidates, lexis
from quizzes.generator.explain import proof
from quizzes.generator.kinds.meaning import sure_meaning
from quizzes.generator.material import Material
from quizzes.generator.phrases import ending, is_event
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted

_POS = frozenset({"NOUN", "ADJ", "VERB"})
EASIEST, RAREST = 5.25, 3.0
STEM = "أيّ كلمة تكمل {} بحسب المقال؟ "


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        for index in statement.indices[1:]:
            token = material.tokens[index]
            if _fit(material, token):
                found = _ask(material, statement, token)
                if found is None:
                    material.refuse("cloze: no words that agree")
                else:
                    yield found


def _fit(material: Material, token: Token) -> bool:
    """A verb, an adjective or the name of a doing, whatever the reading; no set expression."""
    analysis = token.analysis
    if token.kind != "word" or analysis.pos not in _POS or analysis.guessed or token.entity is not None:
        return False
    if any(clitic.kind != "article" for clitic in analysis.clitics) or lexis.is_set(token):
        return False
    if analysis.pos == "NOUN" and not is_event(token):
        return False
    common = RAREST <= analysis.zipf <= EASIEST and bool(analysis.gloss)
    return common and lexis.same_pos(token) and len(bare(token.surface)) > 3


@lru_cache(maxsize=8192)
def form(token: Token) -> tuple[object, ...]:
    """All that the sentence around a word asks of its letters."""
    analysis = token.analysis
    clitics = tuple((clitic.kind, bare(clitic.form)) for clitic in analysis.clitics)
    word = bare(token.surface)
    tail = "ة" if word.endswith("ة") else "ات" if word.endswith("ات") else ending(token)
    shape = (
        (analysis.aspect, analysis.voice, analysis.mood, analysis.person)
        if analysis.pos == "VERB"
        else (analysis.definite, is_event(token))
    )
    return analysis.pos, analysis.gender, analysis.number, clitics, tail, shape


def _ask(material: Material, statement: Statement, token: Token) -> Proposal | None:
    options = _options(material, statement, token)
    if len(options) < 3:
        return None
    word = bare(material.spelled(token.index))
    meaning = sure_meaning(token)
    shown = proof(material, statement.sentence.index)
    shown += f" ومعنى {quoted(word)}: {meaning}." if meaning else ""
    return Proposal(
        kind="cloze",
        rule=f"cloze/{token.analysis.pos.lower()}",
        skill="vocabulary",
        stem=STEM.format(statement.called) + statement.gapped(material, token.index, token.index + 1),
        key=word,
        distractors=tuple(Option(bare(material.spelled(other.index)), _feedback(other)) for other in options),
        evidence=material.evidence(statement.sentence),
        explanation=shown,
        confidence=0.72 if statement.excerpt else 0.78,
        sentence=statement.sentence.index,
        rests_on=(token.index,),
        tells=material.render(statement.indices),
        asks=f"word {token.analysis.lemma_id}",
    )


def _feedback(other: Token) -> str:
    meaning = sure_meaning(other)
    shown = f"، ومعناها «{meaning}»" if meaning else ""
    return f"وردت كلمة {quoted(bare(other.surface))} في موضع آخر من المقال{shown}."


def _options(material: Material, statement: Statement, token: Token) -> list[Token]:
    """Words of the article, of the same form, other root and other meaning, not in the same sentence."""
    here = {material.fold(index) for index in range(statement.sentence.first, statement.sentence.last)}
    pool = [
        other
        for other in material.words_of(token.analysis.pos)
        if abs(other.analysis.zipf - token.analysis.zipf) <= 1.2
        and candidates.same_kind(other, token)
        and not lexis.is_set(other)
        and form(other) == form(token)
        and material.fold(other.index) not in here
    ]
    material.rng("cloze", token.index).shuffle(pool)
    taken = set(lexis.kindred(lexis.senses(token)))
    chosen: list[Token] = []
    for other in pool:
        meanings = lexis.senses(other)
        if meanings & taken or not meanings:
            continue
        taken |= lexis.kindred(meanings)
        chosen.append(other)
        if len(chosen) == 3:
            break
    return chosen

"""What someone said: the clause after أنّ, beside what others said and the same clause turned false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Quotation
from quizzes.generator.explain import proof
from quizzes.generator.kinds.statement import feedback
from quizzes.generator.language.reporting import BY_FORM, Saying
from quizzes.generator.material import Material
from quizzes.generator.phrases import full_last
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement, whole_from
from quizzes.generator.swaps import variants, written
from quizzes.generator.wording import bare, question, quoted

LONGEST = 15  # words of an option


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    said = {
        quotation.verb: clause
        for quotation in material.document.quotations
        if (clause := _said(material, quotation))
    }
    for quotation in material.document.quotations:
        if quotation.verb in said:
            found = _ask(material, quotation, said)
            if isinstance(found, str):
                material.refuse(f"what_said: {found}")
            else:
                yield found


def _said(material: Material, quotation: Quotation) -> tuple[int, ...] | None:
    """What was said, short enough for an option and able to stand alone."""
    if quotation.direct or quotation.speaker is None:
        return None
    clause = whole_from(material, material.sentence_of(quotation.verb), quotation.first)
    if isinstance(clause, str) or len(clause) > LONGEST or material.fold(clause[0] - 1) != "ان":
        return None
    return clause


def _ask(material: Material, quotation: Quotation, said: dict[int, tuple[int, ...]]) -> Proposal | str:
    saying = BY_FORM.get(bare(material.unjoined(quotation.verb)))
    speaker = material.document.phrases[quotation.speaker or 0]
    last = full_last(material, speaker)
    if saying is None or saying.preposition or not speaker.sure or speaker.first != quotation.verb + 1:
        return "no plain verb of saying before its speaker"
    named = range(speaker.first, last)
    if leans(material, named) or (last - speaker.first < 2 and material.tokens[speaker.first].entity is None):
        return "the speaker cannot stand alone"
    clause = said[quotation.verb]
    options = _options(material, quotation, clause, said, saying)
    if len(options) < 3:
        return "too few other things said"
    sentence = material.sentence_of(quotation.verb)
    verb = material.unjoined(quotation.verb)
    return Proposal(
        kind="what_said",
        rule="what_said/clause",
        skill="detail",
        stem=question(f"ماذا {verb} {material.render(named)} بحسب المقال"),
        key=_shown(material.render(clause), saying),
        distractors=tuple(options[:3]),
        evidence=material.evidence(sentence),
        explanation=proof(material, sentence.index, (quotation.verb, *clause)),
        confidence=0.87,
        sentence=sentence.index,
        rests_on=(quotation.verb, *clause),
        tells=material.render((*named, *clause)),
        asks=f"said {quotation.first}",
    )


def _shown(text: str, saying: Saying) -> str:
    return (
        f"{saying.particle} {text}".replace("ان ", "أن ", 1)
        if saying.particle == "ان"
        else f"{saying.particle} {text}"
    )


def _options(
    material: Material,
    quotation: Quotation,
    clause: tuple[int, ...],
    said: dict[int, tuple[int, ...]],
    saying: Saying,
) -> list[Option]:
    """The clause turned false in three ways, or what three others said."""
    false = variants(material, material.sentence_of(quotation.verb), clause)
    if false is not None:
        return [Option(_shown(written(material, clause, made), saying), feedback(made)) for made in false]
    speaker = _speaker(material, quotation)
    lemmas = material.lemmas(clause)
    others: list[Option] = []
    for verb, other in said.items():
        quote = next(one for one in material.document.quotations if one.verb == verb)
        who = _speaker(material, quote)
        near = 0.6 <= len(other) / len(clause) <= 1.7
        if who & speaker or not near or len(material.lemmas(other) & lemmas) > len(lemmas) / 2:
            continue
        others.append(
            Option(
                _shown(material.render(other), saying),
                f"هذا قول آخر في المقال، قائله {quoted(_name(material, quote))}.",
            )
        )
    return others[:3]


def _speaker(material: Material, quotation: Quotation) -> frozenset[str]:
    phrase = material.document.phrases[quotation.speaker or 0]
    return material.lemmas(range(phrase.first, phrase.last))


def _name(material: Material, quotation: Quotation) -> str:
    phrase = material.document.phrases[quotation.speaker or 0]
    return material.render(range(phrase.first, full_last(material, phrase)))

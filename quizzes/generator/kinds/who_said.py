"""Who said it, and what was said: from a verb of saying, its speaker and the clause after أنّ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Quotation
from quizzes.generator.actors import other_bodies, other_people
from quizzes.generator.explain import proof
from quizzes.generator.language.reporting import BY_FORM, Saying
from quizzes.generator.material import Material
from quizzes.generator.people import is_role, people, person_named
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement, whole_from
from quizzes.generator.wording import bare, question, quoted

SHORTEST, LONGEST = 4, 16  # words of a quotation in a stem


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for quotation in material.document.quotations:
        saying = BY_FORM.get(bare(material.unjoined(quotation.verb)))
        if saying is None:
            material.refuse("who_said: no verb of saying that is listed")
            continue
        found = _person(material, quotation, saying) or _body(material, quotation, saying)
        if isinstance(found, str):
            material.refuse(f"who_said: {found}")
        else:
            yield found


def _person(material: Material, quotation: Quotation, saying: Saying) -> Proposal | str | None:
    """A person whom the article names between the verb and what was said; None if there is none."""
    here = [one for one in people(material) if quotation.verb < one.first and one.last <= quotation.first]
    if not here and quotation.speaker is not None:
        speaker = material.document.phrases[quotation.speaker]
        again = person_named(material, speaker.first, speaker.last)
        here = [again] if again is not None and speaker.first == quotation.verb + 1 else []
    elif here and not _office(material, range(quotation.verb + 1, here[0].first)):
        return None
    if len(here) != 1:
        return None
    sentence = material.sentence_of(quotation.verb)
    stem = _stem(material, quotation, saying, "مَن", saying.masculine)
    if len(stem) == 1:
        return stem[0]
    others = other_people(material, here[0], sentence)
    if len(others) < 2:
        return "too few other people"
    return _proposal(material, quotation, stem[1], key=here[0].text(material), others=others)


def _office(material: Material, between: range) -> bool:
    """Whether only the speaker's office stands between the verb and the name: nothing at all, or nouns."""
    return len(between) <= 4 and all(
        material.tokens[index].analysis.pos in {"NOUN", "ADJ"} and is_role(material, between[0])
        for index in between
    )


def _body(material: Material, quotation: Quotation, saying: Saying) -> Proposal | str:
    if quotation.speaker is None or quotation.direct:
        return "no speaker"
    speaker = material.document.phrases[quotation.speaker]
    last = full_last(material, speaker)
    if not speaker.sure or speaker.first != quotation.verb + 1 or ending(material.tokens[speaker.head]):
        return "the speaker does not follow the verb"
    if (
        is_person(material, speaker)
        or not is_body(material, speaker)
        or leans(material, range(speaker.first, last))
    ):
        return "the speaker is no one"
    stem = _stem(material, quotation, saying, "ما الجهة التي", saying.feminine)
    if len(stem) == 1:
        return stem[0]
    others = other_bodies(material, speaker.first, last, material.sentence_of(quotation.verb))
    if len(others) < 2:
        return "too few other bodies"
    return _proposal(
        material, quotation, stem[1], key=material.render(range(speaker.first, last)), others=others
    )


def _stem(material: Material, quotation: Quotation, saying: Saying, asked: str, verb: str) -> tuple[str, ...]:
    """("", the stem), or why there is none."""
    if quotation.direct:
        words = range(quotation.first, quotation.last)
        inner = [material.tokens[index].surface for index in words]
        if not SHORTEST <= len(words) <= LONGEST or any(mark in '«»"():' for mark in inner):
            return ("a quotation too long or too short",)
        return "", f"{asked} {verb} بحسب المقال: {quoted(material.render(words))}؟"
    said = whole_from(material, material.sentence_of(quotation.verb), quotation.first)
    if isinstance(said, str):
        return (said,)
    before = saying.preposition if saying.preposition == "ب" else f"{saying.preposition} "
    return "", question(
        f"{asked} {verb} {before}{saying.particle} {material.render(said)}".replace("  ", " ")
    )


def _proposal(
    material: Material, quotation: Quotation, stem: str, *, key: str, others: list[Option]
) -> Proposal:
    sentence = material.sentence_of(quotation.verb)
    return Proposal(
        kind="who_said",
        rule="who_said/person" if stem.startswith("مَن") else "who_said/body",
        skill="detail",
        stem=stem,
        key=key,
        distractors=tuple(others[:3]),
        evidence=material.evidence(sentence),
        explanation=proof(material, sentence.index, range(quotation.verb, quotation.last)),
        confidence=0.9,
        sentence=sentence.index,
        rests_on=(quotation.verb, *range(quotation.first, quotation.last)),
        tells=f"{key} {material.render(range(quotation.first, quotation.last))}",
        asks=f"said {quotation.first}",
    )

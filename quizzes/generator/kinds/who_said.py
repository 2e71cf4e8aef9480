"""Who said it, and what was said: from a verb of saying, its speaker and the clause after أنّ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Quotation
from quizzes.generator.actors import other_bodies, other_people
from quizzes.generator.explain import proof
from quizzes.generator.language.reporting import BY_FORM, Saying
from quizzes.generator.material import Material
from quizzes.generator.people import people
from quizzes.generator.phrases import ending, full_last, is_body, is_person
from quizzes.generator.proposal import Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement, whole_from
from quizzes.generator.wording import bare, question


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for quotation in material.document.quotations:
        found = _ask(material, quotation)
        if isinstance(found, str):
            material.refuse(f"who_said: {found}")
        else:
            yield found


def _ask(material: Material, quotation: Quotation) -> Proposal | str:
    saying = BY_FORM.get(bare(material.unjoined(quotation.verb)))
    if saying is None or quotation.speaker is None or quotation.direct:
        return "no indirect speech with a speaker"
    speaker = material.document.phrases[quotation.speaker]
    sentence = material.sentence_of(quotation.verb)
    if not speaker.sure or speaker.first != quotation.verb + 1:
        return "the speaker does not follow the verb"
    last = full_last(material, speaker)
    if ending(material.tokens[speaker.head]) or leans(material, range(speaker.first, last)):
        return "the speaker cannot stand alone"
    said = whole_from(material, sentence, quotation.first)
    if isinstance(said, str):
        return said
    person = next((one for one in people(material) if one.first == speaker.first), None)
    if person is None and (is_person(material, speaker) or not is_body(material, speaker)):
        return "the speaker is no one"
    others = (
        other_people(material, person, sentence)
        if person
        else other_bodies(material, speaker.first, last, sentence)
    )
    if len(others) < 2:
        return "too few other speakers"
    return Proposal(
        kind="who_said",
        rule="who_said/person" if person else "who_said/body",
        skill="detail",
        stem=question(material.render((_opening(saying, person=person is not None), *said))),
        key=person.text(material) if person else material.render(range(speaker.first, last)),
        distractors=tuple(others[:3]),
        evidence=material.evidence(sentence),
        explanation=proof(material, sentence.index),
        confidence=0.88,
        sentence=sentence.index,
        rests_on=(quotation.verb, *range(speaker.first, speaker.last)),
        tells=material.render(said),
        asks=f"said {quotation.first}",
    )


def _opening(saying: Saying, *, person: bool) -> str:
    """مَن أكد أنّ, ما الجهة التي أعلنت أنّ: the verb agrees with what is asked."""
    verb = saying.masculine if person else saying.feminine
    asked = "مَن" if person else "ما الجهة التي"
    linked = (
        f"{saying.preposition}{saying.particle}"
        if saying.preposition == "ب"
        else f"{saying.preposition} {saying.particle}"
    )
    return f"{asked} {verb} {linked.strip()}"

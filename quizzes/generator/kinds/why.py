"""Why and for what purpose: لماذا over a clause with its reason said in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.asides import COMMAS
from quizzes.generator.explain import absent, elsewhere, proof
from quizzes.generator.material import Material
from quizzes.generator.phrases import Matter, ending, is_event, matters
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.reasons import CAUSED, REASONED, Reason, kindred, reasons
from quizzes.generator.refer import leans
from quizzes.generator.solvers import stems
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, question

FEWEST_OTHERS = 2
MARKET_FIGURES = 3  # sums and shares of an article about prices


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    pool = matters(material)
    for statement in told:
        for reason in reasons(material, statement):
            found = _ask(material, statement, reason, pool)
            if isinstance(found, str):
                material.refuse(f"why: {found}")
            else:
                yield found


def _ask(material: Material, statement: Statement, reason: Reason, pool: Sequence[Matter]) -> Proposal | str:
    told, answer = reason.told, reason.answer
    problem = _unfit(material, reason)
    if problem:
        return problem
    options = _options(material, statement, reason, pool)
    if len(options) < FEWEST_OTHERS:
        return "too few other reasons"
    return Proposal(
        kind="why",
        rule=f"why/{reason.opener}",
        skill="detail",
        stem=question("لماذا " + material.render((material.unjoined(told[0]), *told[1:]))),
        key=reason.shown(material.render(answer)),
        distractors=tuple(options),
        evidence=material.evidence(statement.sentence),
        explanation=(
            f"{proof(material, statement.sentence.index, (*told, *answer))} "
            f"يدلّ «{reason.opener}» على السبب أو الغاية."
        ),
        confidence=0.89,
        sentence=statement.sentence.index,
        rests_on=(reason.first, *answer),
        tells=material.render((*told, *answer)),
        harder=1,
    )


def _unfit(material: Material, reason: Reason) -> str | None:
    """Why clause and reason make no question."""
    told, answer = reason.told, reason.answer
    clause = next((one for one in material.document.clauses if one.verb == told[0]), None)
    if clause is None or clause.negated or material.tokens[told[0]].analysis.voice == "Pass":
        return "no clause that opens with its verb"
    if reason.opener in CAUSED and _event_before(material, told):
        return "a reason of the doing right before it"
    verbs = [index for index in told[1:] if material.tokens[index].analysis.pos == "VERB"]
    if any(material.tokens[index].surface in COMMAS for index in told):
        return "an aside before the reason"
    if verbs and (len(verbs) > 1 or folded(material.tokens[told[0]].analysis.lemma) != "كان"):
        return "another verb before the reason"
    alone = len(answer) == 1 and material.tokens[answer[0]].analysis.definite != "Def"
    if not answer or alone or len(told) < 4 or leans(material, told) or leans(material, [*told, *answer]):
        return "no whole clause and reason"
    return None if reason.closed else "the reason goes on in a clause of its own"


def _event_before(material: Material, told: Sequence[int]) -> bool:
    """يربطون الحرائق بارتفاع الحرارة نتيجة ...: the reason may be that of what the preposition governs."""
    for index in reversed(told[1:]):
        token = material.tokens[index]
        joined = any(clitic.kind == "preposition" and clitic.before for clitic in token.analysis.clitics)
        if token.analysis.pos == "ADP" or joined:
            head = index if joined else index + 1
            doing = head in told and is_event(material.tokens[head])
            return doing and material.tokens[head].analysis.definite == "Com"  # not على التوالي
    return False


def _options(
    material: Material, statement: Statement, reason: Reason, pool: Sequence[Matter]
) -> list[Option]:
    """Other matters after the same opener: no reason of the article, nothing said of the same subject."""
    answer = reason.answer
    key, first = material.lemmas(answer), material.tokens[answer[0]]
    asked = material.lemmas(reason.told[:3])
    given = {
        index
        for one in material.document.connectives
        for index in range(one.first, min(one.last + 8, material.sentence_of(one.first).last))
    }
    chosen: list[Option] = []
    taken: set[str] = set()
    for matter in sorted(pool, key=lambda matter: (abs(matter.words() - len(answer)), matter.head)):
        own = material.lemmas(matter.indices)
        sentence = material.document.sentences[matter.sentence]
        head = material.tokens[matter.head]
        if (
            matter.sentence == statement.sentence.index
            or matter.head in given
            or ending(head) not in {"", "ين"}
        ):
            continue
        if head.entity is not None or not is_event(head) or matter.indices[0] != matter.head:
            continue
        if head.analysis.definite != first.analysis.definite or matter.words() > 2 * len(answer):
            continue
        if own & (key | asked | taken) or asked <= material.lemmas(range(sentence.first, sentence.last)):
            continue
        if not REASONED.isdisjoint(map(material.fold, matter.indices)):
            continue
        if any(clitic.kind == "preposition" for clitic in head.analysis.clitics) or any(
            material.tokens[index].kind == "number" for index in matter.indices
        ):
            continue
        text = matter.text(material)
        chosen.append(Option(reason.with_opener(text), elsewhere(material, text, matter.indices)))
        taken |= own
    return (chosen + _general(material, reason))[:3]


def _general(material: Material, reason: Reason) -> list[Option]:
    """Reasons that fit any news and that the article does not speak of, those as long as the key first."""
    said = stems(material.document.text)
    figures = [one for one in material.document.entities if one.kind in {"money", "percent"}]
    offered = kindred(reason.opener, of_markets=len(figures) >= MARKET_FIGURES)
    spare = [text for text in offered if not stems(text) & said]
    material.rng("why", reason.first).shuffle(spare)
    spare.sort(key=lambda text: abs(len(text.split()) - len(reason.answer)) > 1)
    return [Option(shown, absent(shown)) for shown in map(reason.with_opener, spare[:3])]

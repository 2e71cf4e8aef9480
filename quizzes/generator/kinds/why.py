"""Why and for what purpose: لماذا over a clause with its reason said in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Connective
from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.material import Material
from quizzes.generator.phrases import Matter, ending, is_event, matters, stretch
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import question

# How a reason may open; what follows is a genitive. Folded.
OPENERS = {
    ("بسبب",): "بسبب",
    ("نتيجه",): "نتيجة",
    ("بفعل",): "بفعل",
    ("جراء",): "جرّاء",
    ("بفضل",): "بفضل",
    ("بهدف",): "بهدف",
    ("بغيه",): "بغية",
    ("بغرض",): "بغرض",
    ("من", "اجل"): "من أجل",
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    pool = matters(material)
    reasons = [one for one in material.document.connectives if one.kind in {"cause", "purpose"}]
    for statement in told:
        if statement.clause is None or statement.light or statement.clause.negated:
            continue
        for reason in reasons:
            if statement.sentence.first <= reason.first < statement.sentence.last:
                found = _ask(material, statement, reason, pool)
                if isinstance(found, str):
                    material.refuse(f"why: {found}")
                else:
                    yield found


def _ask(
    material: Material, statement: Statement, reason: Connective, pool: Sequence[Matter]
) -> Proposal | str:
    opener = OPENERS.get(tuple(material.fold(index) for index in range(reason.first, reason.last)))
    if opener is None:
        return "a reason of another form"
    told = [index for index in statement.indices if index < reason.first]
    if told and material.tokens[told[-1]].kind == "punctuation":
        told.pop()
    answer = stretch(material, reason.last, statement.sentence.last)
    problem = _unfit(material, reason, told, answer)
    if problem:
        return problem
    options = _options(material, statement, answer, pool, opener)
    if len(options) < 3:
        return "too few other reasons"
    return Proposal(
        kind="why",
        rule=f"why/{opener}",
        skill="detail",
        stem=question("لماذا " + material.render((material.unjoined(told[0]), *told[1:]))),
        key=f"{opener} {material.render(answer)}",
        distractors=tuple(options),
        evidence=material.evidence(statement.sentence),
        explanation=(
            f"{proof(material, statement.sentence.index, (*told, *answer))} "
            f"يدلّ «{opener}» على السبب أو الغاية."
        ),
        confidence=0.89,
        sentence=statement.sentence.index,
        rests_on=(reason.first, *answer),
        tells=material.render(statement.indices),
        harder=1,
    )


def _unfit(
    material: Material, reason: Connective, told: Sequence[int], answer: tuple[int, ...]
) -> str | None:
    """Why clause and reason make no question."""
    if not told or told[-1] < reason.first - 2:
        return "the reason is far from its clause"
    if any(material.tokens[index].analysis.pos == "VERB" for index in told[1:]):
        return "another verb before the reason"
    if len(answer) < 2 or len(told) < 4 or leans(material, told) or leans(material, [*told, *answer]):
        return "no whole clause and reason"
    following = answer[-1] + 1
    if material.tokens[following].kind != "punctuation" and not material.conjunction(following):
        return "the reason goes on in a clause of its own"
    return None


def _options(
    material: Material, statement: Statement, answer: tuple[int, ...], pool: Sequence[Matter], opener: str
) -> list[Option]:
    """Other matters after the same opener: no reason of the article, nothing said of the same subject."""
    key = material.lemmas(answer)
    asked = material.lemmas(statement.indices[:3])
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
        if any(material.tokens[index].entity is not None for index in matter.indices) or not is_event(head):
            continue
        if head.analysis.definite != material.tokens[answer[0]].analysis.definite:
            continue
        if own & (key | asked | taken) or asked <= material.lemmas(range(sentence.first, sentence.last)):
            continue
        if any(clitic.kind == "preposition" for clitic in head.analysis.clitics):
            continue
        text = matter.text(material)
        chosen.append(
            Option(f"{opener} {text}", elsewhere(text, material.elsewhere(matter.indices, sentence)))
        )
        taken |= own
        if len(chosen) == 3:
            break
    return chosen

"""What the article is about: its lead in one line, beside details of it and beside the lead turned false."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.generator.explain import corrected, proof
from quizzes.generator.figures import within
from quizzes.generator.language.words import COMPARATIVES
from quizzes.generator.material import Material
from quizzes.generator.phrases import Matter, ending, is_event, matters, within_length
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.solvers import stems
from quizzes.generator.statements import Statement
from quizzes.generator.swaps import swaps, written
from quizzes.generator.wording import folded, tidy

_BEST = frozenset(map(folded, COMPARATIVES))
LONGEST = 9  # words
OPENING = 3  # sentences that may tell what the title says
FEWEST_OTHERS = 2
DETAIL = "هذا تفصيل ورد في المقال، وليس موضوعه الرئيس."


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    found = _nominal(material)
    if isinstance(found, str):
        material.refuse(f"headline: {found}")
        found = _lead(material, told)
    if isinstance(found, str):
        material.refuse(f"headline: {found}")
    else:
        yield found


def _nominal(material: Material) -> Proposal | str:
    """A headline without a verb: what is done by the lead, beside details that the article tells once."""
    pool = [_shortened(material, matter) for matter in matters(material)]
    pool = [matter for matter in pool if _headline_like(material, matter)]
    lead = material.body[0].index if material.body else -1
    counts = _weights(material)
    keys = [matter for matter in pool if matter.sentence <= lead]
    if not keys:
        return "no event in the lead"
    key = max(keys, key=lambda matter: _weight(material, matter, counts))
    if _off_title(material, key.text(material)):
        return "the lead's event is not the title's"
    if not material.title and _weight(material, key, counts) < 2:
        return "the lead's event is not what the article is about"
    others = _details(material, pool, key)
    if len(others) < 3:
        return "too few other events"
    text = key.text(material)
    chosen = [Option(other.text(material), DETAIL) for other in others[:3]]
    stem = "أيّ العناوين الآتية أنسب للمقال؟"
    return _proposal(
        material,
        "headline/event",
        stem,
        key=text,
        options=chosen,
        sentence=key.sentence,
        rests_on=key.indices,
    )


def _headline_like(material: Material, matter: Matter) -> bool:
    head = material.tokens[matter.head]
    return (
        matter.indices[:1] == (matter.head,)
        and is_event(head)
        and head.analysis.definite == "Com"
        and 4 <= matter.words() <= LONGEST
        and not ending(head)
    )


def _shortened(material: Material, matter: Matter) -> Matter:
    """Without the last prepositional phrases of a long one."""
    return Matter(within_length(material, matter.indices, LONGEST), matter.head, matter.sentence)


def _weights(material: Material) -> Counter[str]:
    """In how many sentences each lemma stands."""
    counts: Counter[str] = Counter()
    for sentence in material.body:
        counts.update(material.lemmas(range(sentence.first, sentence.last)))
    return counts


def _weight(material: Material, matter: Matter, counts: Counter[str]) -> float:
    lemmas = material.lemmas(matter.indices)
    return sum(counts[lemma] for lemma in lemmas) / (len(lemmas) + 2)


def _off_title(material: Material, text: str, share: int = 2) -> bool:
    """Whether there is a title and the text shares less than one in `share` of its words."""
    title = stems(material.title)
    return len(title & stems(text)) * share < len(title)


def _details(material: Material, pool: Sequence[Matter], key: Matter) -> list[Matter]:
    """Events of other sentences that share little with the key and with each other, near it in length."""
    lemmas = material.lemmas(key.indices)
    head = material.tokens[key.head].analysis.lemma_id
    chosen: list[Matter] = []
    taken: set[str] = set()
    for matter in sorted(pool, key=lambda matter: abs(matter.words() - key.words())):
        own = material.lemmas(matter.indices)
        if matter.sentence == key.sentence or head in own or len(own & lemmas) > 2 or len(own & taken) > 1:
            continue
        chosen.append(matter)
        taken |= own
    return chosen


def _lead(material: Material, told: Sequence[Statement]) -> Proposal | str:
    """The main idea as a statement: the lead's, beside true details and the lead turned false."""
    lead = _opening(material, told)
    if lead is None:
        return "the lead is no statement"
    text = lead.text(material)
    if _off_title(material, text, 3 if lead.sentence == material.body[0] else 2):
        return "the lead is not what the title says"
    options: list[Option] = []
    for swap in swaps(material, lead.indices):
        if swap.rule in {"opposite", "nation"}:  # with another name the lead is often absurd
            wrong = written(material, lead.indices, (swap,))
            options.append(Option(wrong, corrected(swap.right, swap.wrong)))
            break
    sentences = {lead.sentence.index}
    for other in sorted(
        told, key=lambda one: (_counts(material, one), abs(len(one.indices) - len(lead.indices)))
    ):
        near = 0.45 <= len(other.indices) / len(lead.indices) <= 2
        used = other.sentence.index in sentences
        unlike = (other.verb is None) != (lead.verb is None)
        if other.excerpt or used or unlike or not near or _tells_the_same(material, other, lead):
            continue
        if len(options) >= FEWEST_OTHERS and _counts(material, other):
            break  # none but numbers are left, and each may answer another question
        sentences.add(other.sentence.index)
        options.append(Option(other.text(material), DETAIL))
        if len(options) == 3:
            break
    if len(options) < FEWEST_OTHERS:
        return "too few other statements"
    stem = "أيّ العبارات الآتية تعبّر عن الفكرة الرئيسة للمقال؟"
    return _proposal(
        material,
        "headline/lead",
        stem,
        key=text,
        options=options,
        sentence=lead.sentence.index,
        rests_on=lead.indices,
    )


def _tells_the_same(material: Material, other: Statement, lead: Statement) -> bool:
    """Whether half of the lead's words are there, or its superlative: beside "prices fell to the lowest in
    six years" the statement that they are the lowest since 2009 is no detail."""
    lemmas = material.lemmas(lead.indices)
    shared = material.lemmas(other.indices) & lemmas
    return len(shared) * 2 > len(lemmas) or bool(_records(material, other) & _records(material, lead))


def _records(material: Material, statement: Statement) -> frozenset[str]:
    """The superlatives of a statement, whatever is joined to them: لأدنى and الأدنى."""
    words = (material.fold(index) for index in statement.indices)
    return frozenset(word.removeprefix("و").removeprefix("ل").removeprefix("ال") for word in words) & _BEST


def _opening(material: Material, told: Sequence[Statement]) -> Statement | None:
    """Of the first sentences' statements the one nearest to the title; without a title the lead."""
    opening = material.body[: OPENING if material.title else 1]
    first = {one.index for one in opening if one.block == opening[0].block}  # the second tells details
    title = stems(material.title)
    leads = [
        one
        for one in told
        if one.sentence.index in first
        and not (one.excerpt or one.inverted)
        and (one.sentence == material.body[0] or not one.said)  # what is said later is a detail
    ]
    return max(leads, key=lambda one: len(title & stems(one.text(material))), default=None)


def _counts(material: Material, statement: Statement) -> bool:
    """Whether a number or date stands in it: shown as an option it would answer another question."""
    return any(one.value is not None or one.kind == "date" for one in within(material, statement.indices))


def _proposal(
    material: Material,
    rule: str,
    stem: str,
    *,
    key: str,
    options: Sequence[Option],
    sentence: int,
    rests_on: tuple[int, ...],
) -> Proposal:
    return Proposal(
        kind="headline",
        rule=rule,
        skill="main_idea",
        stem=stem,
        key=tidy(key),
        distractors=tuple(options),
        evidence=material.evidence(material.document.sentences[sentence]),
        explanation=f"يدور المقال كلّه حول هذا، ويرد في مطلعه. {proof(material, sentence)}",
        confidence=0.82,
        sentence=sentence,
        rests_on=rests_on,
        tells=" ".join((key, *(option.text for option in options))),
        asks="main idea",
        harder=1,
    )

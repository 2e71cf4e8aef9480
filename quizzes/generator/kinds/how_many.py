"""How many and how much: كم before a counted noun, كم بلغ, بأيّ نسبة, and numbers left out of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity
from quizzes.generator.explain import corrected, proof
from quizzes.generator.figures import bounded, highest_at, in_a_name, numerals_of
from quizzes.generator.material import Material
from quizzes.generator.numerals import numeral_in, other_numerals
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.typed import typed_forms
from quizzes.generator.wording import DIGITS, bare, folded, question, tidy

_AMOUNT = {"بلغ": "كم بلغ", "بلغت": "كم بلغت", "يبلغ": "كم يبلغ", "تبلغ": "كم تبلغ"}
_UNSPECIFIC = frozenset(
    map(folded, ("أكثر", "نحو", "حوالي", "قرابة", "زهاء", "أقل", "بين", "من", "إلى", "حتى", "وحتى"))
)


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted:
            continue
        inside = frozenset(statement.indices)
        for entity in material.document.entities:
            if entity.kind not in {"number", "money", "percent"} or entity.first not in inside:
                continue
            found = _ask(material, statement, entity)
            if isinstance(found, str):
                material.refuse(f"how_many: {found}")
            else:
                yield found


def _ask(material: Material, statement: Statement, entity: Entity) -> Proposal | str:
    if not entity.sure or any(index not in statement.indices for index in range(entity.first, entity.last)):
        return "unsure number"
    if material.conjunction(entity.first) or in_a_name(material, entity):
        return "a number in a name or a list"
    if bounded(material, entity):
        return "a bound that other numbers keep too"
    text = material.render(range(entity.first, entity.last))
    rng = material.rng("how_many", entity.first)
    highest = highest_at(material, entity.first)
    others = other_numerals(text, rng, avoid=_same_unit(material, entity), highest=highest)
    if len(others) < 3:
        return "no other numbers of one kind"
    counted = _counted(material, statement, entity)
    stem, shown, rule = counted or _amount(material, statement, entity) or _gap(material, statement, entity)
    key, options = (shown(text), [shown(other) for other in others])
    return Proposal(
        kind="how_many",
        rule=rule,
        skill="detail",
        stem=stem,
        key=key,
        distractors=tuple(Option(option, corrected(key, option)) for option in options),
        evidence=material.evidence(statement.sentence),
        explanation=proof(material, statement.sentence.index, statement.indices),
        confidence=0.9 if rule != "how_many/gap" else 0.81,
        sentence=statement.sentence.index,
        accepted=typed_forms(key),
        rests_on=tuple(range(entity.first, entity.last)),
        tells=material.render(statement.indices),
        asks=f"number {entity.key} {entity.unit or ''}",
    )


def _same_unit(material: Material, entity: Entity) -> frozenset[str]:
    """Numbers of the article that count the same: as an option they might be right of something near."""
    found = numerals_of(material)
    match = numeral_in(entity.text)
    return found - ({match.group().translate(DIGITS)} if match else set())


def _shown_with(noun: str):  # type: ignore[no-untyped-def]
    return lambda number: tidy(f"{number} {noun}")


def _counted(material: Material, statement: Statement, entity: Entity):  # type: ignore[no-untyped-def]
    """كم دولةً تمتلك قنصليات ...: the counted noun is singular and accusative in the text already."""
    match = numeral_in(entity.text)
    noun = entity.last
    if entity.kind != "number" or match is None or noun not in statement.indices or "." in match.group():
        return None
    if folded(entity.text) != folded(match.group()) or material.fold(entity.first - 1) in _UNSPECIFIC:
        return None  # 340 ألف طن, نحو 40 طنا
    value, token = int(match.group().translate(DIGITS).replace(",", "")), material.tokens[noun]
    if (
        not value % 100 >= 11
        or token.analysis.pos != "NOUN"
        or token.analysis.number != "Sing"
        or entity.unit is None
    ):
        return None
    before = (
        statement.indices[statement.indices.index(entity.first) - 1]
        if entity.first != statement.indices[0]
        else None
    )
    direct = statement.verb is not None and before is not None and _is_argument(material, statement, entity)
    if not direct:
        return None
    rest = [index for index in statement.indices if index not in range(entity.first, noun + 1)]
    if leans(material, rest) or material.conjunction(noun + 1):  # 1240 طالبا وطالبة
        return None
    stem = question(material.render(("كم", token.surface, material.unjoined(rest[0]), *rest[1:])))
    return stem, _shown_with(material.spelled(noun)), "how_many/counted"


def _is_argument(material: Material, statement: Statement, entity: Entity) -> bool:
    """Whether the counted noun is subject or object of the statement's own verb."""
    clause = statement.clause
    if clause is None or statement.light or clause.negated:
        return False
    for place in (clause.subject, clause.object):
        if place is not None:
            phrase = material.document.phrases[place]
            if (
                phrase.sure
                and phrase.first <= entity.first < phrase.last
                and entity.first - phrase.first <= 0
            ):
                return True
    return False


def _amount(material: Material, statement: Statement, entity: Entity):  # type: ignore[no-untyped-def]
    """كم بلغ معدل نمو الاقتصاد ...: the verb says that a number follows."""
    if statement.verb is None:
        return None
    opening = _AMOUNT.get(bare(material.unjoined(statement.verb)))
    before = material.fold(entity.first - 1)
    if opening is None or before in _UNSPECIFIC or entity.last - 1 > statement.indices[-1]:
        return None
    rest = [index for index in statement.indices[1:] if not entity.first <= index < entity.last]
    tail = [index for index in statement.indices if index >= entity.last]
    if tail or leans(material, rest):
        return None
    return question(material.render((opening, *rest))), _shown_with(""), "how_many/amount"


def _gap(material: Material, statement: Statement, entity: Entity):  # type: ignore[no-untyped-def]
    gapped = statement.gapped(material, entity.first, entity.last)
    stem = f"أيّ عدد يكمل {statement.called} بحسب المقال؟ {gapped}"
    return stem, _shown_with(""), "how_many/gap"

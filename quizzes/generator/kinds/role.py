"""Who someone is: the office beside a name among offices of its sort, and the name that an office has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.actors import other_people
from quizzes.generator.explain import corrected, proof
from quizzes.generator.language.people import BODIES
from quizzes.generator.language.roles import OFFICES, ONE_HOLDER, TEAM_OFFICES
from quizzes.generator.material import Material
from quizzes.generator.offices import office
from quizzes.generator.people import Person, people
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

_TEAMS = frozenset(map(folded, ("فريق", "منتخب", "نادي", "الفريق", "المنتخب", "النادي")))
_BODIES = frozenset(map(folded, BODIES))
# Offices that one person holds at a time.
_ONE_HOLDER = frozenset(map(folded, ONE_HOLDER))
FEWEST_PEOPLE = 2


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    found = [(person, role) for person in people(material) if (role := office(material, person))]
    for person, role in found:
        options = _others(material, person, role, found)
        if len(options) >= 3:
            yield _ask(material, person, role, options)
        else:
            material.refuse("role: too few other offices")
        named = other_people(material, person, material.sentence_of(person.first))
        if len(named) >= FEWEST_PEOPLE and _one_holder(material, role):
            yield _ask_whose(material, person, role, named)
        else:
            material.refuse("role: too few other people")


def _one_holder(material: Material, role: tuple[int, ...]) -> bool:
    """Whether the office is one that one person holds: مدير المصنع, not محلل أسواق, and told once."""
    text = f" {folded(material.render(role))} "
    alone = material.fold(role[0]) in _ONE_HOLDER
    return alone and f" {material.folded_text} ".count(text) == 1


def _others(
    material: Material, person: Person, role: tuple[int, ...], roles: list[tuple[Person, tuple[int, ...]]]
) -> list[Option]:
    """Offices of others in the article, then the neighbours of the key's own office in the same body."""
    chosen: list[Option] = []
    text = material.render(role)
    for other, held in roles:
        shown = material.render(held)
        if other.key == person.key or abs(len(held) - len(role)) > 3 or folded(text) in folded(shown):
            continue
        chosen.append(Option(shown, f"هذه صفة {quoted(other.text(material))} في المقال."))
    return (chosen + _neighbours(material, role))[:3]


def _neighbours(material: Material, role: tuple[int, ...]) -> list[Option]:
    """مدير الفريق - مدرب الفريق, قائد الفريق: offices of the same body that the article does not name."""
    head, rest = bare(material.tokens[role[0]].surface), material.render(role[1:])
    team = material.fold(role[1]) in _TEAMS
    if not team and folded(material.tokens[role[1]].analysis.lemma) not in _BODIES:
        return []
    offices = TEAM_OFFICES if team else OFFICES
    if head not in offices or material.fold(role[1]) in {"رييس", "عام"}:
        return []
    spare = [
        office
        for office in offices
        if office != head and folded(f"{office} {rest}") not in material.folded_text
    ]
    material.rng("role", role[0]).shuffle(spare)
    return [Option(f"{office} {rest}", corrected(head, office)) for office in spare]


def _ask_whose(
    material: Material, person: Person, role: tuple[int, ...], named: Sequence[Option]
) -> Proposal:
    """مَن مدير الميناء؟ The key is the name, beside other people of the article."""
    sentence = material.sentence_of(person.first)
    name, text = person.text(material), material.render(role)
    feminine = material.fold(role[0]).endswith("ه")
    return Proposal(
        kind="role",
        rule="role/whose",
        skill="detail",
        stem=f"مَن {'هي' if feminine else 'هو'} {text} بحسب المقال؟",
        key=name,
        distractors=tuple(named),
        evidence=material.evidence(sentence),
        explanation=proof(material, sentence.index),
        confidence=0.9,
        sentence=sentence.index,
        rests_on=(*range(person.first, person.last), *role),
        tells=f"{name} {text}",
        asks=f"role {person.key}",
    )


def _ask(material: Material, person: Person, role: tuple[int, ...], options: list[Option]) -> Proposal:
    sentence = material.sentence_of(person.first)
    name = person.text(material)
    return Proposal(
        kind="role",
        rule="role/apposition",
        skill="detail",
        stem=f"ما صفة {name} كما وردت في المقال؟",
        key=material.render(role),
        distractors=tuple(options),
        evidence=material.evidence(sentence),
        explanation=proof(material, sentence.index),
        confidence=0.89,
        sentence=sentence.index,
        rests_on=(*range(person.first, person.last), *role),
        tells=f"{name} {material.render(role)}",
        asks=f"role {person.key}",
    )

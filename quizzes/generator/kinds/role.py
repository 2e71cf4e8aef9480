"""Who someone is: the office that follows a person's name, beside other offices of the same sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generator.explain import corrected, proof
from quizzes.generator.language.people import BODIES
from quizzes.generator.language.roles import OFFICES, TEAM_OFFICES
from quizzes.generator.language.words import RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.people import Person, is_role, people
from quizzes.generator.phrases import stretch
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import leans
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

_TEAMS = frozenset(map(folded, ("فريق", "منتخب", "نادي", "الفريق", "المنتخب", "النادي")))
_AFTER = frozenset(map(folded, RELATIVES)) | {"ان", "بان", "عن", "الي"}
_BODIES = frozenset(map(folded, BODIES))
# To whom something was said.
_RECIPIENTS = frozenset(
    map(
        folded,
        ("لوكالة", "لصحيفة", "لقناة", "للصحفيين", "للصحافيين", "للمراسلين", "لإذاعة", "لموقع", "لمجلة"),
    )
)
LONGEST = 9


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    found = [(person, role) for person in people(material) if (role := _role(material, person))]
    for person, role in found:
        options = _others(material, person, role, found)
        if len(options) < 3:
            material.refuse("role: too few other offices")
            continue
        yield _ask(material, person, role, options)


def _role(material: Material, person: Person) -> tuple[int, ...] | None:
    """The office right after the name, after a comma or none, up to where its phrase ends."""
    first = person.last
    sentence = material.sentence_of(person.first)
    if first < sentence.last and material.tokens[first].surface in {"،", ","}:
        first += 1
    if first >= sentence.last or not is_role(material, first):
        return None
    indices = _without_recipient(material, stretch(material, first, sentence.last))
    if not 2 <= len(indices) <= LONGEST or leans(material, indices):
        return None
    return indices if _ends(material, indices[-1] + 1) else None


def _without_recipient(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """المتحدث باسم الشركة (لوكالة الأنباء): not to whom it was said."""
    for place, index in enumerate(indices):
        if place > 1 and material.fold(index) in _RECIPIENTS:
            return indices[:place]
    return indices


def _ends(material: Material, after: int) -> bool:
    """Whether the office ends before this token: at a mark, a new clause, what was said or to whom."""
    if after >= len(material.tokens):
        return True
    token = material.tokens[after]
    word = material.fold(after)[material.conjunction(after) :]
    return (
        token.kind == "punctuation" or token.analysis.pos in {"SCONJ", "VERB"} or word in _AFTER | _RECIPIENTS
    )


def _others(
    material: Material, person: Person, role: tuple[int, ...], roles: list[tuple[Person, tuple[int, ...]]]
) -> list[Option]:
    """Offices of others in the article, then the neighbours of the key's own office in the same body."""
    chosen: list[Option] = []
    text = material.render(role)
    for other, office in roles:
        shown = material.render(office)
        if other.key == person.key or abs(len(office) - len(role)) > 3 or folded(text) in folded(shown):
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

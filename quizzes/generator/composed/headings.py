"""Which section of the article an extract comes from: its headings are what there is to choose among."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from quizzes.arabic.document import Block, Sentence
from quizzes.generator.borders import opens_with_a_cut
from quizzes.generator.explain import proof
from quizzes.generator.gates import LONGEST_STEM, deictic
from quizzes.generator.lexis import roots
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal, Slot
from quizzes.generator.refer import leans
from quizzes.generator.solvers import stems
from quizzes.generator.starts import has_subject
from quizzes.generator.statements import Statement
from quizzes.generator.wording import folded, quoted, tidy, words

FEWEST, MOST = 3, 4
SHORTEST, LONGEST = 6, 32  # words of an extract
SURE = 0.86
_SPEECH = frozenset('«»:؟!"“”')  # words of someone, who may be named before
_NOT = frozenset({"لم", "لن", "لا"})
_VALUES = frozenset({"number", "money", "percent", "date"})


@dataclass(frozen=True, slots=True)
class Section:
    heading: Block
    text: str  # of the heading
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """One sentence of a section or two in a row, without the و that joins it to what stands before."""

    section: Section
    indices: range
    text: str


def compose(
    material: Material, told: Sequence[Statement], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Extracts of two sections or more to be matched; with fewer of them, the heading of one is chosen.

    An answer may belong to two extracts and another to none, so nothing is found by striking out.
    """
    sections = _sections(material)
    if len(sections) < FEWEST:
        return
    found = _mixed(
        section_extracts
        for section in sections
        if (section_extracts := _extracts(material, section, sections))
    )
    if len(found) >= FEWEST and len({extract.section.text for extract in found}) > 1:
        yield _match(material, found, sections)
        return
    material.refuse("headings: too few extracts that fit one section alone")
    for extract in found:
        yield from _choose(material, extract, sections)


def _mixed(ranked: Iterable[list[Extract]]) -> list[Extract]:
    """The best of each section, then the second best, as many as a question holds; in the text's order."""
    rounds = zip_longest(*ranked)
    chosen = [extract for one_each in rounds for extract in one_each if extract is not None][:MOST]
    return sorted(chosen, key=lambda extract: extract.indices[0])


def _sections(material: Material) -> list[Section]:
    """The headed sections; not under a single word such as الخلاصة, which could stand over anything."""
    found = []
    for heading in material.headings:
        sentences = tuple(one for one in material.body if material.section(one) == heading)
        text = tidy(material.document.slice(heading.start, heading.end))
        if sentences and len(words(text)) > 1:
            found.append(Section(heading, text, sentences))
    return found if len({folded(one.text) for one in found}) == len(found) else []


def _extracts(material: Material, section: Section, sections: Sequence[Section]) -> list[Extract]:
    """Up to two extracts that share no sentence, those first that are most surely of this section alone."""
    ranked: list[tuple[tuple[bool, int, int], Extract]] = []
    for sentences in _spans(section):
        indices = range(_opening(material, sentences[0].first), sentences[-1].last)
        text = tidy(material.render((material.unjoined(indices[0]), *indices[1:])))
        echoed = any(stems(text) & stems(one.text) for one in sections)
        if echoed or not SHORTEST <= len(words(text)) <= LONGEST or not _stands(material, sentences, indices):
            continue
        bond = _bond(material, indices, section, sections)
        if bond is not None:
            plain = not any(_valued(material, index) for index in indices)
            ranked.append(((plain, bond, -indices[0]), Extract(section, indices, text)))
    chosen: list[Extract] = []
    for _, extract in sorted(ranked, key=lambda one: one[0], reverse=True):
        if not any(set(extract.indices) & set(other.indices) for other in chosen):
            chosen.append(extract)
    return chosen[:2]


def _spans(section: Section) -> Iterator[tuple[Sentence, ...]]:
    for sentence in section.sentences:
        yield (sentence,)
    for one, other in pairwise(section.sentences):
        if one.block == other.block:
            yield one, other


def _opening(material: Material, first: int) -> int:
    """Past قد: it only ties a sentence to what stands before."""
    return first + (material.fold(first)[material.conjunction(first) :] in {"قد", "لقد"})


def _stands(material: Material, sentences: Sequence[Sentence], indices: range) -> bool:
    """Whether the extract says who does it and points at nothing that it leaves behind.

    What the second of two sentences points at stands in the first.
    """
    text = material.document.slice(sentences[0].start, sentences[-1].end)
    first, last = indices[0], sentences[0].last
    if set(text) & _SPEECH or deictic(text) or opens_with_a_cut(material, first):
        return False
    if leans(material, range(first, last)):
        return False
    verb = first + (material.fold(first)[material.conjunction(first) :] in _NOT)
    clause = next((one for one in material.document.clauses if one.verb == verb), None)
    verbal = material.tokens[verb].analysis.pos == "VERB"
    spoken = any(material.tokens[index].analysis.person in {1, 2} for index in indices)
    return not spoken and (not verbal or has_subject(material, clause, verb))


def _valued(material: Material, index: int) -> bool:
    """Whether a number or date is told: that is left to be asked for."""
    place = material.tokens[index].entity
    return place is not None and material.document.entities[place].kind in _VALUES


def _bond(material: Material, indices: range, section: Section, sections: Sequence[Section]) -> int | None:
    """How many more roots of the extract come back in its own section and heading than in any other.

    What every section speaks of ties an extract to none. None where another section is nearer or none is
    near, another heading has such a root, or another sentence says the like.
    """
    own = roots(material, indices)
    spoken: dict[int, frozenset[str]] = {}
    for one in sections:
        heading = own & roots(material, _tokens_of(material, one.heading))
        if heading and one != section:
            return None
        said = [
            own & roots(material, range(s.first, s.last)) for s in one.sentences if s.first not in indices
        ]
        if any(2 * len(roots) > len(own) for roots in said):
            return None
        spoken[one.heading.index] = heading.union(*said)
    everywhere = frozenset.intersection(*spoken.values())
    mine = len(spoken.pop(section.heading.index) - everywhere)
    bond = mine - max(len(found - everywhere) for found in spoken.values())
    return bond if mine and bond >= 0 else None


def _tokens_of(material: Material, block: Block) -> Iterator[int]:
    for sentence in material.document.sentences[block.first : block.last]:
        yield from range(sentence.first, sentence.last)


def _match(material: Material, found: Sequence[Extract], sections: Sequence[Section]) -> Proposal:
    keys = [extract.section.text for extract in found]
    others = [section.text for section in sections if section.text not in keys]
    pool = list(dict.fromkeys([*keys, *others]))[: max(FEWEST, len(set(keys)) + 1)]
    rng = material.rng("headings", *pool)
    in_order = list(pool)
    while pool == in_order:
        rng.shuffle(pool)
    first = material.sentence_of(found[0].indices[0])
    return Proposal(
        kind="headings",
        rule="headings/match",
        format="matching",
        skill="inference",
        stem="تحت أيّ عنوان فرعي في المقال وردت كلّ عبارة من العبارات الآتية؟",
        key="؛ ".join(keys),
        distractors=(),
        slots=tuple(Slot(extract.text, extract.section.text, tuple(pool)) for extract in found),
        evidence=material.evidence(first),
        explanation=" ".join(_why(material, extract) for extract in found),
        confidence=SURE,
        sentence=first.index,
        rests_on=tuple(index for extract in found for index in extract.indices),
        also=tuple(material.sentence_of(extract.indices[0]).index for extract in found),
        tells=" ".join(extract.text for extract in found),
        asks="|".join(dict.fromkeys(_asks(extract) for extract in found)),
    )


def _why(material: Material, extract: Extract) -> str:
    sentence = material.sentence_of(extract.indices[0])
    return f"تحت العنوان {quoted(extract.section.text)} {proof(material, sentence.index)}"


def _asks(extract: Extract) -> str:
    return f"section {extract.section.heading.index}"


def _choose(material: Material, extract: Extract, sections: Sequence[Section]) -> Iterator[Proposal]:
    sentence = material.sentence_of(extract.indices[0])
    stem = f"تحت أيّ عنوان فرعي في المقال وردت العبارة الآتية: {quoted(extract.text)}؟"
    if len(words(stem)) > LONGEST_STEM:
        return
    others = [section.text for section in sections if section != extract.section]
    chosen = material.rng("heading", extract.text).sample(others, min(3, len(others)))
    yield Proposal(
        kind="headings",
        rule="headings/choose",
        skill="inference",
        stem=stem,
        key=extract.section.text,
        distractors=tuple(
            Option(other, f"ليست العبارة من القسم الذي عنوانه {quoted(other)}.") for other in chosen
        ),
        evidence=material.evidence(sentence),
        explanation=_why(material, extract),
        confidence=SURE,
        sentence=sentence.index,
        rests_on=tuple(extract.indices),
        tells=extract.text,
        asks=_asks(extract),
    )

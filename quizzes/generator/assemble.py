"""From many proposals to one set: it covers the text, mixes skills, asks nothing twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from quizzes.generator.composed import COMPOSED, TWICE
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.solvers import echo, longest
from quizzes.generator.wording import folded

WORDS_FOR_A_QUESTION = 26
FEWEST, MOST = 3, 16
A_SENTENCE = 2  # questions at most that rest on one sentence
LONG_SENTENCE = 30  # tokens; such a sentence may carry one question more
A_KIND_SHARE = 3  # a kind takes at most one question in three, and may always take two
_SAID_WHOLE = frozenset({"true_false", "statement"})  # kinds that ask whether a whole statement holds
SAID_TWICE = 0.45  # of the shorter of two statements: beyond this share of words they say the like
NEW_SECTION = 0.25  # what a question is worth more that is the first of its section
CONTENT_FIRST = 0.5  # of a set: questions on the content are chosen first up to this share
LANGUAGE_SHARE = 0.35  # of a set that has enough on the content, so many questions are on its language


def wanted(material: Material) -> int:
    """How many questions the article carries: 8 to 16 for 300 to 600 words, fewer for a short one."""
    count = sum(token.kind != "punctuation" for token in material.tokens)
    return max(FEWEST, min(MOST, round(count / WORDS_FOR_A_QUESTION)))


def choose(proposals: Sequence[Proposal], material: Material, *, limit: int | None = None) -> list[Proposal]:
    """The best set, in the order of the text; what does not fit beside the others is counted as refused."""
    target = wanted(material)
    target = target if limit is None else min(limit, target)
    left, free = list(proposals), list(proposals)
    chosen: list[Proposal] = []
    while free and len(chosen) < target:
        free = [one for one in free if not (_crowded(one, chosen, material) or repeats(one, chosen[-1:]))]
        fitting = [proposal for proposal in free if _allowed(proposal, chosen, target)]
        content = [proposal for proposal in fitting if proposal.comprehension]
        if content and sum(one.comprehension for one in chosen) < target * CONTENT_FIRST:
            fitting = (
                content  # a word asked for in its sentence would answer what is asked about that sentence
            )
        if not fitting:
            break
        best = max(fitting, key=lambda proposal: _worth(proposal, chosen, material))
        chosen.append(best)
        free.remove(best)
        left.remove(best)
    for proposal in left:
        material.refuse("set: " + (_clash(proposal, chosen, material) or "enough of these"))
    return sorted(
        _balanced(chosen),
        key=lambda proposal: (proposal.skill != "main_idea", proposal.sentence, proposal.evidence.start),
    )


def _balanced(chosen: list[Proposal]) -> list[Proposal]:
    """Without the language questions that would outnumber those on the article's content."""
    content = sum(proposal.comprehension for proposal in chosen)
    kept: list[Proposal] = []
    for proposal in chosen:
        if proposal.comprehension:
            kept.append(proposal)
        elif content > 0 or len(chosen) < FEWEST:
            content -= 1
            kept.append(proposal)
    return kept


def _allowed(proposal: Proposal, chosen: Sequence[Proposal], target: int) -> bool:
    kinds = Counter(other.kind for other in chosen)
    if kinds[proposal.kind] >= max(2, (len(chosen) + 1) // A_KIND_SHARE):
        return False
    if not proposal.comprehension and kinds[proposal.kind] >= 2:
        return False
    again = proposal.kind in COMPOSED and kinds[proposal.kind] > 0
    if again and not _searched_again(proposal, chosen, target):
        return False
    if proposal.skill == "main_idea" and any(other.skill == "main_idea" for other in chosen):
        return False
    if proposal.format == "true_false":
        same = sum(other.format == "true_false" and other.key == proposal.key for other in chosen)
        if 2 * same > kinds["true_false"]:
            return False
    language = sum(not other.comprehension for other in chosen)
    return proposal.comprehension or language < min(target // 2, len(chosen) - language + 1)


def _searched_again(proposal: Proposal, chosen: Sequence[Proposal], target: int) -> bool:
    """Whether a second sentence may be looked for: the set is thin on content, and the first is far."""
    first = [other for other in chosen if other.kind == proposal.kind]
    thin = sum(other.comprehension for other in chosen) < target * CONTENT_FIRST
    apart = all(abs(other.sentence - proposal.sentence) > 1 for other in first)
    return proposal.kind in TWICE and thin and len(first) < 2 and apart


def _clash(proposal: Proposal, chosen: Sequence[Proposal], material: Material) -> str | None:
    """Why a proposal cannot stand beside those already chosen."""
    return "enough on this sentence" if _crowded(proposal, chosen, material) else repeats(proposal, chosen)


def _crowded(proposal: Proposal, chosen: Sequence[Proposal], material: Material) -> bool:
    same = [other for other in chosen if other.sentence == proposal.sentence and other.skill != "main_idea"]
    sentence = material.document.sentences[proposal.sentence]
    most = A_SENTENCE + (sentence.last - sentence.first > LONG_SENTENCE)
    return len(same) >= most and proposal.skill != "main_idea"


def repeats(proposal: Proposal, standing: Sequence[Proposal]) -> str | None:
    """Whether one of those that stand asks the same already, or one gives away what the other asks."""
    for other in standing:
        if _asked(proposal) & _asked(other) or folded(proposal.stem) == folded(other.stem):
            return "asked already"
        if _gives_away(proposal, other) or _gives_away(other, proposal):
            return "one answers another"
        if proposal.comprehension and other.comprehension and _overlap(proposal, other) > 0.6:
            return "asked already"
        if {proposal.kind, other.kind} <= _SAID_WHOLE and _shared(proposal.tells, other.tells) > SAID_TWICE:
            return "asked already"
    return None


def _asked(proposal: Proposal) -> set[str]:
    """What it asks about; a question on several things names each."""
    return {folded(part) for part in (proposal.asks or proposal.key).split("|")}


def _gives_away(teller: Proposal, asker: Proposal) -> bool:
    """Whether what one question shows contains the key of another about the same thing."""
    if not asker.comprehension:
        return False
    if asker.kind in _SAID_WHOLE and asker.sentence in {teller.sentence, *teller.also}:
        said = asker.stem if asker.format == "true_false" else asker.key
        shown = teller.tells if teller.also else teller.stem
        if _shared(said, shown) > 0.6:
            return True
    judged = _shown(asker) if asker.kind == "statement" and teller.kind not in _SAID_WHOLE else []
    if any(_shared(text, teller.stem) > 0.6 for text in judged):
        return True  # one of the statements to be judged is told there, or its opposite
    key = f" {folded(asker.sought or asker.key)} "
    if key not in f" {folded(teller.stem)} {folded(teller.tells)} ":
        return False
    near = asker.sentence in {teller.sentence, *teller.also}
    return near or _overlap(teller, asker) > 0.3


def _overlap(one: Proposal, other: Proposal) -> float:
    return _shared(one.stem, other.stem)


def _shared(one: str, other: str) -> float:
    first, second = set(folded(one).split()), set(folded(other).split())
    return len(first & second) / max(1, min(len(first), len(second)))


def _worth(proposal: Proposal, chosen: Sequence[Proposal], material: Material) -> float:
    kinds = Counter(other.kind for other in chosen)
    sections = Counter(_place(other, material) for other in chosen)
    worth = proposal.confidence - 0.4 * kinds[proposal.kind]
    worth -= 0.12 * sum(other.sentence == proposal.sentence for other in chosen)
    worth -= 0.10 * sections[_place(proposal, material)]
    if material.headings and not sections[_place(proposal, material)]:
        worth += NEW_SECTION
    if proposal.skill == "main_idea":
        worth += 0.5
    language = sum(not other.comprehension for other in chosen)
    if proposal.comprehension:
        worth += 0.15
    elif language < LANGUAGE_SHARE * (len(chosen) + 1):
        worth += 0.3
    if proposal.format == "true_false" and any(
        other.format == "true_false" and other.key == proposal.key for other in chosen
    ):
        worth -= 0.4
    return worth - _solved(proposal, chosen)


def _solved(proposal: Proposal, chosen: Sequence[Proposal]) -> float:
    """A price for a question that a blind solver gets right, when the set already has its share of those."""
    if proposal.format != "choice":
        return 0.0
    asked = [other for other in chosen if other.format == "choice"]
    price = 0.0
    for solver in (longest, echo):
        if solver(proposal.stem, _shown(proposal)) == 0:
            hits = sum(solver(other.stem, _shown(other)) == 0 for other in asked)
            price += 0.3 if hits >= (len(asked) + 1) / 4 else 0.05
    return price


def _shown(proposal: Proposal) -> list[str]:
    return [proposal.key, *(option.text for option in proposal.distractors)]


def _place(proposal: Proposal, material: Material) -> int:
    """The section, or in an article without headings the paragraph."""
    sentence = material.document.sentences[proposal.sentence]
    section = material.section(sentence)
    return section.index if section else -1 - (0 if material.headings else sentence.block)


def key_positions(sizes: Sequence[int], rng: random.Random) -> list[int]:
    """Where the key goes in each choice question: every position equally often, never three times running.

    Questions of three options and of four are counted apart: one of three never takes the fourth place.
    """
    used: Counter[tuple[int, int]] = Counter()
    positions: list[int] = []
    for size in sizes:
        open_places = [place for place in range(size) if positions[-2:] != [place, place]]
        fewest = min(used[size, place] for place in open_places)
        place = rng.choice([place for place in open_places if used[size, place] == fewest])
        used[size, place] += 1
        positions.append(place)
    return positions

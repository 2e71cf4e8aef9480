"""What a whole set must keep, checked on the drafts as they are handed over, by the tests and `make eval`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from quizzes.arabic.document import Block, Document
from quizzes.generator.composed import COMPOSED, TWICE
from quizzes.generator.draft import Draft
from quizzes.generator.proposal import COMPREHENSION
from quizzes.generator.wording import folded, words

FEWEST, MOST = 8, 16  # questions for an article of these words
MIDDLING = range(300, 601)
KINDS, A_KIND = 6, 2
TOLD = 0.6  # of the shorter of a stem and a statement: beyond this share of words one tells of the other
RELATED = 0.3  # of the shorter of two stems: from this share of words on they ask about one thing

Rule = Callable[[Sequence[Draft], Document], bool]


def broken(drafts: Sequence[Draft], document: Document) -> list[str]:
    """The names of the rules that a set breaks; an empty set breaks none but its size."""
    return [name for name, kept in RULES.items() if not kept(drafts, document)]


def _size(drafts: Sequence[Draft], document: Document) -> bool:
    count = sum(token.kind != "punctuation" for token in document.tokens)
    return len(drafts) <= MOST and (count not in MIDDLING or len(drafts) >= FEWEST)


def _kinds(drafts: Sequence[Draft], document: Document) -> bool:
    """Six kinds; in a set of less than eight questions two of a kind at most."""
    used = Counter(draft.kind for draft in drafts)
    return len(used) >= KINDS or (len(drafts) < FEWEST and max(used.values(), default=0) <= A_KIND)


def _comprehension(drafts: Sequence[Draft], document: Document) -> bool:
    return 2 * sum(draft.skill in COMPREHENSION for draft in drafts) >= len(drafts)


def _sections(drafts: Sequence[Draft], document: Document) -> bool:
    """Every headed section has a question; of an article without headings each half."""
    places = {_place(document, draft.evidence.start) for draft in drafts}
    headings = [block for block in document.blocks if block.kind == "heading"]
    if not headings:
        middle = len(document.text) // 2
        return len(drafts) < FEWEST or len({draft.evidence.start > middle for draft in drafts}) == 2
    headed = {block.index for block in headings if _has_sentences(document, block)}
    return headed <= places


def _has_sentences(document: Document, heading: Block) -> bool:
    following = document.blocks[heading.index + 1 : heading.index + 2]
    return bool(following) and following[0].kind == "paragraph"


def _place(document: Document, start: int) -> int | None:
    above = [block.index for block in document.blocks if block.kind == "heading" and block.start <= start]
    return above[-1] if above else None


def _facts(drafts: Sequence[Draft], document: Document) -> bool:
    asked = [part for draft in drafts for part in set(draft.fact.split("|"))]
    return max(Counter(asked).values(), default=0) <= 1


def _answers(drafts: Sequence[Draft], document: Document) -> bool:
    return not any(gives_away(one, other) or gives_away(other, one) for one, other in combinations(drafts, 2))


def gives_away(teller: Draft, asker: Draft) -> bool:
    """Whether what one question shows names the key of another on the content, and speaks of its matter."""
    key = next((choice.text for choice in asker.choices if choice.correct), "")
    if asker.skill not in COMPREHENSION or asker.format != "choice" or asker.skill == "main_idea":
        return False
    if asker.kind == "statement" and teller.format != "true_false":
        return any(_alike(choice.text, teller.stem) > TOLD for choice in asker.choices)
    shown = folded(" ".join((teller.stem, *_right(teller))))
    return f" {folded(key)} " in f" {shown} " and _related(f"{teller.stem} {shown}", asker.stem)


def _right(draft: Draft) -> list[str]:
    """What the reader sees of a question that is true whatever the answer: the extracts, the events."""
    solution = draft.solution if isinstance(draft.solution, dict) else {}
    return [slot["prompt"] for slot in solution.get("slots", ())] + list(solution.get("options", ()))


def _related(one: str, other: str) -> bool:
    return len(set(folded(one).split()) & set(folded(other).split())) > 2 and _alike(one, other) > RELATED


def _alike(one: str, other: str) -> float:
    """The share of the words of the shorter text that the other has."""
    first, second = set(folded(one).split()), set(folded(other).split())
    return len(first & second) / max(1, min(len(first), len(second)))


def _positions(drafts: Sequence[Draft], document: Document) -> bool:
    """No position of four holds the key two times more than another, nor three times running."""
    placed = [_position(draft) for draft in drafts if draft.format == "choice"]
    used = Counter(
        _position(draft) for draft in drafts if draft.format == "choice" and len(draft.choices) == 4
    )
    running = any(len(set(placed[at : at + 3])) == 1 for at in range(len(placed) - 2))
    return not running and max(used.values(), default=0) - min(used[place] for place in range(4)) <= 2


def _position(draft: Draft) -> int:
    return next(place for place, choice in enumerate(draft.choices) if choice.correct)


def _order(drafts: Sequence[Draft], document: Document) -> bool:
    """The main idea first, the others in the order of the text."""
    places = [(draft.skill != "main_idea", draft.evidence.start) for draft in drafts]
    return all(one <= other for one, other in pairwise(places))


def _composed(drafts: Sequence[Draft], document: Document) -> bool:
    """One of each, but two sentences to be found, which are not the same, where a set is thin."""
    used = Counter(draft.kind for draft in drafts if draft.kind in COMPOSED)
    places = Counter((draft.kind, draft.evidence.start) for draft in drafts if draft.kind in COMPOSED)
    return max(places.values(), default=0) <= 1 and all(
        count <= (2 if kind in TWICE else 1) for kind, count in used.items()
    )


def _complete(drafts: Sequence[Draft], document: Document) -> bool:
    return not any(lacks(draft, document) for draft in drafts)


def lacks(draft: Draft, document: Document) -> list[str]:
    """What a question owes its teacher and its learner, and has not."""
    proof = draft.evidence
    choices = [choice for choice in draft.choices if not choice.correct]
    owed = {
        "skill": bool(draft.skill),
        "level": bool(draft.level),
        "evidence": bool(proof.text.strip()) and document.slice(proof.start, proof.end) == proof.text,
        "explanation": len(words(draft.explanation)) > 1,
        "feedback": all(choice.feedback for choice in choices),
        "confidence": 0 < draft.confidence <= 1,
        "rule": bool(draft.rule),
        "analyses": bool(draft.rests_on) and max(draft.rests_on) < len(document.tokens),
        "fact": bool(draft.fact),
    }
    return [name for name, has in owed.items() if not has]


RULES: dict[str, Rule] = {
    "size": _size,
    "kinds": _kinds,
    "comprehension": _comprehension,
    "sections": _sections,
    "no fact twice": _facts,
    "none answers another": _answers,
    "key positions": _positions,
    "order of the text": _order,
    "one of each composed kind": _composed,
    "complete": _complete,
}

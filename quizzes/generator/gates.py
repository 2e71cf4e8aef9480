"""What every question must pass, whatever its kind."""

from __future__ import annotations

from quizzes.arabic.document import Document
from quizzes.generator.language.words import COMPARATIVES, DAY_QUALIFIERS, DEICTIC_TIME, WHOLE_DAY
from quizzes.generator.proposal import Proposal
from quizzes.generator.wording import GAP, balanced, folded, words

SHORTEST_STEM, LONGEST_STEM = 3, 25
FEWEST_OPTIONS = 3
FEWEST_PLACES = 3
_TODAY = "اليوم"
_SPANS = frozenset({"يوم", "يومين", "اسبوع", "اسبوعين", "شهر", "شهرين", "سنه", "سنتين", "عام", "عامين"})
_DEICTIC = frozenset(map(folded, DEICTIC_TIME))
_QUALIFIERS = frozenset(map(folded, DAY_QUALIFIERS))
_WHOLE_DAY = frozenset(map(folded, WHOLE_DAY))
_COMPARATIVES = frozenset(map(folded, COMPARATIVES))
_QUOTES_ITS_OPTIONS = frozenset({"pronoun"})  # the key is in the stem, as all the others are


def refusal(proposal: Proposal, document: Document) -> str | None:
    """The first reason not to ask this, None if there is none."""
    return _stem(proposal) or _wording(proposal) or _evidence(proposal, document) or _answers(proposal)


def _stem(proposal: Proposal) -> str | None:
    if not SHORTEST_STEM <= len(words(proposal.stem)) <= LONGEST_STEM:
        return "stem too short or too long"
    if not balanced(proposal.stem) or proposal.stem.count(GAP) > 1:
        return "half bracket in the stem"
    return None


def _wording(proposal: Proposal) -> str | None:
    places = [text for slot in proposal.slots for text in (slot.prompt, *slot.options)]
    texts = (
        proposal.stem,
        *([] if proposal.format == "evidence" else [proposal.key]),
        *_wrong(proposal),
        *places,
    )
    if any(map(deictic, texts)):
        return "a day counted from the day of the news"
    if any(map(_compares_with_nothing, texts)):
        return "a comparison cut in two"
    return None


def _evidence(proposal: Proposal, document: Document) -> str | None:
    evidence = proposal.evidence
    stands = evidence.text.strip() and document.slice(evidence.start, evidence.end) == evidence.text
    return None if stands else "evidence is not in the article"


def _answers(proposal: Proposal) -> str | None:
    if proposal.format == "typed":
        return None if proposal.accepted else "no accepted answer"
    if proposal.slots:
        return _places(proposal)
    return None if proposal.format in {"true_false", "evidence"} else _options(proposal)


def _places(proposal: Proposal) -> str | None:
    """Of places to fill: enough of them, each with its own prompt and a key among options that differ."""
    slots = proposal.slots
    if len(slots) < FEWEST_PLACES:
        return "too few places"
    if len({folded(slot.prompt) for slot in slots}) < len(slots):
        return "a place twice"
    for slot in slots:
        plain = [folded(option) or option for option in slot.options]
        if slot.key not in slot.options or len(plain) < FEWEST_OPTIONS or len(set(plain)) < len(plain):
            return "a place without options of its own"
        if not slot.prompt.strip() or not all(map(balanced, (slot.prompt, *slot.options))):
            return "half bracket in an option"
    return None


def _wrong(proposal: Proposal) -> list[str]:
    return [option.text for option in proposal.distractors]


def _compares_with_nothing(text: str) -> bool:
    """Whether a sentence ends on أكثر or أقل: with what it compares was left behind in the article."""
    parts = folded(text).split()
    return len(parts) > 2 and parts[-1] in _COMPARATIVES


def deictic(text: str) -> bool:
    """Whether the text says أمس, الآن or اليوم as a time: who reads it later counts from another day.

    اليوم is none where it is qualified (اليوم العالمي) or a length of time (طوال اليوم، مرتين في اليوم).
    """
    parts = ["", *folded(text).split(), ""]
    for before, word, after in zip(parts, parts[1:], parts[2:], strict=False):
        core = word[1:] if word[:1] == "و" else word
        if core in _DEICTIC or (core == "منذ" and after in _SPANS):
            return True
        if core == _TODAY and after not in _QUALIFIERS and before not in _WHOLE_DAY:
            return True
    return False


def _options(proposal: Proposal) -> str | None:
    texts = [proposal.key, *_wrong(proposal)]
    if len(texts) < FEWEST_OPTIONS:
        return "too few options"
    if any(not text.strip() or not balanced(text) for text in texts):
        return "half bracket in an option"
    plain = [folded(text) or text for text in texts]
    vowelled = len(set(plain)) == 1  # the letters of one word, and the vowels are what is asked for
    if len(set(texts if vowelled else plain)) < len(plain):
        return "an option twice"
    shown = GAP in proposal.stem or proposal.kind in _QUOTES_ITS_OPTIONS
    if proposal.comprehension and not shown and _given(plain[0], folded(proposal.stem)):
        return "the stem gives the key away"
    lengths = [len(words(text)) for text in texts]
    if max(lengths) > 2.2 * min(lengths) + 2:
        return "options of unlike length"
    return None


def _given(key: str, stem: str) -> bool:
    return f" {key} " in f" {stem} "

"""What a model's question must pass beside the gates of every question: its own words bear it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from quizzes.arabic.document import Sentence
from quizzes.generator.language import listed
from quizzes.generator.language.words import DEMONSTRATIVES
from quizzes.generator.llm.support import any_in, content, english, senses, share, unsupported, within
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.wording import GAP, folded, words

ABOUT = 0.5  # of a stem's content words, so many the article has too
MAIN_IDEA, INFERENCE = 0.6, 0.4  # of the key's
FALSE_SHARE = 0.5  # of a false statement's: it turns what its evidence says, and is no invention
LONGEST_TYPED = 6  # words
LONGEST_PROOF = 90  # words
_DEMONSTRATIVES = frozenset(map(folded, DEMONSTRATIVES))
_THE_TEXT = frozenset(map(folded, listed("المقال، النص، الخبر، التقرير، السياق، الجملة، العبارة، الفقرة")))
_NEGATION = frozenset(map(folded, listed("لا، لم، لن، ليس، ليست، غير، عدم، دون")))
_QUOTED = re.compile("«([^»]+)»")
_ORDERS = re.compile(
    r"\b(?:تجاهل|تجاهلوا|انس)\s+(?:\w+\s+){0,2}?(?:ال)?(?:تعليمات|اوامر|قواعد)|\bjson\b|system prompt|"
    r"ignore\s+(?:\w+\s+){0,3}instructions"
)

Check = Callable[[Proposal, Material], str | None]


def objection(proposal: Proposal, material: Material) -> str | None:
    """The first reason not to believe it, None if there is none."""
    check = {"choice": _choice, "true_false": _true_false, "typed": _typed}[proposal.format]
    return _proof(proposal, material) or _wording(proposal) or check(proposal, material)


def _proof(proposal: Proposal, material: Material) -> str | None:
    evidence = proposal.evidence
    touched = sum(
        sentence.start < evidence.end and evidence.start < sentence.end
        for sentence in material.document.sentences
    )
    if touched > 2 or len(words(evidence.text)) > LONGEST_PROOF:
        return "evidence too long to prove anything"
    if _ORDERS.search(folded(evidence.text)):
        return "evidence speaks to the model"
    return None


def _wording(proposal: Proposal) -> str | None:
    shown = (proposal.stem, proposal.key, *(option.text for option in proposal.distractors))
    if any(_ORDERS.search(folded(text)) for text in shown):
        return "it speaks of its instructions"
    parts = [*folded(proposal.stem).split(), ""]
    for word, after in pairwise(parts):
        if word in _DEMONSTRATIVES and after not in _THE_TEXT:
            return "the stem points outside itself"
    return None


def _choice(proposal: Proposal, material: Material) -> str | None:
    if not proposal.stem.endswith(("؟", ":")) and GAP not in proposal.stem:
        return "no question"
    others = [option.text for option in proposal.distractors]
    sizes = [len(words(text)) for text in others]
    if sizes and len(words(proposal.key)) > 1.5 * sum(sizes) / len(sizes) + 1:
        return "the key is by far the longest"
    if proposal.skill == "vocabulary" and GAP not in proposal.stem:
        return _meaning(proposal, others)
    if any(within(text, proposal.key) or within(proposal.key, text) for text in others):
        return "an option is a part of another"
    return _about(proposal, material) or _borne_out(proposal, material) or _second(proposal, material, others)


def _about(proposal: Proposal, material: Material) -> str | None:
    of_the_article = f"{material.title} {material.document.text}"
    asked = proposal.stem.replace(GAP, " ")
    return None if share(asked, of_the_article) >= ABOUT else "the stem speaks of something else"


def _borne_out(proposal: Proposal, material: Material) -> str | None:
    """Whether the proof says what the key says: of a detail all of it, of a conclusion a part."""
    if not content(proposal.key):
        return "the key says nothing"
    if proposal.skill == "main_idea":
        borne = share(proposal.key, f"{material.title} {material.document.text}") >= MAIN_IDEA
    elif proposal.skill == "inference":
        borne = share(proposal.key, material.document.text) >= INFERENCE
    else:
        borne = not unsupported(proposal.key, proposal.evidence.text)
    return None if borne else "evidence does not bear out the key"


def _second(proposal: Proposal, material: Material, others: list[str]) -> str | None:
    """Whether another sentence says of another option what the evidence says of the key."""
    if proposal.skill in {"main_idea", "inference"}:
        return None
    asked = proposal.stem.replace(GAP, " ")
    enough = max(0.6, share(asked, proposal.evidence.text))
    for text in _other_sentences(proposal, material):
        if any(within(option, text) for option in others) and share(asked, text) >= enough:
            return "another option may be right too"
    return None


def _other_sentences(proposal: Proposal, material: Material) -> Iterator[str]:
    def apart(sentence: Sentence) -> bool:
        return sentence.end <= proposal.evidence.start or sentence.start >= proposal.evidence.end

    for sentence in material.document.sentences:
        if apart(sentence):
            yield material.document.slice(sentence.start, sentence.end)


def _meaning(proposal: Proposal, others: list[str]) -> str | None:
    """Of a word in its context: the lexicon must know the key for a meaning of it, and no other option."""
    quoted = _QUOTED.search(proposal.stem)
    if quoted is None:
        return "no word is asked for"
    asked = quoted[1]
    if f" {folded(asked)} " not in f" {folded(proposal.evidence.text)} ":
        return "the word asked for is not in the evidence"
    if within(asked, proposal.key) or within(proposal.key, asked):
        return "the key is the word itself"
    meanings = english(asked)
    if not meanings & english(proposal.key):
        return "the lexicon does not know the key for a meaning"
    if any(meanings & english(text) for text in others):
        return "another option may be right too"
    return None


def _true_false(proposal: Proposal, material: Material) -> str | None:
    stem, proof = proposal.stem, proposal.evidence.text
    if stem.endswith("؟"):
        return "no statement"
    negated = any_in(_NEGATION, stem) != any_in(_NEGATION, proof)
    changed = unsupported(stem, proof)
    if proposal.key == "true":
        return "evidence does not bear out the key" if changed or negated else None
    if not changed and not negated and within(stem, proof):
        return "a false statement that the article makes"
    if share(stem, proof) < FALSE_SHARE:
        return "the stem speaks of something else"
    if any(within(stem, text) for text in _other_sentences(proposal, material)):
        return "may be true elsewhere"
    return None


def _typed(proposal: Proposal, material: Material) -> str | None:
    if not proposal.stem.endswith(("؟", ":")) and GAP not in proposal.stem:
        return "no question"
    if len(words(proposal.key)) > LONGEST_TYPED:
        return "too long to type"
    if f" {folded(proposal.key)} " in f" {folded(proposal.stem)} ":
        return "the stem gives the key away"
    if not senses(proposal.key):
        return "the key says nothing"
    return _about(proposal, material) or _borne_out(proposal, material)

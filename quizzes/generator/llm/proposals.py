"""From what a model wrote to proposals: the evidence found in the article, the words in our own form."""

from __future__ import annotations

import re

from quizzes.generator.draft import Evidence
from quizzes.generator.explain import proof
from quizzes.generator.llm.reply import Written
from quizzes.generator.llm.support import unsupported
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.typed import typed_forms
from quizzes.generator.wording import GAP, folded, tidy, words

KIND = "llm"
_QUOTES = " \t\n\"'“”«»"
_SHORTEST_PROOF = 3  # words
# How much is believed of what the checks cannot see.
_CONFIDENCE = {"detail": 0.68, "sequence": 0.55, "main_idea": 0.6, "inference": 0.5, "vocabulary": 0.55}
_CORRECT = {"true": "العبارة صحيحة. ", "false": "العبارة خاطئة. "}


def proposal(written: Written, material: Material) -> Proposal | str:
    """The draft as a proposal, or why it is none."""
    evidence = _evidence(written.evidence, material)
    if evidence is None:
        return "evidence is not in the article"
    if len(words(evidence.text)) < _SHORTEST_PROOF:
        return "evidence too short to prove anything"
    sentence = material.document.sentence_at(evidence.start)
    if sentence is None:
        return "evidence is not in the article"
    stem, key, distractors = _stem(written), written.answer, written.wrong
    if written.format == "true_false":
        distractors = (Option("false" if key == "true" else "true"),)
    else:
        key = tidy(key)
        distractors = tuple(Option(tidy(option.text), option.feedback) for option in distractors)
    explained = written.explanation or (
        _CORRECT.get(key, "") + proof(material, sentence.index) if sentence else ""
    )
    return Proposal(
        kind=KIND,
        rule=f"{KIND}/{written.format}/{written.skill}",
        format=written.format,
        skill=written.skill,
        stem=stem,
        key=key,
        distractors=distractors,
        evidence=evidence,
        explanation=explained,
        confidence=_CONFIDENCE[written.skill],
        sentence=sentence.index,
        accepted=_accepted(written, key, evidence) if written.format == "typed" else (),
        asks=stem if written.format == "true_false" else key,
    )


def _stem(written: Written) -> str:
    text = written.stem
    if written.format == "true_false":
        return text if text.endswith("؟") else tidy(text) + "."
    text = text.replace("?", "؟")
    return tidy(text.rstrip("؟ ")) + "؟" if text.endswith("؟") and GAP not in text else text


def _evidence(text: str, material: Material) -> Evidence | None:
    """Where the words stand in the article one after the other, whatever white space is between them."""
    for edges in (_QUOTES, _QUOTES + ".…"):  # a model may end it where the article does not
        parts = text.strip(edges).split()
        found = re.search(r"\s+".join(map(re.escape, parts)), material.document.text) if parts else None
        if found:
            return Evidence(found.start(), found.end(), found.group())
    return None


def _accepted(written: Written, key: str, evidence: Evidence) -> tuple[str, ...]:
    """The key in the forms that we know, and of the model's own those that the evidence bears out."""
    forms = [*typed_forms(key)] if any(char.isdigit() for char in folded(key)) else [key]
    for form in map(tidy, written.accepted):
        if form and len(words(form)) <= len(words(key)) + 2 and not unsupported(form, evidence.text):
            forms.append(form)
    return tuple(dict.fromkeys(forms))

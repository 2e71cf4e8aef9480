"""What a learner reads after answering, in Arabic. It says only what the article or the lexicon bears out."""

from __future__ import annotations

from quizzes.generator.material import Material
from quizzes.generator.wording import quoted, shortened, tidy

WORDS_SHOWN = 36


def proof(material: Material, sentence: int) -> str:
    """The sentence that proves the key."""
    found = material.document.sentences[sentence]
    text = " ".join(material.document.slice(found.start, found.end).split())
    return f"جاء في المقال: {quoted(tidy(shortened(text, WORDS_SHOWN)))}."


def elsewhere(shown: str, context: str) -> str:
    """A wrong option that the article speaks of in another place."""
    return f"ورد {quoted(shown)} في المقال في سياق آخر: {quoted(context)}."


def absent(shown: str) -> str:
    """A wrong option that the article never mentions."""
    return f"لم يرد {quoted(shown)} في المقال."


def corrected(right: str) -> str:
    """A wrong number or date."""
    return f"المذكور في المقال هو {quoted(right)}."

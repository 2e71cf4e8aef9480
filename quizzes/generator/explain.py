"""What a learner reads after answering, in Arabic. It says only what the article or the lexicon bears out."""

from __future__ import annotations

from collections.abc import Iterable

from quizzes.generator.material import Material
from quizzes.generator.wording import balanced, quoted, shortened, tidy

CLOSING = frozenset("»”)")

WORDS_SHOWN = 24


def proof(material: Material, sentence: int, indices: Iterable[int] = ()) -> str:
    """What proves the key: the clause of these tokens, or without any the sentence, cut if it is long."""
    found = material.document.sentences[sentence]
    inside = sorted(indices)
    if not inside:
        text = " ".join(material.document.slice(found.start, found.end).split())
        return f"جاء في المقال: {quoted(tidy(shortened(text, WORDS_SHOWN)))}."
    first, last = inside[0], inside[-1]
    while last + 1 < found.last and material.tokens[last + 1].surface in CLOSING:
        last += 1
    text = material.document.slice(material.tokens[first].start, material.tokens[last].end)
    text = tidy(shortened(" ".join(text.split()), WORDS_SHOWN + 6))
    if not balanced(text):
        return proof(material, sentence)
    before = "" if first <= found.first + 1 else "… "
    after = "" if last >= found.last - 2 else " …"
    return f"جاء في المقال: {quoted(f'{before}{text}{after}')}."


def elsewhere(shown: str, context: str) -> str:
    """A wrong option that the article speaks of in another place."""
    return f"ورد {quoted(shown)} في المقال في سياق آخر: {quoted(context)}."


def absent(shown: str) -> str:
    """A wrong option that the article never mentions."""
    return f"لم يرد {quoted(shown)} في المقال."


def corrected(right: str, wrong: str) -> str:
    """A wrong number, date or name, beside the one of the article."""
    return f"في المقال {quoted(tidy(right))} لا {quoted(tidy(wrong))}."

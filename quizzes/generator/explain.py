"""What a learner reads after answering, in Arabic. It says only what the article or the lexicon bears out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizzes.arabic.document import Sentence
from quizzes.generator.asides import opens_a_phrase
from quizzes.generator.borders import count_words
from quizzes.generator.material import Material
from quizzes.generator.quotation import words_around
from quizzes.generator.windows import endings
from quizzes.generator.wording import balanced, quoted, tidy

CLOSING = frozenset("»”)")

WORDS_SHOWN = 24
CONTEXT_WORDS = 16


def proof(material: Material, sentence: int, indices: Iterable[int] = ()) -> str:
    """What proves the key: the clause of these tokens, or the sentence, cut cleanly if it is long."""
    found = material.document.sentences[sentence]
    inside = sorted(indices)
    first, last = (inside[0], inside[-1] + 1) if inside else (found.first, _shown_until(material, found))
    while first > found.first and opens_a_phrase(material, first - 1):
        first -= 1
    while last < found.last and material.tokens[last].surface in CLOSING:
        last += 1
    text = material.document.slice(material.tokens[first].start, material.tokens[last - 1].end)
    text = tidy(" ".join(text.split()))
    if not balanced(text):
        text, first, last = tidy(material.document.slice(found.start, found.end)), found.first, found.last
    before = "… " if count_words(material, range(found.first, first)) else ""
    after = " …" if count_words(material, range(last, found.last)) else ""
    return f"جاء في المقال: {quoted(f'{before}{text}{after}')}."


def _shown_until(material: Material, sentence: Sentence) -> int:
    """Where a sentence of many words may be cut: the last place that leaves few enough, else its end."""
    places = [
        last
        for last, _ in endings(material, sentence, sentence.first)
        if count_words(material, range(sentence.first, last)) <= WORDS_SHOWN
    ]
    return places[-1] if places else sentence.last


def elsewhere(material: Material, shown: str, indices: Sequence[int]) -> str:
    """A wrong option that the article speaks of elsewhere, with its clause if that can be cut out."""
    context = words_around(material, material.sentence_of(indices[0]), indices, CONTEXT_WORDS)
    said = f"ورد {quoted(shown)} في المقال في سياق آخر"
    return f"{said}: {quoted(context)}." if context else f"{said}."


def absent(shown: str) -> str:
    """A wrong option that the article never mentions."""
    return f"لم يرد {quoted(shown)} في المقال."


def corrected(right: str, wrong: str) -> str:
    """A wrong number, date or name, beside the one of the article."""
    return f"في المقال {quoted(tidy(right))} لا {quoted(tidy(wrong))}."

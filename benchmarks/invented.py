"""Text of any length made of the lexicon's words, each as often as it is in Arabic."""

from __future__ import annotations

import random

from quizzes.arabic.lexical import lexicon

_HEADS = ("", "", "", "و", "ال", "ال", "ال", "وال", "ب", "لل")
_PARTICLES = ("في", "من", "على", "إلى", "عن", "أن", "إن", "التي", "الذي", "هذا", "بعد", "قبل")
_SENTENCE, _PARAGRAPH = 24, 120  # words


def invented(words: int, *, seed: int = 1) -> str:
    """That many words in sentences and paragraphs; another seed gives other ones."""
    rng = random.Random(seed)
    lemmas = (lexicon.lemma(number) for number in range(len(lexicon.data().lemmas)))
    known = [(lemma.keys, 10.0**lemma.zipf) for lemma in lemmas if lemma.zipf > 2]
    forms = rng.choices([keys for keys, _ in known], [weight for _, weight in known], k=words)
    found = []
    for at, keys in enumerate(forms, 1):
        word = rng.choice(_PARTICLES) if at % 4 == 0 else rng.choice(_HEADS) + rng.choice(keys)
        found.append(word + (".\n" if at % _PARAGRAPH == 0 else ". " if at % _SENTENCE == 0 else " "))
    return "".join(found)

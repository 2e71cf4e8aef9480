"""Which word is of the family of another: one of its root beside words whose roots differ in one letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic.document import Token
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.lexical.patterns import pattern
from quizzes.generator import candidates, lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.kinds.root import STRONG, sure_root
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

FEWEST = 2  # words of a root, or it may be no root at all
KNOWN = 3.6  # Zipf below which few learners have met a word
LONGEST = 6  # letters
TOO_ALIKE = 4  # letters in a row: مستخدم beside استخدم


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda _, token: sure_root(token),
        ask=_ask,
        otherwise="family: too few words of like roots",
    )


def _ask(material: Material, token: Token) -> Proposal | None:
    root = token.analysis.root or ""
    rng = material.rng("family", token.index)
    kin = [one for one in _fit().get(root, ()) if one.id != token.analysis.lemma_id and _apart(token, one)]
    if not kin:
        return None
    key = rng.choice(kin[:3])
    near = [one for other in _neighbours(root) for one in _fit()[other] if one.pos == key.pos]
    near = [one for one in near if not lexis.share_a_sense(one.gloss, key.gloss)]
    rng.shuffle(near)
    near.sort(
        key=lambda one: (
            not candidates.has_one_meaning(one),  # a plain word rather than حمود
            _shape(one) != _shape(key),
            abs(len(one.form) - len(key.form)) > 2,
        )
    )
    chosen: dict[str, Lemma] = {}
    for one in near:
        chosen.setdefault(one.root or "", one)  # one word of each root
    if len(chosen) < 3:
        return None
    word = bare(material.unjoined(token.index))
    shown = lexis.cited(key.form, key.pos)
    return about(
        material,
        token,
        rule="family/root",
        skill="grammar",
        stem=f"أيّ الكلمات الآتية من جذر كلمة {quoted(word)} الواردة في المقال؟",
        key=shown,
        distractors=[_option(one) for one in [*chosen.values()][:3]],
        explanation=f"{quoted(word)} و{quoted(shown)} من جذر واحد: {quoted(lexis.letters(root))}.",
        confidence=0.81,
        asks=f"root {root}",
    )


def _option(lemma: Lemma) -> Option:
    shown = lexis.cited(lemma.form, lemma.pos)
    return Option(shown, f"جذر {quoted(shown)} هو {quoted(lexis.letters(lemma.root or ''))}.")


def _apart(token: Token, kin: Lemma) -> bool:
    """Whether they share no stretch of letters that alone would tell that they are kin."""
    one, other = folded(token.analysis.lemma), folded(kin.form)
    shared = any(one[at : at + TOO_ALIKE] in other for at in range(len(one) - TOO_ALIKE + 1))
    return not shared and other not in one and one[:3] != other[:3]


def _shape(lemma: Lemma) -> str | None:
    return pattern(lemma.form, lemma.root) if lemma.root else None


@lru_cache(maxsize=1024)
def _neighbours(root: str) -> tuple[str, ...]:
    """Strong roots that have two of the three letters in their places."""
    return tuple(
        sorted(
            other for other in _fit() if sum(one == two for one, two in zip(root, other, strict=True)) == 2
        )
    )


@lru_cache(maxsize=1)
def _fit() -> dict[str, tuple[Lemma, ...]]:
    """Common words with a pattern, by their strong root."""
    found: dict[str, list[Lemma]] = {}
    for pos in ("NOUN", "VERB", "ADJ"):
        for lemma in candidates.common(pos):
            root = lemma.root or ""
            strong = len(root) == len(set(root)) == 3 and set(root) <= STRONG
            if (
                strong
                and lemma.zipf >= KNOWN
                and candidates.is_fit(lemma)
                and len(bare(lemma.form)) <= LONGEST
                and _shape(lemma)
            ):
                found.setdefault(root, []).append(lemma)
    return {root: tuple(lemmas) for root, lemmas in found.items() if len(lemmas) >= FEWEST}

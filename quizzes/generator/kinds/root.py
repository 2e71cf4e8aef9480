"""The root of a word: the options share letters with the word, the key alone is its root."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from quizzes.arabic.document import Token
from quizzes.arabic.lexical import lexicon
from quizzes.generator import lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.language import listed
from quizzes.generator.material import Material
from quizzes.generator.nations import nation_of
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

# Patterns that hide a root behind letters of their own; one that only has a long vowel more (فاعلة، مفعول)
# is no riddle, and what looks like a rarer one is a loanword more often than not.
_DERIVED = frozenset(
    listed(
        "تفعيل، مفعلة، افتعل، مفاعلة، افتعال، إفعال، مفتعل، تفاعل، انفعال، مفاعل، انفعل، أفعول، استفعال، "
        "استفعل، متفعل، مستفعل، تفعلة، متفاعل، منفعل، إفعالي، تفعيلي، افتعالي، استفعالي، تفاعلي، مفعال، تفعلي"
    )
)
FEWEST_KIN = 3  # common words of the root, or it may be no root at all
# What a pattern adds to a root, by the names of the letters.
LETTERS = {"ا": "الألف", "ت": "التاء", "س": "السين", "م": "الميم", "ن": "النون", "و": "الواو", "ي": "الياء"}
STRONG = frozenset("بتثجحخدذرزسشصضطظعغفقكلمنه")


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda _, token: sure_root(token),
        ask=_ask,
        otherwise="root: no options of one kind",
    )


def sure_root(token: Token) -> str | None:
    """The root, if every reading has it, its letters are strong and the word shows more than the root."""
    root = token.analysis.root
    if token.analysis.guessed or token.entity is not None or root is None or len(root) != 3:
        return None
    if not {clitic.kind for clitic in token.analysis.clitics} <= {"article", "conjunction"}:
        return None
    if any(other.root != root for other in token.others) or not set(root) <= STRONG or len(set(root)) < 3:
        return None
    lemma = bare(token.analysis.lemma)
    derived = bare(token.analysis.pattern or "") in _DERIVED and nation_of(folded(lemma)) is None
    derived = derived and sum(kin.zipf > 3 for kin in lexis.family(root)) >= FEWEST_KIN
    return root if derived and len(lemma) >= 5 and token.analysis.pos in {"NOUN", "VERB", "ADJ"} else None


@lru_cache(maxsize=1)
def _roots() -> frozenset[str]:
    return frozenset(lexicon.data().roots)


def _ask(material: Material, token: Token) -> Proposal | None:
    root = token.analysis.root or ""
    wrong = _wrong_roots(material, token, root)
    if len(wrong) < 3:
        return None
    word = bare(material.unjoined(token.index))
    kin = [one.form for one in lexis.family(root) if one.zipf > 3 and one.id != token.analysis.lemma_id]
    kin = list(
        {bare(form): form for form in reversed(kin) if bare(form) != bare(token.analysis.lemma)}.values()
    )[-2:]
    family = f" ومن الجذر نفسه: {'، '.join(kin)}." if kin else ""
    return about(
        material,
        token,
        rule="root/strong",
        skill="grammar",
        stem=f"ما جذر كلمة {quoted(word)} الواردة في المقال؟",
        key=lexis.letters(root),
        distractors=tuple(Option(lexis.letters(other), _feedback(word, other, root)) for other in wrong),
        explanation=f"جذر كلمة {quoted(word)} هو {quoted(lexis.letters(root))}.{family}",
        confidence=0.84,
        asks=f"root {root}",
    )


def _feedback(word: str, wrong: str, root: str) -> str:
    extra = [letter for letter in wrong if letter not in root]
    if extra:
        return f"{LETTERS[extra[0]]} في {quoted(word)} حرف زائد، وليست من الجذر."
    return f"هذه حروف الجذر بترتيب آخر، وترتيبها الصحيح: {quoted(lexis.letters(root))}."


def _wrong_roots(material: Material, token: Token, root: str) -> list[str]:
    """Three of the word's own letters in their order, and the root's letters in another."""
    written = bare(material.unjoined(token.index)).removeprefix("ال")
    stem = [letter for letter in written if letter not in "اةىآأإؤئء"]
    rng = material.rng("root", token.index)
    ordered = {
        "".join((stem[i], stem[j], stem[k]))
        for i in range(len(stem))
        for j in range(i + 1, len(stem))
        for k in range(j + 1, len(stem))
    }
    own = set(root) | set(LETTERS)
    ordered = {other for other in ordered if other != root and len(set(other)) == 3 and set(other) <= own}
    turned = {"".join(order) for order in permutations(root)} - {root}
    known = _roots()
    pool = sorted(ordered)
    rng.shuffle(pool)
    pool.sort(key=lambda other: other not in known)
    spare = sorted(turned, key=lambda other: (other not in known, other))
    if len(pool) < 2:
        return []
    return [*pool[:2], *[other for other in spare if other not in pool], *pool[2:]][:3]

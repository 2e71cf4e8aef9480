"""Words that may stand beside another as wrong options: of its sort, about as common, fit for a lesson."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.lexical import lexicon, valency
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.lexical.patterns import pattern
from quizzes.generator.language.meanings import MEANINGS, UNFIT
from quizzes.generator.language.people import PEOPLE
from quizzes.generator.lexis import unambiguous
from quizzes.generator.material import Material
from quizzes.generator.phrases import EVENT_PATTERNS
from quizzes.generator.wording import bare

COMMON = 3.4  # Zipf: below this a distractor is a word nobody knows
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=1)
def _common() -> dict[str, tuple[Lemma, ...]]:
    """The common lemmas of the open classes, by part of speech, the commonest first."""
    found: dict[str, list[Lemma]] = {}
    for number, line in enumerate(lexicon.data().lemmas):
        if float(line.split("\t", 5)[4]) < COMMON:
            continue
        lemma = lexicon.lemma(number)
        if lemma.gloss and lemma.pos in {"NOUN", "VERB", "ADJ"}:
            found.setdefault(lemma.pos, []).append(lemma)
    return {pos: tuple(sorted(lemmas, key=lambda one: (-one.zipf, one.id))) for pos, lemmas in found.items()}


def common(pos: str) -> tuple[Lemma, ...]:
    """The common lemmas of a part of speech, the commonest first."""
    return _common().get(pos, ())


def near(material: Material, analysis: Analysis, limit: int = 40) -> list[Lemma]:
    """Lemmas of the same part of speech within one Zipf, and of another root, shuffled by the seed."""
    pool = common(analysis.pos)
    first = bisect_left(pool, -(analysis.zipf + 1), key=lambda lemma: -lemma.zipf)
    last = bisect_left(pool, -(analysis.zipf - 1), key=lambda lemma: -lemma.zipf)
    rng = material.rng("near", analysis.lemma_id)
    chosen = rng.sample(range(first, last), min(limit, last - first))
    return [pool[place] for place in chosen if pool[place].root is None or pool[place].root != analysis.root]


def beside(material: Material, token: Token) -> Iterator[Lemma]:
    """Words of one meaning and of the token's sort, to stand beside it as wrong options: those of the article
    first, then others about as common."""
    own = lexicon.by_id(token.analysis.lemma_id)
    if own is None:
        return
    here = [
        one
        for one in _of_article(material, own.pos)
        if one.id != own.id and (one.root is None or one.root != own.root)
    ]
    material.rng("candidates", token.index).shuffle(here)
    yield from (lemma for lemma in here if sort_of(lemma) == sort_of(own))
    for lemma in near(material, token.analysis, limit=200):
        if lemma not in here and has_one_meaning(lemma) and is_fit(lemma) and sort_of(lemma) == sort_of(own):
            yield lemma


@lru_cache(maxsize=8)
def _of_article(material: Material, pos: str) -> tuple[Lemma, ...]:
    """The article's words of one meaning, each once."""
    sure = (token for token in material.words_of(pos) if token.entity is None and unambiguous(token))
    ids = dict.fromkeys(token.analysis.lemma_id for token in sure if not _named(token.analysis))
    lemmas = (lexicon.by_id(one) for one in ids)
    return tuple(lemma for lemma in lemmas if lemma and has_one_meaning(lemma))


@lru_cache(maxsize=4096)
def sort_of(lemma: Lemma) -> str:
    """What a word names: "person", "doing", "thing"; of a verb whether it takes an object."""
    shape = pattern(lemma.form, lemma.root) if lemma.root else None
    if lemma.pos == "VERB":
        verb = Analysis(lemma.form, lemma.form, lemma.id, "VERB", root=lemma.root, pattern=shape)
        return "with object" if valency.has_passive(verb) else "without object"
    if lemma.pos == "ADJ":  # the lexicon has many nouns as adjectives too: فلاح, خبير
        return "noun" if lemma.form in MEANINGS["NOUN"] else "adjective"
    plurals = [bare(form) for form in lexicon.plurals(lemma.id)]
    tools = any(form[1:3] == "وا" for form in plurals)  # دوافع, عوامل: no persons, though دافعون is a word
    if bare(lemma.form) in PEOPLE or (bare(lemma.form) + "ون" in plurals and not tools):
        return "person"
    weak = bare(lemma.form).startswith(("ا", "إ")) and bare(lemma.form).endswith("اء")  # انتهاء, إجراء
    return "doing" if weak or bare(shape or "") in EVENT_PATTERNS else "thing"


def same_kind(other: Token, token: Token) -> bool:
    """Another word of the article that the lexicon is sure of, of the same sort and another root."""
    one, two = other.analysis, token.analysis
    if other.kind != "word" or one.pos != two.pos or one.guessed or one.lemma_id == two.lemma_id:
        return False
    if other.entity is not None or _named(other.analysis) or not unambiguous(other):
        return False
    return one.root is None or one.root != two.root


def _named(analysis: Analysis) -> bool:
    """Whether the word is of a nation or a name: no word to choose among others."""
    return any(gloss[:1].isupper() for gloss in analysis.gloss)


def written(pos: str, form: str) -> tuple[Lemma, ...]:
    """The common words of a part of speech whose dictionary form has these letters, the commonest first."""
    return _written(pos).get(bare(form), ())


@lru_cache(maxsize=4)
def _written(pos: str) -> dict[str, tuple[Lemma, ...]]:
    found: dict[str, list[Lemma]] = {}
    for lemma in common(pos):
        found.setdefault(bare(lemma.form), []).append(lemma)
    return {form: tuple(lemmas) for form, lemmas in found.items()}


def has_one_meaning(lemma: Lemma) -> bool:
    return lemma.form in MEANINGS.get(lemma.pos, {})


def is_fit(lemma: Lemma) -> bool:
    """Whether a word may be an option in a lesson."""
    return UNFIT.isdisjoint(_WORD.findall(" ".join((*lemma.gloss, *lemma.listed)).lower()))

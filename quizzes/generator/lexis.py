"""What the generator asks the lexicon: is a word sure, what does it share with another, what is like it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.lexical import lexicon, valency
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.arabic.lexical.patterns import pattern
from quizzes.arabic.morphology import readings
from quizzes.generator.language import listed
from quizzes.generator.language.kin import KIN
from quizzes.generator.language.meanings import MEANINGS, UNFIT
from quizzes.generator.language.people import PEOPLE
from quizzes.generator.material import Material
from quizzes.generator.phrases import EVENT_PATTERNS
from quizzes.generator.wording import bare, folded

COMMON = 3.4  # Zipf: below this a distractor is a word nobody knows
RARER = 1.5  # Zipf: a word so much rarer than another of the same letters is hardly ever meant
_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "be",
        "of",
        "in",
        "on",
        "for",
        "with",
        "and",
        "or",
        "by",
        "at",
        "up",
        "out",
        "off",
        "make",
        "do",
        "get",
        "one",
        "s",
        "from",
        "into",
        "as",
    ]
)
_ENDINGS = listed("ations، ation، ings، ing، ments، ment، ions، ion، ers، er، ed، es، al، s، e")


_SET = frozenset(map(folded, listed("التوالي، الرغم، الأقل، الأكثر، الأرجح، الإطلاق، سبيل، حساب، غرار، حين")))


def is_set(token: Token) -> bool:
    """Whether the word is most often part of a set expression: على التوالي."""
    return folded(token.surface) in _SET


def unambiguous(token: Token) -> bool:
    """Whether every reading of the written word is of one lemma."""
    return all(other.lemma_id == token.analysis.lemma_id for other in token.others)


def outweighs(token: Token) -> bool:
    """Whether the vowels tell the word from all others of its letters, and each of these is far rarer."""
    own = token.analysis
    return token.vowels_sure and all(
        other.zipf + RARER <= own.zipf and other.vocalised != own.vocalised
        for other in token.others
        if other.lemma_id != own.lemma_id
    )


def told_apart(material: Material, token: Token) -> bool:
    """Whether the vowels are sure and no other word of the same letters may be meant: each is far rarer,
    means the same, or is a noun where the place asks for an adjective."""
    adjective = _describes(material, token)
    return token.vowels_sure and all(
        other.lemma_id == token.analysis.lemma_id
        or (adjective and other.pos == "NOUN")
        or other.zipf + RARER <= token.analysis.zipf
        or (_alike(other, token.analysis) and share_a_sense(other.gloss[:1], token.analysis.gloss[:1]))
        for other in token.others
    )


def _describes(material: Material, token: Token) -> bool:
    """Whether an adjective with ال stands right behind a noun with ال that it agrees with: in الشركة الأجنبية
    the second word cannot be a noun."""
    before = material.tokens[token.index - 1] if token.index else None
    if before is None or token.analysis.pos != "ADJ" or before.analysis.pos != "NOUN":
        return False
    both = all(any(clitic.kind == "article" for clitic in one.analysis.clitics) for one in (before, token))
    both = both and not material.conjunction(token.index)
    return both and before.analysis.case == token.analysis.case


def _alike(one: Analysis, other: Analysis) -> bool:
    """Whether both are verbs, or both nouns or adjectives."""
    return (one.pos == "VERB") == (other.pos == "VERB") and one.pos != "PROPN"


def share_a_sense(glosses: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether some of the English meanings may be taken for one another."""
    return bool(kindred(sense_words(glosses)) & sense_words(others))


def same_pos(token: Token) -> bool:
    """Whether every reading of the written word is of one part of speech."""
    return all(other.pos == token.analysis.pos for other in token.others)


@lru_cache(maxsize=16384)
def sense_words(glosses: tuple[str, ...]) -> frozenset[str]:
    """The English words of some meanings, cut to their stems, without the empty ones."""
    found = {_stem(word) for gloss in glosses for word in _WORD.findall(gloss.lower())}
    return frozenset(found - _EMPTY)


def _stem(word: str) -> str:
    word = word[:-3] + "y" if word.endswith("ies") else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def kindred(words: frozenset[str]) -> frozenset[str]:
    """The stems and all that may be taken for one of them: "fall" brings "decrease" and "drop"."""
    return words.union(*(line for line in _kin() if line & words))


@lru_cache(maxsize=1)
def _kin() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(_stem, line)) for line in KIN)


def roots(material: Material, indices: Iterable[int]) -> frozenset[str]:
    """The roots of the content words among some tokens, or the lemmas of those that have none."""
    tokens = (material.tokens[index] for index in indices)
    return frozenset(one.analysis.root or one.analysis.lemma_id for one in tokens if material.is_content(one))


def senses(token: Token) -> frozenset[str]:
    """The English words of every reading of a written word."""
    glosses = [gloss for analysis in (token.analysis, *token.others) for gloss in analysis.gloss]
    lemma = lexicon.by_id(token.analysis.lemma_id)
    return sense_words((*glosses, *(lemma.gloss if lemma else ())))


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


def candidates(material: Material, token: Token) -> Iterator[Lemma]:
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
    if bare(lemma.form) in PEOPLE or bare(lemma.form) + "ون" in map(bare, lexicon.plurals(lemma.id)):
        return "person"
    weak = bare(lemma.form).startswith(("ا", "إ")) and bare(lemma.form).endswith("اء")  # انتهاء, إجراء
    return "doing" if weak or bare(shape or "") in EVENT_PATTERNS else "thing"


def family(root: str) -> tuple[Lemma, ...]:
    return lexicon.by_root(root)


def nouns_written(form: str) -> frozenset[int]:
    """The lemmas (by number) of the nouns and adjectives that are written so without vowels."""
    read = (reading for reading, _ in readings.word(bare(form)).rows)
    return frozenset(
        reading.lemma
        for reading in read
        if reading.lemma is not None and reading.pos in {"NOUN", "ADJ"} and not reading.clitics
    )


def verbs_written(form: str) -> tuple[Lemma, ...]:
    """The verbs whose dictionary form has these letters."""
    return _verbs().get(bare(form), ())


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[Lemma, ...]]:
    found: dict[str, list[Lemma]] = {}
    for lemma in common("VERB"):
        found.setdefault(bare(lemma.form), []).append(lemma)
    return {form: tuple(lemmas) for form, lemmas in found.items()}


def has_one_meaning(lemma: Lemma) -> bool:
    return lemma.form in MEANINGS.get(lemma.pos, {})


def is_fit(lemma: Lemma) -> bool:
    """Whether a word may be an option in a lesson."""
    return UNFIT.isdisjoint(_WORD.findall(" ".join((*lemma.gloss, *lemma.listed)).lower()))


def cited(lemma: str, pos: str) -> str:
    """A word as a dictionary gives it: of a verb the third person with its last vowel, ثَارَ."""
    final = pos == "VERB" and not lemma.endswith(("ى", "ا", "\u064e"))
    return unicodedata.normalize("NFC", lemma + "\u064e") if final else lemma


def letters(root: str) -> str:
    """A root as a teacher writes it: س ح ب."""
    return " ".join(bare(root))

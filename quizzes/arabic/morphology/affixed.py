"""A stem of the lexicon with its affixes put on: the letters of the whole word, its clitics, its cost."""

from __future__ import annotations

from functools import cache, lru_cache

from quizzes.arabic.data import clitic_of
from quizzes.arabic.document import Clitic
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.index import Affix
from quizzes.arabic.lexical.lexicon import StemEntry
from quizzes.arabic.lexical.priors import affix_cost
from quizzes.arabic.lexical.spelling import SUN_LETTERS, Letter, spell
from quizzes.arabic.marks import ANY_SHADDA, FREE, M_A, M_I, NONE, SHADDED, STRICT

ZIPF_WEIGHT = 0.9


def base_cost(stem: StemEntry, prefix: Affix, suffix: Affix) -> float:
    rarity = ZIPF_WEIGHT * (7.0 - lexicon.lemma(stem.lemma).zipf)
    return rarity + affix_cost(stem.category, prefix.morphemes, suffix.morphemes)


def spelled_with(prefix: str, stem: str, suffix: str, article: bool) -> tuple[tuple[Letter, ...], int, int]:
    """The letters of the whole word, and where the stem and the suffix begin."""
    head = list(spell(prefix))
    first = len(head)
    body = list(spell(stem))
    if head and body and body[0][0] == "ٱ":  # الِانسحاب, لِانسحاب
        body[0] = ("ٱ", NONE)
        if article:
            head[-1] = (head[-1][0], M_I)
    tail = spell("=" + suffix)  # "=" takes the vowel that a suffix puts on the last letter of the stem
    joined = head + body
    if tail[0][1] and joined and joined[-1][0] not in "اى":  # the alef of حَيَاة is long, whatever the ة brings
        letter, mark = joined[-1]
        shadda = SHADDED if mark >= SHADDED or tail[0][1] >= SHADDED else 0
        joined[-1] = (letter, tail[0][1] % SHADDED + shadda)
    last = len(joined)
    joined += tail[1:]
    if joined[last:] and joined[last][0] == "ا" and joined[last - 1][1] % SHADDED == NONE:
        letter, mark = joined[last - 1]
        joined[last - 1] = (letter, mark + M_A)
    if article and body and body[0][0] in SUN_LETTERS and len(joined) > first:
        letter, mark = joined[first]
        joined[first] = (letter, mark % SHADDED + SHADDED)
    return tuple(joined), first, last


def columns(spelled: tuple[Letter, ...], first: int, article: bool) -> list[int]:
    columns = []
    for at, (letter, mark) in enumerate(spelled):
        if letter in "اٱآى":
            columns.append(FREE)
        elif article and at == first:
            columns.append(ANY_SHADDA + mark % SHADDED)
        else:
            columns.append(STRICT + mark)
    return columns


@cache
def left(prefix: Affix) -> str:
    tags = [morpheme.partition("/")[2] for morpheme in prefix.morphemes]
    marks = [tag for tag in tags if tag in {"CONJ", "PREP", "SUBJUNC"}]
    return "+".join(marks)


@lru_cache(maxsize=4096)
def clitics(prefix: Affix, suffix: Affix) -> tuple[Clitic, ...]:
    found = [clitic_of(morpheme, before=True) for morpheme in prefix.morphemes]
    for morpheme in suffix.morphemes:
        tag = morpheme.partition("/")[2]
        if "_DO:" in tag:
            found.append(clitic_of("PRON_" + tag.partition("_DO:")[2], before=False))
        elif "PRON_" in tag:
            found.append(clitic_of(tag, before=False))
    return tuple(clitic for clitic in found if clitic is not None)

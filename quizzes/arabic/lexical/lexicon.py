"""What the Buckwalter lexicon knows: of a stem, of a lemma, of a root."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Literal, NamedTuple

from quizzes.arabic.document import Analysis
from quizzes.arabic.lexical import index
from quizzes.arabic.lexical.patterns import pattern
from quizzes.arabic.lexical.spelling import vocalised
from quizzes.arabic.text import bare

_KNOWN = 3.0  # Zipf below which a lemma is offered to nobody


@dataclass(frozen=True, slots=True)
class Lemma:
    number: int
    id: str  # the lemma's key in the lexicon, in Arabic letters: "كَتَب-ُ_1"
    form: str  # dictionary form with vowels
    pos: str
    root: str | None
    zipf: float
    gloss: tuple[str, ...]
    keys: tuple[str, ...]  # bare written stems
    listed: tuple[str, ...] = ()  # the lexicon's own meanings, in its order
    plural: tuple[str, ...] = ()  # meanings of the plural where they are not simply its plural


class StemEntry(NamedTuple):
    form: str  # transliterated, with vowels
    category: str
    tag: str
    lemma: int
    gloss: tuple[str, ...]


@lru_cache(maxsize=1)
def data() -> index.Index:
    return index.load()


def stems(key: str) -> tuple[StemEntry, ...]:
    """The stems that are written so, without vowels."""
    number = data().stems.find(key)
    return () if number is None else _entries(number)


@lru_cache(maxsize=1024)
def _entries(number: int) -> tuple[StemEntry, ...]:
    return tuple(_entry(line) for line in data().stems.value(number).split("\n"))


def _entry(line: str) -> StemEntry:
    form, category, tag, lemma_number, gloss = line.split("\t")
    return StemEntry(form, intern(category), intern(tag), int(lemma_number), _list(gloss))


@lru_cache(maxsize=8192)
def _list(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(";")) if joined else ()


@lru_cache(maxsize=8192)
def lemma(number: int) -> Lemma:
    """The lemma with that number in this lexicon. Numbers are not stable over versions; `Lemma.id` is."""
    id_, form, pos, root, zipf, gloss, keys, listed, plural = data().lemmas[number].split("\t")
    return Lemma(
        number,
        id_,
        form,
        pos,
        root or None,
        float(zipf),
        _list(gloss),
        tuple(keys.split(" ")),
        _list(listed),
        _list(plural),
    )


def by_id(lemma_id: str) -> Lemma | None:
    """The lemma with that key, as `Analysis.lemma_id` gives it; None for guesses and function words."""
    number = data().ids.find(lemma_id)
    return None if number is None else lemma(number)


@lru_cache(maxsize=1024)
def by_root(root: str) -> tuple[Lemma, ...]:
    """The word family: lemmas of that root, the commonest first."""
    family = (lemma(int(number)) for number in data().roots.get(bare(root), "").split())
    return tuple(sorted(family, key=lambda one: (-one.zipf, one.id)))


def zipf(lemma_id: str) -> float:
    """Zipf frequency of a lemma, 0 to 8; 0 where the lexicon does not have it."""
    found = by_id(lemma_id)
    return found.zipf if found else 0.0


def similar(analysis: Analysis, *, within: float = 1.0) -> tuple[Lemma, ...]:
    """Lemmas to stand beside a word as wrong choices: of its part of speech and pattern, about as common, of
    another root; the nearest in frequency first. Empty where the word has no pattern or is a guess."""
    if analysis.guessed or not analysis.pattern:
        return ()
    found = [
        one
        for one in _of_pattern().get((analysis.pos, analysis.pattern), ())
        if one.root != analysis.root and abs(one.zipf - analysis.zipf) <= within
    ]
    return tuple(sorted(found, key=lambda one: (abs(one.zipf - analysis.zipf), one.id)))


@lru_cache(maxsize=1)
def _of_pattern() -> dict[tuple[str, str], tuple[Lemma, ...]]:
    """The lemmas that readers meet, by part of speech and pattern."""
    found: dict[tuple[str, str], list[Lemma]] = {}
    for number, line in enumerate(data().lemmas):
        _, _, pos, root, zipf_, _ = line.split("\t", 5)
        if root and float(zipf_) >= _KNOWN and pos in {"NOUN", "VERB", "ADJ"}:
            one = lemma(number)
            shape = pattern(one.form, root)
            if shape:
                found.setdefault((pos, shape), []).append(one)
    return {key: tuple(lemmas) for key, lemmas in found.items()}


def plurals(lemma_id: str) -> tuple[str, ...]:
    """The plurals of a noun or adjective without case vowel; only those that the lexicon has."""
    return _forms(lemma_id, "Plur")


def feminines(lemma_id: str) -> tuple[str, ...]:
    """The feminine singulars of an adjective or of a noun for a person: كبيرة, كبرى, طالبة."""
    return _forms(lemma_id, "Fem")


def _forms(lemma_id: str, wanted: Literal["Plur", "Fem"]) -> tuple[str, ...]:
    one = by_id(lemma_id)
    if one is None or one.pos not in {"NOUN", "ADJ"}:
        return ()
    entries = [entry for key in one.keys for entry in stems(key) if entry.lemma == one.number]
    found = [form for entry in entries for form in _inflected(entry, one, wanted)]
    return tuple(dict.fromkeys(found))


def _inflected(entry: StemEntry, one: Lemma, wanted: Literal["Plur", "Fem"]) -> list[str]:
    """What a stem gives by its category (see dictStems): itself as a broken plural, or with ون, ات, ة."""
    category = entry.category.partition("_")[0]
    if one.form not in {vocalised(entry.form), vocalised(entry.form + "ap")}:
        broken = wanted == "Plur" and category not in {"Nh", "Nhy"} and _is_plural_gloss(entry.gloss)
        return [vocalised(entry.form + ("ap" if category.startswith("Nap") else ""))] if broken else []
    if wanted == "Fem":
        has = category in {"Nall", "N-ap", "N/ap"} or (category.startswith("Napdu") and one.pos == "ADJ")
        return [vocalised(entry.form + "ap")] if has and not one.form.endswith("ة") else []
    found = (
        [vocalised(entry.form + "uwna")]
        if category in {"Nall", "Nuwn"} and not one.form.endswith("ة")
        else []
    )
    if category in {"NapAt", "NduAt", "NAt"} or (category == "Nall" and one.form.endswith("ة")):
        found.append(vocalised(entry.form + "At"))
    return found


def _is_plural_gloss(gloss: tuple[str, ...]) -> bool:
    return bool(gloss) and (
        gloss[0].split(" ")[0].endswith("s") or gloss[0].split(" ")[0] in {"men", "people"}
    )

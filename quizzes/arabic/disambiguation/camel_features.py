"""A dictionary of CAMeL's morphological features as our `Analysis`.

The features and their values:
https://camel-tools.readthedocs.io/en/latest/reference/camel_morphology_features.html; what they are in ours
stands in data/camel_features.tsv. What a word means and how common it is comes from our own lexicon where
that has the lemma: both lexicons descend from Buckwalter's, and what a learner knows is kept by our keys.
A closed-class word is always ours, because phrases and clauses are found by these words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from quizzes.arabic import data
from quizzes.arabic.choice.analyses import analysis, lam_of_article
from quizzes.arabic.document import Analysis, Clitic
from quizzes.arabic.lexical.spelling import Letter, spell_arabic, write
from quizzes.arabic.marks import M_A, NONE, SHADDED
from quizzes.arabic.morphology.readings import word
from quizzes.arabic.text import DAGGER_ALEF, FATHA, bare, letters

Features = Mapping[str, Any]

_OPEN = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
_NOMINAL = frozenset({"NOUN", "ADJ", "NUM", "ADV", "DET"})
_OF_PREPOSITION = frozenset({None, "Acc", "Gen"})  # the cases of a noun that became one: بعدَ, من بعدِ


def as_analysis(features: Features, surface: str) -> Analysis | None:
    """The reading of `surface` that `features` describe; None where CAMeL does not know the word.

    A word that its analyzer only backed off to, or that BERT tagged without an analysis, is not known.
    """
    if "lex" not in features or features.get("source") == "backoff":
        return None
    described = _described(features)
    ours = _same_lemma(described, surface)
    if described.pos not in _OPEN or _may_be_particle(described):
        particle = _particle(described, surface)
        if particle is not None and _shared(particle, described) >= (_shared(ours, described) if ours else 0):
            return particle  # and not نحو "manner", where CAMeL means the noun
    return _with_lemma_of(ours, described)


def guess(surface: str) -> Analysis:
    """The cheapest of our own readings, for a word that CAMeL does not know; its case nobody knows.

    What CAMeL's lexicon lacks is hardly a word that ours has, but a name, or derived from one.
    """
    found = word(bare(surface))
    order = [found.rows[row] for row in found.costs.argsort(kind="stable")]
    likely = (row for row in order if row[0].guessed or row[0].pos == "PROPN")
    return replace(analysis(*next(likely, order[0])), case=None, mood=None)


@cache
def _values() -> dict[tuple[str, str], str]:
    return {(feature, value): ours for feature, value, ours in data.rows("camel_features")}


def _described(features: Features) -> Analysis:
    """What the features alone say."""

    def ours(name: str) -> Any:
        return _values().get((name, str(features.get(name, ""))))

    lemma = _written(features["lex"])
    pos = ours("pos") or "X"
    clitics = tuple(_clitics(features))
    owned = pos in _NOMINAL and any(not clitic.before for clitic in clitics)
    person = str(features.get("per", ""))
    return Analysis(
        vocalised=_written(features.get("diac", features["lex"]), clitics, last_open=pos in _OPEN),
        lemma=lemma,
        lemma_id=f"{lemma}#{pos}",
        pos=pos,
        root=_root(features),
        gloss=_gloss(features),
        clitics=clitics,
        gender=ours("gen"),
        number=ours("num"),
        person=int(person) if pos == "VERB" and person in {"1", "2", "3"} else None,  # type: ignore[arg-type]
        voice=ours("vox"),
        aspect=ours("asp"),
        mood=ours("mod") if features.get("asp") == "i" else None,  # CAMeL gives one to the perfect too
        case=ours("cas"),
        definite="Def" if owned or pos == "PROPN" else ours("stt"),  # كتابه is definite by its pronoun
    )


def _clitics(features: Features) -> Iterator[Clitic]:
    for name in ("prc3", "prc2", "prc1", "prc0", "enc0"):
        morpheme = _values().get((name, str(features.get(name, ""))))
        clitic = data.clitic_of(morpheme, before=name != "enc0") if morpheme else None
        if clitic is not None:
            yield clitic


def _root(features: Features) -> str | None:
    """Its letters; None where one is not known (#) or the word has none."""
    root = str(features.get("root") or "").replace(".", "")
    return root if 2 < len(root) < 6 and root.isalpha() else None


def _gloss(features: Features) -> tuple[str, ...]:
    raw = str(features.get("stemgloss") or "").replace("_", " ")
    return tuple(meaning for meaning in raw.split(";") if meaning and not meaning.startswith("["))


@lru_cache(maxsize=16384)
def _written(form: str, clitics: tuple[Clitic, ...] = (), *, last_open: bool = True) -> str:
    """A form of theirs as our lexicon writes it: fatha before a long alef, its vowel or tanween on the letter
    before an alef, sukun where a syllable closes."""
    pairs = spell_arabic(form.replace(DAGGER_ALEF, FATHA))
    spelled: list[Letter] = []
    for at, (letter, mark) in enumerate(pairs):
        if letter in "اى" and spelled and _lacks_vowel(spelled[-1]):
            before, its_mark = spelled[-1]
            silent = letter == "ا" and before == "و" and at == len(pairs) - 1  # كَتَبُوا
            spelled[-1] = (before, its_mark + (mark or (NONE if silent else M_A)))
            spelled.append((letter, NONE))
        else:
            spelled.append((letter, mark))
    return write(spelled, last_open=last_open, plain=lam_of_article(spelled, clitics))


def _lacks_vowel(pair: Letter) -> bool:
    letter, mark = pair
    return mark % SHADDED == NONE and letter not in "اآى"


def _may_be_particle(described: Analysis) -> bool:
    """بعد, كل, ليس and their like, which CAMeL calls nouns and verbs and our closed classes have."""
    if described.pos == "VERB":
        return True
    return (
        described.pos in {"NOUN", "ADV"}
        and described.case in _OF_PREPOSITION
        and not any(clitic.kind == "article" for clitic in described.clitics)
    )


def _particle(described: Analysis, surface: str) -> Analysis | None:
    """Our reading of a closed-class word with the same clitics and, where it shows one, the same case."""
    best: tuple[tuple[int, ...], Analysis] | None = None
    for reading, ending in word(bare(surface)).rows:
        if reading.lemma is not None or reading.guessed or len(reading.clitics) != len(described.clitics):
            continue
        ours = analysis(reading, ending)
        if (described.pos == "VERB") != (ours.pos == "AUX"):
            continue
        same_class = ours.pos == described.pos
        same_word = _without_end(ours.lemma) == _without_end(described.lemma)
        if not same_word and (described.pos in _OPEN or not same_class):
            continue
        rank = (
            same_word,
            same_class,
            ours.case == described.case,
            ours.vocalised == described.vocalised,  # لكنَّ, not لكنْ
            _shared(ours, described),
        )
        if best is None or rank > best[0]:
            best = (rank, ours)
    return best[1] if best else None


def _without_end(lemma: str) -> str:
    """بَعْدَ and بَعْد are one word."""
    found = letters(lemma)
    return "".join(letter + marks for letter, marks in found[:-1]) + (found[-1][0] if found else "")


def _shared(ours: Analysis, described: Analysis) -> int:
    """How many meanings they have in common."""
    return len({*ours.gloss} & {*described.gloss})


def _with_lemma_of(ours: Analysis | None, described: Analysis) -> Analysis:
    if ours is None:
        return replace(described, zipf=_zipf(described.lemma))
    kept = described.pos in {"NOUN", "ADJ"} and ours.pos in {"NOUN", "ADJ"}
    return replace(
        described,
        lemma=ours.lemma,
        lemma_id=ours.lemma_id,
        pos=described.pos if kept else ours.pos,
        root=ours.root,
        pattern=ours.pattern,
        gloss=ours.gloss or described.gloss,
        zipf=ours.zipf,
    )


def _same_lemma(described: Analysis, surface: str) -> Analysis | None:
    """Of our readings of the word the one with that lemma; of homographs that with the same meanings."""
    best: tuple[tuple[Any, ...], Analysis] | None = None
    for reading, ending in word(bare(surface)).rows:
        if reading.guessed or reading.lemma is None:
            continue
        ours = analysis(reading, ending)
        if ours.lemma != described.lemma or not _same_class(ours.pos, described.pos):
            continue
        shared = _shared(ours, described)
        rank = (ours.pos == described.pos, shared, ours.voice == described.voice, ours.zipf)
        if best is None or rank > best[0]:
            best = (rank, ours)
    return best[1] if best else None


def _same_class(ours: str, theirs: str) -> bool:
    return ours == theirs or {ours, theirs} <= _NOMINAL


@lru_cache(maxsize=16384)
def _zipf(lemma: str) -> float:
    """How common the written word is, where our lexicon does not have the lemma."""
    from wordfreq import zipf_frequency  # noqa: PLC0415 - slow to import, and rarely needed

    return float(zipf_frequency(bare(lemma), "ar"))

"""The card of one word of an article: what it is made of, what it means, where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Analysis, Clitic, Document, Token
from quizzes.arabic.text import letters
from quizzes.articles.words import NEW, is_name, lemma_key, vowelled
from quizzes.flashcards.strength import Strength

from . import terms
from .syntax import Place, places_of

MEANINGS = 5
AS_ANALYSED = -1


@dataclass(frozen=True, slots=True)
class Part:
    """A clitic or the stem, as it is written in this word."""

    form: str
    gloss: str
    is_stem: bool = False


@dataclass(frozen=True, slots=True)
class OtherReading:
    """Another way to read the same letters.

    `number` is its place among `Token.others` of the analysis; -1 is the reading of the analysis itself.
    """

    number: int
    vocalised: str
    gloss: str
    kind: str


@dataclass(frozen=True, slots=True)
class WordCard:
    index: int
    start: int
    end: int
    surface: str
    vocalised: str
    parts: tuple[Part, ...]  # empty for a word without clitics
    meanings: tuple[str, ...]  # English, the fitting one first
    lemma: str
    key: str
    root: tuple[str, ...]  # letters
    kind: tuple[str, ...]
    pattern: str
    name_of: str  # "name of a place" ... or ""
    places: tuple[Place, ...]  # what the word does in its sentence
    guessed: bool
    vowels_sure: bool
    others: tuple[OtherReading, ...]
    status: str  # "new", "learning", "due", "known" or "ignored"
    stage: int  # of learning, 1 to 4; 0 for a word without a card
    is_chosen: bool  # the learner reads it otherwise than the analysis
    can_be_learnt: bool

    @property
    def has_more(self) -> bool:
        """Whether a second step can say something: a guess has no forms, no family, and no sure lemma."""
        return bool(self.key) and not self.guessed


def word_card(
    document: Document,
    index: int,
    statuses: Mapping[str, str],
    *,
    original: Token,
    strength: Strength | None = None,
) -> WordCard:
    """The card of the word at that place of the document's tokens.

    `original` is the word as the analysis reads it, which the learner may read otherwise.
    """
    token = document.tokens[index]
    reading = token.analysis
    return WordCard(
        index=index,
        start=token.start,
        end=token.end,
        surface=token.surface,
        vocalised=vowelled(token),
        parts=parts_of(token),
        meanings=reading.gloss[:MEANINGS],
        lemma=terms.lemma_of(reading),
        key=lemma_key(token),
        root=tuple(reading.root or ""),
        kind=tuple(terms.kind_of(reading)),
        pattern=terms.pattern_of(reading),
        name_of=_name_of(token, document),
        places=places_of(document, token),
        guessed=reading.guessed,
        vowels_sure=token.vowels_sure,
        others=tuple(_other(other, original) for other in token.others),
        status=statuses.get(lemma_key(token), NEW),
        stage=strength.stage if strength else 0,
        is_chosen=token is not original,
        can_be_learnt=bool(reading.gloss) and not is_name(token, document),
    )


def parts_of(token: Token) -> tuple[Part, ...]:
    """The clitics and the stem in the order in which they are written; empty where they cannot be told."""
    clitics = token.analysis.clitics
    if not clitics:
        return ()
    spelled = letters(token.analysis.vocalised)
    first, last = 0, len(spelled)
    before, after = [], []
    for clitic in (clitic for clitic in clitics if clitic.before):
        size = _opens(spelled[first:last], clitic)
        if size is None:
            return ()
        before.append(Part(clitic.form, clitic.gloss))
        first += size
    for clitic in reversed([clitic for clitic in clitics if not clitic.before]):
        size = len(letters(clitic.form))
        if [letter for letter, _ in spelled[max(first, last - size) : last]] != _plain(clitic):
            return ()
        after.append(Part(_written(spelled[last - size : last]), clitic.gloss))
        last -= size
    if first >= last:
        return ()
    stem = Part(_written(spelled[first:last]), next(iter(token.analysis.gloss), ""), is_stem=True)
    return (*before, stem, *reversed(after))


def _opens(spelled: Sequence[tuple[str, str]], clitic: Clitic) -> int | None:
    """How many letters of the word the proclitic takes; after لِ the article has lost its alef."""
    plain = _plain(clitic)
    found = [letter for letter, _ in spelled]
    if found[: len(plain)] == plain:
        return len(plain)
    if clitic.kind == "article" and found[:1] == ["ل"]:
        return 1
    return None


def _plain(clitic: Clitic) -> list[str]:
    return [letter for letter, _ in letters(clitic.form)]


def _written(spelled: Sequence[tuple[str, str]]) -> str:
    return "".join(letter + marks for letter, marks in spelled)


def _name_of(token: Token, document: Document) -> str:
    if token.entity is None:
        return ""
    return str(terms.ENTITIES.get(document.entities[token.entity].kind, ""))


def _other(analysis: Analysis, original: Token) -> OtherReading:
    number = original.others.index(analysis) if analysis in original.others else AS_ANALYSED
    return OtherReading(
        number, analysis.vocalised, next(iter(analysis.gloss), ""), terms.kind_of(analysis)[0]
    )

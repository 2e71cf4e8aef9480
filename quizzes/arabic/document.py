"""What the analysis of one article says: the contract between the Arabic core and everything above it.

A `Document` is a frozen tree of tuples. Every ``start``/``end`` is a half-open range of code points into
``Document.text``, which is the article exactly as it was given; ``text[token.start:token.end]`` is the
surface.
Tags are those of Universal Dependencies 2 (https://universaldependencies.org): ``NOUN``, ``Nom``, ``Fem``,
``Plur`` ...
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Voice = Literal["Act", "Pass"]
Aspect = Literal["Perf", "Imp", "Imperative"]
Mood = Literal["Ind", "Sub", "Jus"]
Case = Literal["Nom", "Acc", "Gen"]
Gender = Literal["Masc", "Fem"]
Number = Literal["Sing", "Dual", "Plur"]
Definite = Literal["Def", "Ind", "Com"]  # Com: first term of an idafa, neither ال nor tanween
Role = Literal["subject", "object"]
BlockKind = Literal["title", "heading", "paragraph"]
PhraseKind = Literal["noun", "preposition"]
EntityKind = Literal["person", "place", "organisation", "date", "time", "number", "money", "percent"]
ConnectiveKind = Literal[
    "cause", "purpose", "concession", "result", "contrast", "time", "condition", "sequence"
]


@dataclass(frozen=True, slots=True)
class Clitic:
    """A particle or pronoun written as one with its word: وَ، سَ، لِ، ال، هَا."""

    form: str  # with vowels, without tatweel
    kind: Literal["conjunction", "preposition", "article", "future", "particle", "pronoun"]
    gloss: str  # English
    before: bool  # written before the stem (proclitic) or after it (enclitic)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a written word."""

    vocalised: str  # the whole written word with its vowels and case ending
    lemma: str  # dictionary form with vowels, no final case vowel
    lemma_id: str  # stable key of lemma and sense; what memory counts words by
    pos: str
    root: str | None = None  # bare letters: "فهم"
    pattern: str | None = None  # "تَفَاعُل"
    gloss: tuple[str, ...] = ()  # English meanings, the fitting one first
    clitics: tuple[Clitic, ...] = ()
    gender: Gender | None = None
    number: Number | None = None
    person: Literal[1, 2, 3] | None = None
    voice: Voice | None = None
    aspect: Aspect | None = None
    mood: Mood | None = None
    case: Case | None = None
    definite: Definite | None = None
    zipf: float = 0.0  # Zipf frequency of the lemma, 0 to 8 (wordfreq)
    guessed: bool = False  # not in the lexicon: an honest guess


@dataclass(frozen=True, slots=True)
class Token:
    """One written word with its clitics, one number, one Latin word or one punctuation mark."""

    index: int  # place in Document.tokens
    start: int
    end: int
    surface: str
    kind: Literal["word", "number", "latin", "punctuation"]
    analysis: Analysis  # the reading that fits here
    others: tuple[Analysis, ...] = ()  # likeliest first, for "not this meaning"
    role: Role | None = None  # of the head word of a subject or object, only where it is safe
    entity: int | None = None  # place in Document.entities
    vowels_sure: bool = True  # the neural vowels and the lexicon's stem agree


@dataclass(frozen=True, slots=True)
class Sentence:
    index: int
    start: int
    end: int
    first: int  # tokens first..last-1
    last: int
    block: int  # place in Document.blocks


@dataclass(frozen=True, slots=True)
class Block:
    """A title, a heading or a paragraph."""

    index: int
    kind: BlockKind
    start: int
    end: int
    first: int  # sentences first..last-1
    last: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase (idafa chain with its agreeing adjectives and names) or a prepositional phrase."""

    kind: PhraseKind
    first: int  # tokens first..last-1
    last: int
    head: int  # token; of a prepositional phrase: the head of its noun phrase
    start: int
    end: int
    sure: bool = True  # its borders rest on no doubtful analysis


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what surely belongs to it. Phrases are places in Document.phrases."""

    verb: int  # token
    sentence: int
    first: int  # tokens first..last-1: from the verb to where the clause ends
    last: int
    subject: int | None = None
    object: int | None = None
    complement: int | None = None  # the prepositional phrase that the verb governs
    main: bool = False  # no subordinator, relative pronoun or negation stands before the verb
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What someone said, and who: قال الوزير إن ..."""

    verb: int  # token of the reporting verb or participle, of بحسب، وفق, or of the colon behind a speaker
    speaker: int | None  # place in Document.phrases; in an earlier sentence where the verb only implies it
    first: int  # tokens first..last-1 of what was said, without إنّ / أنّ and quotation marks
    last: int
    direct: bool  # in quotation marks


@dataclass(frozen=True, slots=True)
class Connective:
    """بسبب، من أجل، رغم ...: what it joins is left to the reader of the Document."""

    kind: ConnectiveKind
    first: int  # tokens first..last-1
    last: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A name or a value, once for each mention; mentions of one thing share `key`."""

    kind: EntityKind
    first: int  # tokens first..last-1
    last: int
    start: int  # of the name itself, after a و or ب written as one with it
    end: int
    text: str  # without such clitics; "العراق" of للعراق
    # the same for all forms of one name; of values a normal form: "2026-01-17", "560", "12.5%", "3000000 USD"
    key: str
    value: float | None = None  # of numbers, money, percentages
    unit: str | None = None  # counted noun's lemma or currency code
    full: bool = True  # a date with day and month or a year; a name in its longest form
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """An estimate of the ILR reading band, with its reasons."""

    band: Literal["1", "1+", "2", "2+", "3", "3+"]
    score: float
    reasons: dict[str, float] = field(default_factory=dict)  # name of the measure -> its value


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    quotations: tuple[Quotation, ...]
    connectives: tuple[Connective, ...]
    entities: tuple[Entity, ...]
    level: Level
    disambiguator: str = "own"  # who read the words

    def slice(self, start: int, end: int) -> str:
        """The article's own letters from start to end."""
        return self.text[start:end]

    def tokens_of(
        self, span: Sentence | Phrase | Clause | Quotation | Entity | Connective
    ) -> tuple[Token, ...]:
        return self.tokens[span.first : span.last]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`, or None between sentences."""
        for sentence in self.sentences:
            if sentence.start <= offset < sentence.end:
                return sentence
        return None

"""One analysed article, prepared for asking: what every kind of question looks things up in."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from quizzes.arabic.document import Block, Document, Entity, EntityKind, Phrase, Sentence, Token
from quizzes.generator.draft import Evidence
from quizzes.generator.wording import bare, folded, tidy

CONTENT_POS = frozenset({"NOUN", "ADJ", "VERB", "PROPN"})
QUOTE_MARKS = frozenset('"«»“”{}')

_FUNCTION = {"الي": "إلى", "الى": "إلى"}  # where hamzas are left out

Part = int | str  # a token of the article, or letters of our own


class Material:
    """A `Document` with its indexes, its title, the seed of the set and the count of what was refused."""

    def __init__(self, document: Document, *, title: str = "", seed: int = 0) -> None:
        self.document = document
        self.tokens = document.tokens
        self.seed = seed
        self.refused: Counter[str] = Counter()
        self.title = self._own_title(title.strip())

    def _own_title(self, title: str) -> str:
        """The title given or of the text; none where it is only the text's first words."""
        block = next((block for block in self.document.blocks if block.kind == "title"), None)
        if not title:
            return self.document.slice(block.start, block.end).strip() if block else ""
        repeated = block is None and folded(self.document.text).startswith(folded(title.rstrip("…. ")))
        return "" if repeated else title

    def refuse(self, reason: str) -> None:
        """Count why something was not asked."""
        self.refused[reason] += 1

    def rng(self, *key: object) -> random.Random:
        """A generator of its own for each thing decided, so that one choice never shifts another."""
        return random.Random("|".join(map(str, (self.seed, *key))))  # noqa: S311

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraphs, without title and headings."""
        return tuple(
            sentence
            for block in self.document.blocks
            if block.kind == "paragraph"
            for sentence in self.document.sentences[block.first : block.last]
        )

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        return tuple(block for block in self.document.blocks if block.kind == "heading")

    def section(self, sentence: Sentence) -> Block | None:
        """The heading that a sentence stands under."""
        above = [block for block in self.headings if block.index < sentence.block]
        return above[-1] if above else None

    @cached_property
    def _sentence_of(self) -> dict[int, Sentence]:
        return {
            token: sentence
            for sentence in self.document.sentences
            for token in range(sentence.first, sentence.last)
        }

    def sentence_of(self, token: int) -> Sentence:
        return self._sentence_of[token]

    def word(self, index: int) -> str:
        """The token's letters without marks, "" past either end of the article."""
        return bare(self.tokens[index].surface) if 0 <= index < len(self.tokens) else ""

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(folded(token.surface) for token in self.tokens)

    def fold(self, index: int) -> str:
        """The token's letters for comparing, "" past either end."""
        return self._folded[index] if 0 <= index < len(self.tokens) else ""

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each written form stands in the article."""
        return Counter(self._folded)

    @cached_property
    def folded_text(self) -> str:
        return folded(self.document.text)

    def words_of(self, pos: str) -> tuple[Token, ...]:
        """The article's words of a part of speech, those that the lexicon knows."""
        return self._by_pos.get(pos, ())

    @cached_property
    def _by_pos(self) -> dict[str, tuple[Token, ...]]:
        found: dict[str, list[Token]] = {}
        for token in self.tokens:
            if token.kind == "word" and not token.analysis.guessed:
                found.setdefault(token.analysis.pos, []).append(token)
        return {pos: tuple(tokens) for pos, tokens in found.items()}

    @cached_property
    def lemma_counts(self) -> Counter[str]:
        return Counter(
            token.analysis.lemma_id
            for token in self.tokens
            if token.kind == "word" and self.is_content(token)
        )

    @cached_property
    def topics(self) -> frozenset[str]:
        """Lemmas of singular nouns that at least three sentences speak of: what the article is about."""
        found: Counter[str] = Counter()
        for sentence in self.document.sentences:
            found.update(
                {
                    token.analysis.lemma_id
                    for token in self.document.tokens_of(sentence)
                    if token.analysis.pos == "NOUN" and token.analysis.number == "Sing"
                }
            )
        return frozenset(lemma for lemma, count in found.items() if count >= 3)

    @cached_property
    def lead(self) -> frozenset[str]:
        """The lemmas of title and first sentence, but of plurals: what a reader bears in mind."""
        opening = {sentence.index: sentence for sentence in (*self.document.sentences[:1], *self.body[:1])}
        return frozenset(
            token.analysis.lemma_id
            for sentence in opening.values()
            for token in self.document.tokens_of(sentence)
            if self.is_content(token) and (token.analysis.pos != "NOUN" or token.analysis.number == "Sing")
        )

    @cached_property
    def _phrase_at(self) -> dict[int, Phrase]:
        """The longest noun phrase that starts at a token."""
        found: dict[int, Phrase] = {}
        for phrase in self.document.phrases:
            best = found.get(phrase.first)
            if phrase.kind == "noun" and (best is None or phrase.last > best.last):
                found[phrase.first] = phrase
        return found

    def noun_phrase_at(self, token: int) -> Phrase | None:
        return self._phrase_at.get(token)

    def is_content(self, token: Token) -> bool:
        return token.kind == "word" and token.analysis.pos in CONTENT_POS

    def lemmas(self, indices: Iterable[int]) -> frozenset[str]:
        """The lemmas of the content words among some tokens."""
        return frozenset(
            self.tokens[index].analysis.lemma_id for index in indices if self.is_content(self.tokens[index])
        )

    def conjunction(self, index: int) -> int:
        """How many letters of the token are a leading و or ف that joins it to what stands before."""
        token = self.tokens[index]
        first = token.analysis.clitics[0] if token.analysis.clitics else None
        if first is None or first.kind != "conjunction" or not first.before:
            return 0
        return 1 if token.surface[:1] in {"و", "ف"} else 0

    def spelled(self, index: int) -> str:
        """The token's letters; in an article that leaves its hamzas out, with them."""
        token = self.tokens[index]
        if token.kind != "word":
            return token.surface
        if not self._careless:
            fourth = token.analysis.pos == "VERB" and bare(token.analysis.pattern or "") == "أفعل"
            return (self._with_hamza(index) if fourth else None) or token.surface
        if self._folded[index] == "ان":
            return self._particle(index)
        return _FUNCTION.get(bare(token.surface)) or self._with_hamza(index) or token.surface

    @cached_property
    def _careless(self) -> bool:
        """Whether the article writes a good part of its hamzas as a bare alef."""
        missing = sum(self._with_hamza(index) is not None for index in range(len(self.tokens)))
        written = sum(
            token.surface[:1] in {"أ", "إ"} or token.surface[:3] in {"الأ", "الإ"} for token in self.tokens
        )
        return missing >= 5 and missing * 3 >= written

    def _with_hamza(self, index: int) -> str | None:
        """The spelling of the lexicon, if nothing but the hamza of an alef is missing in the article's."""
        token = self.tokens[index]
        surface, careful = bare(token.surface), bare(token.analysis.vocalised)
        if token.kind != "word" or token.analysis.guessed or token.analysis.pos not in CONTENT_POS:
            return None
        if len(surface) != len(careful) or len(surface) < 4 or surface == careful:
            return None
        changed = [(old, new) for old, new in zip(surface, careful, strict=True) if old != new]
        return careful if all(old == "ا" and new in "أإآ" for old, new in changed) else None

    def _particle(self, index: int) -> str:
        """إنّ after قال, أنّ after any other verb."""
        sentence = self.sentence_of(index)
        verbs = [i for i in range(sentence.first, index) if self.tokens[i].analysis.pos == "VERB"]
        said = verbs and folded(self.tokens[verbs[-1]].analysis.lemma) == "قال"
        return "إن" if said or not verbs else "أن"

    def unjoined(self, index: int) -> str:
        """The word as it is spelled, without its leading conjunction."""
        return self.spelled(index)[self.conjunction(index) :].lstrip("\u064e")

    def entities(self, *kinds: EntityKind, sure: bool = True) -> dict[str, Entity]:
        """One mention of each name or value, its longest, by key, in the order of the text."""
        found: dict[str, Entity] = {}
        for entity in self.document.entities:
            if entity.kind in kinds and (entity.sure or not sure):
                best = found.get(entity.key)
                if best is None or len(entity.text) > len(best.text):
                    found[entity.key] = entity
        return found

    def render(self, parts: Iterable[Part]) -> str:
        """Tokens and our own letters as one line of text; quotation marks around names are left out."""
        pieces: list[str] = []
        before: Part | None = None
        for part in parts:
            if isinstance(part, int):
                token = self.tokens[part]
                if token.surface in QUOTE_MARKS:
                    continue
                glued = (
                    isinstance(before, int) and before == part - 1 and self.tokens[before].end == token.start
                )
                pieces.append(self.spelled(part) if glued else f" {self.spelled(part)}")
            else:
                pieces.append(f" {part}")
            before = part
        return tidy("".join(pieces))

    def evidence(self, sentence: Sentence) -> Evidence:
        """The sentence as the proof of a key."""
        return Evidence(sentence.start, sentence.end, self.document.slice(sentence.start, sentence.end))

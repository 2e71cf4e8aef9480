"""The words around a word, quoted in a question about it."""

from __future__ import annotations

from quizzes.arabic.document import Sentence, Token
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.wording import quoted

_LOOSE = frozenset({"ADP", "PRON", "CCONJ", "SCONJ", "PART", "DET"})
FEW_WORDS = 5  # fewer say too little: the quotation goes on over a comma
A_LITTLE = 3  # words more that bring the quotation to the end of its clause
CLAUSE_ENDS = frozenset("؛:.؟!")


def around(material: Material, token: Token) -> str | None:
    """The end of a question: الجملة الآتية؟ «...» or, where words are cut off, العبارة الآتية؟ «... …».

    None where too little is left or the exception that turns it round (لا ... إلا) would be cut off.
    """
    context = words_around(material, material.sentence_of(token.index), token)
    if context is None or ("…" in context and len(context.split()) <= FEW_WORDS):
        return None
    return f"{'العبارة' if '…' in context else 'الجملة'} الآتية؟ {quoted(context)}"


def words_around(material: Material, sentence: Sentence, token: Token) -> str | None:
    """The words around one, between marks of punctuation; where it is cut inside them, dots say so."""
    first = token.index
    while first > sentence.first and token.index - first < 6 and not _walls(material, first - 1):
        first -= 1
    last = token.index + 1
    while last < sentence.last and last - token.index < 7:
        few = last - first < FEW_WORDS and material.tokens[last].surface == "،"
        if _walls(material, last) and not few:
            break
        last += 1
    ahead = next((index for index in range(last, sentence.last) if _walls(material, index)), sentence.last)
    if ahead - last <= A_LITTLE:
        last = ahead
    while last - 1 > token.index and last < ahead and _hangs(material, last - 1):
        last -= 1
    while last - 1 > token.index and material.tokens[last - 1].kind == "punctuation":
        last -= 1
    while material.tokens[first].kind == "punctuation":
        first += 1
    before = "" if _opens(material, sentence, first) else "… "
    rest = next(
        (i for i in range(last, sentence.last) if material.tokens[i].surface not in QUOTE_MARKS), None
    )
    if _excepts(material, range(last, sentence.last)):
        return None
    after = " …" if rest is not None and not _walls(material, rest) else ""
    return before + material.render((material.unjoined(first), *range(first + 1, last))) + after


def _opens(material: Material, sentence: Sentence, first: int) -> bool:
    """Whether a sentence or a clause begins at `first`: behind a comma, only with its verb."""
    before = first - 1
    while before >= sentence.first and material.tokens[before].surface in QUOTE_MARKS:
        before -= 1
    if before < sentence.first or material.tokens[before].surface in CLAUSE_ENDS:
        return True
    return material.tokens[first].analysis.pos == "VERB" and _walls(material, before)


def _excepts(material: Material, rest: range) -> bool:
    """Whether the next word is إلا, be it behind a comma."""
    following = next((index for index in rest if material.tokens[index].kind != "punctuation"), None)
    return following is not None and material.fold(following) == "الا"


def _walls(material: Material, index: int) -> bool:
    """Whether a clause ends there: at punctuation, but no quotation mark and no point of د. and its like."""
    token = material.tokens[index]
    if token.surface == "." and len(material.word(index - 1)) == 1:
        return False
    return token.kind == "punctuation" and token.surface not in QUOTE_MARKS


def _hangs(material: Material, index: int) -> bool:
    """Whether a word waits for the next one: a preposition, a number, the first term of an idafa."""
    analysis = material.tokens[index].analysis
    return analysis.pos in _LOOSE | {"NUM"} or (analysis.pos == "NOUN" and analysis.definite == "Com")

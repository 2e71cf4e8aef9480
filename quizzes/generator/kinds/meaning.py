"""What a word means where it stands: an Arabic stem, English meanings of one kind as options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic.document import Analysis, Sentence, Token
from quizzes.generator import lexis
from quizzes.generator.language import listed
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.nations import nation_of
from quizzes.generator.phrases import is_event
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

EASIEST, RAREST = 5.15, 2.8  # Zipf: easier words have too many meanings, rarer ones are nobody's
_POS = frozenset({"NOUN", "VERB", "ADJ"})
_LOOSE = frozenset({"ADP", "PRON", "CCONJ", "SCONJ", "PART", "DET"})
_WEAK = frozenset("اويءآأؤإئى")  # the lexicon's roots with these are not told: "راح" may be "ريح" there
# Verbs whose meaning turns on the preposition or the object: قضى عامًا، قضى بكذا، قضى على كذا.
_TURNING = frozenset(
    map(folded, listed("قضى، رغب، مال، عدل، ضرب، أتى، حال، وقع، صرف، أخذ، جرى، مضى، رفع، ضم، شق، اضطر"))
)
FEW_WORDS = 5  # fewer say too little: the quotation goes on over a comma
A_LITTLE = 3  # words more that bring the quotation to the end of its clause
CLAUSE_ENDS = frozenset("؛:.؟!")
_GLOSS = re.compile(r"[A-Za-z][A-Za-z '\-]*[A-Za-z]")


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    seen: set[str] = set()
    for sentence in material.body:
        for token in material.document.tokens_of(sentence):
            if token.analysis.lemma_id in seen or not _fit(token, material):
                continue
            seen.add(token.analysis.lemma_id)
            proposal = _ask(material, sentence, token)
            if proposal is None:
                material.refuse("meaning: no options of one kind")
            else:
                yield proposal


def _fit(token: Token, material: Material) -> bool:
    analysis = token.analysis
    if token.kind != "word" or analysis.pos not in _POS or analysis.guessed or token.entity is not None:
        return False
    if not RAREST <= analysis.zipf <= EASIEST or len(bare(token.surface)) < 3 or _used_otherwise(token):
        return False
    if not token.vowels_sure or not lexis.unambiguous(token):
        material.refuse("meaning: more than one word is written so")
        return False
    if _may_be_a_name(material, token):
        material.refuse("meaning: a verb that may be a foreign name")
        return False
    return True


def _may_be_a_name(material: Material, token: Token) -> bool:
    """Whether س may be the first letter of a name and no future: the noun before agrees with no such verb."""
    before = material.tokens[token.index - 1] if token.index else None
    if not any(clitic.kind == "future" for clitic in token.analysis.clitics) or before is None:
        return False
    noun = before.analysis
    return noun.pos in {"NOUN", "PROPN"} and noun.number == "Sing" and noun.gender != token.analysis.gender


def _used_otherwise(token: Token) -> bool:
    """Whether the word is used as an adverb or in another way than the lexicon's meaning says."""
    analysis = token.analysis
    adverb = analysis.case == "Acc" and analysis.definite == "Ind" and token.role != "object"
    noun_of_adjective = analysis.pos == "ADJ" and analysis.definite == "Com"
    feminine = bare(token.surface).endswith("ة") and not bare(analysis.lemma).endswith("ة")
    bound = any(clitic.kind in {"preposition", "pronoun"} for clitic in analysis.clitics)
    nation = nation_of(folded(analysis.lemma)) is not None
    return (
        lexis.is_set(token)
        or folded(analysis.lemma) in _TURNING
        or analysis.voice == "Pass"  # the lexicon's English is of the active
        or adverb
        or noun_of_adjective
        or nation
        or bound
        or (feminine and analysis.pos == "NOUN")
    )


def _ask(material: Material, sentence: Sentence, token: Token) -> Proposal | None:
    key = shown_gloss(token.analysis)
    if key is None:
        return None
    others = _others(material, token, key)
    if len(others) < 3:
        return None
    context = _context(material, sentence, token)
    if context is None:
        return None
    word = bare(material.unjoined(token.index))
    return Proposal(
        kind="meaning",
        rule="meaning/gloss",
        skill="vocabulary",
        stem=f"ما معنى كلمة {quoted(word)} في قول المقال: {quoted(context)}؟",
        key=key,
        distractors=tuple(Option(gloss, _feedback(lemma, gloss)) for lemma, gloss in others),
        evidence=material.evidence(sentence),
        explanation=_explanation(token, key),
        confidence=0.86 if is_event(token) or token.analysis.pos == "VERB" else 0.78,
        sentence=sentence.index,
        rests_on=(token.index,),
        asks=f"word {token.analysis.lemma_id}",
    )


def shown_gloss(analysis: Analysis) -> str | None:
    """The first English meanings, two where the lexicon has them."""
    return _shown(analysis.gloss)


@lru_cache(maxsize=16384)
def _shown(glosses: tuple[str, ...]) -> str | None:
    first = [
        gloss
        for gloss in glosses[:2]
        if _GLOSS.fullmatch(gloss) and gloss.islower() and len(gloss.split()) <= 3
    ]
    if len(first) == 2 and lexis.sense_words(tuple(first[:1])) & lexis.sense_words(tuple(first[1:])):
        first = [first[0] if not first[0].endswith("s") else first[1]]
        return first[0]
    return ", ".join(first) if first and first[0] == glosses[0] else None


def _others(material: Material, token: Token, key: str) -> list[tuple[str, str]]:
    """(lemma, gloss) of words of the same kind: of this article first, then of the lexicon."""
    own = lexis.senses(token)
    here = [
        other.analysis for other in material.words_of(token.analysis.pos) if lexis.same_kind(other, token)
    ]
    material.rng("meaning", token.index).shuffle(here)
    pool = [(analysis.lemma, shown_gloss(analysis), analysis.gloss) for analysis in here]
    pool += [(lemma.form, _shown(lemma.gloss), lemma.gloss) for lemma in lexis.near(material, token.analysis)]
    chosen: list[tuple[str, str]] = []
    taken = set(own)
    for lemma, gloss, glosses in pool:
        if gloss is None or gloss.count(",") != key.count(",") or abs(len(gloss) - len(key)) > 12:
            continue
        if f"{gloss} ".startswith(("be ", "is ", "are ")) and not key.startswith("be "):
            continue
        if gloss.endswith("s") != key.endswith("s"):
            continue
        meanings = lexis.sense_words(glosses)
        if meanings & taken:
            continue
        taken |= meanings
        chosen.append((lemma, gloss))
        if len(chosen) == 3:
            break
    return chosen


def _feedback(lemma: str, gloss: str) -> str:
    return f"هذا من معاني كلمة {quoted(lemma)}: {gloss}."


def _context(material: Material, sentence: Sentence, token: Token) -> str | None:
    """The words around one, between marks of punctuation; where it is cut inside them, dots say so.

    None where the exception that turns them round (لا ... إلا) would be cut off.
    """
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
    token = material.tokens[index]
    return token.kind == "punctuation" and token.surface not in QUOTE_MARKS


def _hangs(material: Material, index: int) -> bool:
    """Whether a word waits for the next one: a preposition, a number, the first term of an idafa."""
    analysis = material.tokens[index].analysis
    return analysis.pos in _LOOSE | {"NUM"} or (analysis.pos == "NOUN" and analysis.definite == "Com")


def _explanation(token: Token, key: str) -> str:
    analysis = token.analysis
    sure = analysis.root and not set(analysis.root) & _WEAK and not analysis.root.startswith("ت")
    root = f"، وجذرها {quoted(' '.join(analysis.root or ''))}" if sure else ""
    return f"{quoted(bare(token.surface))} من {quoted(analysis.lemma)}{root}، ومعناها هنا: {key}."

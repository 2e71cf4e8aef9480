"""What a word means where it stands: an Arabic stem, English meanings of one kind as options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Analysis, Sentence, Token
from quizzes.arabic.lexical import lexicon
from quizzes.generator import lexis
from quizzes.generator.each_word import ask_each
from quizzes.generator.language import listed
from quizzes.generator.language.meanings import MEANINGS, UNCOUNTED, plural_of
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
FAR_LENGTH = 9  # letters by which a wrong meaning may be longer or shorter
_GLOSS = re.compile(r"[a-z][a-z '\-]*[a-z]")
_PARENTHESIS = re.compile(r" ?\([^)]*\)")


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(material, key=_lemma, ask=_ask, otherwise="meaning: no options of one kind")


def _lemma(material: Material, token: Token) -> str | None:
    if not _fit(token, material):
        return None
    if sure_meaning(token) is None:
        material.refuse("meaning: a word of several meanings")
        return None
    return token.analysis.lemma_id


def _fit(token: Token, material: Material) -> bool:
    analysis = token.analysis
    if analysis.pos not in _POS or analysis.guessed or token.entity is not None:
        return False
    if not RAREST <= analysis.zipf <= EASIEST or len(bare(token.surface)) < 3 or _used_otherwise(token):
        return False
    told_apart = lexis.unambiguous(token) or _framed(analysis) is not None
    if not token.vowels_sure or not told_apart:
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
    key = sure_meaning(token) or ""
    others = _others(material, token, key)
    if len(others) < 3:
        return None
    context = _context(material, sentence, token)
    if context is None or ("…" in context and len(context.split()) <= FEW_WORDS):
        return None
    word = bare(material.unjoined(token.index))
    where = "العبارة" if "…" in context else "الجملة"
    return Proposal(
        kind="meaning",
        rule="meaning/gloss",
        skill="vocabulary",
        stem=f"ما معنى {quoted(word)} بالإنجليزية في {where} الآتية؟ {quoted(context)}",
        key=key,
        distractors=tuple(Option(other, _feedback(lemma, word)) for lemma, other in others),
        evidence=material.evidence(sentence),
        explanation=_explanation(token, word, key),
        confidence=0.86 if is_event(token) or token.analysis.pos == "VERB" else 0.78,
        sentence=sentence.index,
        rests_on=(token.index,),
        asks=f"word {token.analysis.lemma_id}",
    )


def sure_meaning(token: Token) -> str | None:
    """The one meaning that a word has here: that of its frame, or the only one that news gives it."""
    analysis = token.analysis
    listed_one = MEANINGS.get(analysis.pos, {}).get(analysis.lemma)
    framed = _framed(analysis)
    meaning = _PARENTHESIS.sub("", framed) if framed is not None else listed_one
    if meaning is None:
        return None
    if meaning.rpartition(" ")[0] == listed_one and listed_one is not None:
        meaning = listed_one  # "contribute" beside others that show no preposition
    if analysis.pos == "VERB":
        return f"to {meaning}"
    if analysis.pos == "NOUN" and analysis.number == "Plur":
        return plural_of(meaning) or (meaning if meaning in UNCOUNTED else None)
    return None if analysis.number == "Dual" and analysis.pos == "NOUN" else meaning


def _framed(analysis: Analysis) -> str | None:
    """The meaning of a verb with what stands beside it, where that is none of its own in the lexicon."""
    lemma = lexicon.by_id(analysis.lemma_id)
    if lemma is None or not analysis.gloss or analysis.pos != "VERB":
        return None
    first = analysis.gloss[0]
    own = {*lemma.gloss, *lemma.listed}
    return first if first not in own and _GLOSS.fullmatch(_PARENTHESIS.sub("", first)) else None


def _others(material: Material, token: Token, key: str) -> list[tuple[str, str]]:
    """(lemma, meaning) of words of the same kind: of this article first, then of those about as common."""
    taken = set(lexis.kindred(lexis.senses(token) | lexis.sense_words((key,))))
    chosen: list[tuple[str, str]] = []
    for lemma, meaning, glosses in _pool(material, token):
        meanings = lexis.sense_words((meaning, *glosses))
        if abs(len(meaning) - len(key)) > FAR_LENGTH or meanings & taken:
            continue
        taken |= lexis.kindred(meanings)
        chosen.append((lemma, meaning))
        if len(chosen) == 3:
            break
    return chosen


def _pool(material: Material, token: Token) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(lemma, meaning, all its meanings) of words with one meaning, in the number of the one asked for."""
    pos = token.analysis.pos
    plural = pos == "NOUN" and token.analysis.number == "Plur"
    here = [other.analysis for other in material.words_of(pos) if lexis.same_kind(other, token)]
    material.rng("meaning", token.index).shuffle(here)
    pool = [(analysis.lemma, analysis.gloss) for analysis in here]
    pool += [(lemma.form, lemma.gloss) for lemma in lexis.near(material, token.analysis, limit=400)]
    for lemma, glosses in pool:
        one = MEANINGS[pos].get(lemma)
        meaning = plural_of(one) if one is not None and plural else one
        if meaning is not None:
            yield lexis.cited(lemma, pos), f"to {meaning}" if pos == "VERB" else meaning, glosses


def _feedback(lemma: str, word: str) -> str:
    return f"هذا معنى {quoted(lemma)}، لا معنى {quoted(word)}."


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


def _explanation(token: Token, word: str, key: str) -> str:
    analysis = token.analysis
    sure = analysis.root and not set(analysis.root) & _WEAK and not analysis.root.startswith("ت")
    root = f"، من الجذر {quoted(lexis.letters(analysis.root or ''))}" if sure else ""
    cited = lexis.cited(analysis.lemma, analysis.pos)
    plural = analysis.pos == "NOUN" and analysis.number == "Plur"
    shown = f"جمع {quoted(cited)}" if plural else f"من {quoted(cited)}"
    of = f" {shown}" if bare(cited) != word.removeprefix("ال") else ""
    return f"{quoted(word)}{of}{root}، ومعناها هنا: {key}."

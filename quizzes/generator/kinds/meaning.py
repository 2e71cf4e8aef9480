"""What a word means where it stands: an Arabic stem, English meanings of one kind as options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.generator import candidates, lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.language import listed
from quizzes.generator.language.frames import BY_VERB
from quizzes.generator.language.meanings import MEANINGS, OF_PLAY, PLAY, TURNED_BY, plural_of
from quizzes.generator.material import Material
from quizzes.generator.nations import nation_of
from quizzes.generator.phrases import is_event
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.quotation import around
from quizzes.generator.refer import pronoun_of
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

EASIEST, RAREST = 5.15, 2.8  # Zipf: easier words have too many meanings, rarer ones are nobody's
_POS = frozenset({"NOUN", "VERB", "ADJ"})
_WEAK = frozenset("اويءآأؤإئى")  # the lexicon's roots with these are not told: "راح" may be "ريح" there
# Verbs whose meaning turns on the preposition or the object: قضى عامًا، قضى بكذا، قضى على كذا.
_TURNING = frozenset(
    map(folded, listed("قضى، رغب، مال، عدل، ضرب، أتى، حال، وقع، صرف، أخذ، جرى، مضى، رفع، ضم، شق، اضطر"))
)
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
    if not RAREST <= analysis.zipf <= EASIEST or len(bare(token.surface)) < 3 or used_otherwise(token):
        return False
    reason = _doubt(material, token)
    if reason:
        material.refuse(f"meaning: {reason}")
    return reason is None


def _doubt(material: Material, token: Token) -> str | None:
    """Why the word may not be what it is taken for."""
    framed = token.vowels_sure and _framed(token.analysis) is not None
    if not framed and not lexis.told_apart(material, token):
        return "more than one word is written so"
    if _voice_unsure(material, token) or _for_a_noun(material, token):
        return "a passive or an adjective for a noun"
    if _turned(material, token):
        return "another meaning beside these words"
    return "a verb that may be a foreign name" if _may_be_a_name(material, token) else None


def _voice_unsure(material: Material, token: Token) -> bool:
    """Whether a verb that takes an object stands before a preposition that is not its own: يستعمل في كل مكان
    may be a passive."""
    own = lexicon.by_id(token.analysis.lemma_id)
    if token.analysis.pos != "VERB" or own is None:
        return False
    if candidates.sort_of(own) != "with object" and bare(token.analysis.pattern or "") != "استفعل":
        return False
    after = material.tokens[token.index + 1] if token.index + 1 < len(material.tokens) else None
    free = after is not None and after.analysis.pos == "ADP"
    governed = (bare(token.analysis.lemma), material.word(token.index + 1)) in BY_VERB
    return free and not governed and pronoun_of(token.analysis) is None


def _for_a_noun(material: Material, token: Token) -> bool:
    """Whether an adjective with ال has no noun before it that it could describe: هذه الشائعات."""
    before = material.tokens[token.index - 1] if token.index else None
    article = any(clitic.kind == "article" for clitic in token.analysis.clitics)
    described = before is not None and before.analysis.pos in {"NOUN", "PROPN", "ADJ"}
    return token.analysis.pos == "ADJ" and article and not described and not material.conjunction(token.index)


def _turned(material: Material, token: Token) -> bool:
    """Whether what stands behind the word, or play that the article is about, gives it another meaning."""
    lemma = token.analysis.lemma
    if lemma in OF_PLAY and any(folded(word) in material.folded_text for word in PLAY):
        return True
    speaks = token.analysis.person in {1, 2} and lemma in TURNED_BY
    return speaks or turned_by_what_follows(material, token)


def turned_by_what_follows(material: Material, token: Token) -> bool:
    """Whether one of the next two words, or a preposition joined to the next, gives it another meaning."""
    behind = {material.fold(token.index + 1), material.fold(token.index + 2)}
    if token.index + 1 < len(material.tokens):
        joined = (
            one for one in material.tokens[token.index + 1].analysis.clitics if one.kind == "preposition"
        )
        behind |= {folded(one.form) for one in joined}
    return not behind.isdisjoint(map(folded, TURNED_BY.get(token.analysis.lemma, ())))


def _may_be_a_name(material: Material, token: Token) -> bool:
    """Whether س may be the first letter of a name and no future: the noun before agrees with no such verb."""
    before = material.tokens[token.index - 1] if token.index else None
    if not any(clitic.kind == "future" for clitic in token.analysis.clitics) or before is None:
        return False
    noun = before.analysis
    return noun.pos in {"NOUN", "PROPN"} and noun.number == "Sing" and noun.gender != token.analysis.gender


def used_otherwise(token: Token) -> bool:
    """Whether the word is used as an adverb or in another way than the lexicon's meaning says."""
    analysis = token.analysis
    adverb = analysis.case == "Acc" and analysis.definite == "Ind" and token.role != "object"
    adverb = adverb and (analysis.pos != "ADJ" or analysis.gender == "Masc")
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


def _ask(material: Material, token: Token) -> Proposal | None:
    key = sure_meaning(token) or ""
    others = _others(material, token, key)
    if len(others) < 3:
        return None
    word = bare(material.unjoined(token.index))
    stem = around(material, token, f"ما معنى {quoted(word)} بالإنجليزية في")
    if stem is None:
        return None
    return about(
        material,
        token,
        rule="meaning/gloss",
        skill="vocabulary",
        stem=stem,
        key=key,
        distractors=tuple(Option(other, _feedback(lemma, word)) for lemma, other in others),
        explanation=_explanation(token, word, key),
        confidence=0.86 if is_event(token) or token.analysis.pos == "VERB" else 0.78,
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
        return plural_of(meaning)
    return None if analysis.number == "Dual" and analysis.pos == "NOUN" else meaning


def one_meaning(lemma: Lemma) -> str | None:
    """The one meaning that news gives a word, as an option shows it."""
    meaning = MEANINGS.get(lemma.pos, {}).get(lemma.form)
    return f"to {meaning}" if meaning and lemma.pos == "VERB" else meaning


def _framed(analysis: Analysis) -> str | None:
    """The meaning of a verb with what stands beside it, where that is none of its own in the lexicon."""
    lemma = lexicon.by_id(analysis.lemma_id)
    if lemma is None or not analysis.gloss or analysis.pos != "VERB":
        return None
    first = analysis.gloss[0]
    own = {*lemma.gloss, *lemma.listed}
    return first if first not in own and _GLOSS.fullmatch(_PARENTHESIS.sub("", first)) else None


def _others(material: Material, token: Token, key: str) -> list[tuple[str, str]]:
    """(lemma, meaning) of words of the same kind, in the number of the one asked for."""
    taken = set(lexis.kindred(lexis.senses(token) | lexis.sense_words((key,))))
    plural = token.analysis.pos == "NOUN" and token.analysis.number == "Plur"
    chosen: list[tuple[str, str]] = []
    for lemma in candidates.beside(material, token):
        meaning = plural_of(one_meaning(lemma) or "") if plural else one_meaning(lemma)
        meanings = lexis.sense_words((meaning or "", *lemma.gloss))
        if meaning is None or abs(len(meaning) - len(key)) > FAR_LENGTH or meanings & taken:
            continue
        taken |= lexis.kindred(meanings)
        chosen.append((lexis.cited(lemma.form, lemma.pos), meaning))
        if len(chosen) == 3:
            break
    return chosen


def _feedback(lemma: str, word: str) -> str:
    return f"هذا معنى {quoted(lemma)}، لا معنى {quoted(word)}."


def _explanation(token: Token, word: str, key: str) -> str:
    analysis = token.analysis
    sure = analysis.root and not set(analysis.root) & _WEAK and not analysis.root.startswith("ت")
    root = f"، من الجذر {quoted(lexis.letters(analysis.root or ''))}" if sure else ""
    cited = lexis.cited(analysis.lemma, analysis.pos)
    plural = analysis.pos == "NOUN" and analysis.number == "Plur"
    shown = f"جمع {quoted(cited)}" if plural else f"من {quoted(cited)}"
    of = f" {shown}" if bare(cited) != word.removeprefix("ال") else ""
    return f"{quoted(word)}{of}{root}، ومعناها هنا: {key}."

"""Where a clause of its own can begin in a sentence, and whether its subject is there."""

from __future__ import annotations

from quizzes.arabic.document import Clause, Sentence
from quizzes.arabic.lexical.valency import is_intransitive
from quizzes.generator.asides import COMMAS, FRAMED
from quizzes.generator.borders import names_the_known
from quizzes.generator.language import listed
from quizzes.generator.language.reporting import OPINIONS
from quizzes.generator.language.words import PARTICIPLES
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.phrases import ending, is_body, is_person
from quizzes.generator.wording import folded

_OPINIONS = frozenset(map(folded, OPINIONS))
_PARTICIPLES = frozenset(map(folded, PARTICIPLES))
_OPINION_PARTICIPLES = frozenset(
    map(
        folded,
        listed("معتبرا، معتبرة، نافيا، نافية، متهما، متهمة، متوقعا، متوقعة، مرجحا، مرجحة، محذرا، محذرة"),
    )
)

# They name someone, then a matter with ب: a noun alone after them is not their subject.
_WANT_OBJECT = frozenset(map(folded, listed("اتهم، طالب، كلف، ألزم، زود، أمد")))


def starts(material: Material, sentence: Sentence, clauses: dict[int, Clause]) -> list[int]:
    """Where a clause can begin: at the sentence, after an adverbial, at a later main verb."""
    opening = sentence.first
    while opening < sentence.last and material.tokens[opening].kind == "punctuation":
        opening += 1
    while opening < sentence.last and material.fold(opening) in {"وقد", "قد", "لقد", "ولقد", "ان", "وان"}:
        opening += 1
    if names_the_known(material, opening):
        opening += 1
    opening = _past_adverbial(material, sentence, opening)
    later = [
        verb
        for verb, clause in clauses.items()
        if clause.sentence == sentence.index
        and clause.main
        and verb != opening
        and has_subject(material, clause, verb)
    ]
    later = [verb for verb in later if _opens(material, verb, sentence)]
    said = [index for index in range(opening + 1, sentence.last) if _opens_said(material, index)]
    return sorted({opening, *later, *said})


def _past_adverbial(material: Material, sentence: Sentence, opening: int) -> int:
    """Past a short prepositional phrase in front of the verb: في بداية أغسطس هبط ..."""
    if opening >= sentence.last or material.tokens[opening].analysis.pos != "ADP":
        return opening
    for index in range(opening + 2, min(opening + 7, sentence.last)):
        token = material.tokens[index]
        if token.kind == "punctuation" or material.fold(index) in {"ان", "فان"}:
            return opening
        if token.analysis.pos == "VERB" and not token.analysis.clitics:
            return index
    return opening


def _opens_said(material: Material, index: int) -> bool:
    """Whether a noun here opens what someone said: إنّ, أنّ stands before it, and its case does not show."""
    token = material.tokens[index]
    if material.fold(index - 1) not in {"ان", "بان", "فان"}:
        return False
    if token.analysis.pos not in {"NOUN", "PROPN"} and not counts_things(material, index):
        return False
    if _thought(material, index - 1):
        return False
    return (
        material.tokens[index - 1].analysis.lemma in {"إِنَّ", "أَنَّ"}
        and not ending(token)
        and not token.analysis.clitics[1:]
    )


def counts_things(material: Material, index: int) -> bool:
    """33 دولة تمتلك ...: a number in figures, the noun it counts, and the verb."""
    noun, verb = (
        material.tokens[place].analysis if place < len(material.tokens) else None
        for place in (index + 1, index + 2)
    )
    counted = noun is not None and noun.pos == "NOUN" and not noun.clitics
    return material.tokens[index].kind == "number" and counted and verb is not None and verb.pos == "VERB"


def _thought(material: Material, particle: int) -> bool:
    """Whether the nearest verb before أنّ, or the noun right before it, is one of thinking or denying."""
    sentence = material.sentence_of(particle)
    for index in range(particle - 1, sentence.first - 1, -1):
        analysis = material.tokens[index].analysis
        if folded(analysis.lemma) in _OPINIONS and (analysis.pos == "VERB" or index >= particle - 2):
            return True
        if analysis.pos == "VERB" or material.fold(index) in _PARTICIPLES:
            return material.fold(index) in _OPINION_PARTICIPLES
    return False


def _opens(material: Material, verb: int, sentence: Sentence) -> bool:
    """Whether a verb inside the sentence begins a clause of its own: joined by و, or after an adverbial."""
    before = verb - 1
    if before >= sentence.first and material.fold(before) in {"قد", "وقد"}:
        before -= 1
    if before < sentence.first or material.conjunction(verb) > 0:
        return True
    if material.tokens[before].surface not in COMMAS:
        return False
    first = material.tokens[sentence.first].analysis
    adverbial = first.pos in {"ADP", "ADV", "SCONJ"} or first.case == "Acc"
    return adverbial and not any(
        material.fold(index) in {"ان", "بان"} for index in range(sentence.first, verb)
    )


def has_subject(material: Material, clause: Clause | None, verb: int) -> bool:
    """Whether the subject is written, and after the verb."""
    if clause is not None and _has_object_next(material, clause):
        return False
    inside = verb > material.sentence_of(verb).first and material.conjunction(verb) > 0
    if inside and not _own_subject(material, clause, verb):
        return False
    if clause is None or clause.subject is None:
        return named_next(material, verb)
    subject = material.document.phrases[clause.subject]
    if subject.first <= verb:
        return False
    if material.tokens[subject.head].kind != "word":
        return subject.last - subject.first > 1 and subject.first == verb + 1
    joined = verb == material.sentence_of(verb).first or material.conjunction(verb) > 0
    return joined or subject.first == verb + 1


def _has_object_next(material: Material, clause: Clause) -> bool:
    """Whether the noun after the verb is its object: سدّت المجرى, اتهمت البلدية بإخفاء التقرير."""
    if clause.object is not None and clause.subject is None:
        return material.document.phrases[clause.object].first == clause.verb + 1
    accuses = folded(material.tokens[clause.verb].analysis.lemma) in _WANT_OBJECT
    return accuses and clause.object is None and material.tokens[clause.verb].analysis.voice != "Pass"


def _own_subject(material: Material, clause: Clause | None, verb: int) -> bool:
    """Whether the noun behind a joined verb is its subject, and not what the doer before it did it to:
    وانتقد قرار الحكم, وحضرت جلسة ..."""
    analysis = material.tokens[verb].analysis
    if analysis.voice == "Pass" or is_intransitive(analysis):
        return True
    if clause is not None and clause.subject is not None:
        subject = material.document.phrases[clause.subject]
        governed = clause.complement is not None and (
            folded(analysis.lemma),
            material.fold(material.document.phrases[clause.complement].first),
        )
        acts = is_person(material, subject) or is_body(material, subject)
        return clause.object is not None or governed in FRAMED or acts
    after = material.tokens[verb + 1].analysis if verb + 1 < len(material.tokens) else None
    return after is not None and (after.pos == "PROPN" or after.definite == "Def")


def named_next(material: Material, verb: int) -> bool:
    """Whether a nominative follows the verb at once: its subject, though nothing else says so."""
    if verb + 1 >= len(material.tokens):
        return False
    token = material.tokens[verb + 1]
    if token.surface in QUOTE_MARKS and verb + 2 < len(material.tokens):
        token = material.tokens[verb + 2]
    nominative = token.analysis.case in {"Nom", None} and token.analysis.pos in {"NOUN", "PROPN"}
    joined = [clitic for clitic in token.analysis.clitics if clitic.before and clitic.kind != "article"]
    noun, agrees = token.analysis, material.tokens[verb].analysis.gender
    if noun.case is None and noun.pos == "NOUN" and noun.number != "Plur" and noun.gender != agrees:
        return False
    return nominative and not joined and token.kind == "word" and material.tokens[verb].analysis.person == 3


def bound(material: Material, index: int) -> bool:
    """Whether a conjunction or preposition is joined to the word."""
    clitics = material.tokens[index].analysis.clitics
    return any(clitic.before and clitic.kind in {"conjunction", "preposition"} for clitic in clitics)

"""Where words quoted out of a sentence may begin and end, so that nothing they need is left behind."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.arabic.document import Clause, Sentence
from quizzes.generator.asides import COMMAS, FRAMED
from quizzes.generator.borders import count_words, cuts, inside_a_name
from quizzes.generator.language import listed
from quizzes.generator.language.words import ADJUNCTS, COMPARATIVES, PARTICIPLES, RELATIVES
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.phrases import ending
from quizzes.generator.refer import pronoun_of
from quizzes.generator.starts import has_subject
from quizzes.generator.wording import folded

CLAUSE_ENDS = frozenset("؛:.؟!…")
_THAT = frozenset({"ان", "بان", "فان"})
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
_PARTICIPLES = frozenset(map(folded, PARTICIPLES))
_RELATIVES = frozenset(map(folded, RELATIVES))
_MEASURES = frozenset(map(folded, (*COMPARATIVES, "أول", "أولى", "آخر")))
_SUBORDINATORS = frozenset(
    map(folded, listed("حيث، فيما، بينما، إذ، لأن، لكن، ولكن، بعدما، عندما، حينما، كما، في حين"))
)
# What these add belongs to what stands before them: without it the fact is another.
_ADDED = frozenset(
    map(
        folded,
        listed(
            "إضافة، بالإضافة، فضلا، علاوة، إلى، بما، مقارنة، والذي، والتي، والذين، منها، منهم، بينهم، بينها، "
            "من، ما، على، خاصة، وخاصة، خصوصا، وخصوصا، لاسيما، باعتبار، هما، إلا، سوى، بل، إنما"
        ),
    )
)
# Prepositions of time and place: behind a comma they open a circumstance.
_CIRCUMSTANCES = frozenset(map(folded, listed("في، خلال، منذ، بعد، قبل، عقب، أثناء")))
_LOOSE = frozenset({"ADP", "PRON", "CCONJ", "SCONJ", "PART", "DET", "NUM"})


def openings(material: Material, sentence: Sentence) -> dict[int, int]:
    """The tokens where a quotation may begin, and how much of the sentence is lost: 0 is its beginning."""
    clauses = {clause.verb: clause for clause in material.document.clauses}
    found: dict[int, int] = {}
    for index in range(sentence.first, sentence.last):
        rank = _opening(material, sentence, index, clauses)
        if rank is not None:
            found[index] = rank
    return found


def _opening(material: Material, sentence: Sentence, index: int, clauses: dict[int, Clause]) -> int | None:
    if material.tokens[index].kind == "punctuation":
        return None
    before = index - 1
    while before >= sentence.first and material.tokens[before].surface in QUOTE_MARKS:
        before -= 1
    if before < sentence.first:
        return 0
    if _ends_a_clause(material, before):
        return 1
    if _opens_a_clause(material, index, before, clauses):
        return 2
    return 3 if _beside(material, index, before) else None


def _opens_a_clause(material: Material, index: int, before: int, clauses: dict[int, Clause]) -> bool:
    """Whether a clause with its own subject begins: joined by و, behind أنّ, or with حيث and its like."""
    analysis = material.tokens[index].analysis
    if analysis.pos == "VERB" and material.tokens[index].entity is None:
        return _clause_of_its_own(material, index, before, clauses)
    if material.fold(before) in _THAT and material.tokens[before].analysis.lemma in {"إِنَّ", "أَنَّ"}:
        names = analysis.pos in {"NOUN", "PROPN"} and not ending(material.tokens[index])
        return names and not analysis.clitics[1:]
    return material.fold(index) in _SUBORDINATORS and _has_its_subject(material, index + 1, clauses)


def _beside(material: Material, index: int, before: int) -> bool:
    """Whether a circumstance begins behind a comma that no verb before it governs."""
    opens = material.fold(index) in _CIRCUMSTANCES and pronoun_of(material.tokens[index].analysis) is None
    return opens and material.tokens[before].surface in COMMAS and not _governed(material, index)


def _clause_of_its_own(material: Material, verb: int, before: int, clauses: dict[int, Clause]) -> bool:
    """Whether the verb opens a main clause with its subject: joined by و, or behind a comma."""
    joined = material.conjunction(verb) > 0 or material.tokens[before].surface in COMMAS
    clause = clauses.get(verb)
    return joined and clause is not None and clause.main and has_subject(material, clause, verb)


def _has_its_subject(material: Material, index: int, clauses: dict[int, Clause]) -> bool:
    """Whether what follows a subordinator names who acts: its verb and subject, or a noun."""
    if index >= len(material.tokens):
        return False
    token = material.tokens[index]
    if token.analysis.pos == "VERB":
        return has_subject(material, clauses.get(index), index)
    return token.analysis.pos in {"NOUN", "PROPN"} and not ending(token)


def _governed(material: Material, index: int) -> bool:
    """Whether a verb or masdar before the preposition in its sentence governs it: أعلن ...، عن."""
    word = material.fold(index)
    sentence = material.sentence_of(index)
    return any(
        (folded(material.tokens[i].analysis.lemma), word) in FRAMED for i in range(sentence.first, index)
    )


def endings(material: Material, sentence: Sentence, first: int) -> Iterator[tuple[int, int]]:
    """The places before which words from `first` may end, and how much is lost: 0 is the sentence's end.

    A circumstance behind a comma ends with the next one: there the clause around it goes on.
    """
    beside = first > sentence.first and material.tokens[first - 1].surface in COMMAS
    beside = beside and material.tokens[first].analysis.pos == "ADP"
    for index in range(first + 1, sentence.last + 1):
        if index == sentence.last or _ends_a_clause(material, index):
            yield index, 0 if not _words_left(material, index, sentence.last) else 1
            return
        if beside and material.tokens[index].surface in COMMAS:
            yield index, 1
            return
        if _may_end(material, sentence, first, index):
            yield index, 1 if material.tokens[index].surface in COMMAS else 2


def _words_left(material: Material, index: int, last: int) -> bool:
    return count_words(material, range(index, last)) > 0


def _may_end(material: Material, sentence: Sentence, first: int, index: int) -> bool:
    """Whether the clause that began at `first` is whole before `index`."""
    comma = material.tokens[index].surface in COMMAS
    following = index + 1 if comma else index
    if following >= sentence.last or _belongs(material, following):
        return False
    if _waits(material, index - 1) or (not comma and _inside_a_phrase(material, index)):
        return False
    opens = comma or cuts(material, index) or _opens_adjunct(material, first, index)
    return opens and _whole(material, first, index)


def _belongs(material: Material, index: int) -> bool:
    """Whether the token goes on with what is before: joined nouns, an addition, a receiver, a relative."""
    token, word = material.tokens[index], material.fold(index)
    verb = token.analysis.pos == "VERB" and token.entity is None
    joined = material.conjunction(index) and not verb and not _goes_on(word)
    if joined or word in _ADDED | _RELATIVES:
        return True
    if word in _ADJUNCTS | _SUBORDINATORS | _PARTICIPLES:
        return False
    receives = any(one.before and one.kind == "preposition" for one in token.analysis.clitics)
    noun = token.analysis.pos == "NOUN" and token.analysis.case != "Acc"
    return receives or noun or token.analysis.pos in {"ADP", "ADJ", "NUM", "PROPN"}


def _goes_on(word: str) -> bool:
    """Whether what و joins is a clause: وهو, وقد, وذلك, ولكن."""
    return word in {"وهو", "وهي", "وهم", "وقد", "وذلك", "ولكن", "وان", "وانه", "وانها", "ولا", "ولم"}


def _waits(material: Material, index: int) -> bool:
    """Whether a word waits for the next one: a preposition, a number, a verb, the first term of an idafa."""
    analysis = material.tokens[index].analysis
    if material.tokens[index].kind == "punctuation":
        return material.tokens[index].surface not in QUOTE_MARKS | set("%٪)")
    if analysis.pos == "ADP" and pronoun_of(analysis) is not None:
        return False
    return analysis.pos in _LOOSE | {"VERB"} or (analysis.pos == "NOUN" and analysis.definite == "Com")


def _inside_a_phrase(material: Material, index: int) -> bool:
    return any(phrase.first < index < phrase.last for phrase in material.document.phrases)


def _opens_adjunct(material: Material, first: int, index: int) -> bool:
    """Whether a circumstance begins that the clause can do without; a superlative cannot."""
    measured = any(
        material.fold(i).removeprefix("ل").removeprefix("ال") in _MEASURES for i in range(first, index)
    )
    return material.fold(index) in _ADJUNCTS and not measured


def _whole(material: Material, first: int, last: int) -> bool:
    """Whether each verb has its subject, object and complement inside, and one of them is the predicate."""
    for clause in material.document.clauses:
        if first <= clause.verb < last:
            parts = (clause.subject, clause.object, clause.complement)
            if any(part is not None and material.document.phrases[part].last > last for part in parts):
                return False
    verbs = [i for i in range(first, last) if material.tokens[i].analysis.pos == "VERB"]
    return any(not _tells_which(material, first, verb) for verb in verbs)


def _tells_which(material: Material, first: int, verb: int) -> bool:
    """Whether the verb only tells more of a noun, behind الذي or an indefinite one, or stands behind وإن."""
    denied = material.fold(verb - 1) in {"لم", "لا", "لن"}
    opener = verb - 2 if denied else verb - 1
    if verb == first or material.fold(opener) in _RELATIVES | {"وان", "كما"}:
        return verb > first
    before = material.tokens[verb - 1].analysis
    article = any(clitic.kind == "article" for clitic in before.clitics)
    bare = before.pos in {"NOUN", "ADJ"} and not article and before.definite not in {"Def", "Com"}
    return bare and not material.conjunction(verb) and pronoun_of(before) is None


def _ends_a_clause(material: Material, stop: int) -> bool:
    """Whether a mark ends a clause; the point of د. and its like ends nothing."""
    surface = material.tokens[stop].surface
    if surface == "." and (len(material.word(stop - 1)) == 1 or inside_a_name(material, stop)):
        return False
    return surface in CLAUSE_ENDS or not surface.strip(".")

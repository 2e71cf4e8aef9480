"""Clauses that can be cut out of an article and still say something whole and true by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.arabic.document import Clause, Sentence
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.language.words import (
    ADJUNCTS,
    CUT_PAIRS,
    CUTS,
    LEAN,
    LIGHT_VERBS,
    PARTICIPLES,
    RELATIVE_TIME,
)
from quizzes.generator.lexis import same_pos
from quizzes.generator.material import QUOTE_MARKS, Material, Part
from quizzes.generator.phrases import ending, full_last
from quizzes.generator.refer import leans
from quizzes.generator.wording import GAP, bare, folded, quoted

_CUTS = frozenset(map(folded, CUTS))
_CUT_PAIRS = frozenset((folded(first), folded(second)) for first, second in CUT_PAIRS)
_PARTICIPLES = frozenset(map(folded, PARTICIPLES))
_LEAN = frozenset(map(folded, LEAN))
_AFTER_COMMA = frozenset({"ما", "علي", "من", "الي"})
_LIGHT = frozenset(map(folded, LIGHT_VERBS))
_SAYINGS = frozenset(map(folded, BY_FORM))
_RELATIVE_TIME = frozenset(map(folded, RELATIVE_TIME))
_ADJUNCTS = frozenset(map(folded, ADJUNCTS))
_EXPECTED = frozenset(map(folded, ("المنتظر", "المتوقع", "المقرر", "المرجح", "المرتقب")))
COMMAS = frozenset("،,;؛")
DASHES = frozenset("-–—")
STOPS = frozenset(".؟!…:")
SHORTEST, LONGEST = 4, 22  # words


@dataclass(frozen=True, slots=True)
class Statement:
    """Tokens of one sentence that make a whole clause, the leading conjunction to be left out.

    `verb` and `clause` are set where the statement opens with its verb; `light` where that verb asks for care.
    """

    sentence: Sentence
    indices: tuple[int, ...]
    verb: int | None = None
    clause: Clause | None = None
    light: bool = False
    inverted: bool = False  # the verb put before its subject, for asking only
    cut: bool = False  # a second thing joined after a comma was left out
    excerpt: bool = False  # no clause of its own: words of the article to leave a gap in

    def text(self, material: Material) -> str:
        return material.render((material.unjoined(self.indices[0]), *self.indices[1:]))

    def gapped(self, material: Material, first: int, last: int) -> str:
        """The statement in guillemets with a gap for tokens first..last-1; an excerpt shows that it is one."""
        parts: list[Part] = []
        for place, index in enumerate(self.indices):
            if index == first:
                parts.append(GAP)
            elif not first < index < last:
                parts.append(index if place else material.unjoined(index))
        text = material.render(parts)
        if not self.excerpt:
            return quoted(text)
        before = "" if self.indices[0] == self.sentence.first else "… "
        after = "" if self.indices[-1] >= self.sentence.last - 2 else " …"
        return quoted(f"{before}{text}{after}")


def statements(material: Material) -> list[Statement]:
    """Every statement of the article's paragraphs, in the order of the text; the rest is counted as refused."""
    clauses = {clause.verb: clause for clause in material.document.clauses}
    found: list[Statement] = []
    for sentence in material.body:
        taken: set[int] = set()
        for start in _starts(material, sentence, clauses):
            if start in taken:
                continue
            statement = _statement(material, sentence, start, clauses.get(start))
            if isinstance(statement, str):
                material.refuse(f"statement: {statement}")
            else:
                found.append(statement)
                found += _inverted(material, statement)
                taken.update(statement.indices)
    return found


def _inverted(material: Material, statement: Statement) -> list[Statement]:
    """الاتفاق ينصّ على ... as ينصّ الاتفاق على ...: the same statement with its verb in front, if it is singular."""
    opening = statement.indices[0]
    if statement.verb is not None:
        return []
    for clause in material.document.clauses:
        if clause.sentence != statement.sentence.index or clause.subject is None or clause.negated:
            continue
        subject = material.document.phrases[clause.subject]
        last = full_last(material, subject)
        verb = material.tokens[clause.verb]
        if subject.first != opening or last != clause.verb or clause.verb not in statement.indices:
            continue
        if (
            not same_pos(verb)
            or verb.entity is not None
            or verb.analysis.number != "Sing"
            or verb.analysis.clitics
            or ending(material.tokens[subject.head])
        ):
            continue
        named = tuple(index for index in statement.indices if index < clause.verb)
        rest = tuple(index for index in statement.indices if index > clause.verb)
        indices = (clause.verb, *named, *rest)
        light = folded(verb.analysis.lemma) in _LIGHT or verb.analysis.voice == "Pass"
        return [
            Statement(
                statement.sentence, indices, clause.verb, clause, light, inverted=True, cut=statement.cut
            )
        ]
    return []


def _starts(material: Material, sentence: Sentence, clauses: dict[int, Clause]) -> list[int]:
    """Where a clause can begin: at the sentence, after an opening adverbial, at a later main verb with a subject."""
    opening = sentence.first
    while opening < sentence.last and material.tokens[opening].kind == "punctuation":
        opening += 1
    while opening < sentence.last and material.fold(opening) in {"وقد", "قد", "لقد", "ولقد", "ان", "وان"}:
        opening += 1
    opening = _past_adverbial(material, sentence, opening)
    later = [
        verb
        for verb, clause in clauses.items()
        if clause.sentence == sentence.index
        and clause.main
        and verb != opening
        and _has_subject(material, clause, verb)
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
    if material.fold(index - 1) not in {"ان", "بان", "فان"} or token.analysis.pos not in {"NOUN", "PROPN"}:
        return False
    return (
        material.tokens[index - 1].analysis.lemma in {"إِنَّ", "أَنَّ"}
        and not ending(token)
        and not token.analysis.clitics[1:]
    )


def _opens(material: Material, verb: int, sentence: Sentence) -> bool:
    """Whether a verb inside the sentence begins a clause of its own: after a comma, or joined by و."""
    before = verb - 1
    if before >= sentence.first and material.fold(before) in {"قد", "وقد"}:
        before -= 1
        return before < sentence.first or material.tokens[before].surface in COMMAS
    if before < sentence.first:
        return True
    return material.tokens[before].surface in COMMAS or material.conjunction(verb) > 0


def _statement(material: Material, sentence: Sentence, start: int, clause: Clause | None) -> Statement | str:
    token = material.tokens[start]
    verbal = token.analysis.pos == "VERB"
    pair = (material.fold(start), material.fold(start + 1))
    if pair[0] in _CUTS or pair in _CUT_PAIRS:
        return "opens with a conjunction"
    if verbal and not _has_subject(material, clause, start):
        return "no subject of its own"
    if not verbal and token.analysis.pos not in {"NOUN", "PROPN"} and not _expected(material, start):
        return "opens with no verb and no noun"
    if (
        not verbal
        and material.document.blocks[sentence.block].first != sentence.index
        and material.conjunction(start)
    ):
        return "a noun joined to what stands before"
    indices = _walk(material, sentence, start)
    if isinstance(indices, str):
        return indices
    if (
        not verbal
        and not any(material.tokens[i].analysis.pos == "VERB" for i in indices)
        and not _copular(material, indices)
    ):
        return "no verb"
    indices, cut = _shortened(material, indices)
    reason = _unfit(material, indices) or leans(material, indices)
    if reason:
        return reason
    if cut and _lost(material, indices, clause if verbal else None):
        return "too long"
    if (
        verbal
        and material.fold(start)[material.conjunction(start) :] in _SAYINGS
        and not _says(material, indices)
    ):
        return "a verb of saying without what was said"
    light = verbal and (folded(token.analysis.lemma) in _LIGHT or token.analysis.voice == "Pass")
    return Statement(sentence, indices, start if verbal else None, clause if verbal else None, light, cut=cut)


def _expected(material: Material, start: int) -> bool:
    """لم يحقّق ..., من المتوقّع أن ...: a whole clause behind a negation or a set opening."""
    word = material.fold(start)[material.conjunction(start) :]
    after = material.tokens[start + 1] if start + 1 < len(material.tokens) else None
    if word in {"لم", "لن"}:
        return after is not None and after.analysis.pos == "VERB" and _named_next(material, after.index)
    return word == "من" and material.fold(start + 1) in _EXPECTED and material.fold(start + 2) == "ان"


def _copular(material: Material, indices: tuple[int, ...]) -> bool:
    """الهدف هو ...: a pronoun between subject and predicate, and a noun phrase on each side."""
    places = [place for place, index in enumerate(indices) if material.fold(index) in {"هو", "هي"}]
    return len(places) == 1 and 1 <= places[0] <= 8 and len(indices) - places[0] > 2


def _says(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether what was said is there: أنّ, or the preposition that the verb governs."""
    for place, index in enumerate(indices):
        if material.fold(index) in {"ان", "بان"}:
            return len(indices) - place > 4
        if material.fold(index) in {"عن", "الي", "علي"}:
            return True
    return False


def _has_subject(material: Material, clause: Clause | None, verb: int) -> bool:
    """Whether the subject is written, and after the verb."""
    if clause is None or clause.subject is None:
        return _named_next(material, verb)
    subject = material.document.phrases[clause.subject]
    if subject.first <= verb:
        return False
    if material.tokens[subject.head].kind != "word":
        return subject.last - subject.first > 1 and subject.first == verb + 1
    joined = verb == material.sentence_of(verb).first or material.conjunction(verb) > 0
    return joined or subject.first == verb + 1


def _named_next(material: Material, verb: int) -> bool:
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


def _has_object(material: Material, indices: tuple[int, ...], clause: Clause | None) -> bool:
    return (
        clause is not None
        and clause.object is not None
        and material.document.phrases[clause.object].last - 1 in indices
    )


def _lost(material: Material, indices: tuple[int, ...], clause: Clause | None) -> bool:
    """Whether cutting took away what the clause cannot do without: its verb or its object."""
    if clause is None:
        return True
    after = material.tokens[indices[-1] + 2] if indices[-1] + 2 < len(material.tokens) else None
    if after is not None and after.analysis.case == "Acc" and not material.conjunction(after.index):
        return True
    return clause.object is not None and material.document.phrases[clause.object].first > indices[-1]


def _shortened(material: Material, indices: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
    """A clause too long for a question without what is joined or added after its last comma."""
    cut = False
    if _count(material, indices) > LONGEST:
        indices = _without_adjunct(material, indices)
    while _count(material, indices) > LONGEST:
        commas = [place for place, index in enumerate(indices) if material.tokens[index].surface in COMMAS]
        if not commas or material.fold(indices[commas[-1]] + 1) in {"ان", "بان", "انه", "انها"}:
            break
        indices, cut = indices[: commas[-1]], True
    return indices, cut


def _without_adjunct(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last circumstance: خلال ..., منذ ..., بسبب ... What is left says less and stays true."""
    for place in range(len(indices) - 2, 6, -1):
        word = material.fold(indices[place])
        if (
            word in _ADJUNCTS
            and place <= LONGEST
            and material.tokens[indices[place - 1]].analysis.pos != "ADP"
        ):
            return indices[:place]
    return indices


def _count(material: Material, indices: tuple[int, ...]) -> int:
    return sum(material.tokens[index].kind != "punctuation" for index in indices)


def _walk(material: Material, sentence: Sentence, start: int) -> tuple[int, ...] | str:
    """The tokens from `start` to where the clause may be cut, without brackets and leaning adverbs."""
    kept: list[int] = []
    index = start
    while index < sentence.last:
        surface = material.tokens[index].surface
        if surface in STOPS:
            if surface in ".…":
                break
            return "speech or question"
        if surface in DASHES:
            close = _close_dash(material, index, sentence.last)
            if close is not None:
                index = close + 1
                continue
            if not _joins_adjectives(material, index):
                return "dash"
        if surface == "/":
            return "dash"
        if surface in "([":
            close = _close(material, index, sentence.last)
            if close is None:
                return "half bracket"
            index = close + 1
            continue
        if surface in QUOTE_MARKS:
            close = _close_quote(material, index, sentence.last)
            if close is None or close - index > 6:
                return "quotation"
            kept.extend(range(index + 1, close))
            index = close + 1
            continue
        if kept and _cuts(material, index):
            break
        if _names_the_known(material, index) or (kept and _bare_qad(material, index)):
            index += 1
            continue
        if material.fold(index) not in _LEAN or not kept:
            kept.append(index)
        index += 1
    while kept and material.tokens[kept[-1]].kind == "punctuation":
        kept.pop()
    return tuple(kept)


def _bare_qad(material: Material, index: int) -> bool:
    """قد before a perfect verb: it may go, the verb alone says the same."""
    after = material.tokens[index + 1].analysis if index + 1 < len(material.tokens) else None
    return material.fold(index) == "قد" and after is not None and after.aspect == "Perf"


def _names_the_known(material: Material, index: int) -> bool:
    """Whether a bare demonstrative stands before a noun that the article is about, and can do without it."""
    if material.fold(index) not in {"هذا", "هذه"} or index + 1 >= len(material.tokens):
        return False
    noun = material.tokens[index + 1]
    if noun.kind != "word" or [clitic.kind for clitic in noun.analysis.clitics] != ["article"]:
        return False
    return noun.analysis.lemma_id in material.topics


def _close(material: Material, opening: int, last: int) -> int | None:
    return next(
        (index for index in range(opening, last) if material.tokens[index].surface in {")", "]"}), None
    )


def _close_dash(material: Material, opening: int, last: int) -> int | None:
    """The other dash of what is put in between, at most a dozen tokens on."""
    for index in range(opening + 2, min(opening + 13, last)):
        if material.tokens[index].surface in DASHES:
            return index
    return None


def _joins_adjectives(material: Material, dash: int) -> bool:
    """البريطانية - الروسية."""
    sides = (material.tokens[dash - 1].analysis.pos, material.tokens[dash + 1].analysis.pos)
    return sides == ("ADJ", "ADJ")


def _close_quote(material: Material, opening: int, last: int) -> int | None:
    return next(
        (index for index in range(opening + 1, last) if material.tokens[index].surface in QUOTE_MARKS), None
    )


def _cuts(material: Material, index: int) -> bool:
    """Whether the clause may end before this token."""
    token = material.tokens[index]
    after_comma = material.tokens[index - 1].surface in COMMAS
    word, pair = material.fold(index), (material.fold(index), material.fold(index + 1))
    if token.surface in COMMAS:
        return _cuts(material, index + 1)
    if word in _CUTS or pair in _CUT_PAIRS:
        return after_comma or (word not in _AFTER_COMMA)
    if after_comma and word in _PARTICIPLES:
        return True
    joined = material.conjunction(index) > 0
    if joined and token.analysis.pos == "VERB":
        return True
    if joined and bare(material.unjoined(index)) in {"قد", "أن", "ان", "أنه", "أنها", "من"}:
        return True
    return after_comma and token.analysis.pos == "VERB" and token.analysis.aspect == "Perf"


def _unfit(material: Material, indices: tuple[int, ...]) -> str | None:
    count = _count(material, indices)
    if count < SHORTEST:
        return "too short"
    if count > LONGEST:
        return "too long"
    last = material.tokens[indices[-1]]
    if last.kind == "word" and last.analysis.pos not in {"NOUN", "ADJ", "PROPN", "NUM", "ADV", "X"}:
        return "ends on no noun"
    if any(
        token.analysis.guessed and token.analysis.pos == "VERB"
        for token in map(material.tokens.__getitem__, indices)
    ):
        return "a verb the lexicon does not know"
    return None


def relative_time(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether the words say اليوم، الماضي ...: known to the reader of the article only."""
    return any(material.fold(index) in _RELATIVE_TIME for index in indices)


def whole_from(material: Material, sentence: Sentence, start: int) -> tuple[int, ...] | str:
    """The tokens of a clause after أنّ, from `start` to where it may be cut, or why they cannot stand alone."""
    indices = _walk(material, sentence, start)
    if isinstance(indices, str):
        return indices
    if not any(material.tokens[index].analysis.pos == "VERB" for index in indices[:8]):
        return "no verb in what was said"
    return _unfit(material, indices) or leans(material, indices) or indices


def excerpts(material: Material, told: Sequence[Statement]) -> list[Statement]:
    """Stretches of the paragraphs that no statement covers, between marks of punctuation and new clauses."""
    covered = {index for statement in told for index in statement.indices}
    found: list[Statement] = []
    for sentence in material.body:
        start = sentence.first
        for index in range(sentence.first, sentence.last + 1):
            if index < sentence.last and not _borders(material, index):
                continue
            stretch = tuple(range(start, index))
            if _fits_excerpt(material, stretch, covered):
                found.append(Statement(sentence, stretch, excerpt=True))
            start = (
                index if index < sentence.last and material.tokens[index].kind != "punctuation" else index + 1
            )
    return found


def _borders(material: Material, index: int) -> bool:
    """Whether an excerpt ends here: at punctuation, a verb joined by و, a conjunction or a relative."""
    token = material.tokens[index]
    if token.kind == "punctuation" and token.surface not in QUOTE_MARKS | {"%", "٪"}:
        return True
    if token.analysis.pos == "VERB" and material.conjunction(index):
        return True
    return material.fold(index) in _CUTS or token.analysis.pos == "SCONJ"


def _fits_excerpt(material: Material, indices: tuple[int, ...], covered: set[int]) -> bool:
    if not 7 <= _count(material, indices) <= LONGEST - 3 or any(index in covered for index in indices):
        return False
    if any(material.tokens[index].surface in QUOTE_MARKS for index in indices):
        return False
    first, last = material.tokens[indices[0]].analysis, material.tokens[indices[-1]].analysis
    opens = first.pos in {"VERB", "NOUN", "ADP", "PROPN"} and last.pos in {"NOUN", "ADJ", "PROPN", "NUM"}
    return opens and leans(material, indices) in {None, "dangling pronoun"}

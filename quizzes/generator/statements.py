"""Clauses that can be cut out of an article and still say something whole and true by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.arabic.document import Clause, Sentence
from quizzes.generator.asides import COMMAS, COPULAS
from quizzes.generator.borders import count_words, opens_with_a_cut, shortened, walk
from quizzes.generator.language.reporting import BY_FORM
from quizzes.generator.language.words import IFS, LIGHT_VERBS, RELATIVE_TIME, RELATIVES
from quizzes.generator.lexis import same_pos
from quizzes.generator.material import Material, Part
from quizzes.generator.phrases import broken_off, ending, full_last
from quizzes.generator.refer import leans
from quizzes.generator.starts import bound, counts_things, has_subject, named_next, starts
from quizzes.generator.whole import unfit
from quizzes.generator.wording import GAP, folded, quoted

_LIGHT = frozenset(map(folded, LIGHT_VERBS))
_SAYINGS = frozenset(map(folded, BY_FORM))
_IFS = frozenset(map(folded, IFS))
_RELATIVE_TIME = frozenset(map(folded, RELATIVE_TIME))
_AMOUNTS = frozenset(map(folded, ("بلغ", "بلغت", "يبلغ", "تبلغ")))
_THAT = frozenset({"ان", "بان"})
_RELATIVES = frozenset(map(folded, RELATIVES))
_EXPECTED = frozenset(map(folded, ("المنتظر", "المتوقع", "المقرر", "المرجح", "المرتقب")))


@dataclass(frozen=True, slots=True)
class Statement:
    """Tokens of one sentence that make a whole clause, the leading conjunction to be left out.

    `verb` and `clause` are set where the statement opens with its verb; `light` where that verb wants care.
    """

    sentence: Sentence
    indices: tuple[int, ...]
    verb: int | None = None
    clause: Clause | None = None
    light: bool = False
    said: bool = False  # stands behind أنّ in the article: someone said it
    inverted: bool = False  # the verb put before its subject, for asking only
    cut: bool = False  # a second thing joined after a comma was left out
    excerpt: bool = False  # no clause of its own: words of the article to leave a gap in

    @property
    def called(self) -> str:
        return "العبارة" if self.excerpt else "الجملة"

    def text(self, material: Material) -> str:
        return material.render((material.unjoined(self.indices[0]), *self.indices[1:]))

    def gapped(self, material: Material, first: int, last: int) -> str:
        """The statement in guillemets with a gap for first..last-1; an excerpt shows that it is one."""
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
        after = " …" if count_words(material, range(self.indices[-1] + 1, self.sentence.last)) else ""
        return quoted(f"{before}{text}{after}")


def statements(material: Material) -> list[Statement]:
    """Every statement of the article's paragraphs, in their order; the rest is counted as refused."""
    clauses = {clause.verb: clause for clause in material.document.clauses}
    found: list[Statement] = []
    for sentence in material.body:
        if broken_off(material, sentence):
            material.refuse("statement: a sentence cut at an abbreviation")
            continue
        taken: set[int] = set()
        for start in starts(material, sentence, clauses):
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
    """الاتفاق ينصّ على ... as ينصّ الاتفاق على ...: with the verb in front, to be asked about."""
    if statement.verb is not None:
        return []
    for clause in material.document.clauses:
        if clause.sentence == statement.sentence.index and _can_turn(material, statement, clause):
            named = tuple(index for index in statement.indices if index < clause.verb)
            rest = tuple(index for index in statement.indices if index > clause.verb)
            verb = material.tokens[clause.verb].analysis
            light = folded(verb.lemma) in _LIGHT or verb.voice == "Pass"
            indices = (clause.verb, *named, *rest)
            return [Statement(statement.sentence, indices, clause.verb, clause, light, inverted=True)]
    return []


def _can_turn(material: Material, statement: Statement, clause: Clause) -> bool:
    """Whether the clause is subject and verb at the statement's beginning, the verb singular and sure."""
    if clause.subject is None or clause.negated or clause.verb not in statement.indices:
        return False
    subject = material.document.phrases[clause.subject]
    verb = material.tokens[clause.verb]
    if subject.first != statement.indices[0] or full_last(material, subject) != clause.verb:
        return False
    plain = same_pos(verb) and verb.entity is None and not verb.analysis.clitics
    return plain and verb.analysis.number == "Sing" and not ending(material.tokens[subject.head])


def _statement(material: Material, sentence: Sentence, start: int, clause: Clause | None) -> Statement | str:
    """The statement that begins at a token, or why there is none."""
    token = material.tokens[start]
    verbal = token.analysis.pos == "VERB"
    reason = _bad_start(material, sentence, start, clause)
    if reason:
        return reason
    walked = walk(material, sentence, start)
    if isinstance(walked, str):
        return walked
    indices, cut = shortened(material, walked)
    reason = _incomplete(material, walked, indices, clause if verbal else None, start) or unfit(
        material, indices
    )
    reason = reason or leans(material, indices)
    if reason:
        return reason
    if not verbal:
        return Statement(sentence, indices, said=_is_said(material, start))
    light = folded(token.analysis.lemma) in _LIGHT or token.analysis.voice == "Pass"
    return Statement(sentence, indices, start, clause, light, cut=cut)


def _is_said(material: Material, start: int) -> bool:
    return material.fold(start - 1) in {"ان", "بان", "فان"}


def _bad_start(material: Material, sentence: Sentence, start: int, clause: Clause | None) -> str | None:
    token = material.tokens[start]
    if opens_with_a_cut(material, start):
        return "opens with a conjunction"
    before = range(sentence.first, start)
    if any(material.fold(index)[material.conjunction(index) :] in _IFS for index in before):
        return "what follows only from a condition"
    if token.analysis.pos == "VERB":
        return None if has_subject(material, clause, start) else "no subject of its own"
    noun = token.analysis.pos in {"NOUN", "PROPN"} or counts_things(material, start)
    if not noun and not _expected(material, start):
        return "opens with no verb and no noun"
    opens_block = material.document.blocks[sentence.block].first == sentence.index
    return None if opens_block or not material.conjunction(start) else "a noun joined to what stands before"


def _incomplete(
    material: Material, walked: tuple[int, ...], indices: tuple[int, ...], clause: Clause | None, start: int
) -> str | None:
    """Why the cut clause lacks something: its verb, its object, what was said."""
    verbal = material.tokens[start].analysis.pos == "VERB"
    if not verbal and not any(_is_verb(material, index) for index in walked):
        return None if _copular(material, walked) else "no verb"
    own = clause if verbal else _predicate(material, walked)
    if len(indices) < len(walked) and _lost(material, indices, own):
        return "too long"
    word = material.fold(start)[material.conjunction(start) :]
    if word in _AMOUNTS and not any(_is_amount(material, index) for index in indices):
        return "an amount that is missing"
    if verbal and _unpredicated(material, indices):
        return "a subject without its predicate"
    return "a verb of saying without what was said" if _unsaid(material, indices) else None


def _unpredicated(material: Material, indices: tuple[int, ...]) -> bool:
    """أصبح سامي، الذي شكّ في المشروع ...: what he became was cut off with all that follows the comma."""
    copula = folded(material.tokens[indices[0]].analysis.lemma) in COPULAS
    commas = [index for index in indices if material.tokens[index].surface in COMMAS]
    return copula and bool(commas) and material.fold(commas[-1] + 1) in _RELATIVES


def _unsaid(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether the predicate is a verb of saying, also behind كان قد, and what was said is not there."""
    verb = next((index for index in indices if _tells(material, index)), None)
    if verb is None:
        return False
    clause = next((one for one in material.document.clauses if one.verb == verb), None)
    if folded(material.tokens[verb].analysis.lemma) == "نقل":  # عن is here whose words they are
        told = _that(material, indices) or _has_object(material, indices, clause)
        return "عن" in map(material.fold, indices) and not told
    word = material.fold(verb)[material.conjunction(verb) :]
    return word in _SAYINGS and not _says(material, indices) and not _has_object(material, indices, clause)


def _predicate(material: Material, indices: tuple[int, ...]) -> Clause | None:
    """The clause of the first verb behind a subject that opens the statement."""
    verb = next((index for index in indices if _tells(material, index)), None)
    clause = next((one for one in material.document.clauses if one.verb == verb), None)
    subject = material.document.phrases[clause.subject] if clause and clause.subject is not None else None
    return clause if subject is not None and subject.first == indices[0] else None


def _tells(material: Material, index: int) -> bool:
    """A verb other than كان that no relative pronoun stands before."""
    return (
        _is_verb(material, index)
        and folded(material.tokens[index].analysis.lemma) != "كان"
        and material.fold(index - 1) not in _RELATIVES
    )


def _is_verb(material: Material, index: int) -> bool:
    """ينبع may be a verb, but none where it is the name of a town."""
    token = material.tokens[index]
    return token.analysis.pos == "VERB" and token.entity is None


def _expected(material: Material, start: int) -> bool:
    """لم يحقّق ..., من المتوقّع أن ...: a whole clause behind a negation or a set opening."""
    word = material.fold(start)[material.conjunction(start) :]
    after = material.tokens[start + 1] if start + 1 < len(material.tokens) else None
    if word in {"لم", "لن"}:
        return after is not None and after.analysis.pos == "VERB" and named_next(material, after.index)
    return word == "من" and material.fold(start + 1) in _EXPECTED and material.fold(start + 2) == "ان"


def _is_amount(material: Material, index: int) -> bool:
    place = material.tokens[index].entity
    return place is not None and material.document.entities[place].kind in {"number", "money", "percent"}


def _copular(material: Material, indices: tuple[int, ...]) -> bool:
    """الهدف هو ...: a pronoun between subject and predicate, and a noun phrase on each side."""
    places = [place for place, index in enumerate(indices) if material.fold(index) in {"هو", "هي"}]
    return len(places) == 1 and 1 <= places[0] <= 8 and len(indices) - places[0] > 2


def _says(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether what was said is there: أنّ, or the preposition that the verb governs."""
    for index in indices:
        if material.fold(index) in _THAT:
            return _that(material, indices)
        if material.fold(index) in {"عن", "الي", "علي"}:
            return True
    return False


def _that(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether أنّ is there, and a clause behind it."""
    return any(
        material.fold(index) in _THAT and len(indices) - place > 4 for place, index in enumerate(indices)
    )


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
    comma = material.tokens[min(indices[-1] + 1, len(material.tokens) - 1)].surface in COMMAS
    after = material.tokens[indices[-1] + 2] if comma and indices[-1] + 2 < len(material.tokens) else None
    if after is not None and after.analysis.pos in {"NOUN", "PROPN"} and not bound(material, after.index):
        return True
    return clause.object is not None and material.document.phrases[clause.object].first > indices[-1]


def relative_time(material: Material, indices: tuple[int, ...]) -> bool:
    """Whether the words say اليوم، الماضي ...: known to the reader of the article only."""
    return any(material.fold(index) in _RELATIVE_TIME for index in indices)


def whole_from(material: Material, sentence: Sentence, start: int) -> tuple[int, ...] | str:
    """The tokens of a clause after أنّ, from `start` to its cut, or why they cannot stand alone."""
    indices = walk(material, sentence, start)
    if isinstance(indices, str):
        return indices
    if not any(material.tokens[index].analysis.pos == "VERB" for index in indices[:8]):
        return "no verb in what was said"
    return unfit(material, indices) or leans(material, indices) or indices

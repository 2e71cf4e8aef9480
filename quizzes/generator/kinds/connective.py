"""The connective that a statement lacks, where the words around the gap decide it.

What joins two statements can mostly be guessed in more than one way (لأن، لكن، كما). It is asked for only
where a word of the sentence answers to it: رغم to إلا أن, بل to لا ... فحسب, بينما to two opposite verbs. The
wrong connectives may stand before the same words by their grammar, and say something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizzes.arabic.document import Sentence, Token
from quizzes.generator.explain import proof
from quizzes.generator.language import listed
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import GAP, balanced, bare, folded, quoted, tidy, words

SHORTEST, LONGEST = 7, 22  # words of what is quoted
_SENTENCE_END = frozenset(".؟!")
_ANSWERS = frozenset(map(folded, listed("لكن، ولكن، لكنه، لكنها، لكنهم، ولكنه، ولكنها، ولكنهم")))
_DENIALS = frozenset(map(folded, listed("لا، لم، لن، ليس، ليست، وليس، ولا، ولم")))
_ONLY = frozenset(map(folded, listed("فقط، فحسب، وحسب، وحده، وحدها، يقتصر، تقتصر، يكتف، تكتف، يكتفي، تكتفي")))
_CONTRASTS = frozenset(map(folded, listed("بينما، فيما")))
_RISES = frozenset(map(folded, listed("ارتفع، صعد، زاد، ازداد، قفز، نما، تحسن، كسب")))
_FALLS = frozenset(map(folded, listed("انخفض، هبط، تراجع، تناقص، تدهور، خسر، انكمش، قل، نقص")))
_BEFORE_NOUNS = listed("بسبب، بفضل، نتيجة")
_LONG_BEFORE_NOUNS = listed("على أساس، من أجل، من خلال")
_BEFORE_CLAUSES = listed("على أساس، بحجة، بدليل")
_FIGURES = frozenset({"percent", "number", "money", "date"})


class Join(NamedTuple):
    """Where a connective stands, what may be offered beside it and why it alone is right."""

    first: int  # tokens first..last-1 are left out
    last: int
    answer: int  # the last word that decides
    others: tuple[str, ...]
    why: str


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for sentence in material.body:
        for index in range(sentence.first, sentence.last):
            join = _concession(material, sentence, index)
            join = join or _correction(material, sentence, index) or _contrast(material, sentence, index)
            found = _ask(material, sentence, join) if join else None
            if found is not None:
                yield found
            elif join is not None:
                material.refuse("connective: too long to quote")


def _concession(material: Material, sentence: Sentence, index: int) -> Join | None:
    """رغم before a noun or أن, answered later in its sentence by إلا أن or لكن."""
    word = material.fold(index)[material.conjunction(index) :]
    long = word == "علي" and [material.fold(index + 1), material.fold(index + 2)] == ["الرغم", "من"]
    last = index + 3 if long else index + 1
    if (word != "رغم" and not long) or last >= sentence.last:
        return None
    clause = material.fold(last).startswith("ان") and material.tokens[last].analysis.pos == "SCONJ"
    if not clause and material.tokens[last].analysis.pos != "NOUN":
        return None
    others = _BEFORE_CLAUSES if clause else _LONG_BEFORE_NOUNS if long else _BEFORE_NOUNS
    opens = index == sentence.first or material.tokens[index - 1].kind == "punctuation"
    answer = next((i for i in range(last + 1, sentence.last) if _answers(material, i)), None)
    if answer is None or not opens:
        return None
    shown = "إلا أنّ" if material.fold(answer) == "الا" else material.word(answer)
    key = material.render(range(index, last))[material.conjunction(index) :]
    why = f"تدلّ {quoted(shown)} على أن ما بعدها يخالف المتوقّع، فيسبقها {quoted(key)}."
    return Join(index, last, answer, others, why)


def _answers(material: Material, index: int) -> bool:
    excepts = material.fold(index) == "الا" and material.fold(index + 1).startswith("ان")
    return excepts or material.fold(index) in _ANSWERS


def _correction(material: Material, sentence: Sentence, index: int) -> Join | None:
    """بل after لا ... فقط or لا يقتصر, before a verb."""
    before = {material.fold(i) for i in range(sentence.first, index)}
    if material.fold(index) != "بل" or index + 1 >= sentence.last or not before & _DENIALS:
        return None
    if not before & _ONLY or material.tokens[index + 1].analysis.pos != "VERB":
        return None
    why = "نفى ما قبل «بل» الاقتصار على شيء واحد، وما بعدها يضيف إليه غيره."
    return Join(index, index + 1, index + 1, ("ريثما", "كلما", "حيثما"), why)


def _contrast(material: Material, sentence: Sentence, index: int) -> Join | None:
    """بينما and فيما between a rise and a fall that happened once: ارتفع ... بنسبة ..., بينما انخفض."""
    after = material.tokens[index + 1] if index + 1 < sentence.last else None
    if material.fold(index) not in _CONTRASTS or after is None or after.analysis.aspect != "Perf":
        return None
    verbs = [token for token in material.tokens[sentence.first : index] if token.analysis.aspect == "Perf"]
    if not verbs or {_direction(verbs[-1]), _direction(after)} != {"rise", "fall"}:
        return None
    places = {token.entity for token in material.document.tokens_of(sentence)} - {None}
    if not any(material.document.entities[place].kind in _FIGURES for place in places if place is not None):
        return None
    one, other = material.unjoined(verbs[-1].index), material.word(after.index)
    why = f"{quoted(bare(one))} و{quoted(other)} متضادّان، والرابط بينهما يدلّ على المقابلة."
    return Join(index, index + 1, index + 1, ("كلما", "ريثما", "حيثما"), why)


def _direction(verb: Token) -> str:
    lemma = folded(verb.analysis.lemma)
    return "rise" if lemma in _RISES else "fall" if lemma in _FALLS else ""


def _ask(material: Material, sentence: Sentence, join: Join) -> Proposal | None:
    quotation = _quotation(material, sentence, join)
    if quotation is None:
        return None
    key = tidy(material.render(range(join.first, join.last)))[material.conjunction(join.first) :]
    return Proposal(
        kind="connective",
        rule="connective/answered",
        skill="grammar",
        stem=f"أيّ رابط يكمل الجملة؟ {quoted(quotation)}",
        key=key,
        distractors=tuple(Option(one, f"{quoted(one)} لا يلائم ما حوله: {join.why}") for one in join.others),
        evidence=material.evidence(sentence),
        explanation=f"{join.why} {proof(material, sentence.index)}",
        confidence=0.84,
        sentence=sentence.index,
        rests_on=tuple(range(join.first, join.last)),
        tells=quotation.replace(GAP, key),
        asks=f"connective {join.first}",
    )


def _quotation(material: Material, sentence: Sentence, join: Join) -> str | None:
    """The sentence with its gap; of a long one what stands between two commas around what decides."""
    marks = (token for token in material.document.tokens_of(sentence) if token.kind == "punctuation")
    walls = [mark.index for mark in marks if mark.surface not in QUOTE_MARKS]
    starts = [sentence.first, *[wall + 1 for wall in walls if wall < join.first]]
    ends = [wall for wall in walls if wall > join.answer + 1]
    ends = ends or [sentence.last]
    for start in starts:
        for end in (sentence.last, *reversed(ends)):
            text = _gapped(material, start, end, join)
            if SHORTEST <= len(words(text)) <= LONGEST and balanced(text):
                before = "" if start == sentence.first else "… "
                return f"{before}{text}" if end >= ends[-1] else f"{before}{text} …"
    return None


def _gapped(material: Material, start: int, end: int, join: Join) -> str:
    inside = [i for i in range(start, end) if material.tokens[i].surface not in QUOTE_MARKS | _SENTENCE_END]
    before = [i for i in inside if i < join.first]
    after = [i for i in inside if i >= join.last]
    if before:
        gap = "و" + GAP if material.conjunction(join.first) else GAP
        return material.render((material.unjoined(before[0]), *before[1:], gap, *after))
    return material.render((GAP, *after))

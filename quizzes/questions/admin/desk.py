"""A question set as it lies on the teacher's desk: every question with what is needed to judge it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext

from ..models import Format, Question, QuestionSet
from ..problems import problems_of
from ..slots import spare_options
from .refusals import refusals_of

SURE, FAIRLY_SURE = 0.85, 0.65
LONGEST_CONTEXT = 220  # characters of the paragraph on either side of the evidence


@dataclass(frozen=True, slots=True)
class Row:
    question: Question
    number: int
    problems: list[str]
    evidence: tuple[str, str, str] | None  # the paragraph before it, the evidence, the paragraph after it
    confidence: str

    @property
    def spare_options(self) -> list[str]:
        """What can be chosen for any place of the question and belongs to none."""
        return spare_options(self.question.slots) if self.question.format == Format.MATCHING else []

    @property
    def anchor(self) -> str:
        return f"question-{self.question.pk}"


@dataclass(frozen=True, slots=True)
class Desk:
    rows: list[Row]  # to review and approved, in the order of asking
    refused: list[Row]
    passed_over: list[tuple[Promise, int]]  # why the generator proposed no more, and how often
    drafts: int
    approved: int
    # Who wrote questions of it: value, name, how many; none where it is one.
    origins: list[tuple[str, str, int]]


def desk_of(question_set: QuestionSet, *, origin: str = "") -> Desk:
    """The questions, or those of one origin alone. Three queries, however many there are."""
    questions = question_set.questions.in_order().prefetch_related("choices")
    rows = []
    for number, question in enumerate(questions, start=1):
        question.question_set = question_set
        rows.append(_row(question, number, question_set.article.text))
    states = [row.question.state for row in rows]
    origins = _origins(rows)
    if origin:
        rows = [row for row in rows if row.question.origin == origin]
    return Desk(
        rows=[row for row in rows if row.question.state != Question.State.REFUSED],
        refused=[row for row in rows if row.question.state == Question.State.REFUSED],
        passed_over=refusals_of(question_set.refused),
        drafts=states.count(Question.State.DRAFT),
        approved=states.count(Question.State.APPROVED),
        origins=origins,
    )


def _origins(rows: list[Row]) -> list[tuple[str, str, int]]:
    counts = Counter(row.question.origin for row in rows)
    found = [(value, str(name), counts[value]) for value, name in Question.Origin.choices if counts[value]]
    return found if len(found) > 1 else []


def next_anchor(question_set: QuestionSet, question: Question, *, origin: str = "") -> str:
    """Where to go on after a question: the next draft, or the first that is left, or the head of the page."""
    drafts = list(question_set.questions.in_order().filter(state=Question.State.DRAFT))
    drafts = [draft for draft in drafts if origin in {"", draft.origin}]
    later = [draft for draft in drafts if (draft.position, draft.pk) > (question.position, question.pk)]
    found = next(iter(later or drafts), None)
    return f"#question-{found.pk}" if found else "#publish"


def _row(question: Question, number: int, text: str) -> Row:
    evidence = None
    if question.evidence_start is not None and question.evidence_end is not None:
        evidence = in_place(text, question.evidence_start, question.evidence_end)
    return Row(question, number, problems_of(question), evidence, confidence_in_words(question))


def in_place(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The range with what stands before and after it in its paragraph, cut at a word where that is long."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else len(text)]
    if len(before) > LONGEST_CONTEXT:
        before = "… " + before[-LONGEST_CONTEXT:].partition(" ")[2]
    if len(after) > LONGEST_CONTEXT:
        after = after[:LONGEST_CONTEXT].rpartition(" ")[0] + " …"
    return before, text[start:end], after


def confidence_in_words(question: Question) -> str:
    if question.origin == Question.Origin.TEACHER:
        return gettext("Written by a teacher")
    if question.origin == Question.Origin.MODEL:
        return gettext("To be read with care")
    if question.confidence >= SURE:
        return gettext("The generator is sure of it")
    if question.confidence >= FAIRLY_SURE:
        return gettext("The generator is fairly sure of it")
    return gettext("The generator has doubts")

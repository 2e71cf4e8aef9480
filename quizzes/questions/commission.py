"""Ask the language model for questions on an article, and put what passes beside those of the rules.

The set that stands is never touched by a failure; what comes is drafts, which a teacher approves or refuses.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from quizzes.articles.analyse import stored_document
from quizzes.generator.draft import DraftSet, Evidence
from quizzes.generator.llm.failure import Unwritten
from quizzes.generator.llm.server import Server
from quizzes.generator.llm.write import write
from quizzes.generator.proposal import Option, Proposal

from .commissions import PATIENCE, Commission
from .generate import add_drafts
from .models import Format, Question, QuestionSet
from .writer import writer

logger = logging.getLogger(__name__)
SLACK = timedelta(seconds=60)  # for the work before and after the model's
A_STEP = 1.0  # seconds between two notes of how far it is


def commission(question_set: QuestionSet, *, at: datetime, enqueue: Callable[[int, int], object]) -> None:
    """Ask for questions, unless that is under way; `enqueue` gets the set and the ticket on commit."""
    with transaction.atomic():
        QuestionSet.objects.select_for_update().get(pk=question_set.pk)
        standing = Commission.objects.filter(question_set=question_set).first()
        if standing and standing.is_under_way(at):
            return
        ticket = standing.ticket + 1 if standing else 1
        Commission.objects.update_or_create(
            question_set=question_set,
            defaults={
                "state": Commission.State.WAITING,
                "reason": "",
                "ticket": ticket,
                "due_at": at + PATIENCE,
                "received": 0,
                "added": 0,
                "refused": {},
            },
        )
        transaction.on_commit(partial(enqueue, question_set.pk, ticket))


def fulfil(set_id: int, ticket: int) -> None:
    """Do what was asked for with this ticket; one that is not the newest, or was done, does nothing."""
    own = Commission.objects.filter(question_set=set_id, ticket=ticket)
    limit = timedelta(seconds=settings.QUESTION_WRITER_TIMEOUT) * 2 + SLACK
    waiting = own.filter(state=Commission.State.WAITING)
    if not waiting.update(state=Commission.State.RUNNING, due_at=timezone.now() + limit):
        return
    try:
        failed = _fulfil(QuestionSet.objects.select_related("article").get(pk=set_id), ticket)
    except Unwritten as unwritten:
        failed = Commission.Reason(unwritten.reason.value)
        own.update(refused=unwritten.refused)
    except Exception as error:
        # No traceback: its frames hold what was sent.
        logger.error("Questions of the language model for set %s: %s", set_id, type(error).__name__)
        failed = Commission.Reason.BROKEN
    if failed:
        logger.warning("No questions of the language model for set %s: %s", set_id, failed.value)
        own.update(state=Commission.State.FAILED, reason=failed)


def _fulfil(question_set: QuestionSet, ticket: int) -> Commission.Reason | None:
    server, article = writer(), question_set.article
    if server is None:
        return Commission.Reason.UNREACHABLE
    if article.word_count > settings.QUESTION_WRITER_LONGEST:
        return Commission.Reason.TOO_LONG
    document = stored_document(article)
    standing = question_set.questions.exclude(pk__in=_replaced(question_set)).prefetch_related("choices")
    drafts = write(
        document,
        title=article.title,
        ask=partial(server.ask, on_text=_note(question_set.pk, ticket)),
        beside=[_as_asked(question, question_set) for question in standing],
        seed=question_set.pk,
    )
    return _keep(drafts, question_set, ticket, text=document.text, server=server)


def _keep(
    drafts: DraftSet, question_set: QuestionSet, ticket: int, *, text: str, server: Server
) -> Commission.Reason | None:
    """Put the drafts into the set in the place of those of the model that nobody has looked at."""
    with transaction.atomic():
        standing = QuestionSet.objects.select_for_update().select_related(None).get(pk=question_set.pk)
        own = Commission.objects.filter(question_set=standing, ticket=ticket, state=Commission.State.RUNNING)
        if not own.exists():
            return None  # asked again meanwhile
        if standing.article.text != text:
            return Commission.Reason.CHANGED
        _replaced(standing).delete()
        added = add_drafts(standing, drafts.drafts, origin=Question.Origin.MODEL)
        own.update(state=Commission.State.DONE, added=added, refused=drafts.refused)
    return None


def _replaced(question_set: QuestionSet) -> QuerySet[Question]:
    return question_set.questions.untouched(Question.Origin.MODEL)


def _note(set_id: int, ticket: int) -> Callable[[str], None]:
    """Notes how many questions have come, at most once a second."""
    last = monotonic()

    def note(text: str) -> None:
        nonlocal last
        if monotonic() - last < A_STEP:
            return
        last = monotonic()
        Commission.objects.filter(question_set=set_id, ticket=ticket).update(received=text.count('"stem"'))

    return note


def _as_asked(question: Question, question_set: QuestionSet) -> Proposal:
    """A question that stands, as far as another can repeat it or give it away."""
    right = [choice.text for choice in question.choices.all() if choice.is_correct]
    key = (right or question.accepted or [question.stem])[0]
    start, end = question.evidence_start or 0, question.evidence_end or 0
    true_false = question.format == Format.TRUE_FALSE
    return Proposal(
        kind=question.kind,
        rule=question.rule,
        skill=question.skill,  # type: ignore[arg-type]
        stem=question.stem,
        key=key,
        distractors=tuple(Option(one.text) for one in question.choices.all() if not one.is_correct),
        evidence=Evidence(start, end, question_set.article.text[start:end]),
        explanation="",
        confidence=1.0,
        sentence=-1,
        format=question.format,  # type: ignore[arg-type]
        asks=question.stem if true_false else key,
    )

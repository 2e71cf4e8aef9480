"""Taking a set alone: start, answer, finish; and a guest's attempts becoming their account's.

Each function may be called twice with the same arguments, in turn or at the same time: the second call
changes nothing and returns what the first one made.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from quizzes.accounts.models import User
from quizzes.flashcards.enrol import enrol_question
from quizzes.questions.models import Choice, Format, Question, QuestionSet
from quizzes.questions.slots import in_words

from .models import Answer, Attempt
from .steps import is_complete

MAX_ANSWER = 500
"""How long a typed answer may be, in code points."""


class NothingToAskError(Exception):
    """The set has no approved question."""


class NothingAnsweredError(ValueError):
    """No option of this question was taken, or nothing was typed."""


class NotAskedError(ValueError):
    """The question does not belong to this attempt."""


class AttemptOverError(Exception):
    """The attempt ended without an answer to this question, and takes none any more."""


class QuestionsLeftError(Exception):
    """The attempt cannot be finished: it has questions without an answer."""


@transaction.atomic
def start(
    question_set: QuestionSet, *, learner: User | None, guest: uuid.UUID | None, at: datetime
) -> Attempt:
    """The attempt of this learner, or of this guest, that is under way; a new one where there is none.

    Raises NothingToAskError if the set has no approved question.
    """
    _one_at_a_time(learner)
    under_way = Attempt.objects.under_way().filter(question_set=question_set, learner=learner, guest=guest)
    attempt = under_way.select_for_update().first()
    if attempt and not is_complete(attempt):
        return attempt
    if attempt:  # What it had left to ask was withdrawn meanwhile.
        finish(attempt, at=at)
    question_ids = list(question_set.questions.approved().in_order().values_list("pk", flat=True))
    if not question_ids:
        raise NothingToAskError
    attempt, _made = Attempt.objects.get_or_create(
        question_set=question_set,
        learner=learner,
        guest=guest,
        state=Attempt.State.STARTED,
        defaults={"question_ids": question_ids, "started_at": at},
    )
    return attempt


@transaction.atomic
def answer(
    attempt: Attempt,
    *,
    question: Question,
    choice: Choice | None = None,
    text: str = "",
    given: Sequence[str | int] = (),
    at: datetime,
) -> Answer:
    """Keep and mark the answer to one question; the last one finishes the attempt.

    The first answer to a question stands, whatever is sent after it. A question that an account missed
    becomes a card. Raises NotAskedError or NothingAnsweredError (ValueErrors: the request is wrong), or
    AttemptOverError.
    """
    attempt = Attempt.objects.select_for_update().get(pk=attempt.pk)
    if standing := attempt.answers.filter(question=question).first():
        return standing
    words = _in_words(question, choice, text, given)
    if question.pk not in attempt.question_ids:
        raise NotAskedError
    if not attempt.is_under_way:
        raise AttemptOverError
    made = Answer.objects.create(
        attempt=attempt,
        question=question,
        choice=choice,
        text=words,
        given=list(given),
        is_correct=question.is_right(choice=choice, text=words, given=given),
        answered_at=at,
    )
    if attempt.learner and not made.is_correct:
        enrol_question(attempt.learner, question=question, at=at)
    if is_complete(attempt):
        finish(attempt, at=at)
    return made


@transaction.atomic
def finish(attempt: Attempt, *, at: datetime) -> Attempt:
    """Close the attempt for good. Raises QuestionsLeftError while there is something to answer."""
    attempt = Attempt.objects.select_for_update().get(pk=attempt.pk)
    if attempt.is_under_way:
        if not is_complete(attempt):
            raise QuestionsLeftError
        attempt.finish(at=at)
        attempt.save(update_fields=["state", "finished_at"])
    return attempt


@transaction.atomic
def claim(guest: uuid.UUID, *, by: User, at: datetime) -> int:
    """Give a guest's attempts to their account, make cards of what they missed, and say how many attempts
    there were.

    Where both have the same set under way, the one with more answers goes on (the guest's, if they have as
    many); the other is kept as left.
    """
    _one_at_a_time(by)
    attempts = list(Attempt.objects.select_for_update().filter(guest=guest).order_by("started_at"))
    for attempt in attempts:
        if attempt.is_under_way:
            _leave_one(attempt, by=by)
        attempt.learner, attempt.guest = by, None
        attempt.save(update_fields=["learner", "guest"])
    missed = Answer.objects.filter(attempt__in=attempts, is_correct=False).select_related("question")
    for given in missed.order_by("answered_at", "pk"):
        enrol_question(by, question=given.question, at=at)
    return len(attempts)


def _in_words(question: Question, choice: Choice | None, text: str, given: Sequence[str | int]) -> str:
    """The answer as it is read later, when the question may have changed."""
    if question.format == Format.TYPED:
        words = " ".join(text.split())
    elif question.format == Format.EVIDENCE:
        words = " ".join(question.question_set.article.text[slice(*map(int, given))].split()) if given else ""
    elif question.slots:
        words = in_words(question.slots, list(map(str, given)))
    else:
        words = choice.text if choice and choice.question_id == question.pk else ""
    if not words:
        raise NothingAnsweredError
    return words[:MAX_ANSWER]


def _one_at_a_time(learner: User | None) -> None:
    """Starts and claims of one account wait for each other: what one sees, the other does not change."""
    if learner is not None:
        User.objects.select_for_update().get(pk=learner.pk)


def _leave_one(of_guest: Attempt, *, by: User) -> None:
    same = Attempt.objects.under_way().filter(question_set_id=of_guest.question_set_id, learner=by)
    of_account = same.select_for_update().first()
    if of_account is None:
        return
    further = of_account if of_account.answers.count() > of_guest.answers.count() else of_guest
    left = of_guest if further is of_account else of_account
    left.state = Attempt.State.LEFT
    left.save(update_fields=["state"])

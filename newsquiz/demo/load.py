"""The demo: published articles, a teacher with a class, and a learner who has been here for weeks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import translation

from newsquiz.pipeline import publish_drafts, walk
from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.articles.source import read_file
from quizzes.classrooms.models import Classroom, Membership
from quizzes.questions.review import NotReady

from . import accounts
from .history import give_history

ARTICLES = Path(__file__).parent / "articles"
CLASS_NAME = "الصفّ التجريبي"
CLASS_CODE = "246810"
SEED = 2026
BEFORE_THE_HISTORY = timedelta(days=60)


class OnlyForDebug(RuntimeError):  # noqa: N818 -- says when, not what is broken
    """The demo's passwords are known to everyone: it is for one's own machine, with DEBUG on."""


def load(*, at: datetime, say: Callable[[str], object]) -> list[str]:
    """Load the demo into the database, once, and return the usernames to show.

    The administrator comes last, together with the history, and so says that all else is there.
    """
    if not settings.DEBUG:
        raise OnlyForDebug("The demo is loaded only where DEBUG is on: everyone knows its passwords.")
    usernames = accounts.usernames()
    if len(usernames) == len(accounts.SHOWN):
        return usernames
    teacher = accounts.demo_user(accounts.TEACHER)
    with translation.override("ar"):
        articles = [_article(path, teacher, at=at, say=say) for path in sorted(ARTICLES.glob("*.txt"))]
    say("The class and the history of its learner …")
    with transaction.atomic():
        learner = _class_of(teacher)
        give_history(learner, articles=articles, at=at, seed=SEED)
        accounts.demo_user(accounts.ADMINISTRATOR)
    return accounts.usernames()


def _article(path: Path, teacher: User, *, at: datetime, say: Callable[[str], object]) -> Article:
    walked = walk(read_file(path.name, path.read_bytes()), owner=teacher, seed=SEED)
    try:
        publish_drafts(walked.question_set, by=teacher, at=at - BEFORE_THE_HISTORY)
    except NotReady as reason:
        say(f"{path.name}: {reason}")
    walked.article.refresh_from_db()
    say(f"{path.name}: {walked.question_set.questions.count()} questions")
    return walked.article


def _class_of(teacher: User) -> User:
    """The demo's class, and of its members the one who learns."""
    classroom, _ = Classroom.objects.get_or_create(
        code=CLASS_CODE, defaults={"teacher": teacher, "name": CLASS_NAME}
    )
    members = [accounts.demo_user(account) for account in (accounts.LEARNER, *accounts.CLASSMATES)]
    for member in members:
        Membership.objects.get_or_create(classroom=classroom, learner=member)
    return members[0]

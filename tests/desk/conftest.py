"""A teacher at the desk, with a set of two drafts on it."""

from __future__ import annotations

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import TeacherFactory
from tests.questions.factories import a_question, a_set


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(interface_language="en")


@pytest.fixture
def desk(client: Client, teacher: User) -> Client:
    """A client at which the teacher sits."""
    client.force_login(teacher)
    return client


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    question_set = a_set(teacher)
    a_question(question_set)
    a_question(question_set, stem="كم كلّف بناء الجسر؟")
    return question_set

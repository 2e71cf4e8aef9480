"""Join codes, and joining a class with one."""

from __future__ import annotations

from random import Random

from django.db import transaction

from quizzes.accounts.models import User
from quizzes.arabic.text import western_digits

from .models import Classroom, Membership

CODE_LENGTH = 6


class OwnClassError(ValueError):
    """The teacher of a class cannot be a member of it."""


def read_code(typed: str) -> str:
    """The digits of a code as it was typed or read aloud: in any of the three sets, with anything between
    them."""
    return "".join(char for char in western_digits(typed) if char.isascii() and char.isdigit())


def free_code(random: Random) -> str:
    """A code that no class has, archived ones included."""
    while True:
        code = "".join(random.choices("0123456789", k=CODE_LENGTH))
        if not Classroom.objects.filter(code=code).exists():
            return code


@transaction.atomic
def join(classroom: Classroom, *, learner: User) -> Membership:
    """Make the learner a member; a member stays what they are. Raises OwnClassError for its teacher."""
    if learner.pk == classroom.teacher_id:
        raise OwnClassError
    membership, _made = Membership.objects.get_or_create(classroom=classroom, learner=learner)
    return membership

"""People, made as the site makes them."""

from __future__ import annotations

import factory

from quizzes.accounts.models import Role, User

PASSPHRASE = "قهوة الصباح 47"


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"متعلم{n}")
    password = PASSPHRASE
    role = Role.LEARNER

    @classmethod
    def _create(cls, model_class: type[User], *args: object, **fields: object) -> User:
        return User.objects.create_user(**fields)  # type: ignore[arg-type]


class TeacherFactory(UserFactory):
    username = factory.Sequence(lambda n: f"معلمة{n}")
    role = Role.TEACHER


class AdministratorFactory(UserFactory):
    username = factory.Sequence(lambda n: f"مدير{n}")
    role = Role.ADMINISTRATOR

"""`manage.py make_teacher USERNAME...`: open the teacher's desk to accounts that exist."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from quizzes.accounts.models import Role, User


class Command(BaseCommand):
    help = "Give the role of teacher to accounts that exist. An administrator stays one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("usernames", nargs="+", metavar="USERNAME")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        users = {name: User.objects.filter(username__iexact=name).first() for name in options["usernames"]}
        if unknown := [name for name, user in users.items() if user is None]:
            raise CommandError(f"No account has the username {', '.join(unknown)}. Nothing was changed.")
        for user in filter(None, users.values()):
            if user.is_teacher:
                self.stdout.write(f"{user.username} is {user.get_role_display().lower()} already.")
                continue
            user.take_role(Role.TEACHER)
            user.save(update_fields=["role", "is_staff", "is_superuser"])
            self.stdout.write(self.style.SUCCESS(f"{user.username} is a teacher now."))

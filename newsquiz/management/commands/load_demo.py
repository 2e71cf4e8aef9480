"""`manage.py load_demo`: the demo into the database, once, and how to sign in to it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsquiz.demo import accounts
from newsquiz.demo.load import OnlyForDebug, load


class Command(BaseCommand):
    help = "Load the demo, if it is not there yet, and say how to sign in (DEBUG only)."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            usernames = load(at=timezone.now(), say=self.say)
        except OnlyForDebug as error:
            raise CommandError(str(error)) from error
        self.say(f"Demo accounts: {', '.join(usernames)}. The password of each: {accounts.PASSWORD}")

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

"""`manage.py expire_guests`: what guests left behind and can open no more is deleted."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from quizzes.attempts.expire import expire_guests


class Command(BaseCommand):
    help = "Delete sessions that have ended, and the attempts of guests whom only such a session knew."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("clearsessions")
        if count := expire_guests(at=timezone.now()):
            self.stdout.write(f"Deleted {count} attempts of guests whose sessions have ended.")

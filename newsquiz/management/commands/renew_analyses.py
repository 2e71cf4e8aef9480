"""`manage.py renew_analyses`: after an update, every article's analysis is made again by the new version."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from quizzes.articles.renew import outdated_count, renew


class Command(BaseCommand):
    help = "Analyse again every article that another version has analysed. It may be stopped at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        count = outdated_count()
        for number, article in enumerate(renew(), start=1):
            self.stdout.write(f"{number} of {count}: article {article.pk}")
            self.stdout.flush()

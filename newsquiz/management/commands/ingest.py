"""`manage.py ingest FILE...`: articles from files into the database, analysed and with draft questions."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from newsquiz.pipeline import Walked, publish_drafts, walk
from quizzes.accounts.models import User
from quizzes.articles.errors import UnusableSource
from quizzes.articles.models import Article
from quizzes.articles.source import FILE_TYPES, check_size, read_file
from quizzes.questions.review import NotReady


class Command(BaseCommand):
    help = f"Bring articles in from files ({', '.join(FILE_TYPES)}), analyse them and draft their questions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--owner", metavar="USERNAME", help="the teacher to whom the articles belong")
        parser.add_argument(
            "--publish", action="store_true", help="approve every draft and publish, in the name of the owner"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override("en"):
            self.bring_all_in(**options)

    def bring_all_in(self, **options: Any) -> None:
        owner = self.owner(options["owner"])
        if options["publish"] and owner is None:
            raise CommandError("--publish needs --owner: somebody has to answer for the questions.")
        results = [self.bring_in(path, owner, publish=options["publish"]) for path in options["files"]]
        if not all(results):
            raise SystemExit(2)

    def owner(self, username: str | None) -> User | None:
        if username is None:
            return None
        user = User.objects.filter(username=username).first()
        if user is None or not user.is_teacher:
            raise CommandError(f"There is no teacher named “{username}”.")
        return user

    def bring_in(self, path: Path, owner: User | None, *, publish: bool) -> bool:
        """One file, one line; whether it went well."""
        try:
            check_size(path.stat().st_size)
            walked = walk(read_file(path.name, path.read_bytes()), owner=owner)
            if publish and owner is not None:
                publish_drafts(walked.question_set, by=owner, at=timezone.now())
        except OSError as error:
            return self.complain(path, error.strerror or "cannot be read")
        except (UnusableSource, NotReady) as error:
            return self.complain(path, str(error))
        self.stdout.write(f"{path}: {told(walked)}")
        return True

    def complain(self, path: Path, reason: str) -> bool:
        self.stderr.write(f"{path}: {reason}")
        return False


def told(walked: Walked) -> str:
    article = Article.objects.get(pk=walked.article.pk)
    known = "new" if walked.is_new else "known already"
    questions = walked.question_set.questions.count()
    return (
        f"article {article.pk} ({known}), {article.state}, level {article.level}, "
        f"{article.word_count} words, {questions} questions"
    )

"""What the commands share that read text files and print JSON lines."""

from __future__ import annotations

import json
import sys
from abc import ABC, abstractmethod
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from quizzes.arabic.source import SourceError, TextFile, read_article_file


class JsonLinesCommand(ABC, BaseCommand):
    """Prints the objects of each file. A file that cannot be used gets one line on standard error, and the
    exit code is 2 after the others are done."""

    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)

    @abstractmethod
    def objects(self, path: Path, file: TextFile, **options: Any) -> Iterator[dict[str, Any]]:
        """What is printed of one file, a line for each; `options` are the command's own."""

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        failed = False
        for path in files:
            try:
                file = read_article_file(path)
            except SourceError as error:
                self.stderr.write(str(error))
                failed = True
                continue
            for found in self.objects(path, file, **options):
                self.stdout.write(json.dumps(found, ensure_ascii=False))
        if failed:
            sys.exit(2)

"""`manage.py compilemessages`, by Babel: Django's own command needs the gettext programs."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsquiz.catalogues import CatalogueError, compile_catalogues


class Command(BaseCommand):
    help = "Compile the message catalogues that are newer than their compiled files."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            written = compile_catalogues(settings.BASE_DIR)
        except CatalogueError as error:
            raise CommandError(str(error)) from error
        for path in written:
            self.stdout.write(str(path.relative_to(settings.BASE_DIR)))

"""`manage.py serve`: make the site ready and serve it, in one process, so that a second start is quick."""

import errno
import socket
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import closing, suppress
from ipaddress import ip_address
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation.reloader import translation_file_changed

from newsquiz.catalogues import CatalogueError, compile_catalogues
from quizzes.articles.renew import outdated_count

GRACE_SECONDS = 5
"""How long answers under way may take after Ctrl-C; an event stream, which never ends, is cut then."""

NO_SUCH_HOST = "HOST must be an address of this machine, not “{host}”."


def port_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise CommandError(f"PORT must be a number from 1 to 65535 (or 0 for any free one), not “{text}”.")
    return int(text)


class Server(uvicorn.Server):
    """Says when it has started: from then on it answers, and Ctrl-C is its own to handle."""

    when_started: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.when_started()


class Command(BaseCommand):
    help = (
        "Compile the catalogues, migrate, delete what guests left behind, "
        "load the demo into an empty database (DEBUG only), and serve."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", default="8000")

    def handle(self, *args: Any, **options: Any) -> None:
        # Ctrl-C, whenever it comes; uvicorn raises it again when it has finished the answers under way.
        with (
            suppress(KeyboardInterrupt),
            closing(listen(options["host"], port_number(options["port"]))) as listener,
        ):
            if settings.DEBUG and not settings.ALLOWED_HOSTS:
                settings.ALLOWED_HOSTS = hosts_answered_at(listener)
            self.prepare()
            server = Server(
                uvicorn.Config(
                    "newsquiz.asgi:application",
                    lifespan="off",
                    log_config=None,
                    log_level="warning",
                    server_header=False,
                    timeout_graceful_shutdown=GRACE_SECONDS,
                )
            )
            server.when_started = lambda: self.announce(listener)
            server.run(sockets=[listener])

    def prepare(self) -> None:
        """Everything a start needs; on a machine where it was done before, this finds nothing to do."""
        try:
            compiled = compile_catalogues(settings.BASE_DIR)
        except CatalogueError as error:
            raise CommandError(str(error)) from error
        for path in compiled:
            translation_file_changed(None, path)
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Migrating the database …")
            call_command("migrate", interactive=False, verbosity=0)
        if count := outdated_count():
            self.stdout.write(f"Analysing {count} articles again, which an older version had analysed …")
            call_command("renew_analyses", stdout=self.stdout)
        call_command("expire_guests", stdout=self.stdout)
        if settings.DEBUG:
            call_command("load_demo", stdout=self.stdout)
        else:
            call_command("collectstatic", interactive=False, verbosity=0)
        connections.close_all()

    def announce(self, listener: socket.socket) -> None:
        if settings.DEBUG and not ip_address(listener.getsockname()[0]).is_loopback:
            self.stdout.write(
                "Other machines reach it too, with DEBUG and the demo's passwords: trust your network."
            )
        self.stdout.write(f"\nNewsQuiz is at {address_of(listener)} (Ctrl-C stops it)\n\n")
        self.stdout.flush()


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done: what follows may take minutes the first time."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    except (OSError, UnicodeError) as error:
        raise CommandError(NO_SUCH_HOST.format(host=host)) from error
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRNOTAVAIL:
            raise CommandError(NO_SUCH_HOST.format(host=host)) from error
        why = "is taken" if error.errno == errno.EADDRINUSE else f"may not be used: {error.strerror}"
        raise CommandError(f"Port {port} of {host} {why}. PORT= chooses another.") from error
    return listener


def address_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "localhost"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def hosts_answered_at(listener: socket.socket) -> list[str]:
    """The names a browser may ask for: on one address that address, on all of them any."""
    host = listener.getsockname()[0]
    if ip_address(host).is_unspecified:
        return ["*"]
    return ["localhost", f"[{host}]" if ":" in host else host]

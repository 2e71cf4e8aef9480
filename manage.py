#!/usr/bin/env python
"""Django's command line."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

ENV_FILE = Path(__file__).resolve().parent / ".env"

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsquiz.settings")
    # A checkout that nobody has configured is somebody's own machine; asgi.py and wsgi.py, which serve
    # a real site, assume no such thing.
    if not ENV_FILE.exists() and "SECRET_KEY" not in os.environ:
        os.environ.setdefault("DEBUG", "1")
    execute_from_command_line(sys.argv)

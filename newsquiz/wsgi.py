"""The WSGI entry: `gunicorn newsquiz.wsgi:application` or any other WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsquiz.settings")

application = get_wsgi_application()

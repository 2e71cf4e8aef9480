"""The project's settings as the tests run them: production's, with a database and files of their own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["DEBUG"] = "0"
os.environ["SECRET_KEY"] = "only-for-tests-only-for-tests-only-for-tests"
os.environ["ALLOWED_HOSTS"] = "testserver,localhost"

from newsquiz.settings import *  # noqa: F403
from newsquiz.settings import DATABASES, STORAGES, TASKS

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: the threads of the live server then have connections of their own, as in production,
    # instead of sharing one whose table locks do not wait. A directory for each run: two runs never meet.
    _directory = Path(tempfile.mkdtemp(prefix="newsquiz-test-"))
    atexit.register(shutil.rmtree, _directory, ignore_errors=True)
    DATABASES["default"]["TEST"] = {"NAME": str(_directory / "test.sqlite3")}

# Nothing is collected before a test: files come from where they are written, without a manifest.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# A password is hashed in every sign-in; the slow hash guards no test account.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# What a thread does later is done before the request ends: a test sees it.
TASKS["background"] = TASKS["default"]

"""Settings, all of them from the environment (or an `.env` beside manage.py); README.md lists the variables.

A value that cannot be right stops the start with a message that names the variable.
"""

import os
from pathlib import Path
from zoneinfo import available_timezones

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environs import Env, validate

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = Env()
env.read_env(str(BASE_DIR / ".env"), recurse=False)
os.environ.setdefault("NEWSQUIZ_CACHE", str(VAR_DIR / "cache"))  # of quizzes.arabic, which knows no settings

DEBUG = env.bool("DEBUG", default=False)


def local_secret_key() -> str:
    """The key of a development machine: made once, kept outside the tree, readable by its owner alone."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key(), encoding="ascii")
    return path.read_text(encoding="ascii")


SECRET_KEY = env.str("SECRET_KEY", default="") or (local_secret_key() if DEBUG else "")
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured(
        "SECRET_KEY must be set to at least 32 random characters (or DEBUG=1 on your own machine)."
    )

ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=[])
if not DEBUG and not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the hosts this site answers to, with commas between them."
    )
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "newsquiz.apps.NewsquizConfig",
    "quizzes.web.apps.WebConfig",
    "quizzes.accounts.apps.AccountsConfig",
    "quizzes.articles.apps.ArticlesConfig",
    "quizzes.questions.apps.QuestionsConfig",
    "quizzes.flashcards.apps.FlashcardsConfig",
    "quizzes.reading.apps.ReadingConfig",
    "quizzes.attempts.apps.AttemptsConfig",
    "quizzes.classrooms.apps.ClassroomsConfig",
    "quizzes.progress.apps.ProgressConfig",
    "newsquiz.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_tasks",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "quizzes.accounts.preferences.PreferencesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "newsquiz.urls"
ASGI_APPLICATION = "newsquiz.asgi.application"
WSGI_APPLICATION = "newsquiz.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "quizzes.accounts.preferences.preferences",
            ],
        },
    },
]

# Two sizes: SQLite in one process by default, PostgreSQL by DATABASE_URL.
DATABASES = {"default": env.dj_db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'newsquiz.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    VAR_DIR.mkdir(exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {
        # A writer takes the lock at BEGIN and waits, instead of failing halfway through its transaction.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;",
    }
elif DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must be a sqlite:// or postgres:// address.")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "quizzes.accounts.roles.RoleBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_REDIRECT_URL = "progress:today"
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "reading:article_list"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = env.str(
    "EMAIL_VERIFICATION", default="optional", validate=validate.OneOf(["none", "optional", "mandatory"])
)
ACCOUNT_ADAPTER = "newsquiz.adapter.AccountAdapter"
ACCOUNT_RATE_LIMITS = {"join_class": "20/10m/user"}  # beside its own: a code is six digits long
ACCOUNT_FORMS = {
    "login": "quizzes.accounts.forms.SignInForm",
    "signup": "quizzes.accounts.forms.SignUpForm",
    "add_email": "quizzes.accounts.forms.AddEmailForm",
    "change_password": "quizzes.accounts.forms.ChangePasswordForm",
    "set_password": "quizzes.accounts.forms.SetPasswordForm",
    "reset_password": "quizzes.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "quizzes.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "quizzes.accounts.forms.ReauthenticateForm",
}
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PRESERVE_USERNAME_CASING = False

EMAIL_CONFIG = env.dj_email_url("EMAIL_URL", default="console:" if DEBUG else "smtp://localhost:25")
if "EMAIL_BACKEND" not in EMAIL_CONFIG:
    raise ImproperlyConfigured(
        "EMAIL_URL must begin with smtp:, submission:, file:, console:, memory: or dummy:."
    )
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="newsquiz@localhost")

# Language, time
LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", "العربية"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str(
    "TIME_ZONE",
    default="UTC",
    validate=validate.OneOf(
        available_timezones(), error="“{input}” is not a time zone, such as Asia/Baghdad."
    ),
)
LOCALE_PATHS = [BASE_DIR / "newsquiz" / "locale"]

# Files
STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
MAX_ARTICLE_BYTES = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * MAX_ARTICLE_BYTES

# Who reads the words of articles: own, or one of CAMeL Tools' where that is installed (docs/arabic.md).
ARABIC_DISAMBIGUATOR = env.str(
    "ARABIC_DISAMBIGUATOR", default="own", validate=validate.OneOf(["own", "camel", "camel-bert"])
)

# Who drafts questions: the rules, or beside them a language model at an address (docs/questions.md).
QUESTION_WRITER = env.str("QUESTION_WRITER", default="rules", validate=validate.OneOf(["rules", "llm"]))
QUESTION_WRITER_URL = env.str("QUESTION_WRITER_URL", default="")
QUESTION_WRITER_MODEL = env.str("QUESTION_WRITER_MODEL", default="")
QUESTION_WRITER_KEY = env.str("QUESTION_WRITER_KEY", default="")
QUESTION_WRITER_TIMEOUT = env.float(
    "QUESTION_WRITER_TIMEOUT", default=180, validate=validate.Range(min=1, max=3600)
)  # seconds for one article
QUESTION_WRITER_LONGEST = env.int(
    "QUESTION_WRITER_LONGEST", default=1500, validate=validate.Range(min=50, max=20_000)
)  # words of an article

# Work that may outlive a request: what takes a second at once, what takes a minute in a thread.
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": "newsquiz.background.ThreadBackend"},
}

# Security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
HTTPS = env.bool("HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
CSRF_FAILURE_VIEW = "newsquiz.errors.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # They tell of every request, whatever LOG_LEVEL is, and what is sent carries a key.
    "loggers": {
        name: {"level": "WARNING"} for name in ("openai", "httpx", "httpx2", "httpcore", "httpcore2")
    },
    "root": {
        "handlers": ["console"],
        "level": env.str(
            "LOG_LEVEL", default="INFO", validate=validate.OneOf(["DEBUG", "INFO", "WARNING", "ERROR"])
        ),
    },
}

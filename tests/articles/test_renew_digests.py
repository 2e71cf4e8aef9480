"""Articles that an older version stored are known again by the digest of today."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from quizzes.articles.models import Article
from quizzes.articles.source import digest_of
from tests.accounts.factories import TeacherFactory
from tests.articles.factories import TEXT, TITLE

pytestmark = pytest.mark.django_db
migration = import_module("quizzes.articles.migrations.0003_digests_without_titles")


def test_stored_articles_get_the_digest_of_today_and_the_later_of_two_that_are_one_keeps_its_own() -> None:
    teacher = TeacherFactory()
    first = Article.objects.create(owner=teacher, title=TITLE, text=TEXT, digest="1")
    second = Article.objects.create(owner=teacher, title=TITLE, text=f"{TITLE}\n{TEXT}", digest="2")
    third = Article.objects.create(title=TITLE, text=TEXT, digest="3")
    migration.renew_digests(apps, connection.schema_editor())
    kept = dict(Article.objects.values_list("pk", "digest"))
    assert kept == {first.pk: digest_of(TEXT), second.pk: "2", third.pk: digest_of(TEXT)}

"""The words of an article that are still new become known with one button, and new again with another."""

import json
import re

import pytest
from django.test import Client

from quizzes.accounts.models import User
from quizzes.flashcards.models import WordStatus
from quizzes.reading.own_copy import own_copy
from tests.accounts.factories import UserFactory
from tests.reading.factories import index_of, published, say

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def learner() -> User:
    return UserFactory()


@pytest.fixture
def client(client: Client, learner: User) -> Client:
    client.force_login(learner)
    return client


def press(client: Client, article, **data: str) -> str:
    response = client.post(f"/articles/{article.pk}/known/", data, headers=HTMX)
    assert response.status_code == 200
    return response.content.decode()


def test_what_is_new_becomes_known_and_the_rest_stays(client, learner):
    article = published()
    say(learner, article, قاعدة="learning", القوات="ignored")
    press(client, article)
    coverage = own_copy(article, learner).coverage
    assert (coverage.new, coverage.learning) == (0, 1)
    statuses = dict(WordStatus.objects.filter(learner=learner).values_list("status", "lemma__lemma"))
    assert statuses["ignored"] == "قُوَّة"


def test_names_and_closed_classes_get_no_status(client, learner):
    press(client, published())
    assert not WordStatus.objects.filter(learner=learner, lemma__pos__in=["ADP", "PROPN", "PRON"]).exists()


def test_the_page_is_told_which_words_changed(client):
    article = published()
    response = client.post(f"/articles/{article.pk}/known/", headers=HTMX)
    told = json.loads(response.headers["HX-Trigger"])["word-status"]
    assert told["status"] == "known"
    assert index_of(article, "الجيش") in told["words"]


def test_pressing_twice_is_pressing_once(client, learner):
    article = published()
    press(client, article)
    before = set(WordStatus.objects.values_list("pk", "changed_at"))
    press(client, article)
    assert set(WordStatus.objects.values_list("pk", "changed_at")) == before


def test_undo_makes_these_words_new_again_and_no_others(client, learner):
    article = published()
    say(learner, article, قاعدة="known")
    html = press(client, article)
    moment = re.search(r'name="undo" value="([^"]+)"', html)
    assert moment
    html = press(client, article, undo=moment.group(1))
    assert "أعرف ما بقي" in html
    assert WordStatus.objects.filter(learner=learner).count() == 1


def test_undo_of_a_moment_that_never_was_changes_nothing(client, learner):
    article = published()
    press(client, article)
    count = WordStatus.objects.count()
    for moment in ("2020-01-01T00:00:00+00:00", "2020-99-01T00:00:00+00:00", "2026-01-01T00:00:00", "أمس"):
        press(client, article, undo=moment)
    assert WordStatus.objects.count() == count


def test_the_words_of_another_learner_stay_theirs(client):
    other = UserFactory()
    article = published()
    press(client, article)
    assert not WordStatus.objects.filter(learner=other).exists()


def test_the_button_stands_at_the_end_only_while_words_are_new(client, learner):
    article = published()
    assert "أعرف ما بقي من كلماته" in client.get(article.get_absolute_url()).content.decode()
    press(client, article)
    assert "أعرف ما بقي من كلماته" not in client.get(article.get_absolute_url()).content.decode()


def test_without_scripts_it_works_and_comes_back_to_the_end(client, learner):
    article = published()
    response = client.post(f"/articles/{article.pk}/known/")
    assert response.headers["Location"].endswith("#ending")
    assert own_copy(article, learner).coverage.new == 0

"""Everything of a person is given to them, and deleted when they wish."""

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Lemma
from quizzes.flashcards.models import Card, Review, WordStatus
from quizzes.flashcards.transfer.bring_in import bring_in
from quizzes.flashcards.transfer.read import Note
from quizzes.progress.own_data import delete_everything_of, everything_of
from quizzes.reading.models import Reading
from quizzes.reading.track import finish_article
from tests.accounts.factories import AdministratorFactory, UserFactory
from tests.flashcards.factories import AT, ArticleFactory, look, word_card

pytestmark = pytest.mark.django_db
URL = reverse("progress:delete_account")


def active(username: str) -> User:
    learner = UserFactory(username=username)
    look(word_card(learner))
    bring_in(learner, [Note(1, "مذياعون", f"radio of {username}")], at=AT, dry=False)
    finish_article(learner, article=ArticleFactory(), at=AT)
    return learner


def test_everything_of_a_person_and_nothing_of_another() -> None:
    learner = active("leila")
    active("karim")
    found = everything_of(learner)
    assert {"accounts.User", "flashcards.Card", "flashcards.Review", "reading.Reading"} <= found.keys()
    assert len(found["flashcards.Card"]) == 2
    assert [row["username"] for row in found["accounts.User"]] == ["leila"]
    assert "karim" not in str(found)
    assert "password" not in str(found)


def test_no_table_that_belongs_to_people_is_left_out() -> None:
    learner = active("leila")
    there = {
        model._meta.label
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is User
        if field.remote_field.on_delete is models.CASCADE and model.objects.filter(**{field.name: learner})
    }
    assert there <= everything_of(learner).keys()


def test_deletion_leaves_nothing_but_what_belongs_to_others() -> None:
    gone, stays = active("leila"), active("karim")
    articles = Article.objects.count()
    delete_everything_of(gone)
    assert list(User.objects.all()) == [stays]
    for model, count in ((Card, 2), (Review, 1), (WordStatus, 2), (Reading, 1)):
        assert model.objects.count() == count, model
    assert list(Lemma.objects.filter(key__startswith="own:").values_list("gloss", flat=True)) == [
        "radio of karim"
    ]
    assert Article.objects.count() == articles


def test_the_page_deletes_when_the_name_is_written_and_signs_out(client: Client) -> None:
    client.force_login(active("leila"))
    assert client.get(URL).status_code == 200
    assert client.post(URL, {"username": "lei"}).status_code == 422
    assert User.objects.exists()
    assert client.post(URL, {"username": "leila"}).status_code == 302
    assert not User.objects.exists()
    assert client.get(URL).status_code == 302


def test_the_only_administrator_stays(client: Client) -> None:
    administrator = AdministratorFactory()
    client.force_login(administrator)
    client.post(URL, {"username": administrator.username})
    assert User.objects.exists()


def test_the_json_is_ones_own_file(client: Client) -> None:
    address = reverse("progress:everything")
    assert client.get(address).status_code == 302
    client.force_login(active("leila"))
    assert len(client.get(address).json()["flashcards.Card"]) == 2

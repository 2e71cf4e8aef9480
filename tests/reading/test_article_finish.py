"""Saying that an article is read."""

import pytest

from quizzes.reading.models import Reading
from quizzes.reading.track import finish_article
from tests.accounts.factories import UserFactory
from tests.reading.factories import AT, published

pytestmark = pytest.mark.django_db


def test_a_second_click_keeps_the_time_of_the_first():
    learner, article = UserFactory(), published()
    finish_article(learner, article=article, at=AT)
    reading = finish_article(learner, article=article, at=AT.replace(year=2027))
    assert (reading.state, reading.finished_at) == (Reading.State.FINISHED, AT)
    assert Reading.objects.count() == 1


def test_a_learner_comes_back_to_the_end_of_the_article(client):
    learner, article = UserFactory(), published()
    client.force_login(learner)
    response = client.post(f"/articles/{article.pk}/finish/")
    assert response["Location"] == f"/articles/{article.pk}/#ending"
    assert Reading.objects.get().learner == learner


def test_htmx_gets_the_end_as_it_is_now(client):
    client.force_login(UserFactory())
    response = client.post(f"/articles/{published().pk}/finish/", headers={"HX-Request": "true"})
    assert "قُرئ الخبر كاملًا" in response.content.decode()


def test_a_guest_is_asked_to_sign_in_and_nothing_is_written(client):
    response = client.post(f"/articles/{published().pk}/finish/")
    assert response["Location"].startswith("/accounts/login/")
    assert not Reading.objects.exists()

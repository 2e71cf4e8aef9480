"""What a share to remember costs each day, and choosing one."""

from itertools import pairwise

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import User
from quizzes.flashcards.models import Fit
from quizzes.flashcards.workload import SHARES, workloads
from tests.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
URL = reverse("flashcards:share")


def test_more_to_remember_costs_more_reviews_a_day() -> None:
    found = workloads(UserFactory(new_cards_a_day=10))
    assert [one.share for one in found] == list(SHARES)
    usual = [one for one in found if one.share >= 0.8]
    assert all(less.reviews < more.reviews for less, more in pairwise(usual))
    assert all(less.remembered < more.remembered for less, more in pairwise(usual))


def test_more_new_cards_cost_more_and_none_cost_nothing() -> None:
    few, many, none = (workloads(UserFactory(new_cards_a_day=new))[4] for new in (5, 20, 0))
    assert 0 < few.reviews < many.reviews
    assert (none.reviews, none.minutes, none.remembered) == (0, 0, 0)


def test_the_page_shows_each_share_and_keeps_the_one_chosen(client: Client) -> None:
    learner = UserFactory(new_cards_a_day=5, desired_retention=0.88)
    client.force_login(learner)
    page = client.get(URL).content.decode()
    assert page.count('name="desired_retention"') == len(SHARES) + 1
    assert 'value="0.88" checked' in page
    assert client.post(URL, {"desired_retention": "0.85"}).url == URL
    assert User.objects.get().desired_retention == 0.85


@pytest.mark.parametrize("sent", ["0.5", "", "viel", "nan"])
def test_a_share_that_was_not_offered_is_refused(client: Client, sent: str) -> None:
    client.force_login(UserFactory(new_cards_a_day=5))
    assert client.post(URL, {"desired_retention": sent}).status_code == 422
    assert User.objects.get().desired_retention == 0.9


def test_fitting_is_asked_for_and_told(client: Client) -> None:
    learner = UserFactory(new_cards_a_day=5, interface_language="en")
    client.force_login(learner)
    client.post(reverse("flashcards:fit"))
    assert "0 of the 400 reviews" in client.get(URL).content.decode()
    Fit.objects.update(reviews=500, log_loss=0.31, log_loss_before=0.35)
    page = client.get(URL).content.decode()
    assert "0.3100" in page
    assert "foretell it better" in page


def test_a_guest_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(URL).status_code == 302

"""Today as a page."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.accounts.factories import UserFactory
from tests.progress.factories import practised_learner

pytestmark = pytest.mark.django_db
TODAY = "progress:today"


def test_a_guest_is_told_what_the_page_would_show(client: Client) -> None:
    page = client.get(reverse(TODAY)).content.decode()
    assert f"{reverse('account_login')}?next={reverse(TODAY)}" in page


def test_a_first_day_says_what_to_do_first(client: Client) -> None:
    client.force_login(UserFactory())
    page = client.get(reverse(TODAY)).content.decode()
    assert "لا بطاقات بعد" in page
    assert "اختيار خبر" in page
    assert "تظهر المهارات هنا بعد أوّل اختبار." in page


def test_a_practised_learner_sees_every_part_and_every_chart_has_a_table(client: Client) -> None:
    client.force_login(practised_learner(at=timezone.now()))
    page = client.get(reverse(TODAY)).content.decode()
    for words in ("مرحبًا", "بدء المراجعة", "بقيت ٣ أسئلة", "خبر يناسبك", "١ من ٢", "disclose"):
        assert words in page
    assert page.count("<table>") == page.count("<caption>") == 2
    assert " style=" not in page


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_page_is_only_for_looking_at(client: Client, method: str) -> None:
    client.force_login(UserFactory())
    assert getattr(client, method)(reverse(TODAY)).status_code == 405

"""What a person sees when something is not there, not theirs, or broken."""

import pytest
from django.test import Client

from tests.accounts.factories import UserFactory
from tests.attempts.factories import ArticleFactory

pytestmark = pytest.mark.django_db


def test_an_address_that_leads_nowhere_is_said_in_the_language_of_the_reader(client):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "الصفحة غير موجودة" in response.content.decode()
    client.post("/accounts/preferences/", {"interface_language": "en"})
    assert "Page not found" in client.get("/nowhere/").content.decode()


def test_a_form_without_its_token_says_that_nothing_was_changed():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/accounts/preferences/", {"interface_language": "en"})
    assert response.status_code == 403
    assert "انتهت صلاحية النموذج" in response.content.decode()
    assert "preferences" not in client.cookies


def test_a_fault_of_ours_is_said_without_the_frame_that_may_have_caused_it(monkeypatch):
    def broken(*_args: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("quizzes.web.numbers.write_number", broken)
    ArticleFactory(word_count=120)
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory())
    response = client.get("/")
    html = response.content.decode()
    assert response.status_code == 500
    assert "حدث خطأ لدينا" in html
    assert '<html lang="ar" dir="rtl"' in html
    assert "masthead" not in html

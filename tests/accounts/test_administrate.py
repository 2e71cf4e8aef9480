"""The pages of an administrator, in Arabic: nothing of Django's own stays in English, or is out of bounds."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.factories import AdministratorFactory, UserFactory

pytestmark = pytest.mark.django_db
LATIN = re.compile(r"[A-Za-z]{2,}")
OTHERWISE = {"script", "style", "bdi", "option", "title"}  # code, names, and what names itself


class Words(HTMLParser):
    """The Latin words of a page that no element calls Latin."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"input", "meta", "link", "br", "img", "path", "rect", "circle", "hr"}:
            self.inside.append((tag, tag in OTHERWISE or dict(attrs).get("lang") == "en"))
        label = dict(attrs).get("alt") or ""
        if LATIN.search(label):
            self.found.append(label)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if LATIN.search(data) and not any(apart for _tag, apart in self.inside):
            self.found.append(data.strip())


def latin_words(html: str) -> list[str]:
    words = Words()
    words.feed(html)
    return words.found


@pytest.fixture
def office(client: Client) -> Client:
    client.force_login(AdministratorFactory(username="مدير", interface_language="ar"))
    return client


@pytest.mark.parametrize("name", ["changelist", "add", "change", "delete", "history", "password"])
def test_a_page_of_the_accounts_says_nothing_in_english(office: Client, name: str) -> None:
    user = UserFactory(username="ليلى", email="")
    address = (
        f"/admin/accounts/user/{user.pk}/password/"
        if name == "password"
        else reverse(f"admin:accounts_user_{name}", args=[] if name in {"changelist", "add"} else [user.pk])
    )
    assert latin_words(office.get(address).content.decode()) == []


@pytest.mark.parametrize("field", ["new_cards_a_day", "reviews_a_day", "day_starts_at"])
def test_a_number_that_no_day_has_is_told_in_words_that_give_no_order(office: Client, field: str) -> None:
    user = UserFactory()
    address = reverse("admin:accounts_user_change", args=[user.pk])
    form = office.get(address).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    errors = office.post(address, data | {field: 100_000}).context["adminform"].form.errors
    assert list(errors) == [field]
    assert str(errors[field][0]).startswith("لا تزيد القيمة على")

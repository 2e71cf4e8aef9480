"""Where the language switch leads: back to the page it stands on, and nowhere else."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["/articles/?page=2", "/?q=%D8%AE%D8%A8%D8%B1", "/today/"])
def test_the_switch_leads_back_to_the_page(client: Client, page: str) -> None:
    switched = client.post(reverse("accounts:preferences"), {"interface_language": "en", "next": page})
    assert switched["Location"] == page


@pytest.mark.parametrize(
    "page", ["", "today", "?page=2", "#x", "a b", "articles/1/", "//evil.example", "https://evil.example/"]
)
def test_what_is_no_path_of_this_site_leads_to_the_news(client: Client, page: str) -> None:
    switched = client.post(reverse("accounts:preferences"), {"interface_language": "en", "next": page})
    assert switched["Location"] == reverse("reading:article_list")

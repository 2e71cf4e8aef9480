"""What `curl -I`, health checks and link checkers ask."""

import pytest
from django.test import Client
from django.urls import reverse

PAGES = ["reading:article_list", "progress:today", "flashcards:review", "classrooms:classroom_list"]


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
def test_a_page_answers_head_as_it_answers_get(client: Client, page: str) -> None:
    answered = client.head(reverse(page))
    assert (answered.status_code, answered.content) == (client.get(reverse(page)).status_code, b"")

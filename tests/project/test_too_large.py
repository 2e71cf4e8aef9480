"""More than a request may carry."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.accounts.factories import TeacherFactory


@pytest.mark.django_db
def test_a_paste_beyond_every_limit_gets_a_page_of_the_site() -> None:
    client = Client(raise_request_exception=False)
    client.force_login(TeacherFactory())
    too_much = "ا" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 2 + 1)
    answered = client.post(
        reverse("admin:articles_article_add"),
        f"text={too_much}",
        content_type="application/x-www-form-urlencoded",
    )
    assert answered.status_code == 400
    assert "أقصى حجم للمقال" in answered.content.decode()

"""The way to sign in, from any page."""

import pytest

from tests.attempts.factories import ArticleFactory

pytestmark = pytest.mark.django_db


def test_from_an_article_it_leads_back_to_the_article(client):
    address = ArticleFactory().get_absolute_url()
    assert f'href="/accounts/login/?next={address}"' in client.get(address).content.decode()


@pytest.mark.parametrize("address", ["/", "/accounts/signup/"])
def test_from_where_nothing_was_under_way_it_leads_to_today(client, address):
    html = client.get(address).content.decode()
    assert 'class="masthead-button sign-in" href="/accounts/login/"' in html

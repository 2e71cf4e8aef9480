"""What a person sets for themselves."""

import pytest
from django.test import Client
from django.utils import translation

from quizzes.accounts.forms import SettingsForm
from quizzes.accounts.models import User
from quizzes.accounts.zones import zone_choices, zone_name
from tests.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
URL = "/accounts/settings/"
VALUES = {
    "interface_language": "ar",
    "digits": "auto",
    "months": "levant",
    "theme": "auto",
    "vowels": "none",
    "read_scale": "1",
    "new_cards_a_day": "20",
    "reviews_a_day": "200",
    "answer_buttons": "2",
    "desired_retention": "90",
    "time_zone": "Asia/Baghdad",
    "day_starts_at": "4",
}


@pytest.fixture
def learner(client: Client) -> User:
    learner = UserFactory()
    client.force_login(learner)
    return learner


def test_a_guest_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(URL).url == f"/accounts/login/?next={URL}"


def test_every_setting_is_kept(client: Client, learner: User) -> None:
    wanted = VALUES | {
        "digits": "latn",
        "months": "maghreb",
        "theme": "dark",
        "vowels": "all",
        "read_scale": "1.5",
        "new_cards_a_day": "5",
        "reviews_a_day": "50",
        "desired_retention": "85",
        "time_zone": "Africa/Casablanca",
        "day_starts_at": "0",
    }
    assert client.post(URL, wanted | {"asks_gap": "on"}).url == URL
    learner.refresh_from_db()
    assert (learner.asks_gap, learner.asks_form) == (True, False)
    kept = {name: str(getattr(learner, name)) for name in wanted}
    assert kept == wanted | {"desired_retention": "0.85"}


def test_the_page_shows_what_is_kept(client: Client, learner: User) -> None:
    User.objects.update(desired_retention=0.93, time_zone="Africa/Cairo", theme="dark")
    page = client.get(URL).content.decode()
    assert 'name="desired_retention" value="93"' in page
    assert '<option value="Africa/Cairo" selected lang="ar">مصر</option>' in page
    assert '<option value="dark" selected lang="ar">داكن</option>' in page


def test_a_new_language_speaks_at_once_the_message_included(client: Client, learner: User) -> None:
    page = client.post(URL, VALUES | {"interface_language": "en"}, follow=True).content.decode()
    assert 'lang="en" dir="ltr"' in page
    assert "The settings are saved." in page


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("desired_retention", "98"),
        ("desired_retention", "ب"),
        ("day_starts_at", "24"),
        ("time_zone", "Mars/Olympus"),
        ("new_cards_a_day", "-1"),
        ("vowels", "some"),
    ],
)
def test_a_value_that_cannot_be_is_refused_beside_its_field(
    client: Client, learner: User, name: str, value: str
) -> None:
    response = client.post(URL, VALUES | {name: value, "theme": "dark"})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [name]
    assert f'id="id_{name}_error"' in response.content.decode()
    learner.refresh_from_db()
    assert learner.theme == "auto"


def test_a_zone_that_goes_by_an_older_name_stays_in_the_list() -> None:
    learner = UserFactory(time_zone="Asia/Istanbul")
    assert "Asia/Istanbul" in dict(SettingsForm(instance=learner).fields["time_zone"].choices)


@pytest.mark.parametrize(("language", "name"), [("ar", "العراق"), ("en", "Iraq")], ids=["Arabic", "English"])
def test_zones_have_the_names_of_their_countries_in_the_language(language: str, name: str) -> None:
    with translation.override(language):
        assert zone_name("Asia/Baghdad") == name
        assert len(zone_choices()) > 300


def test_no_zone_has_a_latin_name_in_arabic() -> None:
    with translation.override("ar"):
        assert [
            name for _zone, name in zone_choices() if any("a" <= char.lower() <= "z" for char in name)
        ] == []

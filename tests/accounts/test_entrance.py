"""Signing up, in and out, and what an account takes over from its guest."""

import re
import uuid

import pytest
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from quizzes.accounts.models import Role, User
from quizzes.attempts.access import GUEST
from quizzes.attempts.models import Attempt
from quizzes.attempts.steps import steps_of
from quizzes.flashcards.models import Card
from tests.accounts.factories import PASSPHRASE, UserFactory
from tests.attempts.factories import published_set, wrong

pytestmark = pytest.mark.django_db
SIGN_UP, SIGN_IN, SIGN_OUT = "/accounts/signup/", "/accounts/login/", "/accounts/logout/"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


def sign_up(client: Client, **fields: str) -> HttpResponse:
    return client.post(SIGN_UP, {"username": "ليلى", "password1": PASSPHRASE} | fields)


def sign_in(client: Client, login: str, password: str = PASSPHRASE, **fields: str) -> HttpResponse:
    return client.post(SIGN_IN, {"login": login, "password": password} | fields)


def as_guest(client: Client) -> Attempt:
    """A quiz begun as a guest, its first question missed."""
    question_set = published_set()
    client.post(reverse("attempts:start", args=[question_set.article_id]))
    attempt = Attempt.objects.get(guest=client.session[GUEST])
    question = steps_of(attempt)[0].question
    client.post(reverse("attempts:question", args=[attempt.pk, 1]), {"choice": wrong(question)["choice"].pk})
    return attempt


def test_signing_up_needs_a_name_and_a_password_alone_and_signs_in(client: Client) -> None:
    assert sign_up(client).url == reverse("progress:today")
    user = User.objects.get()
    assert (user.username, user.email, user.role, user.is_staff) == ("ليلى", "", Role.LEARNER, False)
    assert client.session["_auth_user_id"] == str(user.pk)


def test_a_new_account_keeps_how_its_guest_had_set_the_site(client: Client) -> None:
    client.post(
        reverse("accounts:preferences"), {"interface_language": "en", "theme": "dark", "vowels": "all"}
    )
    sign_up(client)
    user = User.objects.get()
    assert (user.interface_language, user.theme, user.vowels) == ("en", "dark", "all")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"username": ""}, "هذه الخانة لازمة."),
        ({"username": "سلمى"}, "هذا الاسم مستعمل."),
        ({"username": "ليلى حداد"}, "في اسم المستخدم علامة لا تُقبل"),
        ({"password1": "12345678"}, "كلمة المرور هذه شائعة جدًّا."),
        ({"email": "ليس بريدًا"}, "عنوان البريد غير صحيح."),
    ],
)
def test_what_cannot_be_is_refused_in_the_readers_language(
    client: Client, fields: dict[str, str], words: str
) -> None:
    UserFactory(username="سلمى")
    response = sign_up(client, **fields)
    assert words in response.content.decode()
    assert User.objects.count() == 1


@pytest.mark.parametrize("login", ["ليلى", "layla@example.org", "LAYLA@example.org"])
def test_one_signs_in_by_name_or_by_e_mail(client: Client, login: str) -> None:
    UserFactory(username="ليلى", email="layla@example.org")
    assert sign_in(client, login).url == reverse("progress:today")


def test_a_wrong_password_says_no_more_than_it_must(client: Client) -> None:
    UserFactory(username="ليلى")
    for login in ("ليلى", "هند"):
        assert "اسم المستخدم أو كلمة المرور غير صحيح." in sign_in(client, login, "خطأ").content.decode()


def test_signing_in_leads_back_to_the_page_it_came_from_and_to_no_other_site(client: Client) -> None:
    UserFactory(username="ليلى")
    assert sign_in(client, "ليلى", next="/classes/").url == "/classes/"
    client.logout()
    assert sign_in(client, "ليلى", next="https://example.org/").url == reverse("progress:today")


def test_signing_out_takes_a_post(client: Client) -> None:
    client.force_login(UserFactory())
    assert client.get(SIGN_OUT).status_code == 200
    assert "_auth_user_id" in client.session
    client.post(SIGN_OUT)
    assert "_auth_user_id" not in client.session


def test_a_guests_attempt_becomes_theirs_when_they_sign_up(client: Client) -> None:
    attempt = as_guest(client)
    response = sign_up(client, next=attempt.get_absolute_url())
    attempt.refresh_from_db()
    assert response.url == attempt.get_absolute_url()
    assert attempt.learner == User.objects.get()
    assert Card.objects.get().learner == attempt.learner
    assert GUEST not in client.session
    assert client.get(attempt.get_absolute_url()).status_code == 302


def test_a_guests_attempt_becomes_theirs_when_they_sign_in(client: Client) -> None:
    learner, attempt = UserFactory(username="ليلى"), as_guest(client)
    page = client.get(sign_in(client, "ليلى").url, follow=True).content.decode()
    attempt.refresh_from_db()
    assert attempt.learner == learner
    assert "حُفظ في هذا الحساب اختبار أُجري قبل الدخول." in page


def test_a_failed_sign_in_claims_nothing(client: Client) -> None:
    UserFactory(username="ليلى")
    attempt = as_guest(client)
    sign_in(client, "ليلى", "خطأ")
    attempt.refresh_from_db()
    assert attempt.learner is None
    assert client.session[GUEST] == str(attempt.guest)


def test_the_attempts_of_a_guest_in_another_browser_are_not_claimed(client: Client) -> None:
    attempt = as_guest(Client())
    sign_up(client)
    attempt.refresh_from_db()
    assert attempt.learner is None


def test_a_forged_number_in_the_session_claims_nothing(client: Client) -> None:
    session = client.session
    session[GUEST] = str(uuid.uuid4())
    session.save()
    assert sign_up(client).status_code == 302
    assert not Attempt.objects.exists()


def test_a_forgotten_password_is_replaced_by_a_link_in_a_message(client: Client) -> None:
    UserFactory(username="ليلى", email="layla@example.org")
    response = client.post("/accounts/password/reset/", {"email": "layla@example.org"}, follow=True)
    assert "أُرسل الرابط" in response.content.decode()
    message = mail.outbox[0]
    assert message.subject == "نيوزكويز: كلمة مرور جديدة"
    link = re.search(r"http://testserver(\S+)", message.body).group(1)
    form = client.get(link, follow=True)
    new = "شاي المساء 82"
    response = client.post(form.request["PATH_INFO"], {"password1": new, "password2": new}, follow=True)
    assert "تغيّرت كلمة المرور" in response.content.decode()
    assert sign_in(client, "ليلى", new).status_code == 302
    assert "لم يعد هذا الرابط صالحًا" in Client().get(link, follow=True).content.decode()


def test_an_address_without_an_account_reads_the_same_page(client: Client) -> None:
    response = client.post("/accounts/password/reset/", {"email": "nobody@example.org"}, follow=True)
    assert "أُرسل الرابط" in response.content.decode()
    assert "ليس له حساب" in mail.outbox[0].body


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_PORT=9)
def test_without_a_mail_server_signing_up_with_an_address_works_and_says_so(client: Client) -> None:
    response = sign_up(client, email="layla@example.org")
    page = client.get(response.url, follow=True).content.decode()
    assert User.objects.get().email == "layla@example.org"
    assert "تعذّر إرسال رسالة البريد." in page


def test_too_many_failed_tries_are_told_to_wait(client: Client) -> None:
    UserFactory(username="ليلى")
    for _ in range(5):
        sign_in(client, "ليلى", "خطأ")
    assert "محاولات كثيرة لم تنجح." in sign_in(client, "ليلى").content.decode()


PAGES_OF_A_GUEST = [
    SIGN_IN,
    SIGN_UP,
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-x/",
    "/accounts/password/reset/key/done/",
    "/accounts/confirm-email/",
    "/accounts/confirm-email/x/",
    "/accounts/inactive/",
]
PAGES_OF_AN_ACCOUNT = [
    SIGN_OUT,
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/accounts/settings/",
]


@pytest.mark.parametrize("url", PAGES_OF_A_GUEST + PAGES_OF_AN_ACCOUNT)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_wears_the_house_look_and_has_nothing_inline(
    client: Client, url: str, language: str
) -> None:
    client.cookies["preferences"] = f"interface_language={language}"
    if url in PAGES_OF_AN_ACCOUNT:
        client.force_login(UserFactory(interface_language=language))
    page = client.get(url).content.decode()
    assert 'class="masthead"' in page
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", page)
    titles = re.findall(r"<h1[^>]*>([^<]+)</h1>", page)
    assert len(titles) == 1
    assert bool(re.search("[ء-ي]", titles[0])) == (language == "ar")


def test_a_password_set_by_nobody_can_be_set(client: Client) -> None:
    user = UserFactory(password=None)
    client.force_login(user)
    assert "تعيين كلمة مرور" in client.get("/accounts/password/set/").content.decode()

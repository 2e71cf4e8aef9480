"""Who becomes what: the admin of accounts, and the command that makes a teacher."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import Role, User
from tests.accounts.factories import AdministratorFactory, TeacherFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/user/"


def change(user: User) -> str:
    return reverse("admin:accounts_user_change", args=[user.pk])


def values_of(client: Client, user: User, **changed: object) -> dict[str, object]:
    """What the form of a user would send, with some of it changed."""
    form = client.get(change(user)).context["adminform"].form
    initial = {name: form[name].value() for name in form.fields if name != "password"}
    return {name: value for name, value in (initial | changed).items() if value is not None}


def test_make_teacher_opens_the_desk_to_an_account() -> None:
    user = UserFactory(username="سلمى")
    call_command("make_teacher", "سلمى", stdout=StringIO())
    user.refresh_from_db()
    assert (user.role, user.is_staff, user.is_superuser) == (Role.TEACHER, True, False)


def test_make_teacher_takes_the_name_however_it_is_written() -> None:
    UserFactory(username="salma")
    call_command("make_teacher", "Salma", stdout=StringIO())
    assert User.objects.get().is_teacher


def test_make_teacher_names_who_is_unknown_and_changes_nobody() -> None:
    UserFactory(username="سلمى")
    with pytest.raises(CommandError, match="هند"):
        call_command("make_teacher", "سلمى", "هند", stdout=StringIO())
    assert not User.objects.get().is_teacher


def test_make_teacher_leaves_an_administrator_as_they_are() -> None:
    out, administrator = StringIO(), AdministratorFactory(username="مدير")
    call_command("make_teacher", "مدير", stdout=out)
    administrator.refresh_from_db()
    assert administrator.role == Role.ADMINISTRATOR
    assert "already" in out.getvalue()


def test_an_administrator_gives_a_role_and_the_doors_follow(client: Client) -> None:
    client.force_login(AdministratorFactory())
    user = UserFactory()
    assert client.post(change(user), values_of(client, user, role="teacher")).status_code == 302
    user.refresh_from_db()
    assert (user.role, user.is_staff, user.is_superuser) == (Role.TEACHER, True, False)
    client.post(change(user), values_of(client, user, role="learner"))
    user.refresh_from_db()
    assert (user.role, user.is_staff) == (Role.LEARNER, False)


def test_an_administrator_adds_an_account_with_its_role(client: Client) -> None:
    client.force_login(AdministratorFactory())
    new = {"username": "هند", "role": "teacher", "usable_password": "true"}
    passwords = {"password1": "شاي المساء 82", "password2": "شاي المساء 82"}
    assert client.post(f"{LIST}add/", new | passwords).status_code == 302
    assert User.objects.get(username="هند").is_staff


@pytest.mark.parametrize("changed", [{"role": "learner"}, {"is_active": None}], ids=["role", "closed"])
def test_the_last_administrator_stays_one(client: Client, changed: dict[str, object]) -> None:
    administrator = AdministratorFactory()
    client.force_login(administrator)
    response = client.post(change(administrator), values_of(client, administrator, **changed))
    assert "هذا هو المدير الوحيد" in response.content.decode()
    administrator.refresh_from_db()
    assert administrator.is_superuser
    assert administrator.is_active


def test_one_of_two_administrators_may_go(client: Client) -> None:
    client.force_login(AdministratorFactory())
    other = AdministratorFactory()
    assert client.post(change(other), values_of(client, other, role="learner")).status_code == 302


def test_the_admin_keeps_no_groups(client: Client) -> None:
    client.force_login(AdministratorFactory())
    assert client.get("/admin/auth/group/").status_code == 404
    assert "groups" not in client.get(change(UserFactory())).context["adminform"].form.fields


@pytest.mark.parametrize(("who", "status"), [(TeacherFactory, 403), (UserFactory, 302)])
def test_nobody_else_sees_the_accounts(client: Client, who: type[UserFactory], status: int) -> None:
    client.force_login(who())
    assert client.get(LIST).status_code == status
    assert client.get(change(UserFactory())).status_code == status

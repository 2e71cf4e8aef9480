"""A teacher's classes on the desk."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import User
from quizzes.classrooms.models import Classroom, Membership
from tests.accounts.factories import TeacherFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(interface_language="en")


@pytest.fixture
def desk(client: Client, teacher: User) -> Client:
    client.force_login(teacher)
    return client


def class_of(teacher: User, *learners: User) -> Classroom:
    classroom = Classroom.objects.create(teacher=teacher, name="الصفّ الأوّل", code=f"{teacher.pk:06}")
    for learner in learners:
        Membership.objects.create(classroom=classroom, learner=learner)
    return classroom


def change_url(classroom: Classroom) -> str:
    return reverse("admin:classrooms_classroom_change", args=[classroom.pk])


def with_members(classroom: Classroom, **taken_out: str) -> dict[str, object]:
    """What the form of a class sends."""
    data: dict[str, object] = {"name": classroom.name, "state": "open"}
    members = list(classroom.memberships.in_order())
    data |= {"memberships-TOTAL_FORMS": len(members), "memberships-INITIAL_FORMS": len(members)}
    for place, member in enumerate(members):
        data |= {f"memberships-{place}-id": member.pk, f"memberships-{place}-classroom": classroom.pk}
    return data | taken_out


def test_a_new_class_is_the_teachers_and_gets_a_code(desk: Client, teacher: User) -> None:
    desk.post(reverse("admin:classrooms_classroom_add"), {"name": "صفّ المساء"})
    classroom = Classroom.objects.get()
    assert (classroom.teacher, classroom.name) == (teacher, "صفّ المساء")
    assert len(classroom.code) == 6
    assert classroom.code.isdecimal()


def test_the_members_of_a_class_are_named(desk: Client, teacher: User) -> None:
    classroom = class_of(teacher, UserFactory.create(first_name="ليلى", last_name="حدّاد"))
    page = desk.get(change_url(classroom)).content.decode()
    assert "ليلى حدّاد" in page
    assert classroom.code in page


def test_a_learner_is_taken_out_and_the_others_stay(desk: Client, teacher: User) -> None:
    first, second = UserFactory.create(last_name="أ"), UserFactory.create(last_name="ب")
    classroom = class_of(teacher, first, second)
    desk.post(change_url(classroom), with_members(classroom, **{"memberships-0-DELETE": "on"}))
    assert [member.learner for member in classroom.memberships.in_order()] == [second]


def test_a_class_is_archived(desk: Client, teacher: User) -> None:
    classroom = class_of(teacher)
    desk.post(change_url(classroom), with_members(classroom) | {"state": "archived"})
    classroom.refresh_from_db()
    assert (classroom.state, classroom.teacher) == ("archived", teacher)


def test_another_teachers_class_is_not_found_and_not_changed(desk: Client) -> None:
    classroom = class_of(TeacherFactory.create(), UserFactory.create())
    for response in (
        desk.get(change_url(classroom), follow=True),
        desk.post(change_url(classroom), with_members(classroom) | {"name": "صفّي"}, follow=True),
    ):
        assert response.request["PATH_INFO"] == reverse("admin:index")
    classroom.refresh_from_db()
    assert classroom.name == "الصفّ الأوّل"
    assert classroom.memberships.count() == 1


def test_a_learner_has_no_way_in(client: Client) -> None:
    learner = UserFactory.create()
    client.force_login(learner)
    classroom = class_of(TeacherFactory.create(), learner)
    assert client.get(change_url(classroom), follow=True).status_code == 403

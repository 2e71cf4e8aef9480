"""Joining a class by its code, and what its members and its teacher see of it."""

import random
import re

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.classrooms.join import free_code, join, read_code
from quizzes.classrooms.models import Classroom, Membership
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import AdministratorFactory, TeacherFactory, UserFactory
from tests.attempts.factories import ArticleFactory, QuestionSetFactory, published_set

pytestmark = pytest.mark.django_db
CODE = "418205"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def classroom() -> Classroom:
    return Classroom.objects.create(teacher=TeacherFactory(), name="الصفّ المتوسّط", code=CODE)


@pytest.fixture
def learner(client: Client) -> User:
    learner = UserFactory()
    client.force_login(learner)
    return learner


def send(client: Client, code: str) -> HttpResponse:
    return client.post("/classes/join/", {"code": code})


def page_of(client: Client, classroom: Classroom) -> str:
    return client.get(classroom.get_absolute_url()).content.decode()


def set_of(classroom: Classroom, **article: object) -> QuestionSet:
    question_set = published_set(ArticleFactory(**article))
    QuestionSet.objects.filter(pk=question_set.pk).update(owner=classroom.teacher)
    return question_set


@pytest.mark.parametrize("typed", ["418205", "٤١٨٢٠٥", "۴۱۸۲۰۵", " 418 205 ", "٤١٨-٢٠٥"])
def test_a_code_joins_however_its_digits_are_typed(
    client: Client, learner: User, classroom: Classroom, typed: str
) -> None:
    assert send(client, typed).url == classroom.get_absolute_url()
    assert Membership.objects.get().learner == learner


def test_joining_twice_makes_one_member(client: Client, learner: User, classroom: Classroom) -> None:
    for _ in range(2):
        assert send(client, CODE).status_code == 302
    assert Membership.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "الرمز ناقص."),
        ("4182", "الرمز ستّة أرقام."),
        ("abcdef", "الرمز ستّة أرقام."),
        ("418206", "ليس لصفّ مفتوح هذا الرمز."),
    ],
)
def test_a_code_that_opens_nothing_is_told_beside_the_field(
    client: Client, learner: User, classroom: Classroom, typed: str, words: str
) -> None:
    response = send(client, typed)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Membership.objects.exists()


def test_an_archived_class_cannot_be_joined(client: Client, learner: User, classroom: Classroom) -> None:
    Classroom.objects.update(state=Classroom.State.ARCHIVED)
    assert "ليس لصفّ مفتوح هذا الرمز." in send(client, CODE).content.decode()


def test_the_teacher_of_a_class_does_not_become_its_member(client: Client, classroom: Classroom) -> None:
    client.force_login(classroom.teacher)
    assert "هذا صفّك" in client.get(send(client, CODE).url).content.decode()
    assert not Membership.objects.exists()


def test_codes_cannot_be_tried_without_end(client: Client, learner: User, classroom: Classroom) -> None:
    statuses = [send(client, "000000").status_code for _ in range(20)]
    response = send(client, CODE)
    assert (set(statuses), response.status_code) == ({422}, 429)
    assert "محاولات كثيرة" in response.content.decode()
    assert not Membership.objects.exists()


def test_a_guest_who_joins_is_asked_to_sign_in(client: Client, classroom: Classroom) -> None:
    assert send(client, CODE).url.startswith("/accounts/login/")
    assert "ويلزم للانضمام حساب" in client.get("/classes/").content.decode()


def test_the_list_shows_ones_own_classes_alone(client: Client, learner: User, classroom: Classroom) -> None:
    other = Classroom.objects.create(teacher=TeacherFactory(), name="صفّ آخر", code="000001")
    join(classroom, learner=learner)
    page = client.get("/classes/").content.decode()
    assert classroom.name in page
    assert other.name not in page


def test_a_teacher_sees_how_many_are_in_each_class(client: Client, classroom: Classroom) -> None:
    for _ in range(3):
        join(classroom, learner=UserFactory())
    client.force_login(classroom.teacher)
    assert "٣ متعلّمين" in client.get("/classes/").content.decode()


def test_its_teacher_sees_the_code_in_both_sets_of_digits_and_who_joined(
    client: Client, classroom: Classroom
) -> None:
    member = UserFactory(first_name="ليلى", last_name="حدّاد")
    join(classroom, learner=member)
    client.force_login(classroom.teacher)
    page = page_of(client, classroom)
    for group in ("٤١٨", "٢٠٥", "418", "205"):
        assert f"<bdi>{group}</bdi>" in page
    assert "ليلى حدّاد" in page


def test_a_member_sees_neither_the_code_nor_the_others(
    client: Client, learner: User, classroom: Classroom
) -> None:
    other = UserFactory()
    for member in (learner, other):
        join(classroom, learner=member)
    page = page_of(client, classroom)
    assert "٤١٨" not in page
    assert other.username not in page


@pytest.mark.parametrize("who", [UserFactory, TeacherFactory])
def test_a_class_is_not_found_by_a_stranger(
    client: Client, classroom: Classroom, who: type[UserFactory]
) -> None:
    client.force_login(who())
    assert client.get(classroom.get_absolute_url()).status_code == 404


def test_an_archived_class_is_not_found_by_its_members_but_by_its_teacher(
    client: Client, learner: User, classroom: Classroom
) -> None:
    join(classroom, learner=learner)
    Classroom.objects.update(state=Classroom.State.ARCHIVED)
    assert client.get(classroom.get_absolute_url()).status_code == 404
    client.force_login(classroom.teacher)
    assert "الصفّ مؤرشف" in page_of(client, classroom)


def test_an_administrator_sees_every_class(client: Client, classroom: Classroom) -> None:
    client.force_login(AdministratorFactory())
    assert client.get(classroom.get_absolute_url()).status_code == 200


def test_a_class_shows_what_its_teacher_has_published_and_nothing_else(
    client: Client, learner: User, classroom: Classroom
) -> None:
    join(classroom, learner=learner)
    shown = set_of(classroom, title="خبر منشور")
    set_of(classroom, title="خبر لم يُنشر", state=Article.State.ANALYSED)
    published_set(ArticleFactory(title="خبر معلّم آخر"))
    empty = QuestionSetFactory(article=ArticleFactory(title="خبر بلا أسئلة"), owner=classroom.teacher)
    draft = set_of(classroom, title="خبر بأسئلة لم تُنشر")
    QuestionSet.objects.filter(pk=draft.pk).update(state=QuestionSet.State.DRAFT)
    page = page_of(client, classroom)
    assert re.findall("خبر [^<]+", page) == [shown.article.title]
    assert empty.article.title not in page
    assert "٣ أسئلة" in page


def test_a_code_is_six_digits_that_no_class_has(classroom: Classroom) -> None:
    code = free_code(random.Random(1))  # noqa: S311 -- a seed, to know the code
    assert re.fullmatch("[0-9]{6}", code)
    Classroom.objects.update(code=code)
    assert free_code(random.Random(1)) != code  # noqa: S311


def test_a_code_is_read_whatever_stands_between_its_digits() -> None:
    assert read_code("الرمز: ٤١٨ - 205.") == CODE

"""The whole way over HTTP: a teacher's file becomes a quiz that a guest takes, and their account keeps."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from quizzes.articles.models import Article
from quizzes.attempts.models import Attempt
from quizzes.questions.models import Question, QuestionSet
from tests.accounts.factories import PASSPHRASE, TeacherFactory
from tests.questions.factories import DEMO


@pytest.mark.django_db(transaction=True)
def test_a_teachers_file_becomes_a_quiz_that_a_guest_takes_and_keeps() -> None:
    teacher, guest = Client(), Client()
    TeacherFactory.create(username="huda")
    title = "أسعار زيت الزيتون تتراجع في سوق تل الغار مع بداية الموسم"

    # The teacher signs in, uploads a file and finds its draft questions.
    teacher.post(reverse("account_login"), {"login": "huda", "password": PASSPHRASE})
    upload = SimpleUploadedFile(DEMO.name, DEMO.read_bytes())
    page = teacher.post(reverse("admin:articles_article_add"), {"file": upload}, follow=True)
    question_set = QuestionSet.objects.get()
    assert page.request["PATH_INFO"] == reverse("admin:questions_questionset_change", args=[question_set.pk])
    article = Article.objects.get()
    assert (article.title, article.state) == (title, Article.State.ANALYSED)
    drafts = list(question_set.questions.in_order())
    assert len(drafts) >= 5

    # Nobody else sees any of it yet.
    assert title not in guest.get(reverse("reading:article_list")).content.decode()
    assert guest.get(article.get_absolute_url()).status_code == 404

    # One draft is refused, the others are approved, the set is published.
    def judge(question: Question, verdict: str) -> None:
        teacher.post(
            reverse("admin:questions_questionset_judge", args=[question_set.pk, question.pk, verdict])
        )

    judge(drafts[0], "refuse")
    for draft in drafts[1:]:
        judge(draft, "approve")
    teacher.post(reverse("admin:questions_questionset_publish", args=[question_set.pk]))

    # A guest finds the article, reads it and takes the quiz: the first answer is wrong, the others are right.
    assert title in guest.get(reverse("reading:article_list")).content.decode()
    assert guest.get(article.get_absolute_url()).status_code == 200
    guest.post(reverse("attempts:start", args=[article.pk]))
    attempt = Attempt.objects.get()
    for position, question in enumerate(drafts[1:], start=1):
        address = reverse("attempts:question", args=[attempt.pk, position])
        assert question.stem[:20] in guest.get(address).content.decode()
        guest.post(address, given(question, right=position > 1))
    result = guest.get(reverse("attempts:attempt", args=[attempt.pk]), follow=True).content.decode()
    attempt.refresh_from_db()
    assert attempt.is_finished
    assert attempt.answers.filter(is_correct=True).count() == len(drafts) - 2
    assert all(question.stem[:20] in result for question in drafts[1:])
    assert drafts[0].stem not in result

    # What they took becomes theirs when they sign up.
    signed_up = {"username": "ليلى", "password1": "شجرة الليمون 83"}
    assert guest.post(reverse("account_signup"), signed_up).status_code == 302
    attempt.refresh_from_db()
    assert attempt.learner is not None
    assert attempt.learner.username == "ليلى"


def given(question: Question, *, right: bool) -> dict[str, object]:
    """What a browser sends as a right or a wrong answer."""
    if question.choices.exists():
        return {"choice": question.choices.filter(is_correct=right)[0].pk}
    return {"text": question.accepted[0] if right else "٩٩٩"}

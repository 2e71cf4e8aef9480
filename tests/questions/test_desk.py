"""The teacher's desk: who may do what on it, and what each button does."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoCaptureOnCommitCallbacks

from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.models import Choice, Question, QuestionSet
from quizzes.questions.review import approve, approve_all, publish
from tests.accounts.factories import AdministratorFactory, TeacherFactory, UserFactory
from tests.articles.factories import PARAGRAPHS, TEXT, TITLE, docx, ingested
from tests.questions.factories import AT, DEMO, EVIDENCE, OPTIONS, a_question, a_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(interface_language="en")


@pytest.fixture
def desk(client: Client, teacher: User) -> Client:
    """A client at which the teacher sits."""
    client.force_login(teacher)
    return client


@pytest.fixture
def question_set(teacher: User) -> QuestionSet:
    question_set = a_set(teacher)
    a_question(question_set)
    a_question(question_set, stem="كم كلّف بناء الجسر؟")
    return question_set


def url(name: str, *args: object) -> str:
    return reverse(f"admin:{name}", args=args)


def set_url(question_set: QuestionSet) -> str:
    return url("questions_questionset_change", question_set.pk)


def said(client: Client, address: str) -> str:
    """The messages on the page at this address, as text."""
    return " ".join(str(message) for message in client.get(address, follow=True).context["messages"])


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def typed(question: Question, **changes: str) -> dict[str, str]:
    """What a browser sends when the editor of a question of several options is saved."""
    choices = list(question.choices.all())
    data = {
        "question-stem": question.stem,
        "question-skill": question.skill,
        "question-explanation": question.explanation,
        "question-evidence": question.evidence,
        "choice-TOTAL_FORMS": str(len(choices) + 1),
        "choice-INITIAL_FORMS": str(len(choices)),
        f"choice-{len(choices)}-text": "",
    }
    for place, choice in enumerate(choices):
        data |= {f"choice-{place}-pk": str(choice.pk), f"choice-{place}-text": choice.text}
        if choice.is_correct:
            data[f"choice-{place}-is_correct"] = "on"
    return data | changes


# Who may come in


def pages(question_set: QuestionSet, question: Question) -> list[str]:
    article = question_set.article
    return [
        url("articles_article_change", article.pk),
        url("articles_article_delete", article.pk),
        url("articles_article_questions", article.pk),
        set_url(question_set),
        url("questions_questionset_edit", question_set.pk, question.pk),
        url("questions_questionset_new", question_set.pk, "choice"),
        url("questions_questionset_delete", question_set.pk),
    ]


def deeds(question_set: QuestionSet, question: Question) -> list[tuple[str, dict[str, str]]]:
    return [
        (url("articles_article_change", question_set.article.pk), {"title": "عنوان", "text": TEXT}),
        (url("articles_article_draft", question_set.article.pk), {}),
        (set_url(question_set), {"title": "عنوان"}),
        (url("questions_questionset_judge", question_set.pk, question.pk, "approve"), {}),
        (url("questions_questionset_judge", question_set.pk, question.pk, "refuse"), {}),
        (url("questions_questionset_edit", question_set.pk, question.pk), typed(question)),
        (url("questions_questionset_approve_all", question_set.pk), {}),
        (url("questions_questionset_publish", question_set.pk), {}),
        (url("questions_questionset_withdraw", question_set.pk), {}),
    ]


def snapshot() -> list[Any]:
    models: list[Any] = [Article, QuestionSet, Question, Choice]
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_a_guest_is_sent_to_the_door_and_back(client: Client, question_set: QuestionSet) -> None:
    response = client.get(set_url(question_set), follow=True)
    assert response.resolver_match.view_name == "account_login"
    assert unquote(response.request["QUERY_STRING"]) == f"next={set_url(question_set)}"


def test_a_learner_is_told_that_the_desk_is_not_theirs(client: Client, question_set: QuestionSet) -> None:
    client.force_login(UserFactory.create())
    question = question_set.questions.in_order()[0]
    for address in [url("index"), *pages(question_set, question)]:
        assert client.get(address, follow=True).status_code == 403


def test_another_teacher_finds_nothing_of_it(client: Client, question_set: QuestionSet) -> None:
    client.force_login(TeacherFactory.create())
    question = question_set.questions.in_order()[0]
    before = snapshot()
    for address in pages(question_set, question):
        response = client.get(address, follow=True)
        assert response.status_code == 404 or response.request["PATH_INFO"] == url("index")
        assert question.stem not in response.content.decode()
    for address, data in deeds(question_set, question):
        client.post(address, data)
    assert snapshot() == before


@pytest.mark.parametrize("factory", [None, UserFactory], ids=["guest", "learner"])
def test_nobody_else_can_do_anything(client: Client, question_set: QuestionSet, factory: Any) -> None:
    if factory:
        client.force_login(factory.create())
    question = question_set.questions.in_order()[0]
    before = snapshot()
    for address, data in deeds(question_set, question):
        client.post(address, data)
    assert snapshot() == before


def test_an_administrator_sees_every_teachers_work(client: Client, question_set: QuestionSet) -> None:
    client.force_login(AdministratorFactory.create())
    question = question_set.questions.in_order()[0]
    for address in pages(question_set, question):
        assert client.get(address, follow=True).status_code == 200


def test_lists_show_a_teacher_their_own_rows_alone(desk: Client, question_set: QuestionSet) -> None:
    other = a_set(TeacherFactory.create())
    QuestionSet.objects.filter(pk=other.pk).update(title="مجموعة غيري")
    page = desk.get(url("questions_questionset_changelist")).content.decode()
    assert question_set.title in page
    assert "مجموعة غيري" not in page


def test_a_new_set_is_offered_the_teachers_own_articles_alone(
    desk: Client, question_set: QuestionSet
) -> None:
    foreign = a_set(TeacherFactory.create()).article
    form = desk.get(url("questions_questionset_add")).context["adminform"].form
    assert list(form.fields["article"].queryset) == [question_set.article]
    response = desk.post(url("questions_questionset_add"), {"article": foreign.pk, "title": "مجموعة"})
    assert response.status_code == 200
    assert QuestionSet.objects.filter(title="مجموعة").count() == 0


def test_a_teacher_is_kept_out_of_the_accounts(desk: Client, teacher: User) -> None:
    assert desk.get(url("accounts_user_change", teacher.pk)).status_code == 403


# Bringing an article in


def test_a_pasted_article_comes_back_with_draft_questions(
    desk: Client, teacher: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    text = DEMO.read_text(encoding="utf-8").partition("\n\n")[2]
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(url("articles_article_add"), {"text": text, "title": "أسعار الزيت"})
    article = Article.objects.get()
    assert (article.title, article.owner, article.state) == ("أسعار الزيت", teacher, "analysed")
    question_set = article.question_sets.get()
    assert question_set.questions.count() >= 5
    assert "draft questions" in said(desk, response["Location"])
    assert desk.get(response["Location"])["Location"] == set_url(question_set)


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("خبر.txt", f"{TITLE}\n\n{TEXT}".encode("cp1256")),
        SimpleUploadedFile("a.md", f"# {TITLE}\n\n{TEXT}".encode()),
        SimpleUploadedFile("a.html", f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p>".encode()),
        SimpleUploadedFile("a.docx", docx(("Title", TITLE), ("", PARAGRAPHS[0]))),
    ],
    ids=lambda file: file.name.rpartition(".")[2],
)
def test_an_uploaded_file_becomes_an_article(desk: Client, file: SimpleUploadedFile) -> None:
    file.seek(0)
    desk.post(url("articles_article_add"), {"file": file, "topic": "economy"})
    article = Article.objects.get()
    assert (article.title, article.topic) == (TITLE, "economy")
    assert article.text.startswith(PARAGRAPHS[0][:60])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({}, "one of the two"),
        ({"text": TEXT, "file": SimpleUploadedFile("a.txt", TEXT.encode())}, "one of the two"),
        ({"text": "Nothing but Latin letters here."}, "not an Arabic text"),
        ({"text": "خبر " * 300_000}, "larger than 1,000"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "not a file of a known kind"),
        ({"file": SimpleUploadedFile("a.txt", b"\x00\x01\x02")}, "not a text that can be read"),
        ({"text": TEXT, "published_on": "gestern"}, "Enter a valid date"),
    ],
)
def test_what_cannot_become_an_article_is_said_beside_its_field_and_nothing_typed_is_lost(
    desk: Client, data: dict[str, Any], error: str
) -> None:
    if "file" in data:
        data["file"].seek(0)
    response = desk.post(url("articles_article_add"), data | {"source_name": "صحيفة الجسر"})
    page = response.content.decode()
    assert error in page
    assert "صحيفة الجسر" in page
    assert str(data.get("text", ""))[:40] in page
    assert not Article.objects.exists()


def test_the_same_text_again_leads_to_the_article_that_stands(
    desk: Client, question_set: QuestionSet
) -> None:
    response = desk.post(url("articles_article_add"), {"text": TEXT})
    assert "brought in before" in said(desk, response["Location"])
    assert Article.objects.count() == 1
    assert question_set.questions.count() == 2


def test_an_article_whose_drafts_are_still_to_come_shows_itself_meanwhile(
    desk: Client, teacher: User
) -> None:
    article = ingested(owner=teacher)
    response = desk.get(url("articles_article_questions", article.pk))
    assert response["Location"] == url("articles_article_change", article.pk)
    assert "still to come" in desk.get(response["Location"]).content.decode()


def test_an_article_too_long_for_the_generator_says_so(desk: Client, question_set: QuestionSet) -> None:
    question_set.questions.all().delete()
    Article.objects.update(word_count=3001)
    assert "more than 3,000 words" in desk.get(set_url(question_set)).content.decode()


def test_questions_can_be_drafted_for_an_article_that_has_none(desk: Client, teacher: User) -> None:
    article = ingested(owner=teacher)
    desk.post(url("articles_article_draft", article.pk))
    assert article.question_sets.count() == 1


# Correcting it


def article_data(article: Article, **changes: str) -> dict[str, str]:
    names = ("title", "subtitle", "text", "topic", "level", "source_name", "source_url", "author")
    return {name: getattr(article, name) for name in names} | {"published_on": ""} | changes


def test_an_articles_page_tells_what_the_analysis_found(desk: Client, question_set: QuestionSet) -> None:
    facts = desk.get(url("articles_article_change", question_set.article.pk)).context["facts"]
    assert (facts.words, facts.sentences, facts.paragraphs) == (len(TEXT.split()), 3, 3)
    with translation.override("en"):
        found = {str(name): texts for name, texts in facts.entities}
        reasons = {str(name): value for name, value in facts.reasons}
    assert any("240" in text for text in found["Numbers"])
    assert float(reasons["Words in a sentence"].replace("٫", ".")) > 10


def test_a_corrected_text_is_analysed_again_and_keeps_the_questions(
    desk: Client,
    question_set: QuestionSet,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    article, question = question_set.article, question_set.questions.in_order()[0]
    address = url("articles_article_change", article.pk)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(address, article_data(article, text="خبر عاجل من الكوثر.\n" + TEXT))
    question.refresh_from_db()
    assert Question.objects.get(pk=question.pk).evidence == EVIDENCE
    assert "Every question still has its evidence" in said(desk, address)
    assert Article.objects.get().analysis.data["text"].startswith("خبر عاجل")


def test_a_correction_that_withdraws_a_set_does_not_leave_its_article_published(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    article = Article.objects.get()
    address = url("articles_article_change", article.pk)
    desk.post(address, article_data(article, text=TEXT.replace("240", "250"), title="عنوان جديد"))
    article.refresh_from_db()
    assert (article.title, article.state) == ("عنوان جديد", "analysed")
    assert "drafts again" in said(desk, address)


def test_a_text_that_the_teacher_has_already_is_refused(desk: Client, question_set: QuestionSet) -> None:
    other = ingested(TEXT + "\nسطر أخير.", owner=question_set.owner)
    address = url("articles_article_change", other.pk)
    response = desk.post(address, article_data(other, text=TEXT))
    assert "with this text already" in response.content.decode()
    other.refresh_from_db()
    assert other.text.endswith("سطر أخير.")


# Judging the drafts


def test_the_page_of_a_set_shows_key_evidence_and_problems(desk: Client, question_set: QuestionSet) -> None:
    question = a_question(question_set, stem="سؤال بلا مفتاح؟", right=-1)
    page = desk.get(set_url(question_set)).content.decode()
    assert f'<mark class="evidence">{EVIDENCE}</mark>' in page
    assert all(option in page for option in OPTIONS)
    assert question.stem in page
    assert "No option is marked as right." in page


def test_approving_a_question_leads_on_to_the_next_draft(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    response = desk.post(url("questions_questionset_judge", question_set.pk, first.pk, "approve"))
    assert response["Location"] == f"{set_url(question_set)}#question-{second.pk}"
    response = desk.post(url("questions_questionset_judge", question_set.pk, second.pk, "approve"))
    assert response["Location"] == f"{set_url(question_set)}#publish"
    assert question_set.questions.approved().count() == 2


def test_a_question_with_a_problem_stays_a_draft_and_says_why(
    desk: Client, question_set: QuestionSet
) -> None:
    question = a_question(question_set, right=-1)
    response = desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "approve"))
    assert response["Location"].endswith(f"#question-{question.pk}")
    assert "No option is marked as right." in said(desk, set_url(question_set))


def test_a_refused_question_is_put_aside(desk: Client, question_set: QuestionSet) -> None:
    question = question_set.questions.in_order()[0]
    desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "refuse"))
    page = desk.get(set_url(question_set)).context["desk"]
    assert [row.question for row in page.refused] == [question]
    assert page.drafts == 1


@pytest.mark.parametrize("path", ["questions/{pk}/praise/", "new/essay/", "questions/999999/approve/"])
def test_an_address_that_means_nothing_is_not_found(
    desk: Client, question_set: QuestionSet, path: str
) -> None:
    question = question_set.questions.in_order()[0]
    address = set_url(question_set).replace("change/", path.format(pk=question.pk))
    assert desk.post(address).status_code == 404


def test_a_question_of_another_set_is_not_judged_through_this_one(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    foreign = a_question(a_set(TeacherFactory.create()))
    address = url("questions_questionset_judge", question_set.pk, foreign.pk, "approve")
    assert desk.post(address).status_code == 404


def test_nothing_is_changed_by_a_link(desk: Client, question_set: QuestionSet) -> None:
    question = question_set.questions.in_order()[0]
    for address, _data in deeds(question_set, question)[3:]:
        if "questions" not in address or address.endswith(("approve/", "refuse/")):
            assert desk.get(address).status_code == 405


def test_all_drafts_are_approved_and_the_set_published(desk: Client, question_set: QuestionSet) -> None:
    response = desk.post(url("questions_questionset_approve_all", question_set.pk))
    assert "2 questions were approved" in said(desk, response["Location"].partition("#")[0])
    desk.post(url("questions_questionset_publish", question_set.pk))
    assert QuestionSet.objects.get().is_published
    assert Article.objects.get().is_published
    assert "open to everyone" in said(desk, set_url(question_set))


def test_a_set_that_is_not_ready_says_what_is_missing(desk: Client, question_set: QuestionSet) -> None:
    desk.post(url("questions_questionset_publish", question_set.pk))
    assert "at least one is needed" in said(desk, set_url(question_set))


def test_a_withdrawn_set_is_a_draft_again(desk: Client, teacher: User, question_set: QuestionSet) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_withdraw", question_set.pk))
    assert not QuestionSet.objects.get().is_published
    assert "Answers given so far are kept" in said(desk, set_url(question_set))


def test_refusing_the_last_approved_question_says_that_the_set_is_withdrawn(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    question = question_set.questions.in_order()[0]
    approve(question, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_judge", question_set.pk, question.pk, "refuse"))
    assert "the set has been withdrawn" in said(desk, set_url(question_set))


# Writing in place


def test_a_question_and_its_options_are_changed_in_place(desk: Client, question_set: QuestionSet) -> None:
    question = question_set.questions.in_order()[0]
    address = url("questions_questionset_edit", question_set.pk, question.pk)
    choices = list(question.choices.all())
    desk.post(
        address,
        typed(
            question,
            **{
                "question-stem": "ما طول الجسر الجديد؟",
                "question-explanation": "ورد الطول في الفقرة الثانية.",
                "question-evidence": "ويبلغ طول الجسر 240 مترًا",
                "choice-1-text": "",
                "choice-2-feedback": "لم يرد هذا الطول.",
                "choice-4-text": "500 متر",
            },
        ),
    )
    question.refresh_from_db()
    assert question.stem == "ما طول الجسر الجديد؟"
    assert (question.evidence, question.origin) == ("ويبلغ طول الجسر 240 مترًا", "teacher")
    kept = list(question.choices.values_list("text", "is_correct", "feedback"))
    assert kept == [
        (OPTIONS[0], True, ""),
        (OPTIONS[2], False, "لم يرد هذا الطول."),
        (OPTIONS[3], False, ""),
        ("500 متر", False, ""),
    ]
    assert question.choices.first() == choices[0]


def test_saving_and_approving_leads_on(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    address = url("questions_questionset_edit", question_set.pk, first.pk)
    response = desk.post(address, typed(first, approve="1"))
    assert response["Location"].endswith(f"#question-{second.pk}")
    first.refresh_from_db()
    assert first.is_approved


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"question-stem": ""}, "This field is required"),
        ({"question-evidence": "كلمات ليست في المقال"}, "do not stand in the article"),
        ({"choice-0-text": "ا" * 501}, "at most 500 characters"),
    ],
)
def test_what_cannot_be_saved_is_said_and_nothing_typed_is_lost(
    desk: Client, question_set: QuestionSet, change: dict[str, str], error: str
) -> None:
    question = question_set.questions.in_order()[0]
    before = snapshot()
    address = url("questions_questionset_edit", question_set.pk, question.pk)
    page = desk.post(address, typed(question, **{"choice-3-text": "خيار لم يُحفظ"}, **change)).content.decode()
    assert error in page
    assert "خيار لم يُحفظ" in page
    assert snapshot() == before


def test_an_option_of_another_question_cannot_be_taken_over(desk: Client, question_set: QuestionSet) -> None:
    first, second = question_set.questions.in_order()
    foreign = second.choices.first()
    assert foreign is not None
    address = url("questions_questionset_edit", question_set.pk, first.pk)
    desk.post(address, typed(first, **{"choice-1-pk": str(foreign.pk), "choice-1-text": "خيار جديد"}))
    foreign.refresh_from_db()
    assert (foreign.question, foreign.text) == (second, OPTIONS[0])
    assert first.choices.count() == 4


@pytest.mark.parametrize(
    ("format_name", "data", "rows"),
    [
        ("choice", {"choice-0-text": "ماجد", "choice-0-is_correct": "on", "choice-1-text": "ريم"}, 4),
        ("true_false", {"choice-0-text": "صواب", "choice-0-is_correct": "on", "choice-1-text": "خطأ"}, 2),
        ("typed", {"question-accepted": "240\n240 مترًا\n"}, 0),
    ],
)
def test_a_question_of_each_format_is_written_by_hand(
    desk: Client, question_set: QuestionSet, format_name: str, data: dict[str, str], rows: int
) -> None:
    address = url("questions_questionset_new", question_set.pk, format_name)
    editor = desk.get(address).context["editor"]
    assert len(editor.choices.forms) == rows
    sent = {
        "question-stem": "سؤال المعلّم؟",
        "question-skill": "detail",
        "choice-TOTAL_FORMS": str(rows),
        "choice-INITIAL_FORMS": str(editor.choices.initial_form_count()),
        "approve": "1",
    }
    desk.post(address, sent | data)
    question = question_set.questions.get(stem="سؤال المعلّم؟")
    assert (question.format, question.state, question.origin) == (format_name, "approved", "teacher")
    assert list(question_set.questions.in_order())[-1] == question
    assert question.accepted == (["240", "240 مترًا"] if format_name == "typed" else [])


def test_a_title_is_changed_on_the_page_of_the_set(desk: Client, question_set: QuestionSet) -> None:
    desk.post(set_url(question_set), {"title": "أسئلة الجسر"})
    assert QuestionSet.objects.get().title == "أسئلة الجسر"


def test_a_set_is_begun_by_hand(desk: Client, teacher: User, question_set: QuestionSet) -> None:
    data = {"article": question_set.article.pk, "title": "مجموعة ثانية"}
    response = desk.post(url("questions_questionset_add"), data)
    made = QuestionSet.objects.get(title="مجموعة ثانية")
    assert (made.owner, response["Location"]) == (teacher, set_url(made))


# Throwing away


def test_a_draft_set_is_deleted_after_a_question(desk: Client, question_set: QuestionSet) -> None:
    address = url("questions_questionset_delete", question_set.pk)
    page = desk.get(address).content.decode()
    assert question_set.title in page
    assert QuestionSet.objects.exists()
    desk.post(address, {"post": "yes"})
    assert not QuestionSet.objects.exists()
    assert Article.objects.exists()


def test_what_has_been_published_is_not_deleted_even_when_it_is_withdrawn(
    desk: Client, teacher: User, question_set: QuestionSet
) -> None:
    approve_all(question_set, by=teacher, at=AT)
    publish(question_set, by=teacher, at=AT)
    desk.post(url("questions_questionset_withdraw", question_set.pk))
    for address in (
        url("questions_questionset_delete", question_set.pk),
        url("articles_article_delete", question_set.article.pk),
    ):
        assert desk.post(address, {"post": "yes"}).status_code == 403
    assert QuestionSet.objects.exists()


# Lists


@pytest.mark.parametrize("name", ["articles_article_changelist", "questions_questionset_changelist", "index"])
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(
    desk: Client,
    teacher: User,
    question_set: QuestionSet,
    name: str,
) -> None:
    few = queries(desk, url(name))
    for number in range(12):
        article = ingested(f"{TEXT}\nسطر {number}.", owner=teacher)
        a_question(a_set(teacher, article=article))
    assert desk.get(url(name)).content.decode().count(TITLE) >= 10
    assert queries(desk, url(name)) == few


@pytest.mark.parametrize(
    ("name", "query", "found"),
    [
        ("questions_questionset_changelist", {"q": "كلّف بناء"}, 1),
        ("questions_questionset_changelist", {"q": "زيتون"}, 0),
        ("questions_questionset_changelist", {"state__exact": "published"}, 0),
        ("articles_article_changelist", {"q": "ريم الحلبي"}, 1),
        ("articles_article_changelist", {"topic__exact": "sport"}, 0),
    ],
)
def test_a_list_is_searched_and_filtered(
    desk: Client, question_set: QuestionSet, name: str, query: dict[str, str], found: int
) -> None:
    assert desk.get(url(name), query).context["cl"].result_count == found


def test_the_page_of_a_set_asks_as_often_for_many_questions_as_for_few(
    desk: Client, question_set: QuestionSet
) -> None:
    few = queries(desk, set_url(question_set))
    for _ in range(15):
        a_question(question_set)
    assert queries(desk, set_url(question_set)) == few


def test_the_index_names_what_waits(desk: Client, question_set: QuestionSet, teacher: User) -> None:
    other = a_set(teacher)
    page = desk.get(url("index"))
    assert list(page.context["waiting"]) == [question_set]
    assert other.title == question_set.title
    assert "2 draft questions" in page.content.decode()


def test_a_long_list_is_cut_into_pages(desk: Client, question_set: QuestionSet) -> None:
    QuestionSet.objects.bulk_create(
        QuestionSet(article=question_set.article, owner=question_set.owner, title=f"مجموعة {number}")
        for number in range(120)
    )
    address = url("questions_questionset_changelist")
    page = desk.get(address, {"p": 2}).content.decode()
    assert "Page 2 of 3" in page
    assert 'href="?p=1" rel="prev"' in page
    assert 'href="?p=3" rel="next"' in page
    assert "121 found" in page

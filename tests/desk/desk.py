"""What the tests of the desk share: its addresses, what a browser sends, what is said and what is stored."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.articles.models import Article
from quizzes.questions.models import Choice, Question, QuestionSet


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


def snapshot() -> list[Any]:
    models: list[Any] = [Article, QuestionSet, Question, Choice]
    return [list(model.objects.order_by("pk").values()) for model in models]

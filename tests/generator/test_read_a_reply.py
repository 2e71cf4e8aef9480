"""A model's reply is read with care: whole and plain drafts, and nothing else that came."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from quizzes.generator.llm.reply import MOST_QUESTIONS, read
from tests.questions.model_server import FALSE, GOOD, question, reply

STEMS = [row["stem"] for row in GOOD]


def stems(text: str) -> list[str] | None:
    written = read(text, Counter())
    return None if written is None else [one.stem for one in written]


def refused(text: str) -> dict[str, int]:
    counted: Counter[str] = Counter()
    read(text, counted)
    return dict(counted)


@pytest.mark.parametrize(
    "text",
    [
        reply(*GOOD),
        f"```json\n{reply(*GOOD)}\n```",
        f"إليك الأسئلة:\n{reply(*GOOD)}\nأرجو أن تنفع.",
        '<think>ربّما {"questions": [1]}</think>' + reply(*GOOD),
        json.dumps(GOOD),
    ],
    ids=["as asked", "fenced", "with chatter", "thought aloud", "a bare list"],
)
def test_a_question_set_is_found_in_what_models_put_around_it(text: str) -> None:
    assert stems(text) == STEMS


def test_of_a_reply_that_is_broken_off_the_whole_questions_are_kept() -> None:
    text = reply(*GOOD)
    cut = text[: text.index(STEMS[2])]
    assert stems(cut) == STEMS[:2]
    assert refused(cut) == {"reply: broken off": 1}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "لا أستطيع ذلك.",
        "{}",
        '{"questions": "لا شيء"}',
        '{"questions": []}',
        '{"questions": [{"stem',
        "[" * 50_000,
    ],
)
def test_what_holds_no_question_is_no_question_set(text: str) -> None:
    assert stems(text) is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("سؤال", "not an object"),
        (question(format="essay"), "a format that was not asked for"),
        (question(format=["choice"]), "a format that was not asked for"),
        (question(skill="poetry"), "a skill that was not asked for"),
        (question(stem=None), "a field is missing"),
        (question(stem="  "), "a field is missing"),
        ({key: value for key, value in question().items() if key != "evidence"}, "a field is missing"),
        (question(stem=7), "a field of the wrong type"),
        (question(wrong="ريم"), "a field of the wrong type"),
        (question(wrong=[{"text": "ريم"}] * 20), "too many options"),
        (question(stem="من " * 400), "a field far too long"),
        (question(stem="من <script>alert(1)</script> افتتح الجسر؟"), "markup or an address"),
        (question(answer="<b>ماجد</b>"), "markup or an address"),
        (question(explanation="انظر https://example.org"), "markup or an address"),
        (question(explanation="&lt;img src=x&gt;"), "markup or an address"),
        (question(stem="من افتتح\u0000 الجسر؟"), "a control character"),
        (question(stem="من افتتح\ud800 الجسر؟"), "a control character"),
        (question(stem="Who opened the bridge?"), "not in Arabic"),
        (FALSE | {"answer": "ربّما"}, "neither true nor false"),
        (FALSE | {"answer": 3}, "neither true nor false"),
    ],
)
def test_a_draft_that_is_not_as_asked_is_left_out_and_counted(row: Any, reason: str) -> None:
    text = json.dumps({"questions": [row, GOOD[1]]})
    assert stems(text) == [STEMS[1]]
    assert refused(text) == {f"reply: {reason}": 1}


def test_marks_of_direction_and_new_lines_are_dropped_from_the_words() -> None:
    assert stems(reply(question(stem="\u202bمن افتتح\nالجسر؟\u202c"))) == ["من افتتح الجسر؟"]


@pytest.mark.parametrize("said", [True, "صحيح", "صواب", "TRUE"])
def test_true_may_be_said_in_several_words(said: object) -> None:
    written = read(reply(FALSE | {"answer": said}), Counter())
    assert written is not None
    assert written[0].answer == "true"


def test_no_more_is_read_than_a_set_may_hold() -> None:
    many = [question(stem=f"من افتتح الجسر رقم {number}؟") for number in range(MOST_QUESTIONS + 5)]
    found = stems(reply(*many))
    assert found is not None
    assert len(found) == MOST_QUESTIONS

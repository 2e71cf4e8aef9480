"""A file that begins with `key: value` lines: what they say, and where the article begins."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from quizzes.arabic.source import Empty, NotArabicText, read_article_file, split_header

BODY = "افتتح الوزير المعرض في بيروت يوم الأحد. وحضر الافتتاح خمسون طالبًا."
HEADER = "title: معرض في بيروت\ntopic: culture\nfacts: fictional\n\n"


def test_a_header_ends_with_the_first_empty_line() -> None:
    assert split_header(HEADER + BODY) == (
        {"title": "معرض في بيروت", "topic": "culture", "facts": "fictional"},
        len(HEADER),
    )


@pytest.mark.parametrize("text", [BODY, "خبر: عاجل\n\n" + BODY, "colour: red\n\n" + BODY, "\n" + BODY])
def test_what_is_no_header_belongs_to_the_article(text: str) -> None:
    assert split_header(text) == ({}, 0)


def test_line_ends_of_windows_and_a_byte_order_mark_count_as_what_they_are() -> None:
    text = "\ufefftitle: معرض\r\n\r\n" + BODY
    assert text[split_header(text)[1] :] == BODY


def test_a_header_without_an_article_is_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "header.txt"
    path.write_text(f"title: {BODY}\n\n", encoding="utf-8")
    with pytest.raises(Empty):
        read_article_file(path)


def test_an_arabic_title_does_not_make_a_latin_text_arabic(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_text(f"title: {BODY}\n\nThe exhibition was opened.", encoding="utf-8")
    with pytest.raises(NotArabicText):
        read_article_file(path)


@pytest.mark.parametrize(
    ("command", "list_of"), [("analyse_text", "tokens"), ("draft_questions", "questions")]
)
def test_offsets_still_count_from_the_head_of_the_file(tmp_path: Path, command: str, list_of: str) -> None:
    path = tmp_path / "news.txt"
    path.write_text(HEADER + " ".join([BODY] * 3), encoding="utf-8")
    text, out = path.read_text(encoding="utf-8"), StringIO()
    call_command(command, str(path), stdout=out)
    for line in out.getvalue().splitlines():
        for item in json.loads(line)[list_of]:
            place = item.get("evidence", item)
            assert text[place["start"] : place["end"]] == place.get("surface", place.get("text"))
            assert place["start"] >= len(HEADER)


def test_the_title_of_the_header_is_the_title_of_the_set(tmp_path: Path) -> None:
    path, out = tmp_path / "news.txt", StringIO()
    path.write_text(HEADER + BODY, encoding="utf-8")
    call_command("draft_questions", str(path), stdout=out)
    assert json.loads(out.getvalue())["title"] == "معرض في بيروت"

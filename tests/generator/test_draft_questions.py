"""manage.py draft_questions: JSON lines of files, no database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from quizzes.arabic.source import LIMIT
from tests.generator.analysed import PORT

KEYS = set(
    "kind skill stem choices accepted solution evidence explanation confidence level".split()  # noqa: SIM905
)


def run(*arguments: str) -> tuple[list[dict[str, object]], str, int]:
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command("draft_questions", *arguments, stdout=out, stderr=err)
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), code


@pytest.fixture
def port(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text(PORT, encoding="utf-8")
    return path


def test_one_object_an_article_with_offsets_into_the_file_as_it_is(port: Path) -> None:
    (article,), err, code = run(str(port))
    assert (err, code) == ("", 0)
    assert article["title"] == "افتتاح ميناء جديد في مدينة صور"
    assert article["questions"]
    for question in article["questions"]:  # type: ignore[attr-defined]
        evidence = question["evidence"]
        assert PORT[evidence["start"] : evidence["end"]] == evidence["text"]
        assert set(question) == KEYS


def test_seed_and_limit_are_honoured(port: Path) -> None:
    (first,), _, _ = run("--seed", "3", "--limit", "4", str(port))
    (again,), _, _ = run("--seed", "3", "--limit", "4", str(port))
    assert first["questions"] == again["questions"]
    assert len(first["questions"]) == 4  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00\x01binary", "not a text file"),
        (b"Only English words are in this file.", "not in Arabic"),
        ("كلمة ".encode() * (LIMIT // 9 + 9), "larger than the limit"),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_line_and_the_others_still_run(
    tmp_path: Path, port: Path, content: bytes, said: str
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    articles, err, code = run(str(bad), str(port))
    assert [article["file"] for article in articles] == [str(port)]
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert "bad.txt" in err
    assert said in err


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    _, err, code = run(str(tmp_path / "nowhere.txt"))
    assert code == 2
    assert "nowhere.txt" in err

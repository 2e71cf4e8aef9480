"""`manage.py analyse_text`, and the checks of files that other commands share."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from quizzes.arabic import source

TEXT = "قال وزير الصحة إن المستشفى الجديد سيفتح في بغداد.\nوصل الوفد أمس.\n"


def run(capsys: pytest.CaptureFixture[str], *paths: Path) -> tuple[list[dict[str, Any]], str, int]:
    """The objects on stdout, what is on stderr, and the exit code."""
    code = 0
    try:
        call_command("analyse_text", *map(str, paths))
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err, code


def test_one_object_a_sentence_with_offsets_into_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, encoding="utf-8")
    lines, err, code = run(capsys, path)
    assert (err, code, len(lines)) == ("", 0, 2)
    for line in lines:
        assert line["file"] == str(path)
        assert TEXT[line["start"] : line["end"]] == line["text"]
        for token in line["tokens"]:
            assert TEXT[token["start"] : token["end"]] == token["surface"]
    minister = next(token for token in lines[0]["tokens"] if token["surface"] == "وزير")
    assert minister["lemma"] == "وَزِير"
    assert minister["root"] == "وزر"
    assert minister["pos"] == "NOUN"
    assert minister["case"] == "Nom"
    assert minister["role"] == "subject"
    assert "minister" in minister["gloss"]
    baghdad = next(token for token in lines[0]["tokens"] if token["surface"] == "بغداد")
    assert baghdad["pos"] == "PROPN"
    assert baghdad["entity"] == {"kind": "place", "key": "baghdad", "text": "بغداد"}


def test_a_byte_order_mark_counts_as_one_code_point(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    lines, _, code = run(capsys, path)
    assert code == 0
    assert lines[0]["tokens"][0]["surface"] == "قال"
    assert lines[0]["tokens"][0]["start"] == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"The quick brown fox", "not in Arabic"),
        (b"\x00\x01\x02" + TEXT.encode(), "not a text file"),
        (TEXT.encode("utf-16"), "not a text file"),
        (TEXT.encode("cp1256"), "UTF-8"),
        (("خبر " * 300_000).encode(), "1,000,000 bytes"),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_line_and_the_others_still_run(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(TEXT, encoding="utf-8")
    lines, err, code = run(capsys, bad, good)
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert str(bad) in err
    assert said in err
    assert {line["file"] for line in lines} == {str(good)}


def test_a_missing_file_and_a_folder_are_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, err, code = run(capsys, tmp_path / "none.txt", tmp_path)
    assert code == 2
    assert len(err.strip().splitlines()) == 2


def test_nouns_inside_the_name_of_an_institution_are_tagged_as_a_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "name.txt"
    path.write_text("أعلنت وزارة الدفاع العراقية الخطة.", encoding="utf-8")
    lines, _, _ = run(capsys, path)
    assert [token["pos"] for token in lines[0]["tokens"][1:4]] == ["PROPN", "PROPN", "ADJ"]


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", source.Empty),
        ("\ufeff \n".encode(), source.Empty),
        (b"\xff\xfe\xff", source.NotText),
        (b"Latin only", source.NotArabicText),
        (b"x" * (source.LIMIT + 1), source.TooLarge),
    ],
)
def test_the_shared_checks_raise_what_is_wrong(raw: bytes, error: type[source.SourceError]) -> None:
    with pytest.raises(error):
        source.checked(raw, "upload.txt")

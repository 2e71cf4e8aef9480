"""`manage.py ingest`: one line a file, and no bad file keeps the others out."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from newsquiz import pipeline
from quizzes.accounts.models import User
from quizzes.articles.models import Article
from quizzes.questions.models import QuestionSet
from tests.accounts.factories import TeacherFactory, UserFactory
from tests.questions.factories import DEMO

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return TeacherFactory.create(username="huda")


def test_a_file_goes_all_the_way_to_its_drafts(teacher: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("ingest", str(DEMO), owner="huda")
    article = Article.objects.get()
    assert (article.owner, article.state) == (teacher, "analysed")
    assert article.question_sets.get().questions.exists()
    out = capsys.readouterr()
    assert out.err == ""
    assert out.out.startswith(f"{DEMO}: article {article.pk} (new), analysed, level 2, ")


def test_the_same_file_again_says_so_and_changes_nothing(
    teacher: User, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("ingest", str(DEMO), owner="huda")
    before = QuestionSet.objects.get().questions.count()
    call_command("ingest", str(DEMO), owner="huda")
    assert "(known already)" in capsys.readouterr().out
    assert QuestionSet.objects.get().questions.count() == before


def test_publishing_is_done_in_the_owners_name(teacher: User) -> None:
    call_command("ingest", str(DEMO), owner="huda", publish=True)
    question_set = QuestionSet.objects.get()
    assert question_set.is_published
    assert question_set.published_by == teacher
    assert Article.objects.get().is_published


def test_bad_files_get_one_line_each_and_the_others_still_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, latin, binary, large = (tmp_path / name for name in ("e.txt", "l.txt", "b.txt", "g.txt"))
    empty.write_bytes(b"\n")
    latin.write_text("Only Latin letters here.")
    binary.write_bytes(bytes(range(256)) * 4)
    large.write_bytes("خبر ".encode() * 200_000)
    missing, folder, picture = tmp_path / "m.txt", tmp_path, tmp_path / "p.png"
    bad = [empty, latin, binary, large, missing, folder, picture]
    picture.write_bytes(b"\x89PNG")
    with pytest.raises(SystemExit) as ended:
        call_command("ingest", *map(str, [*bad[:4], DEMO, *bad[4:]]))
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert [line.partition(": ")[0] for line in err.splitlines()] == [str(path) for path in bad]
    assert "1,000 kB" in err
    assert out.count("\n") == 1
    assert Article.objects.count() == 1


@pytest.mark.parametrize("options", [{"owner": "nobody"}, {"owner": "sami"}, {"publish": True}])
def test_an_owner_must_be_a_teacher_and_publishing_needs_one(options: dict[str, object]) -> None:
    UserFactory.create(username="sami")
    with pytest.raises(CommandError):
        call_command("ingest", str(DEMO), **options)
    assert not Article.objects.exists()


def test_publishing_an_article_without_questions_is_refused_with_a_reason(
    teacher: User, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        pipeline,
        "generate_for",
        lambda article, seed: QuestionSet.objects.create(article=article, owner=teacher, title=article.title),
    )
    with pytest.raises(SystemExit):
        call_command("ingest", str(DEMO), owner="huda", publish=True)
    assert "at least one is needed" in capsys.readouterr().err

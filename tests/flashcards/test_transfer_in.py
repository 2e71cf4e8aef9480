"""Cards come in from files that nobody need trust: all of a file or nothing of it."""

import sqlite3
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma
from quizzes.flashcards.models import Card
from quizzes.flashcards.transfer import read
from quizzes.flashcards.transfer.bring_in import bring_in
from quizzes.flashcards.transfer.out import as_csv, as_package
from quizzes.flashcards.transfer.read import Note, Unreadable, read_notes
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, LemmaFactory, word_card

URL = reverse("flashcards:transfer")
ANKI_TEXT = "#separator:tab\n#html:true\nمظاهرة\t<b>demonstration</b>&nbsp;\tجمعها مظاهرات<br>\n"


def told(data: bytes) -> list[tuple[str, str, str]]:
    return [(note.word, note.meaning, note.note) for note in read_notes(data)]


@pytest.mark.parametrize(
    "text",
    [
        "مظاهرة,demonstration\nهدنة,truce\n",
        "مظاهرة;demonstration\nهدنة;truce\n",
        "مظاهرة\tdemonstration\r\nهدنة\ttruce\r\n",
        "Word,Meaning\nمظاهرة,demonstration\nهدنة,truce\n",
        "id,english,arabic\n1,demonstration,مظاهرة\n2,truce,هدنة\n",
        "مظاهرة,demonstration\n\n ,\nهدنة,truce",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_whatever_its_separator_heading_and_letters(text: str, encoding: str) -> None:
    assert told(text.encode(encoding)) == [("مظاهرة", "demonstration", ""), ("هدنة", "truce", "")]


def test_the_text_of_anki_says_its_separator_and_loses_its_html() -> None:
    assert told(ANKI_TEXT.encode()) == [("مظاهرة", "demonstration", "جمعها مظاهرات")]
    assert read_notes(ANKI_TEXT.encode())[0].line == 3


def collection(path: Path, schema: str, rows: list[tuple[str]]) -> bytes:
    database = sqlite3.connect(path)
    database.execute(schema)
    if rows:
        database.executemany("INSERT INTO notes (flds) VALUES (?)", rows)
    database.commit()
    database.close()
    return path.read_bytes()


def package(inside: bytes, name: str = "collection.anki2") -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, inside)
    return packed.getvalue()


def test_the_notes_of_a_package_are_read(tmp_path: Path) -> None:
    rows = [("مظاهرة\x1fdemonstration\x1fجمعها مظاهرات\x1fx",), ("هدنة\x1ftruce",)]
    data = package(collection(tmp_path / "c", "CREATE TABLE notes (flds TEXT)", rows))
    assert told(data) == [("مظاهرة", "demonstration", "جمعها مظاهرات"), ("هدنة", "truce", "")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"\x00\x01\x02\x03" * 50,
        b"PK\x03\x04 but no package",
        "é à ù".encode("latin-1") * 10,
        b"x" * (read.MOST_BYTES + 1),
        package(b"no database"),
        package(b"", name="collection.anki21b"),
        package(b"", name="../../etc/passwd"),
        package(b"\0" * (read.MOST_UNPACKED + 1)),
    ],
    ids=["empty", "lines", "binary", "broken", "letters", "large", "junk", "newer", "path", "bomb"],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"\w"):
        read_notes(data)


def test_a_package_that_would_never_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST_STEPS", 50)
    endless = (
        "CREATE VIEW notes AS WITH RECURSIVE n(flds) AS (SELECT 'x' UNION ALL SELECT flds FROM n) "
        "SELECT count(*) AS flds FROM n"
    )
    with pytest.raises(Unreadable):
        read_notes(package(collection(tmp_path / "c", endless, [])))


def test_too_many_notes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST_NOTES", 2)
    with pytest.raises(Unreadable):
        read_notes("هدنة,truce\nسلام,peace\nحرب,war\n".encode())


@pytest.mark.django_db
def test_a_word_of_the_lexicon_is_its_lemma_and_another_is_the_learners_own() -> None:
    learner, lemma = UserFactory(), LemmaFactory(lemma="هُدْنَة", gloss="truce; armistice")
    bring_in(learner, [Note(1, "هدنة", "truce"), Note(2, "مذياعون", "radio people")], at=AT, dry=False)
    first, second = Card.objects.order_by("pk").select_related("lemma")
    assert (first.lemma, first.meaning) == (lemma, "truce")
    assert second.lemma is not None
    assert second.lemma.key.startswith(f"own:{learner.pk}:")
    assert set(learner.words.values_list("status", flat=True)) == {"learning"}


@pytest.mark.django_db
def test_the_own_word_of_one_learner_is_not_that_of_another() -> None:
    for learner in (UserFactory(), UserFactory()):
        bring_in(learner, [Note(1, "مذياعون", "radio people")], at=AT, dry=False)
    assert Lemma.objects.filter(lemma="مذياعون").count() == 2


@pytest.mark.django_db
def test_the_same_file_twice_makes_its_cards_once_and_a_word_twice_in_it_one() -> None:
    learner = UserFactory()
    notes = [Note(1, "مذياعون", "a"), Note(2, "مذياعون", "b"), Note(3, "هُدْنَة", "truce")]
    first = bring_in(learner, notes, at=AT, dry=False)
    again = bring_in(learner, notes, at=AT, dry=False)
    assert ((first.made, first.there), (again.made, again.there)) == ((2, 1), (0, 3))
    assert learner.cards.count() == 2
    assert learner.cards.order_by("pk")[0].meaning == "a"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "bad", [Note(2, "", "x"), Note(2, "word", "x"), Note(2, "كلمة", ""), Note(2, "ك" * 101, "x")]
)
def test_one_bad_line_and_nothing_comes_in(bad: Note) -> None:
    learner = UserFactory()
    outcome = bring_in(learner, [Note(1, "هدنة", "truce"), bad], at=AT, dry=False)
    assert [line for line, _why in outcome.problems] == [2]
    assert not Card.objects.exists()


@pytest.mark.django_db
def test_a_dry_run_says_what_would_come_and_makes_nothing() -> None:
    outcome = bring_in(UserFactory(), [Note(1, "مذياعون", "x")], at=AT, dry=True)
    assert outcome.made == 1
    assert not Card.objects.exists()
    assert not Lemma.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("written", ["table", "package"])
def test_what_goes_out_comes_in_with_another_account(written: str) -> None:
    one, other = UserFactory(), UserFactory()
    word_card(one)
    data = as_package(one) if written == "package" else as_csv(one).encode()
    assert bring_in(other, read_notes(data), at=AT, dry=False).made == 1
    (card,) = other.cards.all()
    assert card.lemma == one.cards.get().lemma
    assert card.meaning == "disclose, state openly"


def send(client: Client, text: str) -> HttpResponse:
    return client.post(URL, {"file": SimpleUploadedFile("w.csv", text.encode())})  # type: ignore[return-value]


@pytest.mark.django_db
def test_the_page_checks_a_file_first_and_brings_it_in_when_that_is_confirmed(client: Client) -> None:
    client.force_login(UserFactory(interface_language="en"))
    page = send(client, "هدنة,truce\nسلام,peace\n").content.decode()
    assert "New cards: 2." in page
    assert not Card.objects.exists()
    checked = page.split('name="checked" value="')[1].split('"')[0]
    response = client.post(URL, {"checked": checked})
    assert response["Location"] == reverse("flashcards:card_list")
    assert Card.objects.count() == 2
    client.post(URL, {"checked": checked})
    assert Card.objects.count() == 2


@pytest.mark.django_db
def test_the_page_refuses_in_words_and_a_forged_check_makes_nothing(client: Client) -> None:
    client.force_login(UserFactory(interface_language="en"))
    assert "Line 2:" in send(client, "هدنة,truce\nword,x\n").content.decode()
    for data in ({}, {"checked": "forged"}):
        assert client.post(URL, data).status_code == 422
    assert not Card.objects.exists()
    assert User.objects.count() == 1

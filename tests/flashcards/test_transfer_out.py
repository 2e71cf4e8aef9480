"""Cards go out as a table and as a package of Anki."""

import csv
import sqlite3
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.flashcards.models import Card
from quizzes.flashcards.transfer.out import as_csv, as_package
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import analysed_article, card_of, question_card, word_card

pytestmark = pytest.mark.django_db


def test_the_table_has_a_row_for_each_card_and_no_formula() -> None:
    learner = UserFactory()
    word_card(learner)
    question_card(learner)
    word_card(UserFactory())
    Card.objects.update(note='=HYPERLINK("x")')
    heading, word, question = csv.reader(StringIO(as_csv(learner)))
    assert heading[:3] == ["word", "meaning", "note"]
    assert word[:3] == ["أَفْصَحَ", "disclose, state openly", '\'=HYPERLINK("x")']
    assert question[:2] == ["ماذا أعلنت الحكومة؟", "خطة جديدة للمياه"]


def test_the_package_is_one_that_anki_reads_from_right_to_left(tmp_path: Path) -> None:
    learner = UserFactory()
    card_of(learner, "الجنود", article=analysed_article())
    question_card(learner)
    Card.objects.filter(kind="word").update(note="<b>&")
    with zipfile.ZipFile(BytesIO(as_package(learner))) as package:
        path = Path(package.extract("collection.anki2", tmp_path))
    database = sqlite3.connect(path)
    notes = [row[0].split("\x1f") for row in database.execute("SELECT flds FROM notes ORDER BY id")]
    (models,) = database.execute("SELECT models FROM col").fetchone()
    cards = database.execute("SELECT count(*) FROM cards").fetchone()[0]
    database.close()
    assert "direction: rtl" in models
    assert cards == 3  # the word both ways, the question
    assert notes[0][:2] == ["جُنْدِيّ", "soldier"]
    assert "«الجُنُودِ»" in notes[0][2]
    assert notes[0][3] == "&lt;b&gt;&amp;"


def test_the_same_card_has_the_same_id_in_every_package() -> None:
    learner = UserFactory()
    word_card(learner)

    def ids() -> list[str]:
        with zipfile.ZipFile(BytesIO(as_package(learner))) as package:
            database = sqlite3.connect(":memory:")
            database.deserialize(package.read("collection.anki2"))
            found = [row[0] for row in database.execute("SELECT guid FROM notes")]
            database.close()
        return found

    assert ids() == ids()


@pytest.mark.parametrize(("name", "begins"), [("table", b"\xef\xbb\xbf"), ("package", b"PK")])
def test_the_files_are_the_learners_own(client: Client, name: str, begins: bytes) -> None:
    url = reverse(f"flashcards:{name}")
    assert client.get(url).status_code == 302
    client.force_login(UserFactory())
    response = client.get(url)
    assert response.content.startswith(begins)
    assert "attachment" in response["Content-Disposition"]

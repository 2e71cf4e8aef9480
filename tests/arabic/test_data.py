"""The language data files are in one normal form."""

import unicodedata
from pathlib import Path

import pytest

from quizzes.arabic import data
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.text import LETTER, skeleton

FILES = sorted(data.FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_what_it_is_and_has_no_empty_or_double_entries(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    entries = [line for line in lines if not line.startswith("#")]
    assert entries
    assert all(entries)
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_in_unicode_normal_form_with_tidy_columns(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert text.endswith("\n")
    assert "\u0640" not in text
    assert "\u200f" not in text
    for row in data.rows(path.stem):
        assert all(cell == cell.strip() and cell for cell in row)


@pytest.mark.parametrize(
    "name", ["months", "weekdays", "numerals", "ordinals", "function_words", "clitics", "connectives"]
)
def test_rows_have_the_columns_that_their_readers_expect(name: str) -> None:
    least = {
        "months": 3,
        "weekdays": 2,
        "numerals": 3,
        "ordinals": 2,
        "function_words": 7,
        "clitics": 4,
        "connectives": 2,
    }
    assert all(len(row) >= least[name] for row in data.rows(name))


def test_names_of_places_and_organisations_have_one_key_each() -> None:
    for name in ("places", "organisations"):
        keys: dict[str, str] = {}
        for key, *forms in data.rows(name):
            for form in forms:
                assert keys.setdefault(skeleton(form), key) == key, form


@pytest.mark.parametrize(("keyed", "more"), [("places", "towns"), ("organisations", "bodies")])
def test_a_list_that_adds_to_another_repeats_nothing_of_it(keyed: str, more: str) -> None:
    known = {skeleton(form) for _, *forms in data.rows(keyed) for form in forms}
    assert [form for row in data.rows(more) for form in row if skeleton(form) in known] == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("first_names", "names_or_words"),  # hardly anything else, as often a word
        ("known_surnames", "first_names"),
        ("known_surnames", "names_or_words"),
        ("known_surnames", "family_names"),
        ("senses", "rare_lemmas"),
    ],
)
def test_two_lists_that_say_opposite_things_share_no_word(name: str, other: str) -> None:
    assert data.words(name) & data.words(other) == set()


def test_every_clitic_that_the_lexicon_uses_is_known() -> None:
    for morpheme in ("wa/CONJ", "fa/CONJ", "bi/PREP", "ka/PREP", "li/PREP", "Al/DET", "sa/FUT", "li/SUBJUNC"):
        assert data.clitic_of(morpheme, before=True) is not None
    assert LETTER


@pytest.mark.parametrize("name", ["senses", "glosses"])
def test_what_is_said_of_a_lemma_names_one_that_exists(name: str) -> None:
    assert [row[0] for row in data.rows(name) if lexicon.by_id(row[0]) is None] == []

"""How well the words of news are read, on sentences that were annotated by hand before any rule saw them."""

import unicodedata

import pytest

from quizzes.arabic.text import skeleton
from tests.arabic.gold import FILE, Sentence, measured, sentences

# The least share, each a little below what was measured when the rules were last changed.
BARS = {
    "aligned": 0.999,
    "lemma": 0.95,
    "verb form": 0.91,
    "pos": 0.945,
    "pos merged": 0.97,
    "verb precision": 0.98,
    "verb recall": 0.955,
    "name precision": 0.70,
    "name recall": 0.55,
    "case": 0.94,
    "subject precision": 0.93,
    "subject recall": 0.78,
    "object precision": 0.80,
    "object recall": 0.58,
}
WORDS = {"NOUN", "VERB", "ADJ", "PROPN", "ADV", "NUM"}
PARTICLES = {"ADP", "PRON", "PART", "CCONJ", "SCONJ", "DET", "AUX", "PUNCT"}
RELATIONS = {"nsubj", "nsubj:pass", "obj", "dep", "punct"}


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    return measured()


@pytest.mark.parametrize("name", BARS)
def test_words_of_news_are_read_as_well_as_they_were(name: str, shares: dict[str, float]) -> None:
    assert shares[name] >= BARS[name], shares


def test_nothing_is_measured_without_a_bar(shares: dict[str, float]) -> None:
    assert set(shares) == set(BARS)


@pytest.mark.parametrize("sentence", sentences(), ids=lambda one: one.text)
def test_the_annotated_words_of_a_sentence_make_up_its_text(sentence: Sentence) -> None:
    written = "".join(row.form + " " * row.space_after for row in sentence.rows)
    assert written.strip() == sentence.text
    for row in sentence.rows:
        assert row.pos in WORDS | PARTICLES
        assert row.relation in RELATIONS
        assert (row.case in {"Nom", "Acc", "Gen"}) == (row.pos in {"NOUN", "ADJ"}), row
        assert row.pos == "PUNCT" or skeleton(row.lemma)


def test_no_sentence_is_annotated_twice() -> None:
    texts = [sentence.text for sentence in sentences()]
    assert len(texts) == len(set(texts))


def test_the_annotations_are_in_unicode_normal_form() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text

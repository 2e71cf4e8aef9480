"""How much of an article a learner knows."""

import pytest

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.reading.coverage import Coverage, coverage


@pytest.fixture(scope="module")
def document() -> Document:
    return analyse("افتتح المدير المكتبة في المدينة صباحًا.")


def keys(document: Document, *words: str) -> list[str]:
    return [token.analysis.lemma_id for token in document.tokens if token.surface in words]


def test_to_a_new_learner_the_closed_classes_alone_are_known(document):
    assert coverage(document, {}) == Coverage(known=1, learning=0, new=5)


def test_known_and_ignored_words_count_as_known_and_due_words_as_being_learnt(document):
    known, ignored, due = keys(document, "المدير", "المكتبة", "المدينة")
    found = coverage(document, {known: "known", ignored: "ignored", due: "due"})
    assert found == Coverage(known=3, learning=1, new=2)


def test_a_preposition_that_is_being_learnt_is_not_known_yet(document):
    [preposition] = keys(document, "في")
    assert coverage(document, {preposition: "learning"}).learning == 1


@pytest.mark.parametrize(
    ("found", "share", "tenths"),
    [
        (Coverage(9, 1, 0), 0.9, 9),
        (Coverage(999, 0, 1), 0.99, 9),
        (Coverage(5, 0, 0), 1, 10),
        (Coverage(0, 0, 0), 0, 0),
    ],
)
def test_the_share_is_whole_only_when_every_word_is_known(found, share, tenths):
    assert (found.share, found.tenths) == (share, tenths)

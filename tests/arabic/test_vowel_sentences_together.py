"""Sentences go through the vowel models in batches of like length, and come back in their own order."""

from __future__ import annotations

import numpy as np

from quizzes.arabic.analyse import analyse
from quizzes.arabic.choice import vowels
from quizzes.arabic.choice.vowel_batches import batches
from quizzes.arabic.marks import M_U, STRICT, WIDTH
from quizzes.arabic.text import letters
from quizzes.arabic.tokens import Piece, pieces

SENTENCES = (
    "أعلنت وزارة الزراعة أمس أن محصول القمح في المحافظات الشمالية تجاوز التوقعات بعد أمطار الربيع.",
    "عاد الوفد.",
    "وقال مدير الميناء إن حركة السفن عادت إلى طبيعتها.",
    "وصل الوزير.",
    "أغلقت البورصة على ارتفاع طفيف في ختام تعاملات الأسبوع.",
)


def tables_of(sentences: list[list[Piece]]) -> dict[int, vowels.Vowelled]:
    return {one.place: one for batch in vowels.under_way(sentences) for one in batch.finished()}


def test_every_text_is_in_one_batch() -> None:
    lengths = [31, 7, 160, 33, 8, 90, 32, 7]
    assert sorted(place for batch in batches(lengths) for place in batch) == list(range(len(lengths)))


def test_texts_of_like_length_go_together() -> None:
    assert batches([100, 10, 99, 11, 98]) == [[0, 2, 4], [3, 1]]


def test_a_text_that_would_only_be_filled_up_goes_alone() -> None:
    assert batches([300, 10]) == [[0], [1]]


def test_long_texts_go_alone() -> None:
    assert batches([800, 800]) == [[0], [1]]


def test_the_longest_batch_is_first() -> None:
    assert [batch[0] for batch in batches([5, 500, 50])] == [1, 2, 0]


def test_no_texts_are_no_batches() -> None:
    assert batches([]) == []


def test_a_document_has_its_sentences_in_the_order_of_the_text() -> None:
    document = analyse(" ".join(SENTENCES))
    assert [token.surface for token in document.tokens] == [
        piece.surface for sentence in SENTENCES for piece in pieces(sentence)
    ]


def test_each_word_of_each_sentence_gets_a_table_with_a_row_for_each_letter() -> None:
    sentences = [pieces(sentence) for sentence in SENTENCES]
    found = tables_of(sentences)
    for place, sentence in enumerate(sentences):
        for piece, table in zip(sentence, found[place].tables, strict=True):
            rows = len(letters(piece.surface)) if piece.kind == "word" else None
            assert (None if table is None else table.shape) == (None if rows is None else (rows, WIDTH))


def test_a_sentence_has_nearly_the_same_vowels_alone_and_beside_others() -> None:
    sentences = [pieces(sentence) for sentence in SENTENCES]
    together = tables_of(sentences)
    alone = tables_of([sentences[2]])[0]
    for one, other in zip(alone.tables, together[2].tables, strict=True):
        if one is not None and other is not None:
            assert np.abs(np.exp(one) - np.exp(other)).mean() < 0.02


def test_a_sentence_of_many_parts_gets_the_tables_of_all() -> None:
    sentence = pieces("، ".join(SENTENCES * 12))
    assert all(
        (table is not None) == (piece.kind == "word")
        for piece, table in zip(sentence, tables_of([sentence])[0].tables, strict=True)
    )


def test_a_mark_that_was_typed_is_certain_in_a_batch() -> None:
    sentence = pieces("عُرض الفيلم مساء.")
    table = tables_of([pieces(SENTENCES[3]), sentence])[1].tables[0]
    assert table is not None
    assert np.exp(table[0, STRICT + M_U]) > 0.95


def test_a_text_without_sentences_needs_no_vowels() -> None:
    assert tables_of([]) == {}

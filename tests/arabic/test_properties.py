"""What holds for every text."""

import json
import re
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.arabic import store
from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.arabic.text import INVISIBLE, NotArabic

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء"
WRITTEN = LETTERS + "\u064b\u064e\u0650\u0651\u0640\u200c\u200f\u06a9\ufefb"  # as typists write them
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=9),
    st.text(WRITTEN, min_size=1, max_size=9),
    st.sampled_from(
        ["قال", "إن", "الوزير", "في", "بغداد", "عام", "2026", "ثلاثة", "جنود", "لم", "«", "»", "،", ":", "."]
    ),
)
ARABIC = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
ANYTHING = st.text(max_size=120).map(lambda text: "قال " * 12 + text)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def analysed(text: str) -> Document | None:
    try:
        return analyse(text)
    except NotArabic:
        return None


def visible(text: str) -> str:
    return re.sub(rf"{INVISIBLE}|\s", "", text)


@FEW
@given(st.one_of(ARABIC, ANYTHING))
def test_every_range_slices_back_to_what_it_names(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    assert document.text == text
    for token in document.tokens:
        assert text[token.start : token.end] == token.surface
    for phrase in document.phrases:
        assert phrase.start == document.tokens[phrase.first].start
        assert phrase.end == document.tokens[phrase.last - 1].end
    for entity in document.entities:
        assert 0 <= entity.start < entity.end <= len(text)
        assert visible(text[entity.start : entity.end]).endswith(visible(entity.text[1:]))


@FEW
@given(st.one_of(ARABIC, ANYTHING))
def test_tokens_sentences_and_blocks_cover_the_text_in_order(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    ends = [0] + [token.end for token in document.tokens]
    assert all(token.start >= end for token, end in zip(document.tokens, ends, strict=False))
    assert [at for s in document.sentences for at in range(s.first, s.last)] == list(
        range(len(document.tokens))
    )
    assert [at for b in document.blocks for at in range(b.first, b.last)] == list(
        range(len(document.sentences))
    )
    between = "".join(text[end : token.start] for token, end in zip(document.tokens, ends, strict=False))
    assert not re.sub(INVISIBLE, "", between).strip()


@FEW
@given(ARABIC)
def test_places_point_at_what_exists(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    for clause in document.clauses:
        places = (clause.subject, clause.object, clause.complement)
        assert all(place is None or 0 <= place < len(document.phrases) for place in places)
    for quotation in document.quotations:
        assert quotation.first < quotation.last <= len(document.tokens)
    for number, entity in enumerate(document.entities):
        assert all(token.entity == number for token in document.tokens_of(entity))


@FEW
@given(ARABIC)
def test_phrases_clauses_and_quotations_stay_inside_their_sentences(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    of_token = {at: s.index for s in document.sentences for at in range(s.first, s.last)}
    for phrase in document.phrases:
        assert phrase.first <= phrase.head < phrase.last
        assert of_token[phrase.first] == of_token[phrase.last - 1]
    for clause in document.clauses:
        sentence = document.sentences[clause.sentence]
        assert sentence.first <= clause.first <= clause.verb < clause.last <= sentence.last
    for quotation in document.quotations:
        assert of_token[quotation.verb] == of_token[quotation.first] == of_token[quotation.last - 1]
    for connective in document.connectives:
        assert of_token[connective.first] == of_token[connective.last - 1]


@FEW
@given(ARABIC)
def test_two_phrases_lie_in_one_another_or_apart(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    ordered = sorted(document.phrases, key=lambda one: (one.first, -one.last))
    for outer, inner in pairwise(ordered):
        assert inner.first >= outer.last or inner.last <= outer.last


@FEW
@given(ARABIC)
def test_a_role_stands_inside_a_phrase_and_no_phrase_has_two(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    inside = {at for one in document.phrases for at in range(one.first, one.last)}
    assert all(token.index in inside for token in document.tokens if token.role)
    for clause in document.clauses:
        assert clause.subject is None or clause.subject != clause.object


@FEW
@given(ARABIC)
def test_analysing_twice_gives_the_same_and_storing_keeps_it(text: str) -> None:
    document = analysed(text)
    if document is None:
        return
    assert analyse(text) == document
    assert store.load(json.loads(json.dumps(store.dump(document)))) == document


@FEW
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_whatever_code_points_a_text_has_it_is_read_or_refused_as_not_arabic(rest: str) -> None:
    """Lone surrogates, controls, marks without a letter, letters of every script."""
    text = "قال الوزير إن الخطة جيدة " + rest + " وسافر إلى بغداد"
    document = analyse(text)
    assert document.text == text
    assert store.load(json.loads(json.dumps(store.dump(document)))) == document


@pytest.mark.parametrize(
    "part",
    [
        "ب" * 20_000,
        "ب" + "\u064e" * 5_000,
        "\u0651" * 5_000,
        "،" * 10_000,
        "«" * 5_000 + "»" * 5_000,
        "(«“" * 2_000,
        "\u202e\u2066" * 2_000,
        "\0" * 5_000,
        "😀👩‍👩‍👧" * 1_000,
        "ﷺ" * 300,
        "ـ" * 10_000,
        "1" * 5_000,
        "1.2/" * 2_000,
        "a-" * 5_000,
        "\ud800" * 1_000,
        "\r\n" * 5_000,
    ],
    ids=lambda part: f"{len(part)} of U+{ord(part[-1]):04X}",
)
def test_what_no_text_has_is_read_all_the_same(part: str) -> None:
    text = "قال الوزير " * 40 + part + " إن الخطة جيدة"
    document = analysed(text)
    if document is not None:
        assert "".join(text[token.start : token.end] for token in document.tokens).startswith("قالالوزير")
        assert document.tokens[-1].surface == "جيدة"


@pytest.mark.parametrize(
    "part",
    ["قال الوزير إن الخطة جيدة. ", "(«", "ا", "و ", "١٢٣,", "َ", "ـ", "قالـ\u200f", "2026 عام ", "كتاب\n"],
)
def test_twice_the_text_takes_twice_the_steps(part: str) -> None:
    """Every call of a function is a step. Words that were met before are looked up once."""
    head, size = "خبر " * 40, 1500 // len(part)

    def steps(times: int) -> int:
        text = head + part * (times * size)
        analysed(text)
        return counted(lambda: analysed(text))

    assert steps(2) < 2.5 * steps(1)


def counted(work: Callable[[], object]) -> int:
    """How many functions, in Python and in C, `work` calls in this thread."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count

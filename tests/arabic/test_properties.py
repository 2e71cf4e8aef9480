"""What holds for every text."""

import json
import re
import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.arabic import store
from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.arabic.text import INVISIBLE, NotArabic

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء"
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=9),
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
        assert text[entity.start : entity.end].endswith(entity.text[1:])


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


@pytest.mark.parametrize(
    "part", ["قال الوزير إن الخطة جيدة. ", "(«", "ا", "و ", "١٢٣,", "َ", "ـ", "قالـ\u200f", "2026 عام "]
)
def test_twice_the_text_takes_about_twice_the_time(part: str) -> None:
    """Far from quadratic: at most thrice, with a grain of slack for a busy machine."""
    size = 4000
    text = "خبر " * 40 + part * (size // len(part))
    analysed(text)

    def seconds(times: int) -> float:
        start = time.process_time()
        analysed("خبر " * 40 + part * (times * size // len(part)))
        return time.process_time() - start

    once = min(seconds(1) for _ in range(2))
    twice = min(seconds(2) for _ in range(2))
    assert twice < 3 * once + 0.25

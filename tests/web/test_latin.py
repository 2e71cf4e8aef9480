"""Latin names inside Arabic text."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.web.latin import CLOSE, OPEN, OPEN_SHORT, latin_attributes, wrap_latin_runs


def runs(text: str) -> list[str]:
    opening = f"(?:{re.escape(OPEN)}|{re.escape(OPEN_SHORT)})"
    return [unescape(run) for run in re.findall(f"{opening}(.*?){CLOSE}", wrap_latin_runs(text))]


def without_marks(html: str) -> str:
    return html.replace(OPEN, "").replace(OPEN_SHORT, "").replace(CLOSE, "")


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("قوات «التحالف» (Inherent Resolve) على مرحلتين", ["Inherent Resolve"]),
        ("طائرة F-16 جديدة", ["F-16"]),
        ("نظام Windows 11 الجديد", ["Windows 11"]),
        ("شركة AT&T وشركة L'Oréal", ["AT&T", "L'Oréal"]),
        ("شبكة 5G في بغداد", ["5G"]),
    ],
)
def test_a_latin_name_says_its_language_and_direction(text, wrapped):
    assert runs(text) == wrapped


def test_a_year_before_a_latin_name_belongs_to_the_arabic_around_it():
    assert runs("عام 2024 Olympics") == ["Olympics"]


def test_numbers_alone_are_left_to_the_article():
    assert runs("في 17.5 من ٢٠٢٤، بنسبة 12%") == []


def test_the_end_of_a_sentence_is_not_part_of_the_name():
    assert runs("قالت Reuters.") == ["Reuters"]


@given(st.text(alphabet="أبجد aZé19.,&<>'\"-/()«»"))
def test_no_text_is_lost_and_none_is_left_unescaped(text):
    html = str(wrap_latin_runs(text))
    assert unescape(without_marks(html)) == text
    assert not re.search(r"[<>\"]", without_marks(html))


def test_a_short_name_is_kept_on_one_line_and_a_long_one_may_wrap():
    assert OPEN_SHORT in wrap_latin_runs("شركة Blue River")
    assert OPEN_SHORT not in wrap_latin_runs("كتاب The Long Road to the Sea and Back")


@pytest.mark.parametrize(
    ("text", "attributes"),
    [("free of charge", ' lang="en" dir="ltr"'), ("مجّانًا", ""), ("شركة IBM", ""), ("240", "")],
)
def test_an_element_of_latin_letters_alone_says_so(text: str, attributes: str) -> None:
    assert latin_attributes(text) == attributes

"""Latin names inside Arabic text."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.web.latin import CLOSE, OPEN, wrap_latin_runs


def runs(text: str) -> list[str]:
    return [unescape(run) for run in re.findall(f"{re.escape(OPEN)}(.*?){CLOSE}", wrap_latin_runs(text))]


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
    assert unescape(html.replace(OPEN, "").replace(CLOSE, "")) == text
    assert not re.search(r"[<>\"]", html.replace(OPEN, "").replace(CLOSE, ""))

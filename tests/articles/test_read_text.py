"""A pasted text becomes a source: its header, its title, its letters as they are."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from quizzes.articles.errors import BadHeader, Empty, NotArabic, TooLarge
from quizzes.articles.source import read_text, tidy

BODY = "وصل القطار الأول إلى المدينة مساء أمس، وكان في استقباله مئات السكان."
MORE = "وقال المدير إن الخطّ سيعمل كلّ يوم."


def test_a_short_first_line_without_an_end_mark_is_the_title() -> None:
    source = read_text(f"قطار جديد في المدينة\n\n{BODY}\n{MORE}")
    assert (source.title, source.text) == ("قطار جديد في المدينة", f"{BODY}\n{MORE}")


@pytest.mark.parametrize("end", [".", "؟", ":", "،", ".»"])
def test_a_first_line_with_an_end_mark_belongs_to_the_text(end: str) -> None:
    text = f"وصل القطار{end}\n{BODY}"
    assert read_text(text).text == text


def test_a_single_line_is_the_text_and_lends_its_first_words_to_the_title() -> None:
    source = read_text(BODY)
    assert source.text == BODY
    assert source.title == " ".join(BODY.split()[:12])


def test_a_title_that_is_given_is_not_repeated_in_the_text() -> None:
    source = read_text(f"قطار   جديد\n{BODY}", title="قطار جديد")
    assert (source.title, source.text) == ("قطار جديد", BODY)


def test_a_title_that_is_given_leaves_another_first_line_where_it_is() -> None:
    text = f"قطار قديم\n{BODY}"
    assert read_text(text, title="قطار جديد").text == text


def test_a_title_longer_than_its_column_is_cut_and_says_so() -> None:
    title = read_text(BODY, title="قطار " * 80).title
    assert len(title) <= 250
    assert title.endswith("…")


def test_a_header_says_what_is_known_and_is_no_part_of_the_text() -> None:
    source = read_text(
        "title: قطار جديد\nsubtitle: خطّ أول\nsource: صحيفة الجسر\nurl: https://example.com/1\nauthor: سلمى\n"
        f"date: 2026-01-17\ntopic: economy\nlevel: 2+\nfacts: fictional\n\n{BODY}\n{MORE}"
    )
    assert source.values() == {
        "title": "قطار جديد",
        "subtitle": "خطّ أول",
        "source_name": "صحيفة الجسر",
        "source_url": "https://example.com/1",
        "author": "سلمى",
        "published_on": date(2026, 1, 17),
        "topic": "economy",
        "level": "2+",
        "text": f"{BODY}\n{MORE}",
        "digest": source.digest,
    }


def test_lines_that_only_look_like_a_header_are_text() -> None:
    text = f"title: قطار\nقال: نعم\n\n{BODY}"
    assert read_text(text, title="قطار").text == text


@pytest.mark.parametrize("line", ["date: 17/1/2026", "topic: weather", "level: B2"])
def test_a_header_with_a_value_that_means_nothing_is_refused_by_name(line: str) -> None:
    with pytest.raises(BadHeader, match=line):
        read_text(f"{line}\n\n{BODY}")


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "title: عنوان بلا نصّ\n\n"])
def test_nothing_but_white_space_is_refused(text: str) -> None:
    with pytest.raises(Empty):
        read_text(text)


def test_a_text_in_latin_script_is_refused() -> None:
    with pytest.raises(NotArabic):
        read_text("The first train reached the city yesterday evening.")


def test_a_text_over_the_limit_is_refused_and_the_limit_named() -> None:
    with pytest.raises(TooLarge) as raised:
        read_text("قطار " * 200_000)
    with translation.override("en"):
        assert "1,000 kB" in str(raised.value)


def test_only_line_ends_and_nuls_are_changed() -> None:
    assert tidy("\r\nأوّل\r\nثانٍ\u2028ثالث\0\r\r  رابع ") == "أوّل\nثانٍ\nثالث\n\n  رابع"


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئـًٌٍَُِّْٰ،؛؟.! \n٠١٢abc«»\u200f", min_size=1))
def test_no_letter_of_an_article_is_ever_altered(text: str) -> None:
    kept = tidy(text)
    assert kept in text
    assert kept.split() == text.split()


@pytest.mark.parametrize(
    "line", ["url: javascript:alert(1)", "url: not an address", f"url: https://a.b/{'x' * 200}"]
)
def test_an_address_that_is_none_or_too_long_is_refused(line: str) -> None:
    with pytest.raises(BadHeader):
        read_text(f"{line}\n\n{BODY}")


def test_dates_and_levels_may_be_written_in_either_digits() -> None:
    source = read_text(f"date: ٢٠٢٦-٠١-١٧\nlevel: ١+\n\n{BODY}")
    assert (source.published_on, source.level) == (date(2026, 1, 17), "1+")

"""How numbers, dates and lengths of time are written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation

from quizzes.web import numbers


@pytest.mark.parametrize(
    ("language", "numbering", "months", "written"),
    [
        ("ar", "arab", "levant", "١٬٢٤٨٫٥"),
        ("ar", "latn", "levant", "1,248.5"),
        ("ar", "latn", "maghreb", "1.248,5"),
        ("en", "latn", "levant", "1,248.5"),
        ("en", "arab", "levant", "١٬٢٤٨٫٥"),
    ],
)
def test_a_number_has_the_separators_that_go_with_its_digits(language, numbering, months, written):
    with translation.override(language), numbers.override(numbering, months):
        assert numbers.write_number(1248.5) == written


def test_a_number_keeps_as_many_decimal_places_as_are_asked_for():
    with numbers.override("arab", "levant"):
        assert numbers.write_number(3, 1) == "٣٫٠"


def test_a_share_is_written_as_a_percentage_whose_sign_stays_with_it():
    with numbers.override("arab", "levant"):
        assert numbers.write_percent(0.914) == "٩١٪\u061c"
    with numbers.override("latn", "levant"):
        assert numbers.write_percent(0.914) == "91%"


@pytest.mark.parametrize(
    ("months", "written"),
    [
        ("levant", "السبت ١٧ كانون الثاني ٢٠٢٦"),
        ("egypt", "السبت ١٧ يناير ٢٠٢٦"),
        ("maghreb", "السبت ١٧ جانفي ٢٠٢٦"),
    ],
)
def test_a_day_has_the_month_names_of_the_region(months, written):
    with translation.override("ar"), numbers.override("arab", months):
        assert numbers.write_date(date(2026, 1, 17)) == written


def test_a_day_in_english_has_english_names():
    with translation.override("en"), numbers.override("latn", "levant"):
        assert numbers.write_date(date(2026, 1, 17)) == "Saturday 17 January 2026"


def test_a_moment_is_the_day_it_is_where_the_reader_is():
    evening = datetime(2026, 1, 16, 22, 30, tzinfo=UTC)
    with translation.override("en"), numbers.override("latn", "levant"), timezone.override("Asia/Baghdad"):
        assert numbers.write_date(evening, "medium") == "17 January 2026"


@pytest.mark.parametrize(
    ("count", "written"),
    [(1, "دقيقة"), (2, "دقيقتان"), (3, "٣ دقائق"), (11, "١١ دقيقة"), (100, "١٠٠ دقيقة"), (103, "١٠٣ دقائق")],
)
def test_a_counted_noun_agrees_with_its_number(count, written):
    with translation.override("ar"), numbers.override("arab", "levant"):
        assert numbers.write_minutes(count) == written


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (timedelta(minutes=10), "١٠ دقائق"),
        (timedelta(hours=2), "ساعتان"),
        (timedelta(days=6), "٦ أيام"),
        (timedelta(days=75), "شهران"),
        (timedelta(days=800), "سنتان"),
    ],
)
def test_a_length_of_time_is_written_in_its_largest_unit(length, written):
    with translation.override("ar"), numbers.override("arab", "levant"):
        assert numbers.write_duration(length) == written


def test_the_digits_of_any_string_are_those_in_force():
    with numbers.override("arab", "levant"):
        assert numbers.write_digits("4.2 · ١٢") == "٤.٢ · ١٢"
    with numbers.override("latn", "levant"):
        assert numbers.write_digits("4.2 · ١٢") == "4.2 · 12"


def test_outside_a_request_the_language_alone_says_which_digits():
    with translation.override("ar"):
        assert numbers.write_number(7) == "٧"
    with translation.override("en"):
        assert numbers.write_number(7) == "7"

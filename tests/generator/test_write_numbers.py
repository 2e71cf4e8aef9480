"""Other numbers and dates in the place of one, and every way to write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generator.dates import month_alone, other_dates, plain_date, weekday_in
from quizzes.generator.numerals import agreement_class, numeral_in, other_numerals, word_value
from quizzes.generator.typed import typed_forms
from quizzes.generator.wording import DIGITS
from quizzes.questions.marking import matches
from tests.generator.analysed import seeded

seeds = st.integers(0, 10_000)


@given(number=st.integers(11, 99_999), seed=seeds)
def test_other_numbers_are_new_and_keep_the_form_of_the_counted_noun(number: int, seed: int) -> None:
    others = other_numerals(f"{number} كتابا", seeded(seed))
    values = [int(other.split()[0]) for other in others]
    assert number not in values
    assert len(set(values)) == len(values)
    assert all(other.endswith(" كتابا") for other in others)
    assert all(agreement_class(value) == agreement_class(number) for value in values)


@given(whole=st.integers(0, 999), tenth=st.integers(1, 9), seed=seeds)
def test_other_decimals_keep_their_places(whole: int, tenth: int, seed: int) -> None:
    for other in other_numerals(f"{whole}.{tenth} في المائة", seeded(seed)):
        shown = other.split()[0]
        assert shown != f"{whole}.{tenth}"
        assert len(shown.partition(".")[2]) == 1


@given(number=st.integers(11, 9999), seed=seeds)
def test_eastern_digits_stay_eastern(number: int, seed: int) -> None:
    eastern = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for other in other_numerals(eastern, seeded(seed)):
        assert not set(other) & set("0123456789")
        assert int(other.translate(DIGITS)) != number


@given(year=st.integers(1900, 2030), seed=seeds)
def test_other_years_are_near(year: int, seed: int) -> None:
    others = other_numerals(f"عام {year}", seeded(seed), year=True)
    assert len(others) == 3
    assert all(0 < abs(int(other.split()[1]) - year) <= 5 for other in others)


def test_numbers_to_avoid_do_not_come_up() -> None:
    for seed in range(50):
        others = other_numerals("20 دولة", seeded(seed), avoid=frozenset({"10", "30"}))
        assert not {"10 دولة", "30 دولة"} & set(others)


def test_a_range_has_no_other_number() -> None:
    assert numeral_in("14-30") is None
    assert other_numerals("14-30 يوما", seeded(1)) == []


def test_a_number_in_words_keeps_its_gender() -> None:
    masculine = {"ثلاثة", "أربعة", "ستة", "سبعة", "ثمانية"}
    assert {other.split()[0] for other in other_numerals("خمسة كتب", seeded(3))} <= masculine
    assert {other.split()[0] for other in other_numerals("خمس مدن", seeded(3))} <= {
        "ثلاث",
        "أربع",
        "ست",
        "سبع",
        "ثماني",
    }


def test_a_typed_number_is_right_in_both_kinds_of_digits_and_in_words() -> None:
    assert {"1200", "١٢٠٠"} <= set(typed_forms("1200 وظيفة"))
    assert {"7", "٧", "سبع", "سبعة"} <= set(typed_forms("7"))
    assert {"5", "٥", "خمسة"} <= set(typed_forms("خمس مدن"))
    assert "1500" in typed_forms("1,500 طن")


@pytest.mark.parametrize("written", ["3 ملايين دولار", "ثلاثة ملايين دولار", "3000000 دولار"])
def test_a_number_of_millions_is_right_in_figures_multiplied_and_in_words(written: str) -> None:
    forms = typed_forms(written)
    right = ("3 ملايين", "٣ ملايين", "3000000", "3,000,000", "ثلاثة ملايين", "ثلاثه ملايين دولار", "3 مليون")
    assert all(matches(answer, forms) for answer in right)
    wrong = ("3", "ثلاثة", "3 آلاف", "30 مليون", "300000")
    assert not any(matches(answer, forms) for answer in wrong)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("2.5 مليار ريال", "2500000000"),
        ("2.5 مليار ريال", "٢٫٥ مليار"),
        ("12 ألف نسمة", "12000 نسمة"),
        ("12000 نسمة", "12 ألف"),
        ("مليون ونصف", "مليون ونصف"),
        ("2 مليون", "مليونين"),
        ("15 في المئة", "15%"),
        ("15%", "15 بالمائة"),
    ],
)
def test_a_number_may_be_typed_in_another_form(written: str, typed: str) -> None:
    assert matches(typed, typed_forms(written))


def test_only_number_words_have_a_value() -> None:
    assert word_value("ثَلَاث") == 3
    assert word_value("ثلج") is None


@pytest.mark.parametrize("text", ["4 أكتوبر 1957", "17 نوفمبر", "نوفمبر 1875", "عام 2024", "5 حزيران 1975"])
@given(seed=seeds)
def test_other_dates_are_three_new_ones_in_the_same_form(text: str, seed: int) -> None:
    others = other_dates(text, seeded(seed))
    assert len({*others, text}) == 4
    assert all(len(other.split()) == len(text.split()) for other in others)


def test_a_date_is_shown_without_its_weekday_and_its_second_month() -> None:
    assert plain_date("يوم الجمعة 4 أكتوبر 1957") == "4 أكتوبر 1957"
    assert plain_date("7 يونيو (حزيران)") == "7 يونيو"
    assert plain_date("يوم السبت") == "يوم السبت"


def test_a_month_is_known_with_its_own_set() -> None:
    found = month_alone("شهر آذار")
    assert found is not None
    assert found[0] == "آذار"
    assert "نيسان" in found[1]
    assert "مارس" not in found[1]
    assert weekday_in("صباح الثلاثاء") == "الثلاثاء"


@given(number=st.integers(130, 99_999), decimals=st.integers(0, 2), seed=seeds)
def test_another_number_differs_by_more_than_a_crumb(number: int, decimals: int, seed: int) -> None:
    value = number / 10**decimals
    for other in other_numerals(f"{value:.{decimals}f} نقطة", seeded(seed)):
        assert abs(float(other.split()[0]) - value) >= 0.149 * value


def test_no_other_number_is_above_the_highest_that_may_be() -> None:
    for seed in range(50):
        others = other_numerals("92 في المئة", seeded(seed), highest=100)
        assert len(others) == 3
        assert all(int(other.split()[0]) <= 100 for other in others)

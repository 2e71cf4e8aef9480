"""Sums with their currency and percentages with their unit."""

import pytest

from tests.arabic.sentences import entities


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("بلغت الكلفة مليونا و300 ألف دولار.", "مليونا و300 ألف دولار", "1300000 USD"),
        ("بلغت الكلفة ملياري يورو.", "ملياري يورو", "2000000000 EUR"),
        ("بلغت الكلفة 20 دولارا سنغافوريا.", "20 دولارا سنغافوريا", "20 SGD"),
        ("بلغت الكلفة 45 مليون دولار هونغ كونغ.", "45 مليون دولار هونغ كونغ", "45000000 HKD"),
        ("بلغت الكلفة 120 مليون ريال برازيلي.", "120 مليون ريال برازيلي", "120000000 BRL"),
        ("بلغت الكلفة خمسين فلسا.", "خمسين فلسا", "50 فلس"),
        ("بلغت الكلفة ₺500.", "₺500", "500 TRY"),
        ("بلغت الكلفة 500 ₪.", "500 ₪", "500 ILS"),
        ("بلغت الكلفة بـ$20 مليون.", "$20 مليون", "20000000 USD"),
        ("بلغت الكلفة ملايين الدولارات.", "ملايين الدولارات", "? USD"),
        ("بلغت الكلفة مئات الملايين من الدولارات.", "مئات الملايين من الدولارات", "? USD"),
        ("بلغت الكلفة 3 جنيهات و50 قرشا.", "3 جنيهات و50 قرشا", "3.5 جنيه"),
    ],
)
def test_a_sum_has_its_amount_and_its_currency(text: str, found: str, key: str) -> None:
    assert [one for one in entities(text) if one[0] == "money"] == [("money", found, key)]


def test_of_a_range_only_the_figure_with_the_currency_is_money() -> None:
    found = [(kind, text) for kind, text, _ in entities("يكلف بين مليون ومليوني دولار.")]
    assert found == [("number", "مليون"), ("money", "مليوني دولار")]


def test_a_dual_currency_has_no_figure() -> None:
    assert entities("دفع الزبون دولارين.") == []


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("ارتفع السعر %20.", "%20", "20%"),
        ("ارتفع السعر ٢٫٥ ٪.", "٢٫٥ ٪", "2.5%"),
        ("ارتفع السعر 20 بالمائة.", "20 بالمائة", "20%"),
        ("ارتفع السعر نصف في المئة.", "نصف في المئة", "0.5%"),
        ("ارتفع السعر ثلاثة ونصف بالمئة.", "ثلاثة ونصف بالمئة", "3.5%"),
        ("ارتفع السعر ربع نقطة مئوية.", "ربع نقطة مئوية", "0.25pp"),
        ("ارتفع السعر ثلاثة أرباع نقطة مئوية.", "ثلاثة أرباع نقطة مئوية", "0.75pp"),
        ("ارتفع السعر خمسين نقطة أساس.", "خمسين نقطة أساس", "50bp"),
    ],
)
def test_a_percentage_has_its_unit(text: str, found: str, key: str) -> None:
    assert entities(text) == [("percent", found, key)]

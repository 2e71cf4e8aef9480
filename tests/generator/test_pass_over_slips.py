"""Sentences of an article that are wrong in themselves."""

import pytest

from quizzes.generator.slips import slip
from quizzes.generator.statements import statements
from tests.generator.analysed import material


def slip_in(text: str) -> str | None:
    prepared = material(text)
    return slip(prepared, range(len(prepared.tokens)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("قرأ الطلاب الكتب الذي وصلت من العاصمة.", "قرأ الطلاب الكتب التي وصلت من العاصمة."),
        (
            "نجحت برامج التدريب الذي أطلقته الوزارة في الريف.",
            "نجحت برامج التدريب التي أطلقتها الوزارة في الريف.",
        ),
        (
            "قال المدير الجديد بأن المصنع سيبدأ العمل في الشتاء.",
            "قال المدير الجديد إن المصنع سيبدأ العمل في الشتاء.",
        ),
        ("وصل عدد زوار المتحف حوالي 900 زائر.", "وصل عدد زوار المتحف إلى حوالي 900 زائر."),
        ("صارت القاعة أكثر جمالا وملائمة لعرض اللوحات.", "صارت القاعة أكثر جمالا وملاءمة لعرض اللوحات."),
        (
            "أنهت الشركة الوطنية عامها الأول، على خسارة كبيرة.",
            "أنهت الشركة الوطنية عامها الأول على خسارة كبيرة.",
        ),
        ("افتتح الوزير الوزير المتحف الوطني في أسوان.", "افتتح الوزير المتحف الوطني في أسوان."),
    ],
)
def test_a_slip_is_seen_and_what_is_right_is_none(wrong: str, right: str) -> None:
    assert slip_in(wrong)
    assert slip_in(right) is None


@pytest.mark.parametrize(
    "text",
    [
        "تابع الخبراء سعر النفط الذي تراجع في الأسبوع الماضي.",
        "وصل 40 عاملا جديدا إلى المصنع في الصباح.",
        "زار الوفد مدنا كثيرة، على رأسها أسوان والأقصر.",
        "افتتحت الوزارة، على شاطئ البحر، متحفا للسفن القديمة.",
        "اختارت اللجنة قاعة ملائمة لعرض اللوحات.",
    ],
)
def test_what_only_looks_like_a_slip_is_none(text: str) -> None:
    assert slip_in(text) is None


def test_a_sentence_with_a_slip_makes_no_statement() -> None:
    prepared = material("وصل عدد زوار المتحف الوطني حوالي 900 زائر في الشهر.")
    assert not statements(prepared)
    assert any("slip" in reason for reason in prepared.refused)

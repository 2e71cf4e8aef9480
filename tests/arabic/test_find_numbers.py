"""Numbers in figures and words: where they end, what they come to, and what is no number."""

import pytest

from quizzes.arabic.analyse import analyse
from tests.arabic.sentences import entities


def numbers(text: str) -> list[tuple[str, str]]:
    return [(found, key) for kind, found, key in entities(text) if kind == "number"]


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("حضرت إحدى وعشرون طالبة.", "إحدى وعشرون", "21"),
        ("حضر ثلاث مئة طالب.", "ثلاث مئة", "300"),
        ("حضر مئة وخمسون ألف طالب.", "مئة وخمسون ألف", "150000"),
        ("حضر ألف ومئتا طالب.", "ألف ومئتا", "1200"),
        ("حضر 20 ألفا و500 طالب.", "20 ألفا و500", "20500"),
        ("حضر 3 ملايين و400 ألف طالب.", "3 ملايين و400 ألف", "3400000"),
        ("حضر 3 ملايين ونصف المليون طالب.", "3 ملايين ونصف المليون", "3500000"),
        ("حضر ربع مليون طالب.", "ربع مليون", "250000"),
        ("حضر ثلاثة أرباع مليون طالب.", "ثلاثة أرباع مليون", "750000"),
        ("حضر 12 345 طالبا.", "12 345", "12345"),
        ("حضر ١٬٢٥٠ طالبا.", "١٬٢٥٠", "1250"),
        ("حضر بـأربعة كتب.", "أربعة", "4"),
    ],
)
def test_a_number_of_several_words_is_one(text: str, found: str, key: str) -> None:
    assert numbers(text) == [(found, key)]


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert [key for _, key in numbers("بين عشرة وخمسة عشر شخصا.")] == ["10", "15"]
    assert [key for _, key in numbers("بين ألف وألفي شخص.")] == ["1000", "2000"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فر عشرات الآلاف من السكان.", "عشرات الآلاف"),
        ("فر مئات السكان.", "مئات"),
        ("فر الآلاف من بيوتهم.", "الآلاف"),
    ],
)
def test_what_nobody_counted_is_a_number_without_a_value(text: str, found: str) -> None:
    assert [one for one, _ in numbers(text)] == [found]


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("تجاوز الستين ولم يتعب.", "الستين", "60"),
        ("عاد الثلاثة إلى بيوتهم.", "الثلاثة", "3"),
        ("عاد الرهائن الخمسة عشر.", "الخمسة عشر", "15"),
        ("تأهل إلى دور الثمانية.", "الثمانية", "8"),
        ("أصيب اثنان في الحادث.", "اثنان", "2"),
        ("فقير واحد من كل أربعة.", "واحد", "1"),
        ("فاز الفريق بهدفين مقابل صفر.", "صفر", "0"),
    ],
)
def test_a_number_word_may_stand_by_itself(text: str, found: str, key: str) -> None:
    assert (found, key) in numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "خسر الحزب ثلث الأصوات وثلاثة أرباع المقاعد.",
        "يصدر البلد خمس الإنتاج.",
        "احتفلوا بالذكرى الخمسين للاستقلال.",
        "حل في المركز العشرين.",
        "هو واحد من أهم الكتاب.",
        "قتل شخص واحد.",
        "طولها متران وعرضها قدمان.",
        "زادت كمية الأمطار وكميات الثلوج.",
        "لست أدري متى يعود.",
    ],
)
def test_fractions_ordinals_duals_and_one_of_a_group_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


def test_a_figure_behind_the_article_counts_only_what_is_plural() -> None:
    sure = {
        one.text: one.sure
        for text in ("افتتحت الدورة الـ15 من المعرض.", "نجا الركاب الـ150 جميعا.")
        for one in analyse(text).entities
        if one.kind == "number"
    }
    assert sure == {"15": False, "150": True}

"""Where a personal name begins and ends, and which names are those of things."""

import pytest

from quizzes.arabic.analyse import analyse


def persons(text: str) -> list[str]:
    return [one.text for one in analyse(text).entities if one.kind == "person"]


def test_a_given_name_behind_a_surname_that_stands_alone_begins_another_name() -> None:
    assert persons("كلف ماكرون سيباستيان لوكورنو بتشكيل الحكومة.") == ["ماكرون", "سيباستيان لوكورنو"]


def test_the_object_of_a_verb_is_not_the_rest_of_the_name_before_it() -> None:
    assert persons("قاد محمود المنتخب إلى نصف النهائي.") == ["محمود"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار كمال الدين السنباطي المصنع أمس.", "كمال الدين السنباطي"),
        ("ترأس عبد الحميد البرهان وفد بلاده.", "عبد الحميد البرهان"),
        ("استمع القضاة إلى شهادة نبيل عبد المقصود في القضية.", "نبيل عبد المقصود"),
        ("افتتح الشيخ سلطان بن فهد آل نهيان الحديقة.", "سلطان بن فهد آل نهيان"),
    ],
)
def test_a_name_of_several_parts_is_found_whole(text: str, name: str) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("خلف ماجد بن راشد السلطان سعيد قبل عام.", ["ماجد بن راشد", "سعيد"]),
        ("حكم طلال بن ناصر عمان سنتين.", ["طلال بن ناصر"]),
        ("هاتف أردوغان ماكرون مرتين هذا الأسبوع.", ["أردوغان", "ماكرون"]),
        ("نفى لي سونغ هو في المحكمة كل ما نسب إليه.", ["لي سونغ هو"]),
    ],
)
def test_a_title_a_place_or_another_surname_ends_a_name_and_a_korean_syllable_does_not(
    text: str, names: list[str]
) -> None:
    assert persons(text) == names


def test_an_office_behind_the_last_name_is_no_part_of_it() -> None:
    text = "صافح الأمير منصور بن ماجد آل مبارك ولي العهد عند المدخل."
    assert persons(text) == ["منصور بن ماجد آل مبارك"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شكرت كايا جمهورها في أوسلو.", "كايا"),
        ("سلم رئيس الأركان التقرير إلى فيدان.", "فيدان"),
    ],
)
def test_a_letter_of_the_name_is_not_taken_for_a_clitic(text: str, name: str) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أوفد الوزير الطاهر البكوش إلى مالي.", "الطاهر البكوش"),
        ("أدار الهادي بلعيد الجلسة.", "الهادي بلعيد"),
    ],
)
def test_a_given_name_with_an_article_begins_a_name_where_a_family_name_follows(text: str, name: str) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "نال الشاعر التونسي جائزة فدوى طوقان عن ديوانه الأول.",
        "أقيمت الندوة في قاعة طه حسين بالمعرض.",
        "غادرت السفينة كاترين الميناء بعد أسبوع.",
        "أغرقت العاصفة هيلين شوارع البلدة.",
        "تقام كأس الأمير فيصل الشهر المقبل.",
    ],
)
def test_the_name_of_a_prize_a_hall_a_ship_or_a_storm_is_no_person(text: str) -> None:
    assert persons(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أمرت المحكمة بسجن أمل الحداد عامين.", "أمل الحداد"),
        ("سرقت لوحة تيرنبورغ من متحف صغير.", "تيرنبورغ"),
    ],
)
def test_the_genitive_of_an_arrest_or_a_painting_is_a_person(text: str, name: str) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("هنأ الوزير الملك عبد الله الثاني بالعيد.", "عبد الله الثاني"),
        ("زار الحسن الثاني المدينة سنة 1975.", "الحسن الثاني"),
    ],
)
def test_the_number_of_a_king_is_part_of_his_name(text: str, name: str) -> None:
    assert persons(text) == [name]


def test_two_foreign_words_behind_a_preposition_are_a_person() -> None:
    assert persons("تلقى الحارس تمريرة من كليفوندو بارتشوزا قبل النهاية.") == ["كليفوندو بارتشوزا"]


def test_a_verb_in_the_future_with_its_object_is_no_name() -> None:
    assert persons("يرحل المدرب وسيخلفه غريغ ماكدونالد.") == ["غريغ ماكدونالد"]

"""Places: listed ones, those that a noun or preposition speaks for, and words that only look like one."""

import pytest

from tests.arabic.sentences import entities


def places(text: str) -> list[str]:
    return [found for kind, found, _ in entities(text) if kind == "place"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("انتقلت الأسرة من القيروان إلى نزوى.", ["القيروان", "نزوى"]),
        ("هبط السائحان في ناغازاكي ثم في لاجوس.", ["ناغازاكي", "لاجوس"]),
        ("تمر السفن عبر بحر الصين الجنوبي ومضيق ملقا.", ["بحر الصين الجنوبي", "مضيق ملقا"]),
        ("يعاني القرن الأفريقي وجنوب شرق آسيا الجفاف.", ["القرن الأفريقي", "جنوب شرق آسيا"]),
    ],
)
def test_towns_regions_and_waters_of_the_world_are_known(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("افتتح المعرض في ميدان التحرير.", "ميدان التحرير"),
        ("وقع الحادث في شارع عبد العزيز.", "شارع عبد العزيز"),
        ("جرفت السيول أشجار وادي درعة.", "وادي درعة"),
        ("هبطت الطائرة في مطار الملك خالد الدولي.", "مطار الملك خالد الدولي"),
        ("هبطت الطائرة في مطار رفيق الحريري الدولي.", "مطار رفيق الحريري الدولي"),
        ("سيطر الجيش على ولاية شمال كردفان.", "شمال كردفان"),
        ("يعيش الصياد في حي العتبة.", "العتبة"),
        ("عاد الرجل إلى قرية كفر نعمة.", "كفر نعمة"),
        ("عاد الرجل إلى قطاع غزة.", "غزة"),
    ],
)
def test_a_noun_of_place_is_inside_the_name_only_where_that_does_not_stand_without_it(
    text: str, found: str
) -> None:
    assert places(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "سقطت القذيفة في ساحة المعركة.",
        "يعمل الرجل في شارع المدينة.",
        "أغلق الحارس أبواب الملعب.",
    ],
)
def test_a_noun_of_place_with_a_common_noun_is_no_name(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يسكن في صور نحو مئة ألف شخص.", ["صور"]),
        ("نشر الصياد صور مراكبه.", []),
        ("نظر الطفل في صور جميلة.", []),
        ("كتب مؤرخ من فاس أن السور قديم.", ["فاس"]),
        ("دار القتال شمال مالي.", ["مالي"]),
        ("هذا خبير مالي.", []),
        ("عاد الحاج قبل أذان المغرب.", []),
        ("انتقل العمال من حلب وحماة.", ["حلب", "حماة"]),
    ],
)
def test_a_place_whose_name_is_a_common_word_needs_neighbours_that_speak_for_it(
    text: str, found: list[str]
) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", ["ترأس البطريرك قداسا في بكفيا.", "بنى المهندس بيتا قرب زغدرايا."])
def test_an_unknown_name_behind_a_preposition_of_place_is_a_place(text: str) -> None:
    assert len(places(text)) == 1


def test_the_surname_of_a_person_is_no_place() -> None:
    assert places("كتب المؤلف عن كريستوفر كولومبوس.") == []


def test_a_place_with_another_letter_of_its_own_is_another_name() -> None:
    assert places("خسرت أسهم آبل عشرة دولارات.") == []

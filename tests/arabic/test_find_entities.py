"""Names and values."""

import pytest

from quizzes.arabic.analyse import analyse
from tests.arabic.sentences import entities, only_entity


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("اجتمع الوفدان يوم الأحد 17 يناير 2026.", "يوم الأحد 17 يناير 2026", "2026-01-17"),
        ("اجتمع الوفدان في 17 كانون الثاني 2026.", "17 كانون الثاني 2026", "2026-01-17"),
        ("اجتمع الوفدان في 17/1/2026.", "17/1/2026", "2026-01-17"),
        ("اجتمع الوفدان في ١٧ يناير ٢٠٢٦.", "١٧ يناير ٢٠٢٦", "2026-01-17"),
        ("اجتمع الوفدان في 20 يوليو (تموز) الحالي.", "20 يوليو (تموز) الحالي", "--07-20(+0)"),
        ("اجتمع الوفدان في السابع عشر من رمضان 1445 هـ.", "السابع عشر من رمضان 1445 هـ", "AH1445-09-17"),
        ("اجتمع الوفدان في عام 2024.", "عام 2024", "2024"),
        ("اجتمع الوفدان في سبتمبر 2025.", "سبتمبر 2025", "2025-09"),
        ("اجتمع الوفدان أمس الجمعة.", "أمس الجمعة", "day(-1)"),
        ("اجتمع الوفدان الأسبوع الماضي.", "الأسبوع الماضي", "week(-1)"),
        ("اجتمع الوفدان يوم السبت الماضي.", "يوم السبت الماضي", "weekday-6(-1)"),
    ],
)
def test_dates_of_every_kind_have_a_normal_form(text: str, found: str, key: str) -> None:
    entity = only_entity(text)
    assert (entity.kind, entity.text, entity.key) == ("date", found, key)


def test_a_date_is_full_with_a_year_or_with_day_and_month() -> None:
    assert only_entity("اجتمع الوفدان في عام 2024.").full
    assert only_entity("اجتمع الوفدان في 20 يوليو.").full
    assert not only_entity("اجتمع الوفدان أمس.").full


def test_times_of_day_count_to_twenty_four() -> None:
    assert only_entity("يبدأ العرض في الساعة العاشرة مساء.").key == "22:00"
    assert only_entity("يبدأ العرض في الساعة 10:30.").key == "10:30"


def test_a_number_in_words_or_figures_has_its_value_and_what_it_counts() -> None:
    for text in ("قتل ثلاثة عشر جنديا.", "قتل 13 جنديا.", "قتل ١٣ جنديا."):
        entity = only_entity(text)
        assert (entity.kind, entity.value, entity.unit) == ("number", 13.0, "جُنْدِيّ")


def test_long_numbers_in_words_are_added_up() -> None:
    assert only_entity("حضر خمسمئة وستون طالبا.").value == 560
    assert only_entity("حضر ثلاثة آلاف ومئتان وخمسة وعشرون طالبا.").value == 3225


def test_hundreds_that_nobody_counted_have_no_value() -> None:
    entity = only_entity("فر مئات السكان.")
    assert entity.value is None
    assert not entity.sure


def test_money_and_percentages_have_amount_and_unit() -> None:
    money = only_entity("بلغت الكلفة 3,5 ملايين دولار أمريكي.")
    assert (money.kind, money.key) == ("money", "3500000 USD")
    percent = only_entity("ارتفعت الأسعار بنسبة ثلاثة وعشرين في المئة.")
    assert (percent.kind, percent.key) == ("percent", "23%")


def test_places_are_known_with_and_without_clitics() -> None:
    found = entities("وصل الوفد إلى السعودية، ثم سافر للعراق وبيروت.")
    assert found == [("place", "السعودية", "SA"), ("place", "العراق", "IQ"), ("place", "بيروت", "beirut")]


def test_an_adjective_of_nationality_is_no_place() -> None:
    assert ("place", "السعودية", "SA") not in entities("قالت الحكومة السعودية كلمتها.")


def test_an_unknown_place_is_found_by_the_noun_before_it() -> None:
    assert ("place", "بوزانتي", "بوزانتي") in entities("هاجم مسلحون مدينة بوزانتي.")


def test_organisations_are_found_by_their_head_and_by_name() -> None:
    found = entities("أعلنت وزارة الدفاع العراقية ومنظمة الصحة العالمية والأمم المتحدة الاتفاق.")
    assert [(kind, text) for kind, text, _ in found] == [
        ("organisation", "وزارة الدفاع العراقية"),
        ("organisation", "منظمة الصحة العالمية"),
        ("organisation", "الأمم المتحدة"),
    ]


def test_one_person_under_two_forms_of_the_name_has_one_key() -> None:
    text = "التقى الرئيس الأميركي جو بايدن الوفد. وقال بايدن إن اللقاء مهم."
    full, short = (one for one in analyse(text).entities if one.kind == "person")
    assert full.text == "جو بايدن"
    assert (short.text, short.key, short.full) == ("بايدن", full.key, False)


def test_the_tokens_of_an_entity_point_back_at_it() -> None:
    document = analyse("وصل جو بايدن إلى بغداد في 17 يناير 2026.")
    for number, entity in enumerate(document.entities):
        assert {token.entity for token in document.tokens_of(entity)} == {number}


def test_the_text_of_a_name_leaves_its_proclitics_out() -> None:
    document = analyse("سافر إلى تركيا وإيران.")
    iran = document.entities[1]
    assert iran.text == document.slice(iran.start, iran.end) == "إيران"

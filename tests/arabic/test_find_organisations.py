"""Organisations: where their names begin and end, and what is none."""

import pytest

from tests.arabic.sentences import entities


def organisations(text: str) -> list[str]:
    return [found for kind, found, _ in entities(text) if kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت وزارة الزراعة والثروة الحيوانية إن المحصول وفير.", "وزارة الزراعة والثروة الحيوانية"),
        ("أصدرت الهيئة العامة للاستثمار ترخيصا جديدا.", "الهيئة العامة للاستثمار"),
        ("زار الوفد جامعة الملك عبد العزيز.", "جامعة الملك عبد العزيز"),
        ("نظم المركز الثقافي الفرنسي حفلة.", "المركز الثقافي الفرنسي"),
        ("أقر مجلس الوزراء العراقي الموازنة.", "مجلس الوزراء العراقي"),
        ("كرمت جمعية أطباء القلب التونسية أعضاءها.", "جمعية أطباء القلب التونسية"),
        ("تقدمت قوات الدعم السريع نحو الجسر.", "قوات الدعم السريع"),
        ("نفت شركة أرامكو السعودية الخبر.", "شركة أرامكو السعودية"),
        ("وصلت قافلة من الهلال الأحمر القطري.", "الهلال الأحمر القطري"),
        ("حكمت محكمة جنايات القاهرة على المتهم.", "محكمة جنايات القاهرة"),
    ],
)
def test_a_body_has_its_whole_name(text: str, found: str) -> None:
    assert organisations(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمعت لجنة التحقيق في مقر المحكمة.",
        "فتحت الشرطة تحقيقا، ونفت الشركة المصنعة أي خطأ.",
        "هذا ما أعلنه مجلس إدارة الشركة.",
        "تباطأت حركة الملاحة في الميناء.",
        "رفض الحزب الحاكم التعديل.",
        "اشترت الشركة الصينية المصنع.",
        "وصل الوفد بقيادة فرنسا.",
    ],
)
def test_a_body_that_every_town_or_company_has_is_no_name(text: str) -> None:
    assert organisations(text) == []


def test_and_before_another_body_begins_another_name() -> None:
    found = organisations("اتفقت وزارة الصحة والبنك المركزي المصري على القرض.")
    assert found == ["وزارة الصحة", "البنك المركزي المصري"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلنت شركة «زهرة الواحة» أرباحها.", ["زهرة الواحة"]),
        ("قال الوزير لـ«الشرق الأوسط» إن العمل مستمر.", ["الشرق الأوسط"]),
        ("ذكرت وكالة الأنباء السعودية (واس) الخبر.", ["وكالة الأنباء السعودية", "واس"]),
        ("قرأ الطالب قصة «زهرة الواحة» في الصف.", []),
    ],
)
def test_quotation_marks_and_brackets_hold_a_name_of_their_own(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("خسر ريال مدريد أمام برشلونة الإسباني.", ["ريال مدريد", "برشلونة الإسباني"]),
        ("فاز الاتفاق على الشباب.", ["الاتفاق", "الشباب"]),
        ("قاد صلاح ليفربول إلى الفوز على وست هام.", ["ليفربول", "وست هام"]),
        ("وصل الهلال إلى تمامه، ووقع الوزيران الاتفاق.", []),
        ("أقيمت المباراة في ليفربول.", []),
        ("سافر الشباب إلى ليفربول.", []),
    ],
)
def test_a_club_is_one_where_the_talk_is_of_sport(text: str, found: list[str]) -> None:
    assert organisations(text) == found


def test_the_long_name_of_a_body_and_its_abbreviation_have_one_key() -> None:
    text = "اجتمعت منظمة الأغذية والزراعة (الفاو) في العاصمة."
    assert len({key for kind, _, key in entities(text) if kind == "organisation"}) == 1

"""إلامَ, علامَ, ماذا, ما الذي, لماذا, and how a statement goes on."""

import pytest

from quizzes.generator.language.people import MASCULINE_COUNTRIES
from quizzes.generator.places import neighbours
from tests.generator.analysed import PORT, proposals, refused


def test_a_governed_preposition_is_asked_for_with_its_interrogative() -> None:
    asked = {one.stem: one.key for one in proposals("what", PORT)}
    assert asked["إلامَ أدى توسيع الطرق الساحلية؟"] == "إلى تحسين حركة التجارة في الجنوب"


def test_every_option_begins_with_the_preposition_of_the_key() -> None:
    for asked in proposals("what", PORT):
        first = asked.key.split()[0]
        assert all(option.text.split()[0] == first for option in asked.distractors)


def test_a_person_is_never_asked_for_with_madha() -> None:
    assert proposals("what", "استقبل الرئيس اللبناني وزير الخارجية الفرنسي في بيروت.") == []


def test_a_statement_is_completed_with_another_doing_of_the_article() -> None:
    text = PORT.replace("خطة الوزارة", "خطة الحكومة")
    asked = {one.key: one for one in proposals("completion", text)}
    completed = asked["تطوير النقل البحري"]
    assert completed.stem.endswith("«تركز خطة الحكومة على _____»")
    assert all(option.text in PORT and "تطوير" not in option.text for option in completed.distractors)


def test_a_reason_said_outright_is_asked_for_with_limadha() -> None:
    text = (
        "تراجعت حركة السفن القديمة بسبب ارتفاع الرسوم. وشهد الجنوب توسيع الطرق الساحلية. "
        "وتخطط الحكومة لتنفيذ مشروع جديد. وناقش المجلس تطوير المدارس القديمة. "
        "ورفض النواب تأجيل الانتخابات المحلية."
    )
    (asked,) = proposals("why", text)
    assert asked.stem == "لماذا تراجعت حركة السفن القديمة؟"
    assert asked.key == "بسبب ارتفاع الرسوم"
    assert all(option.text.startswith("بسبب ") for option in asked.distractors)


def test_a_thing_is_asked_for_with_a_masculine_verb() -> None:
    text = (
        "ارتفعت أسعار القمح العالمية بنسبة 15 في المئة. وتراجع إنتاج الزيت المحلي. وشهدت أسواق الذهب هدوءا. "
        "وبلغت صادرات القطن المصري أعلى مستوياتها."
    )
    (asked,) = [one for one in proposals("subject", text) if "15" in one.stem]
    assert asked.stem == "ما الذي ارتفع بنسبة 15 في المئة؟"
    assert asked.key == "أسعار القمح العالمية"


def test_a_subject_that_shows_its_case_is_not_asked_for() -> None:
    assert proposals("subject", "ارتفع إنتاج المزارعين بنسبة 15 في المئة. وتراجع السائحون.") == []


def test_refusals_are_counted_with_their_reasons() -> None:
    assert all(reason.startswith(("what: ", "statement: ")) for reason in refused("what", PORT))


def test_a_purpose_joined_to_a_masdar_is_asked_for_with_limadha() -> None:
    (asked,) = proposals("why", "أطلقت البلدية حملة واسعة في الأحياء القديمة لتنظيف شواطئ المدينة.")
    assert asked.stem == "لماذا أطلقت البلدية حملة واسعة في الأحياء القديمة؟"
    assert asked.key == "لتنظيف شواطئ المدينة"
    assert all(option.text.startswith("ل") for option in asked.distractors)


def test_a_reason_in_front_of_its_clause_is_asked_for() -> None:
    (asked,) = proposals(
        "why", "ردا على مقتل عناصر من الشرطة، يشن الجيش المصري غارات كثيفة على مواقع المسلحين."
    )
    assert asked.stem == "لماذا يشن الجيش المصري غارات كثيفة على مواقع المسلحين؟"
    assert asked.key.startswith("ردا على مقتل عناصر من الشرطة")


@pytest.mark.parametrize(
    "text",
    [
        "أكدت المؤسسة المصرية استعدادها لتقديم خدمات جديدة للشركات.",
        "ارتفع عدد الزوار في المتاحف القديمة لتقديم عروض مجانية.",
    ],
)
def test_what_lam_adds_to_a_noun_or_to_a_mere_event_is_no_purpose(text: str) -> None:
    assert proposals("why", text) == []


def test_reasons_that_fit_any_news_share_no_word_with_the_article() -> None:
    text = "توقفت الأعمال في الميناء الجديد بسبب نقص التمويل الحكومي."
    (asked,) = proposals("why", text)
    assert not any("تمويل" in option.text or "نقص" in option.text for option in asked.distractors)


def test_all_before_the_figure_belongs_to_the_subject_of_a_rise() -> None:
    text = (
        "ارتفع سهم الشركة الوطنية للتأمين 3 في المئة. وتراجع مؤشر البورصة المصرية 2 في المئة. "
        "وصعد سعر الذهب في الأسواق العالمية 7 في المئة."
    )
    asked = {one.stem: one.key for one in proposals("subject", text)}
    assert asked["ما الذي ارتفع 3 في المئة؟"] == "سهم الشركة الوطنية للتأمين"


def test_a_masculine_country_is_offered_beside_masculine_ones() -> None:
    (asked,) = proposals("where", "يعد الأردن من أفقر دول العالم بالمياه العذبة.")
    assert {option.text for option in asked.distractors} <= MASCULINE_COUNTRIES


def test_a_reason_behind_a_doing_that_a_preposition_governs_may_be_of_that_doing() -> None:
    text = "يربط العلماء تزايد الحرائق بارتفاع حرارة الأرض نتيجة انبعاثات المصانع."
    assert proposals("why", text) == []


def test_a_set_phrase_before_a_reason_does_not_hide_its_clause() -> None:
    text = "تراجعت أسعار القمح للعام الثالث على التوالي بسبب وفرة المحصول."
    (asked,) = proposals("why", text)
    assert asked.key == "بسبب وفرة المحصول"


@pytest.mark.parametrize(
    ("country", "near"),
    [("فرنسا", {"ألمانيا", "إيطاليا", "إسبانيا", "السويد"}), ("ليبيا", {"تونس", "الجزائر"})],
)
def test_a_country_that_the_article_does_not_name_is_offered_beside_its_neighbours(
    country: str, near: set[str]
) -> None:
    offered = set(neighbours(country))
    assert near <= offered
    assert country not in offered
    assert not {"اليابان", "الهند", "باكستان"} & offered


PLAN = """افتتاح سد جديد في الوادي

افتتحت وزارة المياه سدا جديدا في الوادي الأخضر. ويهدف مشروع السد إلى تقليل الاعتماد على الآبار.
وأدى مشروع السد إلى تحسين حياة المزارعين. وشهد الساحل توسيع الطرق القديمة.
وناقش التجار تأجيل المعرض السنوي. ورفض الصيادون إغلاق المرفأ القديم.
ورحب الطلاب بترميم المكتبة الوطنية. وبدأ العمال تنظيف الحديقة العامة.
"""


def test_another_aim_of_the_same_matter_completes_no_statement_wrongly() -> None:
    asked = {one.key: one for one in proposals("completion", PLAN)}
    offered = {option.text for option in asked["تقليل الاعتماد على الآبار"].distractors}
    assert offered
    assert "تحسين حياة المزارعين" not in offered

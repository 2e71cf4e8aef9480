"""إلامَ, علامَ, ماذا, ما الذي, لماذا, and how a statement goes on."""

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
    asked = {one.key: one for one in proposals("completion", PORT)}
    completed = asked["تطوير النقل البحري"]
    assert completed.stem.endswith("«تركز خطة الوزارة على _____»")
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

"""مَن, ما الجهة التي, who said it, and what their office is."""

import pytest

from quizzes.generator.people import people
from tests.generator.analysed import PORT, material, proposals


def test_a_body_is_asked_for_with_a_feminine_verb_and_other_ministries() -> None:
    (asked,) = proposals("who", PORT)
    assert asked.stem == "ما الجهة التي افتتحت ميناء جديدا في مدينة صور؟"
    assert asked.key == "وزارة النقل اللبنانية"
    assert all(option.text.startswith("وزارة ") for option in asked.distractors)


def test_speakers_are_asked_for_beside_the_other_people_of_the_article() -> None:
    asked = {
        one.stem: (one.key, {option.text for option in one.distractors})
        for one in proposals("who_said", PORT)
    }
    assert asked["مَن قال إن المشروع سيوفر 1200 وظيفة خلال عامين؟"] == (
        "سامي حداد",
        {"ليلى منصور", "كريم يوسف"},
    )


def test_words_in_quotation_marks_are_quoted_whole() -> None:
    asked = {one.stem: one.key for one in proposals("who_said", PORT)}
    assert asked["مَن قال بحسب المقال: «هذا الميناء سيغير حياة الصيادين في المدينة»؟"] == "كريم يوسف"


def test_the_verb_of_a_woman_who_spoke_is_masculine_after_man() -> None:
    asked = {one.key: one.stem for one in proposals("who_said", PORT)}
    assert asked["ليلى منصور"].startswith("مَن قال إن ")


def test_what_is_said_now_is_asked_for_in_the_present() -> None:
    text = PORT.replace("وقالت الباحثة ليلى منصور إن", "وترى الباحثة ليلى منصور أن")
    asked = {one.key: one.stem for one in proposals("who_said", text)}
    assert asked["ليلى منصور"] == "مَن يرى أن الميناء يواجه منافسة قوية من الموانئ القديمة؟"


def test_an_article_with_one_speaker_asks_for_none() -> None:
    assert (
        proposals("who_said", "قالت الباحثة ليلى منصور إن الميناء يواجه منافسة قوية من الموانئ القديمة.")
        == []
    )


def test_an_office_is_asked_for_beside_other_offices_of_the_team() -> None:
    text = "أكد فؤاد المسلم مدير فريق الهلال أن المرحلة الأولى من البرنامج كانت ناجحة."
    (asked,) = proposals("role", text)
    assert asked.stem == "ما صفة فؤاد المسلم كما وردت في المقال؟"
    assert asked.key == "مدير فريق الهلال"
    assert all(option.text.endswith("فريق الهلال") for option in asked.distractors)


@pytest.mark.parametrize("kind", ["who", "who_said", "role"])
def test_every_key_stands_in_its_evidence(kind: str) -> None:
    for asked in proposals(kind, PORT):
        assert asked.key in asked.evidence.text


def test_what_someone_is_to_someone_is_no_part_of_a_name() -> None:
    text = "قال المحامي سامي حداد إن القضية طويلة. وقالت ليلى أرملة منصور إن القضية صعبة."
    assert not any("أرملة" in one.text(material(text)) for one in people(material(text)))


def test_no_body_is_offered_whose_name_the_question_gives() -> None:
    text = (
        "وقعت المديرية العامة للمياه مؤخرا مع البنك الزراعي اتفاقية جديدة لبناء السدود. "
        "وأعلنت مؤسسة البنك الزراعي عن قروض. ورحبت وزارة الداخلية بالخطة. وأشادت جامعة القاهرة بالمشروع."
    )
    (asked,) = [one for one in proposals("who", text) if "اتفاقية" in one.stem]
    assert "مؤسسة البنك الزراعي" not in {option.text for option in asked.distractors}


MEETING = (
    "قال وزير النقل المصري سامي حداد إن الميناء يحتاج إلى أرصفة جديدة. "
    "وأكدت الباحثة ليلى منصور أن الأسعار مرتفعة. "
    "ورأى الصياد كريم يوسف أن المشروع مفيد. وأضاف حداد أن العمل سيبدأ في الربيع المقبل."
)


def test_an_office_before_a_name_is_asked_for_and_so_is_who_holds_it() -> None:
    asked = {one.rule: one for one in proposals("role", MEETING)}
    assert asked["role/whose"].stem == "مَن هو وزير النقل المصري بحسب المقال؟"
    assert asked["role/whose"].key == "سامي حداد"
    assert {option.text for option in asked["role/whose"].distractors} == {"ليلى منصور", "كريم يوسف"}


def test_a_speaker_named_by_one_part_of_the_name_is_known() -> None:
    asked = {one.stem: one.key for one in proposals("who_said", MEETING)}
    assert asked["مَن أضاف أن العمل سيبدأ في الربيع المقبل؟"] == "سامي حداد"


def test_a_craft_behind_abd_and_its_second_word_is_a_surname() -> None:
    prepared = material("قال رئيس الجمعية عبد الكريم النجار إن الأشجار استراحت عامين.")
    assert [one.text(prepared) for one in people(prepared)] == ["عبد الكريم النجار"]


def test_a_prize_keeps_the_name_that_it_bears() -> None:
    text = (
        "أعلنت اللجنة شروط جائزة الأميرة هند بنت خالد للكتاب. وحضر الباحث كريم يوسف حفل الافتتاح. "
        "وتحدث الكاتب سامي حداد عن القراءة."
    )
    stems = [one.stem for one in proposals("true_false", text) if one.key == "false"]
    assert all("جائزة الأميرة كريم" not in stem and "جائزة الأميرة سامي" not in stem for stem in stems)


def test_a_woman_who_holds_an_office_is_asked_for_with_hiya() -> None:
    text = (
        "قالت رئيسة جمعية الواحات سناء الماجري إن المياه تتراجع. وأكد الباحث كريم يوسف أن الأشجار تموت. "
        "ورأى الصياد سامي حداد أن الحل قريب."
    )
    asked = {one.rule: one.stem for one in proposals("role", text)}
    assert asked["role/whose"] == "مَن هي رئيسة جمعية الواحات بحسب المقال؟"


def test_an_office_in_a_body_that_only_the_lines_before_name_is_not_asked_for() -> None:
    assert proposals("role", "قال رئيس المؤسسة سامي حداد إن الخدمة مجانية للطلاب.") == []


def test_no_woman_takes_the_place_of_a_man_in_a_false_statement() -> None:
    text = (
        "كشفت الطبيبة ليلى منصور عن مخاطر الدواء الجديد. وحضر المحامي كريم يوسف جلسة المحكمة. "
        "وتحدث المهندس سامي حداد عن المصنع."
    )
    false = [one.stem for one in proposals("true_false", text) if one.rule == "true_false/name"]
    assert any("سامي حداد جلسة" in stem for stem in false)
    assert not any("ليلى منصور جلسة" in stem or "الطبيبة كريم" in stem for stem in false)


def test_a_body_beside_its_own_department_is_not_asked_for() -> None:
    text = (
        "تمتلك حكومة الإقليم الشمالي علاقات قوية مع العالم. "
        "وأصدرت دائرة الصحة في حكومة الإقليم الشمالي بيانا. "
        "وافتتحت جامعة النور مختبرا. ونظمت جمعية الأطباء مؤتمرا."
    )
    asked = [one for one in proposals("who", text) if one.key == "حكومة الإقليم الشمالي"]
    assert all("دائرة الصحة" not in option.text for one in asked for option in one.distractors)


def test_the_name_behind_a_womans_office_is_not_sought_among_men() -> None:
    text = (
        "أوضحت عميدة شؤون الطلاب هالة منصور أن المساكن مفتوحة. وقال مدير الجامعة كريم يوسف إن الدروس بدأت. "
        "وحذر الباحث سامي حداد من نقص المياه."
    )
    assert not [one for one in proposals("where", text) if one.key == "هالة منصور"]


def test_several_bodies_are_not_asked_for_as_one() -> None:
    text = (
        "تقدر المنظمات الدولية عدد السكان في القرية. وافتتحت جامعة النور مختبرا. ونظمت جمعية الأطباء مؤتمرا. "
        "وأصدرت وزارة الصحة بيانا."
    )
    assert not [one for one in proposals("who", text) if one.key == "المنظمات الدولية"]

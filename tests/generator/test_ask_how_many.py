"""كم, كم بلغ, and a number left out."""

from math import inf

import pytest

from quizzes.generator.figures import highest_at
from quizzes.generator.generate import propose
from tests.generator.analysed import PORT, material, proposals, refused


def by_rule(rule: str, text: str = PORT) -> dict[str, str]:
    return {one.stem: one.key for one in proposals("how_many", text) if one.rule == rule}


def test_an_amount_is_asked_for_with_the_verb_that_says_one_follows() -> None:
    assert by_rule("how_many/amount") == {"كم بلغت تكلفة المشروع؟": "48 مليون دولار"}


def test_a_counted_subject_is_asked_for_with_kam_and_a_singular_accusative() -> None:
    text = "تضرر 40 بيتًا في قرية الرملة بعد العاصفة القوية."
    (stem,) = by_rule("how_many/counted", text)
    assert stem.startswith("كم بيتًا تضرر في قرية الرملة")
    assert by_rule("how_many/counted", text)[stem] == "40 بيتًا"


def test_other_numbers_are_left_out_of_their_sentence_whole() -> None:
    stems = by_rule("how_many/gap")
    assert "أيّ عدد يكمل الجملة بحسب المقال؟ «حضر الافتتاح 350 ضيفا من _____ دول»" in stems


def test_the_wrong_numbers_keep_the_form_of_the_counted_noun() -> None:
    for asked in proposals("how_many", PORT):
        if asked.key == "سبع":
            assert {option.text for option in asked.distractors} <= {
                "ثلاث",
                "أربع",
                "خمس",
                "ست",
                "ثماني",
                "تسع",
                "عشر",
            }
            return
    raise AssertionError("the number in words was not asked for")


def test_no_wrong_number_stands_elsewhere_in_the_article() -> None:
    for asked in proposals("how_many", PORT):
        for option in asked.distractors:
            assert option.text.split()[0] not in {"350", "48", "1200", "15", "12", "2019"}


def test_a_number_that_is_part_of_a_name_is_refused() -> None:
    assert proposals("how_many", "أعلنت شركة بوينغ عن تحديث طائراتها من طراز 777 في مصنعها الكبير.") == []


def test_half_of_a_number_in_two_words_is_never_left_out() -> None:
    assert proposals("how_many", "استمر النقاش في المجلس إحدى عشرة ساعة أمام الجمهور.") == []


def test_a_counted_noun_that_another_is_joined_to_is_not_asked_for_alone() -> None:
    stems = [one.stem for one in proposals("how_many", "تابع الباحثون 1240 طالبا وطالبة في عشر مدارس.")]
    assert not any(stem.startswith("كم طالبا") for stem in stems)


def test_a_number_that_is_asked_for_outright_may_be_typed_with_its_millions_or_multiplied() -> None:
    (asked,) = [one for one in propose(material(PORT)) if one.kind == "typed"]
    assert asked.stem == "كم بلغت تكلفة المشروع؟"
    assert {"48 مليون دولار", "48 مليون", "48000000", "٤٨٠٠٠٠٠٠"} <= set(asked.accepted)
    assert "48" not in asked.accepted


@pytest.mark.parametrize(
    "text",
    ["تنتج المزارع الجديدة 340 ألف طن من التمور سنويا.", "زرع الطلاب نحو 45 شجرة في حديقة المدرسة."],
)
def test_a_number_of_two_words_or_about_is_not_asked_for_with_kam(text: str) -> None:
    assert not any(one.rule == "how_many/counted" for one in proposals("how_many", text))


def test_no_wrong_number_is_colder_than_anything_can_be() -> None:
    text = "تنخفض درجة حرارة الكوكب البعيد ليلا إلى 250 درجة مئوية تحت الصفر."
    options = [option.text for one in proposals("how_many", text) for option in one.distractors]
    assert options
    assert all(float(option.split()[0]) <= 273 for option in options)


def test_no_wrong_share_is_more_than_the_whole() -> None:
    for seed in range(10):
        asked = proposals("how_many", "بلغت نسبة المشاركة في الاقتراع 88 في المئة.", seed=seed)
        assert asked
        assert all(int(option.text.split()[0]) <= 100 for one in asked for option in one.distractors)


@pytest.mark.parametrize(
    "text",
    [
        "لم يتجاوز عدد زوار المتحف الجديد 450 زائرا.",
        "حضر افتتاح المتحف الجديد أكثر من 450 زائرا.",
        "عدد أعضاء النادي القديم لا يقل عن 450 عضوا.",
        "يزور المتحف الجديد في الشهر 450 زائرا على الأقل.",
    ],
)
def test_a_bound_that_other_numbers_keep_too_is_not_asked_for(text: str) -> None:
    assert not proposals("how_many", text)
    assert refused("how_many", text)["how_many: a bound that other numbers keep too"]


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        ("توفي الكاتب سامي حداد في بيته عن 84 عاما.", 100),
        ("سجل اللاعب سامي حداد الهدف الثاني في الدقيقة 85 من المباراة.", 90),
        ("حضر الوزير حفل الافتتاح في 25 نوفمبر في مدينة أسوان.", 28),
        ("زادت أسعار البذور الحديثة 120 في المئة.", inf),
        ("حضر الافتتاح الرسمي 84 ضيفا من المدينة.", inf),
    ],
)
def test_what_is_counted_limits_a_number(text: str, highest: float) -> None:
    prepared = material(text)
    (number,) = [one for one in prepared.document.entities if one.kind in {"number", "percent", "date"}]
    assert highest_at(prepared, number.first) == highest
